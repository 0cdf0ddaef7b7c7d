"""Notes of the wire to its clients: urgent, correction, embargo, more to come."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.dates import at_offset, read_clock, read_date
from wireparse.kinds import BlockKind, NoteKind
from wireparse.letters import small
from wireparse.lexicon import NoteWords
from wireparse.model import Block, Note
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story

_LONGEST = 200
"""A line that is a note and nothing else is no longer, in code points."""
_PARTS = " \u00a0:-–—.*!/(\n"
"""What may stand behind a note's phrase; a letter or a comma makes it a sentence that begins so."""


def find_notes(source: Source, story: Story, context: Context) -> tuple[Note, ...]:
    """The notes of a story: its NOTE blocks, and lines of the body that are notes by their phrase and its capitals."""
    blocks = story.of_kind(BlockKind.NOTE, BlockKind.BODY)
    return tuple(note for block in blocks if (note := _read(source, block, context)))


def _read(source: Source, block: Block, context: Context) -> Note | None:
    start, end = block.span.start, block.span.end
    if end - start > _LONGEST and block.kind is not BlockKind.NOTE:
        return None
    span = source.trimmed(block.span)
    found = _phrase(source.text, span, context.pack.notes)
    if found is None or not (block.kind is BlockKind.NOTE or _stands_alone(source.text, span, found[0])):
        return None
    length, kind = found
    until = _until(source.text, span.start + length, span.end, context) if kind is NoteKind.EMBARGO else None
    return Note(span=span, text=source.passage(span.start, span.end), kind=kind, until=until)


def _phrase(text: str, span: Span, words: NoteWords) -> tuple[int, NoteKind] | None:
    """The longest phrase that opens the line, by its length and kind."""
    phrases = _phrases(words)
    opening = text[span.start : min(span.end, span.start + 70)]
    for phrase, kind in phrases.get(small(opening[:1]), ()):
        if small(opening).startswith(phrase) and (opening[len(phrase) : len(phrase) + 1] or " ") in _PARTS:
            return len(phrase), kind
    return None


@functools.cache
def _phrases(words: NoteWords) -> dict[str, tuple[tuple[str, NoteKind], ...]]:
    """Phrases in lower case by their first letter, the longest first."""
    rows = ((small(phrase), NoteKind(kind)) for kind, phrases in words.kinds.items() for phrase in phrases)
    found: dict[str, tuple[tuple[str, NoteKind], ...]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        found[row[0][0]] = (*found.get(row[0][0], ()), row)
    return found


def _stands_alone(text: str, span: Span, length: int) -> bool:
    """Whether a line of the body is a note: the phrase in capitals or brackets, and hardly anything behind it."""
    phrase, rest = text[span.start : span.start + length], text[span.start + length : span.end]
    shouted = phrase.isupper() or phrase[0] in "(-#/"
    return shouted and (not rest.strip(_PARTS + ")0123456789") or rest.lstrip(" ")[:1] in (":", "-", "–", "—"))


def _until(text: str, start: int, end: int, context: Context) -> dt.datetime | None:
    """An embargo's end, if the words give a day and a time, and they or the reference a zone."""
    places = list(_starts(text, start, end))
    date = next((found for at in places if (found := read_date(text, at, end, context.pack))), None)
    clock = next((read for at in places if (read := read_clock(text, at, end))), None)
    zone = (clock.zone if clock else None) or (context.reference.tzinfo if context.reference else None)
    if date is None or clock is None or zone is None or date.date.month is None or date.date.day is None:
        return None
    year = date.date.year or (context.reference.year if context.reference else None)
    try:
        return at_offset(dt.datetime.combine(dt.date(year or 0, date.date.month, date.date.day), clock.time, zone))
    except ValueError:
        return None


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where words and figures begin."""
    return (at for at in range(start, end) if text[at].isalnum() and not text[at - 1 : at].isalnum())
