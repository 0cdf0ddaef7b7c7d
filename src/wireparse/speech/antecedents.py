"""Whom a pronoun stands for: the people told before it, weighed by how near and how prominent they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wireparse.lexicon import SpeechWords, leading
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.points import words_of

_APART = 0.7
"""So much less is a person likely for each one told between."""
_FARTHER = 0.3
"""And so much for each paragraph between."""
_SAME, _OTHER = 2.0, -2.0
"""What the gender says where it is known on both sides; nouns like `professeur` stand for women, too."""
_KNOWN, _LAST = 0.5, 0.0
"""Whoever spoke before is likelier, and whoever spoke last."""
_OPENS, _LED, _FULL, _TITLED, _BARE = 1.0, -2.0, 1.0, 0.5, -2.0
"""Whom a sentence opens with; whom a preposition leads in; a name of more words than one; an office without article."""
_MOST = _OPENS + _FULL + _TITLED + _KNOWN + _LAST
"""No one is likelier by anything but the gender."""
_BEFORE = 24
_STOPS = frozenset('.!?:;\n«»“”"')


def likeliest(
    found: Iterable[Mention],
    pronoun: Mention,
    text: str,
    speech: SpeechWords,
    spoke: Callable[[Mention], int],
    gender: Callable[[Mention], str],
) -> Mention | None:
    """The mention that a pronoun leads back to, of those `found` before it, the last first.

    No more are asked for than may be it. `spoke` says of one whether it spoke before (1), or last (2), `gender` what is
    known of its gender.
    """
    best: tuple[float, Mention] | None = None
    people = _people(found)
    if pronoun.kind is not MentionKind.PRONOUN:
        # An office has a gender of its own: `l’avvocato` is not `la sindaca`.
        people = (other for other in people if _agreement(gender(other), pronoun.gender) >= 0)
    elif " " in text[pronoun.start : pronoun.end]:
        # `ce dernier`, `the latter`: whoever was told last.
        return next((other for other in people if _agreement(gender(other), pronoun.gender) >= 0), None)
    most = _MOST if pronoun.gender == "u" else _MOST + _SAME
    for apart, other in enumerate(people):
        score = _prominence(other, text, speech) + _agreement(gender(other), pronoun.gender) - _APART * apart
        score -= _FARTHER * _paragraphs(text, other.end, pronoun.start)
        said = spoke(other)
        score += (_KNOWN if said else 0.0) + (_LAST if said > 1 else 0.0)
        if best is None or score > best[0]:
            best = score, other
        if best[0] >= most - _APART * (apart + 1):
            break
    return best[1] if best else None


def _people(mentions: Iterable[Mention]) -> Iterator[Mention]:
    kinds = (MentionKind.NAME, MentionKind.ROLE)
    return (mention for mention in mentions if mention.kind in kinds and mention.gender != "p")


def _agreement(one: str, other: str) -> float:
    if "u" in (one, other):
        return 0.0
    return _SAME if one == other else _OTHER


def _prominence(mention: Mention, text: str, speech: SpeechWords) -> float:
    """How likely a mention is what the text is about, by its own form and what stands before it."""
    before = text[max(0, mention.start - _BEFORE) : mention.start].rstrip()
    score = 0.0
    if not before or before[-1] in _STOPS:
        score += _OPENS
    elif words_of(before)[-1].lower() in leading(speech):
        score += _LED
    if mention.kind is MentionKind.ROLE:
        return score if _is_led(mention, text, speech) else score + _BARE
    name = text[mention.name_start or mention.start : mention.name_end or mention.end]
    score += _FULL if len(name.split()) > 1 else 0.0
    return score + (_TITLED if mention.role_start is not None or mention.name_start != mention.start else 0.0)


def _is_led(mention: Mention, text: str, speech: SpeechWords) -> bool:
    """Whether an office has an article."""
    return words_of(text[mention.start : mention.end])[0].lower() in speech.articles


def _paragraphs(text: str, start: int, end: int) -> int:
    """How many paragraphs end between two places."""
    return sum(1 for line in text[start:end].splitlines()[1:] if line.strip()) + (text[start:end][-1:] == "\n")
