"""What a headline is about, and no speaker: `Incendie de Bréval : « … »`."""

from __future__ import annotations

from wireparse.source import Source
from wireparse.speech.candidate import Candidate
from wireparse.speech.mention import MentionKind
from wireparse.speech.story_marks import Piece

_PLACES = 20
"""So many places of a word are looked at."""
_STOPS = '.!?:…«“"\n\r\t'


def without_topics(candidates: list[Candidate], source: Source, piece: Piece) -> list[Candidate]:
    """The candidates without one that opens a headline by a word that is no name anywhere below: it only opens it."""
    return [one for one in candidates if not _is_topic(one, source.text, piece)]


def _is_topic(candidate: Candidate, text: str, piece: Piece) -> bool:
    mention = candidate.mention
    if mention is None or mention.kind is not MentionKind.NAME or mention.start != piece.start:
        return False
    if mention.role_start is not None:
        return False
    word = text[mention.start : mention.end].split()[0].rstrip(",:")
    return not _is_name_below(text, word, piece.end)


def _is_name_below(text: str, word: str, start: int) -> bool:
    """Whether a word has its capital inside a sentence, too."""
    at = text.find(word, start)
    for _ in range(_PLACES):
        if at < 0:
            return False
        before = text[max(0, at - 2) : at].strip(" \u00a0")
        whole = not text[at + len(word) : at + len(word) + 1].isalnum()
        if whole and before and before[-1] not in _STOPS:
            return True
        at = text.find(word, at + len(word))
    return False
