"""Whether confidence means what it says."""

from __future__ import annotations

import random

_BINS = 10
_ROUNDS = 500


def gap(verdicts: list[tuple[float, bool]]) -> float:
    """The mean gap between what is said and what is right, over ten bins, each weighed by its size."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for said, right in verdicts:
        bins[min(int(said * _BINS), _BINS - 1)].append((said, right))
    total = max(len(verdicts), 1)
    return sum(abs(sum(said for said, _ in part) - sum(right for _, right in part)) for part in bins) / total


def right_above(verdicts: list[tuple[float, bool]], least: float = 0.9) -> float:
    """The share that is right among those said to be at least so sure; 1 if there are none."""
    sure = [right for said, right in verdicts if said >= least]
    return sum(sure) / len(sure) if sure else 1.0


def gap_by_chance(verdicts: list[tuple[float, bool]]) -> float:
    """The mean gap that so many verdicts show where each is right exactly as often as is said: what no learning mends.

    Drawn from a fixed seed, so that the same verdicts give the same figure.
    """
    drawn = random.Random(0)
    rounds = ([(said, drawn.random() < said) for said, _ in verdicts] for _ in range(_ROUNDS))
    return sum(map(gap, rounds)) / _ROUNDS
