"""The stamp of a ticker's item: a clock time, a date with or without one, a day's word with one, or how long ago."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from wireparse.clocks import read_time
from wireparse.dates import read_date
from wireparse.model import PartialDate
from wireparse.packs import Pack
from wireparse.relative import read_ago, read_day

# What may stand between a time and a date, and a small word before the time: `à`, `um`, `godz.`
_JOINT = re.compile("[ \u00a0\u202f]?[,|•·–@T-]?[ \u00a0]?(?:[^\\W\\d_]{1,5}\\.?[ \u00a0]){0,2}(?=\\d)")
_BEHIND = re.compile("[ \u00a0\u202f]?[,|•·–-]?[ \u00a0]")
_CLOSES = frozenset("|•·–—-:)]）")
HISTORY = dt.timedelta(days=3650)
"""What happened longer ago stands in a box `on this day`, not in a ticker."""


class Stamp(NamedTuple):
    """The words of a stamp, and what they say. `day` is the distance from the day of the reference."""

    start: int
    end: int
    time: dt.time | None = None
    zone: dt.tzinfo | None = None
    date: PartialDate | None = None
    day: int | None = None
    ago: dt.timedelta | None = None

    @property
    def kind(self) -> str:
        """Nothing for a time alone, `d` for a day with one, `D` for a date without, `a` for how long ago."""
        if self.ago is not None:
            return "a"
        dated = self.date is not None or self.day is not None
        return "" if not dated else "D" if self.time is None else "d"


def read_stamp(text: str, start: int, end: int, pack: Pack) -> Stamp | None:
    """The stamp that begins at `start`: `20:55`, `08.04 17:56`, `17:39, 28 марта 2013`, `Hier à 9h42`, `2 days ago`."""
    if text[start : start + 1].isdigit():
        return _timed(text, start, end, pack) or _dated(text, start, end, pack) or _ago(text, start, end, pack)
    return _of_day(text, start, end, pack) or _ago(text, start, end, pack)


def _timed(text: str, start: int, end: int, pack: Pack) -> Stamp | None:
    """A clock time, and the date that may stand behind it, parted from it and with its year."""
    clock = read_time(text, start, end, pack)
    if clock is None:
        return None
    stamp = Stamp(start, clock.end, clock.time, clock.zone)
    behind = _BEHIND.match(text, clock.end, end)
    dated = read_date(text, behind.end(), end, pack) if behind and _may_date(text, behind.end(), end) else None
    if (
        dated is None
        or dated.date.year is None
        or not (dated.end == end or text[dated.end : end].lstrip()[0] in _CLOSES)
    ):
        return stamp
    return stamp._replace(end=dated.end, date=dated.date)


def _may_date(text: str, start: int, end: int) -> bool:
    """Whether a date with its year could stand here: a headline seldom has a figure so near."""
    return any(map(str.isdigit, text[start : min(end, start + 16)]))


def _dated(text: str, start: int, end: int, pack: Pack) -> Stamp | None:
    """A date with the time behind it, or alone if it has its year."""
    dated = read_date(text, start, end, pack)
    if dated is None:
        return None
    joint = _JOINT.match(text, dated.end, end)
    clock = read_time(text, joint.end(), end, pack) if joint else None
    if clock is not None:
        return Stamp(start, clock.end, clock.time, clock.zone, dated.date)
    return Stamp(start, dated.end, date=dated.date) if dated.date.year else None


def _of_day(text: str, start: int, end: int, pack: Pack) -> Stamp | None:
    """A word for a day that has come, and the time behind it."""
    found = read_day(text, start, end, pack) if pack.times.days else None
    if found is None or found[1] > 0:
        return None
    joint = _JOINT.match(text, found[0], end)
    clock = read_time(text, joint.end(), end, pack) if joint else None
    return Stamp(start, clock.end, clock.time, clock.zone, day=found[1]) if clock else None


def _ago(text: str, start: int, end: int, pack: Pack) -> Stamp | None:
    found = read_ago(text, start, end, pack)
    return Stamp(start, found.end, ago=found.ago) if found and found.ago < HISTORY else None
