"""An article from its story and what was found in it."""

from __future__ import annotations

from wireparse.model import Article, BlockKind, Byline, Credit, CreditForm, Dateline, Note, Quote
from wireparse.passage import Passage, Span
from wireparse.source import Source
from wireparse.story.stories import Story
from wireparse.story.timestamps import Timestamps

# Credits that close a paragraph and are no words of the story; a credit inside a sentence stays where it is.
_CUT = frozenset({CreditForm.SOURCE, CreditForm.WITH, CreditForm.COPYRIGHT, CreditForm.SIGN_OFF})


def build_article(
    source: Source,
    story: Story,
    *,
    dateline: Dateline | None,
    bylines: tuple[Byline, ...],
    credits: tuple[Credit, ...],
    timestamps: Timestamps,
    notes: tuple[Note, ...],
    quotes: tuple[Quote, ...],
) -> Article:
    """The article: its single lines, its paragraphs without dateline and credits, and what the parts found."""
    return Article(
        span=story.span,
        headline=_first(source, story, BlockKind.HEADLINE),
        kicker=_first(source, story, BlockKind.KICKER),
        standfirst=_first(source, story, BlockKind.STANDFIRST),
        bylines=bylines,
        dateline=dateline,
        published=timestamps.published,
        updated=timestamps.updated,
        paragraphs=paragraphs(source, story, dateline, credits),
        subheads=tuple(_words(source, block.span) for block in story.of_kind(BlockKind.SUBHEAD)),
        quotes=quotes,
        credits=credits,
        notes=notes,
    )


def paragraphs(
    source: Source, story: Story, dateline: Dateline | None, credits: tuple[Credit, ...]
) -> tuple[Passage, ...]:
    """The body's paragraphs, without a leading dateline and without the credits that close them."""
    heads = [dateline.span] if dateline else []
    tails = [credit.span for credit in credits if credit.form in _CUT]
    cut = (_cut(source.trimmed(block.span), heads, tails) for block in story.body)
    trimmed = (source.trimmed(span) for span in cut)
    return tuple(source.passage(span.start, span.end) for span in trimmed if span.start < span.end)


def _cut(block: Span, heads: list[Span], tails: list[Span]) -> Span:
    start = max([head.end for head in heads if head.start == block.start], default=block.start)
    end = min([tail.start for tail in tails if tail.end >= block.end and tail.start >= start], default=block.end)
    return Span(min(start, block.end), max(min(end, block.end), start))


def _first(source: Source, story: Story, kind: BlockKind) -> Passage | None:
    found = story.of_kind(kind)
    return _words(source, found[0].span) if found else None


def _words(source: Source, span: Span) -> Passage:
    inner = source.trimmed(span)
    return source.passage(inner.start, inner.end)
