"""Names in the cases of Slavic and like languages: whether two forms are of one name, and which stands for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_LEAST = 4
"""A stem has at least so many letters."""


def stems(word: str, endings: Sequence[str]) -> Iterator[str]:
    """What is left of a word without one of the endings, the longest first; the word itself is none.

    >>> list(stems("Петрова", ("а", "ова")))
    ['Петров']
    """
    found = {word[: -len(ending)] for ending in endings if word.endswith(ending)}
    yield from sorted((stem for stem in found if len(stem) >= _LEAST), key=len, reverse=True)


def is_form(word: str, stem: str, endings: Sequence[str]) -> bool:
    """Whether a word is that stem, or that stem with one of the endings."""
    return word.startswith(stem) and word[len(stem) :] in ("", *endings)
