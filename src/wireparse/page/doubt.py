"""Lines that the linear passes leave in doubt, looked at once more: a few small trees over what the whole page tells.

What settles them is seldom in the line: how much of a story there is, how far it is from here, how many lines of
furniture lie between, whether the line shares words with the surest lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from wireparse.kinds import BlockKind
from wireparse.page.address import NAMED, unpacked
from wireparse.page.features import (
    ADDRESS,
    AUTHORS,
    CASE,
    FIGURES,
    FREQUENT,
    FURNITURE_PHRASE,
    MARKS,
    PHRASE,
    REPEATS,
    SHAPE,
    SIZE_END,
    START,
    STOPS,
    WORDS,
)
from wireparse.page.shapes import CLASSES, OPENING
from wireparse.page.vocabulary import vocabulary
from wireparse.source import Line
from wireparse.weights import Tree, fall, probability

TREES = "line_trees"
"""The learned table."""
DOUBT = 1.5
"""Log-odds between which a line is in doubt."""
_OPENS = 2.0
"""What it weighs that a line opens as a wire's does: 53 of 57 such lines are of the story, too few to learn from."""
_PRESENTS = 2.0
"""What it weighs that a line presents an author: 13 of 14 such lines are not of the story, too few as well."""
_FAR, _NEAR = 15, 5
_SURE, _SUREST = 1.0, 12
"""So many of the lines whose odds are at least these stand for the story's words."""
_SHORTEST = 5
"""Words that are shorter say nothing of the story."""
_UNLIKELY = -1.5
_BESIDE = frozenset({CLASSES[BlockKind.FURNITURE], CLASSES[BlockKind.RELATED]})
"""The classes of the feature `shape` that part a line from the story; a caption does not."""
_EDGE = (0,) * len(WORDS)
"""The row of a line beyond the ends of the page."""

OF_PAGE = ("story", "run", "run_mean", "lines", "share")
OF_PLACE = (
    "own", "score_before", "score_after", "own_before", "own_after", "length_before", "length_after", "known_to_story",
    "unlikely_to_story", "story_before", "story_after", "from_start", "from_end", "near_before", "near_after",
    "known_before", "known_after", "against_mean",
)  # fmt: skip
OF_ROWS = (
    "repeats", "stops", "frequent", "words", "marks", "start", "end", "small", "figures", "shape", "phrase",
    "start_before", "end_before", "small_before", "figures_before", "shape_before", "phrase_before",
    "start_after", "end_after", "small_after", "figures_after", "shape_after", "phrase_after",
    "speaks", "site", "authors", "me", "presents",
)  # fmt: skip
OF_WORDS = ("shared", "shared_words")
FEATURES = ("score", "length", *OF_PAGE, *OF_PLACE, *OF_ROWS, *OF_WORDS)
"""What is told of a line, in this order."""


class _Page(NamedTuple):
    """What is known of a page's lines before doubts are settled; sums are of all lines before each."""

    lines: Sequence[Line]
    rows: Sequence[Sequence[int]]
    own: Sequence[float]
    scores: Sequence[float]
    run: tuple[int, int]
    story: list[float]
    known: list[int]
    unlikely: list[int]
    mean_length: float
    told: tuple[float, ...]
    """What is told of the page itself."""


def settle(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    own: Sequence[float],
    scores: Sequence[float],
    run: tuple[int, int],
    grown: Sequence[Tree],
) -> list[float]:
    """The scores, those in doubt set right by the trees that have `grown`.

    `own` are the scores of the lines' own words, `run` is the main run.
    """
    settled = list(scores)
    doubtful = [i for i, score in enumerate(scores) if -DOUBT < score < DOUBT] if grown else []
    for i, told in zip(doubtful, doubt_features(lines, rows, own, scores, run, doubtful), strict=True):
        settled[i] += sum([fall(tree, told) for tree in grown])
        settled[i] += _OPENS * (rows[i][SHAPE] == OPENING) - _PRESENTS * (rows[i][AUTHORS] % NAMED)
    return settled


