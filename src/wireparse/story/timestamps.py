"""When a story was published, and when it was updated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from operator import itemgetter

from attrs import frozen

from wireparse.context import Context
from wireparse.dates import Clock, Dated, at_offset, find_dates, read_clock
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import Words, folded
from wireparse.model import Timestamp
from wireparse.source import Source
from wireparse.story.stories import Story

_LONGEST = 200
"""A line of times is no longer, in code points."""
_DATED = frozenset({BlockKind.TIMESTAMP, BlockKind.BYLINE, BlockKind.DATELINE})
_WORD = re.compile(r"[^\W\d_]+")
# Right behind a date, `20.03` is a time.
_DOTTED = re.compile(r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])")
_JOINT = re.compile(r"[ \u00a0,|•·–à@-]{0,4}(?:at |um |às |a las |alle |o godz\. )?")


@frozen(kw_only=True)
class Timestamps:
    """The two times that a story bears; `None` where the page does not say."""

    published: Timestamp | None = None
    updated: Timestamp | None = None


def find_timestamps(source: Source, story: Story, context: Context) -> Timestamps:
    """The times in the story's TIMESTAMP and BYLINE blocks; a ticker's times are none of the story's.

    Where several could be that of publication, the one that says so comes first, then those under the headline, then
    those above it: dates below the text are mostly other stories'.
    """
    published: list[tuple[tuple[bool, int], Timestamp]] = []
    updated: list[Timestamp] = []
    place = 1
    for block in story.blocks:
        if block.kind is BlockKind.HEADLINE:
            place = 0
        elif block.kind is BlockKind.BODY:
            place = 2
        elif block.kind in _DATED:
            span = source.trimmed(block.span)
            for stamp, words in _stamps(source, span.start, min(span.end, span.start + _LONGEST), context):
                if _says(words, context.pack.times.updated):
                    updated.append(stamp)
                else:
                    published.append(((not _says(words, context.pack.times.published), place), stamp))
    first = min(published, key=itemgetter(0), default=None)
    return Timestamps(published=first and first[1], updated=next(iter(updated), None))


def _stamps(source: Source, start: int, end: int, context: Context) -> Iterator[tuple[Timestamp, str]]:
    """Each date of a line with the time beside it, and the words before it."""
    at = start
    for dated in find_dates(source.text, start, end, context.pack):
        stamp = _stamp(source, dated, _clock_beside(source.text, start, dated, end), context)
        yield stamp, source.text[at : dated.start] or source.text[start : dated.start]
        at = max(stamp.span.end, dated.end)


def _clock_beside(text: str, start: int, dated: Dated, end: int) -> Clock | None:
    """The time behind a date, or right before it."""
    joint = _JOINT.match(text, dated.end, end)
    at = joint.end() if joint else dated.end
    after = read_clock(text, at, end)
    if after is not None:
        return after
    if (dotted := _DOTTED.match(text, at, end)) is not None:
        return Clock(at, dotted.end(), dt.time(int(dotted["hour"]), int(dotted["minute"])))
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
        return at_offset(dt.datetime.combine(dt.date(date.year, date.month, date.day), clock.time, zone))
    except ValueError:
        return None


def _says(words: str, phrases: Words) -> bool:
    """Whether one of these phrases stands in the words, not inside another one."""
    told = f" {' '.join(_WORD.findall(small(words)))} "
    return any(f" {phrase} " in told for phrase in folded(phrases))
