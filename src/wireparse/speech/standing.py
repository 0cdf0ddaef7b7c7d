"""How a mention stands in its sentence: by which word of saying, how far from its beginning, tied to what."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right

from attrs import define

from wireparse.lexicon import SpeechWords
from wireparse.speech.according import CLOSING, phrases_by_word
from wireparse.speech.attributing import attributing_clause
from wireparse.speech.case import case_of
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.noun_sources import is_source_noun
from wireparse.speech.signs import (
    ADDRESSEE,
    ARTICLE,
    AUXILIARY,
    CAPITAL,
    CITING,
    DULL,
    ENDS,
    LINK,
    PARTICLE,
    PREPOSITION,
    SOMEBODY,
    THAT,
    VERB,
)
from wireparse.speech.uncased import is_cited
from wireparse.speech.words import BOUND, Words

_BLANKS = frozenset((" ", "\u00a0", "'", "’", "-"))
_CLOSING = frozenset(',“”"»«–—')
_CLASSES = (
    (VERB, "V"),
    (ADDRESSEE, "D"),
    (THAT, "T"),
    (AUXILIARY, "X"),
    (ARTICLE, "A"),
    (LINK, "L"),
    (CAPITAL, "N"),
    (ENDS, "E"),
)
_BUCKETS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_BEHIND, _AHEAD = 12, 8
"""A verb of saying belongs to a mention before it, or behind it, at most so many words off."""


@define(eq=False, repr=False)
class Standing:
    """What a mention's own sentence says of it, in the words in which features are named."""

    cue: str
    """How far the next word of saying stands before it, and behind it."""
    opens: str
    """Whether it opens its sentence, as subjects do: `i`; a few words on: `j`; or farther: `k`."""
    case: str
    """What its words say of its case, where the pack tells cases apart (`case_of`)."""
    ties: tuple[str, ...]
    """What the words right before and behind make of it: an owner, one spoken to, a source."""
    after: str
    """The sign right behind it."""
    beside: tuple[str, str]
    """The words right before and behind it in its sentence, where they are frequent ones or verbs of saying."""
    word: str
    """The pronoun itself, where it is one."""
    clause: str
    """Where a verb of saying stands right beside it: which comes first, and what parts the two from what is around."""
    what: str
    """How the mention is built: with a title, as a full name, a lone one, a lone one that opens its sentence."""


def bucket(count: int) -> int:
    """The class of a number of words."""
    return bisect_right(_BUCKETS, count) - 1


def standing_of(
    mention: Mention, words: Words, verbs: list[int], sentence: tuple[int, int], speech: SpeechWords
) -> Standing:
    """How a mention stands among `words`; `verbs` are the indices of verbs of saying, `sentence` its bounds."""
    first = words.at(sentence[0])
    led = mention.first - first
    opens = "i" if led <= 1 else "j" if led <= 4 else "k"
    after = words.source[mention.end : mention.end + 1]
    cue = _cue(mention, words, verbs, first, sentence[1]) if speech.verbs else "?"
    word = words.lowers[mention.first] if mention.kind is MentionKind.PRONOUN else ""
    before = _neighbour(words, mention.first - 1, mention.first, first)
    if before[:1] == "X" and words.signs[mention.first - 1] & ARTICLE:
        # `lo`, `la`, `le` are articles before a noun, and pronouns before a verb.
        before = "A" + before[1:]
    beside = before, _neighbour(words, mention.last, mention.last, first)
    ties, clause = _ties(mention, words, speech), attributing_clause(mention, words, verbs, (first, sentence[1]))
    case = case_of(mention, words, ties) if speech.oblique else ""
    what = _what(mention, words)
    return Standing(cue, opens, case, ties, after if after in ",:.;" else "w", beside, word, clause, what)


def _what(mention: Mention, words: Words) -> str:
    """How a mention is built."""
    if mention.kind is not MentionKind.NAME:
        several = "p" if mention.gender == "p" else ""
        led = mention.first < mention.last and words.signs[mention.first] & ARTICLE
        return several + ("led" if led else "bare")
    if mention.role_start is not None or (mention.name_start or 0) > mention.start:
        return "titled"
    if mention.last - mention.first > 1:
        return "full"
    return "opener" if words.opens(mention.first) else "lone"


def _neighbour(words: Words, index: int, parted: int, first: int) -> str:
    """The class of a word beside a mention; `parted` is the index of the word before which the two are parted."""
    if not first <= index < len(words):
        return "^"
    if parted >= len(words) or words.gaps[parted] == BOUND:
        return "Q"
    return word_class(words, index) if words.gaps[parted].removeprefix(")") in _BLANKS else ","


