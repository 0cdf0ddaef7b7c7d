"""Sentences that only say who said what stands before them: `Das teilte X mit.`, `Об этом сообщил X.`"""

from __future__ import annotations

from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.passage import Span
from wireparse.speech.clause import LEAST, Clause, trimmed_end
from wireparse.speech.cues import cue_at
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.subjects import subject_of

_NEAR = 3
"""The verb stands within so many words."""
_LONGEST = 25
"""Such a sentence has at most so many words."""
_BACK = 2
"""Of so many sentences before, all are told; of more, the last one."""


def pointed_at(paragraph: Paragraph, speech: SpeechWords, tag: str) -> Iterator[Clause]:
    """What stands before each such sentence, in the same paragraph."""
    if not speech.pointing or not paragraph.breaks:
        return
    sentences = paragraph.sentences()
    for number in range(1, len(sentences)):
        clause = _clause(paragraph, sentences, number, speech, tag)
        if clause is not None:
            yield clause


def _clause(
    paragraph: Paragraph, sentences: list[tuple[int, int]], number: int, speech: SpeechWords, tag: str
) -> Clause | None:
    words = paragraph.words
    low, high = sentences[number]
    first, stop = words.at(low), words.at(high)
    if not 2 < stop - first <= _LONGEST or paragraph.runs_between(low, high):
        return None
    opening = speech.pointing & {words.lowers[first], " ".join(words.lowers[first : first + 2])}
    verb = next((at for at in paragraph.verbs if first < at <= first + _NEAR), None)
    if not opening or verb is None:
        return None
    subject = subject_of(paragraph, verb, low, high, speech)
    start = paragraph.start if number <= _BACK else sentences[number - 1][0]
    content = Span(start, trimmed_end(paragraph.text, low))
    if subject is None or len(content.of(paragraph.text).split(None, LEAST)) < LEAST:
        return None
    own = f"{tag}:pointing"
    features = (own, f"{own}:{min(opening)}", f"{own}:{subject[1]}", f"{own}:back:{min(number, 3)}",
                f"pointing:{words.lowers[verb]}", f"{own}:{words.lowers[verb][-3:]}")  # fmt: skip
    return Clause(content, cue_at(words, verb), subject[0], "pointing", features)
