"""The parts of a newsroom as they stand before headlines: `Politics`, `FOOTBALL`, glued to the words or parted."""

from __future__ import annotations

import functools
import re
import unicodedata

from wireparse.letters import CJK, length_of, small
from wireparse.lexicon import HeadlineWords

_SHORTEST, _LONGEST, _MOST_WORDS = 4, 24, 3
"""A rubric that is glued to a headline has so many letters; one in capitals before it has no more words."""
_PARTED = re.compile(
    r"[^\W\d_][^|｜•·/»›>\n]{1,28}?"  # a few words
    r"(?:[ \u00a0]?(?:｜[ \u00a0]?|\|[ \u00a0])|[ \u00a0][•·/][ \u00a0])(?=[^\s|｜])"  # a mark, no second one
)
_PARTS = re.compile(r"[|｜»›]| [•·/>] ")
_LEAST, _WORDS = 25, 4
"""Behind such a mark stands a headline if it has so many letters and words; no more words stand before it."""
_OPEN = "«“„\"'‘(¿¡ \u00a0"


def is_rubric(words: str, known: HeadlineWords) -> bool:
    """Whether words name a part of the newsroom, in capitals too, which may have lost their accents."""
    return len(words) <= _LONGEST and _bare(words) in _rubrics(known)


def rubric_before(text: str, known: HeadlineWords) -> tuple[int, int] | None:
    """Where a rubric that opens a headline without a mark ends, and where the headline begins."""
    return _in_capitals(text, known) or _glued(text, known)


def is_headed(text: str) -> bool:
    """Whether a line is a few words, one mark and a headline, which is no trail of links.

    >>> is_headed("Harbour News | Ferry runs aground off Tarn Point"), is_headed("Home | News | The weather at sea")
    (True, False)
    """
    found = _PARTED.match(text)
    if found is None or len(found[0].split()) > _WORDS + 1:
        return False
    rest = text[found.end() :]
    told = length_of(rest) >= _LEAST and (rest.count(" ") >= _WORDS - 1 or rest[0] >= CJK)
    return told and not _PARTS.search(rest)


def opens_headline(text: str) -> bool:
    """Whether words begin as a headline does, in a script with capitals."""
    first = text.lstrip(_OPEN)[:1]
    return first.isalnum() and not first.islower()


def _in_capitals(text: str, known: HeadlineWords) -> tuple[int, int] | None:
    """`POLITIQUE Le port rouvre`: a rubric in capitals before words that have none."""
    if not text[:_SHORTEST].isupper() or text.isupper():
        return None
    at = 0
    for _ in range(_MOST_WORDS):
        at = text.find(" ", at + 1)
        following = text[at + 1 :].partition(" ")[0]
        if at < 0 or not text[:at].isupper():
            return None
        plain = not (following.isupper() and len(following) > 1)
        if plain and opens_headline(following) and is_rubric(text[:at], known):
            return at, at + 1
    return None


def _glued(text: str, known: HeadlineWords) -> tuple[int, int] | None:
    """`POLITIQUELe port rouvre`, `PolitiqueLe port rouvre`."""
    at = next((i for i in range(_SHORTEST, min(len(text) - 1, _LONGEST)) if _turns(text, i)), None)
    if at is None or not is_rubric(text[:at], known):
        return None
    # `TechCrunch` is a name.
    sure = text[:at].isupper() or small(text[at:].partition(" ")[0]) in known.unfinished
    return (at, at) if sure else None


def _turns(text: str, i: int) -> bool:
    """Whether a capital with small letters behind it stands right behind another letter."""
    return text[i].isupper() and text[i + 1].islower() and text[i - 1].isalpha()


@functools.cache
def _rubrics(known: HeadlineWords) -> frozenset[str]:
    return frozenset(map(_bare, known.rubrics))


@functools.lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    """Words without case and accents.

    >>> _bare("ÉCONOMIE")
    'economie'
    """
    letters = unicodedata.normalize("NFD", words.lower().replace("ı", "i"))
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])
