"""Clauses that name their source by a phrase, not by a verb: `Selon X, …`, `…, according to X.`, `X’e göre …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.according import OPENING, phrases_by_word
from wireparse.speech.clause import FARTHEST, LEAST, Clause, trimmed_end
from wireparse.speech.mentions import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.telling import ANY

_APART = 40
"""Behind a source, a comma within so many code points ends what names it."""
_MARKS = frozenset('„“”«»"')


def sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`Selon X, …` and `…, according to X.`"""
    present = set(paragraph.words.lowers)
    for word, phrases in phrases_by_word(context.pack.speech, OPENING).items():
        for phrase in phrases if word in present else ():
            for form in (phrase, phrase[:1].upper() + phrase[1:]):
                yield from _sources_by(paragraph, form, context, tag)


def behind_sources(paragraph: Paragraph, context: Context, tag: str) -> Iterator[Clause]:
    """`X zufolge wurde …`: the source before its word, the clause behind both."""
    words, text = paragraph.words, paragraph.text
    for index in [i for i, word in enumerate(words.lowers) if word in context.pack.speech.according_behind]:
        at = bisect_left(paragraph.places, words.starts[index]) - 1
        if at < 0 or words.starts[index] - paragraph.mentions[at].end > 2:
            continue
        mention, end = paragraph.mentions[at], words.end(index)
        stop = trimmed_end(text, paragraph.sentence(end - 1, end)[1])
        if len(text[end:stop].split(None, LEAST)) >= LEAST:
            start = end + len(text[end:stop]) - len(text[end:stop].lstrip(" ,\r\n"))
            features = ("source:opens", f"{tag}:source:{words.lowers[index]}", f"source:{mention.kind.value}")
            yield Clause(Span(start, stop), Span(words.starts[index], end), mention, "source", features)


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
    if at >= len(places) or places[at] - end > 12:
        return None
    mention = paragraph.mentions[at]
    low, high = paragraph.sentence(start, start + 1)
    stop = trimmed_end(text, high)
    opens = start <= low + 1
    inside = context.pack.speech.capital_nouns and _goes_on(text, mention.end, stop)
    before = Span(low, low + len(text[low:start].rstrip(" ,")))
    content = _behind_source(paragraph, mention, stop) if opens or inside else before
    if content is None or len(content.of(text).split(None, LEAST)) < LEAST:
        return None
    side = "opens" if opens else "closes"
    phrase = "" if tag == ANY else text[start:end].lower()
    features = (f"source:{side}", f"{tag}:source:{phrase}", f"source:{mention.kind.value}")
    return Clause(content, Span(start, end), mention, "source", features)


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether the sentence goes on behind a source: what is reported is mostly what follows, where verbs come last."""
    return len(text[start:stop].split(None, LEAST)) >= LEAST


def _past_blanks(text: str, start: int, stop: int) -> int:
    """Where the next word begins; a wrapped line may end in two code points."""
    return next((at for at in range(start, min(start + 3, stop)) if not text[at].isspace()), start + 1)


def _behind_source(paragraph: Paragraph, mention: Mention, stop: int) -> Span | None:
    """What stands behind `Selon X, `; or right behind the name, where the verb comes next: `Laut X wurde …`."""
    text = paragraph.text
    # `Selon X, directrice du marché, les prix …`: the role behind the name is no part of what is said.
    named = max(mention.end, mention.role_end or 0)
    comma = text.find(",", named, min(stop, named + FARTHEST))
    if comma >= 0 and (comma <= named + _APART or not text[named:comma].strip()):
        return Span(_past_blanks(text, comma + 1, stop), stop)
    after = text[mention.end : mention.end + 2]
    if after[:1].isspace() and (after[1:].islower() or after[1:] in _MARKS):
        return Span(mention.end + 1, stop)
    return Span(_past_blanks(text, comma + 1, stop), stop) if comma >= 0 else None
