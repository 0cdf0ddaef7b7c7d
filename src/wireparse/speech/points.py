"""The points of other scripts, told as those of the Latin one."""

from __future__ import annotations

_LATIN = dict(zip("：，、。！？（）；،؛؟", ":,,.!?();,;?", strict=True))
COMMAS = frozenset(",،，、")


def latin(point: str) -> str:
    """The Latin point that one of another script stands for; anything else as it is.

    >>> latin("،"), latin("x"), latin("")
    (',', 'x', '')
    """
    return _LATIN.get(point, point)


def words_of(text: str) -> list[str]:
    """The words between blanks, those that an apostrophe ties together as two: `d’après` gives `d` and `après`."""
    return text.replace("’", " ").replace("'", " ").split()
