"""Reported speech on its way to a quotation."""

from __future__ import annotations

from attrs import define

from wireparse.kinds import QuoteKind
from wireparse.passage import Span
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.story_marks import Piece


@define(eq=False, repr=False)
class Said:
    """A piece of reported speech before it becomes a `Quote`: where it stands and who is named beside it."""

    piece: Piece
    paragraph: Paragraph
    runs: tuple[Run, ...]
    parts: tuple[Span, ...]
    kind: QuoteKind
    content: tuple[Span, ...]
    mention: Mention | None
    cue: Span | None
    confidence: float
    because: tuple[str, ...]
