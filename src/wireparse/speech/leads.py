"""Which word of saying stands beside a marked run, and whether it has a subject there.

Where verbs need no pronoun, `«…», aseguró.` and `Y añadió: «…»` take the subject of what was told before.
"""

from __future__ import annotations

from bisect import bisect_left

from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import ADDRESSEE, ARTICLE, AUXILIARY, LINK, PREPOSITION, VERB
from wireparse.speech.words import HYPHENS, TIES, Words

_CHAIN = 4
"""A word of saying takes a run up within so many words, auxiliaries before it."""
_NEAR = 8
"""So many words behind a word of saying its subject may stand: `explicó a los periodistas el alcalde`."""
_VIEW = 200
"""So many code points before a run such a phrase may stand."""


def led_by(paragraph: Paragraph, run: Run) -> str:
    """Which word of saying stands beside a run, and whether somebody stands beside that.

    `v<`, `v>`: nobody, as in `Et d’ajouter : « … »` and `«…», aseguró.`; `s>`: `«…», dijo Ana`; `0`: no such word.
    """
    low, high = paragraph.sentence(run.open, run.close)
    words = paragraph.words
    before = paragraph.says_between(words.at(low), words.at(run.open)) and not paragraph.mentions_between(low, run.open)
    if before:
        return "v<"
    first = words.at(run.close)
    verb = _taken_up(words, first, run.close)
    if verb is None:
        return "0"
    return "s>" if _has_subject(paragraph, first, verb + 1, high) else "v>"


def _taken_up(words: Words, first: int, place: int) -> int | None:
    """The index of the word of saying that takes a run up: the next word, auxiliaries before it or not."""
    if first >= len(words) or words.starts[first] > place + _CHAIN:
        return None
    for at in range(first, min(first + _CHAIN, len(words))):
        if words.signs[at] & VERB:
            return at
        if not words.signs[at] & AUXILIARY and not (at > first and words.gaps[at] in HYPHENS):
            return None
    return None


def _has_subject(paragraph: Paragraph, first: int, behind: int, high: int) -> bool:
    """Whether somebody stands among the words of saying or behind them, parted by no sign, led in by no preposition."""
    words = paragraph.words
    index = bisect_left(paragraph.mentions, first, key=_first_word)
    for mention in paragraph.mentions[index : index + 3]:
        parted = any(gap not in TIES for gap in words.gaps[behind : mention.first + 1])
        if parted or mention.first > behind + _NEAR or mention.start >= high:
            return False
        if mention.first <= behind or not _is_led(words, mention.first - 1):
            return True
    return False


def _is_led(words: Words, index: int) -> bool:
    """Whether a word before somebody is a preposition; an article that leads complements in as well is none."""
    sign = words.signs[index]
    return bool(sign & (ADDRESSEE | LINK | PREPOSITION)) and not sign & ARTICLE


def _first_word(mention: Mention) -> int:
    return mention.first


def own_view(paragraph: Paragraph, run: Run, phrases: tuple[str, ...]) -> int:
    """Where `a su juicio` or its like stands before a run in its sentence, as nobody behind it speaks; or its end."""
    low, _ = paragraph.sentence(run.open, run.close)
    low = max(low, run.open - _VIEW)
    before = paragraph.text[low : run.open].lower() if phrases else ""
    return min((low + place for phrase in phrases if (place := before.find(phrase)) >= 0), default=run.open)
