"""Reported clauses without marks of their own: `X said that …`, `…, a souligné X`, `selon X, …`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from wireparse.context import Context
from wireparse.passage import Span
from wireparse.speech.cues import cue_at
from wireparse.speech.mentions import Mention, MentionKind
from wireparse.speech.paragraph import Paragraph, telling_verbs
from wireparse.weights import table

_REACH = 12
"""A conjunction follows its verb within so many words."""
_TAIL = 25
"""An attribution that closes a sentence is at most so many words long."""
_CLAUSE = 600
"""A comma is looked for so many code points back."""
_TAKEN = -0.4
"""The log-odds from which a clause is taken: found and missed weigh alike there."""
_LEAST = 4
"""A reported clause has at least so many words."""


@frozen(eq=False)
class Clause:
    """A reported clause, the cue that reports it, and the mention of its speaker; `rule` is the form it stands in."""

    content: Span
    cue: Span
    mention: Mention
    rule: str
    features: tuple[str, ...] = field(repr=False)


def find_clauses(paragraph: Paragraph, context: Context) -> list[Clause]:
    """The reported clauses of a paragraph, in order, none over another."""
    verbs = telling_verbs(context.pack)
    if verbs.isdisjoint(paragraph.words):
        return []
    learned = table("clauses")
    found: list[Clause] = []
    proposed = [(learned.score(clause.features), clause) for clause in propose_clauses(paragraph, context, verbs)]
    for score, clause in sorted(proposed, key=lambda pair: (pair[1].content.start, -pair[0])):
        if score > _TAKEN and (not found or clause.content.start >= found[-1].content.end):
            found.append(clause)
    return found


def propose_clauses(paragraph: Paragraph, context: Context, verbs: frozenset[str]) -> list[Clause]:
    """Every clause that a cue could report, right or not; `verbs` are those that are looked at."""
    found = list(_sources(paragraph, context)) if verbs else []
    for index, word in enumerate(paragraph.words):
        if word in verbs:
            low, high = paragraph.sentence(paragraph.starts[index], paragraph.starts[index] + 1)
            for rule in (_that_clause, _closing, _bare_clause):
                clause = rule(paragraph, index, low, high, context)
                if clause is not None:
                    found.append(clause)
    return found


def _made(paragraph: Paragraph, content: Span, index: int, mention: Mention, rule: str, context: Context) -> Clause:
    """A clause with what speaks for it: its form, its verb, its length, its speaker."""
    words, starts = paragraph.words, paragraph.starts
    cue = cue_at(paragraph, index, context)
    first = bisect_left(starts, content.start)
    size = bisect_right((4, 6, 9, 14, 25, 45), bisect_left(starts, content.end) - first)
    apart = starts[index] - mention.end if mention.end <= starts[index] else mention.start - starts[index]
    opening = words[first] if first < len(words) else ""
    opens = "article" if opening in context.pack.speech.articles else "pronoun"
    opens = opens if opens == "article" or opening in context.pack.speech.pronouns else "word"
    if any(mention.start == content.start for mention in paragraph.mentions[_near(paragraph, content.start)]):
        opens = "name"
    side = "SV" if mention.start < starts[index] else "VS"
    # How often a form reports, and how it is built, is a language's own; what is left is shared by all.
    own = f"{context.pack.tag}:{rule}"
    marks = "marks" if paragraph.runs_between(content.start, content.end) else "plain"
    features = [
        own, f"{own}:opens:{opens}", f"{own}:{side}:{bisect_right((1, 3, 8, 20, 40, 80), apart)}",
        f"{own}:{words[index][-3:]}", f"{own}:{marks}", f"{own}:aux:{cue.start < starts[index]}",
        f"{rule}:{words[index]}", f"{rule}:size:{size}", f"{rule}:{mention.kind.value}",
    ]  # fmt: skip
    if rule in ("that", "bare"):
        features += [f"{rule}:gap:{first - index}", f"{rule}:led:{_led(paragraph, index, content)}"]
    return Clause(content, cue, mention, rule, tuple(features))


def _led(paragraph: Paragraph, index: int, content: Span) -> str:
    """What stands right before a reported clause: its verb, somebody, or another word (`alors que` reports nothing)."""
    if bisect_left(paragraph.starts, content.start) == index + 1:
        return "verb"
    at = bisect_left(paragraph.places, content.start) - 1
    near = at >= 0 and content.start - paragraph.mentions[at].end <= 2
    return "somebody" if near else "other"


def _near(paragraph: Paragraph, at: int) -> slice:
    first = bisect_left(paragraph.places, at)
    return slice(first, first + 1)


def _bare_clause(paragraph: Paragraph, index: int, low: int, high: int, context: Context) -> Clause | None:
    """`X said the clause`: right behind the verb, without a conjunction."""
    starts, words, text = paragraph.starts, paragraph.words, paragraph.text
    if index + 1 >= len(words) or starts[index + 1] >= high:
        return None
    between = text[starts[index] + len(words[index]) : starts[index + 1]]
    if between not in (" ", ": ", ", ", " : ") or words[index + 1] in context.pack.speech.that:
        return None
    mention = _subject(paragraph, index, index, low)
    end = _trimmed_end(text, high)
    if mention is None or bisect_left(starts, end) - index - 1 < _LEAST:
        return None
    return _made(paragraph, Span(starts[index + 1], end), index, mention, "bare", context)


def _that_clause(paragraph: Paragraph, index: int, low: int, high: int, context: Context) -> Clause | None:
    """`X said, on Monday, that …`: the clause from the conjunction to the end of the sentence."""
    words, starts = paragraph.words, paragraph.starts
    that = context.pack.speech.that
    for at in range(index + 1, min(index + 1 + _REACH, len(words))):
        if starts[at] >= high or words[at] in context.pack.speech.verbs:
            return None
        if words[at] in that:
            break
    else:
        return None
    mention = _subject(paragraph, index, at, low)
    if mention is None or _owned(paragraph, mention, context):
        return None
    end = _trimmed_end(paragraph.text, high)
    if bisect_left(starts, end) - at < _LEAST:
        return None
    return _made(paragraph, Span(starts[at], end), index, mention, "that", context)


def _subject(paragraph: Paragraph, index: int, at: int, low: int) -> Mention | None:
    """The mention before the verb in its sentence, nearest first; or, where there is none, the one behind it."""
    places = paragraph.places
    verb = paragraph.starts[index]
    before = bisect_left(places, verb) - 1
    if before >= 0 and places[before] >= low:
        return _first_of(paragraph, before, low)
    behind = before + 1
    if behind < len(places) and places[behind] < paragraph.starts[at]:
        return paragraph.mentions[behind]
    return None


def _owned(paragraph: Paragraph, mention: Mention, context: Context) -> bool:
    """Whether a name only tells whose the subject is: `l’offre de Tazi intervient alors que …`."""
    first = bisect_left(paragraph.starts, mention.start)
    speech = context.pack.speech
    before = paragraph.words[first - 1] if first else ""
    return mention.kind is MentionKind.NAME and before in speech.links and before in speech.particles


def _first_of(paragraph: Paragraph, at: int, low: int) -> Mention:
    """The mention at that index, or the one it only adds to: `X, head of Y, said`."""
    mention = paragraph.mentions[at]
    while at:
        earlier = paragraph.mentions[at - 1]
        between = paragraph.text[earlier.end : mention.start]
        if earlier.start < low or len(between) > 40 or not _adds(between):
            break
        at, mention = at - 1, earlier
    return mention


def _adds(between: str) -> bool:
    """Whether words between two mentions make the second a part of the first: an apposition, an owner."""
    words = between.split()
    return between.lstrip().startswith(",") or (0 < len(words) <= 3 and words[-1].islower() and len(words[-1]) <= 3)


def _closing(paragraph: Paragraph, index: int, low: int, high: int, context: Context) -> Clause | None:
    """`…, X said.` and `…, a souligné, lundi à Rabat, X.`: the sentence up to the comma before the attribution."""
    text, starts = paragraph.text, paragraph.starts
    last = bisect_left(starts, high)
    if last - index > _TAIL:
        return None
    cue = cue_at(paragraph, index, context)
    places = paragraph.places
    comma = text.rfind(",", max(low, cue.start - _CLAUSE), cue.start)
    if comma < 0 or bisect_left(starts, comma) - bisect_left(starts, low) < _LEAST:
        return None
    inside = bisect_right(places, comma)
    before = bisect_left(places, cue.start)
    if (
        before > inside
        and bisect_left(starts, cue.start) - bisect_left(starts, paragraph.mentions[before - 1].end) <= 1
    ):
        if last - bisect_left(starts, cue.end) > 10:
            return None
        return _made(paragraph, Span(low, comma), index, paragraph.mentions[inside], "closing", context)
    speaker = _behind(paragraph, before, high, context)
    if starts[bisect_left(starts, comma)] < cue.start or speaker is None:
        return None
    return _made(paragraph, Span(low, comma), index, speaker, "inverted", context)


def _behind(paragraph: Paragraph, at: int, high: int, context: Context) -> Mention | None:
    """The first mention from that index on, in the sentence, that no preposition makes a place or one spoken to."""
    for mention in paragraph.mentions[at : at + 5]:
        if mention.start >= high:
            return None
        first = bisect_left(paragraph.starts, mention.start)
        if not first or paragraph.words[first - 1] not in context.pack.speech.addressee:
            return mention
    return None


def _sources(paragraph: Paragraph, context: Context) -> Iterator[Clause]:
    """`Selon X, …` and `…, according to X.`"""
    present = set(paragraph.words)
    for phrase in context.pack.speech.according:
        if phrase.split(None, 1)[0].split("’")[0].split("'")[0] not in present:
            continue
        for form in (phrase, phrase[:1].upper() + phrase[1:]):
            at = paragraph.text.find(form, paragraph.start, paragraph.end)
            while at >= 0:
                clause = _source(paragraph, at, at + len(form))
                if clause:
                    yield clause
                at = paragraph.text.find(form, at + len(form), paragraph.end)


def _source(paragraph: Paragraph, start: int, end: int) -> Clause | None:
    text = paragraph.text
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return None
    places = paragraph.places
    at = bisect_left(places, end)
    if at >= len(places) or places[at] - end > 12:
        return None
    mention = paragraph.mentions[at]
    low, high = paragraph.sentence(start, start + 1)
    stop = _trimmed_end(text, high)
    if start <= low + 1:
        comma = text.find(",", mention.end, min(stop, mention.end + _CLAUSE))
        content = Span(comma + 2, stop) if comma >= 0 else None
    else:
        content = Span(low, len(text[:start].rstrip(" ,")) if start - low < 2000 else start)
    if content is None or len(content.of(text).split(None, _LEAST)) < _LEAST:
        return None
    side = "opens" if start <= low + 1 else "closes"
    features = (f"source:{side}", f"source:{text[start:end].lower()}", f"source:{mention.kind.value}")
    return Clause(content, Span(start, end), mention, "source", features)


def _trimmed_end(text: str, end: int) -> int:
    while end and (text[end - 1].isspace() or text[end - 1] in ".!?…"):
        end -= 1
    return end
