"""Names: runs of capitalised words, with the particles and initials between them."""

from __future__ import annotations

from wireparse.speech.signs import AFFILIATING, ARTICLE, BODY, CAPITAL, DULL, HONORIFIC, PARTICLE, ROLE, SOURCE
from wireparse.speech.words import ELISION, HYPHENS, Words

_LONGEST = 9
"""No name has more words."""
_FULL = 2
"""A name of so many words is a person's whole one."""


def name_at(words: Words, index: int) -> int:
    """How many words from `index` on make one name: capitalised words, particles and initials between them."""
    stop = index + 1
    limit = min(len(words), index + _LONGEST)
    while stop < limit and _goes_on(words, stop):
        if words.signs[stop] & AFFILIATING and stop - index >= _FULL:
            break
        stop += 1
    return stop - index


def _goes_on(words: Words, index: int) -> bool:
    """Whether a word belongs to the name that the word before ends or goes on with."""
    sign, gap = words.signs[index], words.gaps[index]
    plain = sign & (ARTICLE | PARTICLE | CAPITAL) == ARTICLE
    if plain and words.signs[index - 1] & PARTICLE and words.joined(index):
        # `von der Leyen`: that a capital follows was asked at the particle.
        return index + 1 < len(words) and bool(words.signs[index + 1] & CAPITAL)
    if gap in HYPHENS:
        return True
    if not sign & (CAPITAL | PARTICLE) or not words.joined(index):
        return False
    if gap in ELISION and len(words.texts[index - 1]) > 2:
        # A name runs on over an apostrophe behind `O’`, `d’`, `N’` alone, or inside it: `Marco Sant’Agostino`.
        inside = index > 1 and words.signs[index - 2] & words.signs[index - 1] & CAPITAL and words.joined(index - 1)
        return bool(inside and sign & CAPITAL)
    if sign & CAPITAL and (not sign & HONORIFIC or _is_elided(words, index)):
        return True
    return bool(sign & PARTICLE) and _named_after(words, index)


def _is_elided(words: Words, index: int) -> bool:
    """Whether an honorific is the first part of a name: `M’Bemba`."""
    return index + 1 < len(words) and words.gaps[index + 1] in ELISION


def _named_after(words: Words, index: int) -> bool:
    """Whether a capitalised word follows a particle, at most two particles on: `de la Vega`."""
    for at in range(index + 1, min(index + 3, len(words))):
        if not words.joined(at):
            return False
        if words.signs[at] & CAPITAL:
            # `Henrike Vossen von der Universität`: whose somebody is, is no part of the name.
            plain = at == index + 1 or words.signs[at - 1] & PARTICLE
            return bool(plain) or not words.signs[at] & (ROLE | BODY | SOURCE | DULL)
        if not words.signs[at] & (PARTICLE | ARTICLE):
            # An article counts behind a particle: `von der Leyen`, `de la Vega`.
            return False
    return False