def doubt_features(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    own: Sequence[float],
    scores: Sequence[float],
    run: tuple[int, int],
    doubtful: Sequence[int],
) -> list[tuple[float, ...]]:
    """What is told of each doubtful line, in the order of `FEATURES`."""
    if not doubtful:
        return []
    page = _page(lines, rows, own, scores, run)
    return [
        (scores[i], lines[i].code_points, *page.told, *_of_place(page, i), *_of_rows(rows, i), *words)
        for i, words in zip(doubtful, _shared(lines, scores, doubtful), strict=True)
    ]


def _page(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    own: Sequence[float],
    scores: Sequence[float],
    run: tuple[int, int],
) -> _Page:
    start, stop = run
    long = max(1, stop - start)
    story = list(accumulate(map(probability, scores), initial=0.0))
    known = list(accumulate([row[PHRASE] >= FURNITURE_PHRASE or row[SHAPE] in _BESIDE for row in rows], initial=0))
    unlikely = list(accumulate([score < _UNLIKELY for score in scores], initial=0))
    mean_length = sum([line.code_points for line in lines[start:stop]]) / long + 1.0
    told = story[-1], stop - start, sum(scores[start:stop]) / long, len(lines), story[-1] / len(lines)
    return _Page(lines, rows, own, scores, run, story, known, unlikely, mean_length, told)


def _of_place(page: _Page, i: int) -> tuple[float, ...]:
    """Where a line stands: its neighbours, and what lies between it and the story."""
    (start, stop), last = page.run, len(page.lines) - 1
    scores, own, lines, story, known = page.scores, page.own, page.lines, page.story, page.known
    core = (start + stop) // 2
    low, high = (core, i) if i >= core else (i + 1, core)
    far, far_on, near, near_on = max(0, i - _FAR), min(last, i + _FAR), max(0, i - _NEAR), min(last, i + _NEAR)
    return (
        own[i],
        scores[i - 1] if i else -9.0,
        scores[i + 1] if i < last else -9.0,
        own[i - 1] if i else -9.0,
        own[i + 1] if i < last else -9.0,
        lines[i - 1].code_points if i else -1,
        lines[i + 1].code_points if i < last else -1,
        known[high] - known[low],
        page.unlikely[high] - page.unlikely[low],
        story[i],
        story[-1] - story[i + 1],
        i - start,
        i - stop,
        story[i] - story[far],
        story[far_on + 1] - story[i + 1],
        known[i] - known[near],
        known[near_on + 1] - known[i + 1],
        lines[i].code_points / page.mean_length,
    )


def _of_rows(rows: Sequence[Sequence[int]], i: int) -> tuple[int, ...]:
    """What is seen of a line and its neighbours."""
    row = rows[i]
    before = rows[i - 1] if i else _EDGE
    after = rows[i + 1] if i + 1 < len(rows) else _EDGE
    own = row[REPEATS] // 4, row[STOPS] // 5, row[FREQUENT] // 4, row[CASE] // 6, row[MARKS]
    return (*own, *_seen(row), *_seen(before), *_seen(after), *unpacked(row[ADDRESS], row[AUTHORS]))


def _seen(row: Sequence[int]) -> tuple[int, ...]:
    return row[START] // 4, row[SIZE_END] % 8, row[CASE] % 6, row[FIGURES], row[SHAPE], row[PHRASE] // 4


def _shared(lines: Sequence[Line], scores: Sequence[float], doubtful: Sequence[int]) -> Iterator[tuple[float, int]]:
    """Which share of each line's words the surest lines of the story have too, and how many; its own not counted."""
    surest = sorted(range(len(scores)), key=lambda i: -scores[i])[:_SUREST]
    told = {i: vocabulary(lines[i].text, _SHORTEST) for i in surest if scores[i] > _SURE}
    counts = Counter(chain.from_iterable(told.values()))
    again = {word for word, count in counts.items() if count > 1}
    for i in doubtful:
        words = told.get(i) or vocabulary(lines[i].text, _SHORTEST)
        shared = len(words & (again if i in told else counts.keys()))
        yield shared / len(words) if words else -1.0, shared
