"""Clock times as copy writes them: `20:55`, `20h55`, `8.30pm`, `20.55 Uhr`, `9 a.m.`, with the zone behind them."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import NamedTuple

from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.packs import Pack

# Offsets that zone names stand for in copy, in hours from UTC. Where a name is shared, the zone most copy means.
_OFFSETS = {
    "GMT": 0, "UTC": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "МСК": 3, "мск": 3, "TRT": 3, "WAT": 1, "CAT": 2, "SAST": 2, "EAT": 3, "PKT": 5, "IST": 5.5, "BDT": 6, "WIB": 7,
    "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12,
    "NZDT": 13, "ADT": -3, "AST": -4, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7,
    "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10, "BRT": -3, "ART": -3, "CLT": -4, "COT": -5, "PET": -5,
}  # fmt: skip
# Names for a zone in summer and winter alike.
_REGIONS = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
_NAMED_REGIONS = {"eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT"}
# Names that are words in capitals, too: `20:55 EST-CE QUE …`. They count where no word follows, or behind `pm`.
_WORDS = frozenset({"ART", "AST", "CAT", "COT", "EAT", "EST", "PET", *_REGIONS})
_SURE_ZONES = _OFFSETS.keys() - _WORDS
_NAMED = "|".join(sorted(_SURE_ZONES, key=lambda name: (-len(name), name)))
_WORDED = "|".join(sorted(_WORDS))
# Seconds may have an offset with a minus: without them, it is the end of a range.
_ZONE = (
    r"(?:(?:[ \u00a0]|(?=[(\[]|GMT|UTC))[(\[]?(?P<zone>"
    rf"(?:{_NAMED})\b|(?:{_WORDED})\b(?(half)|(?!['’-]?\s?\w)))(?P<shift>[+-]\d{{1,2}}(?::?[0-5]\d)?(?!\d))?[)\]]?"
    r"|[ \u00a0]?(?P<offset>\+\d\d:?[0-5]\d(?!\d)|(?(second)-\d\d:?[0-5]\d(?!\d)|(?!)))|(?P<zulu>(?<=\d)Z\b))?"
)
# An hour and minutes, and what a newsroom writes behind them. A dot or a blank parts them only where a unit follows.
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?P<apart>[:：hH]|\.|[ \u00a0\u202f]h[ \u00a0\u202f]|[時时点])"
    r"(?P<minute>[0-5]\d)分?"
    r"(?P<second>:[0-5]\d(?!\d)(?:\.\d{1,6})?)?"
    r"(?P<half>[ \u00a0]?[aApP]\.?[mM]\b\.?|[ \u00a0]?[AP]M(?=[A-Z][a-z]))?"
    rf"(?P<unit>[ \u00a0]?(?:Uhr|hs\b|h\b))?{_ZONE}"
)
_HOUR_ALONE = rf"(?P<hour>1[0-2]|[1-9])(?P<second>(?!))?(?P<half>[ \u00a0]?[aApP]\.?[mM]\b\.?){_ZONE}"
# Four figures are a time only with the zone that clocks of the wire are set by: `0001 GMT`.
_FOUR_FIGURES = rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>(?!))?(?P<half>(?!))?{_ZONE}"
_BLANKS = re.compile("[ \u00a0\u202f]?")


class Clock(NamedTuple):
    """A time of day and the place of its words; `zone` is the one that is written with it."""

    start: int
    end: int
    time: dt.time
    zone: dt.tzinfo | None = None


def read_clock(text: str, start: int, end: int) -> Clock | None:
    """The clock time that begins at `start`."""
    clock, hour_alone = _patterns()
    match = clock.match(text, start, end)
    if match is None:
        alone = hour_alone.match(text, start, end)
        return alone and Clock(start, alone.end(), dt.time(_half_day(int(alone["hour"]), alone["half"])), _zone(alone))
    if match["apart"] == "." and not (match["half"] or match["unit"] or match["zone"] in _SURE_ZONES):
        return None
    hour = _half_day(int(match["hour"]), match["half"])
    if hour > 23:
        return None
    return Clock(start, match.end(), dt.time(hour, int(match["minute"])), _zone(match))


def read_four_figures(text: str, start: int, end: int) -> Clock | None:
    """The clock time of four figures that begins at `start`, if its zone stands behind it: `0001 GMT`."""
    match = _four_figures().match(text, start, end)
    zone = _zone(match) if match else None
    if match is None or zone is None:
        return None
    return Clock(start, match.end(), dt.time(int(match["hour"]), int(match["minute"])), zone)


@functools.cache
def _four_figures() -> re.Pattern[str]:
    return re.compile(_FOUR_FIGURES)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The two forms of a clock time, compiled with the first: they are the longest patterns of all."""
    return re.compile(_CLOCK), re.compile(_HOUR_ALONE)


def read_time(text: str, start: int, end: int, pack: Pack) -> Clock | None:
    """The clock time that begins at `start`, with the words of the pack that stand behind one."""
    clock = read_clock(text, start, end)
    if clock is None or not pack.times.clock:
        return clock
    behind = _BLANKS.match(text, clock.end, end)
    at = behind.end() if behind else clock.end
    match = _clock_words(pack).match(text, at, end)
    if match is None:
        return clock
    late = small(match[0]) in folded(pack.times.afternoon) and clock.time.hour < 12
    return clock._replace(end=match.end(), time=clock.time.replace(hour=clock.time.hour + 12 * late))


@functools.cache
def _clock_words(pack: Pack) -> re.Pattern[str]:
    """The pack's words behind a clock time, whole."""
    # A number of minutes is how long something takes: `01:02 min`.
    words = [word for word in pack.times.clock | pack.times.afternoon if pack.times.units.get(word) != "minute"]
    words.sort(key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?![^\W_])")


def _half_day(hour: int, half: str | None) -> int:
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if "p" in half.lower() else 0)


def _zone(match: re.Match[str]) -> dt.tzinfo | None:
    """The zone behind a time: a name, a name and hours from it, hours from UTC."""
    if match["zulu"]:
        return dt.UTC
    if not match["zone"]:
        return _offset(_minutes(match["offset"])) if match["offset"] else None
    if match["zone"] in _REGIONS:
        return _region(_REGIONS[match["zone"]])
    return _offset(round(_OFFSETS[match["zone"]] * 60) + (_minutes(match["shift"]) if match["shift"] else 0))


def zone_of(name: str) -> dt.tzinfo | None:
    """The zone that a name of North America's stands for, in summer and winter: `Eastern`."""
    return _region(_REGIONS[_NAMED_REGIONS[small(name)]])


def _minutes(shift: str) -> int:
    """The minutes of `+2`, `-05`, `+0530`, `+01:00`."""
    figures = shift[1:].replace(":", "")
    hours, rest = (figures, "0") if len(figures) < 3 else (figures[:-2], figures[-2:])
    return (int(hours) * 60 + int(rest)) * (-1 if shift[0] == "-" else 1)


def _offset(minutes: int) -> dt.timezone | None:
    return dt.timezone(dt.timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


@functools.cache
def _region(name: str) -> dt.tzinfo | None:
    """A region's zone. Few pages name one; who reads none does not pay for the import."""
    from dateutil.tz import gettz

    return gettz(name)
