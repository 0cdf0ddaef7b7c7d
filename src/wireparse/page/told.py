"""Times that have paragraphs under them: a live blog, or items of a ticker with their stories."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import length_of, small
from wireparse.lexicon import Phrases, longest_first
from wireparse.page.placed import opens_with_dateline
from wireparse.page.ticker_days import step_of
from wireparse.page.ticker_forms import Entry
from wireparse.source import Line, Source

_FEWEST, _FEWEST_STORIES = 3, 2
"""So many times with paragraphs make a live blog; so many items with a story of their own make a ticker."""
_FEWEST_ZONED = 2
"""So many are enough where the times have their zone: elsewhere these stand by comments, too."""
_REACH = 40
"""So many lines at most from one time to the next."""
_PARAGRAPH, _SENTENCE = 100, 60
"""A paragraph is at least so long; a shorter one ends as a sentence."""
_LEAST = 20
"""A sentence is no shorter: it may be all that an entry of a live blog says."""
_ABOVE, _LONGEST_UPDATE = 6, 80
"""A line that says when a page was updated is no longer, and stands among so many above the first time."""
_ENDS = '.!?…"”’»。'
_LONGEST_TIME, _NAME = 160, 40
_UNSURE = frozenset({BlockKind.BODY, BlockKind.FURNITURE, BlockKind.TIMESTAMP, BlockKind.NOTE})
"""What the times of a live blog may have been taken for; `Update 14:32` looks like a wire's note to clients."""


class Told(NamedTuple):
    """Times that paragraphs stand under: those of live blogs, and those of items that have a story of their own."""

    live: tuple[Entry, ...] = ()
    stories: tuple[Entry, ...] = ()


