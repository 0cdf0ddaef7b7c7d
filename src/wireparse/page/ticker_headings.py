"""Lines above the items of a ticker: what says that one follows, and the days under which the items stand."""

from __future__ import annotations

import functools
import re

from wireparse.context import Context
from wireparse.dates import read_date, weekdays
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import PartialDate
from wireparse.packs import Pack
from wireparse.page.ticker_forms import Entry
from wireparse.page.ticker_stamps import Stamp
from wireparse.relative import openings, read_day
from wireparse.source import Line

_ABOVE, _LOOKED_AT = 2, 5
"""So many lines above the first item may say that a ticker follows, among so many with the blank ones."""
_LONGEST_DAY = 40
_WEEKDAY = re.compile(r"[^\W\d_]{2,14}\.?[ \u00a0|,·-]{1,4}")
_OUTER = " :.+*»|–—-"
_SHORTEST_WEEKDAY = 3


def is_headed(lines: tuple[Line, ...], first: int, context: Context) -> bool:
    """Whether one of the two lines above that are not blank says that a ticker follows."""
    above = [line.text for line in lines[max(0, first - _LOOKED_AT) : first] if line.text][-_ABOVE:]
    return any(is_heading(words, context) for words in above)


def is_heading(words: str, context: Context) -> bool:
    """Whether a line is a heading over tickers."""
    return small(words.strip(_OUTER)) in folded(context.pack.ticker.headings)


def read_day_heading(text: str, line: Line, pack: Pack) -> Stamp | None:
    """The day that a line says and nothing else: `Mardi 11 mars 2025`, `Środa | 7 Gru 11`, `Hier`, `30.04.2025`."""
    words = line.text
    if not 3 <= len(words) <= _LONGEST_DAY or not (
        words[0].isdigit() or any(map(str.isdigit, words)) or words[:2] in openings(pack).heads
    ):
        return None
    date = _whole_date(text, line.start, line.end, pack)
    if date is not None:
        return Stamp(line.start, line.end, date=date)
    day = read_day(text, line.start, line.end, pack) if pack.times.days else None
    if day is None or day[1] > 0 or text[day[0] : line.end].strip(_OUTER):
        return None
    return Stamp(line.start, line.end, day=day[1])


def _whole_date(text: str, start: int, end: int, pack: Pack) -> PartialDate | None:
    """The date that a line is, a weekday before it aside."""
    for at in (start, _behind_weekday(text, start, end, pack)):
        dated = read_date(text, at, end, pack) if at is not None else None
        if dated is not None and not text[dated.end : end].strip(_OUTER):
            return dated.date
    return None


def _behind_weekday(text: str, start: int, end: int, pack: Pack) -> int | None:
    match = _WEEKDAY.match(text, start, end)
    return match.end() if match and weekday_of(match[0].rstrip(" \u00a0|,·-."), pack) is not None else None


@functools.lru_cache(maxsize=512)
def weekday_of(word: str, pack: Pack) -> int | None:
    """The weekday (Monday 0) that a word or its beginning names: `Środa`, `Śro`; newsrooms shorten as they like."""
    told = small(word).rstrip(".")
    names = weekdays(pack)
    if told in names:
        return names[told]
    found = {number for name, number in names.items() if name.startswith(told)}
    return found.pop() if len(told) >= _SHORTEST_WEEKDAY and len(found) == 1 else None


def under(entry: Entry, heading: Stamp | None) -> Entry:
    """An item with the day of the heading that it stands under, if its own stamp has none."""
    stamp = entry.stamp
    if heading is None or stamp.kind != "":
        return entry
    return entry._replace(stamp=stamp._replace(date=heading.date, day=heading.day))
