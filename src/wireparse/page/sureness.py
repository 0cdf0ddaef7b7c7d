"""How sure a line's kind is, and why: a probability that means what it says, with the rule's name or what weighed."""

from __future__ import annotations

import functools

from wireparse.kinds import BlockKind
from wireparse.weights import columns, probability

SURENESS = "line_sureness"
"""The learned table: for stories and furniture, a slope over the score's size and a start for each class of page."""
_LEAST = 0.5
"""Whatever a line is called, it is as likely that as not."""
_BELOW_STORY = 0.6
"""How often a line is of the story that is so only because it ends a sentence below another."""
# How often a line is what its shape says.
_BY_SHAPE = {
    BlockKind.TICKER: 0.97,
    BlockKind.CREDIT: 0.95,
    BlockKind.BYLINE: 0.95,
    BlockKind.TIMESTAMP: 0.97,
    BlockKind.NOTE: 0.9,
    BlockKind.RELATED: 0.94,
    BlockKind.FURNITURE: 0.98,
    BlockKind.CAPTION: 0.93,
}
# How often a line is what its place makes it.
_BY_PLACE = {
    BlockKind.HEADLINE: 0.75,
    BlockKind.TIMESTAMP: 0.95,
    BlockKind.BYLINE: 0.9,
    BlockKind.SUBHEAD: 0.88,
    BlockKind.STANDFIRST: 0.75,
    BlockKind.KICKER: 0.75,
    BlockKind.CREDIT: 0.85,
    BlockKind.NOTE: 0.75,
}


@functools.lru_cache(maxsize=2048)
def sureness(kind: BlockKind, eighths: int, shape: BlockKind | None, page: int) -> tuple[float, tuple[str, ...]]:
    """How sure a kind is and why; `eighths` of log-odds say how much words and neighbours weigh for the story."""
    if shape is kind:
        return _BY_SHAPE[kind], (f"{kind.value} by its shape",)
    score = (eighths + (0.5 if eighths > 0 else -0.5 if eighths < 0 else 0.0)) / 8.0
    weight = f"story {score:+.1f}"
    if kind in _BY_PLACE:
        return _BY_PLACE[kind], (f"{kind.value} by its place", weight)
    if kind is BlockKind.FURNITURE:
        return (max(_LEAST, _learned("furniture", -score, page)) if score < 0.0 else 0.8), (weight,)
    return (max(_LEAST, _learned("story", score, page)) if score > 0.0 else _BELOW_STORY), (weight,)


def _learned(name: str, size: float, page: int) -> float:
    slope, *starts = columns(SURENESS)[name]
    return probability(slope * size + starts[page])
