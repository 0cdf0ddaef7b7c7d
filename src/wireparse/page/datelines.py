"""Datelines that have a line of their own above the first paragraph: `RABAT, 12 mars (MAP)`, `PARIS (AFP) –`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wireparse.agencies_named import names_agencies
from wireparse.context import Context
from wireparse.dates import read_date
from wireparse.kinds import BlockKind
from wireparse.letters import CJK, small
from wireparse.lexicon import CreditWords, folded
from wireparse.page.opening import is_ideographic
from wireparse.page.told import is_paragraph
from wireparse.page.unsettled import UNSETTLED
from wireparse.rubrics import is_rubric
from wireparse.source import Line

_LONGEST, _WORDS, _LINK = 70, 4, 3
"""A dateline alone is no longer; its place has few words, those in small letters short: `Rio de Janeiro`."""
_ALONE = re.compile(
    r"(?:[(\[](?P<first>[^()\[\]\n]{2,30})[)\]][ \u00a0]?[-–—][ \u00a0]?)?"
    r"(?P<place>[^\W\d_][^()\[\]:;!?\n]{1,50}?)[ \u00a0]?"
    r"(?:[(\[/](?P<agency>[^()\[\]/\n]{2,30})[)\]/])?\.?"
    r"(?P<dash>[ \u00a0]?(?:[-–—]{1,2}|:))?\Z"
)


def name_datelines(lines: Sequence[Line], kinds: list[BlockKind], context: Context) -> None:
    """Rename in `kinds` the datelines that stand right above a paragraph."""
    for i in range(len(lines) - 1):
        above = kinds[i] in UNSETTLED and kinds[i + 1] is BlockKind.BODY
        if above and is_paragraph(lines[i + 1].text) and is_dateline(lines[i].text, context):
            kinds[i] = BlockKind.DATELINE


def is_dateline(text: str, context: Context) -> bool:
    """Whether a line is a place, with an agency or a dash behind it, perhaps a date, and nothing else."""
    if len(text) > _LONGEST:
        return False
    if text[0] >= CJK:
        return is_ideographic(text)
    if _is_place_and_date(text, context):
        return True
    if text[-1] not in ")]/.-–—:" and text[0] not in "([":
        return False
    match = _ALONE.match(text)
    if match is None:
        return False
    place = re.split(r"[,\d]", match["place"], maxsplit=1)[0].strip()
    agency = match["first"] or match["agency"]
    if agency is None:
        return bool(match["dash"]) and match["dash"].strip() != ":" and len(place) >= _LINK and place.isupper()
    return _is_place(place, context.pack.credit) and names_agencies(agency.strip(), context)


def _is_place_and_date(text: str, context: Context) -> bool:
    """Whether a line is a place in capitals, and a date behind a comma: `LONDON, March 12`; a rubric is no place."""
    place, comma, _ = text.partition(", ")
    if not comma or len(place) < _LINK or not place.isupper() or is_rubric(place, context.pack.headline):
        return False
    times = context.pack.times
    if not _is_place(place, context.pack.credit) or small(place) in folded(times.published | times.updated):
        return False
    dated = read_date(text, len(place) + len(comma), len(text), context.pack)
    return dated is not None and not text[dated.end :].strip(" .")


def _is_place(words: str, credit: CreditWords) -> bool:
    """Whether words can be a place; `Photo (AFP)` is a credit."""
    parts = words.split()
    if small(words) in folded(credit.photo | credit.source | credit.with_):
        return False
    return 0 < len(parts) <= _WORDS and all(not part[0].islower() or len(part) <= _LINK for part in parts)
