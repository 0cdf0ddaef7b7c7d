"""Which blocks make which article."""

from __future__ import annotations

from attrs import evolve, frozen

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.model import Block, Dateline
from wireparse.passage import Span
from wireparse.source import Source

# What can belong to a story; tickers, furniture and related links stand between stories, never in one.
_PARTS = frozenset(BlockKind) - {BlockKind.TICKER, BlockKind.FURNITURE, BlockKind.RELATED, BlockKind.UNCLAIMED}
# A story is told by one of these; what stands alone without them (a stray time, a caption) is no story.
_TOLD = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})


@frozen
class Story:
    """The blocks of one article, in the order of the page; furniture between them left out."""

    blocks: tuple[Block, ...]

    @property
    def span(self) -> Span:
        """From the first block to the last."""
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of body text: the paragraphs before dateline and credit are cut off."""
        return self.of_kind(BlockKind.BODY)

    @property
    def headline(self) -> Block | None:
        """The headline's block, or `None`."""
        return next(iter(self.of_kind(BlockKind.HEADLINE)), None)

    def behind(self, dateline: Dateline | None) -> Story:
        """The same story, the paragraph that a dateline opens cut down to what follows it."""
        if dateline is None:
            return self
        span = dateline.span
        cut = [
            evolve(block, span=Span(span.end, block.span.end)) if _opens(span, block) else block
            for block in self.blocks
        ]
        return Story(tuple(cut))


def _opens(dateline: Span, block: Block) -> bool:
    return block.span.start <= dateline.start and dateline.end <= block.span.end


def find_stories(source: Source, blocks: tuple[Block, ...], context: Context) -> tuple[Story, ...]:
    """The stories of a page: a headline that follows body text begins a new one."""
    stories: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind not in _PARTS:
            continue
        if block.kind is BlockKind.HEADLINE and any(earlier.kind in _TOLD for earlier in stories[-1]):
            stories.append([])
        stories[-1].append(block)
    return tuple(Story(tuple(parts)) for parts in stories if any(block.kind in _TOLD for block in parts))


def story_of(source: Source) -> Story:
    """A text that is a story and nothing else: every line that is not blank is a paragraph."""
    lines = [line for line in source.lines if line.text]
    return Story(
        tuple(Block(span=Span(line.first, line.stop), kind=BlockKind.BODY) for line in lines)
        or (Block(span=Span(0, len(source.text)), kind=BlockKind.BODY),)
    )
