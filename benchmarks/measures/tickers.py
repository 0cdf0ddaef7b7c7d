"""Tickers against gold: items whole, lines wrongly taken, runs of time lines found."""

from __future__ import annotations

import bisect
import re
from typing import Any

from wireparse.model import Page


def _line_of(page: Page) -> Any:
    starts = [0, *(match.end() for match in re.finditer("\n", page.text))]
    return lambda place: bisect.bisect_right(starts, place) - 1


def whole_items(record: dict[str, Any], page: Page) -> tuple[int, int]:
    """How many gold items have their time and headline right, and how many there are."""
    line_of = _line_of(page)
    found = {
        line_of(item.span.start): (item.time.isoformat("minutes") if item.time else None, str(item.headline))
        for item in page.ticker
    }
    right = sum(found.get(item["line"]) == (item["time"], item["headline"]) for item in record["items"])
    return right, len(record["items"])


def wrongly_taken(record: dict[str, Any], page: Page) -> tuple[int, int]:
    """How many lines that look like a ticker's and are none were taken, and how many there are."""
    negative = set(record["negative_lines"])
    return len(negative & _lines(page)), len(negative)


def lines_found(record: dict[str, Any], page: Page) -> tuple[int, int]:
    """How many of a run's time lines lie in ticker items, and how many there are."""
    wanted = set(record["time_lines"])
    return len(wanted & _lines(page)), len(wanted)


def _lines(page: Page) -> set[int]:
    line_of = _line_of(page)
    return {n for item in page.ticker for n in range(line_of(item.span.start), line_of(item.span.end - 1) + 1)}
