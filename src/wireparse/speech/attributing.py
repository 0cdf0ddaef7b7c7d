"""The clause that a mention makes with the verb of saying beside it, and what parts it from what is around."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.speech.mention import Mention
from wireparse.speech.signs import AUXILIARY, VERB
from wireparse.speech.words import BOUND, HYPHENS, TIES, Words

_BESIDE = 3
"""A verb of saying stands beside a mention if at most so many words, auxiliaries mostly, lie between."""
_LED = 4
"""So many auxiliaries and pronouns stand before a verb: `a-t-il ensuite déclaré`."""
_POINTS = frozenset(",:;()–—")


def attributing_clause(mention: Mention, words: Words, verbs: list[int], bounds: tuple[int, int]) -> str:
    """Which of the two comes first, and what stands before and behind both: `, a top aide said,` is `SV,,`.

    `verbs` are the indices of the verbs of saying, `bounds` the index of the first word of the sentence and where it
    ends; empty where no verb stands beside the mention.
    """
    first, limit = bounds
    if mention.last >= len(words) and mention.first == mention.last:
        # A name in marks has no words of its own.
        return ""
    at = bisect_left(verbs, mention.first)
    if at and verbs[at - 1] >= max(first, mention.first - _BESIDE) and _unparted(words, verbs[at - 1], mention.first):
        begin, end, order = phrase_start(words, verbs[at - 1], first), mention.last, "VS"
    else:
        at = bisect_left(verbs, mention.last, at)
        near = at < len(verbs) and verbs[at] < mention.last + _BESIDE and words.starts[verbs[at]] < limit
        if not near or not _unparted(words, mention.last - 1, verbs[at]):
            return ""
        begin, end, order = mention.first, verbs[at] + 1, "SV"
    return f"{order}{_parting(words, begin, first, limit)}{_parting(words, end, first, limit)}"


def _unparted(words: Words, left: int, right: int) -> bool:
    """Whether nothing but blanks stands between two words and those between them."""
    return all(words.gaps[index] in TIES for index in range(left + 1, right + 1))


def phrase_start(words: Words, verb: int, first: int) -> int:
    """Where the words begin that belong to a verb: auxiliaries, other verbs, what hangs on one by a hyphen."""
    index = verb
    while index > max(first, verb - _LED) and words.gaps[index] in TIES:
        tied = words.gaps[index] in HYPHENS or words.gaps[index - 1] in HYPHENS
        if not tied and not words.signs[index - 1] & (AUXILIARY | VERB):
            break
        index -= 1
    return index


def _parting(words: Words, index: int, first: int, limit: int) -> str:
    """What parts a word from the one before it: a point, marks (`Q`), a bound of the sentence, or nothing."""
    if index <= first:
        return "^"
    if index >= len(words) or words.starts[index] >= limit:
        return "$"
    gap = words.gaps[index]
    return "Q" if gap == BOUND else next((point for point in gap if point in _POINTS), "w")
