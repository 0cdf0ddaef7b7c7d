"""Lines that the linear passes leave in doubt, looked at once more: a few small trees over what the whole page tells.

What settles them is seldom in the line: how much of a story there is, how far it is from here, how many lines of
furniture lie between, whether the line shares words with the surest lines.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from wireparse.source import Line
from wireparse.weights import Tree, fall

TREES = "line_trees"
"""The learned table."""
DOUBT = 2.0
"""Log-odds between which a line is in doubt."""
_FAR, _NEAR = 15, 5
_SURE, _SUREST = 1.0, 12
"""So many of the lines whose odds are at least these stand for the story's words."""
_HEAD = 240
"""So much of a line is read for its words, in code points."""
_STEM = 6
"""So much of a word is the same in most of its forms."""
_CJK = "\u2e80"
_UNLIKELY = -1.5

FEATURES = (
    "score", "own", "length", "length_before", "length_after", "score_before", "score_after", "own_before", "own_after",
    "known_to_story", "unlikely_to_story", "story", "run", "run_mean", "lines", "share", "story_before", "story_after",
    "from_start", "from_end", "near_before", "near_after", "known_before", "known_after", "against_mean", "repeats",
    "start", "start_before", "start_after", "end", "end_before", "end_after", "words", "small", "small_before",
    "small_after", "stops", "figures", "figures_before", "figures_after", "frequent", "shape", "shape_before", "shape_after", "phrase_before", "phrase_after", "marks", "shared",
    "shared_words",
)  # fmt: skip
"""What is told of a line, in this order."""


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
    count = len(lines)
    start, stop = run
    core = (start + stop) // 2
    story = list(accumulate(map(_chance, scores), initial=0.0))
    known = list(accumulate([row[6] > 3 or row[7] > 5 for row in rows], initial=0))
    unlikely = list(accumulate([score < _UNLIKELY for score in scores], initial=0))
    lengths = [-1, *(len(line.text) for line in lines), -1]
    around, alone = [-9.0, *scores, -9.0], [-9.0, *own, -9.0]
    edge = (0,) * 12
    near = [edge, *rows, edge]
    run_mean = sum(scores[start:stop]) / max(1, stop - start)
    mean_length = sum(lengths[start + 1 : stop + 1]) / max(1, stop - start) + 1.0
    page = story[-1], stop - start, run_mean, count, story[-1] / count
    shared = _shared(lines, scores, doubtful)
    told = []
    for place, i in enumerate(doubtful):
        before, row, after = near[i], near[i + 1], near[i + 2]
        far, far_on = max(0, i - _FAR), min(count, i + _FAR + 1)
        close, close_on = max(0, i - _NEAR), min(count, i + _NEAR + 1)
        low, high = (core, i) if i >= core else (i + 1, core)
        told.append((
            scores[i], own[i], lengths[i + 1], lengths[i], lengths[i + 2], around[i], around[i + 2], alone[i],
            alone[i + 2], known[high] - known[low], unlikely[high] - unlikely[low], *page, story[i],
            story[count] - story[i + 1], i - start, i - stop, story[i] - story[far], story[far_on] - story[i + 1],
            known[i] - known[close], known[close_on] - known[i + 1], lengths[i + 1] / mean_length, row[8] // 4,
            row[1] // 4, before[1] // 4, after[1] // 4, row[0] % 8, before[0] % 8, after[0] % 8, row[2] // 6,
            row[2] % 6, before[2] % 6, after[2] % 6, row[3] // 5, row[5], before[5], after[5], row[9] // 4, row[7], before[7], after[7], before[6] // 4, after[6] // 4,
            row[4], *shared[place],
        ))  # fmt: skip
    return told


def _chance(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-score)) if score > -30.0 else 0.0


def _shared(lines: Sequence[Line], scores: Sequence[float], doubtful: Sequence[int]) -> list[tuple[float, int]]:
    """Which share of each line's words the surest lines of the story have too, and how many; its own not counted."""
    surest = sorted(range(len(scores)), key=lambda i: -scores[i])[:_SUREST]
    told = {i: _vocabulary(lines[i].text) for i in surest if scores[i] > _SURE}
    counts: dict[str, int] = {}
    for words in told.values():
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    found = []
    for i in doubtful:
        words = _vocabulary(lines[i].text)
        least = 1 if i in told else 0
        shared = sum([counts.get(word, 0) > least for word in words])
        found.append((shared / len(words) if words else -1.0, shared))
    return found


def _vocabulary(text: str) -> set[str]:
    """The words of some length in a line's beginning; of a script without blanks, pairs of letters."""
    head = text[:_HEAD]
    if head[len(head) >> 1 :][:1] >= _CJK:
        return {head[i : i + 2] for i in range(len(head) - 1)}
    return {word[:_STEM] for word in head.lower().split() if len(word) > 4}
