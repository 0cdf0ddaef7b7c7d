"""Speech behind a dash, as Spanish and Portuguese copy sets it: `—Suena sola —dijo Ana Ruiz—. Nadie la toca.`

The dash opens what is said, the next one the attribution, a third one closes it, or the sentence that ends there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.source import trim
from wireparse.speech.marks import Run

_DASHES = "—–―"
# A dash that stands free, and up to three words behind it: ` —dijo`, ` — le ha dicho`, `? —preguntó`.
_ATTRIBUTION = re.compile(rf"(?<=[\s.,;:?!…»”\"])[{_DASHES}]\s?([^\W\d_]+)(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
# The dash that ends an attribution, and the signs behind it.
_RETURN = re.compile(rf"[{_DASHES}]\s?[.,;:]?\s?|(?<=[.?!…])\s[{_DASHES}]\s?")


def dialogue_runs(text: str, start: int, end: int, speech: SpeechWords) -> tuple[Run, ...]:
    """The runs of a paragraph that a dash opens, parted by what says who speaks; none without such words.

    A line of a list begins with a dash, too, and nobody is told to say it.
    """
    if not speech.dialogue or start >= end or text[start] not in _DASHES:
        return ()
    runs: list[Run] = []
    opened, at = start, start + 1
    for left, right in _attributions(text, start + 1, end, speech):
        runs.append(_run(text, opened, at, left))
        opened = at = right
    if not runs:
        return ()
    if at < end:
        runs.append(_run(text, opened, at, end))
    return tuple(run for run in runs if run.start < run.end)


def _attributions(text: str, start: int, end: int, speech: SpeechWords) -> Iterator[tuple[int, int]]:
    """Where each attribution begins, at its dash, and where speech goes on behind it."""
    at = start
    while (match := _ATTRIBUTION.search(text, at, end)) is not None:
        if not _says(match, speech):
            at = match.end()
            continue
        back = _RETURN.search(text, match.end(), end)
        at = back.end() if back else end
        yield match.start(), at


def _says(match: re.Match[str], speech: SpeechWords) -> bool:
    """Whether the words behind a dash begin with one of saying, auxiliaries and pronouns before it or not."""
    for word in match.groups():
        lower = (word or "").lower()
        if lower in speech.verbs:
            return True
        if lower not in speech.auxiliaries and lower not in speech.articles and len(lower) > _SHORT:
            return False
    return False


_SHORT = 2
"""So short are pronouns before a verb: `le dijo`, `se lamentó`."""


def _run(text: str, opened: int, start: int, end: int) -> Run:
    """The words from `start` on, without the blanks around them."""
    start, end = trim(text, start, end)
    return Run(start, end, min(opened, start), end, spoken=True)
