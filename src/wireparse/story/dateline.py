"""Where and when copy was filed: the dateline that opens the body, by the rules of `dateline_rules.py`."""

from __future__ import annotations

import datetime as dt
import re

from wireparse.context import Context
from wireparse.dates import latest_year
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Dateline, PartialDate
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.cities import country_of
from wireparse.story.dateline_parts import Read
from wireparse.story.dateline_rules import BARE, SMALL, SURE, Rule
from wireparse.story.dateline_uncased import TIED
from wireparse.story.stories import Story

_FIRST = 4
"""A dateline stands in one of so many first paragraphs; headlines, bylines may stand before it."""
_REACH = 160
"""No dateline is longer, in code points."""
_ALONE = 70
"""One that has a line to itself is no longer."""

# No other dateline is without one of these.
_ENDING = re.compile(r"[-–—−_:](?:[ \u00a0\u202f\r\n]|$)|(?<=[ \u00a0])[-–—|]|[)\]】电電讯訊/]")


def find_dateline(source: Source, story: Story, context: Context) -> Dateline | None:
    """The dateline of a story, or `None`."""
    blocks = (*story.of_kind(BlockKind.DATELINE), *story.body[:_FIRST])
    spans = [source.trimmed(block.span) for block in blocks]
    # A headline above may look like a bare place and a dash; what has a date or an agency wins over it.
    for rules in (SURE, BARE):
        for span in spans:
            found = _read(source.text, span.start, min(span.end, span.start + _REACH), context, rules)
            # An agency that nothing follows in its paragraph opens nothing: `(MAP)` alone is a credit.
            if found is not None and (found.places or source.text[found.end : span.end].strip(" .")):
                return _dateline(source, span.start, found, context)
    return None


def _read(text: str, start: int, end: int, context: Context, rules: tuple[Rule, ...]) -> Read | None:
    """The first rule that matches; most paragraphs are dismissed by their first letter, or for want of a dash."""
    first = text[start : start + 1]
    if not first or first.isdigit():
        return None
    if first.islower():
        rules = SMALL if rules is SURE else ()
    alone = end - start <= _ALONE and text[start : start + 3].isupper()
    if not alone and not _ENDING.search(text, start, end) and not TIED.match(text, start, end):
        return None
    opening = text[start:end]
    if small(opening.split(None, 1)[0]) in folded(context.pack.byline.by):
        return None
    for rule in rules:
        if not rule.needs or any(mark in opening for mark in rule.needs):
            found = rule.read(text, start, end, context)
            if found is not None and found.end > start:
                return found
    return None


def _dateline(source: Source, start: int, found: Read, context: Context) -> Dateline:
    end = start + len(source.text[start : found.end].rstrip())
    places = tuple(source.passage(*place) for place in found.places)
    country = country_of(places[0]) if places else None
    return Dateline(
        span=Span(start, found.end),
        text=source.passage(start, end),
        places=places,
        date=found.date,
        agencies=tuple([context.register.settle(agency, country) for agency in found.agencies]),
        when=_when(found.date, context.reference),
    )


def _when(date: PartialDate | None, reference: dt.datetime | None) -> dt.date | None:
    """The day that the words give; a missing year is the latest that is not after the reference."""
    if date is None or date.month is None or date.day is None or (date.year is None and reference is None):
        return None
    return latest_year(date, reference.date() if reference else dt.date.max)
