"""The phrases that name a source (`according to`, `d’après`), by the word that opens or closes them."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from wireparse.lexicon import SpeechWords
from wireparse.speech.points import words_of

OPENING, CLOSING = 0, -1
"""Which word of a phrase is meant."""


@functools.cache
def phrases_by_word(speech: SpeechWords, which: int) -> Mapping[str, tuple[str, ...]]:
    """Each word that opens, or closes, such phrases, with the phrases; in the order of the pack."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in speech.according:
        word = words_of(phrase)[which]
        found[word] = (*found.get(word, ()), phrase)
    return found
