"""Whether a marked run is a sentence of its own, or a fragment inside the reporter's clause."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.context import Context
from wireparse.model import QuoteKind
from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph

_ENDED = frozenset(",.?!…")
_FREE = frozenset(":.?!…—–-;：")


def kind_of_run(paragraph: Paragraph, run: Run, context: Context) -> QuoteKind:
    """`DIRECT` for a clause of its own, `MIXED` for a fragment that the reporter builds in."""
    opens = _opens_clause(paragraph, run, context)
    return QuoteKind.DIRECT if opens and _closes_clause(paragraph, run, context) else QuoteKind.MIXED


def _opens_clause(paragraph: Paragraph, run: Run, context: Context) -> bool:
    """Whether the reporter's own clause has ended, or has only led here, where the marks open."""
    text = paragraph.text
    lead = text[paragraph.start : run.open].rstrip()[-1:] if run.open - paragraph.start < 4 else (
        text[run.open - 4 : run.open].rstrip()[-1:]
    )  # fmt: skip
    if not lead or lead in _FREE or run.open in paragraph.breaks:
        return True
    if lead == ",":
        return True
    last = paragraph.words_between(max(paragraph.start, run.open - 40), run.open)[-1:]
    return bool(last) and last[0] in context.pack.speech.verbs and text[run.start].isupper()


def _closes_clause(paragraph: Paragraph, run: Run, context: Context) -> bool:
    """Whether what follows the marks is an attribution or a new sentence, and not the rest of the clause."""
    text = paragraph.text
    after = text[run.close : run.close + 3].lstrip()
    if not after or text[run.end - 1] in _ENDED or after[0] in _ENDED or not after[0].islower():
        return True
    at = bisect_left(paragraph.starts, run.close)
    speech = context.pack.speech
    return any(word in speech.verbs or word in speech.pronouns for word in paragraph.words[at : at + 3])
