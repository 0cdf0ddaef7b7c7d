"""Names in scripts that know no capitals: what stands behind a verb of saying, and behind an office."""

from __future__ import annotations

from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.speech.signs import ADDRESSEE, ARTICLE, CITING, DULL, ENDS, LINK, NOUN, PARTICLE, PREPOSITION, THAT, VERB
from wireparse.speech.words import Words

_SHORTEST = 3
"""A name has at least so many letters: a preposition may stand alone before a mark."""
_CITED = 6
"""So many words stand at most between a verb of citing and its preposition."""
_LONGEST = 5
"""No name has more words."""
_OWED = 2
"""So many words may tell what an office without an article is one of: `مدير ميناء جرجيس`."""
_POINTS = frozenset("،,:؛.(")
_STOPS = ENDS | THAT | ADDRESSEE | PREPOSITION | VERB | NOUN


def subjects(words: Words, speech: SpeechWords) -> Iterator[int]:
    """The indices of words that stand right behind a verb of saying and may begin its subject's name."""
    for index, sign in enumerate(words.signs[:-1]):
        says = sign & VERB and words.lowers[index] not in speech.participles
        if (says or (sign & PREPOSITION and is_cited(words, index + 1, speech))) and may_be_named(words, index + 1):
            yield index + 1


def is_cited(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a word stands behind the preposition by which a verb of citing leads to who is cited."""
    if not index or words.lowers[index - 1] not in speech.cited_behind:
        return False
    return words.any_sign(CITING, max(0, index - 1 - _CITED), index - 1)


def may_be_named(words: Words, index: int) -> bool:
    """Whether a word behind a verb of saying or an honorific may begin a name."""
    if index >= len(words) or words.gaps[index] != " ":
        return False
    return not words.signs[index] & (_STOPS | ARTICLE) and len(words.texts[index]) >= _SHORTEST


def uncased_name(words: Words, index: int, speech: SpeechWords) -> int:
    """How many words from `index` on make a name: up to a point, a conjunction, a preposition, a second article."""
    stop = index + 1
    limit = min(len(words), index + _LONGEST)
    while stop < limit and words.gaps[stop] == " " and (not words.signs[stop] & _STOPS or _is_particle(words, stop)):
        if _is_tied(words, stop, speech) and _is_tied(words, stop - 1, speech) and not _is_particle(words, stop - 2):
            # `نفى حميد الخضراوي التهمة`: what is denied; but `عبد الهادي المسكيني` is one name.
            break
        stop += 1
    return stop - index


def name_in_office(words: Words, start: int, stop: int, speech: SpeechWords) -> int:
    """Where the name begins among the words of an office and its complement; `stop` if there is none.

    Words that a language ties to a noun by an article (`وزير الصحة`, `الرئيس التركي`) belong to the office; so do the
    next words behind a noun that has none (`مديرة حديقة الحيوان سنية القرمادي`).
    """
    owed = 0 if _is_tied(words, start, speech) else _OWED
    for index in range(start + 1, stop):
        sign = words.signs[index]
        if _is_tied(words, index, speech):
            owed = 0
        elif sign & NOUN:
            owed = _OWED
        elif not sign & (LINK | ADDRESSEE | ENDS | ARTICLE) and not words.signs[index - 1] & (LINK | ADDRESSEE | ENDS):
            if not owed and len(words.texts[index]) >= _SHORTEST:
                return index
            owed = max(0, owed - 1)
    return stop


def _is_tied(words: Words, index: int, speech: SpeechWords) -> bool:
    return words.texts[index].startswith(speech.tied)


def enclosed_name(words: Words, index: int, speech: SpeechWords) -> int:
    """How many words from `index` on, all between two points, are a name: two or more, the first without an article."""
    if index >= len(words) or not words.follows_comma(index) or _is_tied(words, index, speech):
        return 0
    stop = index
    while stop < len(words) and (stop == index or words.gaps[stop] == " "):
        if words.signs[stop] & (_STOPS | DULL) and not _is_particle(words, stop):
            return 0
        stop += 1
    closed = stop >= len(words) or words.gaps[stop].strip()[:1] in _POINTS
    return stop - index if closed and 2 <= stop - index <= _LONGEST else 0


def _is_particle(words: Words, index: int) -> bool:
    return bool(words.signs[index] & PARTICLE)
