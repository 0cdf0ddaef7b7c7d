"""The forms of datelines, a rule each: what opens a paragraph, where it ends, what it holds.

The forms exclude each other: they are tried in order, and the first that matches wins. All are anchored at the start of
a paragraph and end in what parts a dateline from the text: a dash, a bracket, a full stop behind the agency.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.dates import read_date
from wireparse.story.capitals import places
from wireparse.story.cities import is_city
from wireparse.story.dateline_parts import (
    BRACKET,
    DASH,
    Read,
    before_weekday,
    begins_text,
    date_inside,
    is_short,
    is_upper,
    named_agency,
    past_blank,
    past_weekday,
    read_head,
    split_places,
)
from wireparse.story.dateline_uncased import (
    chinese,
    chinese_enclosed,
    japanese,
    japanese_square,
    place_and_enclosed,
    place_tied_to_agency,
)

# Behind an agency in brackets, the text may be glued to the dash.
_GLUED = re.compile(r"[ \u00a0]?[-–—]{1,2}")
# A hyphen right behind capitals: `RABAT- Le port …`.
_HYPHENED = re.compile(r"(?P<place>[^\W\d_a-z]{3,24}(?:[ '’-][^\W\d_a-z]{2,24}){0,2})- (?=[^\W\d_])")
# A figure behind what was taken for a place, a word and a figure behind a place, either way round.
_MISSPELT = re.compile(
    r"(?:[ \u00a0]{1,2}\d{1,2}|,[ \u00a0](?P<word>[^\W\d_]{3,10}\.?[ \u00a0]{1,2}\d{1,2}"
    r"|\d{1,2}[ \u00a0][^\W\d_]{3,10}\.?))(?=[ \u00a0]?\()"
)
# Behind a date, the text may be glued to the dash: `TOKYO, March 5 -The …`.
_DASHED = re.compile(r"[ \u00a0][-–—]{1,2}(?=[^\W\d_a-z])")
# An agency that nothing encloses, behind the date: `Dec. 9 Kyodo - `, `Dec. 9, GNA - `, `1 декабря. INTERFAX.RU - `.
_UNMARKED = re.compile(r",?[ \u00a0.]{1,2}(?P<inner>[^\W\d_][\w.]{1,13}?)(?= ?[-–—])")
_SMALL = re.compile(r"(?P<place>[^\W\d_]{2,20}(?:[ .'-]{1,2}[^\W\d_]{2,20}){0,3}), (?=\w)")
# Who reports, behind place and agency: `(서울=연합뉴스) 홍길동 기자 = `.
_PLACE_IS = re.compile(r"[^\W\d_]{1,12}(?==)")
_WHO = re.compile(r"[^=\n]{0,30}= ?")
_LINE_END = re.compile(r"[ \u00a0]?\.?\Z")
_SLASHED = re.compile(r"[ \u00a0]?\.?[ \u00a0]?/(?P<inner>[^/\n]{2,20})/\.?")
# A house's style: who reports, in small letters before a bar.
_BARRED = re.compile(
    r"(?P<place>[^\W\d_a-z]{2,20}(?:[ /-][^\W\d_a-z]{2,20}){0,3}) (?P<who>[a-z]{2,6}(?:/[a-z]{2,6}){0,3}) \| "
)

_BARE_REACH = 60
"""Behind an agency that opens a paragraph, a place and a date end within so many code points."""
_LONGEST_CITY = 30
_DESCRIBED, _PLACE_BLANKS = 20, 2
"""What stands in brackets behind a place has one word, no longer than this; the place has three at most."""


class Rule(NamedTuple):
    """A form of dateline."""

    read: Callable[[str, int, int, Context], Read | None]
    """How it is read at the start of a range."""
    needs: str = ""
    """The marks of which an opening must hold one to have this form; none for every opening."""


def places_then_agency(text: str, start: int, end: int, context: Context) -> Read | None:
    """`RABAT, 12 mars (MAP) -`, `SPRINGFIELD, Calif. (AP) —`, `Berlin (dpa/bb) -`, `NEW YORK (Reuters) -`."""
    head = read_head(text, start, end, context)
    if head is None:
        return None
    at, found, date = head
    bracket = BRACKET.match(text, at, end)
    if bracket is None and date is None:
        found, bracket = _behind_misspelt(text, found, at, end, context)
    if bracket is None:
        return None
    agencies = agencies_in(bracket["inner"], context)
    date = date or date_inside(text, bracket.start("inner"), bracket.end("inner"), context)
    dash = DASH.match(text, bracket.end(), end) or (_GLUED.match(text, bracket.end(), end) if agencies else None)
    if not agencies and (dash is None or not is_short(bracket["inner"])):
        return _described(text, found, bracket.span("inner"), dash.end() if dash else None)
    if dash is None and text[bracket.end() : end].isupper():
        # A headline in capitals, and no place: `CANADIAN PACIFIC (CP) REOPENS ITS PORT`.
        return None
    stop = past_blank(text, dash.end() if dash else bracket.end(), end)
    return Read(end=stop, places=found, date=date, agencies=agencies)


def _behind_misspelt(
    text: str, found: tuple[tuple[int, int], ...], at: int, end: int, context: Context
) -> tuple[tuple[tuple[int, int], ...], re.Match[str] | None]:
    """The places, and an agency's brackets, with a date of no known month between: `BEIJING, Mach 12 (Xinhua)`."""
    misspelt = _MISSPELT.match(text, at, end)
    bracket = BRACKET.match(text, misspelt.end(), end) if misspelt else None
    if bracket is None or not agencies_in(bracket["inner"], context):
        return found, None
    if misspelt is None or misspelt["word"]:
        return found, bracket
    # What looks like the month was taken for a region.
    comma = text.rfind(", ", *found[-1])
    return ((*found[:-1], (found[-1][0], comma)), bracket) if comma > 0 else (found, None)


