"""The register of news agencies, and looking a name up in it."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from wireparse.files import data_table
from wireparse.model import Agency

_WORD = re.compile(r"\w+")


class Standing(enum.IntEnum):
    """Where a name stands, and so how much it takes to be an agency's."""

    ALONE = 0
    """Nothing credits it: a word that is also an agency's name is the word."""
    MARKED = 1
    """In brackets or behind a dash: as the register spells it, or in capitals."""
    NAMED = 2
    """Behind a word that credits: `Source :`, `avec`."""


@frozen(eq=False, repr=False)
class Entry:
    """An agency as the register knows it, with every name it goes by."""

    agency: Agency
    aliases: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    """Those of its names that are also words, people or places: they count only where something credits them."""
    own: bool = False
    """Whether a user added it: it then comes first for each of its names."""

    @functools.cached_property
    def spellings(self) -> frozenset[str]:
        """Its names as the register spells them."""
        return frozenset((self.agency.id, self.agency.name, *self.aliases))


@frozen(eq=False, repr=False)
class Register:
    """Every agency by each of its names."""

    entries: tuple[Entry, ...]
    names: Mapping[str, tuple[Entry, ...]]
    """A folded name (see `fold`) to the agencies that go by it."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Register:
        """A register of these entries."""
        entries = tuple(entries)
        names: dict[str, tuple[Entry, ...]] = {}
        for entry in entries:
            for name in dict.fromkeys(fold(name) for name in (entry.agency.id, entry.agency.name, *entry.aliases)):
                names[name] = (*names.get(name, ()), entry)
        return cls(entries, names)

    def with_agency(self, agency: Agency, aliases: Iterable[str] = ()) -> Register:
        """This register and one more agency, in place of any of its id, and first for the names it gives."""
        entry = _own_entry(agency, aliases)
        return Register.of((entry, *(other for other in self.entries if other.agency.id != agency.id)))

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        """A word of each name: one that is a name alone (`AP` of `the AP`), or else the longest."""
        names = [_WORD.findall(name) for name in self.names]
        alone = frozenset(words[0] for words in names if len(words) == 1)
        return alone.union(max(words, key=len) for words in names if words and alone.isdisjoint(words))

    def may_name(self, words: str) -> bool:
        """Whether these words may hold an agency's name: most lines have not even a word of one."""
        return not self._words.isdisjoint(_WORD.findall(words.casefold()))

    def find(self, name: str) -> tuple[Entry, ...]:
        """The agencies that go by this name."""
        return self.names.get(fold(name), ())

    def read(self, name: str, lang: str | None = None, standing: Standing = Standing.NAMED) -> Agency | None:
        """The agency of this name, if the name counts where it stands, with the ids of others that share it.

        A user's own comes first, then the language settles it.
        """
        found = self.find(name)
        entries = tuple([entry for entry in found if _counts(entry, name, standing)]) if found else ()
        return _first(entries, lang) if entries else None

    def settle(self, agency: Agency, country: str | None) -> Agency:
        """Of an agency and its candidates the only one of this country; the agency as it is where none or several are.

        `candidates` are then empty: the place has settled what the short form left open.
        """
        if not agency.candidates or country is None:
            return agency
        found = [entry.agency for id_ in (agency.id, *agency.candidates) for entry in self.find(id_)]
        there = {other.id: other for other in found if other.country == country}
        return next(iter(there.values())) if len(there) == 1 else agency


def _first(entries: tuple[Entry, ...], lang: str | None) -> Agency:
    """The first of those that share a name, with the ids of the others; a language that only one writes settles it."""
    if len(entries) == 1:
        return entries[0].agency
    writing = [entry for entry in entries if lang in entry.agency.languages]
    if len(writing) == 1 and not any(entry.own for entry in entries):
        return writing[0].agency
    first = max(entries, key=lambda entry: (entry.own, entry in writing, -entries.index(entry)))
    return evolve(first.agency, candidates=tuple(entry.agency.id for entry in entries if entry is not first))


# No short form is longer, in code points; a longer name in small letters is hardly a word of another meaning.
_SHORT = 6


def _counts(entry: Entry, name: str, standing: Standing) -> bool:
    """Whether a name that finds this agency means it where it stands.

    `(dpa)` is spelt so, `(map)`, `(dire)` and `(report)` are words; `Trend` alone is a button.
    """
    if standing is Standing.NAMED or entry.own or (name in entry.spellings and name not in entry.common):
        return True
    if name.islower() and len(name) <= _SHORT:
        return False
    return not entry.common or standing is Standing.MARKED or fold(name) not in map(fold, entry.common)


def _own_entry(agency: Agency, aliases: Iterable[str]) -> Entry:
    """A user's agency with its names; raises `TypeError` for what would only fail when a page is read."""
    if not isinstance(agency, Agency):
        raise TypeError(f"with_agency takes an Agency, e.g. Agency(id='ZPA', name='…'), not {type(agency).__name__}")
    if not (isinstance(agency.id, str) and isinstance(agency.name, str)):
        raise TypeError(f"the id and the name of {agency!r:.80} should both be str")
    if not (isinstance(agency.languages, tuple) and _are_words(agency.languages)):
        raise TypeError(f"the languages of the agency {agency.id!r} should be a tuple of tags, e.g. languages=('fr',)")
    names = aliases if isinstance(aliases, str) or not isinstance(aliases, Iterable) else tuple(aliases)
    if not (isinstance(names, tuple) and _are_words(names)):
        raise TypeError(f"the aliases of the agency {agency.id!r} should be a list of names, e.g. ['Zemblapress']")
    return Entry(agency, names, own=True)


# What stands around a name in credits and datelines: `(MAP)`, `/TASS/`, `== Kyodo`, `©NTB`, `【共同】`.
_OUTER = " ()[]【】（）{}/-–—=＝|©"


def _are_words(values: tuple[object, ...]) -> bool:
    return all(isinstance(value, str) for value in values)


def fold(name: str) -> str:
    """A name as it is looked up: without case, dots, outer brackets, slashes, dashes and doubled blanks."""
    return " ".join(name.casefold().replace(".", " ").strip(_OUTER).split())


@functools.cache
def default_register() -> Register:
    """The register that comes with the package."""
    return Register.of(_entry(id_, row) for id_, row in data_table("agencies.toml").items())


def _entry(id_: str, row: dict[str, object]) -> Entry:
    country, languages = row.get("country"), row.get("languages", [])
    aliases, common = row.get("aliases", []), row.get("common", [])
    assert isinstance(languages, list)
    assert isinstance(aliases, list)
    assert isinstance(common, list)
    agency = Agency(
        id=id_, name=str(row["name"]), country=str(country) if country else None, languages=tuple(languages)
    )
    return Entry(agency, tuple(aliases), frozenset(common))


def agencies() -> tuple[Agency, ...]:
    """The agencies that the package knows, in the order of their ids without case.

    >>> [agency.name for agency in agencies() if agency.country == "SN"]
    ['Agence de presse africaine', 'Agence de presse sénégalaise', 'Panapress']
    """
    known = (entry.agency for entry in default_register().entries)
    return tuple(sorted(known, key=lambda agency: agency.id.casefold()))
