"""Names that stand in marks: `die Zeitung „Morgen“`, `schreibt die „Woche“`, `« Le Matin » affirme`, `dem „Boten“`."""

from __future__ import annotations

from bisect import bisect_left

from attrs import evolve

from wireparse.lexicon import SpeechWords
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.signs import ACCORDING, ADDRESSEE, ARTICLE, BODY, NAMING, VERB
from wireparse.speech.words import Words

_LONGEST = 4
"""A name in marks has at most so many words."""
_NEAR, _SMALL = 8, 3
"""So many words before whom something is said to, a verb says so; words so short need no capital in a name."""


def with_marked_names(
    mentions: list[Mention], words: Words, runs: tuple[Run, ...], speech: SpeechWords
) -> list[Mention]:
    """The mentions, bodies with the names in marks behind them, and names in marks that report or are spoken to."""
    places = [mention.start for mention in mentions]
    named: list[Mention] = []
    for run in runs:
        if not _may_name(words.source, run):
            continue
        at = bisect_left(places, run.open) - 1
        if at >= 0 and mentions[at].end >= run.open - 1:
            sign = words.signs[mentions[at].last - 1]
            if mentions[at].end == run.open - 1 and sign & BODY and sign & NAMING:
                mentions[at] = evolve(mentions[at], end=run.close)
        else:
            spoken = mentions[at].end if at >= 0 else -1
            named += _reporting(words, run) or _spoken_to(words, run, spoken, speech)
    return sorted([*mentions, *named], key=_start) if named else mentions


def _start(mention: Mention) -> int:
    return mention.start


def _may_name(text: str, run: Run) -> bool:
    """Whether the words inside are few, begin with a capital and end no sentence."""
    inside = text[run.start : run.end]
    few = len(inside) <= 60 and len(inside.split()) <= _LONGEST
    return few and run.closed and inside[0].isupper() and inside[-1] not in ",.!?…"


def _spoken_to(words: Words, run: Run, spoken: int, speech: SpeechWords) -> list[Mention]:
    """The body that a run names, if something was said to it: `sagte sie dem „Hafener Boten“`, `a dit X au « Soir »`.

    A dative stands right behind whoever speaks, whose mention ends at `spoken`.
    """
    first = words.at(run.open)
    last = first - 1
    if last < 0 or words.end(last) != run.open - 1 or not _is_title(words.source[run.start : run.end]):
        return []
    dative = words.lowers[last] in speech.datives and spoken == words.starts[last] - 1
    if not (dative or words.signs[last] & ADDRESSEE) or not words.any_sign(VERB, max(0, last - _NEAR), last):
        return []
    start, opening = (words.starts[last], last) if dative else (run.open, first)
    return [Mention(start, run.close, MentionKind.ORGANISATION, opening, first, "u", run.start, run.end)]


def _is_title(inside: str) -> bool:
    """Whether every word but small ones has a capital: `El Faro de Vigo`."""
    return all(word[0].isupper() or len(word) <= _SMALL for word in inside.split())


def _reporting(words: Words, run: Run) -> list[Mention]:
    """The body that a run names, if a word of saying or of `according to` stands right beside it."""
    first = words.at(run.open)
    opening = first
    if first and words.signs[first - 1] & ARTICLE and words.end(first - 1) == run.open - 1:
        opening = first - 1
    start = words.starts[opening] if opening < first else run.open
    opens = opening < len(words) and words.opens(opening)
    if _led(words, opening, start) or (opens and _follows(words, run, first)):
        return [Mention(start, run.close, MentionKind.ORGANISATION, opening, first, "u", run.start, run.end)]
    return []


def _led(words: Words, index: int, start: int) -> bool:
    """Whether a verb that takes marks up, or a word of `according to`, stands right before."""
    before = index - 1
    if before < 0 or words.end(before) != start - 1:
        return False
    if words.signs[before] & ACCORDING:
        return True
    lead = words.source[max(0, words.starts[before] - 3) : words.starts[before]]
    return bool(words.signs[before] & VERB) and any(sign in lead for sign in ',–—-«»“”"')


def _follows(words: Words, run: Run, index: int) -> bool:
    """Whether a verb of saying stands right behind the marks, no comma between."""
    return index < len(words) and bool(words.signs[index] & VERB) and words.starts[index] == run.close + 1
