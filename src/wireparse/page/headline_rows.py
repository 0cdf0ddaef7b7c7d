"""What is seen of each line that could be the headline: a row of classes, one a feature."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import NamedTuple

from wireparse.kinds import BlockKind
from wireparse.letters import CJK
from wireparse.page.features import (
    CASE,
    FREQUENT,
    FURNITURE_PHRASE,
    MARKS,
    PHRASE,
    PIPED,
    SHAPE,
    SIZE_END,
    START,
    page_size,
)
from wireparse.page.shapes import CLASSES
from wireparse.page.vocabulary import stems
from wireparse.rubrics import is_headed
from wireparse.source import Line

HEADLINE = (
    ("gap_repeats", 14 * 3),
    ("near_before", 8 * 4),
    ("before_after", 4 * 5),
    ("near_after", 8 * 5),
    ("size_end", 18 * 8),
    ("start", 10 * 4),
    ("case", 9 * 6),
    ("own_near", 8 * 8),
    ("shape", 10),
    ("phrase", 5),
    ("marks", 16),
    ("size_near", 18 * 8),
    ("size_words", 18 * 9),
    ("frequent", 6),
    ("listed", 5 * 8),
    ("title_near", 4 * 8),
    ("overlap", 6 * 4),
    ("overlap_near", 6 * 8),
    ("best", 4),
    ("place", 5 * 4),
    ("repeats", 6 * 4),
    ("later_inside", 4 * 8),
    ("next", 10),
    ("second", 10),
    ("third", 10),
    ("signed_dated", 4 * 8),
    ("size_below", 19),
    ("size_above", 19),
    ("score_below", 9),
    ("score_above", 9),
    ("sizes", 6 * 7),
    ("phrase_above", 5 * 6),
    ("like_below", 6),
    ("from_first", 8 * 6),
    ("last_told", 4 * 4),
)
"""Names of the features of a candidate, and how many classes each has."""
_BEFORE, _INSIDE = 45, 3
_SHORTEST, _LONGEST = 6, 300
_BUTTON = 12
"""A line of one word that is no longer is a button, not a headline."""
_OPENING = 160
_APART = 12
"""Lines of the story that stand so far apart at most belong together."""
_LIKELY = 0.5
"""The log-odds from which a line counts as one of the story."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"(?<!\d)[012]?\d[:hH.][0-5]\d(?!\d)")
_KNOWN = frozenset(
    CLASSES[kind]
    for kind in (
        BlockKind.TICKER,
        BlockKind.CREDIT,
        BlockKind.BYLINE,
        BlockKind.TIMESTAMP,
        BlockKind.NOTE,
        BlockKind.CAPTION,
    )
)
"""The classes of the feature `shape` that say that a line is no headline."""
_BYLINE = CLASSES[BlockKind.BYLINE]
_DATED = 80
"""A line that holds a year and is no longer may tell when a story came out."""
_NEAR = (1, 2, 3, 4, 6, 9, 14)
_FIRST = (-15, -8, -5, -3, -2, -1, 0)


class _Page(NamedTuple):
    """What the candidates of one page are judged by."""

    texts: Sequence[str]
    rows: Sequence[Sequence[int]]
    shapes: Sequence[int]
    """The class of each line's shape."""
    dated: Sequence[bool]
    """Which lines, so far as candidates reach, are short and hold a year."""
    scores: Sequence[float]
    start: int
    """Where the main run of the story begins."""
    first: int
    """Where the story begins, if lines that stand a little apart belong to it."""
    likely: list[int]
    """How many likely lines stand before each."""
    counts: Counter[str]
    size: int


def candidates(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], run: tuple[int, int]
) -> tuple[list[int], list[tuple[int, ...]]]:
    """The lines that could be the headline of the story that stands at `run`, with their rows for `HEADLINE`."""
    start, stop = run
    if start == stop:
        return [], []
    first = _first_of_story(scores, start)
    low, high = max(0, first - _BEFORE), min(start + _INSIDE, stop)
    texts = [line.text for line in lines]
    indices = [i for i in range(low, high) if _possible(texts[i], rows[i])]
    dated = [i >= low and len(text) < _DATED and bool(_YEAR.search(text)) for i, text in enumerate(texts[: high + 4])]
    likely = list(accumulate([score > _LIKELY for score in scores], initial=0))
    shapes = [row[SHAPE] for row in rows]
    page = _Page(texts, rows, shapes, dated, scores, start, first, likely, Counter(texts), page_size(len(lines)))
    opening, below = _vocabulary(lines[start : start + 4]), _vocabulary(lines[start + 3 : start + 5])
    shared = [_overlap(texts[i], opening if i < start else below) for i in indices]
    most = max(shared, default=0)
    told = [
        _row(page, i, overlap, (overlap == most and most > 1) * 2 + (overlap > 1))
        for i, overlap in zip(indices, shared, strict=True)
    ]
    return indices, told


def _first_of_story(scores: Sequence[float], start: int) -> int:
    """The first of the likely lines before the main run that stand no more than a little apart."""
    first, at = start, start - 1
    while at >= 0 and first - at <= _APART:
        if scores[at] > _LIKELY:
            first = at
        at -= 1
    return first


def _possible(text: str, row: Sequence[int]) -> bool:
    """Whether a line has a headline's length, some words, and is not known to be something else."""
    if not _SHORTEST <= len(text) <= _LONGEST or row[SHAPE] in _KNOWN or row[PHRASE] >= FURNITURE_PHRASE:
        return False
    if len(text) <= _DATED and _YEAR.search(text) and _CLOCK.search(text):
        # It tells when, to the minute.
        return False
    return len(text) > _BUTTON or text[0] >= CJK or " " in text


