"""The choice among those who may have spoken, and how sure it is."""

from __future__ import annotations

from attrs import define

from wireparse.speech.candidate import Candidate
from wireparse.speech.confidence import choice_features, confidence
from wireparse.speech.mention import Mention
from wireparse.weights import softmax, table

_NAME = 60
"""A surname has at most so many code points."""


@define(eq=False, repr=False)
class Choice:
    """The speaker that was chosen, how sure, and why."""

    mention: Mention | None
    confidence: float
    because: tuple[str, ...]


def choose_speaker(candidates: list[Candidate], text: str, tag: str) -> Choice:
    """The best of the candidates, with the probability that it is this one."""
    speakers = table("speakers")
    best, features = choice_of(candidates, [speakers.score(one.features) for one in candidates], text, tag)
    chosen = candidates[best]
    return Choice(chosen.mention, confidence(table("confidence"), features), speakers.reasons(chosen.features))


def choice_of(candidates: list[Candidate], scores: list[float], text: str, tag: str) -> tuple[int, dict[str, float]]:
    """The index of the best candidate, and what says how sure it is; others of the same words are the same."""
    chances = softmax(scores)
    best = chances.index(max(chances))
    named = _named(candidates[best].mention, text)
    alike = [_named(one.mention, text) == named for one in candidates]
    return best, choice_features(candidates, chances, alike, best, tag)


def _named(mention: Mention | None, text: str) -> str:
    """The last word by which somebody is mentioned: a surname, a pronoun, a noun."""
    if mention is None:
        return ""
    _, end = mention.bare
    return text[max(mention.start, end - _NAME) : end].split()[-1].lower()
