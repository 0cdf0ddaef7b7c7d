"""Sources that are no somebody: `laut Gesetz`, `Medieninformationen zufolge`, `nach bisherigen Angaben`.

Where all nouns have capitals, a noun alone is no mention; behind or before a word of `according to` it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.offices import complement_end
from wireparse.speech.signs import ACCORDING, AUXILIARY, CAPITAL, LINK, PRONOUN, VERB
from wireparse.speech.words import BLANKS, Words

_BETWEEN = 6
"""So many words stand at most between the word that leads to a source and its noun."""


def with_noun_sources(mentions: list[Mention], words: Words, speech: SpeechWords) -> list[Mention]:
    """The mentions, and the nouns that words of `according to` make a source of."""
    if not speech.source_nouns:
        return mentions
    places = [mention.first for mention in mentions]
    found = []
    for first, noun in _led(words, speech):
        at = bisect_left(places, first)
        # `nach Angaben der Polizei`, `nach Angaben von X`: somebody is named.
        led = noun + 1 < len(words) and words.signs[noun + 1] & LINK and words.gaps[noun + 1] in BLANKS
        known = at < len(mentions) and places[at] <= noun + 1 + bool(led)
        if not known and not (at and mentions[at - 1].last > first):
            found.append(_mention(words, first, noun, speech))
    return sorted([*mentions, *found], key=_start) if found else mentions


def _start(mention: Mention) -> int:
    return mention.start


def _led(words: Words, speech: SpeechWords) -> Iterator[tuple[int, int]]:
    """Where each source begins, and its noun, as indices of words."""
    for index, lower in enumerate(words.lowers):
        if lower in speech.source_words:
            noun = _noun_behind(words, index)
            told = noun is not None and (words.signs[index] & ACCORDING or is_source_noun(words, noun, speech))
            if noun is not None and told:
                yield index + 1, noun
        elif lower in speech.according_behind and index and words.signs[index - 1] & CAPITAL:
            first = index - 1
            while first and index - first < 4 and words.gaps[first] in BLANKS and _plain(words, first - 1):
                first -= 1
            yield first, index - 1


def is_source_noun(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a noun, or the last part of it, is one that tells what somebody says: `Polizeiangaben`."""
    return words.lowers[index].endswith(speech.source_nouns)


def _noun_behind(words: Words, index: int) -> int | None:
    """The noun that a preposition leads to, articles, adjectives and dates between."""
    for at in range(index + 1, min(index + 2 + _BETWEEN, len(words))):
        if words.gaps[at] not in BLANKS:
            return None
        if words.signs[at] & CAPITAL:
            return at
        if not _plain(words, at):
            return None
    return None


def _plain(words: Words, index: int) -> bool:
    """Whether a word may stand before a noun: no capital, no verb."""
    return not words.signs[index] & (CAPITAL | VERB | AUXILIARY | PRONOUN | ACCORDING)


def _mention(words: Words, first: int, noun: int, speech: SpeechWords) -> Mention:
    stop = complement_end(words, noun + 1, speech)
    return Mention(words.starts[first], words.end(stop - 1), MentionKind.ORGANISATION, first, stop)
