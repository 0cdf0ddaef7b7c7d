"""Blocks: the lines of a page with their kinds, every part of the text in exactly one of them."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.kinds import BlockKind
from wireparse.model import Block
from wireparse.passage import Span
from wireparse.source import Line


def build_blocks(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    weighed: Sequence[tuple[float, tuple[str, ...]]],
) -> tuple[Block, ...]:
    """One block a line; blank lines belong to the block before them, leading ones to the first."""
    if not lines:
        return (Block(span=Span(0, len(text)), kind=BlockKind.UNCLAIMED),) if text else ()
    starts = [0, *(line.first for line in lines[1:])]
    stops = [*starts[1:], len(text)]
    return tuple(
        [
            Block(span=Span(start, stop), kind=kind, confidence=confidence, because=because)
            for start, stop, kind, (confidence, because) in zip(starts, stops, kinds, weighed, strict=True)
        ]
    )
