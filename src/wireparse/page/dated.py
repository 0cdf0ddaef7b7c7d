"""Lines around the headline that say when the story came out: short ones that hold a date with its year."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from wireparse.dates import find_dates
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import longest_first
from wireparse.packs import Pack
from wireparse.source import Line

_LONGEST = 140
_SENTENCE = 70
"""A line of the body that holds a date may be a sentence of it, if it is longer."""
_LONGEST_TOLD = 220
"""A line that opens with a word for it is no longer."""
_ABOVE, _BELOW, _INSIDE = 5, 25, 2
"""So many lines above the headline are looked at, so many below it, no more than so many of the body among them."""
_BEFORE = 12
"""So many lines before the story are looked at: the headline may be another one than was taken for it."""
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d(?!\d)")


def name_dated(lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, start: int, pack: Pack) -> None:
    """Rename in `kinds` the lines beside the headline, or before the story at `start`, that hold a whole date."""
    for i in sorted({*_around_headline(kinds, headline), *range(max(0, start - _BEFORE), min(start + 1, len(lines)))}):
        if _may_say(lines[i].text, kinds[i], pack) and _is_dated(lines[i].text, pack):
            kinds[i] = BlockKind.TIMESTAMP


def _around_headline(kinds: Sequence[BlockKind], headline: int | None) -> Iterator[int]:
    """The lines above and below a headline, down to the first lines of the body."""
    if headline is None:
        return
    inside = 0
    for i in range(max(0, headline - _ABOVE), min(len(kinds), headline + _BELOW)):
        inside += i > headline and kinds[i] is BlockKind.BODY
        if inside > _INSIDE:
            return
        yield i


def _may_say(text: str, kind: BlockKind, pack: Pack) -> bool:
    if kind is BlockKind.BODY:
        told = len(text) <= _SENTENCE or (len(text) <= _LONGEST_TOLD and small(text).startswith(_openings(pack)))
        return told and text[-1] not in ".!?"
    return kind is BlockKind.FURNITURE and len(text) <= _LONGEST


@functools.cache
def _openings(pack: Pack) -> tuple[str, ...]:
    return longest_first(pack.times.published | pack.times.updated)


def _is_dated(text: str, pack: Pack) -> bool:
    """Whether a line holds a date with its year."""
    return bool(_YEAR.search(text)) and any(dated.date.year for dated in find_dates(text, 0, len(text), pack))
