"""Short forms with dots as one word: the letters of `U.S.`, the `St.` of `St. Louis`.

Their dots end no sentence and part no name, so that a mention goes on over them.
"""

from __future__ import annotations

from collections.abc import Set

_DOTS = frozenset((".", ". ", ".\u00a0"))


def with_short_forms(
    text: str, texts: list[str], starts: list[int], gaps: list[str], opening: Set[str]
) -> tuple[list[str], list[int], list[str]]:
    """The same words, each short form as one with its dots; `opening` ones are such before a capital alone."""
    if _DOTS.isdisjoint(gaps):
        return texts, starts, gaps
    whole: list[str] = []
    places: list[int] = []
    before: list[str] = []
    index = cut = 0
    while index < len(texts):
        stop = _letters_end(texts, gaps, index)
        dotted = stop - index > 1 or _opens_name(texts, gaps, index, opening)
        end = starts[stop - 1] + len(texts[stop - 1])
        dot = dotted and text.startswith(".", end)
        whole.append(text[starts[index] : end + dot] if dotted else texts[index])
        places.append(starts[index])
        before.append(gaps[index][cut:])
        index, cut = stop, int(dot)
    return whole, places, before


def _letters_end(texts: list[str], gaps: list[str], index: int) -> int:
    """The index behind capital letters with dots and no blanks between them; behind one word, if it is none."""
    stop = index + 1
    if not _is_letter(texts[index]):
        return stop
    while stop < len(texts) and gaps[stop] == "." and _is_letter(texts[stop]):
        stop += 1
    return stop


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _opens_name(texts: list[str], gaps: list[str], index: int, opening: Set[str]) -> bool:
    """Whether a word is a shortened one that the rest of a name follows."""
    after = index + 1
    return texts[index] in opening and after < len(texts) and gaps[after] in _DOTS and texts[after][0].isupper()
