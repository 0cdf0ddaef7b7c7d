"""Datelines against gold: the first place, the month and the day."""

from __future__ import annotations

from typing import Any

from wireparse.model import Dateline


def _place(words: str | None) -> str:
    """A place without its region, and the first of several."""
    return (words or "").split("/")[0].split(",")[0].split("(")[0].strip(" .،").casefold()


def place_right(record: dict[str, Any], dateline: Dateline | None) -> bool:
    """Whether a dateline was found and its first place is gold's."""
    return dateline is not None and _place(next(iter(dateline.places), None)) == _place(record["place"])


def date_right(record: dict[str, Any], dateline: Dateline | None) -> bool:
    """Whether month and day are gold's."""
    date = dateline.date if dateline else None
    wanted = tuple(map(int, record["date"].split("-")[1:])) if record["date"] else None
    return (None if date is None else (date.month, date.day)) == wanted
