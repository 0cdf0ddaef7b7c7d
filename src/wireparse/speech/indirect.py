"""Reported clauses without marks of their own: `X said that …`, `…, a souligné X`, `selon X, …`."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.passage import Span
from wireparse.speech.clause import FARTHEST, LEAST, Clause, trimmed_end
from wireparse.speech.cues import cue_at
from wireparse.speech.dropped import DROPPED, dropped_clauses
from wireparse.speech.mention import Mention
from wireparse.speech.moods import told_by_mood
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.pointing import pointed_at
from wireparse.speech.signs import (
    ARTICLE,
    CAPITAL,
    CITING,
    DULL,
    NOT_THAT,
    PRONOUN,
    REPORTED,
    THAT,
    VERB,
)
from wireparse.speech.sourced import behind_sources, closing_sources, noun_sources, sources
from wireparse.speech.standing import word_class
from wireparse.speech.tellers import is_owner, teller_behind, teller_of
from wireparse.speech.telling import ANY, clause_tag, telling_verbs
from wireparse.speech.told_to import said_from
from wireparse.speech.uncased import is_cited
from wireparse.speech.words import Words
from wireparse.weights import table

_REACH = 12
"""A conjunction follows its verb within so many words."""
_SOON = 5
"""A conjunction that comes so soon behind its verb opens the clause, and nothing before it does."""
_TAIL = 25
"""An attribution that closes a sentence is at most so many words long."""
_TAKEN = -0.7
"""The log-odds from which a clause is taken: found and missed weigh alike there."""
_TOLD = frozenset(("that", "inverted", "comma", DROPPED))
"""The forms that report wherever a pack's telling verbs stand in them."""
_SHORT = 10
"""Behind `X said` at the end of a sentence so many words may follow."""


def find_clauses(paragraph: Paragraph, context: Context) -> list[Clause]:
    """The reported clauses of a paragraph, in order, none over another."""
    verbs = telling_verbs(context.pack)
    learned = table("clauses")
    best: dict[int, tuple[float, Clause]] = {}
    for clause in propose_clauses(paragraph, context, verbs):
        score = learned.score(clause.features)
        if (score > _TAKEN or _holds(clause, context)) and (_key(clause) not in best or score > best[_key(clause)][0]):
            best[_key(clause)] = score, clause
    return _apart([clause for _, clause in sorted(best.values(), key=lambda pair: -pair[0])])


def _key(clause: Clause) -> int:
    """What only one clause can have: its cue, or where it begins."""
    return clause.cue.start if clause.cue else clause.start


def _holds(clause: Clause, context: Context) -> bool:
    """Whether a clause is taken whatever the tables say: they tell the better of two where nobody annotated clauses.

    Whoever is named behind `according to` said it.
    """
    return clause.rule == "source" or (clause.rule in _TOLD and clause_tag(context.pack) == ANY)


def _apart(clauses: list[Clause]) -> list[Clause]:
    """Those of the clauses, the surest first, that lie over none before them; in the order of the text."""
    kept: list[Clause] = []
    for clause in clauses:
        at = bisect_left(kept, clause.start, key=_place)
        free = not at or kept[at - 1].content.end <= clause.start
        if free and (at == len(kept) or clause.content.end <= kept[at].start):
            kept.insert(at, clause)
    return kept


def _place(clause: Clause) -> int:
    return clause.start


def propose_clauses(
    paragraph: Paragraph, context: Context, verbs: frozenset[str], tag: str | None = None
) -> list[Clause]:
    """Every clause that a cue could report, right or not; `verbs` are those that are looked at.

    `tag` names the language whose habits are weighed, where it is not what the tables know of the pack's.
    """
    words, tag = paragraph.words, tag or clause_tag(context.pack)
    found: list[Clause] = []
    if verbs:
        for named in (sources, noun_sources, behind_sources, closing_sources):
            found += named(paragraph, context, tag)
        found += told_by_mood(paragraph, context.pack.speech, tag)
        found += pointed_at(paragraph, context.pack.speech, tag)
    reporting = _reporting(verbs, context.pack.speech, tag == ANY) & paragraph.vocabulary
    if reporting:
        found += dropped_clauses(paragraph, context.pack.speech, reporting, tag)
    for index in [index for index, word in enumerate(words.lowers) if word in reporting] if reporting else ():
        if words.signs[index] & VERB and not paragraph.says_between(index, index + 1):
            # `le prévenu` is somebody.
            continue
        low, high = paragraph.sentence(words.starts[index], words.starts[index] + 1)
        stop = words.at(high)
        for rule in _rules(context):
            clause = rule(paragraph, index, low, high, stop, tag, context.pack.speech)
            if clause is not None:
                found.append(clause)
    return found


