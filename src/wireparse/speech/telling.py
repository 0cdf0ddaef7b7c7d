"""Which verbs are worth a look where no marks stand, and which sentences they are looked for in."""

from __future__ import annotations

import functools
from itertools import pairwise

from wireparse.packs import Pack
from wireparse.speech.points import words_of
from wireparse.weights import table

_LONGEST = 1600
"""A sentence that is longer is none: a table, a list, a page in one line."""
_TAIL = 14
"""An attribution that closes its sentence begins within so many words of the end."""
_LEAST = 0.2
"""The learned weight from which a verb is worth a look."""


ANY = "any"
"""Stands for a language whose reported clauses nobody annotated."""


@functools.cache
def clause_tag(pack: Pack) -> str:
    """Whose habits of reporting are weighed: the language's own, where copy of it was annotated, or all languages'."""
    return pack.tag if f"{pack.tag}:that" in table("clauses").weights else ANY


@functools.cache
def telling_verbs(pack: Pack) -> frozenset[str]:
    """What is worth a look where no marks stand: the words that open `according to` and its like, and verbs.

    Where copy was annotated, the verbs are those that reported a clause there; elsewhere those that the pack says do.
    """
    speech, sources = pack.speech, _source_words(pack)
    weights = table("clauses").weights
    if clause_tag(pack) == ANY:
        stems = pack.speech.telling or ("",)
        return sources.union(verb for verb in pack.speech.verbs if verb.startswith(stems))
    learned = {
        verb: [weights[f"{rule}:{verb}"] for rule in _RULES if f"{rule}:{verb}" in weights] for verb in speech.verbs
    }
    # Verbs of which nothing was learned are looked at where the pack says that they report.
    unseen = {verb for verb, found in learned.items() if not found and verb.startswith(speech.telling or "\0")}
    # Behind who is spoken to it is the clause that shows what is reported: `told X he was wrong`.
    return sources.union(
        unseen, speech.addressing, (verb for verb, found in learned.items() if max(found, default=-1.0) > _LEAST)
    )


_RULES = ("that", "bare", "closing", "inverted", "comma")


@functools.cache
def bare_words(pack: Pack) -> frozenset[str]:
    """The telling words that need no conjunction: those that open `according to` and its like, and learned verbs."""
    weights = table("clauses").weights
    told = (verb for verb in telling_verbs(pack) if weights.get(f"bare:{verb}", 0.0) > _LEAST)
    return _source_words(pack).union(told, pack.speech.addressing)


def _source_words(pack: Pack) -> frozenset[str]:
    """The longest word of each phrase that names a source."""
    speech = pack.speech
    longest = (max(phrase.split(), key=len) for phrase in speech.according)
    return speech.according_behind.union(speech.according_closing, longest)


def tells(text: str, start: int, end: int, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs stands in a range of the text."""
    return not verbs.isdisjoint(_bared(text[start:end]).split())


def _bared(text: str) -> str:
    """The words in lower case, without the commas and stops that cling to them."""
    return text.lower().replace(",", " ").replace(".", " ")


def telling_sentences(text: str, start: int, end: int, breaks: list[int], pack: Pack) -> list[tuple[int, int]]:
    """The sentences of a range that are built as if they reported something; `breaks` are where sentences begin."""
    return [
        (left, right)
        for left, right in pairwise((start, *breaks, end))
        if right - left <= _LONGEST and _may_report(text[left:right], pack)
    ]


def _may_report(sentence: str, pack: Pack) -> bool:
    """Whether a telling verb stands where it reports: before a conjunction, at the end, or where it needs neither."""
    whole, speech = _bared(sentence), pack.speech
    words = words_of(whole)
    if not speech.reported.isdisjoint(words):
        return True
    if speech.pointing and not speech.pointing.isdisjoint((*words[:1], " ".join(words[:2]))):
        return True
    # `d’après` is one word there.
    told = telling_verbs(pack).intersection([*words, *whole.split()] if "’" in whole or "'" in whole else words)
    if not told:
        return False
    if not speech.that.isdisjoint(words) or not bare_words(pack).isdisjoint(told):
        return True
    return "," in sentence and not told.isdisjoint(words[-_TAIL:])
