"""When a story was published, and when it was updated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from wireparse.clocks import Clock
from wireparse.context import Context
from wireparse.dates import find_dates, turned, whole
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import Words, folded
from wireparse.model import Timestamp
from wireparse.page.signed import read_signed
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stamps import instant, stamps_in
from wireparse.story.stories import Story

_LONGEST = 200
"""A line of times is no longer, in code points."""
_NEAR = 14
"""A date in doubt is settled by what is told within so many days of one of its readings."""
_ASIDE = 60
"""A line tells other things if so many code points of it are none of its time."""
_ABOVE, _BESIDE, _BELOW = 1, 0, 2
_PARAGRAPH, _TOLD = 80, 2
"""Below so many paragraphs a line does not stand beside the headline any more: the first may be its standfirst."""
_DATED = frozenset({BlockKind.TIMESTAMP, BlockKind.BYLINE, BlockKind.DATELINE})
_LONGEST_NAME, _NAMES = 32, 3
"""Whoever comments has a name no longer, in code points, of no more words."""
_SENTENCES = frozenset(".!?…")
_WORD = re.compile(r"[^\W\d_]+")


class Timestamps(NamedTuple):
    """The two times that a story bears; `None` where the page does not say.

    Where it says only when the story was updated, that is the time of publication, too: the version that is read.
    """

    published: Timestamp | None = None
    updated: Timestamp | None = None


class _Candidate(NamedTuple):
    """A time that could be the story's."""

    said: bool
    """Whether its line says what it is."""
    aside: bool
    """Whether its line tells other things at length, as a caption does: `The mayor at the pier on 8 May 2022`."""
    place: int
    block: int
    stamp: Timestamp

    def order(self) -> tuple[bool, bool, bool, int, int]:
        """Less for the likelier: whole dates, then those that say so, then by place."""
        date = self.stamp.date
        nearest = -self.block if self.place == _ABOVE else self.block
        return date is None or date.year is None, not self.said, self.aside, self.place, nearest


def find_timestamps(source: Source, story: Story, context: Context) -> Timestamps:
    """The times in the story's TIMESTAMP and BYLINE blocks; a ticker's times are none of the story's.

    Where several could be that of publication, the one that says so comes first, then those under the headline, then
    those above it, the nearest first: dates below the text are mostly other stories', and at the page's head today's.
    """
    published: list[_Candidate] = []
    updated: list[_Candidate] = []
    for place, block, stamp, words in _stamps_of(source, story, context):
        line, span = story.blocks[block].span, stamp.span
        if place == _BELOW and not _may_close(source, story, block, stamp, words, context):
            continue
        aside = line.end - line.start - (span.end - span.start) > _ASIDE
        if _says(words, context.pack.times.updated):
            updated.append(_Candidate(True, aside, place, block, stamp))
        else:
            published.append(_Candidate(_says(words, context.pack.times.published), aside, place, block, stamp))
    first, last = min(published, key=_Candidate.order, default=None), next(iter(updated), None)
    # A date below the text that does not say what it is stands back behind a time of update by the headline.
    if last is not None and (first is None or (first.place == _BELOW > last.place and not first.said)):
        first = last
    return Timestamps(
        published=_settled(first.stamp, source, story, context) if first else None,
        updated=_settled(last.stamp, source, story, context) if last else None,
    )


def _may_close(source: Source, story: Story, i: int, stamp: Timestamp, told: str, context: Context) -> bool:
    """Whether a time below the text may be the story's: readers' comments bear times, too.

    It says what it is, or it says nothing else and is nobody's: `Jean 12/03/2024 à 14:05 Répondre` does neither.
    """
    times = context.pack.times
    if _says(told, times.published | times.updated):
        return True
    line = story.blocks[i].span
    above = story.blocks[i - 1]
    if i and above.kind is BlockKind.BYLINE and above.span.end == line.start:
        # The story's own byline is above it, however far below the headline both stand.
        return True
    words = source.trimmed(line)
    signed = read_signed(source.text, words.start, words.end, context.pack)
    if signed is not None and signed.by:
        return True
    rest = source.text[line.start : stamp.span.start] + source.text[stamp.span.end : line.end]
    beside = {small(word) for word in _WORD.findall(rest)} - folded(times.before_date | times.clock)
    return not beside and not _is_comment(source, line)


