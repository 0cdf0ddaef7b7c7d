"""Which lines that look like items make a ticker: runs of one form, in the order of a news feed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wireparse.context import Context
from wireparse.letters import CJK
from wireparse.page.furniture import NONE, phrases
from wireparse.page.ticker_days import days_between, step_of
from wireparse.page.ticker_forms import CLOSING, Entry, line_before, next_line, turned
from wireparse.page.ticker_headings import is_headed, is_heading, read_day_heading, under
from wireparse.page.ticker_stamps import Stamp
from wireparse.page.told import is_paragraph
from wireparse.passage import Span
from wireparse.rubrics import is_rubric
from wireparse.source import Source

_FEWEST, _FEWEST_HEADED = 3, 2
"""So many items make a ticker, without and with a heading that says so."""
_BETWEEN = 1
"""So many lines at most stand between one item and the next, blank ones and days aside."""
_BLANKS = 6
"""So many lines at most, all counted."""
_DAY = 1440
"""Minutes."""
_HOUR, _ROUND = 60, 5
"""Minutes: news comes at any, what is planned at round ones."""
_OPENING = 4
"""A stretch that goes on from the first minutes past midnight is a transcript."""
_HEADLINE, _PARAGRAPH, _WORDS = 30, 160, 15
"""Mean lengths of what is told under the times: at least that of headlines, not that of paragraphs; of a few words."""
_TOLD = 90
"""What is longer on average, and ends in stops, is told in sentences."""
_TEASER = 25
"""A line between two items that is so long is no name."""
_DAYS = 7
"""The dates of a feed's items are no more days apart, on average."""
_MARKS = frozenset("-–•*+►▪■◆»")
_SPEAKER = re.compile(r"[^\W\d_][^:\n]{1,29}:[ \u00a0]")
_SENTENCE, _STOPS = ".!?…。", ".!?。"


def find_runs(source: Source, entries: Sequence[Entry], context: Context) -> Iterator[list[Entry]]:
    """The tickers among the lines of a page that look like items."""
    for run in _runs(source, entries, context):
        for stretch in _ordered(_standing(source, run, context)):
            if _is_ticker(source, stretch, context):
                yield _with_rubrics(source, stretch, context)


def _with_rubrics(source: Source, run: list[Entry], context: Context) -> list[Entry]:
    """A ticker with the rubric that stands on a line of its own above each item."""
    lines, last = source.lines, -1
    above = [line_before(lines, entry.first) for entry in run]
    for at, entry in zip(above, run, strict=True):
        if (
            entry.label
            or entry.stamp.kind
            or at is None
            or at <= last
            or not is_rubric(lines[at].text, context.pack.headline)
        ):
            return run
        last = entry.last
    return [
        entry._replace(first=at, label=Span(lines[at].start, lines[at].end))
        for at, entry in zip(above, run, strict=True)
        if at is not None
    ]


def _runs(source: Source, entries: Sequence[Entry], context: Context) -> Iterator[list[Entry]]:
    """Neighbouring items of one form, each with the day of the heading that it stands under."""
    run: list[Entry] = []
    day: Stamp | None = None
    for entry in entries:
        heading, between = _heading(source, run[-1].last if run else max(-1, entry.first - 3), entry.first, context)
        if run and (entry.family != run[-1].family or between > _allowed(source, entry)):
            yield run
            run, day = [], None
        if heading is not None:
            day = read_day_heading(source.text, source.lines[heading], context.pack)
        run.append(under(entry, day)._replace(heading=heading))
    if run:
        yield run


def _allowed(source: Source, entry: Entry) -> int:
    """A day or a distance on its own line stamps comments too: no name stands between one item and the next."""
    if not entry.alone or not entry.stamp.kind or entry.label:
        return _BETWEEN
    before = line_before(source.lines, entry.first)
    return 0 if before is None or len(source.lines[before].text) < _TEASER else _BETWEEN


def _heading(source: Source, last: int, first: int, context: Context) -> tuple[int | None, int]:
    """Between two items: the line that says a day, if there is one, and how many other lines there are."""
    if first - last - 1 > _BLANKS:
        return None, _BLANKS
    found, between = None, 0
    for index in range(last + 1, first):
        line = source.lines[index]
        if line.text and read_day_heading(source.text, line, context.pack):
            found = index
        else:
            between += bool(line.text)
    return found, between


def _standing(source: Source, run: list[Entry], context: Context) -> list[Entry]:
    """A run whose stamps stand alone, with each headline on the side on which all have one."""
    if not run[0].alone:
        return run
    above = [entry for entry in run if entry.stop > entry.title]
    below = [found for entry in run if (found := turned(source.text, source.lines, entry, context.pack))]
    if len(above) == len(below):
        if not run[0].stamp.kind:
            # What stands over the first time may be anything, unless nothing is told under the last.
            return below if _weight(source, below, 0, context) and not _weight(source, above, -1, context) else above
        return below if _weight(source, below, 0, context) > _weight(source, above, -1, context) else above
    return below if len(below) > len(above) else above


def _weight(source: Source, run: list[Entry], end: int, context: Context) -> int:
    """How much like a headline the one is that only this reading of a run has: what else may stand there is short.

    A button and a name of a part of the page weigh nothing.
    """
    if not run:
        return 0
    words = source.text[run[end].title : run[end].stop]
    known = phrases(context.pack.furniture).kind(words) != NONE or is_heading(words, context)
    return 0 if known else len(words)


