"""On which days the items of a ticker came out: what the reference, the order of the items and midnight tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wireparse.dates import at_offset, latest_year
from wireparse.model import PartialDate
from wireparse.page.ticker_forms import Entry
from wireparse.page.ticker_stamps import Stamp

_HALF_DAY = 720
"""Minutes: a larger step between neighbours is midnight."""
_DAY = dt.timedelta(days=1)
_YEAR, _HALF_YEAR = 372, 186
"""Days, as if every month had 31."""


def step_of(one: Entry, other: Entry) -> int:
    """1 if time goes on from one item to the other, -1 if it goes back, 0 if it stands; midnight may lie between."""
    if one.stamp.ago is not None and other.stamp.ago is not None:
        return (one.stamp.ago > other.stamp.ago) - (one.stamp.ago < other.stamp.ago)
    if one.stamp.ago is not None or other.stamp.ago is not None:
        # What is stamped with a day among distances is older.
        return -1 if other.stamp.ago is None else 1
    step = (other.minute or 0) - (one.minute or 0)
    days = _step_of_days(one, other)
    if days is not None:
        return days or (step > 0) - (step < 0)
    if abs(step) > _HALF_DAY:
        step = -step
    return (step > 0) - (step < 0)


def _step_of_days(one: Entry, other: Entry) -> int | None:
    """The same for the days of two items, where both stamps say which."""
    before, after = one.stamp, other.stamp
    if before.day is not None and after.day is not None:
        return (after.day > before.day) - (after.day < before.day)
    if before.day is not None and after.date is not None:
        # A day that has a word is one of the last.
        return -1
    if before.date is not None and after.day is not None:
        return 1
    if before.date is None or after.date is None:
        return None
    return _compare(before.date, after.date)


def _compare(before: PartialDate, after: PartialDate) -> int:
    step = _days(before, after)
    return (step > 0) - (step < 0)


def days_between(one: PartialDate, other: PartialDate) -> int:
    """About how many days lie between two dates."""
    return abs(_days(one, other))


def _days(before: PartialDate, after: PartialDate) -> int:
    """About how many days it is from one date to another; without years, a long way is one over the turn of a year."""
    whole = before.year is not None and after.year is not None
    years = (after.year or 0) - (before.year or 0) if whole else 0
    days = ((after.month or 0) - (before.month or 0)) * 31 + (after.day or 0) - (before.day or 0)
    if not whole and abs(days) > _HALF_YEAR:
        days -= _YEAR if days > 0 else -_YEAR
    return years * _YEAR + days


def date_of(stamp: Stamp, reference: dt.datetime | None) -> PartialDate | None:
    """The date of a stamp: as it is written, or, for a word for a day, as the reference makes it."""
    if stamp.day is None or reference is None:
        return stamp.date
    try:
        day = reference.date() + dt.timedelta(days=stamp.day)
    except OverflowError:
        return None
    return PartialDate(year=day.year, month=day.month, day=day.day)


def find_moments(entries: Sequence[Entry], reference: dt.datetime | None) -> list[dt.datetime | None]:
    """When each item came out: the latest instants not after the reference that fit the stamps and their order."""
    if reference is None:
        return [None] * len(entries)
    way = next((step for step in map(step_of, entries, entries[1:]) if step), -1)
    if way > 0:
        # Oldest first: the last one is nearest to the reference.
        return _back_from(entries[::-1], reference)[::-1]
    return _back_from(entries, reference)


def _back_from(entries: Sequence[Entry], reference: dt.datetime) -> list[dt.datetime | None]:
    """The instants of items that stand newest first."""
    moments: list[dt.datetime | None] = []
    last = reference
    for entry in entries:
        try:
            moment = _moment(entry, last, reference)
        except (OverflowError, ValueError):
            # The reference lies in the first days of the calendar.
            moment = None
        last = min(moment, last) if moment is not None else last
        moments.append(moment and at_offset(moment))
    return moments


def _moment(entry: Entry, last: dt.datetime, reference: dt.datetime) -> dt.datetime | None:
    """The latest instant at which the clock showed an item's time; with a day in the stamp, on that day."""
    stamp = entry.stamp
    if stamp.ago is not None:
        return (reference.astimezone(dt.UTC) - stamp.ago).astimezone(reference.tzinfo)
    if stamp.time is None:
        return None
    if stamp.day is not None:
        return _at(reference.date() + stamp.day * _DAY, entry, reference)
    if stamp.date is not None and stamp.date.month and stamp.date.day:
        day = latest_year(stamp.date, reference.date())
        return _at(day, entry, reference) if day else None
    # A zone of its own may put the item into the day after.
    day = last.astimezone(stamp.zone).date() if stamp.zone else last.date()
    moment = _at(day, entry, reference)
    if moment > last:
        day -= _DAY
    if entry.weekday is not None:
        day -= (day.weekday() - entry.weekday) % 7 * _DAY
    return _at(day, entry, reference)


def _at(day: dt.date, entry: Entry, reference: dt.datetime) -> dt.datetime:
    """A day and an item's time: in the zone that its stamp gives, told in that of the reference."""
    stamp = entry.stamp
    moment = dt.datetime.combine(day, stamp.time or dt.time(), stamp.zone or reference.tzinfo)
    return moment.astimezone(reference.tzinfo) if stamp.zone else moment
