"""Learning to rank: weights by which the right candidates of a group come before its others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]


def fit_ranked(matrix: Any, sizes: Sequence[int], right: Any, weight: Any, strength: float, known: Any = 0.0) -> Any:
    """The weights of the features of `matrix` that make the right candidates of each group likely among its own.

    `sizes` says how many rows each group has, `right` which rows are right, `weight` how much each group counts,
    `strength` how much large weights are held down, `known` the scores that the rows have already.
    """
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(int)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    right = np.asarray(right, dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights + known
        scores = scores - np.maximum.reduceat(scores, first)[owner]
        odds = np.exp(scores)
        total, good = np.add.reduceat(odds, first), np.add.reduceat(odds * right, first) + 1e-12
        value = (weight * (np.log(total) - np.log(good))).sum() + strength * (weights**2).sum() / 2
        slope = odds / total[owner] - odds * right / good[owner]
        return value, matrix.T @ (weight[owner] * slope) + strength * weights

    start = np.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
