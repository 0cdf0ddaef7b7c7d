"""Notes of the wire to its clients: urgent, correction, embargo, more to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve

from wireparse.clocks import read_clock
from wireparse.context import Context
from wireparse.dates import at_offset, read_date
from wireparse.kinds import BlockKind, NoteKind
from wireparse.letters import small
from wireparse.model import Note
from wireparse.noting import read_note
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story


def find_notes(source: Source, story: Story, context: Context) -> tuple[Note, ...]:
    """The notes of a story, by its NOTE blocks; those under a heading for editors alone belong to its note."""
    notes: list[Note] = []
    for block in story.of_kind(BlockKind.NOTE):
        span = source.trimmed(block.span)
        note = _read(source, span, context)
        if note is not None:
            notes.append(note)
        elif notes and notes[-1].kind is NoteKind.NOT_FOR_PUBLICATION:
            start = notes[-1].span.start
            notes[-1] = evolve(notes[-1], span=Span(start, span.end), text=source.passage(start, span.end))
    return tuple(notes)


def _read(source: Source, span: Span, context: Context) -> Note | None:
    found = read_note(span.of(source.text), context.pack.notes)
    if found is None:
        return None
    kind, length = found
    until = _until(source.text, span.start + length, span.end, context) if kind is NoteKind.EMBARGO else None
    return Note(span=span, text=source.passage(span.start, span.end), kind=kind, until=until)


def _until(text: str, start: int, end: int, context: Context) -> dt.datetime | None:
    """An embargo's end, if the words give a day and a time, and they or the reference a zone."""
    places = list(_starts(text, start, end))
    # An embargo is often set in capitals, months and small words are not.
    words = small(text[start:end])
    date = next((found for at in places if (found := read_date(words, at - start, end - start, context.pack))), None)
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