def _described(text: str, found: tuple[tuple[int, int], ...], inner: tuple[int, int], stop: int | None) -> Read | None:
    """Places, and in brackets what the register does not know: `Oldport (harbour-news) - `, `Córdoba (España) - `."""
    words, place = text[slice(*inner)], text[found[0][0] : found[-1][1]]
    if stop is None or not begins_text(text[stop : stop + 1]) or text[stop - 1] in "\r\n":
        return None
    if not words.replace("-", "").isalpha() or len(words) > _DESCRIBED or place.count(" ") > _PLACE_BLANKS:
        return None
    return Read(end=stop, places=found)


def agency_then_places(text: str, start: int, end: int, context: Context) -> Read | None:
    """`(ANSA) - ROMA, 24 MAG -`, `(Reuters) -`, `(CNN)President`."""
    bracket = BRACKET.match(text, start, end)
    agencies = agencies_in(bracket["inner"], context) if bracket else ()
    if bracket is None or not agencies:
        return None
    dash = DASH.match(text, bracket.end(), end) or _GLUED.match(text, bracket.end(), end)
    at = dash.end() if dash else bracket.end()
    if place := _PLACE_IS.match(text, bracket.start("inner"), bracket.end("inner")):
        who = _WHO.match(text, at, end)
        return Read(end=who.end() if who else past_blank(text, at, end), places=(place.span(),), agencies=agencies)
    head = read_head(text, at if dash else past_blank(text, at, end), end, context)
    second = DASH.match(text, head[0], end) if head else None
    # Without a dash between, a sentence may begin behind the agency: `(Reuters) Oldport - a town …`.
    if head is not None and second is not None and (dash or begins_text(text[second.end() : second.end() + 1])):
        return Read(end=second.end(), places=head[1], date=head[2], agencies=agencies)
    return Read(end=at, agencies=agencies)


def date_then_agency(text: str, start: int, end: int, context: Context) -> Read | None:
    """`Jan 3 (Reuters) -`: a day, an agency, no place."""
    if text.find("(", start, start + 30) < 0:
        return None
    dated = read_date(text, start, end, context.pack)
    bracket = BRACKET.match(text, dated.end, end) if dated else None
    agencies = agencies_in(bracket["inner"], context) if bracket else ()
    dash = DASH.match(text, bracket.end(), end) if bracket and agencies else None
    return Read(end=dash.end(), date=dated.date, agencies=agencies) if dated and dash else None


def places_and_date(text: str, start: int, end: int, context: Context) -> Read | None:
    """`LONDON, June 19 -`, `МОСКВА, 5 янв - РИА Новости.`, `Roma, 22 gen. (LaPresse) –`."""
    head = read_head(text, start, end, context)
    if head is None or head[2] is None:
        return None
    at, found, date = head
    slashed = _SLASHED.match(text, at, end)
    if slashed and (agencies := agencies_in(slashed["inner"], context)):
        dash = DASH.match(text, slashed.end(), end)
        stop = dash.end() if dash else past_blank(text, slashed.end(), end)
        return Read(end=stop, places=found, date=date, agencies=agencies)
    named = named_agency(text, at, end, context)
    if named is not None:
        return Read(end=named[0], places=found, date=date, agencies=named[1])
    unmarked = _UNMARKED.match(text, at, end)
    agencies = agencies_in(unmarked["inner"], context, Standing.ALONE) if unmarked else ()
    at = unmarked.end() if unmarked and agencies else at
    dash = DASH.match(text, at, end) or _DASHED.match(text, at, end) or _alone(text, start, at, end)
    return Read(end=dash.end(), places=found, date=date, agencies=agencies) if dash else None


def _alone(text: str, start: int, at: int, end: int) -> re.Match[str] | None:
    """The end of the line, behind a place in capitals and a date that have it to themselves: `LONDON, March 12`."""
    city = text[start:end].partition(",")
    return _LINE_END.match(text, at, end) if city[1] and is_upper(city[0]) else None


