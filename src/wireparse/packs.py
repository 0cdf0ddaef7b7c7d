"""Language packs: load, check and merge them, once each.

A pack is one TOML file of words (`data/languages/fr.toml`); its keys are the fields of `Pack` and of the families in
`lexicon`. Every pack extends `base` unless it names another; words add up, single values are replaced.
"""

from __future__ import annotations

import functools
import os
import re
import typing
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs
from attrs import field, frozen

from wireparse.errors import PackError, UnknownLanguageError
from wireparse.files import data_path
from wireparse.lexicon import (
    BylineWords,
    CreditWords,
    Family,
    FurnitureWords,
    HeadlineWords,
    InterviewWords,
    NoteWords,
    ReaderWords,
    SpeechWords,
    TickerWords,
    TimeWords,
    Words,
)

if TYPE_CHECKING:
    from pathlib import Path

BASE = "base"
_WELL_FORMED = re.compile(r"(?:[a-z]{2,8}|[xi](?=-))(?:-[a-z0-9]{1,8})*", re.IGNORECASE)


@frozen(eq=False, kw_only=True)
class Pack:
    """The words of one language, merged with those of the packs that it extends."""

    tag: str
    name: str = ""
    extends: str = BASE
    frequent: Words = field(default=frozenset(), repr=False)
    """The commonest short words, by which the language is detected."""
    frequent_share: float = 0.27
    """About how much of a text's words those are: less in a language that has no articles."""
    others: Mapping[str, Words] = field(factory=dict, repr=False)
    """Frequent words of languages that have no pack (in `base`), so that they are not taken for one that has."""
    furniture: FurnitureWords = field(factory=FurnitureWords, repr=False)
    reader: ReaderWords = field(factory=ReaderWords, repr=False)
    headline: HeadlineWords = field(factory=HeadlineWords, repr=False)
    ticker: TickerWords = field(factory=TickerWords, repr=False)
    times: TimeWords = field(factory=TimeWords, repr=False)
    credit: CreditWords = field(factory=CreditWords, repr=False)
    byline: BylineWords = field(factory=BylineWords, repr=False)
    notes: NoteWords = field(factory=NoteWords, repr=False)
    speech: SpeechWords = field(factory=SpeechWords, repr=False)
    interview: InterviewWords = field(factory=InterviewWords, repr=False)


# What a pack does not inherit: these say which language it is.
_OWN = ("tag", "name", "extends", "frequent", "frequent_share", "others", "example", "counter_example")


@frozen(eq=False, repr=False)
class PackFile:
    """One file and the pack it holds, checked, not merged with the one it extends."""

    path: Path
    pack: Pack

    @classmethod
    def read(cls, path: Path) -> PackFile:
        """The pack of a file as it now stands; raises `PackError` with the file and the key at fault."""
        # Imported with the first pack: importing the package is to stay quick.
        from wireparse.pack_tables import build, read_table

        table = read_table(path)
        if "tag" not in table:
            raise PackError(path, "tag", "is missing; a pack says which language it is for")
        pack = typing.cast(Pack, build(Pack, table, path))
        if not _WELL_FORMED.fullmatch(pack.tag):
            raise PackError(
                path, "tag", f"{pack.tag!r} is not a well-formed BCP 47 tag; write one such as 'fr' or 'pt-BR'"
            )
        return cls(path, pack)


@frozen(eq=False, repr=False)
class Packs:
    """The packs that a parser reads with: those of the package, and a user's own files over them."""

    own: tuple[PackFile, ...] = ()

    def with_file(self, path: os.PathLike[str] | str) -> Packs:
        """These packs and one more; the file is read and merged now, so that a fault in it shows here."""
        # Imported with the first file: importing the package is to stay quick.
        from pathlib import Path

        file = PackFile.read(Path(path))
        packs = Packs((*self.own, file))
        packs.get(file.pack.tag)
        return packs

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that have a pack, `base` left out."""
        tags = {key: key for key in _packaged()} | {file.pack.tag.lower(): file.pack.tag for file in self.own}
        return tuple(sorted(tag for key, tag in tags.items() if key != BASE))

    def get(self, tag: str | None) -> Pack:
        """The pack for a language tag, in any case, or for the language it begins with, or the base pack."""
        key = (tag or BASE).lower()
        for name in (key, key.split("-")[0], BASE):
            if (file := _find(name, self.own)) is not None:
                return _merged(file, self.own)
        raise AssertionError("the package has lost its base pack")

    def frequent(self, tag: str) -> Words:
        """The frequent words of a tag that has a pack; of the package's own packs, no more than the head is read."""
        if any(file.pack.tag.lower() == tag.lower() for file in self.own):
            return self.get(tag).frequent
        return _frequent_of(_packaged()[tag])

    def check(self, tag: str) -> str:
        """`tag`, if it is well-formed; raises `UnknownLanguageError` if not."""
        if _WELL_FORMED.fullmatch(tag):
            return tag
        raise UnknownLanguageError(tag, self.tags)


