"""A paragraph as one who looks for speakers reads it: the words outside the quotation marks, sentence by sentence."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from attrs import field, frozen

from wireparse.context import Context
from wireparse.packs import Pack
from wireparse.speech.marks import Run
from wireparse.speech.mentions import Mention, find_mentions
from wireparse.weights import table

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…؟。][)\]\"”»’']{0,2}\s+")
# What ends a sentence before a closing mark.
_FINAL = frozenset(".!?…؟。")
_LONG = 400
"""A paragraph is read so far on each side of a marked run, in code points: a page in one line stays cheap."""
_TAIL = 14
"""An attribution that closes its sentence begins within so many words of the end."""
_TELLING = 0.2
"""The learned weight from which a verb is worth a look where no marks stand."""


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
    text: str, start: int, end: int, runs: tuple[Run, ...], context: Context, number: int = 0, thorough: bool = False
) -> Paragraph:
    """The paragraph from `start` to `end`, read where somebody may be told to speak: around runs and telling verbs.

    `thorough` reads a paragraph without runs whole: to learn from, not to look things up.
    """
    starts: list[int] = []
    words: list[str] = []
    mentions: list[Mention] = []
    breaks: list[int] = []
    verbs, short = context.pack.speech.verbs, context.pack.speech.abbreviations
    outside = _outside(start, end, runs)
    for left, right in outside:
        breaks.extend(_breaks(text, left, right, end, short))
    if runs:
        # Where a pack knows no offices, speakers are found by capitals alone: there it pays to look farther.
        ranges = _around(runs, breaks, outside, 1 if context.pack.speech.roles else 2)
    else:
        ranges = [(start, end)] if thorough else _telling(text, start, end, breaks, context)
    for left, right in ranges:
        for match in _WORD.finditer(text, left, right):
            starts.append(match.start())
            words.append(match.group().lower())
        mentions.extend(find_mentions(text, left, right, context))
    places = [mention.start for mention in mentions]
    opens = [run.open for run in runs]
    paragraph = Paragraph(text, start, end, runs, tuple(mentions), starts, words, breaks, places, opens, number)
    closings = [_closing(paragraph, run) for run in runs if _ends_sentence(paragraph, run, verbs)]
    if closings:
        breaks.extend(closings)
        breaks.sort()
    return paragraph


def _outside(start: int, end: int, runs: tuple[Run, ...]) -> list[tuple[int, int]]:
    """The ranges between the runs."""
    ranges = []
    at = start
    for run in runs:
        ranges.append((at, run.open))
        at = run.close
    ranges.append((at, end))
    return [(left, right) for left, right in ranges if right - left >= 2]


def _around(
    runs: tuple[Run, ...], breaks: list[int], outside: list[tuple[int, int]], more: int
) -> list[tuple[int, int]]:
    """The parts of the ranges outside the runs that stand near one: so many sentences each way."""
    near = []
    opens = [run.open for run in runs]
    for left, right in outside:
        after_run = bool(opens) and left > opens[0]
        before_run = bool(opens) and right <= opens[-1]
        first, last = bisect_right(breaks, left), bisect_left(breaks, right)
        ahead = breaks[last - more] if before_run and last - first >= more else left
        behind = breaks[first + more - 1] if after_run and last - first >= more else right
        ahead = max(ahead, right - _LONG) if before_run else right
        behind = min(behind, left + _LONG) if after_run else left
        if behind >= ahead:
            near.append((left, right))
        else:
            near += [(low, high) for low, high in ((left, behind), (ahead, right)) if low < high]
    return near


def _telling(text: str, start: int, end: int, breaks: list[int], context: Context) -> list[tuple[int, int]]:
    """The sentences that are built as if they reported something."""
    return [
        (left, right)
        for left, right in pairwise((start, *breaks, end))
        if right - left <= 4 * _LONG and _may_report(text[left:right], context.pack)
    ]


def _may_report(sentence: str, pack: Pack) -> bool:
    """Whether a telling verb stands where it reports: before a conjunction, at the end, or where it needs neither."""
    words = sentence.lower().replace(",", " ").replace(".", " ").replace("’", " ").replace("'", " ").split()
    told = telling_verbs(pack).intersection(words)
    if not told:
        return False
    if not pack.speech.that.isdisjoint(words) or not bare_words(pack).isdisjoint(told):
        return True
    return "," in sentence and not told.isdisjoint(words[-_TAIL:])


@functools.cache
def bare_words(pack: Pack) -> frozenset[str]:
    """The telling words that need no conjunction: those that open `according to` and its like, and learned verbs."""
    weights = table("clauses").weights
    verbs = telling_verbs(pack)
    return (verbs - pack.speech.verbs).union(verb for verb in verbs if weights.get(f"bare:{verb}", 0.0) > _TELLING)


def tells(text: str, start: int, end: int, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs stands in a range of the text."""
    return not verbs.isdisjoint(text[start:end].lower().replace(",", " ").replace(".", " ").split())


@functools.cache
def telling_verbs(pack: Pack) -> frozenset[str]:
    """What is worth a look where no marks stand: the words that open `according to` and its like, and verbs.

    Where copy was annotated, the verbs are those that reported a clause there; elsewhere all.
    """
    opening = [phrase.split()[0] for phrase in pack.speech.according]
    sources = frozenset(word for word in opening if len(word) > 3)
    weights = table("clauses").weights
    if f"{pack.tag}:that" not in weights:
        return pack.speech.verbs | sources
    rules = ("that", "bare", "closing", "inverted")
    return sources.union(
        verb for verb in pack.speech.verbs if max(weights.get(f"{rule}:{verb}", -1.0) for rule in rules) > _TELLING
    )


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


def _closing(paragraph: Paragraph, run: Run) -> int:
    """The place at which the sentence after the run begins."""
    text, at = paragraph.text, run.close
    while at < paragraph.end and text[at].isspace():
        at += 1
    return at
