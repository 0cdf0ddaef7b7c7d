"""What somebody is charged with, in the words of a statute: `mis en examen pour « faux » et « usage de faux »`."""

from __future__ import annotations

from wireparse.speech.lists import first_of_list
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
_LEADS = LINK | PREPOSITION | ARTICLE


def is_charged(paragraph: Paragraph, index: int) -> bool:
    """Whether the run of that index is a charge, or goes on with a list of charges.

    A word that accuses, too, must stand right before: `accusé de « vol »`, but not `a accusé le maire de « mentir »`.
    What a verb of saying takes up is told by somebody: `soupçonné de « vol », écrit Le Phare`.
    """
    if told_behind(paragraph, paragraph.runs[index]):
        return False
    words, run = paragraph.words, paragraph.runs[first_of_list(paragraph, index)]
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
