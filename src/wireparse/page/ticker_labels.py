"""What stands in an item beside its stamp and headline: a rubric, a source, a weekday.

A headline may have a colon of its own: words are a label where every item of the ticker has some, and one comes again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wireparse.packs import Pack
from wireparse.page.ticker_forms import Entry
from wireparse.page.ticker_headings import weekday_of
from wireparse.passage import Span
from wireparse.rubrics import is_rubric, rubric_before

_FEWEST = 3
# A source or a rubric before a colon, and a rubric between two separators; the words behind them follow a blank.
_SOURCE = re.compile(r"(?P<label>[^\W\d_][^:|•\n]{1,29})(?<![ \u00a0])[ \u00a0]?:[ \u00a0]+(?=\S)")
_RUBRIC = re.compile(r"(?P<label>[^\W\d_][^:|•–—\n]{1,29}?)[ \u00a0]*(?P<mark>[|•–—-])[ \u00a0]+(?=\S)")
_BRACKETED = re.compile(r"[\[(](?P<label>[^\[\]()\n]{2,30})[\])][ \u00a0:–-]{0,3}(?=\S)")
_WEEKDAY = re.compile(r"(?P<label>[^\W\d_]{2,14})\.?,?[ \u00a0]+(?=\S)")
# What parts a rubric from the headline before it, where the stamp stands last: `Ferry aground | Sport 18:42`.
_BEHIND = re.compile(r"[ \u00a0]?[|•·][ \u00a0]?|[ \u00a0][–—-][ \u00a0]")
_REACH = 28
_MOST_WORDS = 4


def with_labels(text: str, entries: Sequence[Entry], pack: Pack) -> list[Entry]:
    """The items of one ticker with their weekdays and labels cut from their headlines."""
    found = [_without_rubric(text, entry, pack) for entry in entries]
    if len(found) < _FEWEST or any(entry.label for entry in found):
        return found
    return _without(text, _with_weekdays(text, found, pack), pack)


def _without_rubric(text: str, entry: Entry, pack: Pack) -> Entry:
    """`SPORT A headline`, `[Sport] A headline`: a rubric that the pack knows is one in each item for itself."""
    if entry.label:
        return entry
    if entry.stamp.start >= entry.stop and (behind := _rubric_behind(text, entry, pack)) is not None:
        return behind
    words = text[entry.title : entry.stop]
    found = rubric_before(words, pack.headline)
    if found is not None:
        return entry._replace(title=entry.title + found[1], label=Span(entry.title, entry.title + found[0]))
    match = _BRACKETED.match(text, entry.title, entry.stop)
    if match is None or not is_rubric(match["label"], pack.headline):
        return entry
    return entry._replace(title=match.end(), label=Span(match.start("label"), match.end("label")))


def _rubric_behind(text: str, entry: Entry, pack: Pack) -> Entry | None:
    """`Ferry aground | Sport 18:42`: the rubric stands between headline and stamp."""
    marks = list(_BEHIND.finditer(text, max(entry.title, entry.stop - _REACH), entry.stop))
    if not marks or not is_rubric(text[marks[-1].end() : entry.stop], pack.headline):
        return None
    last = marks[-1]
    return entry._replace(stop=last.start(), label=Span(last.end(), entry.stop)) if last.start() > entry.title else None


def _with_weekdays(text: str, entries: list[Entry], pack: Pack) -> list[Entry]:
    """`21:40 Śro Firma dostała więcej czasu`: the weekday is the stamp's."""
    matches = [_WEEKDAY.match(text, entry.title, entry.stop) for entry in entries]
    days = [match and weekday_of(match["label"], pack) for match in matches]
    if any(day is None for day in days):
        return entries
    return [
        entry._replace(title=match.end(), weekday=day)
        for entry, match, day in zip(entries, matches, days, strict=True)
        if match
    ]


def _without(text: str, entries: list[Entry], pack: Pack) -> list[Entry]:
    """The items without the label that each has before its headline, if such labels come again, or are rubrics."""
    for pattern in (_RUBRIC, _SOURCE):
        matches = [found for entry in entries if (found := pattern.match(text, entry.title, entry.stop))]
        if len(matches) == len(entries) and _are_labels([match["label"] for match in matches], pack):
            return [
                entry._replace(title=match.end(), label=Span(match.start("label"), match.end("label")))
                for entry, match in zip(entries, matches, strict=True)
            ]
    return entries


def _are_labels(words: list[str], pack: Pack) -> bool:
    again = len(set(words)) < len(words) or all(is_rubric(label, pack.headline) for label in words)
    return again and all(len(label.split()) <= _MOST_WORDS for label in words)
