"""The words of some ranges of a text: each split off once, with what stands before it and what a pack says of it."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate, compress, repeat
from operator import ne, or_

from attrs import define

from wireparse.lexicon import SpeechWords
from wireparse.packs import Pack
from wireparse.speech.points import COMMAS, words_of
from wireparse.speech.short_forms import with_short_forms
from wireparse.speech.signs import (
    ACCORDING,
    ADDRESSEE,
    ARTICLE,
    AUXILIARY,
    BEGINS,
    BODY,
    CAPITAL,
    DULL,
    ENDS,
    HONORIFIC,
    LINK,
    PREPOSITION,
    ROLE,
    SOURCE,
    VERB,
    signs,
)

# A word: letters with marks, and figures. `re` counts no combining marks among the letters, so those of the press's
# scripts are named.
_WORD = re.compile(r"([\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f]+)")
_LONG, _TAIL = 8, 14
"""A compound has at least so many letters; its last noun is looked for in so many."""
_SHORT = 4
"""Nouns for unnamed people that are no longer than that (`Mann`) end surnames too."""
_EMPTY = re.compile(r"\n[^\S\n]*\n|\r(?!\n)[^\S\n]*[\r\n]")
_WRAPPED = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*")
# A blank that was typed twice is one.
_WIDE = {"  ": " ", "   ": " "}
BLANKS = frozenset((" ", "\u00a0"))
HYPHENS = frozenset("-‐‑")
ELISION = frozenset("'’")
TIES = BLANKS | ELISION | HYPHENS
"""What stands between two words that nothing parts."""
# What may stand between two words of one name or role.
_JOINING = TIES | {"\u202f"}
# The dot of an initial or of a short form belongs to it: `J. Dupont`, `J.-C. Dupont`, `Mr. Lee`.
_DOTTED = frozenset((". ", ".\u00a0", ".\u202f", ".-", "."))
_OPENS = frozenset('.!?:;\n«“”"„»—–(…')
# What stands before the first word of a range: a sentence begins there.
BOUND = "\n\n"


@define(eq=False, repr=False)
class Words:
    """The words of one text in some of its ranges, in order; the lists run side by side."""

    source: str
    texts: list[str]
    """The words as they are written."""
    lowers: list[str]
    starts: list[int]
    gaps: list[str]
    """What stands before each word; before the first of a range an empty line."""
    signs: list[int]
    """What the pack says of each word, and whether it is written as a name is."""
    together: int = 0
    """What it says of any of them: most rules look for what a paragraph has not."""

    def __len__(self) -> int:
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where a word ends."""
        return self.starts[index] + len(self.texts[index])

    def at(self, place: int) -> int:
        """The index of the first word that begins at a place of the text, or behind it."""
        return bisect_left(self.starts, place)

    def joined(self, index: int) -> bool:
        """Whether nothing but a blank, a hyphen, an apostrophe or the dot of a short form parts a word from the one
        before."""
        gap = self.gaps[index]
        return gap in _JOINING or (gap in _DOTTED and index > 0 and self._dotted(index - 1))

    def any_sign(self, signs: int, first: int, stop: int) -> bool:
        """Whether the pack says one of these things of a word from the index `first` on, before `stop`."""
        return bool(self.together & signs) and any(sign & signs for sign in self.signs[first:stop])

    def opens(self, index: int) -> bool:
        """Whether a word stands first in its sentence."""
        return not _OPENS.isdisjoint(self.gaps[index])

    def follows_comma(self, index: int) -> bool:
        """Whether a word stands behind a comma and nothing else, a bracket closed before it or not."""
        return self.gaps[index].lstrip(")]").strip() in COMMAS

    def _dotted(self, index: int) -> bool:
        word = self.texts[index]
        return (len(word) == 1 and word.isupper()) or bool(self.signs[index] & HONORIFIC)


