"""Paragraphs that open as an agency's story does, by the agencies that are known: which one sends it, and from where.

What only has the shape of such an opening is told by `opening.py`, before anything is known of a line.
"""

from __future__ import annotations

import re

from wireparse.agencies_named import agencies_in, names_agencies
from wireparse.context import Context

_MOST_WORDS = 3
"""A place has no more words."""
_NEAR = 70
"""An agency in brackets begins among so many code points."""
# `(ANSA) - GENOVA, 24 MAG - Il`, `Hamburg (dpa) - Der`, `PORT ARVEL, March 12 (AP) -`, `RABAT —`.
_PLACED = re.compile(
    r"(?:[(\[](?P<agency>[^()\[\]]{2,24})[)\]][ \u00a0]?[-–—]?[ \u00a0]?)?"
    r"(?P<place>[^\W\d_][^-–—.:;()\n]{1,40})(?:\((?P<behind>[^()]{2,24})\))?[ \u00a0]?(?:[-–—]{1,2}|:)[ \u00a0]?(?=\S)"
)
# An agency in brackets near the beginning and a dash behind it, whatever place is before: `Port-Vieux (AFP) -`.
_BEHIND = re.compile(r"[^\W\d_][^()\n]{0,50}[(](?P<agency>[^()\n]{2,30})[)][ \u00a0]?\.?[-–—]")


def opens_with_agency(text: str, context: Context) -> bool:
    """Whether a paragraph opens with an agency in brackets, before a place or behind one."""
    head = text[:_NEAR]
    if "(" not in head and "[" not in head:
        return False
    placed = _PLACED.match(text)
    named = (placed["agency"] or placed["behind"]) if placed else None
    if named and names_agencies(named.strip(), context):
        return True
    behind = _BEHIND.match(text)
    return behind is not None and bool(agencies_in(behind["agency"], context))


def opens_with_dateline(text: str, context: Context) -> bool:
    """Whether a paragraph opens with an agency, or with what can be a place and a dash."""
    if opens_with_agency(text, context):
        return True
    match = _PLACED.match(text)
    words = match["place"].split(",")[0].split() if match else []
    if match is None or text[match.end("place")] == ":":
        return False
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
