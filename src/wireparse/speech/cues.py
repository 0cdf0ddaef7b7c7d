"""The reporting verb or phrase of a quotation: which one, and how far it reaches."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import AUXILIARY, CAPITAL, PRONOUN, VERB
from wireparse.speech.words import ELISION, HYPHENS, Words

_NEAR = 14
"""A verb belongs to a mention at most so many words off."""
_ADJOINING = HYPHENS | {" ", "\u00a0"}


def find_cue(paragraph: Paragraph, run: Run, mention: Mention, context: Context) -> Span | None:
    """The cue that ties a run to the mention of its speaker: between the two, or else on the mention's other side."""
    words = paragraph.words
    low, high = paragraph.sentence(run.open, run.close)
    floor = words.at(low)
    if mention.start >= run.open:
        verb = _first(paragraph, words.at(run.close), mention.first)
        if verb is None:
            verb = _first(paragraph, mention.last, min(words.at(high), mention.last + _NEAR))
    elif mention.start < low:
        verb = _last(paragraph, floor, words.at(run.open))
        if verb is None:
            # Who is told in the sentence before need not be named again: `« … », ha aggiunto.`
            verb = _first(paragraph, words.at(run.close), words.at(high))
    else:
        verb = _last(paragraph, mention.last, words.at(run.open))
        if verb is None:
            verb = _last(paragraph, max(floor, mention.first - _NEAR), mention.first)
        if verb is None:
            verb = _first(paragraph, words.at(run.close), min(words.at(high), words.at(run.close) + _NEAR))
    return find_phrase(paragraph, mention, context) if verb is None else cue_at(words, verb)


def _first(paragraph: Paragraph, first: int, stop: int) -> int | None:
    """The first verb of saying among the words from `first` on, before `stop`."""
    at = bisect_left(paragraph.verbs, first)
    return paragraph.verbs[at] if at < len(paragraph.verbs) and paragraph.verbs[at] < stop else None


def _last(paragraph: Paragraph, first: int, stop: int) -> int | None:
    """The last verb of saying among the words from `first` on, before `stop`."""
    at = bisect_left(paragraph.verbs, stop) - 1
    return paragraph.verbs[at] if at >= 0 and paragraph.verbs[at] >= first else None


def cue_at(words: Words, index: int) -> Span:
    """The cue around the verb at that index: with its auxiliaries and a pronoun that stands inside them."""
    first = last = index
    while last + 1 < len(words) and words.signs[last + 1] & VERB and words.gaps[last + 1] == " ":
        last += 1
    last = _with_pronoun(words, last)
    while first and _leads(words, first):
        first -= 1
    return Span(words.starts[first], words.end(last))


def _with_pronoun(words: Words, last: int) -> int:
    """The index of the pronoun that hangs on a verb by a hyphen, or else the verb's own: `dit-il`, `assure-t-elle`."""
    for at in range(last + 1, min(last + 3, len(words))):
        if words.gaps[at] not in HYPHENS:
            break
        if words.signs[at] & PRONOUN:
            return at
    return last


def _leads(words: Words, index: int) -> bool:
    """Whether the word before belongs to the verb: an auxiliary, a verb, or what hangs on one by a hyphen."""
    gap, sign = words.gaps[index], words.signs[index - 1]
    if gap in ELISION:
        # `s’est félicitée`
        return bool(sign & AUXILIARY)
    if gap not in _ADJOINING or sign & CAPITAL:
        return False
    return gap in HYPHENS or words.gaps[index - 1] in HYPHENS or bool(sign & (AUXILIARY | VERB))


def find_phrase(paragraph: Paragraph, mention: Mention, context: Context) -> Span | None:
    """The phrase that names a source, right before its mention: `selon`, `according to`."""
    text, words = paragraph.text, paragraph.words
    before = words.at(mention.start) - 1
    closing = context.pack.speech.according_closing
    if before >= 0 and words.end(before) == mention.start - 1 and words.lowers[before] in closing:
        return Span(words.starts[before], words.end(before))
    for phrase in context.pack.speech.according:
        start = mention.start - len(phrase)
        for begin in (start - 1, start):
            if begin >= paragraph.start and text[begin : begin + len(phrase)].lower() == phrase:
                return Span(begin, begin + len(phrase))
    return None