def read_words(text: str, ranges: Iterable[tuple[int, int]], pack: Pack) -> Words:
    """The words of some ranges of a text, in order."""
    texts: list[str] = []
    starts: list[int] = []
    gaps: list[str] = []
    for left, right in ranges:
        part = text[left:right]
        parts = _WORD.split(part)
        starts += list(accumulate(map(len, parts), initial=left))[1:-1:2]
        texts += parts[1::2]
        parts[0] = BOUND
        before = parts[:-1:2]
        gaps += map(_as_typed_once, before) if "\n" in part or "\r" in part or "  " in part else before
    known = signs(pack)
    if not HYPHENS.isdisjoint(gaps):
        texts, starts, gaps = _compounded(texts, starts, gaps, known.keys())
    if not pack.speech.name_endings:
        # Where names are declined, the letters are a person's, and each is told: `В.В. Петров`.
        texts, starts, gaps = with_short_forms(text, texts, starts, gaps, pack.speech.shortened)
    if pairs := _pairs(pack.speech):
        texts, starts, gaps = _paired(texts, starts, gaps, pairs, known)
    lowers = list(map(str.lower, texts))
    found = list(map(known.get, lowers, repeat(0)))
    if pack.speech.proclitics:
        found = [sign or _behind_proclitic(word, known, pack.speech) for sign, word in zip(found, lowers, strict=True)]
    if pack.speech.prefixed:
        found = [sign or _with_preposition(word, known, pack.speech) for sign, word in zip(found, lowers, strict=True)]
        _mark_sources(lowers, found, known, pack.speech)
    if pack.speech.capital_nouns:
        endings = pack.speech.thing_endings
        found = [sign or _compound(word, known, endings) for sign, word in zip(found, texts, strict=True)]
    if not pack.speech.causing.isdisjoint(lowers):
        _drop_causes(lowers, gaps, found, pack.speech)
    words = Words(text, texts, lowers, starts, gaps, found)
    _mark_capitals(words, pack.speech)
    words.together = functools.reduce(or_, found, 0)
    return words


def _drop_causes(lowers: list[str], gaps: list[str], found: list[int], speech: SpeechWords) -> None:
    """Let a verb that makes somebody do something report nothing: `fait construire`; `fait savoir` does."""
    for index, word in enumerate(lowers[:-1]):
        after = index + 1
        if word in speech.causing and gaps[after] in BLANKS and not found[after] & VERB:
            found[index] &= ~VERB if lowers[after].endswith(speech.infinitives) else -1


def _as_typed_once(gap: str) -> str:
    """A gap as it were if nobody had wrapped the paragraph or typed a blank twice; that between paragraphs is left."""
    if "\n" in gap or "\r" in gap:
        return gap if _EMPTY.search(gap) else _WRAPPED.sub(" ", gap)
    return _WIDE.get(gap, gap)


def _behind_proclitic(word: str, known: Mapping[str, int], speech: SpeechWords) -> int:
    """What the pack says of a word without the letter that is written together with it: `والوزير`."""
    return known.get(word[1:], 0) if word[:1] in speech.proclitics else 0


def _with_preposition(word: str, known: Mapping[str, int], speech: SpeechWords) -> int:
    """The sign of a preposition that is written together with the noun behind it: `لوكالة`, `للصحفيين`, `بالقرار`."""
    for prefix, article in speech.prefixed.items():
        if not word.startswith(prefix):
            continue
        noun = known.get(article + word[len(prefix) :], 0) & (ROLE | BODY | SOURCE)
        if noun & (ROLE | SOURCE) and speech.roles.get(article + word[len(prefix) :], "p") == "p":
            # Somebody is told something: `قال للصحفيين`.
            return PREPOSITION | ADDRESSEE | ENDS
        if noun or article:
            return PREPOSITION | LINK
    return 0


def _mark_sources(words: list[str], found: list[int], known: Mapping[str, int], speech: SpeechWords) -> None:
    """Let somebody begin at a noun with its preposition where a phrase names a source: `ووفقا للخبير`."""
    for index in [at for at, sign in enumerate(found[:-1], 1) if sign & ACCORDING]:
        for prefix, article in speech.prefixed.items():
            noun = known.get(article + words[index][len(prefix) :], 0) if words[index].startswith(prefix) else 0
            if noun & (ROLE | BODY | SOURCE):
                found[index] = noun
                break


