"""Captions: lines that tell of a picture and end in its credit, beside a story."""

from __future__ import annotations

import functools
import re

from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import CreditWords, longest_first
from wireparse.packs import Pack
from wireparse.page.signed import opens_with_by

_SHORTEST, _LONGEST, _TOLD = 30, 400, 15
"""A caption's length, and the least that it tells before the credit, in code points."""
_TAIL = 70
"""A picture's credit is no longer."""
_STORY = frozenset({BlockKind.BODY, BlockKind.HEADLINE, BlockKind.STANDFIRST})
_NEAR = 12
"""A caption stands no more than so many lines behind one of the story."""


def name_captions(kinds: list[BlockKind]) -> None:
    """Rename in `kinds` the captions that stand beside no story: they are furniture."""
    seen = -_NEAR - 1
    for i, kind in enumerate(kinds):
        if kind is BlockKind.CAPTION and i - seen > _NEAR:
            kinds[i] = BlockKind.FURNITURE
        if kind in _STORY:
            seen = i


def is_caption(text: str, pack: Pack) -> bool:
    """Whether a line ends in the credit of a picture, with words before it that tell of one."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    tail = text[-_TAIL:]
    if not (":" in tail or "/" in tail or "©" in tail or "：" in tail):
        return False
    found = _credited(pack.credit).search(small(tail))
    told = found is not None and len(text) - len(tail) + found.start() >= _TOLD
    return told and not opens_with_by(text, pack.byline)


@functools.cache
def _credited(credit: CreditWords) -> re.Pattern[str]:
    """`(AP Photo/Ann Lee)`, `Foto: Ina Kolb/dpa`, `© AFP`; a notice of copyright is another thing."""
    words = "|".join(re.escape(word) for word in longest_first(credit.photo)) or r"(?!)"
    return re.compile(rf"(?:(?<!\w)(?:{words})[ \u00a0]?[:/©：]|(?<!copyright )©)[ \u00a0]?[^:：.!?]{{2,50}}[.)\]]?$")
