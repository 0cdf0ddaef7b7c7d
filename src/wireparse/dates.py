"""Dates as copy writes them: the place of the words, and what they say.

No date is ever taken from today's clock; a year or a day that the words do not give stays `None`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from wireparse.model import PartialDate
from wireparse.packs import Pack

# A year; the hour of a time, or the day of one more date, may be glued behind it.
_YEAR = r"(?P<year>\d{4})(?!\d(?!\d?(?::\d\d|(?:[./]\d{1,2}[./]|\.?[ \u00a0.][^\W\d_]{3,12}\.?[ \u00a0])\d\d)))"
_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})[-/.]|\.[ \u00a0](?P<spaced>\d{1,2})\.[ \u00a0])(?P<day>\d{1,2})(?!\d)"
)
_CJK = re.compile(r"(?:(?P<year>\d{4}|\d{1,3})[年년] ?)?(?P<month>\d{1,2})[月월] ?(?P<day>\d{1,2})[日일]")
# The year before the first of each era, as official copy counts in Japan and on Taiwan.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
# Years of other calendars lie outside: 1446 of the hijra, 1403 in Iran, 2568 in Thailand.
_FIRST_YEAR, _LAST_YEAR = 1600, 2199
_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<apart>\. (?=\d{1,2}\. ?\d{4})|[./-])(?P<second>\d{1,2})"
    rf"(?:(?P=apart)(?:{_YEAR}|(?P<short>\d\d)(?!\d))|\.(?!\d)|(?![\d./-]))"
)
# Where a date may begin: at a figure, at a word, or at a capital that is glued behind one.
_BEGINS = re.compile(
    r"(?<!\d)\d{1,4}|(?<![^\W\d_])(?:[^\W\d_]{3}|[一二三四五六七八九十]月)|(?<=[a-zß-ÿ])[A-Z](?=[a-z]{2})"
)
_WEEKDAY = re.compile(r"(?P<name>[^\W\d_]{3,12})\.?[,،]?[ \u00a0](?:den[ \u00a0])?(?=\d|[^\W\d_]{3,12}\.? \d)")


class Dated(NamedTuple):
    """A date and the place of its words."""

    start: int
    end: int
    date: PartialDate


def read_date(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    """The date that begins at `start`, a weekday before it included: `12 mars`, `April 25, 2023`, `28.04.2023`."""
    if text[start : start + 1].isdigit():
        forms = (read(text, start, end, pack) for read in (_iso, _cjk, _figures, _named))
        return next((found for found in forms if found is not None), None)
    if text[start : start + 4].lower()[:3] not in _openings(pack) and text[start + 1 : start + 2] != "月":
        return None
    return _named(text, start, end, pack) or _behind_weekday(text, start, end, pack)


@functools.cache
def _openings(pack: Pack) -> frozenset[str]:
    """The first three letters of the names of months and days: most words are none of them."""
    return frozenset(name[:3] for name in (*months(pack), *weekdays(pack)))


def _behind_weekday(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    """The date behind the name of a day at `start`."""
    weekday = _WEEKDAY.match(text, start, end)
    day = weekdays(pack).get(weekday["name"].lower()) if weekday else None
    if weekday is None or day is None:
        return None
    inner = _figures(text, weekday.end(), end, pack) or _named(text, weekday.end(), end, pack)
    return inner and Dated(start, inner.end, _on(inner.date, day))


def turned(date: PartialDate) -> PartialDate:
    """The other reading of a date in doubt: day and month the other way round."""
    return PartialDate(year=date.year, month=date.day, day=date.month, ambiguous=date.ambiguous)


def whole(date: PartialDate) -> dt.date | None:
    """The day of a date that has all its parts, if there is one."""
    try:
        return dt.date(date.year or 0, date.month or 0, date.day or 0)
    except ValueError:
        return None


def _on(date: PartialDate, weekday: int) -> PartialDate:
    """A date of which the day of the week is told: where day and month are in doubt, that settles it."""
    readings = [reading for reading in (date, turned(date)) if (day := whole(reading)) and day.weekday() == weekday]
    if not date.ambiguous or len(readings) != 1:
        return date
    return PartialDate(year=date.year, month=readings[0].month, day=readings[0].day)


def find_dates(text: str, start: int, end: int, pack: Pack) -> Iterator[Dated]:
    """The dates of a short range, in order, those that are glued behind a name or a word too."""
    at = start
    while (match := _BEGINS.search(text, at, end)) is not None:
        dated = read_date(text, match.start(), end, pack)
        at = match.end() if dated is None else dated.end
        while dated is not None:
            yield dated
            at = dated.end
            # One more date may be glued behind a year.
            dated = read_date(text, at, end, pack) if text[at : at + 1].isdigit() else None


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
    return match and _dated(match, int(match["year"]), int(match["month"] or match["spaced"]), int(match["day"]))


def _cjk(text: str, start: int, end: int, pack: Pack) -> Dated | None:
    match = _CJK.match(text, start, end)
    if match is None:
        return None
    year = match["year"] or ""
    if len(year) in (0, 4):
        return _dated(match, int(year) if year else None, int(match["month"]), int(match["day"]))
    era = _ERAS.get(text[max(0, start - 2) : start])
    found = _dated(match, era + int(year) if era else None, int(match["month"]), int(match["day"]))
    return found and Dated(start - 2 if era else match.start("month"), found.end, found.date)


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
    match = _named_forms(pack)[not text[start : start + 1].isdigit()].match(text, start, end)
    if match is None:
        return None
    month = months(pack).get(match["month"].lower())
    return _dated(match, int(match["year"]) if match["year"] else None, month, int(match["day"])) if month else None


@functools.cache
def _named_forms(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day and a month's name behind it, and before it; a month may have two words, or two names: `آذار/مارس`."""
    of_two = sorted(name for name in pack.times.months if " " in name)
    name = "|".join([*map(re.escape, of_two), r"[^\W\d_]{3,12}"])
    return (
        re.compile(
            r"(?P<day>\d{1,2})(?:er|st|nd|rd|th|º)?(?:\.?[ \u00a0]|[./-])(?:(?:de|of)[ \u00a0])?"
            rf"(?P<month>{name})(?:\.|/[^\W\d_]{{3,12}})?[,،]?"
            rf"(?:(?:[ \u00a0]|(?<=\.)|[/-])(?:del?[ \u00a0])?{_YEAR})?"
        ),
        re.compile(
            rf"(?P<month>{name}|[一二三四五六七八九十]月)\.?[ \u00a0]{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
            rf"(?:,?[ \u00a0]{_YEAR})?"
        ),
    )


def _dated(match: re.Match[str], year: int | None, month: int, day: int, ambiguous: bool = False) -> Dated | None:
    if not (1 <= month <= 12 and 1 <= day <= 31) or not _FIRST_YEAR <= (year or _FIRST_YEAR) <= _LAST_YEAR:
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
