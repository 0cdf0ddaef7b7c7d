"""The forms of datelines, a rule each: what opens a paragraph, where it ends, what it holds.

The forms exclude each other: they are tried in order, and the first that matches wins. All are anchored at the start of
a paragraph and end in what parts a dateline from the text: a dash, a bracket, a full stop behind the agency.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.dates import read_date
from wireparse.model import Agency, PartialDate
from wireparse.story.capitals import chinese_wire, places
from wireparse.story.dateline_parts import (
    BRACKET,
    DASH,
    begins_text,
    date_inside,
    is_short,
    is_upper,
    named_agency,
    past_blank,
    read_head,
    split_places,
)

# Behind an agency in brackets, the text may be glued to the dash.
_GLUED = re.compile(r"[ \u00a0]?[-–—]{1,2}")
# A hyphen right behind capitals: `RABAT- Le port …`.
_HYPHENED = re.compile(r"(?P<place>[^\W\d_a-z]{3,24}(?:[ '’-][^\W\d_a-z]{2,24}){0,2})- (?=[^\W\d_])")
_REPORTER = re.compile(r"[（(][^（）()\n]{1,30}[)）]")
_JA = re.compile(r"【(?P<inner>[^【】\n]{2,40})】")
# An agency that nothing encloses, behind the date: `Dec. 9 Kyodo - `, `1 декабря. INTERFAX.RU - `.
_UNMARKED = re.compile(r"[ \u00a0.]{1,2}(?P<inner>[^\W\d_][\w.]{1,13}?)(?= ?[-–—])")
# An agency tied to its place: `دمشق-سانا `.
TIED = re.compile(r"(?P<place>[^\W\d_]{2,20})[-–](?P<inner>[^\W\d_]{2,12})(?=[ :])")
"""How a place begins that a hyphen ties to an agency."""
# Who reports, behind place and agency: `(서울=연합뉴스) 홍길동 기자 = `.
_PLACE_IS = re.compile(r"[^\W\d_]{1,12}(?==)")
_WHO = re.compile(r"[^=\n]{0,30}= ?")
_SLASHED = re.compile(r"[ \u00a0]?\.?[ \u00a0]?/(?P<inner>[^/\n]{2,20})/\.?")


@frozen(kw_only=True)
class Read:
    """A dateline as a rule found it: where it ends, and what it holds."""

    end: int
    places: tuple[tuple[int, int], ...] = ()
    """The bounds of each place."""
    date: PartialDate | None = None
    agencies: tuple[Agency, ...] = ()


@frozen
class Rule:
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
    if bracket is None:
        return None
    agencies = agencies_in(bracket["inner"], context)
    date = date or date_inside(text, bracket.start("inner"), bracket.end("inner"), context)
    dash = DASH.match(text, bracket.end(), end) or (_GLUED.match(text, bracket.end(), end) if agencies else None)
    if not agencies and (dash is None or not is_short(bracket["inner"])):
        return None
    stop = past_blank(text, dash.end() if dash else bracket.end(), end)
    return Read(end=stop, places=found, date=date, agencies=agencies)


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
    head = read_head(text, at, end, context) if dash else None
    if head is not None and (second := DASH.match(text, head[0], end)):
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
    dash = DASH.match(text, unmarked.end() if unmarked and agencies else at, end)
    return Read(end=dash.end(), places=found, date=date, agencies=agencies) if dash else None


def place_tied_to_agency(text: str, start: int, end: int, context: Context) -> Read | None:
    """`دمشق-سانا `: a place and an agency with a hyphen between, and then the text."""
    tied = TIED.match(text, start, end)
    agencies = agencies_in(tied["inner"], context, Standing.ALONE) if tied else ()
    if tied is None or not agencies:
        return None
    return Read(end=past_blank(text, tied.end(), end), places=(tied.span("place"),), agencies=agencies)


def places_in_capitals(text: str, start: int, end: int, context: Context) -> Read | None:
    """`DUBLIN —`, `ST. LOUIS -`: capitals throughout, a dash with a blank on each side; or `RABAT- Le …`."""
    glued = _HYPHENED.match(text, start, end)
    if glued is not None and is_upper(glued["place"]):
        return _bare(text, glued.start(), glued.end("place"), glued.end(), context)
    match = places().match(text, start, end)
    if match is None or not is_upper(match.group()):
        return None
    dash = DASH.match(text, match.end(), end)
    parted = dash is not None and text[match.end()] in " \u00a0—–" and ":" not in dash.group()
    return _bare(text, match.start(), match.end(), dash.end(), context) if dash and parted else None


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


def chinese(text: str, start: int, end: int, context: Context) -> Read | None:
    """`人民网北京1月12日电`: agency, place, date, and the word for a wire."""
    match = chinese_wire().match(text, start, end)
    dated = read_date(text, match.end(), end, context.pack) if match else None
    if match is None or dated is None or text[dated.end : dated.end + 1] not in ("电", "電", "讯", "訊"):
        return None
    stop = dated.end + 1
    bracket = _REPORTER.match(text, stop, end)
    agencies = agencies_in(match["agency"] or "", context)
    stop = bracket.end() if bracket else stop
    return Read(end=stop, places=(match.span("place"),), date=dated.date, agencies=agencies)


def japanese(text: str, start: int, end: int, context: Context) -> Read | None:
    """`【6月18日 AFP】`, `【ソウル＝小池和樹】`."""
    match = _JA.match(text, start, end)
    if match is None:
        return None
    inner, stop = match.span("inner")
    dated = read_date(text, inner, stop, context.pack)
    at = dated.end if dated else inner
    place, apart, rest = text[at:stop].partition("＝")
    agencies = agencies_in(text[at:stop].strip(), context) or agencies_in(rest, context)
    found = ((at, at + len(place)),) if apart and place.strip() else ()
    return Read(end=match.end(), places=found, date=dated.date if dated else None, agencies=agencies)


def _bare(text: str, start: int, stop: int, end: int, context: Context) -> Read:
    """Places without brackets, an agency among them or behind the dash: `Larache/MAP - `, `Rabat - MAP - `."""
    parts = split_places(text, start, stop)
    several = len(parts) > 1
    named = {part: agencies_in(text[slice(*part)], context, Standing.ALONE) if several else () for part in parts}
    found = tuple(part for part in parts if not named[part])
    agencies = tuple(agency for part in parts for agency in named[part])
    behind = None if agencies else named_agency(text, stop, min(end + 24, len(text)), context)
    return Read(end=behind[0] if behind else end, places=found, agencies=behind[1] if behind else agencies)


SURE = (
    Rule(agency_then_places, "(["),
    Rule(places_then_agency, "(["),
    Rule(date_then_agency, "("),
    Rule(places_and_date, "0123456789"),
    Rule(place_tied_to_agency, "-–"),
    Rule(chinese, "电電讯訊"),
    Rule(japanese, "【"),
)
"""What has a date or an agency."""
BARE = (Rule(places_in_capitals), Rule(place_and_dash))
"""A place and a dash: a headline above may look like it, so the others come first."""