@functools.lru_cache(maxsize=64)
def _reporting(verbs: frozenset[str], speech: SpeechWords, unlearned: bool) -> frozenset[str]:
    """Those of the words that may report a clause.

    Where the tables cannot tell, a word of `according to` opens nothing else: `sur la foi de` tells, `sur` does not.
    """
    return verbs & speech.verbs if unlearned else verbs - speech.according_closing


def _rules(context: Context) -> tuple[Callable[..., Clause | None], ...]:
    return _RULES if context.pack.speech.capital_nouns else _RULES[:3]


def _made(paragraph: Paragraph, content: Span, index: int, mention: Mention, rule: str, tag: str) -> Clause:
    """A clause with what speaks for it: its form, its verb, its length, its speaker."""
    words = paragraph.words
    verb, at = words.lowers[index], words.starts[index]
    cue = cue_at(words, index)
    first = words.at(content.start)
    size = bisect_right((4, 6, 9, 14, 25, 45), words.at(content.end) - first)
    apart = at - mention.end if mention.end <= at else mention.start - at
    side = "SV" if mention.start < at else "VS"
    # How often a form reports, and how it is built, is a language's own; what is left is shared by all.
    own = f"{tag}:{rule}"
    marks = "marks" if paragraph.runs_between(content.start, content.end) else "plain"
    features = [
        own, f"{own}:opens:{_opening(paragraph, content, first)}",
        f"{own}:{side}:{bisect_right((1, 3, 8, 20, 40, 80), apart)}",
        f"{own}:{verb[-3:]}", f"{own}:{marks}", f"{own}:aux:{cue.start < at}",
        f"{rule}:{verb}", f"{rule}:size:{size}", f"{rule}:{mention.kind.value}",
    ]  # fmt: skip
    if mood := _mood(words, first, words.at(content.end)):
        features += [f"{own}:{mood}", f"{own}:{mood}:{side}"]
    if rule in ("that", "bare", "comma"):
        gap = words.gaps[first].strip() if first < len(words) else ""
        if first < len(words):
            features.append(f"{own}:first:{word_class(words, first)}")
        features += [
            f"{own}:gap:{gap}",
            f"{rule}:gap:{first - index}",
            f"{rule}:led:{_led(paragraph, index, first, content)}",
        ]
    return Clause(content, cue, mention, rule, tuple(features))


def _mood(words: Words, first: int, stop: int) -> str:
    """Whether a clause stands in a mood that reports: `mood`; nothing where the language has none."""
    return "mood" if words.any_sign(REPORTED, first, stop) else ""


def _opening(paragraph: Paragraph, content: Span, first: int) -> str:
    """What a clause opens with."""
    at = bisect_left(paragraph.places, content.start)
    if at < len(paragraph.places) and paragraph.places[at] == content.start:
        return "name"
    sign = paragraph.words.signs[first] if first < len(paragraph.words) else 0
    return "article" if sign & ARTICLE else "pronoun" if sign & PRONOUN else "word"


def _led(paragraph: Paragraph, index: int, first: int, content: Span) -> str:
    """What stands right before a reported clause: its verb, somebody, or another word (`alors que` reports nothing)."""
    if first == index + 1:
        return "verb"
    at = bisect_left(paragraph.places, content.start) - 1
    near = at >= 0 and content.start - paragraph.mentions[at].end <= 2
    return "somebody" if near else "other"


def _bare_clause(
    paragraph: Paragraph, index: int, low: int, high: int, stop: int, tag: str, speech: SpeechWords
) -> Clause | None:
    """`X said the clause`: right behind the verb, without a conjunction."""
    words, first = paragraph.words, said_from(paragraph, index, stop, speech)
    if first is None or first >= stop or words.gaps[first] not in (" ", ": ", ", ", " : ") or words.signs[first] & THAT:
        return None
    marked = not words.signs[first] & ARTICLE and paragraph.runs_between(words.starts[first], high)
    if tag == ANY and words.gaps[first] == " " and not marked:
        # `X a reconnu la défaite`, `X annonce aujourd’hui l’ouverture` report nothing where a conjunction leads to what
        # is reported; marked words they may.
        return None
    if stop - first < LEAST or paragraph.runs_between(low, words.starts[index]):
        # Behind marks, the verb belongs to what they hold: `“…,” Ann Lee said, smiling`.
        return None
    if words.signs[first] & DULL and words.signs[first] & CAPITAL and words.follows_comma(first + 1):
        # `said Monday, in the first sign of progress`
        return None
    mention = teller_of(paragraph, index, index, low)
    if mention is None or _conjunction(words, index, min(stop, index + _SOON)) is not None:
        return None
    content = Span(words.starts[first], trimmed_end(paragraph.text, high))
    # What leads to marks with a colon is not what is reported: `X said after the vote: “…”`.
    return (
        None
        if paragraph.leads_to_marks(content.start, content.end)
        else _made(paragraph, content, index, mention, "bare", tag)
    )


