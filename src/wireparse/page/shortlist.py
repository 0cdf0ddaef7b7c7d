"""The few likeliest headlines compared once more: which of them tells what the story tells.

A weight for each class of each feature cannot say that a word weighs the more the oftener the story has it, or that a
long line with a stop is a standfirst if a shorter one stands beside it. A few small trees can, and eight candidates are
few.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from wireparse.kinds import BlockKind
from wireparse.page.features import CASE, FREQUENT, SHAPE
from wireparse.page.shapes import CLASSES
from wireparse.page.vocabulary import vocabulary
from wireparse.rubrics import is_headed
from wireparse.source import Line
from wireparse.weights import Tree, fall

TREES = "headline_trees"
"""The learned table."""
MOST = 8
"""So many candidates are compared."""
_CLEAR = 5.0
"""Log-odds by which the first leads when there is nothing to compare."""
_STORY, _OPENING = 14, 4
"""So many lines are read for the story's words, and for those of its opening."""
_OFTEN = 3
"""A word that the story has oftener weighs no more."""
_AROUND, _BELOW = 60, 7
_SHORT = 8
"""A line must be longer to say something where it stands inside another."""
_SHORTEST = 4
"""Words that are shorter do not count."""
_CRUMBS = (" » ", " > ", "›", " / ", "|")
"""What parts the links of a trail, as in `Home » News`."""
_DATED = CLASSES[BlockKind.TIMESTAMP]
FEATURES = (
    "gap", "told", "told_often", "opening", "words",
    "own", "own_above", "own_below", "length_above", "length_below", "longer_below", "dated_below",
    "length", "stop", "colon", "figures", "crumbs", "commas", "frequent", "small",
    "shared", "sharing", "repeats", "before", "inside",
)  # fmt: skip
"""What is told of a candidate, in this order."""


def settle(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    scores: Sequence[float],
    run: tuple[int, int],
    indices: Sequence[int],
    odds: Sequence[float],
    grown: Sequence[Tree],
) -> list[float]:
    """The candidates' odds, those of the likeliest set right by the trees that have `grown`."""
    settled = list(odds)
    first = likeliest(odds)
    if not grown or len(first) < 2 or odds[first[0]] - odds[first[1]] > _CLEAR:
        return settled
    for at, told in zip(first, features(lines, rows, scores, run, indices, odds), strict=True):
        settled[at] += sum([fall(tree, told) for tree in grown])
    return settled


def likeliest(odds: Sequence[float]) -> list[int]:
    """The places of the candidates that are compared, likeliest first."""
    return sorted(range(len(odds)), key=lambda at: -odds[at])[:MOST]


def features(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    scores: Sequence[float],
    run: tuple[int, int],
    indices: Sequence[int],
    odds: Sequence[float],
) -> list[tuple[float, ...]]:
    """What is told of each of the likeliest candidates, in the order of `FEATURES`."""
    first = likeliest(odds)
    start, stop = run
    story = [vocabulary(line.text, _SHORTEST) for line in lines[start : min(stop, start + _STORY)]]
    told = Counter([word for own in story for word in own])
    opening = frozenset[str]().union(*story[:_OPENING])
    words = [vocabulary(lines[indices[at]].text, _SHORTEST) for at in first]
    top = odds[first[0]]
    return [
        (
            odds[at] - top,
            *_of_story(own, told, opening),
            *_of_place(lines, rows, scores, indices[at]),
            *_of_line(lines[indices[at]].text, rows[indices[at]]),
            *_among(own, [other for other in words if other is not own]),
            *_again(lines, indices[at]),
        )
        for at, own in zip(first, words, strict=True)
    ]


def _of_story(own: frozenset[str], told: Counter[str], opening: Collection[str]) -> tuple[float, ...]:
    """How much of a candidate the story tells, and how often; how much its opening does; how many words it has."""
    number = len(own) or 1
    counts = [told[word] for word in own if word in told]
    return (
        len(counts) / number,
        sum([count if count < _OFTEN else _OFTEN for count in counts]) / number,
        sum([word in opening for word in own]) / number,
        len(own),
    )


def _of_place(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], i: int
) -> tuple[float, ...]:
    """What stands above and below a candidate."""
    last, length = len(lines) - 1, len(lines[i].text)
    below = len(lines[i + 1].text) if i < last else 0
    return (
        scores[i],
        scores[i - 1] if i else -9.0,
        scores[i + 1] if i < last else -9.0,
        len(lines[i - 1].text) if i else 0,
        below,
        below - length,
        any(row[SHAPE] == _DATED for row in rows[i + 1 : i + _BELOW]),
    )


def _of_line(text: str, row: Sequence[int]) -> tuple[float, ...]:
    """What is seen of the line itself."""
    return (
        len(text),
        text[-1] == ".",
        ":" in text[:-1],
        sum(map(str.isdigit, text)) / len(text),
        any(mark in text for mark in _CRUMBS) and not is_headed(text),
        text.count(","),
        row[FREQUENT] // 4,
        row[CASE] % 6,
    )


def _among(own: frozenset[str], others: Sequence[frozenset[str]]) -> tuple[float, float]:
    """The most that one other candidate has of this one's words, and that this one has of another's."""
    pairs = [(len(own & other), len(other)) for other in others if other != own]
    shared = max([both for both, _ in pairs], default=0) / (len(own) or 1)
    return shared, max([both / (size or 1) for both, size in pairs], default=0.0)


def _again(lines: Sequence[Line], i: int) -> tuple[int, int, int]:
    """How often the same line stands around, whether it stood before, and how many longer ones hold it."""
    text = lines[i].text
    above = [line.text for line in lines[max(0, i - _AROUND) : i]]
    below = [line.text for line in lines[i + 1 : i + _AROUND]]
    around = above + below
    inside = sum([text in other for other in around if len(other) > len(text)]) if len(text) > _SHORT else 0
    return around.count(text), text in above, inside
