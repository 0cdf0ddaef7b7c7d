"""Tickers: runs of lines, each a stamp and a headline, in the order of a news feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.model import Block, TickerItem
from wireparse.page.led import led_entries
from wireparse.page.marquee import find_marquees
from wireparse.page.ticker_days import date_of, find_moments
from wireparse.page.ticker_forms import Entry, line_before, may_be_items, read_entry, read_turned
from wireparse.page.ticker_headings import read_day_heading, under
from wireparse.page.ticker_labels import with_labels
from wireparse.page.ticker_rows import parted, parts_of
from wireparse.page.ticker_runs import find_runs
from wireparse.page.ticker_stamps import Stamp
from wireparse.page.told import find_told
from wireparse.passage import Span
from wireparse.rubrics import is_rubric
from wireparse.source import Line, Source

_FEWEST = 2


class TickerLines(NamedTuple):
    """The lines of a page's tickers: items, other lines that are the ticker's (by number), times of live blogs."""

    source: Source
    """The page, each line that holds several items as so many lines: the numbers are of these."""
    entries: tuple[Entry, ...] = ()
    others: tuple[int, ...] = ()
    live: tuple[int, ...] = ()

    @property
    def places(self) -> set[int]:
        """Where the lines that are a ticker's begin."""
        return self._firsts((*(entry.first for entry in self.entries), *self.others))

    @property
    def times(self) -> set[int]:
        """Where the times of live blogs begin."""
        return self._firsts(self.live)

    def _firsts(self, numbers: Iterable[int]) -> set[int]:
        return {self.source.lines[index].first for index in numbers}


def find_ticker_lines(source: Source, context: Context) -> TickerLines:
    """The lines of a page that belong to its tickers, in order."""
    source = parted(source, context.pack)
    marquees = find_marquees(source)
    candidates = tuple(_candidates(source, context))
    led = tuple(led_entries(source.lines, context.pack))
    if len(candidates) < _FEWEST and len(led) < _FEWEST:
        return TickerLines(source, others=tuple(marquees))
    told = find_told(source, candidates, led, context)
    taken = {entry.first for entry in (*told.live, *told.stories)}
    runs = list(find_runs(source, [entry for entry in candidates if entry.first not in taken], context))
    entries = [*(entry for run in runs for entry in run), *told.stories]
    entries.sort(key=attrgetter("first"))
    days = [day for run in runs for day in _days(source, run)]
    return TickerLines(source, tuple(entries), (*marquees, *days), tuple(entry.first for entry in told.live))


def _days(source: Source, run: list[Entry]) -> Iterator[int]:
    """The lines that say the days of a ticker: between its items, and right above the first."""
    for before, entry in zip([None, *run], run, strict=False):
        if entry.heading is not None and (before or entry.heading == line_before(source.lines, entry.first)):
            yield entry.heading


def _candidates(source: Source, context: Context) -> Iterator[Entry]:
    """Every line that has the shape of an item."""
    last = -1
    for index in may_be_items(source.lines, context.pack):
        if index > last and (entry := read_entry(source.text, source.lines, index, context.pack)) is not None:
            last = entry.last
            yield entry


def join_items(ticker: TickerLines, lines: list[Line]) -> list[Line]:
    """`lines` with those of each item that stands on several made one."""
    items: dict[int, Line] = {}
    gone: set[int] = set()
    for entry in ticker.entries:
        first, *rest = ticker.source.lines[entry.first : entry.last + 1]
        if rest and rest[-1].first > first.first:
            items[first.first] = rest[-1]
            gone.update(line.first for line in rest)
    if not items:
        return lines
    return [_joined(line, items.get(line.first)) for line in lines if line.first not in gone]


def _joined(line: Line, last: Line | None) -> Line:
    if last is None:
        return line
    return Line(f"{line.text} {last.text}", line.start, last.end, last.stop, line.first)


# ---------------------------------------------------------------- items


def find_items(source: Source, blocks: tuple[Block, ...], context: Context) -> tuple[TickerItem, ...]:
    """The items of the page's tickers, in order; each ticker is dated from the reference for itself."""
    if BlockKind.TICKER not in [block.kind for block in blocks]:
        return ()
    return tuple(item for ticker in _tickers(source, blocks, context) for item in _items(source, ticker, context))


