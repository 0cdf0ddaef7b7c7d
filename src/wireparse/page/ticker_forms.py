"""What one line of a ticker looks like: a bullet, a stamp, a separator, a headline, in the orders that pages use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wireparse.clocks import read_time
from wireparse.dates import find_dates
from wireparse.packs import Pack
from wireparse.page.ticker_stamps import Stamp, read_stamp
from wireparse.page.ticker_trailing import GAP, LAST_WORDS, RUBRIC, TAILS, fits_rubric, stamp_behind
from wireparse.passage import Span
from wireparse.relative import openings
from wireparse.rubrics import is_rubric
from wireparse.source import Line

STARTS = frozenset("0123456789-–—•·*+►▪■◆»[(")
# `+++` and `***` stand before the time of each item that runs through a line, and behind its headline.
_BULLET = re.compile(r"(?:(?:\+{3}|\*{3}|[-–—•·*►▪■◆»])[ \u00a0]{0,2})?(?P<open>[\[(])?")
CLOSING = ("+++", "***")
_CLOSE = {"[": "]", "(": ")"}
# What parts stamp and headline. A dash before another time is a range: opening hours, a programme.
_APART = re.compile(r"[ \t\u00a0]{0,3}(?:(?:\+{3}|\*{3}|[|:•·»–—-])[ \u00a0]{0,3})?")
_ANOTHER = re.compile(r"\d{1,2}(?::|[hH.](?=\d\d\b))")
# How long the film under a headline is; no part of its stamp.
_LENGTH = re.compile(
    r"[ \u00a0|·•-]{1,3}\d{1,2}:\d\d(?:[ \u00a0]?[Mm]in\.?)?\Z|[ \u00a0|·•-]{1,3}\d{1,2}[ \u00a0]?[Mm]in\.?\Z"
)
_CLOCK = re.compile(r"\d{1,2}[:.hH]\d\d")
# The same time in another zone: `14.32 GMT 09.32 ET`.
_ELSEWHERE = re.compile(r"[ \u00a0/|·]{1,3}\d{1,2}[.:]\d\d[ \u00a0]?(?:[ap]m)?[ \u00a0]?[A-Z]{2,4}")
# What stands around a rubric before a time: `[Sport] 18:42`, `Sport | 18:42`.
_AROUND = " \u00a0[]()|•·–-"
_LONGEST = 260
"""No headline is longer, in code points."""
_LONGEST_AGO = 40
_RUBRIC_WORDS = 4
"""No rubric has more words."""
_RUBRIC_REACH = RUBRIC + 6
"""A time behind a rubric stands among so many code points."""


class Entry(NamedTuple):
    """One line (or two) that may be a ticker's item. `form` is the same for the lines of one ticker."""

    first: int
    last: int
    form: str
    stamp: Stamp
    title: int
    stop: int
    """The words of the headline; none (`title == stop`) where a stamp alone has none under it."""
    label: Span | None = None
    weekday: int | None = None
    heading: int | None = None
    """The line above that gives the day."""

    @property
    def minute(self) -> int | None:
        """Minutes since midnight."""
        time = self.stamp.time
        return None if time is None else time.hour * 60 + time.minute

    @property
    def family(self) -> str:
        """The form; older items of a ticker with distances have a day and a time instead, and a blank may be lost."""
        return self.form.replace("d", "a").rstrip()

    @property
    def alone(self) -> bool:
        """Whether the stamp has a line of its own, above the headline or below."""
        return self.form[-1] in "^_"


def may_be_items(lines: tuple[Line, ...], pack: Pack) -> Iterator[int]:
    """The numbers of the lines that may begin an item: most are dismissed by their first and last letters."""
    known = openings(pack)
    heads, tails = known.heads, known.tails | TAILS
    for index, line in enumerate(lines):
        words = line.text
        if words and (
            words[0] in STARTS
            or (end := words[-3:]) in tails
            or end[0] in ":h"
            or words[:2] in heads
            or end[-1] in tails
            or (_CLOCK.search(words, 3, _RUBRIC_REACH) and _rubric_of(words, pack) is not None)
        ):
            yield index


def _rubric_of(words: str, pack: Pack) -> tuple[int, int] | None:
    """How long the rubric is that opens a line before a time, and where the time begins."""
    clock = _CLOCK.search(words, 3, _RUBRIC_REACH)
    before = words[: clock.start()].rstrip(_AROUND) if clock else ""
    known = bool(before) and is_rubric(before.lstrip("[("), pack.headline)
    return (len(before), clock.start()) if known and clock else None


