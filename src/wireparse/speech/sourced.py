"""Clauses that name their source by a phrase, not by a verb: `Selon X, …`, `…, according to X.`, `X’e göre …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.according import OPENING, phrases_by_word
from wireparse.speech.clause import FARTHEST, LEAST, Clause, trimmed_end
from wireparse.speech.mention import Mention
from wireparse.speech.noun_sources import is_source_noun
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ADDRESSEE, CAPITAL, VERB
from wireparse.speech.telling import ANY
from wireparse.speech.words import TIES

_APART = 40
"""Behind a source, a comma within so many code points ends what names it."""
_NEAR = 12
"""A source stands so many code points behind the phrase that names it."""
_VERBAL, _VERB_SOON = 8, 4
"""Or so many words behind it, if a verb of saying is among the first of them."""
_TAIL, _LED, _CLOSED = 2, 3, 10
"""The least words behind a source that cuts a clause in two, and before it; the most behind one that closes it."""
_MARKS = frozenset('„“”«»"')


def sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`Selon X, …` and `…, according to X.`"""
    known = phrases_by_word(context.pack.speech, OPENING)
    if known.keys().isdisjoint(paragraph.vocabulary):
        return
    for phrases in [phrases for word, phrases in known.items() if word in paragraph.vocabulary]:
        for phrase in phrases:
            for form in (phrase, phrase[:1].upper() + phrase[1:]):
                yield from _sources_by(paragraph, form, context, tag)


def behind_sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`X zufolge wurde …`: the source before its word, the clause behind both."""
    words, text, behind = paragraph.words, paragraph.text, context.pack.speech.according_behind
    if behind.isdisjoint(paragraph.vocabulary):
        return
    for index in [i for i, word in enumerate(words.lowers) if word in behind]:
        at = bisect_left(paragraph.places, words.starts[index]) - 1
        if at < 0 or words.starts[index] - paragraph.mentions[at].end > 2:
            continue
        mention, end = paragraph.mentions[at], words.end(index)
        low, high = paragraph.sentence(end - 1, end)
        stop = trimmed_end(text, high)
        lead = _lead(text, low, mention.start)
        if len(text[end:stop].split(None, LEAST)) >= (LEAST if lead is None else _TAIL):
            start = end + len(text[end:stop]) - len(text[end:stop].lstrip(" ,\r\n"))
            side = "middle" if lead else "opens"
            features = (f"source:{side}", f"{tag}:source:{words.lowers[index]}", f"source:{mention.kind.value}")
            yield Clause(Span(start, stop), Span(words.starts[index], end), mention, "source", features, lead)


def noun_sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`nach bisherigen Angaben`, `nach einem Bericht des Senders`: a noun for what is said."""
    words, speech = paragraph.words, context.pack.speech
    if not speech.source_nouns or speech.source_words.isdisjoint(paragraph.vocabulary):
        return
    for mention in paragraph.mentions:
        before = mention.first - 1
        if before < 0 or mention.first >= len(words) or words.lowers[before] not in speech.source_words:
            continue
        noun = next((at for at in range(mention.first, mention.last) if words.signs[at] & CAPITAL), mention.first)
        if is_source_noun(words, noun, speech):
            clause = _told_by(paragraph, words.starts[before], words.end(before), mention, context, tag)
            if clause:
                yield clause


def closing_sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`…, so X.`: the source closes the sentence, behind a comma."""
    words, text, closing = paragraph.words, paragraph.text, context.pack.speech.according_closing
    if closing.isdisjoint(paragraph.vocabulary):
        return
    for index in [i for i, word in enumerate(words.lowers) if word in closing and "," in words.gaps[i]]:
        at = bisect_left(paragraph.places, words.starts[index])
        if at >= len(paragraph.mentions) or paragraph.mentions[at].first != index + 1:
            continue
        mention = paragraph.mentions[at]
        low, high = paragraph.sentence(words.starts[index], words.starts[index] + 1)
        content = Span(low, low + len(text[low : words.starts[index]].rstrip(" ,\r\n")))
        stop = words.at(high)
        if stop - mention.last <= _CLOSED and len(content.of(text).split(None, LEAST)) >= LEAST:
            cue = Span(words.starts[index], words.end(index))
            features = ("source:closes", f"{tag}:source:{words.lowers[index]}", f"source:{mention.kind.value}")
            yield Clause(content, cue, mention, "source", features)


def _lead(text: str, low: int, end: int) -> Span | None:
    """The first part of a clause, from its sentence's beginning to its source; none where a comma stands too near."""
    before = text[low:end].rstrip()
    clause = before.rsplit(",", 1)[-1].split()
    if len(clause) < _LED or before.endswith((",", ":", "–", "-", "“", "”", '"', "»", "«")):
        return None
    return Span(low, low + len(before))