@functools.cache
def _packaged() -> dict[str, Path]:
    """The package's own files by their tags."""
    return {path.stem: path for path in sorted(data_path("languages").iterdir()) if path.suffix == ".toml"}


@functools.cache
def _frequent_of(path: Path) -> Words:
    """The frequent words of a file of the package: they stand in its head, before the first family."""
    from wireparse.pack_tables import read_head

    words = read_head(path).get("frequent", "")
    return frozenset(words.split() if isinstance(words, str) else words)


@functools.cache
def _read_packaged(path: Path) -> PackFile:
    return PackFile.read(path)


def _find(key: str, own: tuple[PackFile, ...]) -> PackFile | None:
    """The file for a tag in lower case: a user's takes the place of the package's, a later one that of an earlier."""
    for file in reversed(own):
        if file.pack.tag.lower() == key:
            return file
    path = _packaged().get(key)
    return _read_packaged(path) if path else None


@functools.cache
def _merged(file: PackFile, own: tuple[PackFile, ...]) -> Pack:
    return _merge(file, own, ())


def _merge(file: PackFile, own: tuple[PackFile, ...], below: tuple[PackFile, ...]) -> Pack:
    """The pack of a file over the one it extends, down to `base`."""
    pack = file.pack
    if pack.tag == BASE:
        return pack
    if file in below:
        raise PackError(file.path, "extends", "the packs extend each other in a circle")
    under = _under(file, own)
    if under is None:
        known = ", ".join((*Packs(own).tags, BASE))
        raise PackError(file.path, "extends", f"there is no other pack {pack.extends!r} to extend; packs: {known}")
    merged = _merge(under, own, (*below, file))
    if under.pack.tag.lower() == pack.tag.lower() and not pack.frequent:
        # It stands for the same language in the other's place, which is to be detected as before. A pack of any other
        # tag must not share those words: two languages that are equally likely leave both unsure.
        pack = attrs.evolve(pack, frequent=merged.frequent)
    return typing.cast(Pack, _over(pack, merged))


def _under(file: PackFile, own: tuple[PackFile, ...]) -> PackFile | None:
    """The file that one extends; a user's pack that names its own tag extends the package's pack of that tag."""
    found = _find(file.pack.extends.lower(), own)
    if found is file:
        found = _find(file.pack.extends.lower(), ())
    return None if found is file else found


def _over(mine: Any, under: Any) -> Any:
    """`mine` with what `under` adds: words add up, a value that `mine` leaves at its default is taken over."""
    changes = {}
    for attribute in attrs.fields(type(mine)):
        name = attribute.name
        if name not in _OWN:
            changes[name] = _joined(getattr(mine, name), getattr(under, name), attribute.default)
    return attrs.evolve(mine, **changes)


def _listed(mine: Mapping[str, Any], under: Mapping[str, Any]) -> list[str]:
    """The keys under which both have phrases, which add up: the kinds of notes."""
    return [key for key in mine if isinstance(mine[key], tuple) and key in under]


def _joined(mine: Any, under: Any, default: Any) -> Any:
    if isinstance(mine, Family):
        return _over(mine, under)
    if isinstance(mine, frozenset):
        return mine | under
    if isinstance(mine, tuple):
        return mine + tuple(phrase for phrase in under if phrase not in mine)
    if isinstance(mine, Mapping):
        return {**under, **mine, **{key: _joined(mine[key], under[key], ()) for key in _listed(mine, under)}}
    return under if mine == default else mine
