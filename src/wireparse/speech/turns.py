"""Turns of an interview or a panel: the paragraphs that a label opens, and those that are questions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define

from wireparse.kinds import BlockKind
from wireparse.lexicon import InterviewWords
from wireparse.passage import Span
from wireparse.speech.story_marks import Piece
from wireparse.turn_labels import label_of, may_have_label

TOLD = frozenset({BlockKind.BODY, BlockKind.STANDFIRST})
"""What answers stand in; a question may be set as a subhead, too."""
_ASKED = TOLD | {BlockKind.SUBHEAD}
ENDS = frozenset('?؟»”*"')
"""The last sign of a question is one of these."""
_QUESTION = ("?", "؟", "?»", "? »", "?”", "?**", '?"')
_LONG_QUESTION = 700
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@define(eq=False, repr=False)
class Turn:
    """A paragraph that a label opens: the label, and where what is said begins."""

    piece: Piece
    label: Span
    key: str
    """The label in lower case, by which those who speak are told apart."""
    start: int


def can_be_said(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that questions and answers may be."""
    return [piece for piece in pieces if piece.kind in _ASKED]


def labelled(text: str, pieces: Iterable[Piece], words: InterviewWords) -> list[Turn]:
    """The paragraphs that a label opens, in order."""
    return [
        Turn(piece, *found)
        for piece in pieces
        if may_have_label(text, piece.start) and (found := label_of(text, piece.start, piece.end, words)) is not None
    ]


def asks(text: str, piece: Piece) -> bool:
    """Whether a paragraph is a question, by its last sign; what marks open is somebody's in a tale."""
    if not _is_question(text, piece):
        return False
    return not piece.runs or piece.runs[0].open > piece.start


def _is_question(text: str, piece: Piece) -> bool:
    return text.endswith(_QUESTION, piece.start, piece.end) and piece.end - piece.start <= _LONG_QUESTION


def speaks_of_self(text: str, start: int, end: int, words: InterviewWords) -> bool:
    """Whether the words of a range hold one by which somebody speaks of himself."""
    said = text[start:end].lower().replace("’", "'")
    return not words.speaking.isdisjoint(_WORD.findall(said))
