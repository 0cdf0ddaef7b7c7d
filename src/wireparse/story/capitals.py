"""Patterns of places that know capitals and ideographs in every script.

They are made on first use: `regex`, which knows the scripts, costs an eighth of what importing the package may cost.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regex import Pattern

# A word of a place: with a capital, or of a script that has none. Small words stand between, a region behind a comma.
_PLACE_WORD = r"(?:\p{Lu}[\p{L}\p{M}.'’`-]*+|\p{Lo}[\p{L}\p{M}]*+)"
_PLACE_SMALL = r"(?:de|del|della|do|da|la|le|les|el|los|las|al|am|an|der|den|of|the|upon|sur|sous|en|di|и|на)"
_PLACE = rf"{_PLACE_WORD}(?:[ \u00a0](?:{_PLACE_SMALL}[ \u00a0]){{0,2}}{_PLACE_WORD}){{0,4}}"
_PLACES = rf"{_PLACE}(?:(?:/|,[ \u00a0](?:the[ ])?|، ?|[-–]|[ ]and[ ]|[ ]et[ ]|[ ]und[ ])(?:{_PLACE})){{0,3}}"


@functools.cache
def places() -> Pattern[str]:
    """One place or several: `SPRINGFIELD, Calif.`, `Bonn/Berlin`, `الرباط`."""
    return _compiled(_PLACES)


@functools.cache
def chinese_wire() -> Pattern[str]:
    """Agency and place before a date, as Chinese wires open."""
    return _compiled(r"(?P<agency>\p{Han}{2,6}?(?:网|社|讯))?(?P<place>\p{Han}{2,6}?)(?=\d{1,2}月)")


def _compiled(pattern: str) -> Pattern[str]:
    import regex

    return regex.compile(pattern)
