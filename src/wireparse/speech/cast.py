"""Who is who: the one speaker that a name, an office or a pronoun leads back to.

Nothing is searched until somebody speaks. Then the other places where the name stands are looked up in the story, and
read with the words around them: the fullest form is the name, the first office told with it is the role.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, field

from wireparse.context import Context
from wireparse.kinds import BlockKind, SpeakerKind
from wireparse.model import Speaker
from wireparse.source import Source
from wireparse.speech.antecedents import likeliest
from wireparse.speech.declined import is_form, stems
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.mentions import find_mentions
from wireparse.speech.points import words_of
from wireparse.story.stories import Story

_PLACES = 12
"""So many places of a name are read; the full form stands among the first."""
_BEFORE, _BEHIND = 110, 70
"""How much of the text around a place is read, in code points."""
_REACH = 50_000
"""A name is looked up so far into the story and so far around its mention, in code points: a page of names that all
differ stays linear."""
_PHRASE = 30
"""So much of the text before a name may hold the phrase that leads to it."""
_BACK = 700
"""How far back a pronoun looks, in code points."""
_READ = (BlockKind.BODY, BlockKind.STANDFIRST, BlockKind.SUBHEAD, BlockKind.HEADLINE, BlockKind.CAPTION)


@define(eq=False)
class Cast:
    """The speakers of one story. What was resolved once is kept, so that one person is one object."""

    text: str = field(repr=False)
    ranges: tuple[tuple[int, int], ...]
    """The blocks of the story that hold words of it, in order."""
    context: Context = field(repr=False)
    marked: Sequence[tuple[int, int]] = ()
    """The ranges inside quotation marks, in order."""
    read: Sequence[Mention] = ()
    """Mentions that were read already, in order."""
    _people: dict[str, Speaker] = field(factory=dict, init=False)
    _others: dict[str, Speaker] = field(factory=dict, init=False)
    _offices: dict[str, Speaker] = field(factory=dict, init=False)
    _last: Speaker | None = field(default=None, init=False)
    _heard: Mention | None = field(default=None, init=False)
    _antecedents: dict[int, Speaker | None] = field(factory=dict, init=False)

    def speaks(self, mention: Mention) -> Speaker | None:
        """The speaker that this mention leads back to, who is then the last to have spoken."""
        speaker = self.speaker(mention)
        if speaker is not None:
            self._last, self._heard = speaker, mention
        return speaker

    def speaker(self, mention: Mention) -> Speaker | None:
        """The speaker that this mention leads back to; `None` for a pronoun that leads nowhere."""
        if mention.kind is MentionKind.PRONOUN:
            return self._led_back(mention)
        if mention.kind is MentionKind.NAME:
            return self._person(mention)
        if mention.kind is MentionKind.ROLE:
            if self._is_aged(mention):
                return self._led_back(mention) or self._other(mention, SpeakerKind.PERSON)
            known = self._holder(mention) or self._named_again(mention) or self._taken_up(mention)
            return known or self._other(mention, SpeakerKind.PERSON)
        if self._last is not None and self._is_same(mention):
            return self._last
        kind = SpeakerKind.ANONYMOUS if mention.kind is MentionKind.ANONYMOUS else SpeakerKind.ORGANISATION
        return self._other(mention, kind)

    def _led_back(self, mention: Mention) -> Speaker | None:
        """The speaker that words which only point back lead to; each is looked for once."""
        if mention.start not in self._antecedents:
            self._antecedents[mention.start] = self._antecedent(mention)
        return self._antecedents[mention.start]

    def _is_aged(self, mention: Mention) -> bool:
        """Whether a role is no office, but an age: `die 52-Jährige`."""
        words = self.text[mention.start : mention.end].lower().split()
        return len(words) == 2 and any(words[1].endswith(ending) for ending in self.context.pack.speech.aged)

    # ------------------------------------------------------------ names

    def _person(self, mention: Mention) -> Speaker:
        name = self._name(mention)
        known = self._people.get(name)
        if known is None and self.context.pack.speech.name_endings and self._is_declined(mention):
            known = self._undeclined(mention, name)
        if known is None:
            known = self._people[name] = self._introduced(name, mention)
        return known

    def _is_declined(self, mention: Mention) -> bool:
        """Whether a mention stands behind a preposition or a phrase that names a source: `по словам Петрова`."""
        speech = self.context.pack.speech
        before = self.text[max(0, mention.start - _PHRASE) : mention.start].lower()
        last = before.rstrip().rsplit(None, 1)[-1:]
        return bool(last) and (last[0] in speech.oblique or before.rstrip().endswith(speech.according))

    def _undeclined(self, mention: Mention, name: str) -> Speaker | None:
        """Who is named elsewhere in another form of the surname, and not behind a preposition there."""
        surname, endings = name.split()[-1], self.context.pack.speech.name_endings
        for stem in stems(surname, endings):
            for place in self._forms(stem, mention.start):
                other = self._mention_at(place)
                if other is None or other.kind is not MentionKind.NAME or self._is_declined(other):
                    continue
                word = self._name(other).split()[-1]
                if word != surname and is_form(word, stem, endings):
                    return self._person(other)
        return None

    def _forms(self, stem: str, near: int) -> Iterator[int]:
        """Where words that begin with a stem stand in the story, the first few."""
        count = 0
        for start, end in self._windows(near):
            place = self.text.find(stem, start, end)
            while place >= 0 and count < _PLACES:
                if not self.text[place - 1 : place].isalnum():
                    count += 1
                    yield place
                place = self.text.find(stem, place + len(stem), end)

    def _introduced(self, name: str, mention: Mention) -> Speaker:
        """The person of that name, by the fullest form and the first role that the story gives."""
        surname = name.split()[-1]
        told = self._mentions_with(surname, mention.start)
        alike = [other for other in told if _compatible(name, self._name(other))]
        fullest = max([self._name(other) for other in alike], key=_fullness, default=name)
        if _fullness(fullest) <= _fullness(name):
            fullest = name
        if fullest in self._people:
            return self._people[fullest]
        roles = [self._role(other) for other in (mention, *alike)]
        honoured = any(other.name_start is not None and other.name_start > other.start for other in (mention, *alike))
        role = next((role for role in roles if role), None)
        person = len(fullest.split()) > 1 or honoured or role
        kind = SpeakerKind.PERSON if person else SpeakerKind.UNKNOWN
        speaker = self._people[fullest] = Speaker(name=fullest, role=role, kind=kind)
        return speaker

    def _mentions_with(self, word: str, near: int) -> Iterator[Mention]:
        """The names in which a word stands with more than itself, in the order of the story, until a role is told."""
        for place in self._places(word, near):
            mention = self._mention_at(place) if self._says_more(place, len(word)) else None
            if mention is not None and mention.kind is MentionKind.NAME:
                yield mention
                if mention.role_start is not None:
                    return

    def _mention_at(self, place: int) -> Mention | None:
        """The mention that covers a place: one that was read already, or one that the words around it give."""
        at = bisect_right(self.read, place, key=_start) - 1
        if at >= 0 and place < self.read[at].end:
            return self.read[at]
        return next((mention for mention in self._around(place) if mention.start <= place < mention.end), None)

    def _says_more(self, place: int, length: int) -> bool:
        """Whether what stands beside a name may belong to it: a capital, a particle, a role behind a comma."""
        if self.text.startswith(",", place + length):
            return True
        before = self.text[max(0, place - 24) : place].split()
        last = before[-1] if before else ""
        if not self.context.pack.speech.cased:
            return bool(last)
        return last[:1].isupper() or last[-1:] in ".-’'" or last in self.context.pack.speech.particles

    def _places(self, word: str, near: int) -> Iterator[int]:
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

    def _around(self, place: int) -> list[Mention]:
        """The mentions around a place, within its block."""
        start, end = self._block(place)
        low = max(start, place - _BEFORE)
        while low > start and self.text[low - 1].isalnum():
            low -= 1
        high = min(end, place + _BEHIND)
        while high < end and self.text[high - 1].isalnum():
            high += 1
        return find_mentions(self.text, low, high, self.context)

    def _name(self, mention: Mention) -> str:
        start, end = mention.name_start, mention.name_end
        return " ".join(
            self.text[mention.start if start is None else start : mention.end if end is None else end].split()
        )

    def _role(self, mention: Mention) -> str | None:
        if mention.role_start is None or mention.role_end is None:
            return None
        return " ".join(self.text[mention.role_start : mention.role_end].split())

    # ------------------------------------------------------------ offices

    def _holder(self, mention: Mention) -> Speaker | None:
        """The person whose office a role names: told with the same noun, or with the same body or place."""
        for word in self._telling(mention):
            holders = [
                other
                for place in self._places(word, mention.start)
                for other in self._around(place)
                if other.kind is MentionKind.NAME and _within(place, other) and _agree(mention, other)
            ]
            if holders:
                before = [other for other in holders if other.start < mention.start]
                return self._person(before[-1] if before else holders[0])
        return None

    def _named_again(self, mention: Mention) -> Speaker | None:
        """The person whom an office without a complement stands for: `the lawmaker`, `المتحدث ذاته`."""
        if self._last is not None and self._is_same(mention):
            return self._last
        role, speech = (self._role(mention) or "").lower().split(), self.context.pack.speech
        if not role or len(role) > 2 or role[0] not in speech.again:
            return None
        article = words_of(self.text[mention.start : mention.role_start].lower())
        definite = article[-1:] and article[-1] in speech.definite
        return self._antecedent(mention) if definite or role[0].startswith(speech.tied or "\n") else None

    def _taken_up(self, mention: Mention) -> Speaker | None:
        """The person who spoke just before, where an office with its article but no name takes up what he said.

        Where a pack says which offices do so, it is no other.
        """
        last, heard, speech = self._last, self._heard, self.context.pack.speech
        if speech.again or last is None or heard is None or last.kind is not SpeakerKind.PERSON:
            return None
        words = words_of(self.text[mention.start : mention.end])
        if words[0].lower() not in speech.definite or any(word[:1].isupper() for word in words[1:]):
            return None
        near = self._ranges_before(mention.start)[-2:]
        return last if _agree(mention, heard) and near and heard.start >= near[0][0] else None

    def _is_same(self, mention: Mention) -> bool:
        """Whether a word of the mention says that it is the one who spoke last: `la misma fuente`."""
        words = words_of(self.text[mention.start : mention.end].lower())
        return not self.context.pack.speech.same.isdisjoint(words)

    def _telling(self, mention: Mention) -> Iterator[str]:
        """The words of a role that tell whose it is: the capitalised ones of its complement, then its noun."""
        words = words_of(self._role(mention) or "")
        yield from (word for word in words[1:] if word[:1].isupper() and len(word) > 2)
        if words and not any(word[:1].isupper() for word in words[1:]):
            # `Mayor Ruth Penhaligon`, and later `the mayor`.
            yield words[0].lower()
            yield words[0].capitalize()

    def _other(self, mention: Mention, kind: SpeakerKind) -> Speaker:
        """A speaker by the words themselves: a body, an unnamed source, an office that nobody is told to hold."""
        words = self._name(mention)
        role = self._role(mention) if kind is SpeakerKind.PERSON else None
        key = words.casefold()
        # `the doctor` is `a doctor on the scene` again: an office alone leads back to the fuller one before it.
        if role is not None and role.casefold() in self._offices:
            return self._offices[role.casefold()]
        if key not in self._others:
            self._others[key] = Speaker(name=words, role=role, kind=kind)
        if role is not None:
            self._offices.setdefault(role.split()[0].casefold(), self._others[key])
        return self._others[key]

    # ------------------------------------------------------------ pronouns

    def _antecedent(self, mention: Mention) -> Speaker | None:
        """The likeliest person before a pronoun, outside quotation marks; for a thing's pronoun the last body."""
        if mention.gender == "p" or (mention.gender == "u" and self._inside(mention.start)):
            return None
        found = self._told_before(mention)
        if mention.gender == "n":
            body = next((other for other in reversed(found) if other.kind is MentionKind.ORGANISATION), None)
            return self._other(body, SpeakerKind.ORGANISATION) if body else None
        other = likeliest(found, mention, self.text, self.context.pack.speech, self._spoke)
        return self.speaker(other) if other else None

    def _told_before(self, mention: Mention) -> list[Mention]:
        """Who is mentioned in the last paragraphs before a mention, outside quotation marks, in order."""
        found: list[Mention] = []
        for start, end in self._ranges_before(mention.start):
            high = min(end, mention.start)
            found += find_mentions(self.text, max(start, high - _BACK), high, self.context)
        return [other for other in found if not self._inside(other.start)]

    def _spoke(self, mention: Mention) -> int:
        """Whether somebody spoke before (1), or last (2)."""
        if mention.kind is not MentionKind.NAME:
            return 0
        known = self._people.get(self._name(mention))
        return 0 if known is None else 2 if known is self._last else 1

    def _ranges_before(self, place: int) -> list[tuple[int, int]]:
        """The block that a place stands in and the two before it."""
        at = bisect_left(self.ranges, place, key=_first)
        return list(self.ranges[max(0, at - 3) : at])

    def _inside(self, place: int) -> bool:
        at = bisect_right(self.marked, place, key=_first) - 1
        return at >= 0 and place < self.marked[at][1]


