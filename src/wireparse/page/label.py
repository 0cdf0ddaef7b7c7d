"""Each line's kind: what a user says, what its shape says, what it looks like among its neighbours; then blocks."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.model import Block
from wireparse.page.authors import name_authors
from wireparse.page.blocks import build_blocks
from wireparse.page.captions import name_captions
from wireparse.page.dated import name_dated
from wireparse.page.datelines import is_dateline, name_datelines
from wireparse.page.decode import main_run, story_lines, story_scores
from wireparse.page.features import SHAPE, page_class
from wireparse.page.further import name_further
from wireparse.page.headline import find_headline
from wireparse.page.noted import is_long_note, name_notes
from wireparse.page.paragraphs import find_paragraphs
from wireparse.page.parts import name_parts, name_standfirst
from wireparse.page.rows import read_rows
from wireparse.page.shapes import CLASSES, own_word
from wireparse.page.sign_offs import name_sign_offs
from wireparse.page.sureness import sureness
from wireparse.page.talk import keep_talk
from wireparse.page.ticker import find_ticker_lines, join_items
from wireparse.page.told import headed_by, name_times, told_lines
from wireparse.source import Line, Source

_BODY, _FURNITURE, _HEADLINE = BlockKind.BODY, BlockKind.FURNITURE, BlockKind.HEADLINE
# So many lines of a message may be notes before its headline.
_FIRST = 3
_CLEAR = 2.5
"""Log-odds that are higher say no more."""
_TOLD = 1.0
"""The log-odds that a sentence under the time of a live blog has at least."""


def label_lines(source: Source, context: Context) -> tuple[Block, ...]:
    """The blocks of a page; their texts joined are the text."""
    lines, rows, sure, times = _opened(source, context)
    if not lines:
        return build_blocks(source.text, (), (), ())
    scores = story_scores(lines, rows)
    _raise_told(lines, times, scores)
    taken = story_lines(lines, rows, scores, [kind is not None for kind in sure])
    kinds = [kind or (_BODY if story else _FURNITURE) for kind, story in zip(sure, taken, strict=True)]
    keep_talk(lines, kinds, sure, context.pack.interview)
    run = main_run([score if kind is None else -1.5 for kind, score in zip(sure, scores, strict=True)])
    found = _headline(lines, _without_others(lines, rows, times, context), scores, run, kinds)
    name_parts(lines, kinds, found[0] if found else None, context.pack)
    name_times(lines, kinds, times)
    head = _name_around(source, lines, kinds, sure, found[0] if found else None, run[0], context)
    page = page_class(rows)
    weighed = [
        sureness(kind, int(score * 8.0), shape, page) for kind, score, shape in zip(kinds, scores, sure, strict=True)
    ]
    if found is not None and head is not None:
        weighed[head] = found[1], ("headline by its words and place",)
    if context.line_rules:
        _obey(lines, context, kinds, weighed)
    return build_blocks(source.text, lines, kinds, weighed)


def _raise_told(lines: Sequence[Line], times: Collection[int], scores: list[float]) -> None:
    """Raise in `scores` the sentences under the times of a live blog.

    Times stand by links beside a story, too, with a sentence under each: these look less like a story than the rest of
    the page does.
    """
    told = frozenset(told_lines(lines, times))
    inside = outside = 0.0
    for i, score in enumerate(scores if told else ()):
        if score > 0.0:
            inside += min(score, _CLEAR) * (i in told)
            outside += min(score, _CLEAR) * (i not in told)
    if inside >= outside:
        for i in told:
            scores[i] = max(scores[i], _TOLD)


def _headline(
    lines: Sequence[Line],
    rows: Sequence[Sequence[int]],
    scores: Sequence[float],
    run: tuple[int, int],
    kinds: list[BlockKind],
) -> tuple[int, float] | None:
    """The headline's line and how sure it is, named so in `kinds`."""
    found = find_headline(lines, rows, scores, run)
    if found is None or kinds.count(_BODY) == (kinds[found[0]] is _BODY):
        # What no line of a story stands beside is no headline of one.
        return None
    kinds[found[0]] = _HEADLINE
    return found


