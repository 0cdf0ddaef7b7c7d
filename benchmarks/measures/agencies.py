"""Agencies of an article against gold: those that its credits and datelines name."""

from __future__ import annotations

from typing import Any

from wireparse.model import Page

# How the annotators of old newspapers name agencies that the register knows by another id.
_IDS = {
    "ATS-SDA": "KeystoneSDA",
    "UP-UPI": "UPI",
    "DDP-DAPD": "dapd",
    "DPA": "dpa",
    "Belga": "BELGA",
    "TANJUG": "Tanjug",
    "Europapress": "EuropaPress",
}
_UNKNOWN = frozenset({"unk", "ag"})
"""Marks for an agency that is not told, or that the annotators' list lacks: they count neither way."""


def wanted(record: dict[str, Any]) -> set[str]:
    """The ids of the agencies that the article's copy comes from, as gold has them."""
    names = {mention["agency"] for mention in record["agencies"]} - _UNKNOWN
    return {_IDS.get(name, name) for name in names}


def given(page: Page) -> set[str]:
    """The ids of the agencies among the credits and datelines of a page."""
    named = [credit.agencies for credit in page.credits]
    named += [article.dateline.agencies for article in page.articles if article.dateline]
    return {agency.id for agencies in named for agency in agencies}


def unmarked(record: dict[str, Any], page: Page) -> set[str]:
    """The ids that were read from words which gold marks as an agency that it does not name."""
    ranges = [(mention["start"], mention["end"]) for mention in record["agencies"] if mention["agency"] in _UNKNOWN]
    found = set()
    for credit in page.credits:
        if any(credit.span.start < end and start < credit.span.end for start, end in ranges):
            found |= {agency.id for agency in credit.agencies}
    return found


def counts(record: dict[str, Any], page: Page) -> tuple[int, int, int]:
    """How many of an article's agencies are right, how many were given, how many are wanted."""
    gold = wanted(record)
    found = given(page)
    found -= unmarked(record, page) - gold
    return len(gold & found), len(found), len(gold)
