"""The agencies that a credit, a dateline or a byline names."""

from __future__ import annotations

import re

from wireparse.context import Context
from wireparse.model import Agency

# What stands between two agencies, and between an agency and its desk: `AFP, AP`, `dpa/bb`, `Le Figaro et AFP`.
_BETWEEN = re.compile(r"\s*(?:[,;/&+|–—=]|\s(?:et|and|und|y|e|avec|with|mit|con|com|via)\s)\s*|\s+-\s+")
_COPYRIGHT = re.compile(r"(?:\(c\)|©|copyright)", re.IGNORECASE)
_OUTER = " .:()[]"
# The initials of whoever wrote or edited: `LR/MAP`, `bur/AFP`.
_INITIALS = 4
_LONGEST = 40
"""No agency's name is longer, in code points."""


def agencies_in(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that these words name, each once, in order: the words are names and what parts them."""
    if (whole := _read(words, context)) is not None:
        return (whole,)
    named = [agency for name in _BETWEEN.split(words) if (agency := _read(name, context)) is not None]
    return tuple({agency.id: agency for agency in named}.values())


def agencies_of_copyright(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies of a line of copyright, if it names nothing else: `© AFP`, `(c) 2024 Reuters`."""
    opening = _COPYRIGHT.match(words)
    name = words[opening.end() :].strip(" ©0123456789.,-–") if opening else ""
    return agencies_in(name, context) if name and names_agencies(name, context) else ()


def names_agencies(words: str, context: Context) -> bool:
    """Whether these words are agencies and, beside them, no more than initials: `MAP`, `AFP/AP`, `LR/MAP`."""
    if _read(words, context) is not None:
        return True
    names = [name for name in _BETWEEN.split(words) if name.strip(_OUTER)]
    others = [name for name in names if _read(name, context) is None]
    return len(others) < len(names) and all(len(name) <= _INITIALS for name in others)


def _read(name: str, context: Context) -> Agency | None:
    return context.register.read(name.strip(_OUTER), context.pack.tag) if 0 < len(name) <= _LONGEST else None
