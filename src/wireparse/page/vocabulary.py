"""Which words a line has, so far as two lines can share them."""

from __future__ import annotations

from wireparse.letters import CJK

_HEAD = 160
"""So much of a line is read for its words, in code points."""
_STEM = 6
"""So much of a word is the same in most of its forms."""


def stems(text: str) -> list[str]:
    """The beginnings of a text's words; of a script without blanks, its pairs of letters.

    >>> stems("The councillors voted")
    ['the', 'counci', 'voted']
    """
    if _parts_no_words(text):
        return [text[i : i + 2] for i in range(len(text) - 1)]
    return [word[:_STEM] for word in text.lower().split()]


def vocabulary(text: str, shortest: int) -> frozenset[str]:
    """The beginnings of the words at a line's beginning that have at least so many letters; or the pairs of letters."""
    head = text[:_HEAD]
    found = stems(head)
    return frozenset(found if _parts_no_words(head) else [word for word in found if len(word) >= shortest])


def _parts_no_words(text: str) -> bool:
    return text[len(text) >> 1 :][:1] >= CJK
