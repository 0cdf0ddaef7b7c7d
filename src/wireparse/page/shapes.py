"""Lines that are known by their shape: credits, bylines, times, notes to clients, and what a user says they are."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from wireparse.clocks import read_clock
from wireparse.context import Context
from wireparse.crediting import behind_source
from wireparse.dates import find_dates, read_date
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.noting import is_keyworded, opens_with_marks, read_note
from wireparse.packs import Pack
from wireparse.page.signed import behind_by
from wireparse.source import Line

SHAPES = (
    None,
    BlockKind.TICKER,
    BlockKind.CREDIT,
    BlockKind.BYLINE,
    BlockKind.TIMESTAMP,
    BlockKind.NOTE,
    BlockKind.FURNITURE,
    BlockKind.RELATED,
    BlockKind.CAPTION,
)
"""What a shape says, in the order of the classes of the feature `shape`."""
CLASSES = {kind: number for number, kind in enumerate(SHAPES)}
"""The class of each."""
OPENING = len(SHAPES)
"""The class behind them: a line that opens as a wire's story does, which decides nothing by itself."""

_LONGEST_DATE = 50
_FEW = 3
# A clock time, or a date in figures.
_TIMED = re.compile(r"\d[:h.]\d\d(?!\d)|\d{1,4}[./-]\d{1,2}|\d年|\d月")
_LONGEST_CREDIT, _LONGEST_BYLINE, _LONGEST_TIME, _LONGEST_NOTE = 60, 70, 60, 70


_TIME_END = re.compile(r"\d[:.h]\d\d[ \u00a0]?(?:h|hs|hrs|Uhr|[ap]\.?m)?\.$")
_LONGEST_END = 12
# A year, and what may part a date from the time behind it.
_YEAR = re.compile(r"\d{4}|\d[./-]\d{2}\b")
_JOINT = re.compile(r"[ \u00a0,|•·–à@T-]{0,4}(?:at |um |às |a las |alle )?")


def own_word(line: Line, context: Context) -> tuple[BlockKind, str] | None:
    """What a user's rules say of a line, with the rule's name; the first that speaks."""
    for rule in context.line_rules:
        if (kind := rule.rule(line.text)) is not None:
            return kind, rule.name
    return None


def shape_of(text: str, pack: Pack) -> BlockKind | None:
    """What a short line is by its first words, or `None`."""
    if len(text) > _LONGEST_NOTE:
        return None
    shapes = _shapes(pack)
    kinds = shapes.get(text.partition(" ")[0].lower().rstrip(":：.,"))
    if kinds is None:
        marked = is_keyworded(text) or opens_with_marks(text)
        return BlockKind.NOTE if marked and _is_note(text, pack) else _bare_time(text, pack)
    return next((kind for kind in kinds if _CHECKS[kind](text, pack)), None)


@functools.cache
def _shapes(pack: Pack) -> dict[str, tuple[BlockKind, ...]]:
    """First words of lines to the kinds they may announce (`Posted by`, `Posted on`); the full checks come after."""
    found: dict[str, tuple[BlockKind, ...]] = {}
    for kind, phrases in _openings(pack):
        for word in sorted({small(phrase.split()[0]).rstrip(":：.,") for phrase in phrases}):
            found[word] = (*found.get(word, ()), kind)
    return found


def _openings(pack: Pack) -> Iterable[tuple[BlockKind, Iterable[str]]]:
    notes = (phrase for phrases in pack.notes.kinds.values() for phrase in phrases)
    return (
        (BlockKind.CREDIT, sorted(pack.credit.source)),
        (BlockKind.BYLINE, sorted(pack.byline.by)),
        (BlockKind.TIMESTAMP, sorted(pack.times.published | pack.times.updated)),
        (BlockKind.NOTE, sorted(notes)),
    )


def _is_credit(text: str, pack: Pack) -> bool:
    """`Source : MAP`: the word, a colon, a name."""
    name = behind_source(text, pack.credit) if len(text) <= _LONGEST_CREDIT else None
    words = name.split() if name else []
    # `Source: Leeds to sign Tom Pike` tells news; what names a source are few words, or most have capitals.
    if len(words) <= _FEW or words[0][0].lower() == words[0][0].upper():
        return 0 < len(words) <= 2 * _FEW
    return _mostly_names(words)


def _is_byline(text: str, pack: Pack) -> bool:
    """`By Jane Doe`: the word, then a name in capitals, no end of a sentence."""
    if len(text) > _LONGEST_BYLINE or text[-1] in ".!?:…":
        return False
    at = behind_by(text, 0, len(text), pack.byline)
    words = text[at:].split(",")[0].split()
    whole = at > 0 and len(words) > 0 and len(text.split()) < 10 and ": " not in text[at:]
    return whole and words[0][0].isupper() and not text.isupper() and _mostly_names(words)


def _mostly_names(words: list[str]) -> bool:
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _is_time(text: str, pack: Pack) -> bool:
    """`Published on 3 May 2024`: the words, and behind them a date, a time, or how long ago."""
    if len(text) > _LONGEST_TIME or ends_sentence(text) or not any(map(str.isdigit, text)):
        return False
    return _TIMED.search(text) is not None or _tells_when(text, pack)  # a year alone tells what was published


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does; a time may end in a stop, too: `4:15 p.m.`, `a las 16:40h.`"""
    return text[-1] in ".!?" and not _TIME_END.search(text, max(0, len(text) - _LONGEST_END))


def _tells_when(text: str, pack: Pack) -> bool:
    """Whether a date stands in a line, or a distance: `3 hours ago`."""
    if any(dated.date.day or dated.date.month for dated in find_dates(text, 0, len(text), pack)):
        return True
    words = small(text)
    return any(word in pack.times.units or word.rstrip("s.") in pack.times.units for word in words.split())


def _is_note(text: str, pack: Pack) -> bool:
    """A note's phrase as the whole line, or before a dash, a colon or a bracket."""
    return read_note(text, pack.notes) is not None


def _bare_time(text: str, pack: Pack) -> BlockKind | None:
    """`12/03/2025 14:05`, `Wednesday 6 November 2024`: a date with its year, a time, and nothing else."""
    if len(text) > _LONGEST_DATE or not ("20" in text or "19" in text or "." in text or "/" in text):
        return None
    if not _YEAR.search(text):
        return None
    dated = read_date(text, 0, len(text), pack)
    if dated is None or dated.date.year is None:
        return None
    joint = _JOINT.match(text, dated.end)
    clock = read_clock(text, joint.end() if joint else dated.end, len(text))
    return None if text[clock.end if clock else dated.end :].strip(" .|-–") else BlockKind.TIMESTAMP


_CHECKS = {
    BlockKind.CREDIT: _is_credit,
    BlockKind.BYLINE: _is_byline,
    BlockKind.TIMESTAMP: _is_time,
    BlockKind.NOTE: _is_note,
}
