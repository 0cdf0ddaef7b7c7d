"""The times that one line tells: a date with the time beside it; where there is none, how long ago, or which day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from wireparse.clocks import Clock, read_time
from wireparse.context import Context
from wireparse.dates import Dated, at_offset, find_dates, turned, whole
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import PartialDate, Timestamp
from wireparse.relative import openings, read_ago, read_day
from wireparse.source import Source

_BEFORE = 30
"""A time before its date begins no more than so many code points before it."""
# Right behind a date, `20.03` is a time.
_DOTTED = re.compile(r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])")
# What may stand between a date and its time, small words among it: `at`, `um`, `a las`, `o godz.`
_JOINT = re.compile(r"(?:[ \u00a0\u202f,،|•·–—@:-]{1,4}(?:[^\W\d_]{1,6}\.?:?[ \u00a0\u202f]){0,2}|T)?(?=\d)")
_WORDS = re.compile(r"(?<![^\W\d_])[^\W_]")


def stamps_in(source: Source, start: int, end: int, context: Context) -> Iterator[tuple[Timestamp, str]]:
    """Each date of a line with the time beside it, and the words before it; without one, the distance that it tells."""
    at, last = start, None
    for dated in find_dates(source.text, start, end, context.pack):
        # `12.03.2025 20.03`: what was read as the time of one date is no date of its own.
        if dated.start < at:
            continue
        last = _stamp(source, dated, _clock_beside(source.text, at, dated, end, context), context)
        yield last, source.text[at : last.span.start] or source.text[start : last.span.start]
        at = max(last.span.end, dated.end)
    if last is None and (last := _distant(source, start, end, context)) is not None:
        yield last, source.text[start : last.span.start]
        at = last.span.end
    if last is not None and (later := _updated_behind(source, at, end, last, context)) is not None:
        yield later, source.text[at : later.span.start]


def _updated_behind(source: Source, start: int, end: int, last: Timestamp, context: Context) -> Timestamp | None:
    """When the rest of a line says that the story was updated: how long ago, or only the time, on the same day."""
    words = small(source.text[start:end])
    told = [at + len(phrase) for phrase in folded(context.pack.times.updated) if (at := words.find(phrase)) >= 0]
    if not told:
        return None
    behind = start + min(told)
    if (distant := _distant(source, behind, end, context)) is not None:
        return distant
    figures = (match.start() for match in _WORDS.finditer(source.text, behind, end) if match[0].isdigit())
    clock = next((clock for at in figures if (clock := read_time(source.text, at, end, context.pack))), None)
    if clock is None or last.date is None:
        return None
    passage = source.passage(clock.start, clock.end)
    return Timestamp(
        span=passage.span, text=passage, when=instant(last.date, clock, context), date=last.date, time=clock.time
    )


def _clock_beside(text: str, start: int, dated: Dated, end: int, context: Context) -> Clock | None:
    """The time behind a date, or right before it."""
    joint = _JOINT.match(text, dated.end, end)
    at = joint.end() if joint else dated.end
    after = read_time(text, at, end, context.pack)
    if after is not None:
        return after
    if (dotted := _DOTTED.match(text, at, end)) is not None:
        return Clock(at, dotted.end(), dt.time(int(dotted["hour"]), int(dotted["minute"])))
    for at in range(max(start, dated.start - _BEFORE), dated.start):
        clock = read_time(text, at, dated.start, context.pack)
        between = text[clock.end : dated.start].strip(" ,،|•·–-.") if clock else ""
        if clock is not None and (not between or small(between) in folded(context.pack.times.before_date)):
            return clock
    return None


def _stamp(source: Source, dated: Dated, clock: Clock | None, context: Context) -> Timestamp:
    start = min(dated.start, clock.start) if clock else dated.start
    passage = source.passage(start, max(dated.end, clock.end) if clock else dated.end)
    date = _by_zone(dated.date, clock, context)
    return Timestamp(
        span=passage.span,
        text=passage,
        when=instant(date, clock, context),
        date=date,
        time=clock.time if clock else None,
    )


def _by_zone(date: PartialDate, clock: Clock | None, context: Context) -> PartialDate:
    """A date in doubt, day first where its time is told in a zone east of Greenwich: month first is America's habit."""
    if not (date.ambiguous and context.pack.times.month_first and clock and clock.zone):
        return date
    shift = clock.zone.utcoffset(dt.datetime(2000, 1, 1))
    return turned(date) if shift and shift > dt.timedelta() else date


def _distant(source: Source, start: int, end: int, context: Context) -> Timestamp | None:
    """`Published 3 hours ago`, `Gestern, 14:05`: counted back from the reference, words only without one."""
    heads = openings(context.pack).heads
    for match in _WORDS.finditer(source.text, start, end):
        at = match.start()
        if not (match[0].isdigit() or source.text[at : at + 2] in heads):
            continue
        if found := read_ago(source.text, at, end, context.pack):
            return _ago(source, at, found.end, found.ago, context)
        if (day := read_day(source.text, at, end, context.pack)) and day[1] <= 0:
            return _of_day(source, at, *day, end, context)
    return None


def _ago(source: Source, start: int, end: int, ago: dt.timedelta, context: Context) -> Timestamp:
    """An instant so long ago; of what is told in days, the day alone."""
    passage = source.passage(start, end)
    when = _from_reference(-ago, context)
    if when is None:
        return Timestamp(span=passage.span, text=passage)
    when = at_offset(when)
    exact = ago < dt.timedelta(days=1)
    return Timestamp(span=passage.span, text=passage, when=when if exact else None, date=_date(when))


def _from_reference(distance: dt.timedelta, context: Context) -> dt.datetime | None:
    """The instant so far from the reference; `None` without one, and beyond the calendar's ends."""
    try:
        return context.reference + distance if context.reference is not None else None
    except OverflowError:
        return None


def _of_day(source: Source, start: int, stop: int, distance: int, end: int, context: Context) -> Timestamp:
    """A word for a day, with the time behind it."""
    joint = _JOINT.match(source.text, stop, end)
    clock = read_time(source.text, joint.end(), end, context.pack) if joint else None
    passage = source.passage(start, clock.end if clock else stop)
    day = _from_reference(dt.timedelta(days=distance), context)
    return Timestamp(
        span=passage.span,
        text=passage,
        when=instant(_date(day), clock, context) if day else None,
        date=_date(day) if day else None,
        time=clock.time if clock else None,
    )


def _date(moment: dt.datetime) -> PartialDate:
    return PartialDate(year=moment.year, month=moment.month, day=moment.day)


def instant(date: PartialDate, clock: Clock | None, context: Context) -> dt.datetime | None:
    """The instant, if the words give a whole date and a time; aware if they or the reference give a zone."""
    day = whole(date)
    if clock is None or day is None:
        return None
    zone = clock.zone or (context.reference.tzinfo if context.reference else None)
    try:
        return at_offset(dt.datetime.combine(day, clock.time, zone))
    except (ValueError, OverflowError):
        return None
