"""Turns of an interview are of its story, short ones too: `A: It takes eleven days.`

A line is short, asks, or speaks to somebody as furniture does; what tells it is the label, which lines of the story
have, too. Lines between two turns go on with the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wireparse.kinds import BlockKind
from wireparse.lexicon import InterviewWords
from wireparse.source import Line
from wireparse.turn_labels import label_of, may_have_label

_FEWEST = 3
_MOST_BETWEEN = 3
"""So many lines between two turns go on with the first; more are something else."""
_ASKS = ("?", "؟")
_BODY, _FURNITURE = BlockKind.BODY, BlockKind.FURNITURE


def keep_talk(
    lines: Sequence[Line], kinds: list[BlockKind], sure: Sequence[BlockKind | None], words: InterviewWords
) -> None:
    """Name in `kinds` the turns that were left out of a story which holds most turns with these labels."""
    if not words.speaking:
        return
    told = Counter(
        found[1]
        for line in [lines[i] for i, kind in enumerate(kinds) if kind is _BODY]
        if may_have_label(line.text) and (found := label_of(line.text, 0, len(line.text), words)) is not None
    )
    held = {key for key, count in told.items() if count > 1 or key in words.asking or key in words.answering}
    if not held:
        return
    keys = {
        i: found[1]
        for i, (line, kind) in enumerate(zip(lines, sure, strict=True))
        if kind is None and (found := label_of(line.text, 0, len(line.text), words)) is not None
    }
    counts = Counter(keys.values())
    held = {key for key in told if counts[key] > 1}
    turns = [i for i in sorted(keys) if keys[i] in held]
    if not _is_talk(turns, keys, lines, kinds, words):
        return
    for turn, after in zip(turns, [*turns[1:], turns[-1] + 1], strict=True):
        span = range(turn, after) if after - turn <= _MOST_BETWEEN + 1 else range(turn, turn + 1)
        for i in span:
            if kinds[i] is _FURNITURE and sure[i] is None:
                kinds[i] = _BODY


def _is_talk(
    turns: Sequence[int],
    keys: dict[int, str],
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    words: InterviewWords,
) -> bool:
    """Whether two labels or more are words for asking and answering, or those of people who ask and tell of themselves.

    `Fee: Free` and `Best for: walkers` alternate, too.
    """
    if len(turns) < _FEWEST or len({keys[i] for i in turns}) < 2:
        return False
    if any(keys[i] in words.asking for i in turns) and any(keys[i] in words.answering for i in turns):
        return True
    firsts = sum(not words.speaking.isdisjoint(lines[i].text.lower().split()) for i in turns)
    asked = any(lines[i].text.rstrip()[-1:] in _ASKS for i in turns)
    held = sum(kinds[i] is _BODY for i in turns)
    return asked and _FEWEST * firsts >= len(turns) and 2 * held >= len(turns)
