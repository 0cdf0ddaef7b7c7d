"""The register of news agencies, and looking a name up in it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from wireparse.model import Agency


@frozen(eq=False)
class Entry:
    """An agency as the register knows it, with every name it goes by."""

    agency: Agency
    aliases: tuple[str, ...] = ()
    own: bool = False
    """Whether a user added it: it then comes first for each of its names."""


@frozen(eq=False)
class Register:
    """Every agency by each of its names."""

    entries: tuple[Entry, ...] = field(repr=False)
    names: Mapping[str, tuple[Entry, ...]] = field(repr=False)
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

    def find(self, name: str) -> tuple[Entry, ...]:
        """The agencies that go by this name."""
        return self.names.get(fold(name), ())

    def read(self, name: str, lang: str | None = None) -> Agency | None:
        """The agency of this name, with the ids of others that share it.

        A user's own comes first, then the language settles it.
        """
        entries = self.find(name)
        if not entries:
            return None
        if len(entries) == 1:
            return entries[0].agency
        first = max(entries, key=lambda entry: (entry.own, lang in entry.agency.languages, -entries.index(entry)))
        others = tuple(entry.agency.id for entry in entries if entry is not first)
        return evolve(first.agency, candidates=others)


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


def _are_words(values: tuple[object, ...]) -> bool:
    return all(isinstance(value, str) for value in values)


def fold(name: str) -> str:
    """A name as it is looked up: without case, dots, outer brackets and doubled blanks."""
    return " ".join(name.casefold().replace(".", " ").strip(" ()[]").split())


@functools.cache
def default_register() -> Register:
    """The register that comes with the package."""
    text = (Path(__file__).with_name("data") / "agencies.toml").read_text(encoding="utf-8")
    return Register.of(_entry(id_, row) for id_, row in tomllib.loads(text).items())


def _entry(id_: str, row: dict[str, object]) -> Entry:
    country, languages, aliases = row.get("country"), row.get("languages", []), row.get("aliases", [])
    assert isinstance(languages, list)
    assert isinstance(aliases, list)
    agency = Agency(
        id=id_, name=str(row["name"]), country=str(country) if country else None, languages=tuple(languages)
    )
    return Entry(agency, tuple(aliases))