def _compound(word: str, known: Mapping[str, int], endings: tuple[str, ...]) -> int:
    """What the pack says of the noun that a compound ends in: `Deichgraf`, `Wasserstraßenamt`; or that it is none."""
    if len(word) < _LONG or not word[0].isupper():
        return 0
    for length in range(min(len(word) - 3, _TAIL), 2, -1):
        sign = known.get(word[-length:].lower(), 0)
        # `Bergmann` is a name more often than a man.
        if sign & BODY or (sign & ROLE and length >= _SHORT) or (sign & SOURCE and length > _SHORT):
            return sign & (ROLE | BODY | SOURCE | BEGINS)
    return DULL if word.endswith(endings) else 0


def _mark_capitals(words: Words, speech: SpeechWords) -> None:
    """Add to the signs which words are written as names are."""
    found, gaps = words.signs, words.gaps
    for index in compress(range(len(found)), map(ne, words.texts, words.lowers)):
        if words.texts[index][0].isupper():
            found[index] |= CAPITAL
            if gaps[index] in HYPHENS and index and not found[index - 1] & CAPITAL:
                # `al-Rashid` is a name, `pro-Rashid` is none.
                found[index - 1] |= CAPITAL | BEGINS if len(words.texts[index - 1]) == 2 else 0
            elif _is_initial(words, index):
                found[index] = found[index] & ~DULL | BEGINS
            elif not found[index] & DULL or (speech.adjectives_follow and _begins_title(words, index)):
                found[index] |= BEGINS


def _begins_title(words: Words, index: int) -> bool:
    """Whether an article is written with a capital inside a sentence, as the names of papers are: `écrit Le Matin`.

    Behind a name it belongs to that: `Marine Le Pen`.
    """
    after = index + 1
    if not words.signs[index] & ARTICLE or words.opens(index) or after >= len(words) or not words.joined(after):
        return False
    if index and words.joined(index) and words.texts[index - 1][0].isupper():
        return False
    return words.texts[after][0].isupper()


@functools.cache
def _pairs(speech: SpeechWords) -> Mapping[str, frozenset[str]]:
    """The pronouns of two words (`ce dernier`, `quest’ultimo`) by their last word."""
    found: dict[str, frozenset[str]] = {}
    for phrase in speech.pronouns:
        *_, last = words_of(phrase)
        if last != phrase:
            found[last] = found.get(last, frozenset()) | {phrase}
    return found


def _paired(
    texts: list[str],
    starts: list[int],
    gaps: list[str],
    pairs: Mapping[str, frozenset[str]],
    known: Mapping[str, int],
) -> tuple[list[str], list[int], list[str]]:
    """The same words, those that make one pronoun as one: `ce dernier a dit`, but not `ce dernier point`."""
    if pairs.keys().isdisjoint(texts):
        return texts, starts, gaps
    whole: list[str] = []
    places: list[int] = []
    before: list[str] = []
    for index, (word, start, gap) in enumerate(zip(texts, starts, gaps, strict=True)):
        phrase = f"{whole[-1]}{gap}{word}" if word in pairs and whole else ""
        if phrase and phrase.lower() in pairs[word] and _stands_alone(texts, gaps, index + 1, known):
            whole[-1] = phrase
        else:
            whole.append(word)
            places.append(start)
            before.append(gap)
    return whole, places, before


def _stands_alone(texts: list[str], gaps: list[str], after: int, known: Mapping[str, int]) -> bool:
    """Whether no noun follows that the words before it would belong to."""
    if after >= len(texts) or gaps[after] not in _JOINING:
        return True
    return bool(known.get(texts[after].lower(), 0) & (VERB | AUXILIARY | ENDS))


def _is_initial(words: Words, index: int) -> bool:
    """Whether a letter is the first of a name, even if it is a word too: `И. Петров`, `A. Lee`."""
    after = index + 1
    dotted = after < len(words) and len(words.texts[index]) == 1 and words.gaps[after] in _DOTTED
    return dotted and words.texts[after][0].isupper()


def _compounded(
    texts: list[str], starts: list[int], gaps: list[str], known: Iterable[str]
) -> tuple[list[str], list[int], list[str]]:
    """The same words, those that a pack knows by their hyphen as one: `porte-parole`."""
    whole: list[str] = []
    places: list[int] = []
    before: list[str] = []
    for word, start, gap in zip(texts, starts, gaps, strict=True):
        if gap in HYPHENS and whole and f"{whole[-1]}-{word}".lower() in known:
            whole[-1] += gap + word
        else:
            whole.append(word)
            places.append(start)
            before.append(gap)
    return whole, places, before
