"""Language packs: load, check and merge them, once each.

A pack is one TOML file of words (`data/languages/fr.toml`); its keys are the fields of `Pack` and of the families in
`lexicon`. Every pack extends `base` unless it names another; words add up, single values are replaced.
"""

from __future__ import annotations

import functools
import re
import tomllib
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
from attrs import field, frozen

from wireparse.errors import PackError, UnknownLanguageError
from wireparse.lexicon import (
    BylineWords,
    CreditWords,
    Family,
    FurnitureWords,
    Gendered,
    NoteWords,
    Phrases,
    SpeechWords,
    TickerWords,
    TimeWords,
    Words,
)

BASE = "base"
# Not importlib.resources: importing it costs a tenth of what importing the whole package may.
_FOLDER = Path(__file__).with_name("data") / "languages"
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
    ticker: TickerWords = field(factory=TickerWords, repr=False)
    times: TimeWords = field(factory=TimeWords, repr=False)
    credit: CreditWords = field(factory=CreditWords, repr=False)
    byline: BylineWords = field(factory=BylineWords, repr=False)
    notes: NoteWords = field(factory=NoteWords, repr=False)
    speech: SpeechWords = field(factory=SpeechWords, repr=False)


# What a pack does not inherit: these say which language it is.
_OWN = ("tag", "name", "extends", "frequent", "frequent_share", "others", "example", "counter_example")


@frozen(eq=False)
class Packs:
    """The packs that a parser reads with: those of the package, and a user's own files over them."""

    own: tuple[Path, ...] = ()

    def with_file(self, path: Path | str) -> Packs:
        """These packs and one more; the file is read now, so that a fault in it shows here."""
        _load(Path(path))
        return Packs((*self.own, Path(path)))

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that have a pack, `base` left out."""
        return tuple(sorted(tag for tag in self._files() if tag != BASE))

    def get(self, tag: str | None) -> Pack:
        """The pack for a language tag, or for the language it begins with, or the base pack."""
        files = self._files()
        for name in (tag or BASE, (tag or BASE).split("-")[0].lower(), BASE):
            if name in files:
                return _merged(files[name], tuple(files.items()))
        raise AssertionError("the package has lost its base pack")

    def has(self, tag: str) -> bool:
        """Whether the language of this tag has a pack of its own."""
        return self.get(tag).tag != BASE

    def check(self, tag: object) -> str:
        """`tag`, if it is well-formed; raises `UnknownLanguageError` if not."""
        if isinstance(tag, str) and _WELL_FORMED.fullmatch(tag):
            return tag
        raise UnknownLanguageError(tag, self.tags)

    def _files(self) -> dict[str, Path]:
        return _files(self.own)


@functools.cache
def _files(own: tuple[Path, ...]) -> dict[str, Path]:
    """Tags to files; a user's file takes the place of the package's for its tag."""
    files = {path.stem: path for path in sorted(_FOLDER.glob("*.toml"))}
    return files | {_load(path).tag: path for path in own}


@functools.cache
def _merged(path: Path, files: tuple[tuple[str, Path], ...]) -> Pack:
    return _merge(path, dict(files), ())


def _merge(path: Path, files: dict[str, Path], below: tuple[Path, ...]) -> Pack:
    """The pack of `path` over the one it extends, down to `base`."""
    pack = _load(path)
    if pack.tag == BASE:
        return pack
    if path in below:
        raise PackError(path, "extends", "the packs extend each other in a circle")
    # A user's own pack for a language extends the package's pack of that name by naming it.
    under = files.get(pack.extends)
    if under == path:
        under = _files(()).get(pack.extends)
    if under is None or under == path:
        raise PackError(path, "extends", f"there is no pack {pack.extends!r}; packs: {', '.join(sorted(files))}")
    return typing.cast(Pack, _over(pack, _merge(under, files, (*below, path))))


def _over(mine: Any, under: Any) -> Any:
    """`mine` with what `under` adds: words add up, a value that `mine` leaves at its default is taken over."""
    changes = {}
    for attribute in attrs.fields(type(mine)):
        name = attribute.name
        if name not in _OWN:
            changes[name] = _joined(getattr(mine, name), getattr(under, name), attribute.default)
    return attrs.evolve(mine, **changes)


def _joined(mine: Any, under: Any, default: Any) -> Any:
    if isinstance(mine, Family):
        return _over(mine, under)
    if isinstance(mine, frozenset):
        return mine | under
    if isinstance(mine, tuple):
        return mine + tuple(phrase for phrase in under if phrase not in mine)
    if isinstance(mine, Mapping):
        return {**under, **mine}
    return under if mine == default else mine


@functools.cache
def _load(path: Path) -> Pack:
    """One file, checked, not merged; raises `PackError` with the file and the key at fault."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PackError(path, "", f"cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(path, "", f"is not valid TOML: {error}") from error
    if "tag" not in table:
        raise PackError(path, "tag", "is missing; a pack says which language it is for")
    return typing.cast(Pack, _build(Pack, table, path, ""))


def _build(cls: Any, table: Mapping[str, Any], path: Path, key: str) -> Any:
    """A pack or a family from its table; raises `PackError` for a key that the class does not have."""
    fields = _fields(cls)
    for name in table:
        if name not in fields:
            raise PackError(path, _dotted(key, name), f"is not a key of a pack; known here: {', '.join(fields)}")
    return cls(**{name: _value(fields[name], value, path, _dotted(key, name)) for name, value in table.items()})


@functools.cache
def _fields(cls: type) -> dict[str, Any]:
    hints = typing.get_type_hints(cls, include_extras=True)
    return {attribute.name: hints[attribute.name] for attribute in attrs.fields(cls)}


def _dotted(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _value(expected: Any, value: Any, path: Path, key: str) -> Any:
    """`value` as the field's type: words, phrases, a table of them, a family, or a single value."""
    if isinstance(expected, type) and issubclass(expected, Family):
        return _build(expected, _of_type(dict, value, path, key), path, key)
    if expected == Words:
        return frozenset(_phrases(value, path, key))
    if expected == Phrases:
        return _phrases(value, path, key)
    if expected == Gendered:
        table = _of_type(dict, value, path, key)
        return {word: gender for gender, words in table.items() for word in _phrases(words, path, _dotted(key, gender))}
    if typing.get_origin(expected) is Mapping:
        entries = _of_type(dict, value, path, key)
        return {name: _value(expected.__args__[1], entry, path, _dotted(key, name)) for name, entry in entries.items()}
    return _of_type(expected, value, path, key)


def _phrases(value: Any, path: Path, key: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split())
    return tuple(_of_type(str, phrase, path, key) for phrase in _of_type(list, value, path, key))


def _of_type(expected: Any, value: Any, path: Path, key: str) -> Any:
    if type(value) is not expected:
        raise PackError(path, key, f"should be {expected.__name__}, is {type(value).__name__}: {value!r:.60}")
    return value
