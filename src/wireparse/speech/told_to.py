"""Where what is said begins behind a verb whose object is who is spoken to: `She told Okafor she was wrong`."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.lexicon import SpeechWords
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import AUXILIARY, VERB
from wireparse.speech.words import BLANKS

_SOON = 8
"""Within so many words behind whoever is spoken to a verb shows a clause: `told Okafor a story` has none."""


def said_from(paragraph: Paragraph, verb: int, stop: int, speech: SpeechWords) -> int | None:
    """The index of the first word that may be reported behind a verb; `None` where nothing but an object follows."""
    words, first = paragraph.words, verb + 1
    if words.lowers[verb] not in speech.addressing or first >= stop or words.gaps[first] not in BLANKS:
        return first
    at = bisect_left(paragraph.places, words.starts[first])
    if at >= len(paragraph.mentions) or paragraph.mentions[at].first != first:
        return first
    behind = paragraph.mentions[at].last
    clause = words.any_sign(AUXILIARY | VERB, behind + 1, min(behind + _SOON, stop))
    return behind if clause else None
