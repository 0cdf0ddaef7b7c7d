"""Forms of datelines in scripts without capitals: a place tied to its agency, strokes, the wires of China and Japan."""

from __future__ import annotations

import re

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.dates import read_date
from wireparse.model import PartialDate
from wireparse.story.capitals import chinese_wire, places
from wireparse.story.dateline_parts import DASH, Read, past_blank, split_places

_ENCLOSED = re.compile(
    r"[ \u00a0][-–—][ \u00a0]?[(\[](?P<inner>[^()\[\]\n]{2,20})[)\]]|[ \u00a0]/[ \u00a0]?(?P<slashed>[^/\n]{2,20})/"
)
# An agency tied to its place: `دمشق-سانا `.
TIED = re.compile(r"(?P<place>[^\W\d_]{2,20})[-–](?P<inner>[^\W\d_]{2,12})(?=[ :])")
"""How a place begins that a hyphen ties to an agency."""
_JA = re.compile(r"【(?P<inner>[^【】\n]{2,40})】")
# `[東京　3日　ロイター] - `
_SQUARE = re.compile(
    r"[\[［](?P<place>[^\]］\s]{1,20})\s(?:(?:(?P<month>\d{1,2})月\s?)?(?P<day>\d{1,2})日\s)?(?P<inner>[^\]］\n]{2,12})[\]］]"
)
# `（中央社記者林曉台北12日電）`
_ROUND = re.compile(r"[（(](?P<words>[^（）()\d\n]{3,20})(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日[电電讯訊][)）]")
_REPORTS = ("记者", "記者")
_DAYS, _MONTHS = 31, 12
_CITY = 2
"""Behind a reporter's name, a place has so many ideographs: nothing parts the two."""
_REPORTER = re.compile(r"[（(][^（）()\n]{1,30}[)）]")


def place_and_enclosed(text: str, start: int, end: int, context: Context) -> Read | None:
    """`سطيف - (وأج) - `, `الرباط / و م ع / `: a place, then an agency between dashes and brackets or strokes."""
    match = places().match(text, start, min(end, start + 40))
    enclosed = _ENCLOSED.match(text, match.end(), end) if match else None
    agencies = agencies_in(enclosed["inner"] or enclosed["slashed"], context) if enclosed else ()
    if match is None or enclosed is None or not agencies:
        return None
    dash = DASH.match(text, enclosed.end(), end)
    stop = dash.end() if dash else past_blank(text, enclosed.end(), end)
    return Read(end=stop, places=split_places(text, *match.span()), agencies=agencies)


def place_tied_to_agency(text: str, start: int, end: int, context: Context) -> Read | None:
    """`دمشق-سانا `: a place and an agency with a hyphen between, and then the text."""
    tied = TIED.match(text, start, end)
    agencies = agencies_in(tied["inner"], context, Standing.ALONE) if tied else ()
    if tied is None or not agencies:
        return None
    return Read(end=past_blank(text, tied.end(), end), places=(tied.span("place"),), agencies=agencies)


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
    if not agencies and (agencies := agencies_in(match["place"], context, Standing.ALONE)):
        # `中新网1月12日电`: no place.
        return Read(end=stop, date=dated.date, agencies=agencies)
    return Read(end=stop, places=(match.span("place"),), date=dated.date, agencies=agencies)


def chinese_enclosed(text: str, start: int, end: int, context: Context) -> Read | None:
    """`（中央社台北12日電）`: agency, maybe who reports, place and day in brackets."""
    match = _ROUND.match(text, start, end)
    first, stop = match.span("words") if match else (start, start)
    cut = next((at for at in range(stop - 1, first + 1, -1) if agencies_in(text[first:at], context)), None)
    if match is None or cut is None:
        return None
    signed = text[cut:stop].startswith(_REPORTS) or text[first:cut].endswith(_REPORTS)
    place = stop - _CITY if signed else cut
    agencies = agencies_in(text[first:cut], context)
    return Read(end=match.end(), places=((place, stop),), date=_day(match), agencies=agencies)


def japanese_square(text: str, start: int, end: int, context: Context) -> Read | None:
    """`[東京　3日　ロイター] - `: place, day and agency in square brackets."""
    match = _SQUARE.match(text, start, end)
    agencies = agencies_in(match["inner"], context) if match else ()
    if match is None or not agencies:
        return None
    dash = DASH.match(text, match.end(), end)
    stop = dash.end() if dash else past_blank(text, match.end(), end)
    return Read(end=stop, places=(match.span("place"),), date=_day(match), agencies=agencies)


def _day(match: re.Match[str]) -> PartialDate | None:
    """A day, its month if that is told; none if no calendar has it."""
    day, month = int(match["day"] or 0), int(match["month"] or 0)
    return PartialDate(month=month or None, day=day) if 0 < day <= _DAYS and month <= _MONTHS else None


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
    if not agencies and not apart:
        # `【ロンドン共同】`
        cut = next((i for i in range(at + 2, stop - 1) if agencies_in(text[i:stop], context)), stop)
        agencies = agencies_in(text[cut:stop], context)
        found = ((at, cut),) if agencies else ()
    return Read(end=match.end(), places=found, date=dated.date if dated else None, agencies=agencies)
