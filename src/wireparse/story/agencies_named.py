"""The agencies that a credit, a dateline or a byline names."""

from __future__ import annotations

import re

from wireparse.context import Context
from wireparse.model import Agency

# What stands between two agencies, and between an agency and its desk: `AFP, AP`, `dpa/bb`, `Le Figaro et AFP`.
_BETWEEN = re.compile(r"\s*(?:[,;/&+|–—=]|\s(?:et|and|und|y|e|avec|with|mit|con|com|via)\s)\s*|\s+-\s+")
_LONGEST = 40
"""No agency's name is longer, in code points."""


def agencies_in(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that these words name, each once, in order: the words are names and what parts them."""
    lang = context.pack.tag
    found: dict[str, Agency] = {}
    for name in (words, *_BETWEEN.split(words)):
        agency = context.register.read(name.strip(" .:()[]"), lang) if 0 < len(name) <= _LONGEST else None
        if agency is not None:
            found.setdefault(agency.id, agency)
            if name is words:
                break
    return tuple(found.values())
