"""The text and its lines, split once and never changed."""

from __future__ import annotations

import functools
import re

from attrs import define, field, frozen

from wireparse.passage import Passage, Span

# What belongs to no word and stands at its edges all the same: white space, a byte order mark that came with the text,
# marks that only say which way words run.
_EDGES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + (
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
# Figures of other scripts than ours, a few of which are most of those that news is written in.
_FIGURES = re.compile("[٠-٩۰-۹०-९০-৯０-９]")
# Only these end a line. `str.splitlines` also breaks at form feeds, U+0085 and U+2028, which copy uses inside lines.
_LINE_END = re.compile(r"\r\n|\n|\r")


# Not frozen, as hundreds are made for a page and that takes a third of the time; once made, none is changed.
@define
class Line:
    """One line. `start` and `end` bound its words (outer white space left out), `stop` is where the next line begins.

    `text` is the words between `start` and `end`; a blank line has `start == end` and an empty `text`.
    """

    text: str
    start: int
    end: int
    stop: int
    first: int = field(repr=False)
    """Where the line begins, white space included."""

    @property
    def code_points(self) -> int:
        """How many its words have; in wrapped ones, the end of a line counts alike however it is written."""
        return len(self.text) - self.text.count("\r\n")


@frozen(eq=False)
class Source:
    """The original text, untouched, with its lines."""

    text: str = field(repr=False)
    """What is read: the original, code point for code point, but the figures of all scripts are 0 to 9."""
    lines: tuple[Line, ...] = field(repr=False)
    written: str = field(repr=False)
    """The original, from which every passage is taken."""
    _trimmed: dict[tuple[int, int], Span] = field(factory=dict, init=False, repr=False)

    @written.default
    def _as_read(self) -> str:
        return self.text

    @classmethod
    def of(cls, text: str) -> Source:
        """Split `text` into lines, once."""
        read = with_plain_figures(text)
        return cls(read, _split(read), text)

    def passage(self, start: int, end: int) -> Passage:
        """What stands from `start` to `end`, as a reader reads it."""
        return Passage.at(self.written, start, end)

    def trimmed(self, span: Span) -> Span:
        """`span` without the white space at its ends; an empty span at its start if there is nothing else.

        Every part of a parser asks this of the same blocks: the answers are kept.
        """
        key = span.start, span.end
        found = self._trimmed.get(key)
        if found is None:
            found = self._trimmed[key] = Span(*trim(self.text, *key))
        return found


def with_plain_figures(text: str) -> str:
    """`text` with figures such as ٢٥ as 0 to 9, each in its place: so every parser knows them, and every span holds.

    >>> with_plain_figures("٢٥ مارس")
    '25 مارس'
    """
    return text.translate(_plain()) if not text.isascii() and _FIGURES.search(text) else text


@functools.cache
def _plain() -> dict[int, str]:
    zeros = (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10)
    return {zero + figure: str(figure) for zero in zeros for figure in range(10)}


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of what stands from `start` to `end` without white space and unseen marks at its ends."""
    words = text[start:end]
    kept = words.strip(_EDGES)
    if not kept:
        return start, start
    start += words.index(kept)
    return start, start + len(kept)


def _split(text: str) -> tuple[Line, ...]:
    pieces, ends = _pieces(text)
    lines = []
    first = 0
    for piece, end in zip(pieces, ends, strict=True):
        words = piece.strip(_EDGES)
        stop = first + len(piece) + end
        start = first + piece.index(words) if words else first
        lines.append(Line(words, start, start + len(words), stop, first))
        first = stop
    return tuple(lines)


def _pieces(text: str) -> tuple[list[str], list[int]]:
    """The lines without their ends, and how long each end is; a text that ends in a line end has no empty last line."""
    if "\r" not in text:
        pieces = text.split("\n")
        ends = [1] * len(pieces)
    else:
        pieces = _LINE_END.split(text)
        ends = [end - start for start, end in (match.span() for match in _LINE_END.finditer(text))] + [0]
    ends[-1] = 0
    if not pieces[-1]:
        del pieces[-1], ends[-1]
    return pieces, ends
