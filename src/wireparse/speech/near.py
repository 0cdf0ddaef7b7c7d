"""Which mentions near a marked run may speak: a few on each side, and whoever its sentence makes its subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.standing import part_of

_SIDE = 4
"""Candidates on each side of a run; what stands farther off hardly ever speaks."""
_FAR = 8
"""So many more before the run are asked whether they are told to say something."""
_SOON = 3
"""Whoever is spoken to stands so few words before the speaker."""


def near_mentions(
    paragraph: Paragraph, run: Run, governing: Iterable[int], led: bool, context: Context
) -> Iterator[tuple[str, int, Mention]]:
    """The side (`B` before, `A` after), the rank and the mention of those around a run, nearest first.

    `governing` are the starts of those who govern a word of saying; `led` says that a colon leads to the run.
    """
    mentions, split, behind = paragraph.mentions, *_outside(paragraph, run)
    first, stop = max(0, split - _SIDE), min(behind + _SIDE, len(mentions))
    extra = _subjects(paragraph, run, governing, first, split, context)
    before = [*range(split - 1, first - 1, -1), *(at for at in extra if at < first)]
    for rank, at in enumerate(before):
        if not led or not _is_told(paragraph, mentions[at], context):
            yield "B", min(rank, _SIDE), mentions[at]
    for rank, at in enumerate([*range(behind, stop), *(at for at in extra if at >= stop)]):
        if not _is_passed(paragraph, mentions[at], context):
            yield "A", min(rank, _SIDE), mentions[at]


def _outside(paragraph: Paragraph, run: Run) -> tuple[int, int]:
    """The index behind the last mention before a run, and that of the first behind it.

    Names in marks are mentions of their own; none speaks what stands in its own marks.
    """
    mentions, split = paragraph.mentions, bisect_left(paragraph.places, run.open)
    behind = split + (split < len(mentions) and mentions[split].start < run.close)
    return split - (split > 0 and mentions[split - 1].end > run.open), behind


def _subjects(
    paragraph: Paragraph, run: Run, governing: Iterable[int], first: int, split: int, context: Context
) -> list[int]:
    """The indices of those whom the sentence opens with, who govern a word of saying, or are told to say something."""
    found = {bisect_left(paragraph.places, start) for start in governing}
    opening = bisect_left(paragraph.places, paragraph.sentence(run.open, run.close)[0])
    if opening < split:
        found.add(opening)
    teller = _teller(paragraph, first, split, context)
    return sorted(found if teller is None else found | {teller})


def _teller(paragraph: Paragraph, first: int, split: int, context: Context) -> int | None:
    """The index of the last mention before `first` that is told to say something, if none from there on is."""
    speech = context.pack.speech
    tells = (at for at in range(split - 1, max(0, first - _FAR) - 1, -1) if _tells(paragraph, at, speech))
    teller = next(tells, None)
    return teller if teller is not None and teller < first else None


def _tells(paragraph: Paragraph, at: int, speech: SpeechWords) -> bool:
    return part_of(paragraph.standing(paragraph.mentions[at], speech)) == "t"


def _is_told(paragraph: Paragraph, mention: Mention, context: Context) -> bool:
    """Whether a mention is the object of a verb of saying: `X told Y: “…”` lets X speak, not Y."""
    return "object" in paragraph.standing(mention, context.pack.speech).ties


def _is_passed(paragraph: Paragraph, mention: Mention, context: Context) -> bool:
    """Whether one spoken to, or a place, stands before the speaker: `« … », a dit à l’AFP, à Rabat, le ministre`."""
    ties = paragraph.standing(mention, context.pack.speech).ties
    if "to" not in ties or "according" in ties:
        return False
    if mention.kind is not MentionKind.ORGANISATION and mention.last - mention.first > 1:
        return False
    at = bisect_left(paragraph.places, mention.end)
    if at >= len(paragraph.mentions):
        return False
    other = paragraph.mentions[at]
    near = other.first - mention.last <= _SOON and not paragraph.breaks_between(mention.end, other.start)
    return near and other.kind is not MentionKind.PRONOUN and not paragraph.runs_between(mention.end, other.start)
