"""An article from its story and what was found in it."""

from __future__ import annotations

from collections.abc import Mapping

from wireparse.kinds import BlockKind, CreditForm
from wireparse.lexicon import HeadlineWords
from wireparse.model import Article, Byline, Credit, Dateline, Note, Quote
from wireparse.passage import Passage, Span
from wireparse.source import Source, trim
from wireparse.story.headline import headline_span, split_kicker
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
    words: HeadlineWords,
) -> Article:
    """The article: its single lines, its paragraphs without dateline and credits, and what the parts found."""
    kicker, headline = headline_of(source, story, words, notes)
    return Article(
        span=story.span,
        headline=headline,
        kicker=_first(source, story, BlockKind.KICKER) or kicker,
        standfirst=_first(source, story, BlockKind.STANDFIRST),
        bylines=bylines,
        dateline=dateline,
        published=timestamps.published,
        updated=timestamps.updated,
        paragraphs=paragraphs(source, story, dateline, credits, notes),
        subheads=tuple(_words(source, block.span) for block in story.of_kind(BlockKind.SUBHEAD)),
        quotes=quotes,
        credits=credits,
        notes=notes,
    )


def headline_of(
    source: Source, story: Story, words: HeadlineWords, notes: tuple[Note, ...]
) -> tuple[Passage | None, Passage | None]:
    """The rubric that is glued before the headline, and the headline without it and without a note that opens it."""
    span = headline_span(source, story)
    if span is None:
        return None, None
    opening = next((note for note in notes if note.span.start == span.start and note.span.end < span.end), None)
    if opening is not None:
        behind = source.text[opening.span.end : span.end]
        span = Span(span.end - len(behind.lstrip(" \u00a0:：–—|-")), span.end)
    kicker, headline = split_kicker(source, span, words)
    before = source.passage(kicker.start, kicker.end) if kicker is not None else None
    return before, source.passage(headline.start, headline.end)


def paragraphs(
    source: Source,
    story: Story,
    dateline: Dateline | None,
    credits: tuple[Credit, ...],
    notes: tuple[Note, ...] = (),
) -> tuple[Passage, ...]:
    """The body's paragraphs, without a leading dateline and without the credits and notes that close them."""
    heads = {dateline.span.start: dateline.span.end} if dateline else {}
    tails = {credit.span.end: credit.span.start for credit in credits if credit.form in _CUT}
    tails |= {note.span.end: note.span.start for note in notes}
    bounds = [_cut(source, block.span, heads, tails) for block in story.body]
    return tuple([source.passage(start, end) for start, end in bounds if start < end])


def _cut(source: Source, block: Span, heads: Mapping[int, int], tails: Mapping[int, int]) -> tuple[int, int]:
    """The bounds of a paragraph's words behind what `heads` begins there, and before what `tails` ends there."""
    span = source.trimmed(block)
    start = min(heads.get(span.start, span.start), span.end)
    end = tails.get(span.end, span.end)
    # A credit that begins inside the dateline is a part of it, and cuts nothing off behind it.
    return trim(source.text, start, end if end >= start else span.end)


def _first(source: Source, story: Story, kind: BlockKind) -> Passage | None:
    found = story.of_kind(kind)
    return _words(source, found[0].span) if found else None


def _words(source: Source, span: Span) -> Passage:
    inner = source.trimmed(span)
    return source.passage(inner.start, inner.end)
