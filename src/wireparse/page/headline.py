"""The main headline: of the lines before the story, the one that looks most like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from wireparse.page.decode import weigh_all
from wireparse.page.features import page_size
from wireparse.source import Line

HEADLINE = (
    ("gap_repeats", 14 * 3),
    ("size_end", 18 * 8),
    ("start", 10 * 4),
    ("case", 9 * 6),
    ("own", 8),
    ("shape", 8),
    ("title", 4 * 4),
    ("overlap", 6 * 4),
    ("place", 5 * 4),
    ("after", 8 * 8),
    ("best", 6),
)
"""Names of the features of a candidate, and how many classes each has."""

_BEFORE, _INSIDE = 45, 3
_SHORTEST, _LONGEST = 6, 300
_OPENING = 160
# So much of a word is the same in most of its forms.
_STEM = 6
_CJK = "\u2e80"
# Below these log-odds no line is called the headline.
_LEAST = -2.0


def find_headline(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], run: tuple[int, int]
) -> tuple[int, float] | None:
    """The index of the main headline with its log-odds, or `None`; `run` is where the story stands."""
    indices, features = candidates(lines, rows, scores, run)
    if not indices:
        return None
    odds = weigh_all("headline", features)
    best = max(range(len(indices)), key=odds.__getitem__)
    return (indices[best], odds[best]) if odds[best] > _LEAST else None


def candidates(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], run: tuple[int, int]
) -> tuple[list[int], list[tuple[int, ...]]]:
    """The lines that could be the headline of the story that stands at `run`, with their rows for `HEADLINE`."""
    start, stop = run
    if start == stop:
        return [], []
    first = max(0, start - _BEFORE)
    indices = [i for i in range(first, min(start + _INSIDE, stop)) if _possible(lines[i].text, rows[i])]
    opening = _vocabulary(lines[start : min(start + 4, stop)])
    below = _vocabulary(lines[start + _INSIDE : min(start + 5, stop)])
    counts = Counter([line.text for line in lines[first:]])
    page = page_size(len(lines))
    shared = [_overlap(lines[i].text, opening if i < start else below) for i in indices]
    most = max(shared, default=0)
    return indices, [
        _row(lines, rows, scores, i, start, page, counts, overlap, overlap == most and most > 1)
        for i, overlap in zip(indices, shared, strict=True)
    ]


def _possible(text: str, row: Sequence[int]) -> bool:
    """Whether a line has a headline's length and is not known to be something else."""
    return _SHORTEST <= len(text) <= _LONGEST and row[7] != 1


def _row(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    scores: Sequence[float],
    i: int,
    start: int,
    page: int,
    counts: Mapping[str, int],
    overlap: int,
    best: bool,
) -> tuple[int, ...]:
    row = rows[i]
    coarse = row[1] % 4
    score = scores[i]
    after = [rows[j][7] for j in range(i + 1, min(i + 3, len(rows)))]
    return (
        _gap(start - i) * 3 + min(counts[lines[i].text], 3) - 1,
        row[0],
        row[1],
        row[2],
        max(0, min(7, int(score + 5.0))),
        row[7],
        _title(lines, i) * 4 + coarse,
        overlap * 4 + coarse,
        (0 if i == 0 else 1 if i == 1 else 2 if i < 5 else 3 if i < 20 else 4) * 4 + page,
        (after[0] if after else 0) * 8 + (after[1] if len(after) > 1 else 0),
        best * 3 + (overlap > 1) + (coarse > 0),
    )


def _gap(lines: int) -> int:
    """The class of how many lines stand between a candidate and the story."""
    if lines < 8:
        return max(0, lines + 2)
    return 10 if lines < 12 else 11 if lines < 18 else 12 if lines < 30 else 13


def _title(lines: Sequence[Line], i: int) -> int:
    """Whether the page's first line, often its title, is this line, begins with it, or holds it."""
    title, text = lines[0].text, lines[i].text
    if i == 0:
        return 1
    if len(text) < 8 or text not in title:
        return 0
    return 2 if title.startswith(text) else 3


def _vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """The words of some length in these lines; of a script without blanks, pairs of letters."""
    return frozenset(word for line in lines for word in _words(line.text[:_OPENING]) if len(word) > 3 or word >= _CJK)


def _words(text: str) -> list[str]:
    if text[len(text) >> 1 :][:1] >= _CJK:
        return [text[i : i + 2] for i in range(len(text) - 1)]
    return [word[:_STEM] for word in text.casefold().split()]


def _overlap(text: str, story: frozenset[str]) -> int:
    """The class of how many of a line's words the story has too."""
    words = [word for word in _words(text) if len(word) > 3 or word >= _CJK]
    if len(words) < 2:
        return 0
    shared = len(story.intersection(words))
    return min(5, shared * 5 // len(words) + (shared > 0))
