"""What belongs to the noun of an office, a body or a source: the article before it and the complement behind."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.signs import (
    ADDRESSEE,
    ARTICLE,
    BODY,
    CAPITAL,
    DULL,
    ENDS,
    HONORIFIC,
    LINK,
    NOUN,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SOURCE,
    VERB,
)
from wireparse.speech.uncased import is_cited
from wireparse.speech.words import BLANKS, ELISION, HYPHENS, Words

_LONGEST = 12
"""The longest complement, in words."""
_BEFORE = 3
"""So many words stand at most between an article and its noun: `the company's chief executive`."""
_NO_ATTRIBUTE = ENDS | DULL | VERB | LINK | ADDRESSEE | PREPOSITION | ARTICLE | CAPITAL
_DECLINED = ("e", "en", "er", "es", "em")


def complement_end(words: Words, start: int, speech: SpeechWords, named: bool = False) -> int:
    """Where the complement of the noun before `start` ends: adjectives, and what `of` and its like lead in.

    `named` says that the holder's name is known, and so is no part of the capitals that follow.
    """
    index = start
    limit = min(len(words), start + _LONGEST)
    while index < limit and words.joined(index):
        sign = words.signs[index]
        if sign & CAPITAL:
            # A capital belongs to the complement only behind a linking word: `chef de l’OTAN`, not `président Macron`;
            # or, once the holder is named, behind a body: `Ali Tazi, président du club Al Amal`.
            led = words.signs[index - 1] & (LINK | BODY if named else LINK) and index > start
            count = _led_names(words, index, speech, named) if led else _owners(words, index, start, speech, named)
            if not count:
                index += _apposed_names(words, index, speech)
                break
            index += count
        elif _owns(words, index) or (index == start and _lies_inside(words, index, speech)):
            index += 1
        elif _begins_another(words, index, limit, speech) or (index == start and _is_article(words, index, speech)):
            break
        elif sign & LINK:
            # A preposition that is written together with its noun leads in what it holds: `المدير العام للقطارات`.
            held = not speech.cased and sign & PREPOSITION and words.signs[start - 1] & ROLE
            if (not held and not _leads_on(words, index)) or is_cited(words, index + 1, speech):
                break
            index += 1
        elif (
            sign & (ENDS | ADDRESSEE)
            or words.texts[index].isdecimal()
            or _starts_predicate(words, start, index, speech)
        ):
            break
        else:
            index += 1
    return index


def _begins_another(words: Words, index: int, limit: int, speech: SpeechWords) -> bool:
    """Whether a name begins with its honorific, or an article that no word leads in begins somebody else.

    `dijo a los periodistas su abogada`. Where adjectives stand before their noun, an article may stand in a complement.
    """
    if words.signs[index] & HONORIFIC and index + 1 < limit and words.signs[index + 1] & CAPITAL:
        return True
    if words.signs[index - 1] & LINK or not (speech.adjectives_follow and speech.cased):
        return False
    return words.signs[index] & (ARTICLE | LINK) == ARTICLE or words.lowers[index] in speech.definite


def _is_article(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether an article right behind a noun begins something else: `told reporters the bridge`."""
    return names_lead(speech) and words.lowers[index] in speech.definite


def names_lead(speech: SpeechWords) -> bool:
    """Whether names and adjectives stand before the office they belong to, and nouns have no capitals of their own."""
    return not (speech.adjectives_follow or speech.capital_nouns or speech.name_endings) and speech.cased


def _lies_inside(words: Words, index: int, speech: SpeechWords) -> bool:
    """Whether a preposition tells where somebody without an article belongs: `مسؤول في اللجنة`."""
    if words.lowers[index] not in speech.inside or index + 1 >= len(words) or not words.joined(index + 1):
        return False
    return words.texts[index + 1].startswith(speech.tied) and not words.texts[index - 1].startswith(speech.tied)


def _starts_predicate(words: Words, start: int, index: int, speech: SpeechWords) -> bool:
    """Whether a plain word right behind the noun is none of it: where adjectives stand before, only nouns are."""
    if speech.finite and words.texts[index].endswith(speech.finite):
        return True
    # `a person close to the board`: sources without a name are told by what follows.
    told = words.signs[start - 1] & SOURCE and not speech.capital_nouns
    if speech.adjectives_follow or told or words.signs[index] & (ROLE | BODY):
        return False
    return not words.any_sign(LINK, start, index)


def _led_names(words: Words, index: int, speech: SpeechWords, named: bool) -> int:
    """How many of the capitalised words behind a linking word it leads in; what is left is the holder's name.

    Two are a place or a body: `the mayor of New York`. Of more, the last ones are a person: `chef de l’OTAN Jens Dahl`.
    """
    count = 1
    while _runs_on(words, index + count):
        count += 1
    if named or count <= 2:
        return count
    bodies = [at for at in range(count) if words.signs[index + at] & BODY]
    if bodies:
        return bodies[-1] + 1
    return 1 if speech.adjectives_follow or count == 3 else count - 2


def _apposed_names(words: Words, index: int, speech: SpeechWords) -> int:
    """How many words name the body before them and its place, where the holder's name follows behind a comma.

    `presidente della società Funivie Corno Storto, Amedeo Pichler`, `président du groupe LR au Sénat, Bruno Fabre`.
    """
    if not words.signs[index - 1] & BODY:
        return 0
    stop = index + 1
    while _runs_on(words, stop):
        stop += 1
    stop = complement_end(words, stop, speech, named=True)
    led = stop + 1 < len(words) and words.follows_comma(stop) and words.signs[stop] & CAPITAL
    return stop - index if led and _named_on(words, stop + 1) else 0


