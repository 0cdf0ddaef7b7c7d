"""Lines that hold several items: `20:55 A strike    20:35 A song`, `+++ 20:55 A strike +++ 20:35 A song +++`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from wireparse.packs import Pack
from wireparse.page.ticker_forms import read_entry
from wireparse.source import Line, Source

# Two blanks part items only beside a figure: elsewhere they are a slip of the hand.
_GAP = re.compile(
    r"[ \u00a0]{0,8}\t[ \u00a0\t]{0,16}|[ \u00a0]{0,2}(?:\+{3}|\*{3})[ \u00a0]{0,2}|[ \u00a0]{3,40}"
    r"|(?<=\d)[ \u00a0]{2}(?=\S)|(?<=\S)[ \u00a0]{2}(?=[-–—•·*\[(]?[ \u00a0]?\d)"
)
_FEWEST = 2
"""A line with so many parts of one form that are stamped holds items."""
_MOST = 400
"""No line holds more."""


def parted(source: Source, pack: Pack) -> Source:
    """The same text, with each line that holds several items as so many lines."""
    if not _has_gap(source.text):
        return source
    lines = parts_of(source.text, source.lines, pack)
    return source if len(lines) == len(source.lines) else evolve(source, lines=lines)


def parts_of(text: str, lines: tuple[Line, ...], pack: Pack) -> tuple[Line, ...]:
    """These lines, each that holds several items as so many."""
    return tuple([part for line in lines for part in (_parts(text, line, pack) if _has_gap(line.text) else (line,))])


def _has_gap(words: str) -> bool:
    return "  " in words or "\t" in words or "\u00a0\u00a0" in words or "+++" in words or "***" in words


def _parts(text: str, line: Line, pack: Pack) -> tuple[Line, ...]:
    """The parts of a line with gaps that holds several items; otherwise the line alone."""
    parts = tuple(_cut(text, line))
    if not _FEWEST <= len(parts) <= _MOST:
        return (line,)
    forms = [entry.form for i in range(len(parts)) if (entry := read_entry(text, parts, i, pack))]
    return parts if any(forms.count(form) >= _FEWEST for form in set(forms)) else (line,)


def _cut(text: str, line: Line) -> Iterator[Line]:
    """The parts of a line; each is said to begin where the whole line does."""
    at = line.start
    for start, end in [*(match.span() for match in _GAP.finditer(text, line.start, line.end)), (line.end, line.end)]:
        if start > at:
            yield Line(text[at:start], at, start, end if end < line.end else line.stop, line.first)
        at = end