def word_class(words: Words, index: int) -> str:
    """What a word is, and which one it is where it is a frequent one: `D:to`, `V`, `N`."""
    sign = words.signs[index]
    name = next((name for bit, name in _CLASSES if sign & bit), "w")
    return f"{name}:{words.lowers[index]}" if sign & (ENDS | DULL) and not sign & VERB else name


def _cue(mention: Mention, words: Words, verbs: list[int], first: int, limit: int) -> str:
    """How far the next word of saying stands before the mention, and behind it, in the same sentence."""
    at = bisect_left(verbs, mention.first)
    ahead = mention.first - verbs[at - 1] if at and verbs[at - 1] >= max(first, mention.first - _AHEAD) else 0
    at = bisect_left(verbs, mention.last, at)
    near = at < len(verbs) and verbs[at] < mention.last + _BEHIND and words.starts[verbs[at]] < limit
    return f"{bucket(ahead)}<{bucket(verbs[at] - mention.last + 1) if near else 0}"


def _ties(mention: Mention, words: Words, speech: SpeechWords) -> tuple[str, ...]:
    text, before = words.source, mention.first - 1
    found = []
    if text[mention.start - 1 : mention.start] in ("(", "["):
        found.append("bracket")
    if text[mention.end : mention.end + 2] in ("'s", "’s", "' ", "’ "):
        found.append("genitive")
    if before >= 0:
        sign = words.signs[before]
        told = sign & (VERB | CITING) == VERB and before and words.signs[before - 1] & SOMEBODY
        if told and not speech.capital_nouns:
            found.append("object")
        if sign & ARTICLE and not sign & ADDRESSEE and before and words.signs[before - 1] & ADDRESSEE:
            # A name is mentioned without its article: `à l’AFP`, `to the Times`.
            found.append("to")
        elif sign & (ADDRESSEE | PARTICLE | VERB):
            found.append("to" if sign & ADDRESSEE else "of" if sign & PARTICLE else "verb")
        behind_article = sign & ARTICLE and before and words.signs[before - 1] & PREPOSITION and words.joined(before)
        if sign & PREPOSITION or (behind_article and not speech.oblique):
            found.append("prep")
        opens = before - bool(sign & ARTICLE and before)
        opening = words.lowers[opens] in speech.according_opening and words.opens(opens)
        noun = words.lowers[before] in speech.source_words and is_source_noun(words, mention.last - 1, speech)
        if opening or noun or _is_source(text, mention.start, words.lowers[before], speech):
            found.append("according")
        if sign & CITING or is_cited(words, mention.first, speech):
            found.append("cited")
        if words.lowers[before] in speech.according_closing and _closes(text, words.starts[before]):
            found.append("according")
    after = mention.last
    if after < len(words) and words.gaps[after] in _BLANKS and words.lowers[after] in speech.according_behind:
        found.append("according")
    return tuple(found)


def _closes(text: str, start: int) -> bool:
    """Whether a comma, a dash or marks stand before a word: `…“, so X`, and not `ist so X`."""
    return not _CLOSING.isdisjoint(text[max(0, start - 2) : start])


def _is_source(text: str, start: int, last: str, speech: SpeechWords) -> bool:
    """Whether `according to` or its like stands right before `start`, an article perhaps between."""
    phrases = phrases_by_word(speech, CLOSING).get(last, ())
    return any(phrase in text[max(0, start - len(phrase) - 5) : start].lower() for phrase in phrases)


def part_of(stand: Standing) -> str:
    """What part a mention plays in its sentence.

    `t`: it is told to say something; `p`: a preposition leads it in; `c`: it opens a clause that is reported; `i`: it
    opens the sentence; `k`: another.
    """
    ties = stand.ties
    if "according" in ties or "cited" in ties:
        return "t"
    if "prep" in ties or "to" in ties or "of" in ties or "bracket" in ties:
        return "p"
    if stand.beside[0][:1] == "T":
        return "c"
    ahead, _, behind = stand.cue.partition("<")
    if behind in ("1", "2") or (ahead == "1" and "object" not in ties):
        return "t"
    return "i" if stand.opens == "i" else "k"


def tie_features(stand: Standing, side: str) -> tuple[str, ...]:
    """The features that a mention's ties give, on that side of a run."""
    return _tie_features(stand.ties, stand.after, side)


@functools.lru_cache(maxsize=1024)
def _tie_features(ties: tuple[str, ...], after: str, side: str) -> tuple[str, ...]:
    found = [f"tie:{side}:{after}"]
    for tie in ties:
        found += [f"tie:{tie}"] if tie in ("genitive", "bracket") else [f"tie:{tie}:{side}"]
        if tie == "according":
            found.append("tie:according")
    return tuple(found)
