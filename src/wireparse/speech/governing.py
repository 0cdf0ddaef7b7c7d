"""Whose word of saying stands nearest to a marked run: the subject of what leads to it, and of what follows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from wireparse.speech.attributing import phrase_start
from wireparse.speech.cues import cue_at
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ACCORDING, ADDRESSEE, LINK, PREPOSITION, THAT
from wireparse.speech.words import BLANKS, BOUND, HYPHENS, Words

_NEAR = 8
"""A word of saying that follows a run stands so many words behind it at most."""
_FAR = 25
"""So many words may part a verb from its subject behind it: `a indiqué, jeudi à Rabat, le ministre`."""
_SOON = 4
"""A source is named so many words behind the word that announces it."""
_LEVELS = 2
"""So many words of saying before a run are asked for their subjects."""
_OPENING = 3
"""Of so many mentions that a sentence opens with, the first that no preposition leads in is its subject."""


def governors(paragraph: Paragraph, run: Run) -> dict[int, tuple[str, Mention]]:
    """Who speaks by the words of saying around a run: for each start of a mention how it governs, and the mention.

    `<0` and `<1` are the subjects of the last verb before the run and of the one before that, `>s` and `>v` the
    subject before and behind the verb that follows, `>f` one farther behind it; `<a` and `>a` the source that `selon`
    or `according to` names before and behind the run. Where nobody is named before the run, `-v` is the subject of the
    last verb of the sentence before, `-o` whom that sentence opens with.
    """
    low, high = paragraph.sentence(run.open, run.close)
    found = {source.start: (how, source) for how, source in _sources(paragraph, run, low, high)}
    follower = _follower(paragraph, run, high)
    if follower is not None:
        found.setdefault(follower[1].start, follower)
    words, verbs = paragraph.words, paragraph.verbs
    first, at = words.at(low), bisect_left(verbs, words.at(run.open))
    for level in range(_LEVELS):
        at -= 1
        if at < 0 or verbs[at] < first:
            break
        subject = _subject(paragraph, verbs[at], first)
        if subject is not None:
            found.setdefault(subject.start, (f"<{level}", subject))
    told = follower is not None and follower[0] != ">f"
    if low > paragraph.start and not told and not paragraph.mentions_between(low, run.open):
        earlier = told_before(paragraph, low)
        if earlier is not None:
            found.setdefault(earlier[1].start, earlier)
    return found


def told_before(paragraph: Paragraph, end: int) -> tuple[str, Mention] | None:
    """Who speaks, or is spoken of, in the sentence that ends at a place: a verb without a subject goes on with his.

    The subject of its last verb of saying (`-v`), or whom it opens with (`-o`).
    """
    words, places = paragraph.words, paragraph.places
    low, _ = paragraph.sentence(end - 1, end)
    first = words.at(low)
    verb = _main_verb(paragraph, first, words.at(end))
    if verb is not None:
        subject = _subject(paragraph, verb, first)
        if subject is not None:
            return "-v", subject
    for mention in paragraph.mentions[bisect_left(places, low) : bisect_left(places, end)][:_OPENING]:
        if not _is_led(words, mention, first):
            return "-o", mention
    return None


def _main_verb(paragraph: Paragraph, first: int, stop: int) -> int | None:
    """The last of the verbs of saying between two words that stands in no clause that another one reports."""
    verbs = paragraph.verbs
    within = verbs[bisect_left(verbs, first) : bisect_left(verbs, stop)]
    for verb, following in pairwise(within):
        if paragraph.words.any_sign(THAT, verb + 1, following):
            return verb
    return within[-1] if within else None


def _sources(paragraph: Paragraph, run: Run, low: int, high: int) -> Iterator[tuple[str, Mention]]:
    """The nearest source on each side of a run that a phrase names in its sentence."""
    words, places = paragraph.words, paragraph.places
    if not words.together & ACCORDING:
        return
    before = range(words.at(run.open) - 1, max(words.at(low), words.at(run.open) - _FAR) - 1, -1)
    behind = range(words.at(run.close), min(words.at(high), words.at(run.close) + _FAR))
    for how, near in (("<a", before), (">a", behind)):
        named = next((index for index in near if words.signs[index] & ACCORDING), None)
        at = bisect_left(places, words.starts[named]) if named is not None else len(places)
        if at < len(places) and named is not None and paragraph.mentions[at].first - named <= _SOON:
            yield how, paragraph.mentions[at]


def _subject(paragraph: Paragraph, verb: int, first: int) -> Mention | None:
    """The mention right behind a verb that opens its clause, or else the one before it that no preposition leads in."""
    words, places = paragraph.words, paragraph.places
    behind = bisect_left(places, words.starts[verb])
    if behind < len(places) and _opens_clause(words, verb, first):
        mention = paragraph.mentions[behind]
        if mention.first == verb + 1 < len(words) and words.gaps[mention.first] in BLANKS | HYPHENS:
            return mention
    at = behind - 1
    nearest = None
    while at >= 0 and paragraph.mentions[at].first >= first:
        mention = paragraph.mentions[at]
        nearest = nearest or mention
        if not _is_led(words, mention, first):
            return mention
        at -= 1
    return nearest


def _is_led(words: Words, mention: Mention, first: int) -> bool:
    """Whether a preposition, or what leads in a complement or one spoken to, stands right before a mention."""
    return mention.first > first and words.signs[mention.first - 1] & (ADDRESSEE | LINK | PREPOSITION) != 0


def _opens_clause(words: Words, verb: int, first: int) -> bool:
    """Whether a verb, with its auxiliaries, stands behind a comma or marks, or opens its sentence."""
    index = phrase_start(words, verb, first)
    return index <= first or words.gaps[index] == BOUND or words.follows_comma(index)


def _follower(paragraph: Paragraph, run: Run, high: int) -> tuple[str, Mention] | None:
    """The subject of the first word of saying behind a run, and where it stands."""
    words, verbs, places = paragraph.words, paragraph.verbs, paragraph.places
    after = words.at(run.close)
    next_run = bisect_left(paragraph.opens, run.close)
    limit = min(high, paragraph.opens[next_run] if next_run < len(paragraph.opens) else high)
    at = bisect_left(verbs, after)
    if at >= len(verbs) or verbs[at] >= min(after + _NEAR, words.at(limit)):
        return None
    verb = verbs[at]
    if words.at(limit) == verb + 1 and limit < high and ":" in paragraph.text[words.end(verb) : limit]:
        # `« … », mais Ali Tazi répond : « … »` leads to what follows.
        return None
    before = bisect_left(places, words.starts[verb]) - 1
    if before >= 0 and places[before] >= run.close:
        return ">s", paragraph.mentions[before]
    behind = words.at(cue_at(words, verb).end)
    for mention in paragraph.mentions[before + 1 : before + 4]:
        if mention.start >= limit or mention.first - behind > _FAR:
            return None
        if mention.first <= behind:
            return ">v", mention
        if not words.signs[mention.first - 1] & ADDRESSEE:
            return ">f", mention
    return None
