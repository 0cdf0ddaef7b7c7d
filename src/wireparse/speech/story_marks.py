"""The paragraphs of a story that hold quotation marks, each with the paragraph before it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from wireparse.context import Context
from wireparse.kinds import BlockKind, QuoteWhere
from wireparse.source import Source
from wireparse.speech.dialogue import dialogue_runs
from wireparse.speech.leads import led_by
from wireparse.speech.marks import Run, find_marks, find_runs
from wireparse.speech.paragraph import Paragraph, read_paragraph
from wireparse.speech.telling import telling_verbs, tells
from wireparse.story.stories import Story

WHERE = {
    BlockKind.HEADLINE: QuoteWhere.HEADLINE,
    BlockKind.STANDFIRST: QuoteWhere.BODY,
    BlockKind.BODY: QuoteWhere.BODY,
    BlockKind.SUBHEAD: QuoteWhere.BODY,
    BlockKind.CAPTION: QuoteWhere.CAPTION,
}
"""The kinds of block in which somebody may be quoted."""


@define(eq=False, repr=False)
class Piece:
    """One block of a story: its words' bounds, what it is, and the marked runs in it."""

    start: int
    end: int
    kind: BlockKind
    number: int
    runs: tuple[Run, ...]


def find_pieces(source: Source, story: Story, context: Context) -> tuple[Piece, ...]:
    """The blocks of a story in which somebody may be quoted, with their marked runs."""
    marks = find_marks(source.text, story.span.start, story.span.end)
    pieces: list[Piece] = []
    for block in story.blocks:
        if block.kind in WHERE:
            span = source.trimmed(block.span)
            runs = dialogue_runs(source.text, span.start, span.end, context.pack.speech)
            runs = runs or find_runs(source.text, span.start, span.end, marks)
            pieces.append(Piece(span.start, span.end, block.kind, len(pieces), runs))
    return tuple(pieces)


def read_pieces(
    source: Source, pieces: tuple[Piece, ...], context: Context, thorough: bool = False
) -> Iterator[tuple[Piece, Paragraph, Paragraph | None]]:
    """Each piece with marked runs or a reporting verb, read, and for the first kind the piece before it.

    `thorough` reads every piece, whatever verbs were learned: to learn from.
    """
    last: Paragraph | None = None
    verbs = telling_verbs(context.pack)
    for piece in pieces:
        if not piece.runs:
            if thorough or tells(source.text, piece.start, piece.end, verbs):
                last = _read(source, piece, context, thorough)
                if len(last.words):
                    yield piece, last, None
            continue
        current = _read(source, piece, context)
        before = None
        if piece.number and piece.kind is not BlockKind.HEADLINE and _leans_back(current):
            earlier = pieces[piece.number - 1]
            known = last is not None and last.number == earlier.number
            before = last if known else _read(source, earlier, context)
        last = current
        yield piece, current, before


def _leans_back(paragraph: Paragraph) -> bool:
    """Whether the speaker may be named in the paragraph before: nobody is told to say the first run.

    A word of saying with nobody beside it has its subject there too: `Y añadió: «…»`.
    """
    run = paragraph.runs[0]
    low, high = paragraph.sentence(run.open, run.close)
    told = paragraph.says_between(paragraph.words.at(low), paragraph.words.at(high))
    return low <= paragraph.start and (not told or led_by(paragraph, run) in ("v<", "v>"))


def _read(source: Source, piece: Piece, context: Context, thorough: bool = False) -> Paragraph:
    return read_paragraph(source.text, piece.start, piece.end, piece.runs, context, piece.number, thorough)
