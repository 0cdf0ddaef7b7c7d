"""When a story was published, and when it was updated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from attrs import frozen

from wireparse.context import Context
from wireparse.dates import Clock, Dated, read_clock, read_date
from wireparse.kinds import BlockKind
from wireparse.lexicon import folded
from wireparse.model import Timestamp
from wireparse.source import Source
from wireparse.story.stories import Story

_LONGEST = 200
"""A line of times is no longer, in code points."""
# Where a date or a time may begin: at a figure or a word, or glued behind a letter or a year.
_START = re.compile(r"(?<!\d)\d|(?<![^\W\d_])[^\W\d_]{3}")
_JOINT = re.compile(r"[ \u00a0,|•·–à@-]{0,4}(?:at |um |às |a las |alle |o godz\. )?")


@frozen(kw_only=True)
class Timestamps:
    """The two times that a story bears; `None` where the page does not say."""

    published: Timestamp | None = None
    updated: Timestamp | None = None


def find_timestamps(source: Source, story: Story, context: Context) -> Timestamps:
    """The times in the story's TIMESTAMP and BYLINE blocks; a ticker's times are none of the story's."""
    published: Timestamp | None = None
    updated: Timestamp | None = None
    for block in story.of_kind(BlockKind.TIMESTAMP, BlockKind.BYLINE):
        span = source.trimmed(block.span)
        for stamp, is_update in _stamps(source, span.start, min(span.end, span.start + _LONGEST), context):
            if is_update:
                updated = updated or stamp
            else:
                published = published or stamp
    return Timestamps(published=published, updated=updated)


def _stamps(source: Source, start: int, end: int, context: Context) -> Iterator[tuple[Timestamp, bool]]:
    """Each date of a line with the time beside it, and whether the words before it speak of an update."""
    at = start
    while (match := _START.search(source.text, at, end)) is not None:
        dated = read_date(source.text, match.start(), end, context.pack)
        if dated is None:
            at = match.end()
            continue
        clock = _clock_beside(source.text, start, dated, end)
        stamp = _stamp(source, dated, clock, context)
        yield stamp, _is_update(source.text[at : dated.start] or source.text[start : dated.start], context)
        at = max(stamp.span.end, dated.end)


def _clock_beside(text: str, start: int, dated: Dated, end: int) -> Clock | None:
    """The time behind a date, or right before it."""
    joint = _JOINT.match(text, dated.end, end)
    after = read_clock(text, joint.end() if joint else dated.end, end)
    if after is not None:
        return after
    for at in range(max(start, dated.start - 12), dated.start):
        clock = read_clock(text, at, dated.start)
        if clock is not None and not text[clock.end : dated.start].strip(" ,|•·–-"):
            return clock
    return None


def _stamp(source: Source, dated: Dated, clock: Clock | None, context: Context) -> Timestamp:
    start = min(dated.start, clock.start) if clock else dated.start
    passage = source.passage(start, max(dated.end, clock.end) if clock else dated.end)
    return Timestamp(
        span=passage.span,
        text=passage,
        when=_when(dated, clock, context),
        date=dated.date,
        time=clock.time if clock else None,
    )


def _when(dated: Dated, clock: Clock | None, context: Context) -> dt.datetime | None:
    """The instant, if the words give a whole date and a time; aware if they or the reference give a zone."""
    date = dated.date
    if clock is None or date.year is None or date.month is None or date.day is None:
        return None
    zone = clock.zone or (context.reference.tzinfo if context.reference else None)
    try:
        return dt.datetime.combine(dt.date(date.year, date.month, date.day), clock.time, zone)
    except ValueError:
        return None


def _is_update(words: str, context: Context) -> bool:
    small = words.casefold()
    return any(word in small for word in folded(context.pack.times.updated))
