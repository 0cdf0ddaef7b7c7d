"""What a line is among its neighbours: a row of small numbers, one for each feature of `CONTEXT`.

The neighbours are known by the scores that their own words gave them: the next ones, those around fading with their
distance, the page's peak, and how much of the story lies before and behind.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, repeat

from wireparse.kinds import BlockKind
from wireparse.page.features import FURNITURE_PHRASE, PHRASE, SHAPE, SIZE_END, page_size, prose_class
from wireparse.page.shapes import CLASSES

CONTEXT = (
    ("own", 16),
    ("own_before", 8 * 9),
    ("own_after", 8 * 9),
    ("around", 81),
    ("own_earlier", 8 * 8),
    ("own_later", 8 * 8),
    ("earlier_later", 64),
    ("far", 64),
    ("place", 10 * 4),
    ("peak", 8 * 8),
    ("size_peak", 18 * 4),
    ("phrase_later", 5 * 8),
    ("prose_own", 4 * 8),
    ("prose_around", 4 * 64),
    ("known_away", 2 * 5 * 8),
    ("closed_away", 2 * 4 * 8),
    ("mass", 6 * 6 * 4),
)
"""Names of the features of a line among its neighbours, and how many classes each has."""
_NEAR, _FAR = 0.35, 0.08
"""How fast the scores around fade, from line to line."""
_CLOSES = 11
"""The feature `phrase` is above this where the words end a story."""
_MASSES = (0.3, 1.2, 3.0, 6.5, 14.0)
"""Where the classes of masses part."""
_CAPTION = CLASSES[BlockKind.CAPTION]
_TOLD = range(CLASSES[BlockKind.CREDIT], _CAPTION)
"""The classes of the feature `shape` that say that a line is not of the story; a ticker and a caption part nothing."""
_UNSEEN = -3.0
"""What is taken for the score of what stands beyond the ends of the page."""


def context_features(scores: Sequence[float], rows: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """The rows for `CONTEXT` of all lines, from their scores so far and their own rows."""
    lines = len(scores)
    scores = _through_captions(scores, rows)
    page, told = page_size(lines), prose_class(rows[0])
    own = _graded(scores)
    before, after = [8, *own[:-1]], [*own[1:], 8]
    earlier, later = _faded(scores, _NEAR), _faded(scores[::-1], _NEAR)[::-1]
    early, late = _graded(earlier), _graded(later)
    far_early, far_late = _graded(_faded(scores, _FAR)), _graded(_faded(scores[::-1], _FAR)[::-1])
    near = [0.5 * (e + s) + max(e, s, t) for e, s, t in zip(earlier, scores, later, strict=True)]
    top = max(near)
    peak = near.index(top)
    peaks = [0 if n <= top - 7.0 else int(n - top + 7.0) for n in near]
    known = _away([row[PHRASE] >= FURNITURE_PHRASE or row[SHAPE] in _TOLD for row in rows], peak)
    closed = _away([row[PHRASE] > _CLOSES for row in rows], peak)
    around = zip(own, before, after, early, late, far_early, far_late, peaks, known, closed, _mass(scores), strict=True)
    return [
        (
            0 if s < -5.0 else 15 if s > 4.9 else int((s + 5.0) * 1.6),
            o * 9 + b,
            o * 9 + a,
            b * 9 + a,
            o * 8 + e,
            o * 8 + f,
            e * 8 + f,
            g * 8 + h,
            i * 10 // lines * 4 + page,
            o * 8 + p,
            row[SIZE_END] // 8 * 4 + p // 2,
            row[PHRASE] // 4 * 8 + f,
            told * 8 + o,
            told * 64 + e * 8 + f,
            (i > peak) * 40 + (k if k < 4 else 4) * 8 + o,
            (i > peak) * 32 + (c if c < 3 else 3) * 8 + o,
            m * 4 + o // 2,
        )
        for i, (s, row, (o, b, a, e, f, g, h, p, k, c, m)) in enumerate(zip(scores, rows, around, strict=True))
    ]


def _through_captions(scores: Sequence[float], rows: Sequence[Sequence[int]]) -> Sequence[float]:
    """The scores, a caption's the mean of those beside it: a picture does not part what it stands between."""
    if all(row[SHAPE] != _CAPTION for row in rows):
        return scores
    before, after = _last_read(scores, rows), _last_read(scores[::-1], rows[::-1])[::-1]
    return [(last + following) / 2.0 for last, following in zip(before, after, strict=True)]


def _last_read(scores: Sequence[float], rows: Sequence[Sequence[int]]) -> list[float]:
    """For each line its own score; for a caption that of the last line before it that is none."""
    last, found = _UNSEEN, []
    for score, row in zip(scores, rows, strict=True):
        last = last if row[SHAPE] == _CAPTION else score
        found.append(last)
    return found


def _graded(scores: Sequence[float]) -> list[int]:
    """Eight classes of a score."""
    return [0 if s < -4.0 else 7 if s >= 3.0 else int(s + 5.0) if s < 2.0 else 6 for s in scores]


def _faded(scores: Sequence[float], rate: float) -> list[float]:
    """For each line, the fading mean of the scores before it."""
    mean, keep, means = _UNSEEN, 1.0 - rate, []
    for score in scores:
        means.append(mean)
        mean = keep * mean + rate * score
    return means


def _away(marked: Sequence[bool], peak: int) -> list[int]:
    """For each line, how many marked ones lie between it and the peak, itself counted, the peak not."""
    sums = list(accumulate(marked, initial=0))
    here, behind = sums[peak], sums[peak + 1]
    return [*[here - before for before in sums[:peak]], 0, *[upto - behind for upto in sums[peak + 2 :]]]


def _mass(scores: Sequence[float]) -> list[int]:
    """The class of how much of the story stands before each line, and how much behind it."""
    shares = [0.0 if s < -1.0 else 1.0 if s > 1.0 else (s + 1.0) / 2.0 for s in scores]
    sums = list(accumulate(shares, initial=0.0))
    before = map(bisect_right, repeat(_MASSES), sums)
    behind = map(bisect_right, repeat(_MASSES), [sums[-1] - upto for upto in sums[1:]])
    return [b * 6 + a for b, a in zip(before, behind, strict=False)]
