"""Names in scripts that know no capitals: what stands behind a verb of saying, and behind an office."""

from __future__ import annotations

from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.speech.signs import ADDRESSEE, ARTICLE, ENDS, LINK, NOUN, PARTICLE, THAT, VERB
from wireparse.speech.words import Words

_SHORTEST = 3
"""A name has at least so many letters: a preposition may stand alone before a mark."""
_LONGEST = 5
"""No name has more words."""
_STOPS = ENDS | THAT | ADDRESSEE | VERB | NOUN


def subjects(words: Words) -> Iterator[int]:
    """The indices of words that stand right behind a verb of saying and may begin its subject's name."""
    for index, sign in enumerate(words.signs[:-1]):
        after = index + 1
        named = not words.signs[after] & (_STOPS | ARTICLE) and len(words.texts[after]) >= _SHORTEST
        if sign & VERB and named and words.gaps[after] == " ":
            yield after


def uncased_name(words: Words, index: int) -> int:
    """How many words from `index` on make a name: up to a point, a conjunction or a preposition."""
    stop = index + 1
    limit = min(len(words), index + _LONGEST)
    while stop < limit and words.gaps[stop] == " " and (not words.signs[stop] & _STOPS or _is_particle(words, stop)):
        stop += 1
    return stop - index


def name_in_office(words: Words, start: int, stop: int, speech: SpeechWords) -> int:
    """Where the name begins among the words of an office and its complement; `stop` if there is none.

    Words that a language ties to a noun by an article (`وزير الصحة`, `الرئيس التركي`) belong to the office.
    """
    for index in range(start + 1, stop):
        word = words.texts[index]
        tied = word.startswith(speech.tied) or words.signs[index] & (NOUN | LINK | ADDRESSEE | ENDS | ARTICLE)
        led = words.signs[index - 1] & (LINK | ADDRESSEE | ENDS)
        if not tied and not led:
            return index
    return stop


def _is_particle(words: Words, index: int) -> bool:
    return bool(words.signs[index] & PARTICLE)