def find_told(source: Source, entries: Sequence[Entry], led: Sequence[Entry], context: Context) -> Told:
    """The times of a page that paragraphs stand under, those `led` in by a small word among them."""
    live: list[Entry] = []
    stories: list[Entry] = []
    for run in (*_runs(entries), *_runs(led)):
        if len(run) < _FEWEST_STORIES:
            continue
        updated = _is_updated(source, run[0], context)
        least = _LEAST if updated else _SENTENCE
        under = [
            _paragraph(source, entry, following, least) for entry, following in zip(run, [*run[1:], None], strict=True)
        ]
        told = [line for line in under if line is not None]
        # Some entries of a live blog are no more than a headline.
        if len(told) < _FEWEST_STORIES or len(told) * 3 < len(run) * 2 - (updated and len(run) // 2):
            continue
        if sum(opens_with_dateline(line.text, context) for line in told) * 2 > len(told):
            stories += run
        elif len(told) >= (_FEWEST_ZONED if run[0].stamp.zone else _FEWEST) and not _is_of_years(run[0]):
            live += run
    return Told(tuple(live), tuple(stories))


def _is_updated(source: Source, entry: Entry, context: Context) -> bool:
    """Whether a line above the first of several times says when the page was updated, as live blogs do."""
    above = [line.text for line in source.lines[max(0, entry.first - 2 * _ABOVE) : entry.first] if line.text][-_ABOVE:]
    words = longest_first(context.pack.times.updated)
    return any(_says(text, words) for text in above if len(text) <= _LONGEST_UPDATE)


def _says(text: str, words: Phrases) -> bool:
    """Whether a line with a figure opens with one of these words, or has one behind what says when it was published."""
    told = small(text)
    return any(map(str.isdigit, text)) and (told.startswith(words) or any(f" {word} " in told for word in words))


def _is_of_years(entry: Entry) -> bool:
    """Whether a stamp has its year: those of stories and of comments have, those of one day's entries need none."""
    return entry.stamp.date is not None and entry.stamp.date.year is not None


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Times of one form that follow each other, whatever stands between; none that goes back and forth."""
    run: list[Entry] = []
    way = 0
    for entry in entries:
        if entry.stamp.time is None or entry.label:
            continue
        step = step_of(run[-1], entry) if run else 0
        if run and (
            _form(entry) != _form(run[-1]) or entry.first - run[-1].last > _REACH or (step and way and step != way)
        ):
            yield run
            run, way, step = [], 0, 0
        way = way or step
        run.append(entry)
    if run:
        yield run


def _form(entry: Entry) -> str:
    """The form of what stands before a time; its headline may stand behind it or below, as entries of one page vary."""
    return entry.form.rstrip("^").partition("<")[0]


def _paragraph(source: Source, entry: Entry, following: Entry | None, least: int) -> Line | None:
    """The first paragraph under a time, before the next; a sentence of `least` letters is one."""
    lines = source.lines
    first = entry.first + 1
    stop = min(following.first if following else len(lines), first + 6)
    return next((line for line in lines[first:stop] if is_paragraph(line.text, least)), None)


def is_paragraph(text: str, least: int = _SENTENCE) -> bool:
    """Whether a line is long, or ends as a sentence of `least` letters does; an ideograph counts as two letters."""
    length = length_of(text)
    return length >= _PARAGRAPH or (length >= least and text[-1] in _ENDS)


def told_lines(lines: Sequence[Line], places: Collection[int]) -> Iterator[int]:
    """The sentences under the times of a live blog: to the next time, or to the first line that is none.

    Short as they are, they are the story: what stands between two of its times can hardly be anything else.
    """
    heads = [i for i, line in enumerate(lines) if line.first in places] if places else []
    for i, following in pairwise([*heads, len(lines)]):
        first = headed_by(lines, i) + 1
        for at in range(first, min(following, first + _REACH)):
            if is_paragraph(lines[at].text, _LEAST):
                yield at
            elif following == len(lines) and at > first:
                break


def name_times(lines: Sequence[Line], kinds: list[BlockKind], places: Collection[int]) -> None:
    """Rename in `kinds` the times of a live blog, told by where their lines begin: subheads among the paragraphs.

    Where a headline of its own stands between a time and its paragraph, that is the subhead; the time bears a name, or
    stands alone and tells nothing. Once the story has one of the entries, it has those below.
    """
    told = False
    for i in range(len(lines) - 1 if places else 0):
        if lines[i].first not in places:
            continue
        at = headed_by(lines, i)
        if at + 1 >= len(lines) or len(lines[at].text) > _LONGEST_TIME:
            continue
        below = at + 1 + _is_signed(lines, kinds, at + 1, places)
        if told:
            _name_entry(lines, kinds, below)
        # Below the first entries, one may be no more than its headline.
        heads = kinds[below] is BlockKind.BODY or (told and i < at and lines[below].first in places)
        if heads and kinds[at] in _UNSURE:
            kinds[at], told = BlockKind.SUBHEAD, True
            if at > i and kinds[i] is BlockKind.BODY:
                kinds[i] = BlockKind.FURNITURE


def _is_signed(lines: Sequence[Line], kinds: Sequence[BlockKind], i: int, places: Collection[int]) -> bool:
    """Whether a short line stands between an entry's headline and its first sentence, as who wrote it may."""
    if i + 1 >= len(lines) or kinds[i] is not BlockKind.FURNITURE or len(lines[i].text) > _NAME:
        return False
    return lines[i].first not in places and is_paragraph(lines[i + 1].text, _LEAST)


def headed_by(lines: Sequence[Line], i: int) -> int:
    """The line that heads the paragraph under a time: the time's own, or one below it."""
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    return i if not below or is_paragraph(below) or _is_sentence(below) else i + 1


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence with a stop does, as hardly a headline."""
    closed = text[-1] in ".。" or (text[-1] in _ENDS and text[-2:-1] in (".", "。"))
    return closed and length_of(text) >= _LEAST


def _name_entry(lines: Sequence[Line], kinds: list[BlockKind], first: int) -> None:
    """The paragraphs under one of the later times, which may have been taken for what stands below a story."""
    for i in range(first, len(lines)):
        if kinds[i] is not BlockKind.FURNITURE or not is_paragraph(lines[i].text, _LEAST):
            return
        kinds[i] = BlockKind.BODY
