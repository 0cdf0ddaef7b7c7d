"""Sentences that go on with what somebody said, told by their mood alone: `X sagte, … . Das Dach sei dicht.`"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.passage import Span
from wireparse.speech.clause import LEAST, Clause, trimmed_end
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ACCORDING, REPORTED, VERB
from wireparse.speech.subjects import Subject, subject_before

_MOST = 6
"""So many sentences at most go on with what somebody said."""


def told_by_mood(paragraph: Paragraph, speech: SpeechWords, tag: str) -> Iterator[Clause]:
    """The runs of sentences in the mood of reported speech, behind one that has a verb of saying or a source."""
    sentences = paragraph.sentences() if speech.reported else []
    kinds = [_kind(paragraph, low, high) for low, high in sentences]
    index = 0
    while index < len(sentences):
        stop = index
        while stop < len(sentences) and stop - index < _MOST and kinds[stop]:
            stop += 1
        subject = subject_before(paragraph, sentences[index][0], speech) if stop > index else None
        if subject is not None:
            low, high = sentences[index][0], sentences[stop - 1][1]
            yield _clause(paragraph, low, high, kinds[index], stop - index, subject, tag)
        index = max(stop, index + 1)


def _kind(paragraph: Paragraph, low: int, high: int) -> str:
    """The form by whose mood a sentence is told; none where it has a verb of saying or a source of its own."""
    words = paragraph.words
    first, stop = words.at(low), words.at(high)
    if stop - first < LEAST or words.any_sign(VERB | ACCORDING, first, stop):
        return ""
    return next((words.lowers[at] for at in range(first, stop) if words.signs[at] & REPORTED), "")


def _clause(paragraph: Paragraph, low: int, high: int, form: str, count: int, subject: Subject, tag: str) -> Clause:
    words = paragraph.words
    mention, how = subject
    first, stop = words.at(low), words.at(high)
    apart = paragraph.breaks_between(mention.start, low)
    own = f"{tag}:mood"
    features = (
        own, f"{own}:{form}", f"{own}:apart:{min(apart, 4)}", f"{own}:count:{min(count, 4)}", f"{own}:{how}",
        f"{own}:size:{bisect_right((6, 9, 14, 25, 45), stop - first)}", f"mood:{mention.kind.value}",
        f"{own}:marks:{paragraph.runs_between(low, high)}",
    )  # fmt: skip
    return Clause(Span(low, trimmed_end(paragraph.text, high)), None, mention, "mood", features)