def places_in_small(text: str, start: int, end: int, context: Context) -> Read | None:
    """`oldport, april 7 - `, `москва, 1 дек — риа новости. `: all in small letters, so a date must stand behind."""
    match = _SMALL.match(text, start, end)
    dated = read_date(text, match.end(), end, context.pack) if match else None
    if match is None or dated is None:
        return None
    named = named_agency(text, dated.end, end, context)
    dash = DASH.match(text, dated.end, end)
    stop = named[0] if named else dash.end() if dash else None
    place = match.span("place")
    agencies = named[1] if named else ()
    return None if stop is None else Read(end=stop, places=(place,), date=dated.date, agencies=agencies)


def places_in_capitals(text: str, start: int, end: int, context: Context) -> Read | None:
    """`DUBLIN —`, `ST. LOUIS -`: capitals throughout, a dash with a blank on each side; or `RABAT- Le …`."""
    glued = _HYPHENED.match(text, start, end)
    if glued is not None and is_upper(glued["place"]):
        return _bare(text, glued.start(), glued.end("place"), glued.end(), context)
    match = places().match(text, start, end)
    if match is None or not is_upper(match.group()):
        return None
    stop = past_weekday(text, match.end(), end, context)
    dash = DASH.match(text, stop, end)
    parted = dash is not None and text[stop] in " \u00a0—–" and ":" not in dash.group()
    return _bare(text, match.start(), stop, dash.end(), context) if dash and parted else None


def place_and_dash(text: str, start: int, end: int, context: Context) -> Read | None:
    """`Rabat - Le gouvernement …`, `Hamburg - Der …`: one place, and a sentence that begins behind the dash."""
    match = places().match(text, start, min(end, start + 40))
    if match is None or len(match.group().split()) > 3:
        return None
    dash = DASH.match(text, match.end(), end)
    if dash is None or ":" in dash.group() or text[match.end()] not in " \u00a0" or text[dash.end() - 1] in "\r\n":
        return None
    behind = text[dash.end() : dash.end() + 1]
    return _bare(text, match.start(), match.end(), dash.end(), context) if begins_text(behind) else None


def city_and_colon(text: str, start: int, end: int, context: Context) -> Read | None:
    """`NEW DELHI: The …`: a city in capitals that the data knows; any other word may be a paragraph's heading."""
    colon = text.find(": ", start, start + _LONGEST_CITY)
    behind = text[colon + 2 : colon + 4]
    if colon < 0 or not text[start:colon].isupper() or not begins_text(behind[:1]) or behind.isupper():
        return None
    return Read(end=colon + 2, places=((start, colon),)) if is_city(text[start:colon]) else None


def place_and_bar(text: str, start: int, end: int, context: Context) -> Read | None:
    """`HAMBURG taz | Der …`, `BERLIN dpa | `: a place in capitals, who reports in small letters, a bar."""
    match = _BARRED.match(text, start, end)
    if match is None or not is_upper(match["place"]):
        return None
    agencies = agencies_in(match["who"], context)
    known = agencies or is_city(match["place"])  # `SPORT live | ` is a rubric
    return Read(end=match.end(), places=(match.span("place"),), agencies=agencies) if known else None


def _bare(text: str, start: int, stop: int, end: int, context: Context) -> Read:
    """Places without brackets, an agency among them or behind the dash: `Larache/MAP - `, `Rabat - MAP - `."""
    parts = split_places(text, start, before_weekday(text, start, stop, context))
    named = {part: agencies_in(text[slice(*part)], context, Standing.ALONE) for part in parts}
    if len(parts) == 1 and named[parts[0]]:
        # `MAP - Rabat - Le port …`
        head = read_head(text, end, min(end + _BARE_REACH, len(text)), context)
        second = DASH.match(text, head[0]) if head else None
        if head and second and begins_text(text[second.end() : second.end() + 1]):
            return Read(end=second.end(), places=head[1], date=head[2], agencies=named[parts[0]])
        return Read(end=end, agencies=named[parts[0]])
    found = tuple(part for part in parts if not named[part])
    agencies = tuple(agency for part in parts for agency in named[part])
    behind = None if agencies else named_agency(text, stop, min(end + 24, len(text)), context)
    return Read(end=behind[0] if behind else end, places=found, agencies=behind[1] if behind else agencies)


SURE = (
    Rule(agency_then_places, "(["),
    Rule(places_then_agency, "(["),
    Rule(place_and_enclosed, "([/"),
    Rule(date_then_agency, "("),
    Rule(places_and_date, "0123456789"),
    Rule(place_tied_to_agency, "-–"),
    Rule(chinese, "电電讯訊"),
    Rule(chinese_enclosed, "电電讯訊"),
    Rule(japanese_square, "[［"),
    Rule(japanese, "【"),
)
"""What has a date or an agency."""
SMALL = (Rule(places_in_small, "0123456789"),)
"""Openings in small letters."""
BARE = (Rule(places_in_capitals), Rule(place_and_dash), Rule(city_and_colon, ":"), Rule(place_and_bar, "|"))
"""A place and a mark: a headline above may look like it, so the others come first."""
