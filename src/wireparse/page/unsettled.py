"""Lines that may yet be something else than they were taken for: their kinds, and which of them can head a story."""

from __future__ import annotations

from wireparse.kinds import BlockKind
from wireparse.letters import length_of

UNSETTLED = frozenset({BlockKind.BODY, BlockKind.FURNITURE, BlockKind.SUBHEAD})
"""What a line is called that nothing but its likelihood tells of: no shape, no phrase, no place on the page."""
_SHORTEST, _LONGEST = 15, 200
_STOPS = ".:;,…"


def can_head(text: str) -> bool:
    """Whether a line has a headline's length and no end; an ideograph counts as two letters."""
    return _SHORTEST <= length_of(text) <= _LONGEST and text[-1] not in _STOPS and not text[0].islower()
