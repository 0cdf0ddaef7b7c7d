"""Where sentences begin."""

from __future__ import annotations

import re

# Behind an ideographic stop no blank need follow.
_STOP = re.compile(r"(?:[.!?…؟][)\]\"”»’']{0,2}\s+|[。！？][」』”]?\s*)")


def sentence_breaks(text: str, left: int, right: int, end: int, short: frozenset[str]) -> list[int]:
    """Where sentences begin between `left` and `right`; a mark that follows a full stop begins one.

    `end` is where the paragraph ends, `short` the abbreviations whose dot ends no sentence.
    """
    found = []
    for match in _STOP.finditer(text, left, right):
        at = match.end()
        if at < end and not text[at].islower() and not _abbreviated(text, left, match.start(), short):
            found.append(at)
    return found


def _abbreviated(text: str, left: int, dot: int, short: frozenset[str]) -> bool:
    """Whether the full stop at `dot` belongs to an abbreviation or to initials, one or more."""
    if text[dot] != ".":
        return False
    word = text[max(left, dot - 12) : dot].rsplit(None, 1)[-1:] or [""]
    last = word[0].lstrip("([")
    letters = last.isupper() and all(len(part) == 1 for part in last.split("."))
    return last in short or last.lower() in short or letters
