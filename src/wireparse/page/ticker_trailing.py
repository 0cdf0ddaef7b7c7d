"""Stamps that stand behind their headline, at the end of a line: a time, something in brackets, a distance."""

from __future__ import annotations

import re

from wireparse.clocks import read_time
from wireparse.dates import find_dates
from wireparse.letters import CJK
from wireparse.packs import Pack
from wireparse.page.ticker_stamps import HISTORY, Stamp, read_stamp
from wireparse.relative import find_last_ago, openings
from wireparse.source import Line

# A time at the end of a line, after a blank or glued to the last word; or a stamp in brackets there.
_LAST = re.compile(r"(?<![\d.:/-])(?P<stamp>[01]?\d[:h][0-5]\d|2[0-3][:h][0-5]\d)(?P<half>[ \u00a0]?[aApP][mM])?\Z")
_BRACKETED = re.compile(r"[\[(（](?P<inner>[^\[\](){}（）]{4,40})[\])）]\Z")
_BRACKETS = frozenset(")]）")
_HALVES = frozenset({"am", "pm", "AM", "PM"})
LAST_WORDS = frozenset({"min", "Min", "Uhr"})
"""What stands behind a time or the length of a film."""
# A time with its word or the length of a film, a time with half of the day, a stamp in brackets.
TAILS = (
    LAST_WORDS
    | frozenset(f"{digit}{half}" for digit in "0123456789 " for half in _HALVES)
    | frozenset(
        f"{digit}{digits}{bracket}" for digit in ":0123456789" for digits in "0123456789" for bracket in _BRACKETS
    )
)
"""The last letters of a line that may end in a stamp; the words that a pack knows aside."""
_FIGURE = re.compile(r"\d")
GAP = " \u00a0,|•·–-"
"""What stands between a headline and the stamp behind it."""
_IDEOGRAPH = 3
"""An ideograph says as much as so many letters."""
RUBRIC = 30
"""No rubric is longer."""


def stamp_behind(text: str, line: Line, pack: Pack) -> tuple[str, Stamp, int] | None:
    """The form of a stamp at the end of a line, the stamp, and where what stands before it ends."""
    words = line.text
    if words[-3:-2] in (":", "h") or words[-2:] in _HALVES:
        return _clock_behind(text, line, pack)
    if words[-1] in _BRACKETS:
        return _bracketed_behind(text, line, pack) if words[-2:-1].isdigit() else None
    return _ago_behind(text, line, pack)


def _clock_behind(text: str, line: Line, pack: Pack) -> tuple[str, Stamp, int] | None:
    """`Headline 20:55`, `Headline 26.11.2011 20:14`."""
    match = _LAST.search(text, max(line.start, line.end - 9), line.end)
    clock = match and read_time(text, match.start(), line.end, pack)
    if match is None or clock is None or clock.end != line.end:
        return None
    # A date before the time: the stamp of a comment, if little stands before it.
    near = find_dates(text, max(line.start, match.start() - 24), match.start(), pack)
    dated = next(near, None)
    words = text[line.start : dated.start].rstrip(GAP) if dated else ""
    if dated is not None and fits_rubric(words):
        return None
    if dated is None or dated.date.year is None:
        return ">", Stamp(match.start(), line.end, clock.time, clock.zone), match.start()
    if text[dated.end : match.start()].strip(GAP):
        return None
    return "d>", Stamp(dated.start, line.end, clock.time, clock.zone, dated.date), dated.start


def _bracketed_behind(text: str, line: Line, pack: Pack) -> tuple[str, Stamp, int] | None:
    """`Headline (2011-12-9 2:11)`."""
    match = _BRACKETED.search(text, max(line.start, line.end - 42), line.end)
    stamp = match and read_stamp(text, match.start("inner"), match.end("inner"), pack)
    if match is None or stamp is None or stamp.end != match.end("inner"):
        return None
    return f"{stamp.kind})", stamp, match.start()


def _ago_behind(text: str, line: Line, pack: Pack) -> tuple[str, Stamp, int] | None:
    """`Headline • il y a 2 semaines`, `New park opens5,984 comments - 13 hours ago`."""
    known, words = openings(pack), line.text
    if not known.may_end(words):
        return None
    # Units end as many words do; a figure stands before them, or a mark that parts stamp and headline.
    if not known.surely_end(words) and not (_FIGURE.search(words, max(0, len(words) - 16)) or "•" in words):
        return None
    found = find_last_ago(text, line.start, line.end, pack)
    if found is None or found.ago >= HISTORY:
        return None
    return "a>", Stamp(found.start, found.end, ago=found.ago), found.start


def fits_rubric(words: str) -> bool:
    """Whether words are no longer than a rubric."""
    return len(words) * (_IDEOGRAPH if words[len(words) // 2 :][:1] >= CJK else 1) <= RUBRIC
