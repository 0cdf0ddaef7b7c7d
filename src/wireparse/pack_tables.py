"""The table of a pack file as the classes that it describes, checked key by key.

What a part would stumble over later is told here: a blank phrase, an unknown kind of note, a thirteenth month.
"""

from __future__ import annotations

import functools
import itertools
import typing
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from wireparse.errors import PackError
from wireparse.files import parse_toml
from wireparse.kinds import NoteKind
from wireparse.lexicon import Family, Gendered, Phrases, Words

if TYPE_CHECKING:
    from pathlib import Path

_GENDERS = ("m", "f", "n", "p", "u")
_NOTES = tuple(kind.value for kind in NoteKind)
# Parts split phrases at these, too.
_APOSTROPHES = str.maketrans("’'", "  ")


def read_table(path: Path) -> dict[str, Any]:
    """The TOML of a file; raises `PackError` if it cannot be read or is none."""
    try:
        return parse_toml(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PackError(path, "", f"cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise PackError(path, "", f"is not valid TOML: {error}") from error


def read_head(path: Path) -> dict[str, Any]:
    """What stands before the first family in a file that was checked: a pack is many times as long as its head."""
    with path.open(encoding="utf-8") as lines:
        return parse_toml("".join(itertools.takewhile(lambda line: line[0] != "[", lines)))


def build(cls: Any, table: Mapping[str, Any], path: Path, key: str = "") -> Any:
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
        return build(expected, _of_type(dict, value, path, key), path, key)
    if expected == Words:
        return frozenset(_phrases(value, path, key))
    if expected == Phrases:
        return _phrases(value, path, key)
    if expected == Gendered:
        return _gendered(_of_type(dict, value, path, key), path, key)
    if typing.get_origin(expected) is Mapping:
        return _entries(expected.__args__[1], _of_type(dict, value, path, key), path, key)
    return _of_type(expected, value, path, key)


def _gendered(table: dict[str, Any], path: Path, key: str) -> dict[str, str]:
    for gender in table:
        _one_of(_GENDERS, gender, path, _dotted(key, gender))
    return {word: gender for gender, words in table.items() for word in _phrases(words, path, _dotted(key, gender))}


def _entries(expected: Any, table: dict[str, Any], path: Path, key: str) -> dict[str, Any]:
    """A table whose values are all of one type; months and kinds of notes are checked beyond that."""
    check = _CHECKS.get(key, _anything)
    entries = {}
    for name, entry in table.items():
        entries[name] = _value(expected, entry, path, _dotted(key, name))
        check(name, entry, path, _dotted(key, name))
    return entries


def _phrases(value: Any, path: Path, key: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split())
    phrases = tuple(_of_type(str, phrase, path, key) for phrase in _of_type(list, value, path, key))
    for phrase in phrases:
        if not phrase.translate(_APOSTROPHES).strip():
            raise PackError(path, key, f"holds a phrase without words: {phrase!r}; take it out")
    return phrases


def _of_type(expected: Any, value: Any, path: Path, key: str) -> Any:
    if type(value) is not expected:
        raise PackError(path, key, f"should be {expected.__name__}, is {type(value).__name__}: {value!r:.60}")
    return value


def _one_of(known: tuple[str, ...], name: str, path: Path, key: str) -> None:
    if name not in known:
        raise PackError(path, key, f"{name!r} is not known here; known: {', '.join(known)}")


def _month(name: str, entry: Any, path: Path, key: str) -> None:
    if not 1 <= entry <= 12:
        raise PackError(path, key, f"should be the number of a month, 1 to 12, is {entry}")


def _note(name: str, entry: Any, path: Path, key: str) -> None:
    _one_of(_NOTES, name, path, key)


def _anything(name: str, entry: Any, path: Path, key: str) -> None:
    """What any name and entry are."""


_CHECKS: Mapping[str, Callable[[str, Any, Path, str], None]] = {"times.months": _month, "notes.kinds": _note}
