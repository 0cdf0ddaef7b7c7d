"""Tickers: runs of lines, each a time and a headline, in the order of a news feed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Block, TickerItem
from wireparse.page.ticker_days import find_moments, step_of
from wireparse.page.ticker_forms import STARTS, Entry, read_entry
from wireparse.passage import Span
from wireparse.source import Line, Source

_FEWEST, _FEWEST_HEADED = 3, 2
"""So many items make a ticker, without and with a heading that says so."""
_STEP = 2
"""So many lines at most from the end of one item to the beginning of the next."""
_DAY = 1440
"""Minutes."""
_OPENING = 4
"""A stretch that goes on from the first minutes past midnight is a transcript."""
_HEADLINE, _PARAGRAPH = 30, 160
"""Mean lengths of what is told under the times: at least that of headlines, not that of paragraphs."""


def find_entries(source: Source, context: Context) -> tuple[Entry, ...]:
    """The lines of a page that are items of its tickers, in order."""
    entries = tuple(_candidates(source))
    if len(entries) < _FEWEST_HEADED:
        return ()
    stretches = (stretch for run in _runs(entries) for stretch in _ordered(run))
    return tuple(entry for stretch in stretches if _is_ticker(source, stretch, context) for entry in stretch)


def join_items(source: Source, lines: list[Line], entries: tuple[Entry, ...]) -> list[Line]:
    """`lines` with the two lines of each item that has its time above its headline made one."""
    pairs = {source.lines[entry.first].first: entry for entry in entries if entry.last > entry.first}
    if not pairs:
        return lines
    gone = {source.lines[entry.last].first for entry in pairs.values()}
    return [_joined(source, line, pairs) for line in lines if line.first not in gone]


def _joined(source: Source, line: Line, pairs: dict[int, Entry]) -> Line:
    entry = pairs.get(line.first)
    if entry is None:
        return line
    last = source.lines[entry.last]
    return Line(f"{line.text} {last.text}", line.start, last.end, last.stop, line.first)


def _candidates(source: Source) -> Iterator[Entry]:
    """Every line that has the shape of an item; most lines are dismissed by their first and last characters."""
    lines = source.lines
    index = -1
    for at, line in enumerate(lines):
        words = line.text
        if at <= index or not words or not (words[0] in STARTS or (words[-1].isdigit() and words[-3:-2] == ":")):
            continue
        entry = read_entry(source.text, lines, at)
        if entry is not None:
            index = entry.last
            yield entry


def _runs(entries: tuple[Entry, ...]) -> Iterator[list[Entry]]:
    """Neighbouring items of one form."""
    run: list[Entry] = []
    for entry in entries:
        if run and (entry.form != run[-1].form or entry.first - run[-1].last > _STEP):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


def _ordered(run: list[Entry]) -> Iterator[list[Entry]]:
    """The stretches of a run that go one way, newest first or oldest first; midnight may be crossed."""
    part: list[Entry] = []
    way = 0
    for entry in run:
        step = step_of(part[-1], entry) if part else 0
        if step and way and step != way:
            # The turn belongs to the stretch that it is nearer to: a transcript may stand right under a ticker.
            turn = [part.pop()] if len(part) > 1 and _gap(part[-2], part[-1]) > _gap(part[-1], entry) else []
            yield part
            part, way = turn, step_of(turn[0], entry) if turn else 0
        elif step:
            way = step
        part.append(entry)
    yield part


def _gap(one: Entry, other: Entry) -> int:
    step = abs(other.minute - one.minute)
    return min(step, _DAY - step)


def _is_ticker(source: Source, run: list[Entry], context: Context) -> bool:
    """Whether a stretch is a ticker: items enough, newest first; oldest first only if headed or told in headlines.

    Transcripts and chapters ascend from midnight; the entries of programmes and schedules are short; a live blog has
    paragraphs under its times.
    """
    headed = _is_headed(source.lines, run[0].first, context)
    if len(run) < (_FEWEST_HEADED if headed else _FEWEST):
        return False
    length = sum(entry.stop - entry.title for entry in run) / len(run)
    if run[0].form.endswith("^") and length > _PARAGRAPH:
        return False
    way = next((step for step in map(step_of, run, run[1:]) if step), 0)
    if way < 0 or (way == 0 and (headed or run[0].form[:1] in ("-", "•", "*"))):
        return True
    return way > 0 and (headed or (len(run) > _FEWEST and length >= _HEADLINE)) and run[0].minute > _OPENING


def _is_headed(lines: tuple[Line, ...], first: int, context: Context) -> bool:
    """Whether one of the two lines above says that a ticker follows."""
    headings = folded(context.pack.ticker.headings)
    above = (line.text for line in lines[max(0, first - 2) : first] if line.text)
    return any(small(words.strip(" :+*»-–")) in headings for words in above)


# ---------------------------------------------------------------- items


def find_items(source: Source, blocks: tuple[Block, ...], context: Context) -> tuple[TickerItem, ...]:
    """The items of the page's tickers, in order; each ticker is dated from the reference for itself."""
    return tuple(item for ticker in _tickers(source, blocks) for item in _items(source, ticker, context))


def _tickers(source: Source, blocks: tuple[Block, ...]) -> Iterator[list[tuple[Block, Entry]]]:
    """The blocks of items with their entries, those that stand together as one ticker."""
    for kind, group in groupby(blocks, key=attrgetter("kind")):
        if kind is BlockKind.TICKER:
            read = [(block, _entry_of(block.span.of(source.text))) for block in group]
            yield [(block, entry) for block, entry in read if entry is not None]


def _items(source: Source, ticker: list[tuple[Block, Entry]], context: Context) -> Iterator[TickerItem]:
    moments = find_moments([entry for _, entry in ticker], context.reference)
    for (block, entry), moment in zip(ticker, moments, strict=True):
        yield _item(source, block, entry, moment)


def _entry_of(words: str) -> Entry | None:
    """The entry that a block's words begin with; its places are those in the block."""
    lines = Source.of(words).lines
    first = next((at for at, line in enumerate(lines) if line.text), None)
    return None if first is None else read_entry(words, lines, first)


def _item(source: Source, block: Block, entry: Entry, when: dt.datetime | None) -> TickerItem:
    shift = block.span.start
    inner = source.trimmed(block.span)
    return TickerItem(
        span=Span(inner.start, inner.end),
        stamp=source.passage(shift + entry.start, shift + entry.end),
        headline=source.passage(shift + entry.title, shift + entry.stop),
        time=entry.time,
        date=entry.date,
        when=when,
    )
