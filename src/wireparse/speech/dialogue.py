"""Speech behind a dash: `—Suena sola —dijo Ana Ruiz—. Nadie la toca.`, `– Vi såg inget, säger Ann Lind.`

The dash opens what is said. In Spanish and Portuguese copy the next one opens the attribution, a third one closes it,
or the sentence that ends there; in French and Swedish copy a comma, or the end of what is asked, opens it, and the
sentence ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.source import trim
from wireparse.speech.marks import Run

_DASHES = "—–―"
_SHORT = 2
"""So short are pronouns before a verb: `le dijo`, `se lamentó`."""
# A dash that stands free, and up to three words behind it: ` —dijo`, ` — le ha dicho`, `? —preguntó`.
_ATTRIBUTION = re.compile(rf"(?<=[\s.,;:?!…»”\"])[{_DASHES}]\s?([^\W\d_]+)(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
# The dash that ends an attribution, and the signs behind it.
_RETURN = re.compile(rf"[{_DASHES}]\s?[.,;:]?\s?|(?<=[.?!…])\s[{_DASHES}]\s?")
# A comma or the end of a question, and up to three words behind it: `, dit-elle`, `, a répondu`, `? demande`.
_COMMA = re.compile(r"(?:,|(?<=[?!…]))\s([^\W\d_]+)(?:[\s-]([^\W\d_]+))?(?:[\s-]([^\W\d_]+))?")
# The sentence that ends such an attribution.
_STOP = re.compile(r"[.!?…](?:\s|$)")


def dialogue_runs(text: str, start: int, end: int, speech: SpeechWords) -> tuple[Run, ...]:
    """The runs of a paragraph that a dash opens, parted by what says who speaks; none without such words.

    A line of a list begins with a dash, too, and nobody is told to say it.
    """
    if start >= end or text[start] not in _DASHES or not (speech.dialogue or speech.dialogue_commas):
        return ()
    runs: list[Run] = []
    opened, at = start, start + 1
    found = _attributions if speech.dialogue else _behind_commas
    for left, right in found(text, start + 1, end, speech):
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


def _behind_commas(text: str, start: int, end: int, speech: SpeechWords) -> Iterator[tuple[int, int]]:
    """Where each attribution begins, at its comma, and where speech goes on: `, dit-elle, mais`."""
    at = start
    while (match := _COMMA.search(text, at, end)) is not None:
        if not _says(match, speech):
            at = match.end(1)
            continue
        last = match[3] or match[2] or match[1]
        hung = last.lower() in speech.pronouns and text.startswith(", ", match.end())
        stop = None if hung else _STOP.search(text, match.end(), end)
        at = match.end() + 2 if hung else stop.end() if stop else end
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


def _run(text: str, opened: int, start: int, end: int) -> Run:
    """The words from `start` on, without the blanks around them."""
    start, end = trim(text, start, end)
    return Run(start, end, min(opened, start), end, spoken=True)
