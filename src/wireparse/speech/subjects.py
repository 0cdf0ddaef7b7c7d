"""Who is the subject of the verb that tells a run, where a language shows it: by cases and by where its verbs stand.

In a main clause one part of the sentence stands before the verb, the subject there or else right behind; behind a
conjunction the verb closes the clause and the subject opens it.
"""

from __future__ import annotations

from bisect import bisect_left

from wireparse.lexicon import SpeechWords
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import AUXILIARY, CITING, IMPERSONAL, OBLIQUE, REPORTED, VERB

_SOON = 3
"""A subject that stands behind its verb follows within so many words."""
_OPENING = 5
"""A subject that opens its sentence has at most so many words before it: an article, adjectives."""
_FAR = 400
"""So many code points around a run are read."""
_CLAUSE = frozenset(",;:–—.!?")
_PARTS = frozenset(";:")

Subject = tuple[Mention, str]
"""Who is taken for the subject, and how it was found."""


def find_subject(paragraph: Paragraph, run: Run, speech: SpeechWords) -> Subject | None:
    """The subject of the verb that tells the run, or a source; where mood alone tells it, that of the verb before."""
    words = paragraph.words
    low, high = paragraph.sentence(run.open, run.close)
    low, high = max(low, run.open - _FAR), min(high, run.close + _FAR)
    near = _behind_run(paragraph, run, high, speech)
    if near is not None:
        return near
    verb = _verb(paragraph, run, words.at(low), words.at(high))
    if verb is not None:
        return subject_of(paragraph, verb, _clause_start(paragraph, low, verb), high, speech)
    within = paragraph.mentions_within(low, high)
    source = next((m for m in within if paragraph.standing(m, speech).case == "a"), None)
    if source is not None:
        return source, "source"
    if words.any_sign(REPORTED, words.at(low), words.at(high)):
        return subject_before(paragraph, low, speech, "told")
    if paragraph.text[max(low, run.open - 3) : run.open].rstrip().endswith(":"):
        actors = [m for m in within if m.start < run.open and _can_act(paragraph, m, speech)]
        return (actors[0], "colon") if actors else None
    if paragraph.begins_sentence(run.open):
        return subject_before(paragraph, run.open, speech, "follows")
    return None


def _behind_run(paragraph: Paragraph, run: Run, high: int, speech: SpeechWords) -> Subject | None:
    """Who stands right behind the run: its source (`„…“, so X`), or who follows the verb that takes it up."""
    words, first = paragraph.words, paragraph.words.at(run.close)
    at = bisect_left(paragraph.places, run.close)
    if first >= len(words) or words.starts[first] > run.close + 4 or at >= len(paragraph.mentions):
        return None
    mention = paragraph.mentions[at]
    if mention.start >= high or mention.first - first > _SOON:
        return None
    standing = paragraph.standing(mention, speech)
    if standing.case == "a" and mention.first - first <= 2:
        return mention, "source"
    taken = words.signs[first] & (VERB | AUXILIARY) and not words.signs[first] & (CITING | IMPERSONAL)
    return (
        (mention, "behind") if taken and paragraph.says_between(first, mention.first) and standing.case != "o" else None
    )


def _verb(paragraph: Paragraph, run: Run, first: int, stop: int) -> int | None:
    """The verb of saying that tells the run: the one behind it in its clause, or the last before it, or any behind."""
    words, verbs = paragraph.words, paragraph.verbs
    behind = bisect_left(verbs, words.at(run.close))
    after = verbs[behind] if behind < len(verbs) and verbs[behind] < stop else None
    if after is not None and (after == words.at(run.close) or not _parted(paragraph, words.at(run.close), after)):
        return after
    at = bisect_left(verbs, words.at(run.open)) - 1
    return verbs[at] if at >= 0 and verbs[at] >= first else after


def _parted(paragraph: Paragraph, first: int, last: int) -> bool:
    """Whether a comma or the like stands before one of these words."""
    return any(not _CLAUSE.isdisjoint(gap) for gap in paragraph.words.gaps[first : last + 1])


