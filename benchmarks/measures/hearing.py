"""A document's speakers as the parser would choose them with given weights, one run after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import field, frozen

from measures.names import same_speaker
from wireparse.context import Context
from wireparse.source import Source
from wireparse.speech.attribution import find_candidates
from wireparse.speech.cast import find_cast
from wireparse.speech.choosing import choice_of
from wireparse.speech.heard import Heard
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.story_marks import Piece
from wireparse.story.stories import Story

Spoken = tuple[Paragraph, int, Paragraph | None, dict[str, Any]]
"""A run that is speech: its paragraph, its index there, the paragraph before, what is annotated."""


@frozen(eq=False)
class Hearing:
    """The runs of a document that are speech, in order, and what is needed to say who speaks them."""

    lang: str
    fold: int
    weight: float
    source: Source = field(repr=False)
    story: Story = field(repr=False)
    context: Context = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    spoken: list[Spoken] = field(factory=list, repr=False)


def hear(hearing: Hearing, score: Callable[[Iterable[str]], float]) -> Iterator[tuple[dict[str, float], bool]]:
    """For each run what says how sure the choice is, and whether the speaker is right.

    Who was heard before is who was chosen before, right or wrong, as it is in a parse.
    """
    marked = [(run.open, run.close) for piece in hearing.pieces for run in piece.runs]
    cast = find_cast(hearing.source, hearing.story, hearing.context, marked)
    text, heard = hearing.source.text, None
    for paragraph, index, before, gold in hearing.spoken:
        candidates = find_candidates(paragraph, index, before, heard, hearing.context)
        scores = [score(candidate.features) for candidate in candidates]
        best, features = choice_of(candidates, scores, text, hearing.lang)
        mention = candidates[best].mention
        heard = Heard.after(heard, paragraph.runs[index], mention, paragraph)
        speaker = cast.speaks(mention) if mention else None
        if "speaker" not in gold:
            continue
        yield features, _is_right(text, mention, speaker.name if speaker else None, gold)


def _is_right(text: str, mention: Mention | None, name: str | None, gold: dict[str, Any]) -> bool:
    """Whether the words or the name are the speaker's, as the measures see it."""
    if mention is None:
        return not gold["speaker"]
    words, place = text[mention.start : mention.end], {"speaker_start": mention.start, "speaker_end": mention.end}
    return same_speaker(gold, {"speaker": name or words, "speaker_mention": words, **place})
