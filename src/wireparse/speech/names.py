"""Tokens and runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from attrs import define, field

from wireparse.context import Context

# A word: letters with marks and inner hyphens (`Ait-Taleb`, `a-t-il` too). `re` counts no combining marks among the
# letters, so those of the press's scripts are named.
_LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f]"
_WORD = re.compile(rf"[^\W\d_]{_LETTER}*(?:[-‐‑][^\W\d_]{_LETTER}*){{0,5}}")
# What may stand between two words of one name or role.
_BLANK = frozenset((" ", "\u00a0", "\u202f", "\n", " \n", "\n "))
_ELISION = frozenset(("'", "’"))
_JOINING = _BLANK | _ELISION
_HYPHENS = ("-", "‐", "‑")
_OPENS = frozenset('.!?:;\n«“”"„»—–(…')


@define(eq=False)
class Token:
    """One word with its place; `gap` is what stands between it and the word before, at most four code points of it."""

    text: str
    lower: str
    start: int
    end: int
    gap: str
    opens: bool
    """Whether it stands first in its sentence."""
    capital: bool
    """Whether it is written as a name is: `Rashid`, `al-Rashid`."""
    joined: bool
    """Whether nothing but a blank or an apostrophe parts it from the word before."""


@define(eq=False)
class Words:
    """The words of a range, each looked at closely only when somebody asks for it."""

    source: str = field(repr=False)
    start: int
    spans: list[tuple[int, int]]
    texts: list[str]
    dotted: Collection[str] = field(repr=False)
    """Short forms that take the dot behind them along."""
    _seen: list[Token | None] = field(repr=False)

    def __len__(self) -> int:
        return len(self.spans)

    def __getitem__(self, index: int) -> Token:
        return self._seen[index] or self._look_at(index)

    def __iter__(self) -> Iterator[Token]:
        return (self[index] for index in range(len(self.spans)))

    def _look_at(self, index: int) -> Token:
        left, word, text = self.spans[index][0], self.texts[index], self.source
        lower = word.lower()
        last = self._end(index - 1) if index else self.start
        gap = text[last:left] if left - last <= 4 else text[last : last + 2] + text[left - 2 : left]
        opens = not index or not _OPENS.isdisjoint(gap)
        capital = word[0].isupper() or (word[2:3] in _HYPHENS and word[3:4].isupper())
        token = Token(word, lower, left, self._end(index), gap, opens, capital, gap in _JOINING)
        self._seen[index] = token
        return token

    def _end(self, index: int) -> int:
        """Where a word ends; the dot of an initial or a short form belongs to it."""
        right, word = self.spans[index][1], self.texts[index]
        if self.source[right : right + 1] == "." and len(word) <= 5:
            dotted = (len(word) == 1 and word.isupper()) or word.lower() in self.dotted
            return right + 1 if dotted else right
        return right


def read_words(text: str, start: int, end: int, context: Context) -> Words:
    """The words of a range of the text."""
    spans = [match.span() for match in _WORD.finditer(text, start, end)]
    texts = [text[left:right] for left, right in spans]
    return Words(text, start, spans, texts, context.pack.speech.honorifics.keys(), [None] * len(spans))


def name_at(words: Words, index: int, context: Context) -> int:
    """How many words from `index` on make one name: capitalised words, particles and initials between them."""
    particles = context.pack.speech.particles
    stop = index + 1
    while stop < len(words) and stop - index < 8:
        token = words[stop]
        if not token.joined or (token.gap in _ELISION and not _elides(words[stop - 1])):
            break
        titled = token.lower in context.pack.speech.honorifics
        if not (token.capital and not titled) and not (
            token.lower in particles and _named_after(words, stop, particles)
        ):
            break
        stop += 1
    return stop - index


def _elides(before: Token) -> bool:
    """Whether a word runs on over an apostrophe inside a name: `O’Brien`, `d’Estaing`, `N’Diaye`."""
    return len(before.text) <= 2


def _named_after(words: Words, index: int, particles: frozenset[str]) -> bool:
    """Whether a capitalised word follows a particle, at most two particles on: `de la Vega`."""
    for at in range(index + 1, min(index + 3, len(words))):
        token = words[at]
        if not token.joined:
            return False
        if token.capital:
            return True
        if token.lower not in particles:
            return False
    return False
