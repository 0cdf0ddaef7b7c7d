"""Letters: made small one for one, so that a place in the small text is the same place in the original; and scripts."""

from __future__ import annotations

CJK = "\u2e80"
"""From here on letters are ideographs and kana, of scripts that part no words; no other script's are."""


def small(text: str) -> str:
    """`text` in lower case, every letter in its place: the few that would become two stay as they are.

    >>> small("Groß, İzmir")
    'groß, İzmir'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join([letter if len(low := letter.lower()) > 1 else low for letter in text])


def length_of(text: str) -> int:
    """How long a line is to a reader: an ideograph counts as two letters, the end of a wrapped line as one.

    >>> length_of("Le port\\r\\nrouvre"), length_of("港口")
    (14, 4)
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return len(text) * (1 + (text[len(text) >> 1 :][:1] >= CJK))
