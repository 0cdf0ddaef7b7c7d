"""Clock times and dates as copy writes them: the place of the words, and what they say.

No date is ever taken from today's clock; a year or a day that the words do not give stays `None`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator

from attrs import frozen

from wireparse.model import PartialDate
from wireparse.packs import Pack

# An hour and minutes, and what a newsroom writes behind them. A dot or a blank parts them only where a unit follows.
_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?P<apart>[:hH]|\.|[ \u00a0\u202f]h[ \u00a0\u202f]|[時时点])"
    r"(?P<minute>[0-5]\d)分?"
    r"(?::[0-5]\d(?!\d))?"
    r"(?P<half>[ \u00a0]?[aApP]\.?[mM]\b\.?|[ \u00a0]?[AP]M(?=[A-Z][a-z]))?"
    r"(?P<unit>[ \u00a0]?(?:Uhr|hs\b|h\b))?"
    r"(?P<zone>[ \u00a0](?:GMT|UTC|CET|CEST|MEZ|MESZ|EDT|EST|PDT|PST|BST|MSK|IST|JST)\b(?:[+-]\d{1,2})?)?"
)
_HOUR_ALONE = re.compile(r"(?P<hour>1[0-2]|[1-9])(?P<half>[ \u00a0]?[aApP]\.?[mM]\b\.?)")
# Offsets that zone names stand for in copy, in hours from UTC.
_ZONES = {
    "GMT": 0, "UTC": 0, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EDT": -4, "EST": -5, "PDT": -7, "PST": -8,
    "BST": 1, "MSK": 3, "IST": 5.5, "JST": 9,
}  # fmt: skip

# A year; the hour of a time may be glued behind it.
_YEAR = r"(?P<year>\d{4})(?!\d(?!\d?:\d\d))"
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_CJK = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<apart>\. (?=\d{1,2}\. ?\d{4})|[./-])(?P<second>\d{1,2})"
    rf"(?:(?P=apart)(?:{_YEAR}|(?P<short>\d\d)(?!\d))|\.(?!\d)|(?![\d./-]))"
)
_DAY_MONTH = re.compile(
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th|º)?(?:\.?[ \u00a0]|\.)(?:de[ \u00a0])?(?P<month>[^\W\d_]{3,12})\.?,?"
    rf"(?:(?:[ \u00a0]|(?<=\.))(?:de[ \u00a0])?{_YEAR})?"
)
_MONTH_DAY = re.compile(
    rf"(?P<month>[^\W\d_]{{3,12}})\.?[ \u00a0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?[ \u00a0]{_YEAR})?"
)
# Where a date may begin: at a figure, at a word, or at a capital that is glued behind one.
_BEGINS = re.compile(r"(?<!\d)\d{1,4}|(?<![^\W\d_])[^\W\d_]{3}|(?<=[a-zß-ÿ])[A-Z](?=[a-z]{2})")
_WEEKDAY = re.compile(r"[^\W\d_]{3,12}\.?,?[ \u00a0](?=\d|[^\W\d_]{3,12}\.? \d)")


@frozen
class Clock:
    """A time of day and the place of its words; `zone` is the offset that is written with it."""

    start: int
    end: int
    time: dt.time
    zone: dt.timezone | None = None


@frozen
class Dated:
    """A date and the place of its words."""

    start: int
    end: int
    date: PartialDate


def read_clock(text: str, start: int, end: int) -> Clock | None:
    """The clock time that begins at `start`: `20:55`, `20h55`, `8.30pm`, `20.55 Uhr`, `9 a.m.`"""
    match = _CLOCK.match(text, start, end)
    if match is None:
        alone = _HOUR_ALONE.match(text, start, end)
        return alone and Clock(start, alone.end(), dt.time(_half_day(int(alone["hour"]), alone["half"])))
    if match["apart"] == "." and not (match["half"] or match["unit"]):
        return None
    hour = _half_day(int(match["hour"]), match["half"])
    if hour > 23:
        return None
    return Clock(start, match.end(), dt.time(hour, int(match["minute"])), _zone(match["zone"]))


def _half_day(hour: int, half: str | None) -> int:
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if "p" in half.lower() else 0)


def _zone(words: str | None) -> dt.timezone | None:
    if not words:
        return None
    name, sign, hours = re.split(r"(?=[+-])|$", words.strip(), maxsplit=1)[0], words.count("-"), words.partition("+")[2]
    shift = float(hours or words.partition("-")[2] or 0) * (-1 if sign else 1)
    return dt.timezone(dt.timedelta(hours=_ZONES[name] + shift)) if abs(_ZONES[name] + shift) < 24 else None


def read_date(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    """The date that begins at `start`, a weekday before it included: `12 mars`, `April 25, 2023`, `28.04.2023`."""
    for read in (_iso, _cjk, _figures, _named):
        found = read(text, start, end, pack)
        if found is not None:
            return found
    weekday = _WEEKDAY.match(text, start, end)
    if weekday is None or text[start : weekday.end()].strip(" .,\u00a0").lower() not in weekdays(pack):
        return None
    inner = _figures(text, weekday.end(), end, pack) or _named(text, weekday.end(), end, pack)
    return inner and Dated(start, inner.end, inner.date)


def find_dates(text: str, start: int, end: int, pack: Pack) -> Iterator[Dated]:
    """The dates of a short range, in order, those that are glued behind a name or a word too."""
    at = start
    while (match := _BEGINS.search(text, at, end)) is not None:
        dated = read_date(text, match.start(), end, pack)
        if dated is not None:
            yield dated
        at = match.end() if dated is None else dated.end


def latest_year(date: PartialDate, last: dt.date) -> dt.date | None:
    """The day that a month and a day name; a missing year is the latest that is not after `last`."""
    # The 29th of February may be seven years off.
    years = (date.year,) if date.year else range(last.year, last.year - 9, -1)
    for year in years:
        try:
            day = dt.date(year, date.month or 0, date.day or 0)
        except ValueError:
            continue
        if date.year or day <= last:
            return day
    return None


def at_offset(moment: dt.datetime) -> dt.datetime:
    """The same instant with the offset that its zone has then: it stays equal when it is written out and read again."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=dt.timezone(offset), fold=0)