def read_entry(text: str, lines: tuple[Line, ...], index: int, pack: Pack) -> Entry | None:
    """The item that begins on this line; `None` if it has no shape of one."""
    line = lines[index]
    known, words = openings(pack), line.text
    lone = len(words) <= _LONGEST_AGO and known.surely_end(words)
    found = None
    if words[0] in STARTS or words[:2] in known.heads or lone:
        found = _leading(text, lines, index, lone, pack)
    if found is None and not words[0].isdigit():
        found = _behind_rubric(text, lines, index, pack)
    if found is None:
        found = _trailing(text, line, index, pack)
    if found is None and words[0].isalpha() and (words[-3:-2] == ":" or words[-3:] in LAST_WORDS):
        found = _under_rubric(text, lines, index, pack)
    return found


def _leading(text: str, lines: tuple[Line, ...], index: int, lone: bool, pack: Pack) -> Entry | None:
    """`- 20:55Headline`, `20:55 | Headline`, `[20:55] Headline`, or the stamp alone above its headline."""
    line = lines[index]
    lead = _BULLET.match(text, line.start, line.end)
    assert lead is not None
    begun = text[lead.end() : lead.end() + 2]
    # `час назад` begins as any word may.
    if not (begun[:1].isdigit() or begun in openings(pack).heads or lone):
        return None
    stamp = read_stamp(text, lead.end(), line.end, pack)
    if stamp is None:
        return None
    closed = stamp.end
    if lead["open"]:
        if text[closed : closed + 1] != _CLOSE[lead["open"]]:
            return None
        closed += 1
    form = f"{line.text[0] if line.text[0] in STARTS and not line.text[0].isdigit() else ''}{stamp.kind}"
    return _titled(text, lines, index, form, stamp, closed, pack)


def _titled(
    text: str, lines: tuple[Line, ...], index: int, form: str, stamp: Stamp, closed: int, pack: Pack
) -> Entry | None:
    """The item whose stamp ends at `closed`: its headline stands behind, or on the next line."""
    line = lines[index]
    if not text[closed : line.end].strip(" \u00a0:|") or (stamp.zone and _ELSEWHERE.fullmatch(text, closed, line.end)):
        return _above(text, lines, index, form, stamp, pack)
    apart = _APART.match(text, closed, line.end)
    assert apart is not None
    title, mark = apart.end(), apart.group().strip()
    if not stamp.kind and is_rubric(text[title : line.end], pack.headline):
        # `18:42 Sport` above a headline.
        found = _below(text, lines, index, form + "c^", stamp, pack)
        return found and found._replace(label=Span(title, line.end))
    if not _is_title(text[title : line.end]) or (mark in ("-", "–", "—") and _ANOTHER.match(text, title)):
        return None
    form += f"<{mark or ('' if title == closed else ' ')}"
    return Entry(index, index, form, stamp, title, title + len(_unmarked(text[title : line.end])))


def _unmarked(words: str) -> str:
    """A headline without the marks that close it."""
    return words[:-3].rstrip(" \u00a0") if words.endswith(CLOSING) else words


def _behind_rubric(text: str, lines: tuple[Line, ...], index: int, pack: Pack) -> Entry | None:
    """`SPORT 18:42 Headline`, `[Sport] 18:42 Headline`, `Sport | 18:42` above the headline."""
    line = lines[index]
    found = _rubric_of(line.text, pack)
    stamp = read_stamp(text, line.start + found[1], line.end, pack) if found else None
    if found is None or stamp is None or stamp.time is None or stamp.kind:
        return None
    entry = _titled(text, lines, index, "c", stamp, stamp.end, pack)
    label = Span(line.start + (line.text[0] in _CLOSE), line.start + found[0])
    return entry and (entry if entry.label or entry.stop == entry.title else entry._replace(label=label))


def _below(text: str, lines: tuple[Line, ...], index: int, form: str, stamp: Stamp, pack: Pack) -> Entry | None:
    """The item whose headline stands on the next line."""
    below = next_line(lines, index)
    title = None if below is None else lines[below]
    if below is None or title is None or not _is_title(title.text) or _is_stamp(text, title, pack):
        return None
    return Entry(index, below, form, stamp, title.start, title.end)


