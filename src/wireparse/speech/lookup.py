"""The story in which a name is looked up: where words stand in it, and who is mentioned there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, field

from wireparse.context import Context
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.mentions import find_mentions
from wireparse.speech.points import words_of

_FULL = 2
"""A full name has so many words at least."""
_PLACES = 12
"""So many places of a name are read; the full form stands among the first."""
_BEFORE, _BEHIND = 110, 70
"""How much of the text around a place is read, in code points."""
_REACH = 50_000
"""A name is looked up so far into the story and so far around its mention, in code points: a page of names that all
differ stays linear."""
_BACK = 700
"""How far back a pronoun looks, in code points."""


@define(eq=False, repr=False)
class Lookup:
    """A story's text, by the places of its names."""

    text: str
    ranges: tuple[tuple[int, int], ...]
    """The blocks of the story that hold words of it, in order."""
    context: Context
    marked: Sequence[tuple[int, int]] = ()
    """The ranges inside quotation marks, in order."""
    read: Sequence[Mention] = ()
    """Mentions that were read already, in order."""
    _found: dict[int, list[Mention]] = field(factory=dict, init=False)

    def name(self, mention: Mention) -> str:
        """The bare name inside a mention, or all its words; without the letters of an honour behind it."""
        start, end = mention.bare
        words = self.text[start:end].split()
        while len(words) > _FULL and words[-1] in self.context.pack.speech.behind_names:
            words.pop()
        return " ".join(words)

    def role(self, mention: Mention) -> str | None:
        """The words of the office that a mention tells."""
        if mention.role_start is None or mention.role_end is None:
            return None
        return " ".join(self.text[mention.role_start : mention.role_end].split())

    def mentions_with(self, word: str, near: int) -> Iterator[Mention]:
        """The names in which a word stands with more than itself, in the order of the story, until a role is told."""
        for place in self.places(word, near):
            mention = self.mention_at(place) if self._says_more(place, len(word)) else None
            if mention is not None and mention.kind is MentionKind.NAME:
                yield mention
                if mention.role_start is not None:
                    return

    def bodies(self, noun: str, near: int) -> Iterator[Mention]:
        """The bodies named before a place with more words than an article and this noun."""
        for place in self.places(noun, near):
            mention = self.mention_at(place) if place < near else None
            if mention is not None and mention.kind is MentionKind.ORGANISATION and self._is_full(mention):
                yield mention

    def _is_full(self, mention: Mention) -> bool:
        first, *others = words_of(self.text[mention.start : mention.end])
        return len(others) > (first.lower() in self.context.pack.speech.articles)

    def mention_at(self, place: int) -> Mention | None:
        """The mention that covers a place: one that was read already, or one that the words around it give."""
        at = bisect_right(self.read, place, key=_start) - 1
        if at >= 0 and place < self.read[at].end:
            return self.read[at]
        return next((mention for mention in self.around(place) if mention.start <= place < mention.end), None)

    def places(self, word: str, near: int) -> Iterator[int]:
        """Where a whole word stands in the story, the first few: from its opening on, and around `near`."""
        count = 0
        for start, end in self._windows(near):
            place = self.text.find(word, start, end)
            while place >= 0 and count < _PLACES:
                after = self.text[place + len(word) : place + len(word) + 1]
                whole = not after.isalnum() and not self.text[place - 1 : place].isalnum()
                if whole and place + len(word) <= self._block(place)[1]:
                    count += 1
                    yield place
                place = self.text.find(word, place + len(word), end)

    def forms(self, stem: str, near: int) -> Iterator[int]:
        """Where words that begin with a stem stand in the story, the first few."""
        count = 0
        for start, end in self._windows(near):
            place = self.text.find(stem, start, end)
            while place >= 0 and count < _PLACES:
                if not self.text[place - 1 : place].isalnum():
                    count += 1
                    yield place
                place = self.text.find(stem, place + len(stem), end)

    def around(self, place: int) -> list[Mention]:
        """The mentions before and at a place, within its block; each place is read once."""
        if place in self._found:
            return self._found[place]
        start, end = self._block(place)
        low = max(start, place - _BEFORE)
        while low > start and self.text[low - 1].isalnum():
            low -= 1
        high = min(end, place + _BEHIND)
        while high < end and self.text[high - 1].isalnum():
            high += 1
        found = self._found[place] = find_mentions(self.text, low, high, self.context, last=place)
        return found

    def mentions_before(self, mention: Mention) -> Iterator[Mention]:
        """Who is mentioned in the last paragraphs before a mention, outside quotation marks, the last first.

        A paragraph is read when its mentions are asked for.
        """
        for start, end in reversed(self.ranges_before(mention.start)):
            high = min(end, mention.start)
            found = find_mentions(self.text, max(start, high - _BACK), high, self.context)
            yield from (other for other in reversed(found) if not self.inside(other.start))

    def ranges_before(self, place: int) -> list[tuple[int, int]]:
        """The block that a place stands in and the two before it."""
        at = bisect_left(self.ranges, place, key=_first)
        return list(self.ranges[max(0, at - 3) : at])

    def inside(self, place: int) -> bool:
        """Whether a place stands in quotation marks."""
        at = bisect_right(self.marked, place, key=_first) - 1
        return at >= 0 and place < self.marked[at][1]

    def _says_more(self, place: int, length: int) -> bool:
        """Whether what stands beside a name may belong to it: a capital, a particle, a role behind a comma."""
        if self.text.startswith(",", place + length):
            return True
        before = self.text[max(0, place - 24) : place].split()
        last = before[-1] if before else ""
        if not self.context.pack.speech.cased:
            return bool(last)
        return last[:1].isupper() or last[-1:] in ".-’'" or last in self.context.pack.speech.particles

    def _windows(self, near: int) -> tuple[tuple[int, int], ...]:
        """The parts of the story in which a name is looked up: all of it, unless it is very long."""
        first, last = self.ranges[0][0], self.ranges[-1][1]
        opening = min(last, first + _REACH)
        if near - _REACH <= opening:
            return ((first, min(last, max(opening, near + _REACH))),)
        return ((first, opening), (near - _REACH, min(last, near + _REACH)))

    def _block(self, place: int) -> tuple[int, int]:
        """The block that a place stands in; an empty one for a place between blocks."""
        at = bisect_right(self.ranges, place, key=_first) - 1
        return self.ranges[at] if at >= 0 and place < self.ranges[at][1] else (place, place)


def _start(mention: Mention) -> int:
    return mention.start


def _first(bounds: tuple[int, int]) -> int:
    return bounds[0]