def _is_comment(source: Source, line: Span) -> bool:
    """Whether a time stands between a name and what this one says: `Jean`, the time, `Bravo !`."""
    before = source.text[max(0, line.start - _LONGEST_NAME) : line.start].rstrip("\r\n").rpartition("\n")[2]
    after = source.text[line.end : line.end + _LONGEST].lstrip().partition("\n")[0].rstrip()
    words = before.split()
    named = 0 < len(words) <= _NAMES and all(word[0].isupper() and word[-1].isalpha() for word in words)
    # `Jean says:`
    return (named or before[-1:] == ":") and after[-1:] in _SENTENCES


def _stamps_of(source: Source, story: Story, context: Context) -> Iterator[tuple[int, int, Timestamp, str]]:
    """Each time that a story's lines tell: where it stands to the headline, in which block, and the words before it."""
    place, told = _ABOVE, 0
    last = max((i for i, block in enumerate(story.blocks) if block.kind is BlockKind.BODY), default=0)
    for i, block in enumerate(story.blocks):
        if block.kind is BlockKind.HEADLINE:
            place = _BESIDE
        elif block.kind is BlockKind.BODY:
            told += block.span.end - block.span.start >= _PARAGRAPH
            place = _BELOW if told >= _TOLD or (told and i == last) else place
        elif block.kind in _DATED:
            span = source.trimmed(block.span)
            for stamp, words in stamps_in(source, span.start, min(span.end, span.start + _LONGEST), context):
                # A dateline says when copy was filed; with its year, that is all the page may say of its day.
                if block.kind is not BlockKind.DATELINE or (stamp.date and stamp.date.year):
                    yield place, i, stamp, words


def _settled(stamp: Timestamp, source: Source, story: Story, context: Context) -> Timestamp:
    """A time whose day and month are in doubt, read as the days that the story tells of speak for it.

    That leaves the doubt; a reading that lies behind the reference is none.
    """
    date = stamp.date
    if date is None or not date.ambiguous:
        return stamp
    readings = [(reading, day) for reading in (date, turned(date)) if (day := whole(reading))]
    if context.reference is not None:
        # Somewhere it is tomorrow already.
        today = context.reference.date()
        readings = [(reading, day) for reading, day in readings if (day - today).days <= 1] or readings
    if len(readings) == 1:
        settled = evolve(readings[0][0], ambiguous=False)
    else:
        told = _days_told(stamp, source, story, context)
        near = [reading for reading, day in readings if any(abs((day - one).days) <= _NEAR for one in told)]
        settled = near[0] if len(near) == 1 else date
    clock = Clock(0, 0, stamp.time, stamp.when.tzinfo if stamp.when else None) if stamp.time else None
    return evolve(stamp, date=settled, when=instant(settled, clock, context))


def _days_told(stamp: Timestamp, source: Source, story: Story, context: Context) -> Sequence[dt.date]:
    """The days that a story names beyond doubt; a year that is not told is the stamp's."""
    year = stamp.date.year if stamp.date else None
    dates = (dated.date for dated in find_dates(source.text, story.span.start, story.span.end, context.pack))
    full = (evolve(date, year=date.year or year) for date in dates if not date.ambiguous)
    return [day for date in full if (day := whole(date))]


def _says(words: str, phrases: Words) -> bool:
    """Whether one of these phrases stands in the words, not inside another one."""
    told = f" {' '.join(_WORD.findall(small(words)))} "
    return any(f" {phrase} " in told for phrase in folded(phrases))
