"""How sure it is that the chosen candidate is who speaks, in the story's own words for him.

What the ranked scores say of their own choice is told too little where the right one may stand under another name, and
too much where none of the candidates is right, or a pronoun leads back to another. How often such choices are right, on
documents not learned from, is kept in the table `confidence`; languages with little copy lean on what all share.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from wireparse.speech.candidate import Candidate
from wireparse.weights import Table, probability

_MOST = 7.0
"""Log-odds beyond this say no more."""


def confidence(table: Table, features: dict[str, float]) -> float:
    """The probability that these features of a choice stand for."""
    return probability(sum(table.weights.get(name, 0.0) * value for name, value in features.items()))


def choice_features(
    candidates: Sequence[Candidate], chances: Sequence[float], alike: Sequence[bool], best: int, tag: str
) -> dict[str, float]:
    """What says how sure a choice is.

    `chances` are those of the scores, `alike` says who is named by the same word as the best.
    """
    odds = _odds(sum(chance for chance, same in zip(chances, alike, strict=True) if same))
    others = [chance for chance, same in zip(chances, alike, strict=True) if not same]
    chosen = candidates[best]
    features = {
        "bias": 1.0,
        f"bias:{tag}": 1.0,
        "odds": odds,
        f"odds:{tag}": odds,
        f"place:{chosen.place[:2]}": 1.0,
        f"kind:{chosen.mention.kind.value if chosen.mention else 'nobody'}": 1.0,
        # Of two whose scores are near each other, the other may be right, and only one of them.
        "lead": _odds(1.0 - max(others, default=0.0)) / _MOST,
        "many": math.log(len(candidates)),
    }
    if chosen.mention is not None:
        features["nobody"] = sum(c for c, one in zip(chances, candidates, strict=True) if one.mention is None)
    return features


def _odds(chance: float) -> float:
    """The log-odds of a probability, bounded."""
    chance = min(max(chance, 1e-6), 1.0 - 1e-6)
    return max(-_MOST, min(_MOST, math.log(chance / (1.0 - chance))))