def _row(page: _Page, i: int, overlap: int, best: int) -> tuple[int, ...]:
    near = bisect_left(_NEAR, _next_likely(page.likely, i))
    likely, count = page.likely, len(page.rows)
    before = _graded(likely[i] - likely[max(0, i - 30)], (0, 1, 3))
    after = _graded(likely[min(count, i + 12)] - likely[i + 1], (0, 1, 2, 4))
    repeats = page.counts[page.texts[i]]
    title, coarse = _title(page.texts, i), page.rows[i][START] % 4
    return (
        _gap(page.start - i) * 3 + min(repeats, 3) - 1,
        near * 4 + before,
        before * 5 + after,
        near * 5 + after,
        *_of_line(page, i, near),
        title * 8 + near,
        overlap * 4 + coarse,
        overlap * 8 + near,
        best,
        (0 if i == 0 else 1 if i == 1 else 2 if i < 5 else 3 if i < 20 else 4) * 4 + page.size,
        min(repeats, 5) * 4 + before,
        _told_again(page, i, repeats) * 8 + near,
        *_of_neighbours(page, i, near),
        bisect_left(_FIRST, i - page.first) * 6 + overlap,
        _last_told(page, i, repeats) * 4 + before,
    )


def _of_line(page: _Page, i: int, near: int) -> tuple[int, ...]:
    """What is seen of the line itself."""
    row, own = page.rows[i], _class_of(page.scores[i])
    size, marks = row[SIZE_END] // 8, row[MARKS]
    if marks & PIPED and is_headed(page.texts[i]):
        marks -= PIPED
    return (
        row[SIZE_END], row[START], row[CASE], own * 8 + near, row[SHAPE], row[PHRASE] // 4, marks,
        size * 8 + near, size * 9 + row[CASE] // 6, row[FREQUENT] // 4, _listed(page, i, size) * 8 + near,
    )  # fmt: skip


def _of_neighbours(page: _Page, i: int, near: int) -> tuple[int, ...]:
    """What is seen of the lines above and below."""
    rows, scores, last = page.rows, page.scores, len(page.rows) - 1
    size, text = rows[i][SIZE_END] // 24, page.texts[i]
    first, second, third, *_ = [*page.shapes[i + 1 : i + 4], 0, 0, 0]
    signed, dated = _BYLINE in page.shapes[i + 1 : i + 5], True in page.dated[i + 1 : i + 5]
    return (
        first,
        second,
        third,
        (signed * 2 + dated) * 8 + near,
        rows[i + 1][SIZE_END] // 8 if i < last else 18,
        rows[i - 1][SIZE_END] // 8 if i else 18,
        _class_of(scores[i + 1]) if i < last else 8,
        _class_of(scores[i - 1]) if i else 8,
        size * 7 + (rows[i + 1][SIZE_END] // 24 if i < last else 6),
        (rows[i - 1][PHRASE] // 4 if i else 0) * 6 + size,
        _overlap(page.texts[i + 1], stems(text)) if i < last else 0,
    )


def _listed(page: _Page, i: int, size: int) -> int:
    """How many of the four lines around look like this one, as the links of a list do."""
    alike = 0
    for at in (i - 2, i - 1, i + 1, i + 2):
        if 0 <= at < len(page.rows) and page.scores[at] < 0.0:
            other = page.rows[at]
            alike += (
                abs(other[SIZE_END] // 8 - size) <= 2
                and other[START] // 4 == page.rows[i][START] // 4
                and other[SHAPE] == 0
            )
    return alike


def _last_told(page: _Page, i: int, repeats: int) -> int:
    """Whether the same line stood before, and does not come again before the story."""
    if repeats < 2:
        return 0
    text = page.texts[i]
    if text in page.texts[i + 1 : page.start]:
        return 3
    return 2 if text in page.texts[max(0, i - 120) : i] else 1


def _class_of(score: float) -> int:
    return max(0, min(7, int(score + 5.0)))


def _graded(count: int, bounds: Sequence[int]) -> int:
    return sum([count > bound for bound in bounds])


def _next_likely(likely: Sequence[int], i: int) -> int:
    """How many lines on the next likely line of the story stands."""
    for far in range(1, 20):
        if i + far + 1 >= len(likely):
            return 20
        if likely[i + far + 1] > likely[i + far]:
            return far
    return 20


def _told_again(page: _Page, i: int, repeats: int) -> int:
    """Whether the same line stands again behind this one, and whether another one before holds its words."""
    text = page.texts[i]
    later = repeats > 1 and text in page.texts[i + 1 : i + 45]
    inside = len(text) > 8 and any(text in other != text for other in (page.texts[0], *page.texts[max(0, i - 3) : i]))
    return 2 * later + inside


def _gap(lines: int) -> int:
    """The class of how many lines stand between a candidate and the story."""
    if lines < 8:
        return max(0, lines + 2)
    return 10 if lines < 12 else 11 if lines < 18 else 12 if lines < 30 else 13


def _title(texts: Sequence[str], i: int) -> int:
    """Whether the page's first line, often its title, is this line, begins with it, or holds it."""
    title, text = texts[0], texts[i]
    if i == 0:
        return 1
    if len(text) < 8 or text not in title:
        return 0
    return 2 if title.startswith(text) else 3


def _vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """The words of some length in these lines; of a script without blanks, pairs of letters."""
    return frozenset(word for line in lines for word in stems(line.text[:_OPENING]) if len(word) > 3 or word >= CJK)


def _overlap(text: str, story: Collection[str]) -> int:
    """The class of how many of a line's words the story has too."""
    words = [word for word in stems(text) if len(word) > 3 or word >= CJK]
    if len(words) < 2:
        return 0
    shared = sum([word in story for word in words])
    return min(5, shared * 5 // len(words) + (shared > 0))
