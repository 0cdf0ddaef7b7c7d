"""Tables of learned weights, and the sum of products that every decoder shares.

`data/weights.toml` holds one table for each decision. A table maps a feature's name to its weight; a weight that stands
under a feature says by how much the feature, when it holds, moves the log-odds. `bias` is what holds without any.
Where a feature is a class out of a few, its weights stand in one array, a column. A small tree is a nested array: the
feature, a bound, what holds up to it, what holds above.
The tables are learned by the tools in `benchmarks/`; nobody edits them by hand.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from wireparse.files import data_table

# What an unknown feature weighs, as often as it is asked for.
_NOTHING = itertools.repeat(0.0)


@frozen
class Table:
    """The weights of one decision."""

    name: str
    weights: Mapping[str, float] = field(repr=False)
    bias: float = 0.0

    def score(self, features: Iterable[str]) -> float:
        """The log-odds that these features give: bias and the sum of their weights; unknown ones weigh nothing."""
        return sum(map(self.weights.get, features, _NOTHING), self.bias)

    def reasons(self, features: Iterable[str], most: int = 3) -> tuple[str, ...]:
        """The weightiest of these features, heaviest first, as `name +1.20`."""
        weighed = [(weight, name) for name in features if (weight := self.weights.get(name))]
        weighed.sort(key=lambda pair: -abs(pair[0]))
        return tuple([f"{name} {weight:+.2f}" for weight, name in weighed[:most]])


def probability(score: float) -> float:
    """The probability that log-odds stand for."""
    if score < -60.0:
        return 0.0
    return 1.0 / (1.0 + math.exp(-score))


def softmax(scores: list[float]) -> list[float]:
    """Probabilities of alternatives, one of which holds."""
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


@functools.cache
def table(name: str) -> Table:
    """The learned table of that name; raises `KeyError` for one that was never learned."""
    weights = _file()[name]
    return Table(
        name, {key: float(weight) for key, weight in weights.items() if key != "bias"}, weights.get("bias", 0.0)
    )


@functools.cache
def columns(name: str) -> Mapping[str, tuple[float, ...]]:
    """The learned columns of that name: for each feature that is a class out of a few, the weight of each class.

    A row of features is then weighed by looking one number up in each column. Empty if it was never learned.
    """
    return {key: tuple(map(float, weights)) for key, weights in _file().get(name, {}).items() if key != "bias"}


Tree = float | tuple[int, float, "Tree", "Tree"]
"""A leaf's weight; or a feature's place in the row, a bound, and what holds up to the bound and above it."""


@functools.cache
def trees(name: str) -> tuple[Tree, ...]:
    """The learned trees of that name; none if they were never learned."""
    learned = _file().get(name, {})
    places = {feature: place for place, feature in enumerate(learned.get("features", ()))}
    return tuple(grow(tree, places) for tree in learned.get("trees", ()))


def grow(branch: Any, places: Mapping[str, int]) -> Tree:
    """A tree from its nested arrays; `places` says where in the row each feature stands."""
    if not isinstance(branch, list):
        return float(branch)
    feature, bound, low, high = branch
    return places[feature], float(bound), grow(low, places), grow(high, places)


def fall(tree: Tree, row: Sequence[float]) -> float:
    """The weight of the leaf that a row falls into."""
    while type(tree) is tuple:
        place, bound, low, high = tree
        tree = low if row[place] <= bound else high
    return tree  # type: ignore[return-value]  # what is no tuple is a leaf


@functools.cache
def _file() -> dict[str, dict[str, Any]]:
    return data_table("weights.toml")
