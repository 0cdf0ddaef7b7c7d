"""A marquee: several headlines that ran through one line of the page, four blanks between them.

Its headlines have no stamps, and an item of a ticker is its stamp and its headline: the line is the ticker's, and no
items are given for it.
"""

from __future__ import annotations

from wireparse.source import Source

_BETWEEN = "    "
_FEWEST = 3
_SHORTEST, _MEAN, _LONGEST = 8, 18, 220
"""Lengths of a marquee's headlines, in code points; fields of a table are shorter, paragraphs longer."""
_HIGHEST = 40
"""A marquee stands at the head of its page, among so many lines."""


def find_marquees(source: Source) -> list[int]:
    """The numbers of the lines that are marquees."""
    if _BETWEEN not in source.text:
        return []
    return [
        index for index, line in enumerate(source.lines[:_HIGHEST]) if _BETWEEN in line.text and _is_marquee(line.text)
    ]


def _is_marquee(words: str) -> bool:
    """Whether a line is headlines with four blanks between: several words each, mostly letters, no sentences."""
    parts = [part.strip() for part in words.split(_BETWEEN) if part.strip()]
    if len(parts) < _FEWEST or sum(map(len, parts)) < _MEAN * len(parts):
        return False
    return all(_is_headline(part) for part in parts)


def _is_headline(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return _SHORTEST <= len(words) <= _LONGEST and " " in words and letters * 3 > len(words) * 2 and words[-1] != "."