def _iso(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    match = _ISO.match(text, start, end)
    return match and _dated(match, int(match["year"]), int(match["month"]), int(match["day"]))


def _cjk(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    match = _CJK.match(text, start, end)
    return match and _dated(
        match, int(match["year"]) if match["year"] else None, int(match["month"]), int(match["day"])
    )


def _figures(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    """`28.04.2023`, `03/04/2025`: which figure is the month is the language's habit, and may stay in doubt."""
    match = _FIGURES.match(text, start, end)
    if match is None:
        return None
    # Without a year, `24/7` or `3.5` is hardly ever a date; `12/03` and `12.3.` are.
    year = match["year"] or match["short"]
    if year is None and match[0][-1] != "." and len(match["first"] + match["second"]) < 4:
        return None
    first, second = int(match["first"]), int(match["second"])
    month_first = (pack.times.month_first and match["apart"][0] != "." and first <= 12) or second > 12
    day, month = (second, first) if month_first else (first, second)
    unsure = match["apart"][0] != "." and first <= 12 and second <= 12 and first != second
    return _dated(match, _year(year), month, day, unsure)


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    year = int(figures)
    return year if year > 99 else year + (2000 if year < 70 else 1900)


def _named(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    """A date with the month's name, in either order."""
    match = (_DAY_MONTH if text[start : start + 1].isdigit() else _MONTH_DAY).match(text, start, end)
    if match is None:
        return None
    month = months(pack).get(match["month"].lower())
    return _dated(match, int(match["year"]) if match["year"] else None, month, int(match["day"])) if month else None


def _dated(match: re.Match[str], year: int | None, month: int, day: int, ambiguous: bool = False) -> Dated | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    date = PartialDate(year=year or None, month=month, day=day, ambiguous=ambiguous)
    return Dated(match.start(), match.end(), date)


@functools.cache
def months(pack: Pack) -> dict[str, int]:
    """Every form of a month in the pack's language, lower case without a final dot, to its number."""
    return _babel_names(pack, "months") | dict(pack.times.months)


@functools.cache
def weekdays(pack: Pack) -> dict[str, int]:
    """Every form of a weekday in the pack's language, lower case without a final dot, to its number, Monday 0."""
    return _babel_names(pack, "days")


def _babel_names(pack: Pack, what: str) -> dict[str, int]:
    """Babel's names of months or days; its import costs a fifth of a first parse, so only who needs it pays."""
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse("en" if pack.tag == "base" else pack.tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    tables = getattr(locale, what)
    names = (
        item
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for item in _items(tables, form, width)
    )
    return {name.lower().rstrip("."): number for number, name in names}


def _items(tables: dict[str, dict[str, dict[int, str]]], form: str, width: str) -> list[tuple[int, str]]:
    return list(tables.get(form, {}).get(width, {}).items())
