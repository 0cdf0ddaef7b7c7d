"""Words that know their place: `Span` and `Passage`."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen

# A run of white space that a reader sees as one blank: a hard wrap, an indent, two blanks. A lone no-break space stays.
_WRAP = re.compile(r"[ \t\f\v\u00a0\u202f\u2009]*[\r\n]\s*|[ \t]{2,}|\t")


@frozen
class Span:
    """A range of the original text: code points, half-open.

    >>> Span(0, 2).of("wire")
    'wi'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The slice of `text` that this span covers."""
        return text[self.start : self.end]

    def to_dict(self) -> dict[str, int]:
        """The span as plain JSON values."""
        return {"start": self.start, "end": self.end}

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Passage(str):
    """Words that stand on the page: a `str` that has a `span`.

    It is equal to, hashes as and serialises as the words; its text is what a reader reads (hard wraps and runs of
    blanks joined), so `passage.span.of(page.text)` may hold more white space than the passage itself.
    """

    __slots__ = ("span",)
    span: Span

    def __new__(cls, words: str, span: Span) -> Passage:
        passage = super().__new__(cls, words)
        object.__setattr__(passage, "span", span)
        return passage

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Passage:
        """The passage of `text` from `start` to `end`, as a reader reads it."""
        words = text[start:end]
        if "\n" in words or "  " in words or "\t" in words or "\r" in words:
            words = _WRAP.sub(" ", words)
        return cls(words, Span(start, end))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Passage cannot be changed")

    def __getnewargs__(self) -> tuple[str, Span]:  # type: ignore[override]
        return str(self), self.span

    def __reduce_ex__(self, _protocol: Any) -> tuple[type[Passage], tuple[str, Span]]:
        return Passage, (str(self), self.span)

    def __copy__(self) -> Passage:
        return self

    def __deepcopy__(self, _memo: Any) -> Passage:
        return self
