"""Marked runs that are listed, hardly more than `and` between them: `« faux » et « usage de faux »`."""

from __future__ import annotations

from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import LINK, PREPOSITION

_LISTED = 4
"""So many more runs at most are looked at on either side."""
_JOINED = 12
"""What joins two of them has so many code points at most: ` et pour `."""


def first_of_list(paragraph: Paragraph, index: int) -> int:
    """The index of the first of the runs that this one is listed with."""
    for _ in range(_LISTED):
        if not index or not _joined(paragraph, paragraph.runs[index - 1], paragraph.runs[index]):
            break
        index -= 1
    return index


def last_of_list(paragraph: Paragraph, index: int) -> int:
    """The index of the last of the runs that this one is listed with."""
    for _ in range(_LISTED):
        if index + 1 >= len(paragraph.runs) or not _joined(paragraph, paragraph.runs[index], paragraph.runs[index + 1]):
            break
        index += 1
    return index


def _joined(paragraph: Paragraph, left: Run, right: Run) -> bool:
    """Whether hardly more than `and` parts two runs."""
    if right.open - left.close > _JOINED:
        return False
    words = paragraph.words
    return all(sign & (LINK | PREPOSITION) for sign in words.signs[words.at(left.close) : words.at(right.open)])
