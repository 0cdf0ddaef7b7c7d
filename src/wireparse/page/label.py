"""Each line's kind, and the blocks that lines of a kind make."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Block, BlockKind
from wireparse.passage import Span
from wireparse.source import Source


def label_lines(source: Source, context: Context) -> tuple[Block, ...]:
    """The blocks of a page; their texts joined are the text."""
    return tuple(Block(span=Span(line.first, line.stop), kind=BlockKind.BODY) for line in source.lines)
