"""Relative times as copy writes them: `il y a 5 minutes`, `13H ago`, `منذ ساعتين`; words for days: `Сегодня`, `Hier`.

Nothing is counted from today's clock: what is given is a distance, and who knows the reference does the sum.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from wireparse.letters import CJK, small
from wireparse.packs import Pack

# A month is thirty days, a year 365: a relative time is no more exact than its unit.
_LENGTHS = {
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
    "month": dt.timedelta(days=30),
    "year": dt.timedelta(days=365),
}
T = TypeVar("T")

_BLANK = "[ \u00a0\u202f]"
_BARE = ("", "")
"""The form `{n}`: nothing before number and unit, nothing behind."""
_TAIL = 3
_LONGEST = 40
"""No relative time is longer, in code points."""


class Ago(NamedTuple):
    """How long ago, and the place of the words."""

    start: int
    end: int
    ago: dt.timedelta


class Openings(NamedTuple):
    """By which letters words for times begin and end: most lines are dismissed by them alone."""

    heads: frozenset[str]
    tails: frozenset[str]
    sure: frozenset[str]
    """Those of the tails that are no ends of units."""

    def may_end(self, words: str) -> bool:
        """Whether words end as a relative time does."""
        return words[-3:] in self.tails or words[-1] in self.tails

    def surely_end(self, words: str) -> bool:
        """Whether words end as a relative time does, and as few other words."""
        return words[-3:] in self.sure or words[-1] in self.sure


def read_ago(text: str, start: int, end: int, pack: Pack) -> Ago | None:
    """The relative time that begins at `start`: `5 hours ago`, `vor einer Stunde`, `16時間前`."""
    words = _words(pack)
    match = words.begun.match(text, start, min(end, start + _LONGEST)) if words else None
    return words.ago(match) if words and match else None


def find_last_ago(text: str, start: int, end: int, pack: Pack) -> Ago | None:
    """The relative time that ends at `end`, wherever behind `start` it begins."""
    words = _words(pack)
    match = words.ended.search(text, max(start, end - _LONGEST), end) if words else None
    found = words.ago(match) if words and match else None
    return found if found and found.end == end else None


def read_day(text: str, start: int, end: int, pack: Pack) -> tuple[int, int] | None:
    """Where the word for a day that begins at `start` ends, and how far that day is from the reference's: `-1`."""
    match = _days(pack).match(text, start, end)
    distance = _day_words(pack).get(small(match[0])) if match else None
    return (match.end(), distance) if match and distance is not None else None


@functools.cache
def openings(pack: Pack) -> Openings:
    """How the pack's relative times begin (two letters) and end (three), in any case; words for days begin so too."""
    forms = _forms(pack)
    behind = [words for _, words in forms]
    # What stands before number and unit leaves the unit at the end.
    units = pack.times.units if any(before and not words for before, words in forms) else ()
    heads = [*(before for before, _ in forms), *(word for word, day in pack.times.days.items() if day <= 0)]
    sure = _cased(map(_tail, behind))
    return Openings(_cased(word[:2] for word in heads), sure | _cased(map(_tail, units)), sure)


def _tail(word: str) -> str:
    """The last three letters of a line that ends in this word; of an ideograph, which stands by any other, itself."""
    return word[-3:] if len(word) >= _TAIL or not word else word[-1] if word[-1] >= CJK else f" {word}"[-3:]


def _cased(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(form for part in parts if part for form in (part, small(part), part.upper(), part.capitalize()))


class _Words(NamedTuple):
    """A pack's words for relative times, compiled: where one begins, where one ends, and what its parts say."""

    begun: re.Pattern[str]
    ended: re.Pattern[str]
    forms: frozenset[tuple[str, str]]
    units: Mapping[str, str]
    numbers: Mapping[str, int]

    def ago(self, match: re.Match[str]) -> Ago | None:
        """What a match says, if the words around number and unit are those of one form."""
        form = small(match["before"] or ""), small(match["behind"] or "")
        if form not in self.forms or (form == _BARE and not _is_bare(match)):
            return None
        length = self._length(match)
        return Ago(match.start(), match.end(), length) if length else None

    def _length(self, match: re.Match[str]) -> dt.timedelta | None:
        number, unit = match["number"] or match["after"], small(match["unit"] or match["turned"])
        # `منذ ساعتين`: some languages say two by the form of the unit, and all say one by the unit alone.
        told = number or unit
        count = int(told) if told.isdecimal() else self.numbers.get(small(told), None if number else 1)
        length = self.units.get(unit)
        # Letters that only a pattern takes for the same (`ſ`) make no word of the pack.
        return None if count is None or length is None else count * _LENGTHS[length]


@functools.cache
def _words(pack: Pack) -> _Words | None:
    forms, units, numbers = _forms(pack), _folded(pack.times.units), _folded(pack.times.numbers)
    if not forms or not units:
        return None
    unit = _any(units)
    # A number and its unit, glued or not; or the number behind, as text of right-to-left pages comes out.
    told = (
        rf"(?P<told>(?P<turned>{unit}){_BLANK}(?P<after>\d{{1,3}})(?![\d:.])"
        rf"|(?:(?P<number>\d{{1,3}}|{_any(numbers)}){_BLANK}?)?(?P<unit>{unit}))"
    )
    before = rf"(?:(?P<before>{_any(form[0] for form in forms)}){_BLANK})?"
    # The last word is whole; but a headline may be glued behind `ago`, and in some scripts words are not parted.
    behind = rf"(?:{_BLANK}?(?P<behind>{_any(form[1] for form in forms)})(?!(?-i:[a-zß-ÿа-яёα-ω]))|(?![^\W\d_]))"
    return _Words(
        re.compile(f"{before}{told}{behind}", re.IGNORECASE),
        re.compile(rf"(?<!\d)(?:(?<![^\W\d_])|(?=\d)){before}{told}{behind}\Z", re.IGNORECASE),
        forms,
        units,
        numbers,
    )


def _is_bare(match: re.Match[str]) -> bool:
    """Whether a number is glued to a unit of one letter, and nothing follows: `2d`."""
    glued = match["number"] and match.end("number") == match.start("unit")
    return bool(glued) and len(match["unit"]) == 1 and match.end() == match.endpos


@functools.cache
def _forms(pack: Pack) -> frozenset[tuple[str, str]]:
    """The words before and behind number and unit, of each form."""
    return frozenset((before.strip(), behind.strip()) for before, _, behind in map(_parted, pack.times.ago))


def _parted(form: str) -> tuple[str, str, str]:
    return small(form).partition("{n}")


@functools.cache
def _day_words(pack: Pack) -> dict[str, int]:
    return _folded(pack.times.days)


@functools.cache
def _days(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{_any(pack.times.days)}(?![^\W\d_])", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first."""
    found = sorted({re.escape(word) for word in words if word}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(found)})" if found else "(?!)"


def _folded(words: Mapping[str, T]) -> dict[str, T]:
    return {small(word): value for word, value in words.items()}
