"""Whether a marked run is a sentence of its own, or a fragment inside the reporter's clause."""

from __future__ import annotations

from wireparse.kinds import QuoteKind
from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import PRONOUN, VERB

_ENDED = frozenset(",.?!…")
_FREE = frozenset(":.?!…—–-;：")


def kind_of_run(paragraph: Paragraph, run: Run) -> QuoteKind:
    """`DIRECT` for a clause of its own, `MIXED` for a fragment that the reporter builds in."""
    whole = _opens_clause(paragraph, run) and _closes_clause(paragraph, run)
    return QuoteKind.DIRECT if whole else QuoteKind.MIXED


def _opens_clause(paragraph: Paragraph, run: Run) -> bool:
    """Whether the reporter's own clause has ended, or has only led here, where the marks open."""
    text = paragraph.text
    lead = text[max(paragraph.start, run.open - 4) : run.open].rstrip()[-1:]
    if not lead or lead in _FREE or paragraph.begins_sentence(run.open):
        return True
    if lead == ",":
        return True
    last = paragraph.words.at(run.open) - 1
    near = last >= 0 and paragraph.words.starts[last] >= max(paragraph.start, run.open - 40)
    return near and bool(paragraph.words.signs[last] & VERB) and text[run.start].isupper()


def _closes_clause(paragraph: Paragraph, run: Run) -> bool:
    """Whether what follows the marks is an attribution or a new sentence, and not the rest of the clause."""
    text, words = paragraph.text, paragraph.words
    after = paragraph.behind(run.close, 3).lstrip()
    if not after or text[run.end - 1] in _ENDED or after[0] in _ENDED or not after[0].islower():
        return True
    at = words.at(run.close)
    return words.any_sign(VERB | PRONOUN, at, at + 3)
