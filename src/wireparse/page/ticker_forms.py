"""What one line of a ticker looks like: a bullet, a time, a separator, a headline, in the orders that pages use."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from wireparse.dates import read_clock
from wireparse.model import PartialDate
from wireparse.source import Line

STARTS = frozenset("0123456789-–—•·*►▪■◆»[(")
_BULLET = re.compile(r"(?:[-–—•·*►▪■◆»][ \u00a0]{0,2})?(?P<open>[\[(])?")
_DAY = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?(?P<year>\d{4}|\d\d)?,? (?=\d{1,2}[:.])")
_CLOSE = {"[": "]", "(": ")"}
# What parts time and headline. A dash before another time is a range: opening hours, a programme.
_APART = re.compile(r"[ \u00a0]{0,3}(?:[|:•·»–—-][ \u00a0]{0,3})?")
_ANOTHER = re.compile(r"\d{1,2}(?::|[hH.](?=\d\d\b))")
# A time at the end of a line, after a blank or glued to the last word.
_LAST = re.compile(r"(?<![\d.:/-])(?P<stamp>[01]?\d:[0-5]\d|2[0-3]:[0-5]\d)\Z")
# A date before the time at the end: the stamp of a comment, not of a ticker.
_DATED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\Z")
_LONGEST = 260
"""No headline is longer, in code points."""


@frozen
class Entry:
    """One line (or two) that may be a ticker's item. `form` is the same for the lines of one ticker."""

    first: int
    last: int
    form: str
    start: int
    end: int
    """The words of the stamp."""
    time: dt.time
    date: PartialDate | None
    title: int
    stop: int
    """The words of the headline."""

    @property
    def minute(self) -> int:
        """Minutes since midnight."""
        return self.time.hour * 60 + self.time.minute


def read_entry(text: str, lines: tuple[Line, ...], index: int) -> Entry | None:
    """The item that begins on this line; `None` if it has no shape of one."""
    line = lines[index]
    found = _leading(text, lines, index) if line.text[0] in STARTS else None
    if found is None and line.text[-1].isdigit() and line.text[-3:-2] == ":":
        found = _trailing(text, line, index)
    return found


def _leading(text: str, lines: tuple[Line, ...], index: int) -> Entry | None:
    """`- 20:55Headline`, `20:55 | Headline`, `[20:55] Headline`, or the time alone above its headline."""
    line = lines[index]
    lead = _BULLET.match(text, line.start, line.end)
    assert lead is not None
    day = _DAY.match(text, lead.end(), line.end)
    clock = read_clock(text, day.end() if day else lead.end(), line.end)
    if clock is None:
        return None
    closed = clock.end
    if lead["open"]:
        if text[closed : closed + 1] != _CLOSE[lead["open"]]:
            return None
        closed += 1
    date = _date(day)
    form = f"{line.text[0] if not line.text[0].isdigit() else ''}{'d' if day else ''}"
    if closed >= line.end:
        return _above(lines, index, form, lead.end(), clock.end, clock.time, date)
    apart = _APART.match(text, closed, line.end)
    assert apart is not None
    title = apart.end()
    if not _is_title(text[title : line.end]) or (
        apart.group().strip() in ("-", "–", "—") and _ANOTHER.match(text, title)
    ):
        return None
    form += f"<{apart.group().strip() or ('' if title == closed else ' ')}"
    return Entry(index, index, form, lead.end(), clock.end, clock.time, date, title, line.end)


def _above(
    lines: tuple[Line, ...], index: int, form: str, start: int, end: int, time: dt.time, date: PartialDate | None
) -> Entry | None:
    """A time on its own line, with its headline on the next."""
    below = next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].text), None)
    if below is None or not _is_title(lines[below].text) or lines[below].text[0] in "0123456789":
        return None
    title = lines[below]
    return Entry(index, below, form + "^", start, end, time, date, title.start, title.end)


def _trailing(text: str, line: Line, index: int) -> Entry | None:
    """A headline with its time behind it."""
    match = _LAST.search(text, max(line.start, line.end - 6), line.end)
    if match is None:
        return None
    clock = read_clock(text, match.start(), line.end)
    words = text[line.start : match.start()].rstrip(" \u00a0,|–-")
    if clock is None or clock.end != line.end or not _is_title(words) or _DATED.search(words, max(0, len(words) - 11)):
        return None
    return Entry(index, index, ">", clock.start, clock.end, clock.time, None, line.start, line.start + len(words))


def _is_title(words: str) -> bool:
    """Whether words can be a headline: some letters, not a paragraph."""
    if not 4 <= len(words) <= _LONGEST:
        return False
    return sum(map(str.isalpha, words[:24])) >= 4


def _date(match: re.Match[str] | None) -> PartialDate | None:
    if match is None or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
        return None
    year = int(match["year"]) if match["year"] and len(match["year"]) == 4 else None
    return PartialDate(year=year, month=int(match["month"]), day=int(match["day"]))