def find_cast(
    source: Source,
    story: Story,
    context: Context,
    marked: Sequence[tuple[int, int]],
    read: Sequence[Mention] = (),
) -> Cast:
    """The cast of a story; `marked` are the ranges inside marks, `read` the mentions found so far, in order."""
    ranges = tuple((block.span.start, block.span.end) for block in story.of_kind(*_READ))
    return Cast(source.text, ranges, context, marked, read)


def _start(mention: Mention) -> int:
    return mention.start


def _first(bounds: tuple[int, int]) -> int:
    return bounds[0]


def _fullness(name: str) -> int:
    return len(name.split())


def _compatible(name: str, other: str) -> bool:
    """Whether two forms can name one person: the same surname, and no two given names that differ."""
    mine, theirs = name.split(), other.split()
    if mine[-1] != theirs[-1]:
        return False
    if mine == theirs[-len(mine) :] or theirs == mine[-len(theirs) :]:
        # `El Ghazali` is `Driss El Ghazali`.
        return True
    given, others = mine[:-1], theirs[:-1]
    return not given or not others or given[0][0] == others[0][0]


def _within(place: int, mention: Mention) -> bool:
    """Whether a place lies in a mention's role."""
    return (
        mention.role_start is not None
        and mention.role_end is not None
        and mention.role_start <= place < mention.role_end
    )


def _agree(mention: Mention, other: Mention) -> bool:
    return "u" in (mention.gender, other.gender) or mention.gender == other.gender
