"""Tokens and runs of capitalised words: the raw material of names."""

from __future__ import annotations

import regex
from attrs import frozen

from wireparse.context import Context

# A word: letters with marks and inner hyphens (`Ait-Taleb`, `a-t-il` too), or a short form with its dot (`M.`, `J.`).
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}]*+(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*+){0,5}")
# What may stand between two words of one name or role.
_BLANK = frozenset((" ", "\u00a0", "\u202f", "\n", " \n", "\n "))
_ELISION = frozenset(("'", "’"))
_OPENS = frozenset('.!?:;\n«“”"„»—–(…')


@frozen(eq=False)
class Token:
    """One word with its place; `gap` is what stands between it and the word before, at most four code points of it."""

    text: str
    lower: str
    start: int
    end: int
    gap: str
    opens: bool
    """Whether it stands first in its sentence."""

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is: `Rashid`, `al-Rashid`."""
        return self.text[0].isupper() or (self.text[2:3] in "-‐‑" and self.text[3:4].isupper())

    @property
    def joined(self) -> bool:
        """Whether nothing but a blank or an apostrophe parts it from the word before."""
        return self.gap in _BLANK or self.gap in _ELISION


def tokens(text: str, start: int, end: int, context: Context) -> list[Token]:
    """The words of a range; an initial's or honorific's dot belongs to the word."""
    dotted = context.pack.speech.honorifics
    found: list[Token] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        left, right = match.span()
        word = match.group()
        if text[right : right + 1] == "." and (
            (len(word) == 1 and word.isupper()) or (len(word) <= 5 and word.lower() in dotted)
        ):
            right += 1
        gap = text[last:left] if left - last <= 4 else text[last : last + 2] + text[left - 2 : left]
        found.append(Token(word, word.lower(), left, right, gap, not found or not _OPENS.isdisjoint(gap)))
        last = right
    return found


def name_at(words: list[Token], index: int, context: Context) -> int:
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


def _named_after(words: list[Token], index: int, particles: frozenset[str]) -> bool:
    """Whether a capitalised word follows a particle, at most two particles on: `de la Vega`."""
    for token in words[index + 1 : index + 3]:
        if not token.joined:
            return False
        if token.capital:
            return True
        if token.lower not in particles:
            return False
    return False