def _without_others(
    lines: Sequence[Line], rows: Sequence[tuple[int, ...]], times: Collection[int], context: Context
) -> Sequence[tuple[int, ...]]:
    """The rows, those of lines that can be no headline told to be what they are: notes, datelines, heads of entries.

    On a wire, a note to clients or a dateline on a line of its own may open a message; the entries of a live blog have
    headlines of their own.
    """
    found = {
        i: CLASSES[BlockKind.NOTE]
        for i, line in enumerate(lines[:_FIRST])
        if is_long_note(line.text, context.pack.notes) or is_dateline(line.text, context)
    }
    for i, line in enumerate(lines if times else ()):
        if line.first in times:
            found[i] = found[headed_by(lines, i)] = CLASSES[BlockKind.TIMESTAMP]
    if not found:
        return rows
    return [(*row[:SHAPE], found.get(i, row[SHAPE]), *row[SHAPE + 1 :]) for i, row in enumerate(rows)]


def _name_around(
    source: Source,
    lines: list[Line],
    kinds: list[BlockKind],
    sure: Sequence[BlockKind | None],
    headline: int | None,
    start: int,
    context: Context,
) -> int | None:
    """Name in `kinds` what stands around the story: credits, other stories, dates, authors; the headline's line."""
    name_notes(lines, kinds, sure, context)
    name_datelines(lines, kinds, context)
    name_sign_offs(lines, kinds, sure, context)
    name_captions(kinds)
    heads = name_further(source, lines, kinds, headline, context)
    begins = [0, *(head for head in heads[1:] if head is not None)]
    named = None
    for begin, end, head in zip(begins, [*begins[1:], len(lines)], heads, strict=True):
        opening = start - begin if head == headline else None
        found = _name_about(source, lines[begin:end], kinds, begin, head, opening, context)
        named = found if head == headline else named
    return named


def _name_about(
    source: Source,
    lines: list[Line],
    kinds: list[BlockKind],
    begin: int,
    headline: int | None,
    opening: int | None,
    context: Context,
) -> int | None:
    """Name in `kinds` who wrote the story that the page tells in these lines, and when; the headline's line."""
    own = kinds[begin : begin + len(lines)]
    head = None if headline is None else headline - begin
    start = min(max(opening, 0), len(lines)) if opening is not None else (head or 0) + 1
    name_dated(lines, own, head, start, context.pack)
    named = name_authors(source, lines, own, head, context)
    if named != head:
        name_dated(lines, own, named, start, context.pack)
    name_standfirst(lines, own, named, context.pack)
    kinds[begin : begin + len(lines)] = own
    return None if named is None else named + begin


def open_lines(source: Source, context: Context) -> tuple[list[Line], list[tuple[int, ...]], list[BlockKind | None]]:
    """The lines that are not blank (wrapped ones joined), their feature rows, and the kinds that are sure by shape."""
    return _opened(source, context)[:3]


def _opened(
    source: Source, context: Context
) -> tuple[list[Line], list[tuple[int, ...]], list[BlockKind | None], set[int]]:
    """The same, and where the times of live blogs begin."""
    ticker = find_ticker_lines(source, context)
    lines = join_items(ticker, find_paragraphs(source))
    rows, sure = read_rows(lines, context, ticker.places)
    return lines, rows, sure, ticker.times


def _obey(
    lines: Sequence[Line],
    context: Context,
    kinds: list[BlockKind],
    weighed: list[tuple[float, tuple[str, ...]]],
) -> None:
    """A user's own rules over everything else."""
    for i, line in enumerate(lines):
        if (word := own_word(line, context)) is not None:
            kinds[i], weighed[i] = word[0], (1.0, (word[1],))
