"""An attribution inside the marks, as French and Spanish papers set it: `« Il pleut, dit Ali Tazi. Enfin. »`"""

from __future__ import annotations

import re

from attrs import define

from wireparse.context import Context
from wireparse.lexicon import leading
from wireparse.passage import Span
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.mentions import find_mentions
from wireparse.speech.points import words_of
from wireparse.speech.words import HYPHENS

# A comma, a dash or the end of a sentence, then up to four words: `, a-t-il déclaré`, `, explique Ali`, ` – dice Ali`,
# `, - говорит Али`.
_OPENING = re.compile(r"(?:[,?!…]\s(?:[–—-]\s)?|\s[–—-])\s?([^\W\d_]+)" + r"(?:[-’'\s]([^\W\d_]+))?" * 3)
# Between a verb and its subject: `reconnaît sobrement l’entraîneur`.
_ADVERB = re.compile(r"\s{1,2}(?:[^\W\d_]{1,18}\s{1,2})?")
_ENDS = frozenset(',.;:!?…»”"')
_DASHES = frozenset("–—-")
_REACH = 120
"""So many code points behind the verb its subject may take."""


@define(eq=False, repr=False)
class Incise:
    """An attribution inside a marked run: from its comma or dash to the sign that ends it."""

    start: int
    end: int
    mention: Mention | None
    """Who speaks; between dashes a verb may stand without its subject: `«Sì – ha aggiunto –, domani»`."""
    cue: Span


def find_incise(text: str, run: Run, context: Context) -> Incise | None:
    """The first attribution inside the marks, if there is one."""
    verbs = context.pack.speech.verbs
    if not context.pack.speech.incises or run.end - run.start < 30:
        return None
    for match in _OPENING.finditer(text, run.start, run.end):
        words = [word.lower() if word else "" for word in match.groups()]
        for index, word in enumerate(words, 1):
            if word in verbs and text[match.start(index) - 1] not in HYPHENS:  # `c’est-à-dire` says nothing
                found = _read(text, run, match, index, context)
                if found:
                    return found
            elif not (
                len(word) <= 3 or word in context.pack.speech.auxiliaries or word in context.pack.speech.pronouns
            ):
                break
    return None


def _read(text: str, run: Run, match: re.Match[str], index: int, context: Context) -> Incise | None:
    """The attribution whose verb is that group: its subject hangs on it by a hyphen or follows at once."""
    pronouns = context.pack.speech.pronouns
    if text[match.start()].isspace():
        return _between_dashes(text, run, match, index, context)
    for group in range(2, 5):
        word = (match[group] or "").lower()
        if word in pronouns and text[match.start(group) - 1] == "-":
            mention = Mention(
                start=match.start(group), end=match.end(group), kind=MentionKind.PRONOUN, gender=pronouns[word]
            )
            end = max(match.end(group), match.end(index))
            cue = Span(match.start(1), match.end(index))
            return _bounded(text, run, match.start(), end, mention, cue)
    after = match.end(index)
    found = find_mentions(text, after, min(run.end, after + _REACH), context)
    if not found or found[0].kind is MentionKind.PRONOUN or not _ADVERB.fullmatch(text, after, found[0].start):
        return None
    end = max(found[0].end, found[0].role_end or 0)
    return _bounded(text, run, match.start(), end, found[0], Span(match.start(1), after))


def _between_dashes(text: str, run: Run, match: re.Match[str], index: int, context: Context) -> Incise | None:
    """The attribution from one dash to the next: `– spiega all’Ansa il sindaco –`."""
    after, limit = match.end(index), min(run.end, match.end(index) + _REACH)
    close = next((at for at in range(after, limit) if text[at] in _DASHES and _stands_free(text, at)), -1)
    if close < 0:
        return None
    end = close + 1
    while end < run.end and text[end] in ".,;":
        end += 1
    found = (one for one in find_mentions(text, after, close, context) if not _is_led(text, after, one.start, context))
    return Incise(match.start(), end, next(found, None), Span(match.start(1), after))


def _stands_free(text: str, at: int) -> bool:
    """Whether a dash stands between words, and is no hyphen within one."""
    return not (text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum())


def _is_led(text: str, start: int, place: int, context: Context) -> bool:
    """Whether a preposition, or what leads in a complement or one spoken to, stands from `start` on before a place."""
    before = words_of(text[start:place])
    return bool(before) and before[-1].lower() in leading(context.pack.speech)


def _bounded(text: str, run: Run, start: int, end: int, mention: Mention, cue: Span) -> Incise | None:
    if end < run.end and text[end] not in _ENDS:
        stop = next((at for at in range(end, min(run.end, end + 60)) if text[at] in ",.;"), -1)
        if stop < 0:
            return None
        end = stop
    return Incise(start, min(end + 1, run.end), mention, cue)