def _comma_clause(
    paragraph: Paragraph, index: int, low: int, high: int, stop: int, tag: str, speech: SpeechWords
) -> Clause | None:
    """`X sagte zur Novelle, es werde …`: behind the first comma, in languages that part a reported clause by one."""
    words = paragraph.words
    near = range(index + 2, min(index + 2 + _REACH, stop))
    at = next((at for at in near if words.gaps[at] == ", "), None)
    if at is None or stop - at < LEAST or words.signs[at] & THAT:
        return None
    if words.any_sign(VERB, index + 1, at):
        return None
    mention = teller_of(paragraph, index, at, low)
    content = Span(words.starts[at], trimmed_end(paragraph.text, high))
    if mention is None or paragraph.leads_to_marks(content.start, content.end):
        return None
    return _made(paragraph, content, index, mention, "comma", tag)


def _that_clause(
    paragraph: Paragraph, index: int, low: int, high: int, stop: int, tag: str, speech: SpeechWords
) -> Clause | None:
    """`X said, on Monday, that …`: the clause from the conjunction to the end of the sentence."""
    words = paragraph.words
    at = _conjunction(words, index, stop)
    if at is None:
        return None
    if stop - at < LEAST and not paragraph.runs_between(words.starts[at], high):
        return None
    mention = teller_of(paragraph, index, at, low)
    if speech.cited_behind and words.signs[index] & CITING:
        # `نقلت الوكالة عن X أن …`: who is cited tells it, not who cites.
        near = paragraph.mentions_within(words.starts[index], words.starts[at])
        mention = next((one for one in near if is_cited(words, one.first, speech)), None)
    if mention is None or is_owner(words, mention):
        return None
    content = Span(words.starts[at], trimmed_end(paragraph.text, high))
    return _made(paragraph, content, index, mention, "that", tag)


def _conjunction(words: Words, index: int, stop: int) -> int | None:
    """The index of the conjunction that belongs to a verb: no other verb of saying than its own words stands before it.

    `fait savoir que` is one cue; `dit plus que` reports nothing.
    """
    behind = max(index + 1, words.at(cue_at(words, index).end))
    near = range(behind, min(index + 1 + _REACH, stop))
    at = next((at for at in near if words.signs[at] & (VERB | THAT)), None)
    return None if at is None or words.signs[at] & VERB or words.signs[at - 1] & NOT_THAT else at


def _closing(
    paragraph: Paragraph, index: int, low: int, high: int, stop: int, tag: str, speech: SpeechWords
) -> Clause | None:
    """`…, X said.` and `…, a souligné, lundi à Rabat, X.`: the sentence up to the comma before the attribution."""
    text, words = paragraph.text, paragraph.words
    if stop - index > _TAIL:
        return None
    cue = cue_at(words, index)
    comma = text.rfind(",", max(low, cue.start - FARTHEST), cue.start)
    if comma < 0:
        return None
    behind, first, last = words.at(comma), words.at(cue.start), words.at(cue.end)
    if behind - words.at(low) < LEAST or (last < stop and words.signs[last] & THAT):
        # `X asked, and said that …`: what is reported stands behind.
        return None
    inside, before = bisect_right(paragraph.places, comma), bisect_left(paragraph.places, cue.start)
    if before > inside and first - paragraph.mentions[before - 1].last <= 1:
        if stop - last > _SHORT:
            return None
        return _made(paragraph, Span(low, comma), index, paragraph.mentions[inside], "closing", tag)
    speaker = teller_behind(paragraph, before, high, last) if behind == first else None
    return _made(paragraph, Span(low, comma), index, speaker, "inverted", tag) if speaker else None


_RULES = (_that_clause, _closing, _bare_clause, _comma_clause)
"""The forms of a reported clause; the last one is that of languages whose nouns have capitals."""
