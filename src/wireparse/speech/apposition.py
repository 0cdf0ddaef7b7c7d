"""What stands behind a name and belongs to it: a bracket, an age, a body, an office between commas."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.mention import Mention
from wireparse.speech.offices import complement_end
from wireparse.speech.signs import (
    ADDRESSEE,
    AFFILIATING,
    ARTICLE,
    AUXILIARY,
    BODY,
    CAPITAL,
    LINK,
    PARTICLE,
    PREPOSITION,
    ROLE,
    THAT,
    VERB,
    WHOSE,
)
from wireparse.speech.words import BLANKS, Words

_BRACKETS = frozenset((" (", " ["))
_ASIDE = 6
"""A bracket behind a name, which says its party or place, has so many words at most."""
_AGE = 3
"""So many figures has an age at most."""
_APPOSED = 4
"""A role behind a name and a comma stands within so many words: `Lee, the agency's former chief`."""


def with_apposition(words: Words, mention: Mention, speech: SpeechWords) -> Mention:
    """A name with the role that follows it between commas: `Maria Lopez, a spokeswoman for the ministry`."""
    stop = mention.last = _past_asides(words, mention, speech)
    if stop >= len(words) or not words.follows_comma(stop) or words.signs[stop] & (LINK | ARTICLE) == LINK:
        return mention
    for at in range(stop, min(stop + _APPOSED, len(words))):
        if words.signs[at] & WHOSE or (at > stop and (not words.joined(at) or _is_object(words, at))):
            break
        if words.signs[at] & (VERB | ADDRESSEE | PREPOSITION) and not words.signs[at] & (ROLE | ARTICLE):
            # `Ana Lima, perguntou ao ministro`: a sentence that goes on.
            break
        if words.signs[at] & ROLE:
            end = complement_end(words, at + 1, speech, named=True)
            if _leads_to_name(words, end) or _speaks_itself(words, mention.first, end):
                # `lundi à Rabat, le ministre, Ali Tazi`: the office is the next one's.
                break
            if mention.gender == "u":
                mention.gender = speech.roles.get(words.lowers[at], "u")
            if mention.role_start is None:
                mention.role_start, mention.role_end = words.starts[at], words.end(end - 1)
            mention.last = end
            break
    return mention


def _past_asides(words: Words, mention: Mention, speech: SpeechWords) -> int:
    """The index behind what a name has beside it that is no sentence: a bracket, an age, where somebody belongs."""
    stop = _past_age(words, _past_bracket(words, mention.last))
    if speech.adjectives_follow and mention.last - mention.first > 1 and _belongs(words, stop):
        return complement_end(words, stop, speech, named=True)
    return stop if speech.adjectives_follow else _past_place(words, stop)


def _past_place(words: Words, index: int) -> int:
    """The index behind a place between commas, which does not speak itself: `Ann Lee, of New York, said`."""
    at = index + 1
    if (
        at >= len(words)
        or not words.follows_comma(index)
        or words.signs[index] & (LINK | PREPOSITION | ARTICLE | CAPITAL | VERB) != LINK | PREPOSITION
    ):
        return index
    while (
        at < min(index + 1 + _ASIDE, len(words)) and words.signs[at] & CAPITAL and (at == index + 1 or words.joined(at))
    ):
        at += 1
    enclosed = at > index + 1 and at < len(words) and words.follows_comma(at)
    return at if enclosed and words.joined(index + 1) and words.signs[at] & (VERB | AUXILIARY) else index


def _belongs(words: Words, index: int) -> bool:
    """Whether a body follows that somebody is told to belong to: `Emanuele Alla dell’istituto Casale`."""
    if index + 1 >= len(words) or not words.joined(index) or not words.joined(index + 1):
        return False
    led = words.signs[index] & LINK and words.signs[index] & (PARTICLE | AFFILIATING)
    at = index + 1 + (words.signs[index + 1] & ARTICLE != 0)
    return bool(led) and at < len(words) and bool(words.signs[at] & (BODY | CAPITAL))


def _past_age(words: Words, index: int) -> int:
    """The index behind an age between commas: `Ann Lee, 54, a nurse`, `Ana Ruiz, de 54 años, enfermera`."""
    if index >= len(words) or not words.follows_comma(index):
        return index
    at = index + (words.signs[index] & LINK != 0)
    if at >= len(words) or not words.texts[at].isdecimal() or len(words.texts[at]) > _AGE:
        return index
    return at + 2 if at + 1 < len(words) and words.gaps[at + 1] in BLANKS else at + 1


def _past_bracket(words: Words, index: int) -> int:
    """The index of the first word behind a short bracket that opens there: `Angelo Bonelli (Avs)`."""
    if index >= len(words) or words.gaps[index] not in _BRACKETS:
        return index
    stop = min(index + _ASIDE, len(words))
    return next((at for at in range(index + 1, stop) if words.gaps[at].startswith(")")), index)


def _speaks_itself(words: Words, first: int, end: int) -> bool:
    """Whether the office behind a name that a preposition leads in has a verb: `no Estado, o secretário disse`."""
    if not first or end >= len(words) or words.gaps[end] not in BLANKS:
        return False
    led = words.signs[first - 1]
    return bool(led & (ADDRESSEE | PREPOSITION) and words.signs[end] & (VERB | AUXILIARY))


def _is_object(words: Words, index: int) -> bool:
    """Whether what follows the comma is a clause: a conjunction, or an article behind a plain word.

    `adding that the minister …`, `criticising the mayor`, `who accused the president`.
    """
    before = words.signs[index - 1]
    if words.signs[index] & THAT:
        return True
    return bool(words.signs[index] & ARTICLE) and not before & (AUXILIARY | LINK | ARTICLE | CAPITAL | ROLE | BODY)


def _leads_to_name(words: Words, index: int) -> bool:
    """Whether a capital follows, at once or behind a comma."""
    if index >= len(words) or not words.signs[index] & CAPITAL:
        return False
    return words.gaps[index].strip() in ("", ",")
