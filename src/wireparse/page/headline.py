"""The main headline: of the lines before the story, the one that looks most like it, or none of them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from wireparse.page.dated import opens_with_clock
from wireparse.page.decode import weigh_all
from wireparse.page.features import page_size
from wireparse.page.headline_rows import candidates
from wireparse.page.pulled import is_pull_quote
from wireparse.page.shortlist import TREES, settle
from wireparse.rubrics import is_headed
from wireparse.source import Line
from wireparse.weights import columns, softmax, trees

_SHORT = 20
"""A line that stands again behind the name of a site is longer."""
NOBODY = "headline_none"
"""The learned odds that none of the candidates is the headline, by the class of the page's length."""


def find_headline(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], run: tuple[int, int]
) -> tuple[int, float] | None:
    """The index of the main headline with its probability, or `None`; `run` is where the story stands."""
    indices, features = candidates(lines, rows, scores, run)
    if not indices:
        return None
    odds = weigh_all("headline", features)
    nobody = _nobody()[page_size(len(lines))]
    if nobody > max(odds):
        return None
    indices, odds = _without_items(lines, indices, odds, nobody)
    settled = settle(lines, rows, scores, run, indices, odds, trees(TREES))
    best = settled.index(max(settled))
    return _without_site(lines, indices, indices[best]), softmax([*settled, nobody])[best]


def _without_site(lines: Sequence[Line], indices: Sequence[int], best: int) -> int:
    """The candidate that the best one repeats behind the name of the site: `The Courier | Ferry aground`, or itself."""
    title = lines[best].text
    if not is_headed(title):
        return best
    return next(
        (i for i in indices if i != best and len(lines[i].text) > _SHORT and title.endswith(lines[i].text)), best
    )


def _without_items(
    lines: Sequence[Line], indices: list[int], odds: list[float], nobody: float
) -> tuple[list[int], list[float]]:
    """The candidates but items of tickers and signed quotations, if another could be a headline.

    Items are told by the clock time that they begin with.
    """
    others = [
        at for at, i in enumerate(indices) if not (opens_with_clock(lines[i].text) or is_pull_quote(lines[i].text))
    ]
    if len(others) == len(indices) or max((odds[at] for at in others), default=nobody) <= nobody:
        return indices, odds
    return [indices[at] for at in others], [odds[at] for at in others]


@functools.cache
def _nobody() -> tuple[float, ...]:
    return columns(NOBODY)["page"]
