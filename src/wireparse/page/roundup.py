"""Round-ups: at least three stories of a paragraph or two each, under headlines, often under rubrics, too.

Headings inside one story look the same. But the paragraph below a headline says again what the headline does, and that
was not told above; headings only say what comes, and rarely each of them stands over one paragraph alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import length_of
from wireparse.page.told import is_paragraph
from wireparse.page.unsettled import UNSETTLED, can_head
from wireparse.page.vocabulary import vocabulary
from wireparse.rubrics import is_rubric
from wireparse.source import Line

_FEWEST, _MOST = 3, 2
"""A round-up has so many stories at least, and each so many paragraphs at most."""
_PARAGRAPH = 100
"""The first paragraph of each is no shorter."""
_SHARED, _LED, _WORD = 2, 1, 4
"""So many words of some length a headline shares with its paragraph; fewer where a rubric stands above it."""
_HEADS = UNSETTLED | {BlockKind.HEADLINE, BlockKind.STANDFIRST}
_TOLD = frozenset({BlockKind.BODY, BlockKind.FURNITURE})
_RUBRIC = 30


class _Item(NamedTuple):
    """One story of a round-up: its rubric's line, if it has one, its headline's, and those of its paragraphs."""

    rubric: int | None
    head: int
    told: tuple[int, ...]


def name_roundup(lines: Sequence[Line], kinds: list[BlockKind], headline: int, context: Context) -> list[int]:
    """Rename in `kinds` the stories of a round-up, if the page's `headline` heads one of them; all their headlines."""
    if _item(lines, kinds, headline, context) is None:
        # Most stories have more paragraphs than an item of a round-up: the rest of the page need not be read.
        return []
    for run in _runs(lines, kinds, context):
        heads = [item.head for item in run]
        if len(run) < _FEWEST or headline not in heads or not _are_new(lines, run, context):
            continue
        for item in run:
            kinds[item.head] = BlockKind.HEADLINE
            for at in item.told:
                kinds[at] = BlockKind.BODY
            if item.rubric is not None and item.rubric > run[0].head:
                kinds[item.rubric] = BlockKind.FURNITURE
        return heads
    return []


def _runs(lines: Sequence[Line], kinds: Sequence[BlockKind], context: Context) -> Iterator[list[_Item]]:
    """Items that follow each other with nothing between."""
    run: list[_Item] = []
    i = 0
    while i < len(lines):
        item = _item(lines, kinds, i, context)
        if item is None:
            if run:
                yield run
            run, i = [], i + 1
        else:
            run, i = [*run, item], item.told[-1] + 1
    if run:
        yield run


def _item(lines: Sequence[Line], kinds: Sequence[BlockKind], i: int, context: Context) -> _Item | None:
    """The item that begins on a line, with its rubric or its headline."""
    led = kinds[i] in _HEADS and _is_rubric(lines[i].text, context)
    head = i + led
    if head + 1 >= len(lines) or kinds[head] not in _HEADS or not can_head(lines[head].text):
        return None
    if is_paragraph(lines[head].text) or not _tells(lines, kinds, head + 1, _PARAGRAPH):
        return None
    more = [head + 1]
    while more[-1] + 1 < len(lines) and _tells(lines, kinds, more[-1] + 1, 0) and len(more) <= _MOST:
        more.append(more[-1] + 1)
    return _Item(i if led else None, head, tuple(more)) if len(more) <= _MOST else None


def _tells(lines: Sequence[Line], kinds: Sequence[BlockKind], i: int, least: int) -> bool:
    return kinds[i] in _TOLD and is_paragraph(lines[i].text) and length_of(lines[i].text) >= least


def _is_rubric(text: str, context: Context) -> bool:
    return is_rubric(text, context.pack.headline) or (len(text) <= _RUBRIC and text.isupper() and text.isprintable())


def _are_new(lines: Sequence[Line], run: Sequence[_Item], context: Context) -> bool:
    """Whether each headline's words are told below it, and fewer of them above."""
    frequent = context.pack.frequent
    heads = [vocabulary(lines[item.head].text, _WORD) - frequent for item in run]
    told = [frozenset[str]().union(*(vocabulary(lines[at].text, _WORD) for at in item.told)) for item in run]
    below = [len(own & under) for own, under in zip(heads, told, strict=True)]
    above = [0, *(len(own & before) for (before, _), own in zip(pairwise(told), heads[1:], strict=True))]
    return all(
        found >= (_SHARED if item.rubric is None else _LED) and found > told_above
        for item, found, told_above in zip(run, below, above, strict=True)
    )
