"""Who is who: the one speaker that a name, an office or a pronoun leads back to.

Nothing is searched until somebody speaks. Then the other places where the name stands are looked up in the story, and
read with the words around them: the fullest form is the name, the first office told with it is the role.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from wireparse.context import Context
from wireparse.kinds import BlockKind, SpeakerKind
from wireparse.lexicon import SpeechWords
from wireparse.model import Speaker
from wireparse.source import Source
from wireparse.speech.antecedents import likeliest
from wireparse.speech.declined import is_form, stems
from wireparse.speech.lookup import Lookup
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.points import words_of
from wireparse.story.stories import Story

_PHRASE = 30
"""So much of the text before a name may hold the phrase that leads to it."""
_BODY = 2
"""What is told by its noun alone has an article and that noun."""
_READ = (BlockKind.BODY, BlockKind.STANDFIRST, BlockKind.SUBHEAD, BlockKind.HEADLINE, BlockKind.CAPTION)


@define(eq=False, repr=False)
class Cast:
    """The speakers of one story. What was resolved once is kept, so that one person is one object."""

    lookup: Lookup
    """The story, in which names are looked up."""
    speech: SpeechWords
    _people: dict[str, Speaker] = field(factory=dict, init=False)
    _others: dict[str, Speaker] = field(factory=dict, init=False)
    _offices: dict[str, Speaker] = field(factory=dict, init=False)
    _last: Speaker | None = field(default=None, init=False)
    _heard: Mention | None = field(default=None, init=False)
    _antecedents: dict[int, Speaker | None] = field(factory=dict, init=False)
    _genders: dict[str, str] = field(factory=dict, init=False)
    """What pronouns told of who they led back to."""

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
        if self._is_demonym(mention) or self._is_aged(mention):
            return self._led_back(mention) or self._other(mention, SpeakerKind.PERSON)
        if mention.kind is MentionKind.NAME:
            return self._person(mention)
        if mention.kind is MentionKind.ROLE:
            known = self._holder(mention) or self._named_again(mention) or self._taken_up(mention)
            return known or self._other(mention, SpeakerKind.PERSON)
        if self._last is not None and self._is_same(mention):
            return self._last
        if mention.kind is MentionKind.ANONYMOUS:
            return self._other(mention, SpeakerKind.ANONYMOUS)
        return self._other(self._full_body(mention) or mention, SpeakerKind.ORGANISATION)

    def _full_body(self, mention: Mention) -> Mention | None:
        """The body that was named in full before: `the board` behind the `Maritime Safety Board`."""
        words = words_of(self.lookup.text[mention.start : mention.end])
        if len(words) != _BODY or words[0].lower() not in self.speech.definite:
            return None
        told = (
            other for form in (words[1], words[1].capitalize()) for other in self.lookup.bodies(form, mention.start)
        )
        return max(told, key=_place, default=None)

    def _led_back(self, mention: Mention) -> Speaker | None:
        """The speaker that words which only point back lead to; each is looked for once."""
        if mention.start not in self._antecedents:
            self._antecedents[mention.start] = self._antecedent(mention)
        return self._antecedents[mention.start]

    def _is_aged(self, mention: Mention) -> bool:
        """Whether a mention is an article and an age: `die 52-Jährige`, `the 22-year-old`."""
        words = self.lookup.text[mention.start : mention.end].lower().split()
        return len(words) == 2 and any(words[1].endswith(ending) for ending in self.speech.aged)

    def _is_demonym(self, mention: Mention) -> bool:
        """Whether a mention is an article and a noun for people of a country: `the Norwegian`."""
        words = words_of(self.lookup.text[mention.start : mention.end].lower())
        if len(words) == 1:
            # A name is mentioned without its article.
            words = [*words_of(self.lookup.text[max(0, mention.start - _PHRASE) : mention.start].lower())[-1:], *words]
        return len(words) == _BODY and words[1] in self.speech.demonyms and words[0] in self.speech.definite

    # ------------------------------------------------------------ names

    def _person(self, mention: Mention) -> Speaker:
        name = self.lookup.name(mention)
        known = self._people.get(name)
        if known is None and self.speech.name_endings and self._is_declined(mention):
            known = self._undeclined(mention, name)
        if known is None:
            known = self._people[name] = self._introduced(name, mention)
        return known

    def _is_declined(self, mention: Mention) -> bool:
        """Whether a mention stands behind a preposition or a phrase that names a source: `по словам Петрова`."""
        speech = self.speech
        before = self.lookup.text[max(0, mention.start - _PHRASE) : mention.start].lower()
        last = before.rstrip().rsplit(None, 1)[-1:]
        return bool(last) and (last[0] in speech.oblique or before.rstrip().endswith(speech.according))

    def _undeclined(self, mention: Mention, name: str) -> Speaker | None:
        """Who is named elsewhere in another form of the surname, and not behind a preposition there."""
        surname, endings = name.split()[-1], self.speech.name_endings
        for stem in stems(surname, endings):
            for place in self.lookup.forms(stem, mention.start):
                other = self.lookup.mention_at(place)
                if other is None or other.kind is not MentionKind.NAME or self._is_declined(other):
                    continue
                word = self.lookup.name(other).split()[-1]
                if word != surname and is_form(word, stem, endings):
                    return self._person(other)
        return None

    def _introduced(self, name: str, mention: Mention) -> Speaker:
        """The person of that name, by the fullest form and the first role that the story gives."""
        surname = name.split()[-1]
        told = self.lookup.mentions_with(surname, mention.start)
        alike = [other for other in told if _compatible(name, self.lookup.name(other), self.speech.two_surnames)]
        fullest = max([self.lookup.name(other) for other in alike], key=_fullness, default=name)
        if _fullness(fullest) <= _fullness(name):
            fullest = name
        if fullest in self._people:
            return self._people[fullest]
        roles = [self.lookup.role(other) for other in (mention, *alike)]
        honoured = any(other.name_start is not None and other.name_start > other.start for other in (mention, *alike))
        role = next((role for role in roles if role), None)
        person = len(fullest.split()) > 1 or honoured or role
        kind = SpeakerKind.PERSON if person else SpeakerKind.UNKNOWN
        speaker = self._people[fullest] = Speaker(name=fullest, role=role, kind=kind)
        return speaker

    # ------------------------------------------------------------ offices

    def _holder(self, mention: Mention) -> Speaker | None:
        """The person whose office a role names: told with the same noun, or with the same body or place."""
        for word in self._telling(mention):
            places = list(self.lookup.places(word, mention.start))
            before = (other for place in reversed(places) for other in reversed(self._holders(place, mention)))
            holder = next((other for other in before if other.start < mention.start), None)
            if holder is None:
                holder = next((other for place in places for other in self._holders(place, mention)), None)
            if holder is not None:
                return self._person(holder)
        return None

    def _holders(self, place: int, mention: Mention) -> list[Mention]:
        """The people whose office is told at a place, those who may be meant by a mention."""
        names = [other for other in self.lookup.around(place) if other.kind is MentionKind.NAME]
        return [other for other in names if _within(place, other) and _agree(mention, other)]

    def _named_again(self, mention: Mention) -> Speaker | None:
        """The person whom an office without a complement stands for: `the lawmaker`, `المتحدث ذاته`."""
        if self._last is not None and self._is_same(mention):
            return self._last
        role, speech = (self.lookup.role(mention) or "").lower().split(), self.speech
        if not role or len(role) > 2 or role[0] not in speech.again:
            return None
        article = words_of(self.lookup.text[mention.start : mention.role_start].lower())
        definite = article[-1:] and article[-1] in speech.definite
        known = self._antecedent(mention) if definite or role[0].startswith(speech.tied or "\n") else None
        return None if self._is_another(mention, known) else known

    def _taken_up(self, mention: Mention) -> Speaker | None:
        """The person who spoke just before, where an office with its article but no name takes up what he said.

        Where a pack says which offices do so, it is no other.
        """
        last, heard, speech = self._last, self._heard, self.speech
        if speech.again or last is None or heard is None or last.kind is not SpeakerKind.PERSON:
            return None
        words = words_of(self.lookup.text[mention.start : mention.end])
        if words[0].lower() not in speech.definite or any(word[:1].isupper() for word in words[1:]):
            return None
        if self._is_another(mention, last):
            return None
        near = self.lookup.ranges_before(mention.start)[-2:]
        return last if _agree(mention, heard) and near and heard.start >= near[0][0] else None

    def _is_another(self, mention: Mention, last: Speaker | None) -> bool:
        """Whether an office is not that of a speaker who is known by an office alone: `the mayor`, `the lawyer`."""
        if last is None or last.role is None or last.name in self._people:
            return False
        return not _is_one_office(words_of((self.lookup.role(mention) or "").lower()), words_of(last.role.lower()))

    def _is_same(self, mention: Mention) -> bool:
        """Whether a word of the mention says that it is the one who spoke last: `la misma fuente`."""
        words = words_of(self.lookup.text[mention.start : mention.end].lower())
        return not self.speech.same.isdisjoint(words)

    def _telling(self, mention: Mention) -> Iterator[str]:
        """The words of a role that tell whose it is: the capitalised ones of its complement, then its noun."""
        words = words_of(self.lookup.role(mention) or "")
        yield from (word for word in words[1:] if word[:1].isupper() and len(word) > 2)
        if words and not any(word[:1].isupper() for word in words[1:]):
            # `Mayor Ruth Penhaligon`, and later `the mayor`.
            yield words[0].lower()
            yield words[0].capitalize()

    def _other(self, mention: Mention, kind: SpeakerKind) -> Speaker:
        """A speaker by the words themselves: a body, an unnamed source, an office that nobody is told to hold."""
        words = self.lookup.name(mention)
        role = self.lookup.role(mention) if kind is SpeakerKind.PERSON else None
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
        if mention.gender == "p" or (mention.gender == "u" and self.lookup.inside(mention.start)):
            return None
        found = self.lookup.mentions_before(mention)
        if mention.gender == "n":
            body = next((other for other in found if other.kind is MentionKind.ORGANISATION), None)
            return self._other(body, SpeakerKind.ORGANISATION) if body else None
        other = likeliest(found, mention, self.lookup.text, self.speech, self._spoke, self._gender)
        speaker = self.speaker(other) if other else None
        if speaker is not None and mention.gender in ("m", "f"):
            self._genders.setdefault(speaker.name, mention.gender)
        return speaker

    def _gender(self, mention: Mention) -> str:
        """The gender of a mention; where its words do not tell, that of a pronoun which led back to the same name."""
        if mention.gender != "u" or mention.kind is not MentionKind.NAME or not self._genders:
            return mention.gender
        known = self._people.get(self.lookup.name(mention))
        return self._genders.get(known.name, "u") if known else "u"

    def _spoke(self, mention: Mention) -> int:
        """Whether somebody spoke before (1), or last (2)."""
        if mention.kind is not MentionKind.NAME:
            return 0
        known = self._people.get(self.lookup.name(mention))
        return 0 if known is None else 2 if known is self._last else 1


def find_cast(
    source: Source,
    story: Story,
    context: Context,
    marked: Sequence[tuple[int, int]],
    read: Sequence[Mention] = (),
) -> Cast:
    """The cast of a story; `marked` are the ranges inside marks, `read` the mentions found so far, in order."""
    ranges = tuple((block.span.start, block.span.end) for block in story.of_kind(*_READ))
    return Cast(Lookup(source.text, ranges, context, marked, read), context.pack.speech)


def _fullness(name: str) -> int:
    return len(name.split())


def _compatible(name: str, other: str, two_surnames: bool) -> bool:
    """Whether two forms can name one person: the same surname, and no two given names that differ."""
    mine, theirs = name.split(), other.split()
    if two_surnames and len(mine) == 1 and len(theirs) > 2 and mine[0] in theirs[1:]:
        return True
    if mine[-1] != theirs[-1]:
        return False
    if mine == theirs[-len(mine) :] or theirs == mine[-len(theirs) :]:
        # `El Ghazali` is `Driss El Ghazali`.
        return True
    given, others = mine[:-1], theirs[:-1]
    return not given or not others or given[0][0] == others[0][0]


def _is_one_office(office: list[str], other: list[str]) -> bool:
    """Whether two offices can be one: the words of one are all in the other's: `minister`, `prime minister`."""
    return set(office) <= set(other) or set(other) <= set(office)


def _place(mention: Mention) -> int:
    return mention.start


def _within(place: int, mention: Mention) -> bool:
    """Whether a place lies in a mention's role."""
    return (
        mention.role_start is not None
        and mention.role_end is not None
        and mention.role_start <= place < mention.role_end
    )


def _agree(mention: Mention, other: Mention) -> bool:
    return "u" in (mention.gender, other.gender) or mention.gender == other.gender
