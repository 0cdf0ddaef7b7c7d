"""The parts around the body that their place gives away: subheads, a standfirst, a kicker."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.kinds import BlockKind
from wireparse.letters import CJK, length_of
from wireparse.packs import Pack
from wireparse.page.address import address, speaks
from wireparse.page.continued import name_continued
from wireparse.source import Line

_BODY, _HEADLINE = BlockKind.BODY, BlockKind.HEADLINE
_SUBHEAD_LENGTH, _PARAGRAPH_LENGTH = 90, 100
_KICKER_LENGTH, _KICKER_WORDS = 32, 4
_STANDFIRST_LENGTH, _SENTENCE_LENGTH = (40, 400), 60
_MAY_STAND_FIRST = frozenset({_BODY, BlockKind.FURNITURE})
_ENDS = '.!…:;,"”’»)。！？：；，、」』）؟؛،'
_STOPS = '.!?…"”’»)。！？」』）؟'
_CLOSING, _OPENING = '”’»"」』', '«“„"‘‹ \u00a0\u202f'
_UNCASED = (6, 60)
"""In a script without capitals, a subhead has so many letters."""
_ABOUT = frozenset({BlockKind.BYLINE, BlockKind.TIMESTAMP})


def name_parts(lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, pack: Pack) -> None:
    """Rename in `kinds` the lines that their place gives away."""
    _name_subheads(lines, kinds)
    if headline is not None:
        name_continued(lines, kinds, headline, pack)
        _name_repeats(lines, kinds, headline)
        _name_kicker(lines, kinds, headline)


def _name_subheads(lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """A short line without an end, between a paragraph that ended and one that begins."""
    for i in range(1, len(lines) - 1):
        if kinds[i] is not _BODY or kinds[i - 1] is not _BODY or kinds[i + 1] is not _BODY:
            continue
        before, after = lines[i - 1].text, lines[i + 1].text
        if before[-1] in _STOPS and length_of(after) >= _PARAGRAPH_LENGTH and _can_be_subhead(lines[i].text):
            kinds[i] = BlockKind.SUBHEAD


def _can_be_subhead(text: str) -> bool:
    """Whether a line has the length of a subhead, no end, and begins with a capital, where the script has any.

    Words in marks have no end either: `« Nous sommes prêts »`, `Un rapport « accablant »`; what somebody says has one.
    """
    if text[-1] in _CLOSING:
        words = text[:-1].rstrip(" \u00a0\u202f")
        if words[-1:] in _ENDS or not words:
            return False
        text = words.lstrip(_OPENING)
    if text[-1:] in _ENDS or text[-1:].isdigit():
        return False
    if text[0].isupper():
        return len(text) <= _SUBHEAD_LENGTH and " " in text
    uncased = text[0].isalpha() and not text[0].islower()
    return uncased and _UNCASED[0] <= length_of(text) <= _UNCASED[1] and (" " in text or text[0] >= CJK)


def _name_repeats(lines: Sequence[Line], kinds: list[BlockKind], headline: int) -> None:
    """The headline stands on the page once; breadcrumbs, share boxes and links repeat it."""
    words = lines[headline].text
    for i, line in enumerate(lines):
        if line.text == words and i != headline:
            kinds[i] = BlockKind.FURNITURE


def name_standfirst(lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, pack: Pack) -> None:
    """A line of the story between the headline and a byline or a time, or a sentence there that was taken for none."""
    i = headline + 1 if headline is not None else len(lines)
    # The headline may stand on two lines.
    i += i < len(lines) and kinds[i] is _HEADLINE
    if i + 1 >= len(lines) or kinds[i + 1] not in _ABOUT:
        return
    text = lines[i].text
    low, high = _STANDFIRST_LENGTH
    if kinds[i] is BlockKind.FURNITURE:
        # Of such lines that are no sentence, two in three are the story's, too.
        low = _SENTENCE_LENGTH
        if speaks(*address(text, pack)):
            return
    if kinds[i] in _MAY_STAND_FIRST and low <= len(text) <= high:
        kinds[i] = BlockKind.STANDFIRST


def _name_kicker(lines: Sequence[Line], kinds: list[BlockKind], headline: int) -> None:
    """A few words that open the page or end in a colon, straight above a headline with the story under it."""
    i = headline - 1
    if i < 0 or kinds[i] is not BlockKind.FURNITURE:
        return
    text = lines[i].text
    few = len(text) <= _KICKER_LENGTH and len(text.split()) <= _KICKER_WORDS and text[0].isalpha()
    under = any(kind is _BODY for kind in kinds[headline + 1 : headline + 4])
    if few and under and text[-1] not in ".!?" and (i == 0 or text[-1] == ":"):
        kinds[i] = BlockKind.KICKER
