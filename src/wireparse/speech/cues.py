"""The reporting verb or phrase of a quotation: which one, and how far it reaches."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.marks import Run
from wireparse.speech.mentions import Mention
from wireparse.speech.paragraph import Paragraph

_NEAR = 14
"""A verb belongs to a mention at most so many words off."""


def find_cue(paragraph: Paragraph, run: Run, mention: Mention, context: Context) -> Span | None:
    """The cue that ties a run to the mention of its speaker: between the two, or else on the mention's other side."""
    verbs = context.pack.speech.verbs
    words, starts = paragraph.words, paragraph.starts
    low, high = paragraph.sentence(run.open, run.close)
    first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
    opened, closed = bisect_left(starts, run.open), bisect_left(starts, run.close)
    floor, limit = bisect_left(starts, low), bisect_left(starts, high)
    if mention.start < run.open:
        if mention.start < low:
            ways = [range(opened - 1, floor - 1, -1)]
        else:
            ways = [range(opened - 1, last - 1, -1), range(first - 1, max(floor, first - _NEAR) - 1, -1)]
    else:
        ways = [range(closed, first), range(last, min(limit, last + _NEAR))]
    for way in ways:
        for index in way:
            if words[index] in verbs:
                return cue_at(paragraph, index, context)
    return find_phrase(paragraph, mention, context)


def cue_at(paragraph: Paragraph, index: int, context: Context) -> Span:
    """The cue around the verb at that index: with its auxiliaries and a pronoun that stands inside them."""
    speech = context.pack.speech
    words, starts = paragraph.words, paragraph.starts
    first = last = index
    while last + 1 < len(words) and words[last + 1] in speech.verbs and _blank(paragraph, last):
        last += 1
    while first and _leads(paragraph, first, context):
        first -= 1
    return Span(starts[first], starts[last] + len(words[last]))


def _leads(paragraph: Paragraph, index: int, context: Context) -> bool:
    """Whether the word before belongs to the verb: an auxiliary, a verb, or what hangs on one by a hyphen."""
    if not _adjoins(paragraph, index):
        return False
    speech, word = context.pack.speech, paragraph.words[index - 1]
    if word in speech.auxiliaries or word in speech.verbs:
        return True
    hyphens = ("-", "\u2010", "\u2011")
    joined = paragraph.text[paragraph.starts[index] - 1] in hyphens
    return joined or paragraph.text[paragraph.starts[index - 1] - 1] in hyphens


def _adjoins(paragraph: Paragraph, index: int) -> bool:
    """Whether nothing but a blank or a hyphen stands between a word and the one before."""
    end = paragraph.starts[index - 1] + len(paragraph.words[index - 1])
    return paragraph.text[end : paragraph.starts[index]] in (" ", "-", "\u00a0", "\u2010", "\u2011")


def _blank(paragraph: Paragraph, index: int) -> bool:
    end = paragraph.starts[index] + len(paragraph.words[index])
    return paragraph.text[end : paragraph.starts[index + 1]] == " "


def find_phrase(paragraph: Paragraph, mention: Mention, context: Context) -> Span | None:
    """The phrase that names a source, right before its mention: `selon`, `according to`."""
    text = paragraph.text
    for phrase in context.pack.speech.according:
        start = mention.start - len(phrase)
        for begin in (start - 1, start):
            if begin >= paragraph.start and text[begin : begin + len(phrase)].lower() == phrase:
                return Span(begin, begin + len(phrase))
    return None
