"""Furniture by its words: the phrases of a language that belong to the page and not to the story."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

from wireparse.letters import CJK, small
from wireparse.lexicon import FurnitureWords, folded

NONE, LINE, START, SENTENCE, RELATED = range(5)
"""What a line's words say: nothing, furniture as a whole line, by its start, as a sentence, or a link's heading."""

# Bullets, arrows and punctuation around the words of a button or a menu.
_OUTER = " \t\u00a0-–—•·*|>»›→←«‹+#_.:;,…!?()[]\u200b\u200e\u200f。：！？"
_ENOUGH = 6
"""A phrase of ideographs of so many says enough whatever stands behind it."""
# A longer line that ends in a stop is a sentence, whatever it opens with.
_TOLD, _STOPS = 60, frozenset(".。")
_LONGEST_READING, _LINK = 40, 3
_LETTERS = re.compile(r"[^\W\d_]+")
# No phrase is longer; the rest of a long line need not be folded.
_LONGEST = 90


class Phrases(NamedTuple):
    """A family's phrases, folded; openings stand under their first two letters."""

    lines: Mapping[str, int]
    openings: Mapping[str, tuple[tuple[str, int], ...]]

    def kind(self, words: str) -> int:
        """What the words of a line say: `NONE`, `LINE`, `START`, `SENTENCE` or `RELATED`."""
        folded = _folded(words[:_LONGEST])
        if len(words) <= _LONGEST and (found := self.lines.get(folded)):
            return found
        told = len(words) > _TOLD and words[-1] in _STOPS
        for phrase, kind in self.openings.get(folded[:2]) or self.openings.get(folded[:1], ()):
            if told and kind != SENTENCE and phrase[0].isalpha():
                # `More from the dredger than from the pier, she said.` is a sentence of the story.
                continue
            if folded.startswith(phrase) and (_is_whole(phrase) or not folded[len(phrase) : len(phrase) + 1].isalpha()):
                return kind
        return NONE


@functools.cache
def phrases(words: FurnitureWords) -> Phrases:
    """The phrases of a pack, ready to be looked up."""
    lines = {_folded(phrase): LINE for phrase in words.lines}
    lines |= {_folded(phrase): RELATED for phrase in words.related}
    openings: dict[str, list[tuple[str, int]]] = {}
    for kind, family in ((START, words.starts), (SENTENCE, words.sentences), (RELATED, words.related)):
        for phrase in sorted(map(_folded, family)):
            # An opening says the more the longer it is; a related heading of one word opens many a sentence.
            if kind != RELATED or " " in phrase:
                openings.setdefault(phrase[:2], []).append((phrase, kind))
    return Phrases(lines, {key: tuple(entries) for key, entries in openings.items()})


def is_reading_time(text: str, words: FurnitureWords, units: Mapping[str, str]) -> bool:
    """Whether a line says how long a story takes to read, and nothing else: `4 min read`, `Lesezeit: 3 Minuten`."""
    if len(text) > _LONGEST_READING or not any(map(str.isdigit, text)):
        return False
    told = _LETTERS.findall(small(text))
    known = folded(words.reading)
    # `Reading 2` is a result.
    enough = sum([word in known for word in told]) > 1
    return enough and all(word in known or word in units or len(word) <= _LINK for word in told)


def _folded(phrase: str) -> str:
    return phrase.casefold().replace("’", "'").strip(_OUTER)


def _is_whole(phrase: str) -> bool:
    """Whether a phrase of ideographs or kana says enough whatever stands behind it: these scripts part no words."""
    return len(phrase) >= _ENOUGH and phrase[-1] >= CJK
