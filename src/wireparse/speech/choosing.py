"""The choice among those who may have spoken, and how sure it is."""

from __future__ import annotations

from attrs import define

from wireparse.speech.mention import Mention
from wireparse.weights import Table, softmax

_NAME = 60
"""A surname has at most so many code points."""


@define(eq=False, repr=False)
class Candidate:
    """Somebody who may be the speaker of a run (`None`: nobody near), and what speaks for it."""

    mention: Mention | None
    features: list[str]


@define(eq=False, repr=False)
class Choice:
    """The speaker that was chosen, how sure, and why."""

    mention: Mention | None
    confidence: float
    because: tuple[str, ...]


def choose_speaker(candidates: list[Candidate], table: Table, text: str, tag: str) -> Choice:
    """The best of the candidates, with the probability that it is this one, or another mention of the same words.

    It is as sure as scores of the language were right where they were not learned from.
    """
    sure = table.weights.get(f"sure:{tag}", table.weights.get("sure:any", 1.0))
    chances = softmax([sure * table.score(candidate.features) for candidate in candidates])
    best = chances.index(max(chances))
    chosen = candidates[best]
    named = _named(chosen.mention, text)
    alike = sum(
        chance for chance, other in zip(chances, candidates, strict=True) if _named(other.mention, text) == named
    )
    return Choice(chosen.mention, alike, table.reasons(chosen.features))


def _named(mention: Mention | None, text: str) -> str:
    """The last word by which somebody is mentioned: a surname, a pronoun, a noun."""
    if mention is None:
        return ""
    end = mention.end if mention.name_end is None else mention.name_end
    return text[max(mention.start, end - _NAME) : end].split()[-1].lower()
