"""Learning how often choices are right: the weights of a few figures, held to where scores mean what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]


def fit_confidence(
    rows: Sequence[Mapping[str, float]],
    right: Sequence[bool],
    weight: Sequence[float],
    held: Callable[[str], float],
    start: Mapping[str, float],
) -> dict[str, float]:
    """The weights under which what is right is likeliest.

    `held` says how much a weight is held to where it starts: what languages have of their own more than what all share.
    """
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    sign = np.where(np.array(right), 1.0, -1.0)
    counts, strength = np.array(weight), np.array([held(name) for name in names])
    first = np.array([start.get(name, 0.0) for name in names])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin, away = sign * (matrix @ weights), weights - first
        value = (counts * np.logaddexp(0, -margin)).sum() + (strength * away**2).sum() / 2
        slope = matrix.T @ (-counts * sign / (1 + np.exp(margin)))
        return float(value), slope + strength * away

    found = minimize(loss, first, jac=True, method="L-BFGS-B").x
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}
