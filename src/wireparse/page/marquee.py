"""A marquee: several headlines that ran through one line of the page, four blanks between them, or `+++`, `***`.

Its headlines have no stamps, and an item of a ticker is its stamp and its headline: the line is the ticker's, and no
items are given for it.
"""

from __future__ import annotations

from wireparse.source import Source

_BETWEEN, _MARKS = "    ", ("+++", "***")
_FEWEST = 3
_SHORTEST, _MEAN, _MARKED, _LONGEST = 8, 18, 12, 220
"""Lengths of a marquee's headlines, in code points; fields of a table are shorter, paragraphs longer.

The mean is smaller where marks stand between them: no table has these.
"""
_FORMS = ((_BETWEEN, _MEAN), *((mark, _MARKED) for mark in _MARKS))
_HIGHEST = 40
"""A marquee stands at the head of its page, among so many lines."""


def find_marquees(source: Source) -> list[int]:
    """The numbers of the lines that are marquees."""
    forms = [(between, mean) for between, mean in _FORMS if between in source.text]
    return [
        index
        for index, line in enumerate(source.lines[:_HIGHEST] if forms else ())
        if any(between in line.text and _is_marquee(line.text, between, mean) for between, mean in forms)
    ]


def _is_marquee(words: str, between: str, mean: int) -> bool:
    """Whether a line is headlines with such a mark between: several words each, mostly letters, no sentences."""
    parts = [part.strip() for part in words.split(between) if part.strip()]
    if len(parts) < _FEWEST or sum(map(len, parts)) < mean * len(parts):
        return False
    return all(_is_headline(part) for part in parts)


def _is_headline(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return _SHORTEST <= len(words) <= _LONGEST and " " in words and letters * 3 > len(words) * 2 and words[-1] != "."
