"""What belongs to the noun of an office, a body or a source: the article before it and the complement behind."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.signs import ARTICLE, BODY, CAPITAL, ENDS, LINK, ROLE, SOURCE
from wireparse.speech.words import Words

_LONGEST = 12
"""The longest complement, in words."""
_BEFORE = 3
"""So many words stand at most between an article and its noun: `the company's chief executive`."""
_BLANKS = (" ", "\u00a0")


def complement_end(words: Words, start: int, speech: SpeechWords) -> int:
    """Where the complement of the noun before `start` ends: adjectives, and what `of` and its like lead in."""
    index = start
    limit = min(len(words), start + _LONGEST)
    while index < limit and words.joined(index):
        sign = words.signs[index]
        if sign & CAPITAL:
            # A capital belongs to the complement only behind a linking word: `chef de l’OTAN`, not `président Macron`.
            if index == start or not words.signs[index - 1] & LINK:
                break
            index += _led_names(words, index)
        elif sign & LINK:
            if not _leads_on(words, index):
                break
            index += 1
        elif sign & ENDS or words.texts[index].isdecimal() or _starts_predicate(words, start, index, speech):
            break
        else:
            index += 1
    return index


def _starts_predicate(words: Words, start: int, index: int, speech: SpeechWords) -> bool:
    """Whether a plain word right behind the noun is none of it: where adjectives stand before, only nouns are."""
    # `a person close to the board`: sources without a name are told by what follows.
    if speech.adjectives_follow or words.signs[start - 1] & SOURCE or words.signs[index] & (ROLE | BODY):
        return False
    return not any(sign & LINK for sign in words.signs[start:index])


def _led_names(words: Words, index: int) -> int:
    """How many capitalised words a linking word leads in: one, or two in capitals throughout."""
    two = words.texts[index].isupper() and _named_on(words, index + 1) and not _named_on(words, index + 2)
    return 2 if two else 1


def _named_on(words: Words, index: int) -> bool:
    """Whether a capitalised word follows behind a blank."""
    return index < len(words) and bool(words.signs[index] & CAPITAL) and words.gaps[index] in _BLANKS


def _leads_on(words: Words, index: int) -> bool:
    """Whether something follows a linking word that it can lead in."""
    after = index + 1
    if after >= len(words) or not words.joined(after):
        return False
    sign = words.signs[after]
    return bool(sign & LINK) or not sign & ENDS


def article_before(words: Words, index: int) -> int:
    """The index of the article of a noun, few words before it; the noun's own where it has none."""
    capital = words.signs[index] & CAPITAL
    for first in range(index, max(index - _BEFORE - 1, 0), -1):
        if not words.joined(first):
            break
        sign = words.signs[first - 1]
        if sign & ARTICLE:
            return first - 1
        if sign & CAPITAL != capital:
            break
    return index