def _clause_start(paragraph: Paragraph, low: int, verb: int) -> int:
    """Where the part of a sentence begins that a colon or a semicolon before the verb opens."""
    words = paragraph.words
    for index in range(verb, words.at(low), -1):
        if not _PARTS.isdisjoint(words.gaps[index]):
            return words.starts[index]
    return low


def subject_of(paragraph: Paragraph, verb: int, low: int, high: int, speech: SpeechWords) -> Subject | None:
    """The subject of the verb of that index in its sentence."""
    words = paragraph.words
    if words.signs[verb] & IMPERSONAL and _is_impersonal(paragraph, verb, speech):
        return _where(paragraph, verb, low, high)
    if words.signs[verb] & CITING:
        cited = [m for m in paragraph.mentions_within(words.end(verb), high) if m.first - verb <= 2 * _SOON]
        if cited:
            return cited[0], "cited"
    before = [m for m in paragraph.mentions_within(low, words.starts[verb]) if m.last <= verb]
    acting = [m for m in before if _can_act(paragraph, m, speech)]
    if acting and _opens(paragraph, low, acting[0]):
        return acting[0], "opens"
    for mention in paragraph.mentions_within(words.end(verb), high)[:2]:
        near = mention.first - verb - 1 <= _SOON and not _parted(paragraph, verb + 1, mention.first)
        if near and _can_act(paragraph, mention, speech):
            return mention, "behind"
    if acting:
        return _in_clause(paragraph, acting, verb), "before"
    return (before[-1], "oblique") if before else None


def _opens(paragraph: Paragraph, low: int, mention: Mention) -> bool:
    """Whether a mention is the first part of its sentence: nothing but its article and adjectives stand before it."""
    words, first = paragraph.words, paragraph.words.at(low)
    near = mention.first - first <= _OPENING
    return near and not words.any_sign(VERB | AUXILIARY | OBLIQUE, first, mention.first)


def _is_impersonal(paragraph: Paragraph, verb: int, speech: SpeechWords) -> bool:
    """Whether `es` stands beside the verb, where the language asks for it."""
    beside = paragraph.words.lowers[max(0, verb - 4) : verb + 2]
    return not speech.expletives or not speech.expletives.isdisjoint(beside)


def _where(paragraph: Paragraph, verb: int, low: int, high: int) -> Subject | None:
    """What a verb without a subject is told from: `heißt es in der Meldung`, `In der Meldung heißt es`."""
    words = paragraph.words
    behind = [m for m in paragraph.mentions_within(words.end(verb), high) if not _parted(paragraph, verb + 1, m.first)]
    found = behind[:1] or paragraph.mentions_within(low, words.starts[verb])[:1]
    return (found[0], "where") if found else None


def _in_clause(paragraph: Paragraph, mentions: list[Mention], verb: int) -> Mention:
    """The first of the mentions that no comma parts from the verb, or else the last."""
    return next((m for m in mentions if not _parted(paragraph, m.last, verb)), mentions[-1])


def _can_act(paragraph: Paragraph, mention: Mention, speech: SpeechWords) -> bool:
    return paragraph.standing(mention, speech).case not in ("o", "m")


def subject_before(paragraph: Paragraph, low: int, speech: SpeechWords, how: str = "told") -> Subject | None:
    """The source or the subject of the last verb of saying before a sentence, whichever stands nearer."""
    words = paragraph.words
    at = bisect_left(paragraph.verbs, words.at(low)) - 1
    place = words.starts[paragraph.verbs[at]] if at >= 0 else paragraph.start
    named = [m for m in paragraph.mentions_within(place, low) if paragraph.standing(m, speech).case == "a"]
    if named:
        return named[-1], how
    if at < 0:
        return None
    verb = paragraph.verbs[at]
    start, end = paragraph.sentence(words.starts[verb], words.starts[verb] + 1)
    found = subject_of(paragraph, verb, _clause_start(paragraph, start, verb), end, speech)
    return (found[0], how) if found else None
