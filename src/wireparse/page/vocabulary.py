"""Which words a line has, so far as two lines can share them."""

from __future__ import annotations

import functools

from wireparse.letters import CJK

_HEAD = 160
"""So much of a line is read for its words, in code points."""
_STEM = 6
"""So much of a word is the same in most of its forms."""


_LINE = 400
"""Lines that are no longer are remembered for a while: those near the headline are compared again and again."""


def stems(text: str) -> tuple[str, ...]:
    """The beginnings of a text's words; of a script without blanks, its pairs of letters.

    >>> stems("The councillors voted")
    ('the', 'counci', 'voted')
    """
    return _recalled(text) if len(text) <= _LINE else _stems(text)


def _stems(text: str) -> tuple[str, ...]:
    if _parts_no_words(text):
        return tuple([text[i : i + 2] for i in range(len(text) - 1)])
    return tuple([word[:_STEM] for word in text.lower().split()])


def vocabulary(text: str, shortest: int) -> frozenset[str]:
    """The beginnings of the words at a line's beginning that have at least so many letters; or the pairs of letters."""
    head = text[:_HEAD]
    found = stems(head)
    return frozenset(found if _parts_no_words(head) else [word for word in found if len(word) >= shortest])


_recalled = functools.lru_cache(maxsize=1024)(_stems)


def _parts_no_words(text: str) -> bool:
    return text[len(text) >> 1 :][:1] >= CJK
