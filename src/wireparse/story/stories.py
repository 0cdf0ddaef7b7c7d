"""Which blocks make which article."""

from __future__ import annotations

import bisect
from itertools import pairwise

from attrs import evolve, frozen

from wireparse.context import Context
from wireparse.kinds import BlockKind, NoteKind
from wireparse.model import Article, Block, Dateline, TickerItem
from wireparse.noting import TAKING_BACK, read_note
from wireparse.page.placed import opens_with_dateline
from wireparse.page.ticker import entry_of
from wireparse.passage import Span
from wireparse.source import Source

# What can belong to a story; tickers, furniture and related links stand between stories, never in one.
_PARTS = frozenset(BlockKind) - {BlockKind.TICKER, BlockKind.FURNITURE, BlockKind.RELATED, BlockKind.UNCLAIMED}
# A story is told by one of these; what stands alone without them (a stray time, a caption) is no story.
_TOLD = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})
_ABOUT = frozenset({BlockKind.TIMESTAMP, BlockKind.BYLINE})
_ABOUT_ANOTHER = TAKING_BACK | {NoteKind.CORRECTION}
_FEWEST_ITEMS = 2


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
        return tuple([block for block in self.blocks if block.kind in kinds])

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
    """The stories of a page: a headline that follows body text begins a new one, and so does an item with a body."""
    items = _items_with_bodies(source, blocks, context)
    stories: list[list[Block]] = [[]]
    of_item = told = False
    for i, block in enumerate(blocks):
        if (headline := items.get(i)) or (of_item and block.kind is BlockKind.TICKER):
            stories.append([headline] if headline else [])
            of_item, told = headline is not None, False
        if block.kind not in _PARTS:
            continue
        if block.kind is BlockKind.HEADLINE and told and not _is_lead(stories[-1]):
            stories.append(_lead_out(stories[-1], block))
            of_item = told = False
        stories[-1].append(block)
        told = told or block.kind in _TOLD
    found = tuple(Story(tuple(parts)) for parts in stories if any(block.kind in _TOLD for block in parts))
    return found or _only_notes(source, blocks, context)


def _only_notes(source: Source, blocks: tuple[Block, ...], context: Context) -> tuple[Story, ...]:
    """A message that is nothing but a note about another story: that this is killed, withdrawn or corrected."""
    notes = tuple(block for block in blocks if block.kind is BlockKind.NOTE)
    read = (read_note(source.trimmed(block.span).of(source.text), context.pack.notes) for block in notes)
    return (Story(notes),) if any(found and found[0] in _ABOUT_ANOTHER for found in read) else ()


def _is_lead(blocks: list[Block]) -> bool:
    """Whether what stands above a headline has none of its own, but says when or by whom: it leads in one story."""
    kinds = {block.kind for block in blocks}
    return BlockKind.HEADLINE not in kinds and not kinds.isdisjoint(_ABOUT)


def _lead_out(blocks: list[Block], headline: Block) -> list[Block]:
    """What stands right above a headline and says when or by whom, taken from the story above, where one led in too."""
    found: list[Block] = []
    end = headline.span.start
    while blocks[0].kind in _ABOUT and blocks[-1].kind in _ABOUT and blocks[-1].span.end == end:
        end = blocks[-1].span.start
        found.insert(0, blocks.pop())
    return found


def _items_with_bodies(source: Source, blocks: tuple[Block, ...], context: Context) -> dict[int, Block]:
    """The places of the ticker items that have a story of their own under them, with the headlines that they are.

    One body right under a ticker may be the page's story, whose headline was not found; several are the items'.
    """
    told = [
        i for i, (block, after) in enumerate(pairwise(blocks))
        if block.kind is BlockKind.TICKER and after.kind is BlockKind.BODY
    ]  # fmt: skip
    if len(told) < _FEWEST_ITEMS:
        return {}
    opened = sum(opens_with_dateline(source.trimmed(blocks[i + 1].span).of(source.text), context) for i in told)
    if opened < _FEWEST_ITEMS or opened * 2 <= len(told):
        return {}
    entries = {i: entry_of(source, blocks[i], context) for i in told}
    return {
        i: evolve(blocks[i], kind=BlockKind.HEADLINE, span=Span(entry.title, entry.stop))
        for i, entry in entries.items()
        if entry is not None
    }


def with_stories(ticker: tuple[TickerItem, ...], articles: tuple[Article, ...]) -> tuple[TickerItem, ...]:
    """The items of a ticker, those that have a body under them with the place of its article."""
    if not ticker or not articles:
        return ticker
    starts = [article.span.start for article in articles]
    return tuple([_with_story(item, starts) for item in ticker])


def _with_story(item: TickerItem, starts: list[int]) -> TickerItem:
    """Articles stand in the order of the page; one whose headline is an item's begins inside it."""
    at = bisect.bisect_left(starts, item.span.start)
    return evolve(item, story=at) if at < len(starts) and starts[at] < item.span.end else item


def story_of(source: Source) -> Story:
    """A text that is a story and nothing else: every line that is not blank is a paragraph."""
    lines = [line for line in source.lines if line.text]
    return Story(
        tuple(Block(span=Span(line.first, line.stop), kind=BlockKind.BODY) for line in lines)
        or (Block(span=Span(0, len(source.text)), kind=BlockKind.BODY),)
    )
