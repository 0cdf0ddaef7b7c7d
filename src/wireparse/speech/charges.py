"""What somebody is charged with, in the words of a statute: `mis en examen pour « faux » et « usage de faux »`."""

from __future__ import annotations

from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import (
    ARTICLE,
    CHARGING,
    JUDGING,
    LINK,
    PREPOSITION,
    THAT,
    VERB,
)
from wireparse.speech.speechlike import told_behind

_BEFORE = 16
"""A charge is told so many words before its marks at most."""
_LISTED = 4
"""So many marked charges stand in a row."""
_JOINED = 12
"""What joins two charges has so many code points at most: ` et pour `."""
_LEADS = LINK | PREPOSITION | ARTICLE


def is_charged(paragraph: Paragraph, index: int) -> bool:
    """Whether the run of that index is a charge, or goes on with a list of charges.

    A word that accuses, too, must stand right before: `accusé de « vol »`, but not `a accusé le maire de « mentir »`.
    What a verb of saying takes up is told by somebody: `soupçonné de « vol », écrit Le Phare`.
    """
    if told_behind(paragraph, paragraph.runs[index]):
        return False
    words, run = paragraph.words, paragraph.runs[_first_of_list(paragraph, index)]
    first = words.at(paragraph.sentence(run.open, run.close)[0])
    last = words.at(run.open) - 1
    if last < first or not words.signs[last] & _LEADS:
        return False
    for at in range(last - 1, max(first, last - _BEFORE) - 1, -1):
        sign = words.signs[at]
        if sign & CHARGING:
            return not sign & (VERB | JUDGING) or at == last - 1
        if sign & (VERB | THAT):
            return False
    return False


def _first_of_list(paragraph: Paragraph, index: int) -> int:
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
