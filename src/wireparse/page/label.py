"""Each line's kind: what a user says, what its shape says, what it looks like among its neighbours; then blocks."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence

from wireparse.context import Context
from wireparse.model import Block, BlockKind
from wireparse.page.blocks import build_blocks
from wireparse.page.decode import main_run, story_scores
from wireparse.page.headline import find_headline
from wireparse.page.paragraphs import find_paragraphs
from wireparse.page.parts import name_parts
from wireparse.page.rows import read_rows
from wireparse.page.shapes import own_word
from wireparse.source import Line, Source
from wireparse.weights import probability

_BODY, _FURNITURE, _HEADLINE = BlockKind.BODY, BlockKind.FURNITURE, BlockKind.HEADLINE
# How often a line is what its shape says.
_SURE = {
    BlockKind.TICKER: 0.97,
    BlockKind.CREDIT: 0.95,
    BlockKind.BYLINE: 0.9,
    BlockKind.TIMESTAMP: 0.95,
    BlockKind.NOTE: 0.9,
    BlockKind.RELATED: 0.95,
    BlockKind.FURNITURE: 0.98,
}
# Parts that are named by their place hold a little less often than the line is of the story at all.
_NAMED = frozenset({BlockKind.SUBHEAD, BlockKind.STANDFIRST, BlockKind.KICKER, BlockKind.CAPTION})


def label_lines(source: Source, context: Context) -> tuple[Block, ...]:
    """The blocks of a page; their texts joined are the text."""
    lines, rows, sure = open_lines(source, context)
    if not lines:
        return build_blocks(source.text, (), (), (), ())
    scores = story_scores(rows)
    kinds = [kind or (_BODY if score > 0.0 else _FURNITURE) for kind, score in zip(sure, scores, strict=True)]
    run = main_run([score if kind is None else -1.5 for kind, score in zip(sure, scores, strict=True)])
    found = find_headline(lines, rows, scores, run)
    if found is not None:
        kinds[found[0]] = _HEADLINE
    name_parts(lines, kinds, found[0] if found else None)
    confidences = [_confidence(kind, score, shape) for kind, score, shape in zip(kinds, scores, sure, strict=True)]
    because = [_because(kind, int(score * 2.0), shape) for kind, score, shape in zip(kinds, scores, sure, strict=True)]
    if found is not None:
        confidences[found[0]] = probability(found[1])
        because[found[0]] = ("headline",)
    if context.line_rules:
        _obey(lines, context, kinds, confidences, because)
    return build_blocks(source.text, lines, kinds, confidences, because)


def open_lines(source: Source, context: Context) -> tuple[list[Line], list[list[int]], list[BlockKind | None]]:
    """The lines that are not blank (wrapped ones joined), their feature rows, and the kinds that are sure by shape."""
    lines = find_paragraphs(source)
    rows, sure = read_rows(lines, context, _ticker(source, context))
    return lines, rows, sure


def _ticker(source: Source, context: Context) -> Collection[int]:
    """Where the lines of tickers begin."""
    return frozenset()


def _confidence(kind: BlockKind, score: float, shape: BlockKind | None) -> float:
    if shape is kind:
        return _SURE[kind]
    odds = probability(score)
    if kind is _FURNITURE:
        return 1.0 - odds if odds < 0.5 else 0.8
    return 0.75 if kind in _NAMED else odds


@functools.lru_cache(maxsize=512)
def _because(kind: BlockKind, halves: int, shape: BlockKind | None) -> tuple[str, ...]:
    """The name of the rule, or how much words and neighbours weigh for the story."""
    if shape is kind:
        return (f"{kind.value} by its shape",)
    if kind in _NAMED:
        return (f"{kind.value} by its place", f"story {halves / 2:+.1f}")
    return (f"story {halves / 2:+.1f}",)


def _obey(
    lines: Sequence[Line],
    context: Context,
    kinds: list[BlockKind],
    confidences: list[float],
    because: list[tuple[str, ...]],
) -> None:
    """A user's own rules over everything else."""
    for i, line in enumerate(lines):
        if (word := own_word(line, context)) is not None:
            kinds[i], confidences[i], because[i] = word[0], 1.0, (word[1],)