def _ordered(run: list[Entry]) -> Iterator[list[Entry]]:
    """The stretches of a run that go one way, newest first or oldest first; midnight may be crossed."""
    part: list[Entry] = []
    way = 0
    for entry in run:
        step = step_of(part[-1], entry) if part else 0
        if step and way and step != way:
            # The turn belongs to the stretch that it is nearer to: a transcript may stand right under a ticker.
            turn = [part.pop()] if len(part) > 1 and _gap(part[-2], part[-1]) > _gap(part[-1], entry) else []
            if part:
                yield part
            part, way = turn, step_of(turn[0], entry) if turn else 0
        elif step:
            way = step
        part.append(entry)
    if part:
        yield part


def _gap(one: Entry, other: Entry) -> int:
    if one.minute is None or other.minute is None:
        return 0
    step = abs(other.minute - one.minute)
    return min(step, _DAY - step)


def _is_ticker(source: Source, run: list[Entry], context: Context) -> bool:
    """Whether a stretch is a ticker: items enough, newest first; oldest first only if headed or told in headlines.

    Times go forward in transcripts, too, on boards of departures, in recipes, programmes and agendas; a live blog has
    paragraphs under its times.
    """
    heading = run[0].heading
    headed = is_headed(source.lines, run[0].first if heading is None else heading, context)
    length = sum(entry.stop - entry.title for entry in run) / len(run)
    fewest = _FEWEST_HEADED if headed or _are_listed(source, run) else _FEWEST
    if len(run) < fewest or _are_paragraphs(source, run, length):
        return False
    if not _are_stamped(source, run, length, headed):
        return False
    way = next((step for step in map(step_of, run, run[1:]) if step), 0)
    if way < 0 or (way == 0 and (headed or run[0].form[:1] in ("-", "•", "*"))):
        return True
    if run[0].minute is None:
        return way > 0 and headed
    told = len(run) > _FEWEST and length >= _HEADLINE and not _is_schedule(run) and not _is_spoken(source, run)
    return way > 0 and (headed or told) and run[0].minute > _OPENING


def _is_schedule(run: list[Entry]) -> bool:
    """Whether times alone that go forward are round, as plans are, or begin in the first hour, as transcripts do."""
    minutes = [entry.minute for entry in run if entry.minute is not None and not entry.stamp.kind]
    return bool(minutes) and (minutes[0] < _HOUR or all(minute % _ROUND == 0 for minute in minutes))


def _is_spoken(source: Source, run: list[Entry]) -> bool:
    """Whether most of what stands by the times is a name, a colon and a sentence, as in a transcript."""
    words = [source.text[entry.title : entry.stop] for entry in run]
    return sum([text[-1] in _SENTENCE and _SPEAKER.match(text) is not None for text in words]) * 2 > len(run)


def _are_listed(source: Source, run: list[Entry]) -> bool:
    """Whether two items newest first have the marks of a list, and what stands above and below them is no paragraph."""
    first, last = run[0], run[-1]
    marked = first.form[:1] in _MARKS or _is_behind_mark(source, first)
    if len(run) != _FEWEST_HEADED or not marked or first.stamp.kind or step_of(first, last) >= 0:
        return False
    around = (line_before(source.lines, first.first), next_line(source.lines, last.last))
    alone = not any(is_paragraph(source.lines[at].text) for at in around if at is not None)
    return alone and all(entry.stop - entry.title >= _HEADLINE // 2 for entry in run)


def _is_behind_mark(source: Source, entry: Entry) -> bool:
    """Whether an item is a part of a line, behind the marks that part it from the one before."""
    start = source.lines[entry.first].start
    return source.text[max(0, start - len(CLOSING[0]) - 1) : start].rstrip().endswith(CLOSING)


def _are_paragraphs(source: Source, run: list[Entry], length: float) -> bool:
    """Whether what stands by the times is told in whole sentences: a live blog's entries, not headlines or teasers."""
    if length > _PARAGRAPH and run[0].alone:
        return True
    # A teaser is cut off with dots.
    ends = sum(source.text[entry.stop - 1] in _STOPS and source.text[entry.stop - 2] not in _STOPS for entry in run)
    return length > _TOLD and ends * 2 > len(run)


def _are_stamped(source: Source, run: list[Entry], length: float, headed: bool) -> bool:
    """Whether dates, distances and rubrics are the stamps of news: they stand by many other things.

    A chronology inside a story has its dates before a colon; what is said of one thing again and again is a rating.
    """
    first = run[0]
    if (
        first.label
        and first.stamp.kind
        and "m" not in first.form
        and len({_label(source, entry) for entry in run}) == 1
    ):
        return False
    if first.stamp.kind and not headed and _are_far_apart(run):
        return False
    dated = first.stamp.kind or first.label
    return not dated or (not first.form.endswith("D<:") and _are_headlines(source, run, length))


def _are_far_apart(run: list[Entry]) -> bool:
    """Whether the dates of a run are weeks from each other: news comes every day."""
    dates = [entry.stamp.date for entry in run if entry.stamp.date]
    if len(dates) < len(run):
        return False
    steps = [days_between(one, other) for one, other in pairwise(dates)]
    return sum(steps) > _DAYS * len(steps)


def _label(source: Source, entry: Entry) -> str:
    return entry.label.of(source.text) if entry.label else ""


def _are_headlines(source: Source, run: list[Entry], length: float) -> bool:
    """Whether most of what stands by days and distances is no sentence and no name: comments bear such stamps too."""
    words = [source.text[entry.title : entry.stop] for entry in run]
    finished = sum(title[-1:] in _SENTENCE for title in words)
    ideographs = sum(title[:1] >= CJK for title in words) * 2 > len(words)
    return finished * 2 < len(words) and _WORDS <= length * (1 + ideographs) <= _PARAGRAPH
