"""Notes of the wire to its clients: urgent, correction, embargo, more to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import evolve

from wireparse.clocks import Clock, read_clock, read_four_figures, zone_of
from wireparse.context import Context
from wireparse.dates import at_offset, read_date
from wireparse.kinds import BlockKind, NoteKind
from wireparse.letters import small
from wireparse.model import Note
from wireparse.noting import TAKING_BACK, note_before_headline, read_note
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story

# A zone in words behind a time: `Eastern Time`, `(Paris time)`, `heure de Paris`, `hora local`.
_ZONE_WORDS = re.compile(
    r"[ \u00a0,]{0,2}\(?(?:(?P<region>Eastern|Central|Mountain|Pacific)(?: Standard| Daylight)? time"
    r"|(?:local|[^\W\d_]{3,20}) time|(?:heure|hora|ora)s?[ \u00a0](?:de |d['’]|di |do |da |local)|Ortszeit)",
    re.IGNORECASE,
)
_LAST = 2
"""A note closes one of so many last paragraphs."""
_LONGEST = 40
"""What closes a paragraph is no longer, in code points."""
_WITH_SECTION = TAKING_BACK | {NoteKind.NOT_FOR_PUBLICATION}
_STOPS = '.!?…”»"'


def find_notes(source: Source, story: Story, context: Context) -> tuple[Note, ...]:
    """The notes of a story, by its NOTE blocks; those under one that has a section belong to it: what is for editors
    alone, why a story was killed.
    """
    notes: list[Note] = []
    for block in story.of_kind(BlockKind.NOTE):
        span = source.trimmed(block.span)
        note = _read(source, span, context)
        if note is not None:
            notes.append(note)
        elif notes and notes[-1].kind in _WITH_SECTION:
            start = notes[-1].span.start
            notes[-1] = evolve(notes[-1], span=Span(start, span.end), text=source.passage(start, span.end))
    closing = (note for block in story.body[-_LAST:] if (note := _closing(source, source.trimmed(block.span), context)))
    headline = story.headline
    opening = _opening(source, source.trimmed(headline.span), context) if headline else None
    return (*((opening,) if opening else ()), *notes, *closing)


def _opening(source: Source, span: Span, context: Context) -> Note | None:
    """The note that is tied to a headline: `UPDATE 2-Oldport opens its quay`."""
    found = note_before_headline(span.of(source.text), context.pack.notes)
    if found is None:
        return None
    stop = span.start + len(source.text[span.start : span.start + found[1]].rstrip(" \u00a0:：–—|-"))
    return Note(span=Span(span.start, stop), text=source.passage(span.start, stop), kind=found[0])


def _closing(source: Source, span: Span, context: Context) -> Note | None:
    """The note behind a paragraph's last sentence: `… said. (more)`, `… said. -30-`."""
    text = source.text
    mark = max((text.rfind(mark, max(span.start, span.end - _LONGEST), span.end - 1) for mark in _STOPS), default=-1)
    at = mark + 1
    while at < span.end and text[at] in " \u00a0":
        at += 1
    # A word in capitals or marks: the last word of a sentence may be `more`.
    if mark < 0 or at in (mark + 1, span.end) or not (text[at] in "(-#" or text[at : span.end].isupper()):
        return None
    found = read_note(text[at : span.end], context.pack.notes)
    if found is None or found[0] not in (NoteKind.MORE, NoteKind.END):
        return None
    return Note(span=Span(at, span.end), text=source.passage(at, span.end), kind=found[0])


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
    clocks = (read_clock(text, at, end) or read_four_figures(text, at, end) for at in places)
    clock = next(filter(None, clocks), None)
    zone = _zone(text, clock, context) if clock else None
    if date is None or clock is None or zone is None or date.date.month is None or date.date.day is None:
        return None
    year = date.date.year or (context.reference.year if context.reference else None)
    try:
        return at_offset(dt.datetime.combine(dt.date(year or 0, date.date.month, date.date.day), clock.time, zone))
    except ValueError:
        return None


def _zone(text: str, clock: Clock, context: Context) -> dt.tzinfo | None:
    """The zone that stands with a time, in letters or in words, or else the reference's; `None` for one it cannot know.

    An embargo that ends too early does harm: `6 p.m. Paris time` is none of the reference's.
    """
    if clock.zone is not None:
        return clock.zone
    told = _ZONE_WORDS.match(text, clock.end)
    if told is not None:
        return zone_of(told["region"]) if told["region"] else None
    return context.reference.tzinfo if context.reference else None


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where words and figures begin."""
    return (at for at in range(start, end) if text[at].isalnum() and not text[at - 1 : at].isalnum())
