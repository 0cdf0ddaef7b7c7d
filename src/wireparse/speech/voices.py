"""Whose voice a label of an interview or a panel is: that of somebody introduced, of who asks, of nobody."""

from __future__ import annotations

from collections import defaultdict

from attrs import define

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.passage import Span
from wireparse.speech.introduced import Introduction, matching
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.turns import Turn, asks

_MOST = 12
"""More labels that come again are those of a list, or of a play."""
_LONGEST_NAME = 5
_OFTEN = 2


@define(eq=False, repr=False)
class Voice:
    """Who speaks behind a label: the words that lead to the person, or `None` for who only asks."""

    person: Mention | None
    known: bool = False
    """Whether the page names the person outside the labels."""
    answers: bool = False
    """Whether the label says that this is an answer, and no more."""


def find_voices(text: str, turns: list[Turn], introduction: Introduction, context: Context) -> dict[str, Voice]:
    """The voices of the labels that belong to an interview, by their keys; none of label lists and the like."""
    groups: dict[str, list[Turn]] = defaultdict(list)
    for turn in turns:
        groups[turn.key].append(turn)
    words = context.pack.interview
    again = {
        key: group for key, group in groups.items() if len(group) > 1 or key in words.asking or key in words.answering
    }
    if len(again) > _MOST:
        return {}
    voices: dict[str, Voice] = {}
    unknown: list[str] = []
    for key, group in again.items():
        voice = _voice(text, key, group, introduction, context)
        if voice is not None:
            voices[key] = voice
        elif _asks(text, group):
            voices[key] = Voice(None)
        else:
            unknown.append(key)
    return _with_once(text, groups, _with_unknown(voices, unknown, groups, introduction), introduction)


def _voice(text: str, key: str, group: list[Turn], introduction: Introduction, context: Context) -> Voice | None:
    """The voice of a label that is a word for one, or a name."""
    words = context.pack.interview
    # Where a letter is a word for both, as `a` for an answer and an initial, no other name is meant.
    if key in words.answering and introduction.interviewee is not None:
        return Voice(introduction.interviewee, known=introduction.sure or introduction.interview, answers=True)
    if key in words.asking:
        return Voice(None)
    label = group[0].label.of(text)
    person = matching(_bare(label, context.pack.speech), text, introduction.people)
    if person is not None:
        return Voice(person, known=True)
    if _asks(text, group) or not _is_name(label, context.pack.speech):
        return None
    return Voice(_own_mention(text, group[0].label, context.pack.speech))


def _with_unknown(
    voices: dict[str, Voice], unknown: list[str], groups: dict[str, list[Turn]], introduction: Introduction
) -> dict[str, Voice]:
    """The same, with the one label left: beside one who answers it asks, beside one who asks it answers."""
    if len(unknown) != 1 or len(voices) != 1 or len(groups[unknown[0]]) < _OFTEN:
        return voices
    (voice,) = voices.values()
    if voice.person is not None:
        return {**voices, unknown[0]: Voice(None)} if voice.known else voices
    person = introduction.interviewee
    known = introduction.interview or introduction.sure
    return voices if person is None else {**voices, unknown[0]: Voice(person, known=known)}


def _with_once(
    text: str, groups: dict[str, list[Turn]], voices: dict[str, Voice], introduction: Introduction
) -> dict[str, Voice]:
    """The same, with labels that stand once and name somebody introduced, or ask: who speaks but once in a panel."""
    if not voices:
        return voices
    once = (key for key, group in groups.items() if key not in voices and len(group) == 1)
    named = {key: matching(groups[key][0].label.of(text), text, introduction.people) for key in once}
    return voices | {key: Voice(person, known=True) for key, person in named.items() if person is not None}


def _asks(text: str, group: list[Turn]) -> bool:
    """Whether most of what stands behind a label are questions."""
    return 3 * sum(asks(text, turn.piece) for turn in group) >= 2 * len(group)


def _is_name(label: str, speech: SpeechWords) -> bool:
    """Whether a label is a full name by its form: two words or more, all with capitals but for particles."""
    words = label.split()
    if not 2 <= len(words) <= _LONGEST_NAME or not speech.cased:
        return False
    if any(word.lower() in speech.not_names or word.lower() in speech.organisations for word in words):
        return False
    return all(word[0].isupper() or word in speech.particles for word in words)


def _bare(label: str, speech: SpeechWords) -> str:
    """A label without the honorific it begins with: `M. Tazi`."""
    first, _, rest = label.partition(" ")
    return rest.strip() if rest and first.rstrip(".").lower() in speech.honorifics else label


def _own_mention(text: str, label: Span, speech: SpeechWords) -> Mention:
    """A mention of the label's own words."""
    bare = _bare(label.of(text), speech)
    return Mention(label.start, label.end, MentionKind.NAME, name_start=label.end - len(bare), name_end=label.end)
