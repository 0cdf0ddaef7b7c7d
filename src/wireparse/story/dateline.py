"""Where and when copy was filed: the dateline that opens the body.

The forms exclude each other: they are tried in order, and the first that matches wins. All are anchored at the start of
a paragraph and end in what parts a dateline from the text: a dash, a bracket, a full stop behind the agency.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from attrs import frozen

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.dates import Dated, latest_year, read_date
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Agency, Dateline, PartialDate
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.capitals import chinese_wire, places
from wireparse.story.cities import country_of
from wireparse.story.stories import Story

_FIRST = 4
"""A dateline stands in one of so many first paragraphs; headlines, bylines may stand before it."""
_REACH = 160
"""No dateline is longer, in code points."""

_BRACKET = re.compile(r",?[ \u00a0]?[(\[](?P<inner>[^()\[\]\n]{2,64})[)\]]")
# What ends a dateline.
_DASH = re.compile(r"[ \u00a0\u202f]?\.?[ \u00a0\u202f]?(?:[-–—−_]{1,2}|:)(?:[ \u00a0\u202f\r\n]|$)")
# Behind an agency in brackets, the text may be glued to the dash.
_GLUED = re.compile(r"[ \u00a0]?[-–—]{1,2}")
# No dateline is without one of these.
_ENDING = re.compile(r"[-–—−_:](?:[ \u00a0\u202f\r\n]|$)|[)\]】电電讯訊/]")
_BLANK = re.compile(r"[.:]?[ \u00a0\u202f]{0,3}")
_APART = re.compile(r"/|[ ](?:and|et|und)[ ]")
# A hyphen right behind capitals: `RABAT- Le port …`.
_HYPHENED = re.compile(r"(?P<place>[^\W\d_a-z]{3,24}(?:[ '’-][^\W\d_a-z]{2,24}){0,2})- (?=[^\W\d_])")
_REPORTER = re.compile(r"[（(][^（）()\n]{1,30}[)）]")
_JA = re.compile(r"【(?P<inner>[^【】\n]{2,40})】")
# An agency that nothing encloses, behind the date: `Dec. 9 Kyodo - `, `1 декабря. INTERFAX.RU - `.
_UNMARKED = re.compile(r"[ \u00a0.]{1,2}(?P<inner>[^\W\d_][\w.]{1,13}?)(?= ?[-–—])")
# An agency tied to its place: `دمشق-سانا `.
_TIED = re.compile(r"(?P<place>[^\W\d_]{2,20})[-–](?P<inner>[^\W\d_]{2,12})(?=[ :])")
# Who reports, behind place and agency: `(서울=연합뉴스) 홍길동 기자 = `.
_PLACE_IS = re.compile(r"[^\W\d_]{1,12}(?==)")
_WHO = re.compile(r"[^=\n]{0,30}= ?")
_SLASHED = re.compile(r"[ \u00a0]?\.?[ \u00a0]?/(?P<inner>[^/\n]{2,20})/\.?")


@frozen(kw_only=True)
class _Read:
    """A dateline as a rule found it: its end, and what it holds."""

    end: int
    places: tuple[tuple[int, int], ...] = ()
    date: PartialDate | None = None
    agencies: tuple[Agency, ...] = ()


@frozen
class _Rule:
    """A form of dateline: how it is read, and the marks of which an opening must hold one to have this form."""

    read: Callable[[str, int, int, Context], _Read | None]
    needs: str = ""


def find_dateline(source: Source, story: Story, context: Context) -> Dateline | None:
    """The dateline of a story, or `None`."""
    blocks = (*story.of_kind(BlockKind.DATELINE), *story.body[:_FIRST])
    spans = [source.trimmed(block.span) for block in blocks]
    # A headline above may look like a bare place and a dash; what has a date or an agency wins over it.
    for rules in (_SURE, _BARE):
        for span in spans:
            found = _read(source.text, span.start, min(span.end, span.start + _REACH), context, rules)
            # An agency that nothing follows in its paragraph opens nothing: `(MAP)` alone is a credit.
            if found is not None and (found.places or source.text[found.end : span.end].strip(" .")):
                return _dateline(source, span.start, found, context)
    return None


def _read(text: str, start: int, end: int, context: Context, rules: tuple[_Rule, ...]) -> _Read | None:
    """The first rule that matches; most paragraphs are dismissed by their first letter, or for want of a dash."""
    first = text[start : start + 1]
    if not first or first.islower() or first.isdigit():
        return None
    if not _ENDING.search(text, start, end) and not _TIED.match(text, start, end):
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


def _dateline(source: Source, start: int, found: _Read, context: Context) -> Dateline:
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


# ---------------------------------------------------------------- rules


def places_then_agency(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`RABAT, 12 mars (MAP) -`, `SPRINGFIELD, Calif. (AP) —`, `Berlin (dpa/bb) -`, `NEW YORK (Reuters) -`."""
    head = _head(text, start, end, context)
    if head is None:
        return None
    at, found, date = head
    bracket = _BRACKET.match(text, at, end)
    if bracket is None:
        return None
    agencies = agencies_in(bracket["inner"], context)
    date = date or _date_inside(text, bracket.start("inner"), bracket.end("inner"), context)
    dash = _DASH.match(text, bracket.end(), end) or (_GLUED.match(text, bracket.end(), end) if agencies else None)
    if not agencies and (dash is None or not _is_short(bracket["inner"])):
        return None
    stop = _blank(text, dash.end() if dash else bracket.end(), end)
    return _Read(end=stop, places=found, date=date, agencies=agencies)


