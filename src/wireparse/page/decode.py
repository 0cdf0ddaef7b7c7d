"""How likely each line is a line of the story: its own words first, then its neighbours, then what stays in doubt."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from operator import getitem

from wireparse.kinds import BlockKind
from wireparse.letters import CJK
from wireparse.page.address import is_dialog, speaks
from wireparse.page.doubt import TREES, settle
from wireparse.page.features import ADDRESS, AUTHORS, MARKS, QUOTED, SAYING, SHAPE, START, TOLD, UNCASED
from wireparse.page.neighbours import context_features
from wireparse.page.shapes import CLASSES
from wireparse.source import Line
from wireparse.weights import columns, trees

OWN = "line_words"
_LIKELY, _HOPELESS, _NEAR = 0.5, -2.0, 0.5
_SENTENCE = 30
_FEW = 8
"""On a page of so few lines, the likeliest is the story, however unlikely it looks."""
_BELOW = -1.5
"""Below a line of the story, a finished sentence is one from these odds on: of such lines, two in three are."""
_ABOVE = -0.5
"""The same above the first line of the story."""
_SPOKEN = -3.0
"""The same, where words stand in marks and a word of saying beside them, or the story's source stands below."""
_CREDIT = CLASSES[BlockKind.CREDIT]
_UNCASED = -2.5
"""The same in scripts without capitals or ideographs, whose short lines no annotated copy tells about."""
_SHORT, _TELLING, _IDEOGRAPHS = 20, 60, 15
"""A sentence, a line without an end, and one of ideographs tell something if they are no shorter."""
_STOPS = frozenset('.!?。؟…"”»）)’')
_BRACKETS = frozenset(")）")
# A stop, and whose copy it is behind it: `… a partir del lunes. EFE`.
_SIGNED = re.compile(r"[.!?…»”\"][ \u00a0]?[-–—/]{0,2}[A-Z]{2,5}\Z")
_SIGN = 10
NEIGHBOURS = "line_context"
"""The learned tables: by a line's own row, and by its neighbours' scores as the first leaves them."""


def story_scores(lines: Sequence[Line], rows: Sequence[Sequence[int]]) -> list[float]:
    """The log-odds of each line that it is part of the story."""
    own = weigh_all(OWN, rows)
    scores = weigh_all(NEIGHBOURS, context_features(own, rows))
    return settle(lines, rows, own, scores, main_run(scores), trees(TREES))


def weigh_all(table: str, rows: Sequence[Sequence[int]]) -> list[float]:
    """The log-odds that a learned table gives each row."""
    found = _columns(table)
    return [sum(map(getitem, found, row)) for row in rows]


def story_lines(
    lines: Sequence[Line], rows: Sequence[Sequence[int]], scores: Sequence[float], decided: Sequence[bool]
) -> list[bool]:
    """Which lines are of the story, those aside that are `decided` by their shape.

    A line that ends a sentence and stands right below one of the story needs less, and less still over the story's
    source, unless it speaks to the site's readers; one line that is decided may stand between. If no line of what is
    found tells anything, it is a menu, or a dialog: then none is.
    """
    cut = _cut(lines, scores)
    taken: list[bool] = []
    last = between = False
    credited = [row[SHAPE] == _CREDIT for row in rows[1:]]
    for line, row, score, known, over in zip(lines, rows, scores, decided, [*credited, False], strict=True):
        ends = last and score > (_SPOKEN if over else _least(line.text, row)) and _ends_sentence(line.text)
        below = ends and not speaks(row[ADDRESS], row[AUTHORS])
        found = not known and (score > cut or below)
        # One caption, note or link between two lines of a story does not part them.
        last, between = (last and not between, True) if known else (found, False)
        taken.append(found)
    _take_above(lines, rows, scores, decided, taken)
    tells = any(found and _tells(line.text) for line, found in zip(lines, taken, strict=True))
    return taken if tells and not _is_dialog(lines, rows, taken, cut < 0.0) else [False] * len(lines)


def _take_above(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    scores: Sequence[float],
    decided: Sequence[bool],
    taken: list[bool],
) -> None:
    """Take a finished sentence right above the story's first line, which needs less, too."""
    first = next((i for i, found in enumerate(taken) if found), 0)
    above = first - 1
    if above < 0 or decided[above] or scores[above] <= _ABOVE or len(lines[above].text) < _TELLING:
        return
    taken[above] = _ends_sentence(lines[above].text) and not speaks(rows[above][ADDRESS], rows[above][AUTHORS])


def _least(text: str, row: Sequence[int]) -> float:
    """The odds from which a finished sentence right below one of the story is one."""
    if row[MARKS] & QUOTED and row[SAYING] >= TOLD:
        return _SPOKEN
    uncased = row[START] // 4 == UNCASED and text[-1] not in _BRACKETS
    return _UNCASED if uncased else _BELOW


def _is_dialog(lines: Sequence[Line], rows: Sequence[Sequence[int]], taken: Sequence[bool], guessed: bool) -> bool:
    """Whether most of what was taken for a story speaks to readers: a cookie dialog alone is no article.

    Of a story that is no more than the best guess, what else speaks so on the page tells, too.
    """
    spoken = told = 0
    for line, row, of in zip(lines, rows, taken, strict=True):
        if of or guessed:
            dialog = is_dialog(row[ADDRESS])
            spoken += len(line.text) * dialog
            told += len(line.text) * (of or dialog)
    return 2 * spoken > told


def _ends_sentence(text: str) -> bool:
    if len(text) < (_SHORT if text[0] < CJK else _SHORT // 2):
        return False
    return text[-1] in _STOPS or (text[-1].isupper() and _SIGNED.search(text, len(text) - _SIGN) is not None)


def _tells(text: str) -> bool:
    return len(text) >= _TELLING or _ends_sentence(text) or (len(text) > _IDEOGRAPHS and text[0] >= CJK)


def _cut(lines: Sequence[Line], scores: Sequence[float]) -> float:
    """The log-odds above which a line is of the story: even odds, or less on a page with hardly a likely line.

    Most pages have a story; the likeliest lines of one that looks unlikely are still the best guess, if they are
    sentences: a page may be all menu.
    """
    top = max([score for line, score in zip(lines, scores, strict=True) if len(line.text) >= _SENTENCE], default=9.0)
    hopeless = top < _HOPELESS and len(lines) > _FEW
    return 0.0 if top > _LIKELY or hopeless else min(0.0, top - _NEAR)


def main_run(scores: Sequence[float]) -> tuple[int, int]:
    """Where the story stands: the run of lines whose odds, each held within bounds, add up to the most."""
    best, run, start, stop, begun = 0.0, 0.0, 0, 0, 0
    for i, score in enumerate(scores):
        if run <= 0.0:
            run, begun = 0.0, i
        run += 2.5 if score > 2.5 else -1.5 if score < -1.5 else score
        if run > best:
            best, start, stop = run, begun, i + 1
    return start, stop


@functools.cache
def _columns(name: str) -> tuple[tuple[float, ...], ...]:
    """The columns of a table; they stand in the file in the order of the row."""
    return tuple(columns(name).values())