def _above(text: str, lines: tuple[Line, ...], index: int, form: str, stamp: Stamp, pack: Pack) -> Entry | None:
    """A stamp on its own line, with its headline on the next; a day or a distance may stand under it instead."""
    below = next_line(lines, index)
    title = None if below is None else lines[below]
    if not stamp.kind and below is not None and title is not None and is_rubric(title.text, pack.headline):
        # A rubric stands between time and headline. Below a day or a distance it may be that of the next item.
        found = _below(text, lines, below, form + "c^", stamp, pack)
        return found and found._replace(first=index, label=Span(title.start, title.end))
    if (found := _below(text, lines, index, form + "^", stamp, pack)) is not None:
        return found
    over = None if stamp.kind else line_before(lines, index)
    if not stamp.kind and (over is None or not _is_title(lines[over].text) or _is_stamp(text, lines[over], pack)):
        return None
    if stamp.kind == "D" and title is not None and _is_time(text, title, pack):
        # A day over times is the heading of their items.
        return None
    return Entry(index, index, form + "^", stamp, stamp.end, stamp.end)


def next_line(lines: tuple[Line, ...], index: int) -> int | None:
    """The next line that is not blank, one blank line at most between."""
    return next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].text), None)


def line_before(lines: tuple[Line, ...], index: int) -> int | None:
    """The line before that is not blank, one blank line at most between."""
    return next((at for at in range(index - 1, max(index - 3, -1), -1) if lines[at].text), None)


def turned(text: str, lines: tuple[Line, ...], entry: Entry, pack: Pack) -> Entry | None:
    """The item whose stamp stands alone below its headline, of one that was read as standing above."""
    index = line_before(lines, entry.first)
    if index is None or not _is_title(lines[index].text) or _is_stamp(text, lines[index], pack):
        return None
    title = lines[index]
    return entry._replace(first=index, last=entry.first, form=entry.form[:-1] + "_", title=title.start, stop=title.end)


def read_turned(text: str, lines: tuple[Line, ...], last: int, pack: Pack) -> Entry | None:
    """The item of two lines, the last of which is a stamp and nothing else."""
    line = lines[last]
    lead = _BULLET.match(text, line.start, line.end)
    stamp = read_stamp(text, lead.end() if lead else line.start, line.end, pack)
    if stamp is None or text[stamp.end : line.end].strip(" :|])"):
        return None
    return turned(text, lines, Entry(last, last, "^", stamp, stamp.end, stamp.end), pack)


def _is_stamp(text: str, line: Line, pack: Pack) -> bool:
    """Whether a line is a stamp and nothing else, or begins with a time."""
    if not (line.text[0].isdigit() or line.text[:2] in openings(pack).heads):
        return False
    stamp = read_stamp(text, line.start, line.end, pack)
    return stamp is not None and (stamp.kind in ("", "d") or len(text[stamp.end : line.end]) < 4)


def _is_time(text: str, line: Line, pack: Pack) -> bool:
    return line.text[0].isdigit() and read_time(text, line.start, line.end, pack) is not None


def _trailing(text: str, line: Line, index: int, pack: Pack) -> Entry | None:
    """A headline with its stamp behind it."""
    found = stamp_behind(text, line, pack)
    if found is None:
        return None
    form, stamp, stop = found
    lead = _BULLET.match(text, line.start, line.end)
    title = lead.start("open") if lead and lead["open"] else lead.end() if lead else line.start
    words = text[title:stop].rstrip(GAP)
    return Entry(index, index, form, stamp, title, title + len(words)) if _is_title(words) else None


def _under_rubric(text: str, lines: tuple[Line, ...], index: int, pack: Pack) -> Entry | None:
    """`Panorama 28.04.2023 20:14 01:02 min` above its headline: a rubric, a date, a time, how long a film is."""
    line = lines[index]
    if len(line.text) > 70 or not line.text[0].isalpha():
        return None
    length = _LENGTH.search(text, max(line.start, line.end - 12), line.end)
    dated = next(find_dates(text, line.start, line.end, pack), None)
    if dated is None or dated.date.year is None:
        return None
    stamp = read_stamp(text, dated.start, line.end, pack)
    if stamp is None or stamp.kind != "d" or not (stamp.end == line.end or (length and length.start() == stamp.end)):
        return None
    words = text[line.start : dated.start].rstrip(GAP + ":")
    if not words or not fits_rubric(words) or len(words.split()) > _RUBRIC_WORDS:
        return None
    found = _above(text, lines, index, f"r{'m' if length and stamp.end < line.end else ''}", stamp, pack)
    return found and found._replace(label=Span(line.start, line.start + len(words)))


def _is_title(words: str) -> bool:
    """Whether words can be a headline: some letters, not a paragraph."""
    if not 4 <= len(words) <= _LONGEST:
        return False
    return sum(map(str.isalpha, words[:24])) >= 4
