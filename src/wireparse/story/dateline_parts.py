"""What the forms of datelines are made of: places, a date behind them, an agency, the dash that ends them."""

from __future__ import annotations

import re
from typing import NamedTuple

from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.dates import Dated, read_date, weekdays
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Agency, PartialDate
from wireparse.story.capitals import places


class Read(NamedTuple):
    """A dateline as a rule found it: where it ends, and what it holds."""

    end: int
    places: tuple[tuple[int, int], ...] = ()
    """The bounds of each place."""
    date: PartialDate | None = None
    agencies: tuple[Agency, ...] = ()


BRACKET = re.compile(r",?[ \u00a0]?[(\[](?P<inner>[^()\[\]\n]{2,64})[)\]]")
"""What stands in brackets behind a place, or opens a paragraph."""
DASH = re.compile(r"[ \u00a0\u202f]?\.?[ \u00a0\u202f]?(?:[-–—−_]{1,2}|:)(?:[ \u00a0\u202f\r\n]|$)")
"""What ends a dateline."""

_BLANK = re.compile(r"[.:]?[ \u00a0\u202f]{0,3}")
_WEEKDAY = re.compile(r",[ \u00a0](?P<name>[^\W\d_]{2,14})(?![^\W_])")
_APART = re.compile(r"/|[ ](?:and|et|und)[ ]")


def read_head(
    text: str, start: int, end: int, context: Context
) -> tuple[int, tuple[tuple[int, int], ...], PartialDate | None] | None:
    """Places, and a date behind a comma: where they end, the places, the date."""
    match = places().match(text, start, end)
    if match is None:
        return None
    stop = _past_country(text, match.end(), end, context)
    dated = _date_in_places(text, match.start(), match.end(), end, context)
    if dated is not None:
        stop = dated.start
    if dated is None:
        dated = _date_behind(text, stop, end, context)
    found = split_places(text, match.start(), _places_end(text, match.start(), stop, dated, context))
    if not found:
        return None
    return (dated.end if dated else stop, found, dated.date if dated else None)


def _places_end(text: str, start: int, stop: int, dated: Dated | None, context: Context) -> int:
    """Where places end before what parts them from a date or an agency: `Berlin. 25. Febr.`, `القاهرة في 12 مارس`."""
    words = text[start:stop].rstrip(" ,،-–\u00a0")
    if dated is not None:
        head, _, last = words.rpartition(" ")
        words = head if head and small(last) in folded(context.pack.times.before_date) else words
        words = words.rstrip(" ,،.") if "," not in words else words
    return before_weekday(text, start, start + len(words), context)


def before_weekday(text: str, start: int, stop: int, context: Context) -> int:
    """Where places end before a weekday that was taken for a region: `ROME, Thursday`."""
    comma = text.rfind(",", start, stop)
    return comma if comma >= 0 and past_weekday(text, comma, stop, context) == stop else stop


def past_weekday(text: str, at: int, end: int, context: Context) -> int:
    """The end of a weekday behind a comma, if one is there: `ROME, jeudi`."""
    match = _WEEKDAY.match(text, at, end)
    return match.end() if match and small(match["name"]) in weekdays(context.pack) else at


def _past_country(text: str, at: int, end: int, context: Context) -> int:
    """The end of a country in brackets behind the place, if one is there: `Melbourne (Australia), 25 may (EFE)`."""
    bracket = BRACKET.match(text, at, end)
    if bracket is None or text[bracket.end() : bracket.end() + 2] not in (", ", " ("):
        return at
    return at if agencies_in(bracket["inner"], context) else bracket.end()


def _date_in_places(text: str, start: int, stop: int, end: int, context: Context) -> Dated | None:
    """A date whose month was taken for a place: `LONDON, June 19`."""
    comma = text.find(", ", start, stop)
    while comma >= 0:
        dated = read_date(text, comma + 2, min(end, comma + 40), context.pack)
        if dated is not None:
            return dated
        comma = text.find(", ", comma + 2, stop)
    return None


def _date_behind(text: str, at: int, end: int, context: Context) -> Dated | None:
    while at < end and text[at] in " ,،\u00a0":
        at += 1
    word = text[at : at + 8].partition(" ")[0]
    if word and small(word) in folded(context.pack.times.before_date):
        at += len(word) + 1
    dated = read_date(text, at, end, context.pack)
    if dated is None:
        return None
    stop = dated.end + (1 if text[dated.end : dated.end + 2] in (".)", ". ") else 0)
    return Dated(dated.start, stop, dated.date)


def date_inside(text: str, start: int, end: int, context: Context) -> PartialDate | None:
    """A date behind the agency inside the brackets: `(APA, 12.3.2015)`."""
    comma = text.find(", ", start, end)
    dated = read_date(text, comma + 2, end, context.pack) if comma >= 0 else None
    return dated.date if dated else None


def named_agency(text: str, at: int, end: int, context: Context) -> tuple[int, tuple[Agency, ...]] | None:
    """An agency without brackets behind the dash, closed by a full stop, a dash or a colon: `- РИА Новости.`"""
    dash = DASH.match(text, at, end)
    if dash is None:
        return None
    for mark in (". ", " - ", " — ", " : ", ": "):
        stop = text.find(mark, dash.end(), min(end, dash.end() + 40))
        if stop > 0 and (agencies := agencies_in(text[dash.end() : stop].split(",")[0], context)):
            return stop + len(mark), agencies
    return None


def split_places(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places in a range: parted by slashes or `and`; a region behind a comma belongs to its place."""
    cuts = [match.span() for match in _APART.finditer(text, start, end)]
    lefts = [start, *(right for _, right in cuts)]
    rights = [*(left for left, _ in cuts), end]
    return tuple((left, right) for left, right in zip(lefts, rights, strict=True) if left < right)


def is_upper(words: str) -> bool:
    """Whether a place's name is written in capitals, whatever stands behind its comma."""
    city = words.split(",")[0]
    return city.isupper() and len(city) >= 3


def is_short(inner: str) -> bool:
    """Whether brackets hold what can be an agency that the register lacks: a short form in capitals."""
    return inner.isupper() and len(inner) <= 8 and inner.isalpha()


def begins_text(character: str) -> bool:
    """Whether a sentence may begin with this character."""
    return character.isupper() or character in '«“"„' or (character.isalpha() and not character.islower())


def past_blank(text: str, at: int, end: int) -> int:
    """Where the text begins behind a full stop or a colon and blanks."""
    match = _BLANK.match(text, at, end)
    return match.end() if match else at
