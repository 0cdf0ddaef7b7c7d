"""Lines that open as a wire's story does, by shape alone: a place, a date or something in brackets, and a dash."""

from __future__ import annotations

import re

from wireparse.letters import CJK

_FROM, _HEAD = 40, 70
"""A shorter line is no opening; an opening is no longer."""
# `KUMLUBEL (AA) -`, `Berlin (dpa/bb) –`, `RABAT, 12 mars (MAP) -`: an agency's name is no longer than three words.
_BRACKETS = re.compile(r"[^\W\d_][^()\n]{0,50}[(][^()\s]{1,20}(?:[ \u00a0][^()\s]{1,12}){0,2}[)][ \u00a0]?\.?[-–—]")
# `МОСКВА, 5 янв - РИА Новости.`, `LONDON, March 3 —`, `PARIS —`; a hyphen alone may stand behind a rubric.
_CAPITALS = re.compile(
    r"(?P<place>[^\W\d_]{3,20}(?:[ -][^\W\d_]{2,20}){0,3})"
    r"(?:, [\w. ]{3,16}[ \u00a0][-–—]|[ \u00a0](?:—|--)|\.--)"
)
# `新华社北京1月12日电`, `【6月18日 AFP】`.
_IDEOGRAPHS = re.compile(
    r"[^\s，。：【]{2,20}\d{1,2}日[电電訊讯]|【\d{1,2}月\d{1,2}日[^】]{0,20}】|（[^）]{2,20}[电電]）"
)


def opens_story(text: str) -> bool:
    """Whether a line begins with what has the shape of a dateline, whatever it names."""
    if len(text) < _FROM and text[0] < CJK:
        return False
    if "(" in text[:_HEAD] and _BRACKETS.match(text):
        return True
    if text[0] >= CJK:
        return _IDEOGRAPHS.match(text) is not None
    match = _CAPITALS.match(text) if text[:3].isupper() else None
    return match is not None and match["place"].isupper()


def is_ideographic(text: str) -> bool:
    """Whether a line is a dateline of ideographs and nothing else: `新华社北京1月12日电`."""
    match = _IDEOGRAPHS.match(text)
    return match is not None and match.end() == len(text.rstrip("：: "))
