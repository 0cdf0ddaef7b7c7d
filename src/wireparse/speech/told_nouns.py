"""Nouns that no pack knows as somebody's, but that have a verb of saying beside marks: `”, the skald said`."""

from __future__ import annotations

from wireparse.speech.signs import (
    ADDRESSEE,
    ARTICLE,
    AUXILIARY,
    CAPITAL,
    DULL,
    ENDS,
    JUDGING,
    LINK,
    NOUN,
    PARTICLE,
    PRONOUN,
    THAT,
    VERB,
)
from wireparse.speech.words import BLANKS, BOUND, ELISION, HYPHENS, Words

_LEADS = 4
"""So many auxiliaries stand at most between a noun and its verb."""
_LONGEST = 3
"""A noun has so many words at most, behind its article."""
_SHORTEST = 3
_KNOWN = (
    ADDRESSEE | ARTICLE | AUXILIARY | CAPITAL | DULL | ENDS | JUDGING | LINK | NOUN | PARTICLE | PRONOUN | THAT | VERB
)
_ELIDED = BLANKS | ELISION


def told_nouns(words: Words) -> dict[int, int]:
    """Where such nouns begin, with their articles, and where they end; indices of words."""
    found: dict[int, int] = {}
    for verb in [index for index, sign in enumerate(words.signs) if sign & VERB]:
        bounds = _before(words, verb) or _behind(words, verb) or _aged(words, verb)
        if bounds is not None:
            found[bounds[0]] = bounds[1]
    return found


def _before(words: Words, verb: int) -> tuple[int, int] | None:
    """The noun right before a verb and its auxiliaries, where marks stand beside both: `the skald has said “`."""
    noun, behind = noun_before(words, verb), verb + 1
    if noun is None:
        return None
    behind += behind < len(words) and words.signs[behind] & THAT != 0
    beside = words.gaps[noun[0]] == BOUND or behind >= len(words) or words.gaps[behind] == BOUND
    return noun if beside else None


def _aged(words: Words, verb: int) -> tuple[int, int] | None:
    """An age with its article right before a verb and its auxiliaries: `the 22-year-old told reporters`."""
    stop = _without_auxiliaries(words, verb)
    first = stop - 1
    while first > 1 and words.gaps[first] in HYPHENS and stop - first < _LONGEST:
        first -= 1
    if first < 1 or stop - first < _LONGEST or not words.texts[first].isdecimal() or words.gaps[first] not in BLANKS:
        return None
    return (first - 1, stop) if words.signs[first - 1] & ARTICLE and words.gaps[stop] in BLANKS else None


def _without_auxiliaries(words: Words, verb: int) -> int:
    """Where a verb and the auxiliaries before it begin."""
    stop = verb
    while stop > max(0, verb - _LEADS) and words.gaps[stop] in _ELIDED and words.signs[stop - 1] & AUXILIARY:
        stop -= 1
    return stop


def noun_before(words: Words, verb: int) -> tuple[int, int] | None:
    """The bounds of a noun right before a verb and its auxiliaries, its article included: `the skald has said`."""
    start = stop = _without_auxiliaries(words, verb)
    while start > max(0, stop - _LONGEST) and words.gaps[start] in BLANKS and _is_plain(words, start - 1):
        start -= 1
    if not start or start == stop or words.gaps[start] not in _ELIDED or not words.signs[start - 1] & ARTICLE:
        return None
    return start - 1, stop


def _behind(words: Words, verb: int) -> tuple[int, int] | None:
    """The noun right behind a verb that stands behind marks: `», a raconté le barde`."""
    article, first = verb + 1, verb
    while first > max(0, verb - _LEADS) and words.gaps[first] != BOUND and words.signs[first - 1] & (AUXILIARY | VERB):
        first -= 1
    if words.gaps[first] != BOUND or article + 1 >= len(words):
        return None
    if words.gaps[article] not in BLANKS or not words.signs[article] & ARTICLE or not _is_plain(words, article + 1):
        return None
    if words.gaps[article + 1] not in _ELIDED:
        return None
    stop = article + 2
    while stop < len(words) and words.gaps[stop] in HYPHENS:
        stop += 1
    known = stop < len(words) and words.joined(stop) and words.signs[stop] & NOUN
    # `said a senior official` knows its noun; `ha corretto il tiro: “` has an object.
    return None if known or words.source.startswith((":", " :"), words.end(stop - 1)) else (article, stop)


def _is_plain(words: Words, index: int) -> bool:
    """Whether a word is one that the pack says nothing of."""
    return not words.signs[index] & _KNOWN and len(words.texts[index]) >= _SHORTEST