def _sources_by(paragraph: Paragraph, form: str, context: Context, tag: str) -> Iterator[Clause]:
    at = paragraph.text.find(form, paragraph.start, paragraph.end)
    while at >= 0:
        clause = _source(paragraph, at, at + len(form), context, tag)
        if clause:
            yield clause
        at = paragraph.text.find(form, at + len(form), paragraph.end)


def _source(paragraph: Paragraph, start: int, end: int, context: Context, tag: str) -> Clause | None:
    text, places = paragraph.text, paragraph.places
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return None
    at = bisect_left(places, end)
    if at >= len(places):
        return None
    mention = paragraph.mentions[at] if places[at] - end <= _NEAR else _verb_led(paragraph, end, at)
    return _told_by(paragraph, start, end, mention, context, tag) if mention else None


def _verb_led(paragraph: Paragraph, end: int, at: int) -> Mention | None:
    """Whom a verb of saying behind the phrase has as its subject: `según anunció este lunes la alcaldesa`."""
    words, first = paragraph.words, paragraph.words.at(end)
    for mention in paragraph.mentions[at : at + 2]:
        between = range(first, mention.first)
        if len(between) > _VERBAL or any(words.gaps[index] not in TIES for index in [*between, mention.first]):
            return None
        led = words.signs[mention.first - 1] & ADDRESSEE
        if words.any_sign(VERB, first, min(mention.first, first + _VERB_SOON)) and not led:
            return mention
    return None


def _told_by(paragraph: Paragraph, start: int, end: int, mention: Mention, context: Context, tag: str) -> Clause | None:
    """What a source says whose words begin at `start`; the phrase that names it ends at `end`."""
    text = paragraph.text
    low, high = paragraph.sentence(start, start + 1)
    stop = trimmed_end(text, high)
    opens = start <= low + 1
    lead = _lead(text, low, start) if context.pack.speech.capital_nouns and not opens else None
    inside = context.pack.speech.capital_nouns and _goes_on(text, mention.end, stop, LEAST if lead is None else _TAIL)
    before = Span(low, low + len(text[low:start].rstrip(" ,")))
    content = _behind_source(paragraph, mention, stop, lead is not None) if opens or inside else before
    if content is before and paragraph.leads_to_marks(low, start):
        # `X a démenti : « … », peut-on lire dans Y`
        return None
    if content is before and _is_attributed(paragraph, low, start):
        return None
    lead = lead if inside else None
    if content is None or len(content.of(text).split(None, LEAST)) < (LEAST if lead is None else _TAIL):
        return None
    side = "opens" if opens else "middle" if lead else "closes"
    phrase = "" if tag == ANY else text[start:end].lower()
    features = (f"source:{side}", f"{tag}:source:{phrase}", f"source:{mention.kind.value}")
    return Clause(content, Span(start, end), mention, "source", features, lead)


def _is_attributed(paragraph: Paragraph, low: int, start: int) -> bool:
    """Whether marked words that open a sentence have a verb of saying of their own: `“…,” X wrote, according to Y`."""
    at = bisect_left(paragraph.opens, low)
    if at >= len(paragraph.opens) or paragraph.opens[at] > low + 1 or paragraph.runs[at].close >= start:
        return False
    words = paragraph.words
    return paragraph.says_between(words.at(paragraph.runs[at].close), words.at(start))


def _goes_on(text: str, start: int, stop: int, least: int) -> bool:
    """Whether the sentence goes on behind a source: what is reported is mostly what follows, where verbs come last."""
    return len(text[start:stop].split(None, least)) >= least


def _past_blanks(text: str, start: int, stop: int) -> int:
    """Where the next word begins; a wrapped line may end in two code points."""
    return next((at for at in range(start, min(start + 3, stop)) if not text[at].isspace()), start + 1)


def _behind_source(paragraph: Paragraph, mention: Mention, stop: int, cut: bool = False) -> Span | None:
    """What stands behind `Selon X, `; or right behind the name, where the verb comes next: `Laut X wurde …`."""
    text = paragraph.text
    # `Selon X, directrice du marché, les prix …`: the role behind the name is no part of what is said.
    named = max(mention.end, mention.role_end or 0)
    comma = text.find(",", named, min(stop, named + FARTHEST))
    if comma >= 0 and (comma <= named + _APART or not text[named:comma].strip()):
        return Span(_past_blanks(text, comma + 1, stop), stop)
    after = text[mention.end : mention.end + 2]
    if after[:1].isspace() and (after[1:].islower() or after[1:] in _MARKS or cut):
        return Span(mention.end + 1, stop)
    return Span(_past_blanks(text, comma + 1, stop), stop) if comma >= 0 else None
