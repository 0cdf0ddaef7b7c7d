"""Lines around the headline that say when the story came out: short ones that hold a date with its year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wireparse.dates import find_dates
from wireparse.kinds import BlockKind
from wireparse.packs import Pack
from wireparse.source import Line

_LONGEST = 140
_SENTENCE = 70
"""A line of the body that holds a date may be a sentence of it, if it is longer."""
_ABOVE, _BELOW, _INSIDE = 5, 25, 2
"""So many lines above the headline are looked at, so many below it, no more than so many of the body among them."""
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d(?!\d)")


def name_dated(lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, pack: Pack) -> None:
    """Rename in `kinds` the lines of furniture beside the headline that hold a date with its year."""
    if (head := _anchor(kinds, headline)) is None:
        return
    inside = 0
    for i in range(max(0, head - _ABOVE), min(len(lines), head + _BELOW)):
        inside += i > head and kinds[i] is BlockKind.BODY
        if inside > _INSIDE:
            break
        if _may_say(lines[i].text, kinds[i]) and _is_dated(lines[i].text, pack):
            kinds[i] = BlockKind.TIMESTAMP


def _anchor(kinds: Sequence[BlockKind], headline: int | None) -> int | None:
    """The headline, or the first line of the body."""
    if headline is not None:
        return headline
    return next((i for i, kind in enumerate(kinds) if kind is BlockKind.BODY), None)


def _may_say(text: str, kind: BlockKind) -> bool:
    if kind is BlockKind.BODY:
        return len(text) <= _SENTENCE and text[-1] not in ".!?"
    return kind is BlockKind.FURNITURE and len(text) <= _LONGEST


def _is_dated(text: str, pack: Pack) -> bool:
    """Whether a line holds a date with its year."""
    return bool(_YEAR.search(text)) and any(dated.date.year for dated in find_dates(text, 0, len(text), pack))