def _tickers(source: Source, blocks: tuple[Block, ...], context: Context) -> Iterator[list[tuple[Span, Entry]]]:
    """The entries of items with where they stand, those that stand together as one ticker, under the days they name.

    Items with their bodies between are one ticker too.
    """
    ticker: list[tuple[Span, Entry]] = []
    goes_on, above = False, None
    for kind, group in groupby(blocks, key=attrgetter("kind")):
        members = list(group)
        if kind is BlockKind.TICKER:
            read = list(_read(source, members, above, context))
            if ticker and not (goes_on and len(read) == 1):
                yield ticker
                ticker = []
            ticker += read
            goes_on = len(members) == 1
        else:
            goes_on = goes_on and kind is BlockKind.BODY
        above = members[-1]
    if ticker:
        yield ticker


def _read(source: Source, blocks: list[Block], above: Block | None, context: Context) -> Iterator[tuple[Span, Entry]]:
    """Each item that blocks hold, with the day of the heading over it; a marquee and the headings are none."""
    day = _day_of(source, above, context) if above else None
    for block in blocks:
        found = entries_of(source, block, context)
        for span, entry in found:
            yield span, under(entry, day)
        if not found:
            day = _day_of(source, block, context) or day


def _day_of(source: Source, block: Block, context: Context) -> Stamp | None:
    span = source.trimmed(block.span)
    line = Line(span.of(source.text), span.start, span.end, span.end, span.start)
    return read_day_heading(source.text, line, context.pack) if line.text else None


def _items(source: Source, ticker: list[tuple[Span, Entry]], context: Context) -> Iterator[TickerItem]:
    entries = with_labels(source.text, [entry for _, entry in ticker], context.pack)
    moments = find_moments(entries, context.reference)
    for (span, _), entry, when in zip(ticker, entries, moments, strict=True):
        stamp = entry.stamp
        yield TickerItem(
            span=span,
            stamp=source.passage(stamp.start, stamp.end),
            headline=source.passage(entry.title, entry.stop),
            time=stamp.time,
            date=date_of(stamp, context.reference),
            ago=stamp.ago,
            when=when,
            label=source.passage(entry.label.start, entry.label.end) if entry.label else None,
        )


def entries_of(source: Source, block: Block, context: Context) -> list[tuple[Span, Entry]]:
    """The entries that a block holds, with where they stand: most blocks are one, a line may be several."""
    lines = _lines_of(source, block)
    parts = parts_of(source.text, lines, context.pack)
    if len(parts) == len(lines):
        found = entry_of(source, block, context)
        return [(source.trimmed(block.span), found)] if found is not None else []
    row: list[tuple[Span, Entry]] = []
    last = -1
    for index in range(len(parts)):
        entry = read_entry(source.text, parts, index, context.pack) if index > last else None
        if entry is not None and entry.stop > entry.title:
            last = entry.last
            row.append((Span(parts[entry.first].start, parts[entry.last].end), entry))
    return row


def entry_of(source: Source, block: Block, context: Context) -> Entry | None:
    """The entry that a block is."""
    lines = _lines_of(source, block)
    if not lines:
        return None
    if len(lines) > 1:
        entry = read_turned(source.text, lines, len(lines) - 1, context.pack)
        if entry is not None:
            return entry
        if is_rubric(lines[0].text, context.pack.headline):
            # It stands above the stamp.
            entry = read_entry(source.text, lines, 1, context.pack)
            return entry and entry._replace(label=Span(lines[0].start, lines[0].end))
    entry = read_entry(source.text, lines, 0, context.pack)
    # A day that stands over items is no item of its own.
    return entry if entry is not None and entry.stop > entry.title else None


def _lines_of(source: Source, block: Block) -> tuple[Line, ...]:
    """The lines of a block that are not blank."""
    shift = block.span.start
    return tuple(_shifted(line, shift) for line in Source.of(block.span.of(source.text)).lines if line.text)


def _shifted(line: Line, by: int) -> Line:
    return Line(line.text, line.start + by, line.end + by, line.stop + by, line.first + by)
