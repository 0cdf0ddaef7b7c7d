"""Letters made small one for one, so that a place in the small text is the same place in the original."""

from __future__ import annotations


def small(text: str) -> str:
    """`text` in lower case, every letter in its place: the few that would become two stay as they are.

    >>> small("Groß, İzmir")
    'groß, İzmir'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join([letter if len(low := letter.lower()) > 1 else low for letter in text])
