"""What a language pack says of a word where somebody speaks, as one number: each family that holds the word is a bit.

A word is looked up once; every later question about it is a bit.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from wireparse.packs import Pack
from wireparse.speech.points import words_of

PRONOUN, HONORIFIC, ROLE, BODY, SOURCE = (1 << bit for bit in range(5))
"""Words that stand for somebody: `SOURCE` nouns for unnamed ones, `BODY` nouns for those that are no person."""
ARTICLE, LINK, PARTICLE, ADDRESSEE, THAT = (1 << bit for bit in range(5, 10))
VERB, AUXILIARY, JUDGING, NAMING = (1 << bit for bit in range(10, 14))
DULL, ENDS, BEGINS, CAPITAL = (1 << bit for bit in range(14, 18))
ACCORDING, OBLIQUE, REPORTED, CITING, IMPERSONAL = (1 << bit for bit in range(18, 23))
PREPOSITION, AFFILIATING, CHARGING, NOT_THAT, WHOSE, OTHER = (1 << bit for bit in range(23, 29))
"""`DULL` words begin no mention, even with a capital; `ENDS` words end the complement of a noun; a mention may begin
with a word that `BEGINS`; `CAPITAL` is the one bit that says how a word is written. `ACCORDING` words are the longest
ones of the phrases that name a source."""

NOUN = ROLE | BODY | SOURCE
SOMEBODY = CAPITAL | PRONOUN | NOUN
"""A word that may be one of somebody's mention."""


@functools.cache
def signs(pack: Pack) -> Mapping[str, int]:
    """Every word that the pack knows, in lower case, with the bits of its families."""
    speech = pack.speech
    stand = speech.organisations.union(speech.pronouns, speech.honorifics, speech.roles, speech.anonymous)
    dull = speech.not_names.union(speech.articles, speech.addressee, pack.frequent) - stand
    ends = speech.auxiliaries.union(speech.verbs, speech.pronouns, pack.frequent, speech.that)
    families = (
        (PRONOUN, speech.pronouns), (HONORIFIC, speech.honorifics), (ROLE, speech.roles), (BODY, speech.organisations),
        (SOURCE, speech.anonymous), (ARTICLE, speech.articles), (LINK, speech.links), (PARTICLE, speech.particles),
        (ADDRESSEE, speech.addressee), (THAT, speech.that), (VERB, speech.verbs), (AUXILIARY, speech.auxiliaries),
        (JUDGING, speech.judging), (NAMING, speech.naming), (DULL, dull), (ENDS, ends), (BEGINS, stand),
        (PREPOSITION, speech.prepositions), (AFFILIATING, speech.affiliating),
        (ACCORDING, [max(words_of(phrase.lower()), key=len) for phrase in speech.according]),
        (OBLIQUE, speech.oblique), (REPORTED, speech.reported), (CITING, speech.citing),
        (IMPERSONAL, speech.impersonal), (CHARGING, speech.charging),
        (NOT_THAT, speech.not_that), (WHOSE, speech.whose), (OTHER, speech.others), (BEGINS, speech.others),
    )  # fmt: skip
    known: dict[str, int] = {}
    for sign, words in families:
        for word in words:
            known[word] = known.get(word, 0) | sign
    return known
