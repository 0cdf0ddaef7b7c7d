"""What the words around a mention say of its case, in languages whose articles and prepositions tell it."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.speech.mention import Mention
from wireparse.speech.signs import AUXILIARY, OBLIQUE, REPORTED, SOMEBODY, VERB
from wireparse.speech.words import BLANKS, Words


def case_of(mention: Mention, words: Words, ties: Sequence[str]) -> str:
    """The case of a mention, as far as its neighbours tell it.

    A source behind `according to` and its like (`a`); led by a preposition or an article of another case (`o`); the
    subject of a verb whose mood reports (`m`), of another verb beside it (`s`); or not told (`n`).
    """
    if "according" in ties or "cited" in ties:
        return "a"
    first, after = mention.first, mention.last
    if first == len(words):
        return "n"
    if words.signs[first] & OBLIQUE or _is_led(words, first, OBLIQUE):
        return "o"
    behind = words.signs[after] if after < len(words) and words.gaps[after] in BLANKS else 0
    before = words.signs[first - 1] if first and words.gaps[first] in BLANKS else 0
    if (behind | before) & REPORTED:
        return "m"
    return "s" if (behind | before) & (VERB | AUXILIARY) else "n"


def _is_led(words: Words, index: int, sign: int) -> bool:
    """Whether such a word stands right before, or with a plain word between."""
    for before in (index - 1, index - 2):
        if before < 0 or words.gaps[before + 1] not in BLANKS:
            return False
        if words.signs[before] & sign:
            return True
        if words.signs[before] & (SOMEBODY | VERB | AUXILIARY):
            return False
    return False
