"""The agencies that a credit, a dateline or a byline names."""

from __future__ import annotations

import re

from wireparse.agencies import Standing
from wireparse.context import Context
from wireparse.model import Agency

# What stands between two agencies, and between an agency and its desk: `AFP, AP`, `dpa/bb`, `Le Figaro et AFP`.
_BETWEEN = re.compile(r"\s*(?:[,;/&+|–—=]|\s(?:et|and|und|y|e|avec|with|mit|con|com|via)\s)\s*|\s+-\s+")
_COPYRIGHT = re.compile(r"(?:(?:\(c\)|©|copyright) ?){1,2}", re.IGNORECASE)
# A desk or a second agency behind a hyphen or a blank: `ats-afp-ap`, `NTB-Reuters`, `ats afp`.
_TIES = re.compile(r"[-\s]+")
_OUTER = " .:()[]{}【】（）/-–—=＝|©"
_PARTS = re.compile(r"[\s/()]+")
_FEW_PARTS = 6
_ARE_INITIALS = re.compile(r"(?:[a-zà-ÿ]{2,3}|[A-Z]{2,3}|[a-z]{1,3}(?:-[a-z]{1,3})?)\Z")
# The number of a service's message: `dpa:230428-99-483045/5`.
_NUMBER = re.compile(r":\d[\d-]{5,20}(?:/\d{1,3})?")
# The initials of whoever wrote or edited: `LR/MAP`, `bur/AFP`.
_INITIALS = 4
_LONGEST = 64
"""No agency's name is longer, in code points."""
_NAME_WORDS = 4
"""An agency's name that others stand behind has no more words."""
_FEW_TIED = 24
"""Names that hyphens or blanks tie together are short forms."""


def agencies_in(words: str, context: Context, standing: Standing = Standing.MARKED) -> tuple[Agency, ...]:
    """The agencies that these words name, each once, in order: the words are names and what parts them."""
    if (whole := _read(words, context, standing)) is not None:
        return (whole,)
    names = _BETWEEN.split(_NUMBER.sub("", words) if ":" in words else words)
    named = [agency for name in names for agency in _tied(name, context, standing)]
    return tuple({agency.id: agency for agency in named}.values())


def agencies_of_copyright(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies of a line of copyright, if it names nothing else: `© AFP`, `(c) 2024 Reuters`."""
    at = words.find("©")
    # A line in capitals may say before the mark what the mark says: `ALL RIGHTS RESERVED © Copyright ANSA`.
    opening = _COPYRIGHT.match(words, at if at > 0 and words[:at].isupper() else 0)
    name = words[opening.end() :].strip(" ©0123456789.,-–") if opening else ""
    return agencies_in(name, context) if name and names_agencies(name, context, Standing.MARKED) else ()


def names_agencies(words: str, context: Context, standing: Standing = Standing.ALONE) -> bool:
    """Whether these words are agencies and, beside them, no more than initials: `MAP`, `AFP/AP`, `LR/MAP`."""
    if _read(words, context, standing) is not None:
        return True
    names = [name for name in _BETWEEN.split(_NUMBER.sub("", words)) if name.strip(_OUTER)]
    others = [name for name in names if not _tied(name, context, standing)]
    return len(others) < len(names) and all(len(name) <= _INITIALS for name in others)


def agency_and_initials(words: str, context: Context, standing: Standing = Standing.ALONE) -> Agency | None:
    """The agency of a line that it opens or closes, and beside it only initials: `AAP gfr`, `EFE mrc/PL`, `LR/MAP`."""
    parts = _PARTS.split(_NUMBER.sub("", words) if ":" in words else words)
    if not 2 <= len(parts) <= _FEW_PARTS:
        return None
    first, last = _read(parts[0], context, standing), _read(parts[-1], context, standing)
    if (first is None and last is None) or _read(words, context, standing) is not None:
        return None
    if all(_read(part, context, standing) for part in parts):
        return None
    for agency, others in ((first, parts[1:]), (last, parts[:-1])):
        if agency is not None and all(_ARE_INITIALS.match(other) for other in others):
            return agency
    return None


def agency_opening(words: str, context: Context) -> tuple[Agency, ...]:
    """The agency whose name opens these words, with others behind it: `Associated Press Writer`."""
    parts = words.split(None, _NAME_WORDS)
    heads = (" ".join(parts[:count]) for count in range(min(len(parts) - 1, _NAME_WORDS), 0, -1))
    return next((found for head in heads if (found := agencies_in(head, context, Standing.ALONE))), ())


def _tied(name: str, context: Context, standing: Standing) -> tuple[Agency, ...]:
    """The agency of a name, or the several that it ties together, if each part is one."""
    if (whole := _read(name, context, standing)) is not None:
        return (whole,)
    # Two words with a capital each are somebody's name: `Pat Prime`.
    may_tie = len(name) <= _FEW_TIED and not (" " in name and name.istitle())
    parts = _TIES.split(name.strip(_OUTER)) if may_tie else ()
    found = [_read(part, context, standing) for part in parts] if 1 < len(parts) <= 4 else []
    return tuple(agency for agency in found if agency is not None) if all(found) else ()


def _read(name: str, context: Context, standing: Standing) -> Agency | None:
    if not 0 < len(name) <= _LONGEST:
        return None
    return context.register.read(name.strip(_OUTER), context.pack.tag, standing)
