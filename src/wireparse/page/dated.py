"""Lines around the headline that say when the story came out: short ones that hold a date with its year."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from wireparse.dates import find_dates
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded, longest_first
from wireparse.packs import Pack
from wireparse.page.shapes import ends_sentence
from wireparse.page.signed import opens_with_by
from wireparse.page.ticker_stamps import read_stamp
from wireparse.page.unsettled import UNSETTLED
from wireparse.source import Line

_LONGEST = 140
_SENTENCE = 70
"""A line of the body that holds a date may be a sentence of it, if it is longer."""
_LONGEST_TOLD = 220
"""A line that opens with a word for it is no longer."""
_ABOVE, _BELOW, _INSIDE = 5, 25, 2
"""So many lines above the headline are looked at, so many below it, no more than so many paragraphs among them."""
_PARAGRAPH = 100
"""A paragraph is no shorter; lines that stand between headline and story may have been taken for the body, too."""
_BEFORE = 12
"""So many lines before the story are looked at: another headline may have been taken for it, or none found."""
_NEAR_ABOVE, _NEAR_BELOW = 2, 7
_LONGEST_DISTANCE = 40
"""Lines that only say how long ago, or on which day, stand nearer to the headline, and are shorter."""
_OPENING, _REST = 50, 50
"""A line opens with a date among so many code points; no more stand behind it."""
# What parts the things that a line tells: `Ann Lee | Posted 3 May 2024 | 4:15 pm`.
_BAR = re.compile(r"[|•·]")
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d(?!\d)")

# `14:32 Fire in a shed`, `- 14h10 …`; a time with half of the day may be a headline's own: `9.30pm curfew`.
_CLOCK = re.compile(
    r"(?:[^\w\s]{1,3}[ \u00a0]?)?(?:[01]?\d|2[0-3])[:hH][0-5]\d[\])]?(?:[ \u00a0]?[|:–—-])?[ \u00a0]{1,3}"
    r"(?![aApP]\.?[mM]\b)\w"
)


def opens_with_clock(text: str) -> bool:
    """Whether a line begins with a clock time and goes on with words, as an item of a ticker does."""
    return _CLOCK.match(text) is not None


def name_dated(lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, start: int, pack: Pack) -> None:
    """Rename in `kinds` the lines beside the headline, or before the story at `start`, that hold a whole date."""
    for i in sorted(
        {*_around_headline(lines, kinds, headline), *range(max(0, start - _BEFORE), min(start + 1, len(lines)))}
    ):
        if _may_say(lines[i].text, kinds[i], pack) and is_dated(lines[i].text, pack):
            kinds[i] = BlockKind.TIMESTAMP
    around = (
        range(max(0, headline - _NEAR_ABOVE), min(len(lines), headline + _NEAR_BELOW)) if headline is not None else ()
    )
    for i in around:
        if kinds[i] in UNSETTLED and is_distance(lines[i].text, pack):
            kinds[i] = BlockKind.TIMESTAMP


def _around_headline(lines: Sequence[Line], kinds: Sequence[BlockKind], headline: int | None) -> Iterator[int]:
    """The lines above and below a headline, down to the first lines of the body."""
    if headline is None:
        return
    inside = 0
    for i in range(max(0, headline - _ABOVE), min(len(kinds), headline + _BELOW)):
        yield i
        inside += i > headline and kinds[i] is BlockKind.BODY and len(lines[i].text) >= _PARAGRAPH
        if inside > _INSIDE:
            return


def _may_say(text: str, kind: BlockKind, pack: Pack) -> bool:
    if kind is BlockKind.FURNITURE:
        return len(text) <= _LONGEST or (len(text) <= _LONGEST_TOLD and small(text).startswith(_openings(pack)))
    if kind is not BlockKind.BODY or ends_sentence(text) or len(text) > _LONGEST_TOLD:
        return False
    if len(text) <= _SENTENCE or small(text).startswith(_openings(pack)):
        return True
    return len(text) <= _LONGEST and (bool(_BAR.search(text)) or opens_with_by(text, pack.byline))


@functools.cache
def _openings(pack: Pack) -> tuple[str, ...]:
    return longest_first(pack.times.published | pack.times.updated)


def opens_with_date(text: str, pack: Pack) -> bool:
    """Whether a line begins with a date and its year, and says little besides: `Am 3. Mai 2024 · von Ida Kolb`."""
    if len(text) > _LONGEST or not _YEAR.search(text):
        return False
    dated = next(find_dates(text, 0, min(len(text), _OPENING), pack), None)
    if dated is None or dated.date.year is None:
        return False
    before = small(text[: dated.start].strip(" :,-–—|•·"))
    times = pack.times
    known = not before or any(before in folded(words) for words in (times.before_date, times.published, times.updated))
    return known and len(text) - dated.end <= _REST


def is_distance(text: str, pack: Pack) -> bool:
    """Whether a line is `Yesterday at 14:05` or `3 hours ago` and nothing else."""
    if len(text) > _LONGEST_DISTANCE:
        return False
    stamp = read_stamp(text, 0, len(text), pack)
    return stamp is not None and (stamp.ago is not None or stamp.day is not None) and stamp.end == len(text)


def is_dated(text: str, pack: Pack) -> bool:
    """Whether a line holds a date with its year."""
    return bool(_YEAR.search(text)) and any(dated.date.year for dated in find_dates(text, 0, len(text), pack))
