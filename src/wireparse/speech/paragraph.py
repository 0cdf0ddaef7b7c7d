"""A paragraph as one who looks for speakers reads it: the words outside the quotation marks, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from attrs import field, frozen

from wireparse.context import Context
from wireparse.speech.marks import Run
from wireparse.speech.mentions import Mention, find_mentions

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…؟。][)\]\"”»’']{0,2}\s+")
# What ends a sentence before a closing mark.
_FINAL = frozenset(".!?…؟。")
_LONG = 4000
"""A paragraph is read so far on each side of a marked run, in code points: a page in one line stays cheap."""


@frozen(eq=False)
class Paragraph:
    """What stands in a paragraph outside its marked runs, in order."""

    text: str = field(repr=False)
    start: int
    end: int
    runs: tuple[Run, ...]
    mentions: tuple[Mention, ...]
    starts: list[int] = field(repr=False)
    """Where each word begins."""
    words: list[str] = field(repr=False)
    """The words in lower case."""
    breaks: list[int] = field(repr=False)
    """Where a new sentence begins."""
    places: list[int] = field(repr=False)
    """Where each mention begins."""
    opens: list[int] = field(repr=False)
    """Where each run opens."""
    number: int = 0
    """Which paragraph of the story this is."""

    def breaks_between(self, left: int, right: int) -> int:
        """How many sentences begin after `left`, up to `right`."""
        return bisect_right(self.breaks, right) - bisect_right(self.breaks, left)

    def sentence(self, low: int, high: int) -> tuple[int, int]:
        """The bounds of the sentence, or sentences, that `low` to `high` stands in."""
        first = bisect_right(self.breaks, low)
        last = bisect_left(self.breaks, high)
        start = self.breaks[first - 1] if first else self.start
        return start, self.breaks[last] if last < len(self.breaks) else self.end

    def runs_between(self, left: int, right: int) -> bool:
        """Whether a marked run opens from `left` on, before `right`."""
        return bisect_left(self.opens, left) < bisect_left(self.opens, right)

    def mentions_between(self, left: int, right: int) -> int:
        """How many mentions begin from `left` on, before `right`."""
        return bisect_left(self.places, right) - bisect_left(self.places, left)

    def begins(self, at: int) -> bool:
        """Whether `at` is where the paragraph begins, but for a sign or a dash."""
        return at - self.start <= 2 and not any(map(str.isalnum, self.text[self.start : at]))

    def words_between(self, left: int, right: int) -> list[str]:
        """The words outside marks that begin from `left` on, before `right`."""
        return self.words[bisect_left(self.starts, left) : bisect_left(self.starts, right)]


def read_paragraph(
    text: str, start: int, end: int, runs: tuple[Run, ...], context: Context, number: int = 0
) -> Paragraph:
    """The paragraph from `start` to `end`, read around the marked runs in it."""
    starts: list[int] = []
    words: list[str] = []
    mentions: list[Mention] = []
    breaks: list[int] = []
    verbs, short = context.pack.speech.verbs, context.pack.speech.abbreviations
    for left, right in _outside(start, end, runs):
        if right - left < 2:
            continue
        for match in _WORD.finditer(text, left, right):
            starts.append(match.start())
            words.append(match.group().lower())
        mentions.extend(find_mentions(text, left, right, context))
        breaks.extend(_breaks(text, left, right, end, short))
    places = [mention.start for mention in mentions]
    opens = [run.open for run in runs]
    paragraph = Paragraph(text, start, end, runs, tuple(mentions), starts, words, breaks, places, opens, number)
    if runs:
        breaks.extend(_closing(paragraph, run, verbs) for run in runs if _ends_sentence(paragraph, run, verbs))
        breaks.sort()
    return paragraph


def _outside(start: int, end: int, runs: tuple[Run, ...]) -> list[tuple[int, int]]:
    """The ranges between the runs, as far as they are worth reading."""
    ranges = []
    at = start
    for run in runs:
        ranges.append((at, run.open))
        at = run.close
    ranges.append((at, end))
    near = []
    for left, right in ranges:
        if right - left <= 2 * _LONG:
            near.append((left, right))
        else:
            near += [(left, left + _LONG), (right - _LONG, right)]
    return near


def _breaks(text: str, left: int, right: int, end: int, short: frozenset[str]) -> list[int]:
    """Where sentences begin between `left` and `right`; a mark that follows a full stop begins one."""
    found = []
    for match in _STOP.finditer(text, left, right):
        at = match.end()
        if at < end and not text[at].islower() and not _abbreviated(text, left, match.start(), short):
            found.append(at)
    return found


def _abbreviated(text: str, left: int, dot: int, short: frozenset[str]) -> bool:
    """Whether the full stop at `dot` belongs to an abbreviation or an initial."""
    if text[dot] != ".":
        return False
    word = text[max(left, dot - 12) : dot].rsplit(None, 1)[-1:] or [""]
    last = word[0].lstrip("([")
    return last in short or last.lower() in short or (len(last) == 1 and last.isupper())


def _ends_sentence(paragraph: Paragraph, run: Run, verbs: frozenset[str]) -> bool:
    """Whether the sentence ends with the run: a stop inside the marks, and no word of saying that takes it up."""
    text = paragraph.text
    if run.end <= run.start or text[run.end - 1] not in _FINAL:
        return False
    after = text[run.close : run.close + 3].lstrip()
    if not after or after[0].islower() or after[0] in ",;:–—-":
        return False
    if text[run.end - 1] == ".":
        return True
    return verbs.isdisjoint(paragraph.words_between(run.close, run.close + 40)[:4])


def _closing(paragraph: Paragraph, run: Run, verbs: frozenset[str]) -> int:
    """The place at which the sentence after the run begins."""
    text, at = paragraph.text, run.close
    while at < paragraph.end and text[at].isspace():
        at += 1
    return at