def _owners(words: Words, index: int, start: int, speech: SpeechWords, named: bool) -> int:
    """How many capitalised words behind the noun say whose it is, where the genitive alone says so.

    `министр обороны России Иван Петров`, `předseda ODS Petr Fiala`, `prezident České republiky Petr Pavel`: what is
    left is the holder's name. Of a body, all are owners: `министерство обороны России`.
    """
    if not speech.name_endings:
        return 0
    count = 1
    while _named_on(words, index + count):
        count += 1
    stop = index + count
    plain = stop + 1 < len(words) and words.joined(stop) and not words.signs[stop] & (ENDS | LINK | VERB | ARTICLE)
    if count <= 2 and plain and _named_on(words, stop + 1):
        # An adjective with its noun, and the name behind them.
        return count + 1
    if named or words.signs[start - 1] & BODY:
        return min(count, 2)
    return count - _holder(words, index, stop, speech)


def _holder(words: Words, index: int, stop: int, speech: SpeechWords) -> int:
    """How many of the last words of a run of capitalised ones are a person's name: with initials, a given name."""
    at = stop - 1
    while at > index and len(words.texts[at - 1]) == 1:
        at -= 1
    if at < stop - 1:
        return stop - at
    given = at > index and not words.signs[at - 1] & DULL and not words.texts[at - 1].isupper()
    return 1 + given + (given and at - 1 > index and words.texts[at - 1].endswith(speech.patronymics))


def _owns(words: Words, index: int) -> bool:
    """Whether a word is the `s` behind a name in a complement: `head of Norway's central bank`."""
    owner = words.signs[index - 1] & CAPITAL
    return bool(owner) and words.texts[index] == "s" and words.gaps[index] in ELISION


def _named_on(words: Words, index: int) -> bool:
    """Whether a capitalised word follows behind a blank."""
    return index < len(words) and bool(words.signs[index] & CAPITAL) and words.gaps[index] in BLANKS


def _runs_on(words: Words, index: int) -> bool:
    """Whether a capitalised word follows, or a part of the one before behind a hyphen: `Souss-Massa`."""
    return _named_on(words, index) or (index < len(words) and words.gaps[index] in HYPHENS)


def _leads_on(words: Words, index: int) -> bool:
    """Whether something follows a linking word that it can lead in."""
    after = index + 1
    if after >= len(words) or not words.joined(after):
        return False
    sign = words.signs[after]
    return bool(sign & LINK) or not sign & ENDS


def _leads_in(words: Words, index: int, person: bool) -> bool:
    """Whether a word leads in what is behind it, a person or not, so that no article before it is the noun's own.

    `un incontro con la maggioranza` is no majority; `la direzione del teatro`, `the agency’s chief` are one.
    """
    sign = words.signs[index]
    if sign & VERB or (sign & PARTICLE and not person) or words.gaps[index] in ELISION:
        return False
    return bool(sign & (LINK | ADDRESSEE | ENDS))


def article_before(words: Words, index: int, speech: SpeechWords) -> int:
    """The index of the article of a noun, few words before it; the noun's own where it has none."""
    capital, person = words.signs[index] & CAPITAL, bool(words.signs[index] & ROLE)
    for first in range(index, max(index - _BEFORE - 1, 0), -1):
        if not words.joined(first):
            break
        sign = words.signs[first - 1]
        if sign & ARTICLE:
            if sign & ADDRESSEE and words.lowers[first - 1] not in speech.definite:
                # `a-t-elle dit aux ouvriers`: a preposition as well, which makes them those who are spoken to.
                return first
            # `les deux ministres`, `the three men`
            again = first > 1 and words.joined(first - 1) and words.signs[first - 2] & (ARTICLE | VERB) == ARTICLE
            return first - 2 if again else first - 1
        if (
            (sign & VERB and (speech.name_endings or (first > 1 and words.signs[first - 2] & (NOUN | PRONOUN))))
            or not _is_attribute(words, first - 1, capital, speech)
            or _leads_in(words, first - 1, person)
        ):
            break
    return index


def _is_attribute(words: Words, index: int, capital: int, speech: SpeechWords) -> bool:
    """Whether a word can stand between an article and its noun; where all nouns have capitals, adjectives are declined.

    `the company’s chief executive`, `Prime Minister`; `der frühere Minister`, `der Deutschen Presse-Agentur`.
    """
    if not speech.capital_nouns:
        # `le Premier ministre`
        led = speech.adjectives_follow and index and words.signs[index - 1] & ARTICLE and words.joined(index)
        return words.signs[index] & CAPITAL == capital or bool(led)
    return words.lowers[index].endswith(_DECLINED)


def attribute_before(words: Words, index: int, speech: SpeechWords) -> int:
    """The index of a noun that says more of sources without an article, where nothing else stands before a verb.

    `“…,” harbour officials said`; its own where a verb stands before the noun: `the plan worries officials`.
    """
    before, after = index - 1, index + 1
    if before < 0 or not names_lead(speech):
        return index
    if words.gaps[index] not in BLANKS or words.signs[before] & _NO_ATTRIBUTE:
        return index
    begins = words.gaps[before] not in BLANKS or bool(before and words.signs[before - 1] & VERB)
    told = after < len(words) and words.gaps[after] in BLANKS and words.signs[after] & VERB
    return before if begins and (told or words.signs[before - 1] & VERB) else index
