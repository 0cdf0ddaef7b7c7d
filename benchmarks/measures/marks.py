"""Which runs of a text stand in quotation marks, as the gold annotation of marked quotations sees them.

This is the definition of the measure, not the library's own pairing: outermost runs, paragraph by paragraph; an opener
without a closer runs to the paragraph's end.
"""

from __future__ import annotations

import re

Range = tuple[int, int]

_CLOSERS = {"«": "»", "“": "”", "„": '“”"', "‹": "›"}
_OUTER = frozenset(" \t\n\r\u00a0\u202f\u2009\"'«»“”„‟‘’‹›‚`,.;:!?…–—-()[]")
_BEFORE = frozenset("([{—–-/:'’‘«“„")
_PARAGRAPH = re.compile(r"[^\n]+")


def trim(text: str, start: int, end: int) -> Range:
    """A range without marks, punctuation and blanks at its ends."""
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    return start, end


def overlap(one: Range, other: Range) -> int:
    """How many code points two ranges share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def marked_runs(text: str) -> list[Range]:
    """The marked runs of a text, trimmed."""
    runs = []
    for match in _PARAGRAPH.finditer(text):
        base = match.start()
        runs += [trim(text, base + start, base + end) for start, end in _runs(match.group())]
    return [(start, end) for start, end in runs if start < end]


def _runs(paragraph: str) -> list[Range]:
    runs: list[Range] = []
    at = last = 0
    while at < len(paragraph):
        found = _run_at(paragraph, at, last)
        if found is None:
            at += 1
            continue
        start, end, at = found
        if start < 0:
            break
        last = at
        runs.append((start, end))
    return runs


def _run_at(paragraph: str, at: int, last: int) -> tuple[int, int, int] | None:
    """The run that opens here and where to go on; a negative start ends the paragraph, `None` opens none."""
    mark, size = paragraph[at], len(paragraph)
    if mark == "»" and "«" in paragraph[at + 1 :] and "«" not in paragraph[last:at]:
        close = paragraph.find("«", at + 1)
        return at + 1, close, close + 1
    if mark == "“" and "„" in paragraph:
        return None
    if mark in _CLOSERS or (mark == "”" and "“" not in paragraph and _opens(paragraph, at)):
        close = _closer(paragraph, at, _CLOSERS.get(mark, "”"))
        return (at + 1, size, size) if close < 0 else (at + 1, close, close + 1)
    if mark == '"':
        close = paragraph.find('"', at + 1)
        if close < 0:
            return (at + 1, size, size) if _opens(paragraph, at) or at == 0 else (-1, -1, size)
        return at + 1, close, close + 1
    if paragraph.startswith(("''", "``"), at):
        close = paragraph.find("''", at + 2)
        return (-1, -1, size) if close < 0 else (at + 2, close, close + 2)
    return None


def _opens(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return (before.isspace() or before in _BEFORE) and not after.isspace()


def _closer(paragraph: str, at: int, closers: str) -> int:
    """Where the run that opens at `at` closes, nesting counted; the last closer if one too many was opened."""
    depth, closes = 1, []
    for place in range(at + 1, len(paragraph)):
        if paragraph[place] == paragraph[at] and paragraph[at] not in closers:
            depth += 1
        elif paragraph[place] in closers:
            closes.append(place)
            depth -= 1
            if depth == 0:
                return place
    return closes[-1] if depth > 1 and closes else -1
