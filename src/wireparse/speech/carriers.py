"""Who only carries what is said: `Interrogé par la MAP, un acheteur a dit …`, `dijo en diálogo con Radio Litoral`."""

from __future__ import annotations

from wireparse.lexicon import SpeechWords
from wireparse.speech.candidate import Candidate
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ACCORDING
from wireparse.speech.words import Words

_NEAR = 4
"""A source stands so many words behind the phrase that names it at most."""
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


def without_papers(found: list[Candidate], paragraph: Paragraph, run: Run) -> list[Candidate]:
    """The candidates but for a source that only holds what another says: `“…,” Hale wrote, according to a memo`."""
    words, first = paragraph.words, paragraph.words.at(run.close)
    if not words.together & ACCORDING or not _has_speaker(found, paragraph, first):
        return found
    return [one for one in found if one.mention is None or not _is_source(one.mention, words, first)]


def _has_speaker(found: list[Candidate], paragraph: Paragraph, first: int) -> bool:
    """Whether somebody stands right behind the marks, with a verb of saying right behind."""
    mentions = (one.mention for one in found if one.place[:1] == "A" and one.mention is not None)
    return any(
        mention.first == first and paragraph.says_between(mention.last, mention.last + 1) for mention in mentions
    )


def _is_source(mention: Mention, words: Words, first: int) -> bool:
    return mention.first > first and words.any_sign(ACCORDING, max(first, mention.first - _NEAR), mention.first)
