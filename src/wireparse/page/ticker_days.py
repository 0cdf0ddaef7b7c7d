"""On which days the items of a ticker came out: what the reference, the order of the items and midnight tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wireparse.dates import at_offset, latest_year
from wireparse.page.ticker_forms import Entry

_HALF_DAY = 720
"""Minutes: a larger step between neighbours is midnight."""


def step_of(one: Entry, other: Entry) -> int:
    """1 if time goes on from one item to the other, -1 if it goes back, 0 if it stands; midnight may lie between."""
    step = other.minute - one.minute
    if abs(step) > _HALF_DAY:
        step = -step
    return (step > 0) - (step < 0)


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
        moment = _moment(entry, last, reference)
        last = min(moment, last) if moment is not None else last
        moments.append(moment and at_offset(moment))
    return moments


def _moment(entry: Entry, last: dt.datetime, reference: dt.datetime) -> dt.datetime | None:
    """The latest instant at which the clock showed an item's time; with a day in the stamp, on that day."""
    if entry.date is not None and entry.date.month and entry.date.day:
        day = latest_year(entry.date, reference.date())
        return dt.datetime.combine(day, entry.time, reference.tzinfo) if day else None
    moment = dt.datetime.combine(last.date(), entry.time, reference.tzinfo)
    try:
        return moment if moment <= last else moment - dt.timedelta(days=1)
    except OverflowError:
        # The reference lies in the first days of the calendar.
        return None
