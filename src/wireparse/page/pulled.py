"""Pull quotes: what somebody said, set apart from the story with the name behind it: `“We will rebuild.” – Ann Lee`."""

from __future__ import annotations

import re

_LONGEST = 240
_LEAST, _MOST = 2, 4
"""A name has so many words."""
_QUOTED = re.compile(
    r"""["“”„«»‘‹「][^"“”„«»「」\n]{4,200}["”“»«’›」][.,]?"""
    r"[ \u00a0]{0,2}(?:[–—―]|--?)[ \u00a0]{0,2}(?P<name>[^\W\d_][^,(\n]{3,40})"
)


def is_pull_quote(text: str) -> bool:
    """Whether a line is words in marks, a dash, and a name; what the bearer is may stand behind a comma."""
    match = _QUOTED.match(text) if len(text) <= _LONGEST else None
    if match is None or text[match.end() : match.end() + 1] not in ("", ",", "("):
        return False
    words = match["name"].split()
    return _LEAST <= len(words) <= _MOST and all(word[0].isupper() and not word.isupper() for word in words)
