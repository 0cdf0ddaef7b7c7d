"""A headline that stands on two lines: the second goes on with the first, in small letters or behind its last word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.packs import Pack
from wireparse.page.dated import is_distance, opens_with_clock
from wireparse.page.signed import opens_with_by
from wireparse.page.unsettled import UNSETTLED
from wireparse.page.vocabulary import vocabulary
from wireparse.source import Line

_SHORTEST, _LONGEST, _WORDS = 15, 120, 3
"""A line of a headline has so many letters, and so many words at least; before a colon on the next, fewer."""
_WORD, _TOLD = 4, 4
"""So long is a word that tells something; so many paragraphs are looked at."""
_STOPS, _MARKS = ".!?…:;", "«“„\"' \u00a0"
# What no line of a headline holds: bars, addresses, days.
_OTHER = re.compile(r"[|•·@]|www\.|https?:|(?:19|20)\d\d")


def name_continued(lines: Sequence[Line], kinds: list[BlockKind], headline: int, pack: Pack) -> None:
    """Rename in `kinds` the line that belongs to the headline's, above or below it."""
    if _goes_on(lines, kinds, headline + 1, pack, headline):
        kinds[headline + 1] = BlockKind.HEADLINE
    elif _goes_on(lines, kinds, headline, pack, headline - 1):
        kinds[headline - 1] = BlockKind.HEADLINE


def _goes_on(lines: Sequence[Line], kinds: Sequence[BlockKind], i: int, pack: Pack, above: int) -> bool:
    """Whether line `i` goes on with what the line above it says of the headline."""
    if above < 0 or i >= len(lines):
        return False
    first, second = lines[above].text, lines[i].text
    if kinds[i] not in UNSETTLED and kinds[above] not in UNSETTLED:
        return False
    if second[0] == ":":
        return second[1:].strip() != "" and len(first) <= _LONGEST and first[-1] not in _STOPS
    if not (_is_line(first) and _is_line(second)):
        return False
    if first[-1] in _STOPS or second[-1] in ".;:" or opens_with_by(second, pack.byline) or is_distance(second, pack):
        return False
    unfinished = first[-1] == "," or small(first.split()[-1]) in pack.headline.unfinished
    # Some sites write all in small letters.
    goes_on = (unfinished or second[0].islower()) and not first.lstrip(_MARKS)[:1].islower()
    return goes_on and _is_told(lines, kinds, i)


def _is_told(lines: Sequence[Line], kinds: Sequence[BlockKind], i: int) -> bool:
    """Whether the story has a word of a line: buttons in small letters stand below headlines, too."""
    told = [line.text for line, kind in zip(lines[i + 1 :], kinds[i + 1 :], strict=True) if kind is BlockKind.BODY]
    words = vocabulary(lines[i].text, _WORD)
    return any(not words.isdisjoint(vocabulary(text, _WORD)) for text in told[:_TOLD])


def _is_line(text: str) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or _OTHER.search(text) or opens_with_clock(text):
        return False
    return len(text.split()) >= _WORDS