def agency_then_places(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`(ANSA) - ROMA, 24 MAG -`, `(Reuters) -`, `(CNN)President`."""
    bracket = _BRACKET.match(text, start, end)
    agencies = agencies_in(bracket["inner"], context) if bracket else ()
    if bracket is None or not agencies:
        return None
    dash = _DASH.match(text, bracket.end(), end) or _GLUED.match(text, bracket.end(), end)
    at = dash.end() if dash else bracket.end()
    if place := _PLACE_IS.match(text, bracket.start("inner"), bracket.end("inner")):
        who = _WHO.match(text, at, end)
        return _Read(end=who.end() if who else _blank(text, at, end), places=(place.span(),), agencies=agencies)
    head = _head(text, at, end, context) if dash else None
    if head is not None and (second := _DASH.match(text, head[0], end)):
        return _Read(end=second.end(), places=head[1], date=head[2], agencies=agencies)
    return _Read(end=at, agencies=agencies)


def date_then_agency(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`Jan 3 (Reuters) -`: a day, an agency, no place."""
    if text.find("(", start, start + 30) < 0:
        return None
    dated = read_date(text, start, end, context.pack)
    bracket = _BRACKET.match(text, dated.end, end) if dated else None
    agencies = agencies_in(bracket["inner"], context) if bracket else ()
    dash = _DASH.match(text, bracket.end(), end) if bracket and agencies else None
    return _Read(end=dash.end(), date=dated.date, agencies=agencies) if dated and dash else None


def places_and_date(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`LONDON, June 19 -`, `МОСКВА, 5 янв - РИА Новости.`, `Roma, 22 gen. (LaPresse) –`."""
    head = _head(text, start, end, context)
    if head is None or head[2] is None:
        return None
    at, found, date = head
    slashed = _SLASHED.match(text, at, end)
    if slashed and (agencies := agencies_in(slashed["inner"], context)):
        dash = _DASH.match(text, slashed.end(), end)
        stop = dash.end() if dash else _blank(text, slashed.end(), end)
        return _Read(end=stop, places=found, date=date, agencies=agencies)
    named = _named_agency(text, at, end, context)
    if named is not None:
        return _Read(end=named[0], places=found, date=date, agencies=named[1])
    unmarked = _UNMARKED.match(text, at, end)
    agencies = agencies_in(unmarked["inner"], context, Standing.ALONE) if unmarked else ()
    dash = _DASH.match(text, unmarked.end() if unmarked and agencies else at, end)
    return _Read(end=dash.end(), places=found, date=date, agencies=agencies) if dash else None


def place_tied_to_agency(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`دمشق-سانا `: a place and an agency with a hyphen between, and then the text."""
    tied = _TIED.match(text, start, end)
    agencies = agencies_in(tied["inner"], context, Standing.ALONE) if tied else ()
    if tied is None or not agencies:
        return None
    return _Read(end=_blank(text, tied.end(), end), places=(tied.span("place"),), agencies=agencies)


def places_in_capitals(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`DUBLIN —`, `ST. LOUIS -`: capitals throughout, a dash with a blank on each side; or `RABAT- Le …`."""
    glued = _HYPHENED.match(text, start, end)
    if glued is not None and _is_upper(glued["place"]):
        return _bare(text, glued.start(), glued.end("place"), glued.end(), context)
    match = places().match(text, start, end)
    if match is None or not _is_upper(match.group()):
        return None
    dash = _DASH.match(text, match.end(), end)
    parted = dash is not None and text[match.end()] in " \u00a0—–" and ":" not in dash.group()
    return _bare(text, match.start(), match.end(), dash.end(), context) if dash and parted else None


def place_and_dash(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`Rabat - Le gouvernement …`, `Hamburg - Der …`: one place, and a sentence that begins behind the dash."""
    match = places().match(text, start, min(end, start + 40))
    if match is None or len(match.group().split()) > 3:
        return None
    dash = _DASH.match(text, match.end(), end)
    if dash is None or ":" in dash.group() or text[match.end()] not in " \u00a0" or text[dash.end() - 1] in "\r\n":
        return None
    behind = text[dash.end() : dash.end() + 1]
    return _bare(text, match.start(), match.end(), dash.end(), context) if _begins(behind) else None


def chinese(text: str, start: int, end: int, context: Context) -> _Read | None:
    """`人民网北京1月12日电`: agency, place, date, and the word for a wire."""
    match = chinese_wire().match(text, start, end)
    dated = read_date(text, match.end(), end, context.pack) if match else None
    if match is None or dated is None or text[dated.end : dated.end + 1] not in ("电", "電", "讯", "訊"):
        return None
    stop = dated.end + 1
    bracket = _REPORTER.match(text, stop, end)
    agencies = agencies_in(match["agency"] or "", context)
    stop = bracket.end() if bracket else stop
    return _Read(end=stop, places=(match.span("place"),), date=dated.date, agencies=agencies)


def japanese(text: str, start: int, end: int, context: Context) -> _Read | None:
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
    return _Read(end=match.end(), places=found, date=dated.date if dated else None, agencies=agencies)


# ---------------------------------------------------------------- what the rules share


def _head(
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
    found = _split(text, match.start(), _places_end(text, match.start(), stop, dated, context))
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
    return start + len(words)


def _bare(text: str, start: int, stop: int, end: int, context: Context) -> _Read:
    """Places without brackets, an agency among them or behind the dash: `Larache/MAP - `, `Rabat - MAP - `."""
    parts = _split(text, start, stop)
    several = len(parts) > 1
    named = {part: agencies_in(text[slice(*part)], context, Standing.ALONE) if several else () for part in parts}
    found = tuple(part for part in parts if not named[part])
    agencies = tuple(agency for part in parts for agency in named[part])
    behind = None if agencies else _named_agency(text, stop, min(end + 24, len(text)), context)
    return _Read(end=behind[0] if behind else end, places=found, agencies=behind[1] if behind else agencies)


def _past_country(text: str, at: int, end: int, context: Context) -> int:
    """The end of a country in brackets behind the place, if one is there: `Melbourne (Australia), 25 may (EFE)`."""
    bracket = _BRACKET.match(text, at, end)
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


def _date_inside(text: str, start: int, end: int, context: Context) -> PartialDate | None:
    """A date behind the agency inside the brackets: `(APA, 12.3.2015)`."""
    comma = text.find(", ", start, end)
    dated = read_date(text, comma + 2, end, context.pack) if comma >= 0 else None
    return dated.date if dated else None


def _named_agency(text: str, at: int, end: int, context: Context) -> tuple[int, tuple[Agency, ...]] | None:
    """An agency without brackets behind the dash, closed by a full stop or a dash: `- РИА Новости.`"""
    dash = _DASH.match(text, at, end)
    if dash is None:
        return None
    for mark in (". ", " - ", " — "):
        stop = text.find(mark, dash.end(), min(end, dash.end() + 40))
        if stop > 0 and (agencies := agencies_in(text[dash.end() : stop].split(",")[0], context)):
            return stop + len(mark), agencies
    return None


def _split(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places in a range: parted by slashes or `and`; a region behind a comma belongs to its place."""
    cuts = [match.span() for match in _APART.finditer(text, start, end)]
    lefts = [start, *(right for _, right in cuts)]
    rights = [*(left for left, _ in cuts), end]
    return tuple((left, right) for left, right in zip(lefts, rights, strict=True) if left < right)


def _is_upper(words: str) -> bool:
    city = words.split(",")[0]
    return city.isupper() and len(city) >= 3


def _is_short(inner: str) -> bool:
    """Whether brackets hold what can be an agency that the register lacks: a short form in capitals."""
    return inner.isupper() and len(inner) <= 8 and inner.isalpha()


def _begins(character: str) -> bool:
    return character.isupper() or character in '«“"„' or (character.isalpha() and not character.islower())


def _blank(text: str, at: int, end: int) -> int:
    match = _BLANK.match(text, at, end)
    return match.end() if match else at


_SURE = (
    _Rule(agency_then_places, "(["),
    _Rule(places_then_agency, "(["),
    _Rule(date_then_agency, "("),
    _Rule(places_and_date, "0123456789"),
    _Rule(place_tied_to_agency, "-–"),
    _Rule(chinese, "电電讯訊"),
    _Rule(japanese, "【"),
)
_BARE = (_Rule(places_in_capitals), _Rule(place_and_dash))
