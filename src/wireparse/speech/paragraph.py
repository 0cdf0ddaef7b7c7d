"""A paragraph as one who looks for speakers reads it: the words outside the quotation marks, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from attrs import define, field

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.marked_names import with_marked_names
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.mentions import mentions_in
from wireparse.speech.noun_sources import with_noun_sources
from wireparse.speech.sentences import sentence_breaks
from wireparse.speech.signs import ARTICLE, NOUN, PREPOSITION, VERB
from wireparse.speech.standing import Standing, standing_of
from wireparse.speech.telling import telling_sentences
from wireparse.speech.words import Words, read_words

# What ends a sentence before a closing mark.
_FINAL = frozenset(".!?…؟。")
_LONG = 400
"""A paragraph is read so far on each side of a marked run, in code points: a page in one line stays cheap."""


@define(eq=False, repr=False)
class Paragraph:
    """What stands in a paragraph outside its marked runs, in order."""

    text: str
    start: int
    end: int
    runs: tuple[Run, ...]
    words: Words
    vocabulary: frozenset[str]
    """The words in lower case, each once: most rules look for a word that the paragraph has not."""
    mentions: list[Mention]
    breaks: list[int]
    """Where a new sentence begins."""
    verbs: list[int]
    """Which of the words are verbs of saying."""
    places: list[int]
    """Where each mention begins."""
    opens: list[int]
    """Where each run opens."""
    number: int = 0
    """Which paragraph of the story this is."""
    _standings: dict[int, Standing] = field(factory=dict, init=False)

    def breaks_between(self, left: int, right: int) -> int:
        """How many sentences begin after `left`, up to `right`."""
        return bisect_right(self.breaks, right) - bisect_right(self.breaks, left)

    def sentence(self, low: int, high: int) -> tuple[int, int]:
        """The bounds of the sentence, or sentences, that `low` to `high` stands in."""
        first = bisect_right(self.breaks, low)
        last = bisect_left(self.breaks, high)
        start = self.breaks[first - 1] if first else self.start
        return start, self.breaks[last] if last < len(self.breaks) else self.end

    def sentences(self) -> list[tuple[int, int]]:
        """The bounds of all its sentences, in order."""
        return list(pairwise((self.start, *self.breaks, self.end)))

    def names(self, run: Run) -> bool:
        """Whether a run is the name of somebody who is mentioned: `schreibt die „Woche“`."""
        at = bisect_right(self.places, run.open) - 1
        return at >= 0 and self.mentions[at].end >= run.close

    def begins_sentence(self, at: int) -> bool:
        """Whether a new sentence begins at a place."""
        found = bisect_left(self.breaks, at)
        return found < len(self.breaks) and self.breaks[found] == at

    def behind(self, place: int, length: int) -> str:
        """The next few signs from a place on, none of another paragraph."""
        return self.text[place : min(place + length, self.end)]

    def runs_between(self, left: int, right: int) -> bool:
        """Whether a marked run opens from `left` on, before `right`."""
        return bisect_left(self.opens, left) < bisect_left(self.opens, right)

    def leads_to_marks(self, left: int, right: int) -> bool:
        """Whether a colon from `left` on leads to a marked run that opens before `right`."""
        opens = self.opens[bisect_left(self.opens, left) : bisect_left(self.opens, right)]
        return any(self.text[max(left, place - 3) : place].rstrip().endswith(":") for place in opens)

    def mentions_between(self, left: int, right: int) -> int:
        """How many mentions begin from `left` on, before `right`."""
        return bisect_left(self.places, right) - bisect_left(self.places, left)

    def mentions_within(self, left: int, right: int) -> list[Mention]:
        """The mentions that begin from `left` on, before `right`."""
        return self.mentions[bisect_left(self.places, left) : bisect_left(self.places, right)]

    def begins(self, at: int) -> bool:
        """Whether `at` is where the paragraph begins, but for a sign or a dash."""
        return at - self.start <= 2 and not any(map(str.isalnum, self.text[self.start : at]))

    def says_between(self, first: int, stop: int) -> bool:
        """Whether one of the words from the index `first` on, before `stop`, is a verb of saying."""
        return bisect_left(self.verbs, first) < bisect_left(self.verbs, stop)

    def standing(self, mention: Mention, speech: SpeechWords) -> Standing:
        """How one of the mentions stands in its sentence; worked out once."""
        found = self._standings.get(mention.start)
        if found is None:
            sentence = self.sentence(mention.start, mention.start + 1)
            found = standing_of(mention, self.words, self.verbs, sentence, speech)
            self._standings[mention.start] = found
        return found


def read_paragraph(
    text: str, start: int, end: int, runs: tuple[Run, ...], context: Context, number: int = 0, thorough: bool = False
) -> Paragraph:
    """The paragraph from `start` to `end`, read where somebody may be told to speak: around runs and telling verbs.

    `thorough` reads a paragraph without runs whole: to learn from, not to look things up.
    """
    speech = context.pack.speech
    breaks: list[int] = []
    outside = _outside(start, end, runs)
    for left, right in outside:
        breaks += sentence_breaks(text, left, right, end, speech.abbreviations)
    if runs:
        near = _around(runs, breaks, outside, _sentences_read(speech))
        whole = set(near)
        left_out = [part for part in outside if part not in whole]
        ranges = _merged([*near, *_telling(text, left_out, breaks, context)]) if left_out else near
    else:
        ranges = [(start, end)] if thorough else telling_sentences(text, start, end, breaks, context.pack)
    words = read_words(text, ranges, context.pack)
    if runs and (closings := [_closing(text, run, end) for run in runs if _ends_sentence(text, run, end, words)]):
        breaks = sorted(breaks + closings)
    return _paragraph(text, start, end, runs, words, breaks, speech, number)


def _telling(
    text: str, outside: list[tuple[int, int]], breaks: list[int], context: Context
) -> Iterator[tuple[int, int]]:
    """The sentences outside the runs that are built as if they reported something."""
    for left, right in outside:
        within = breaks[bisect_right(breaks, left) : bisect_left(breaks, right)]
        yield from telling_sentences(text, left, right, within, context.pack)


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for left, right in sorted(ranges):
        if merged and left < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged


def _paragraph(
    text: str,
    start: int,
    end: int,
    runs: tuple[Run, ...],
    words: Words,
    breaks: list[int],
    speech: SpeechWords,
    number: int,
) -> Paragraph:
    mentions = with_marked_names(with_noun_sources(mentions_in(words, speech), words, speech), words, runs, speech)
    verbs = [index for index, sign in enumerate(words.signs) if sign & VERB and not _is_noun(words, index)]
    places = [mention.start for mention in mentions]
    opens = [run.open for run in runs]
    vocabulary = frozenset(words.lowers)
    return Paragraph(text, start, end, runs, words, vocabulary, mentions, breaks, verbs, places, opens, number)


def _is_noun(words: Words, index: int) -> bool:
    """Whether a word that is a form of a verb, too, is a noun behind an article or `in`: `the report`, `em nota`."""
    led = index and words.signs[index - 1] & (ARTICLE | PREPOSITION)
    return bool(words.signs[index] & NOUN and led and words.joined(index))


def _outside(start: int, end: int, runs: tuple[Run, ...]) -> list[tuple[int, int]]:
    """The ranges between the runs."""
    lefts = [start, *(run.close for run in runs)]
    rights = [*(run.open for run in runs), end]
    return [(left, right) for left, right in zip(lefts, rights, strict=True) if right - left >= 2]


def _sentences_read(speech: SpeechWords) -> int:
    """How many sentences beside a run are read: more where mood alone goes on telling what somebody said.

    Where a pack knows no offices, speakers are found by capitals alone: there it pays to look farther, too.
    """
    return 3 if speech.reported else 1 if speech.roles else 2


def _around(
    runs: tuple[Run, ...], breaks: list[int], outside: list[tuple[int, int]], more: int
) -> list[tuple[int, int]]:
    """The parts of the ranges outside the runs that stand near one: so many sentences each way."""
    near = []
    for left, right in outside:
        after_run, before_run = left > runs[0].open, right <= runs[-1].open
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


def _ends_sentence(text: str, run: Run, end: int, words: Words) -> bool:
    """Whether the sentence ends with the run: a stop inside the marks, and no word of saying that takes it up."""
    if run.end <= run.start or text[run.end - 1] not in _FINAL:
        return False
    after = text[run.close : min(run.close + 3, end)].lstrip()
    if not after or after[0].islower() or after[0] in ",;:–—-":
        return False
    if text[run.end - 1] == ".":
        return True
    first = words.at(run.close)
    stop = min(first + 4, words.at(run.close + 40))
    return not words.any_sign(VERB, first, stop)


def _closing(text: str, run: Run, end: int) -> int:
    """The place at which the sentence after the run begins."""
    at = run.close
    while at < end and text[at].isspace():
        at += 1
    return at
