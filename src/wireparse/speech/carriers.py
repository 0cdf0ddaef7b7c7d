"""Who only carries what is said: `Interrogé par la MAP, un acheteur a dit …`, `dijo en diálogo con Radio Litoral`."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.candidate import Candidate
from wireparse.speech.mention import Mention

_REACH = 48
"""The phrase that leads to a carrier, and an article, are no longer, in code points."""


def is_carrier(text: str, mention: Mention, speech: SpeechWords) -> bool:
    """Whether a phrase right before a mention says that others speak to it, or are asked by it."""
    before = text[max(0, mention.start - _REACH) : mention.start].lower().replace("’", " ").rstrip().rstrip("'")
    if before.endswith(speech.carrying):
        return True
    rest, _, last = before.rpartition(" ")
    return last in speech.articles and rest.endswith(speech.carrying)


def without_carriers(found: list[Candidate], text: str, speech: SpeechWords) -> list[Candidate]:
    """The candidates but for those who only carry what is said."""
    if not speech.carrying:
        return found
    return [one for one in found if one.mention is None or not is_carrier(text, one.mention, speech)]
