"""A fixture's files: what `expected.toml` and `meta.toml` may hold, read and checked."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from wireparse.errors import UnknownLanguageError, WireparseError
from wireparse.kinds import BlockKind
from wireparse.packs import Packs

TABLES: Mapping[str, frozenset[str]] = {
    "dateline": frozenset({"text", "places", "date", "agencies", "when"}),
    "published": frozenset({"text", "date", "time", "when"}),
    "updated": frozenset({"text", "date", "time", "when"}),
    "bylines": frozenset({"text", "names", "roles", "agencies", "place"}),
    "credits": frozenset({"text", "form", "agencies"}),
    "notes": frozenset({"text", "kind", "until"}),
    "ticker": frozenset({"stamp", "time", "date", "ago", "when", "headline", "label", "story"}),
    "speakers": frozenset({"name", "role", "kind"}),
    "quotes": frozenset({"marked", "text", "kind", "speaker", "role", "mention", "cue", "addressee", "where"}),
}
"""The keys that hold a table, or a list of tables, and what may stand in one."""

MORE = "…"
"""At the end of words, after a blank: any further words. Alone in a list: any further members."""

_SINGLE = ("dateline", "published", "updated")
# What stands in a table: words, but for these.
_LISTS = frozenset({"places", "agencies", "names", "roles"})
_NUMBERS = frozenset({"story"})
_PLAIN: Mapping[str, type] = {
    "lang": str,
    "headline": str,
    "kicker": str,
    "standfirst": str,
    "paragraphs": list,
    "paragraph_count": int,
    "article_count": int,
    "subheads": list,
    "problems": list,
    "quotes_exact": bool,
    "no_article": bool,
    "blocks": dict,
    "known_gaps": list,
}
_META = frozenset({"origin", "language", "era", "note", "lang", "reference"})


class FixtureError(WireparseError, ValueError):
    """A fixture that cannot be used; `path` is the file, `key` the key at fault."""

    def __init__(self, path: Path, key: str, message: str) -> None:
        self.path = path
        self.key = key
        self.message = message
        super().__init__(f"{path}: {key}: {message}")


@frozen
class Field:
    """One expectation: its id (`headline`, `quotes[0]`), the key and the place in its list, the value."""

    id: str
    key: str
    index: int | str | None
    expected: Any
    gap: bool = False


@frozen
class Settings:
    """What a fixture is parsed with."""

    lang: str | None = None
    reference: dt.datetime | None = None


def read_expected(path: Path) -> dict[str, Any]:
    """The expectations of a file; raises `FixtureError` where it is no TOML or a key is not known."""
    values = _read(path)
    for key, value in values.items():
        _check(path, key, value)
    return values


def is_meant(path: Path) -> bool:
    """Whether an `expected.toml` is a fixture's: another tool may have a file of that name, but not of these keys."""
    try:
        return not _read(path).keys().isdisjoint({*TABLES, *_PLAIN})
    except (OSError, FixtureError):
        return False


def read_text(folder: Path) -> str:
    """The page of a fixture, byte for byte; raises `FixtureError` where it is missing or not UTF-8."""
    path = folder / "page.txt"
    try:
        return path.read_bytes().decode()
    except OSError as error:
        said = f"cannot be read ({error.strerror}): the page that expected.toml is about has to stand beside it"
        raise FixtureError(path, "(file)", said) from error
    except ValueError as error:
        raise FixtureError(path, "(file)", f"is not UTF-8: {error}") from error


def read_settings(folder: Path) -> Settings:
    """The language and the reference that `meta.toml` gives, if there is one; raises `FixtureError` for faulty ones."""
    path = folder / "meta.toml"
    if not path.is_file():
        return Settings()
    values = _read(path)
    for key in values.keys() - _META:
        raise FixtureError(path, key, _unknown(_META))
    return Settings(_lang(path, values.get("lang")), _reference(path, values.get("reference")))


def _lang(path: Path, value: Any) -> str | None:
    if value is None:
        return None
    _check_type(path, "lang", value, str)
    try:
        return Packs().check(value)
    except UnknownLanguageError as error:
        raise FixtureError(path, "lang", str(error)) from error


def _reference(path: Path, value: Any) -> dt.datetime | None:
    """An aware datetime of TOML, or the words of one."""
    if value is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        moment = None
    if isinstance(moment, dt.datetime) and moment.utcoffset() is not None:
        return moment
    raise FixtureError(path, "reference", f"{value} is no time with a zone; write e.g. 2025-03-06T22:30:00+00:00")


def fields(path: Path, values: Mapping[str, Any]) -> Iterator[Field]:
    """Each expectation of a file; raises `FixtureError` for a known gap that names none."""
    gaps = set(values.get("known_gaps", ()))
    for key, value in values.items():
        for field_id, index, expected in _split(key, value):
            yield Field(field_id, key, index, expected, field_id in gaps)
            gaps.discard(field_id)
    if gaps:
        raise FixtureError(path, "known_gaps", f"no such field: {', '.join(sorted(gaps))}")


def _split(key: str, value: Any) -> Iterator[tuple[str, int | str | None, Any]]:
    if key == "known_gaps" or value is False:
        return
    if key in ("quotes", "blocks") and not value:
        yield key, None, value
    elif key == "quotes":
        yield from ((f"quotes[{index}]", index, quote) for index, quote in enumerate(value))
    elif key == "blocks":
        yield from ((f"blocks.{kind}", kind, lines) for kind, lines in value.items())
    else:
        yield key, None, value


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except (ValueError, RecursionError) as error:
        raise FixtureError(path, "(file)", str(error)) from error


def _check(path: Path, key: str, value: Any) -> None:
    if key in TABLES:
        _check_tables(path, key, value)
    elif key not in _PLAIN:
        raise FixtureError(path, key, _unknown({*TABLES, *_PLAIN}))
    else:
        _check_type(path, key, value, _PLAIN[key])
    if key == "blocks":
        _check_blocks(path, value)


def _check_tables(path: Path, key: str, value: Any) -> None:
    if key in _SINGLE:
        _check_type(path, key, value, dict)
        _check_table(path, key, key, value)
        return
    if not isinstance(value, list) or not all(isinstance(table, dict) or table == MORE for table in value):
        raise FixtureError(path, key, "takes a list of tables")
    for index, table in enumerate(value):
        if table != MORE:
            _check_table(path, key, f"{key}[{index}]", table)
        elif key == "quotes":
            said = f"{MORE!r} says nothing here: without quotes_exact there may be others"
            raise FixtureError(path, f"{key}[{index}]", said)


def _check_table(path: Path, key: str, place: str, table: dict[str, Any]) -> None:
    for inner, value in table.items():
        if inner not in TABLES[key]:
            raise FixtureError(path, f"{place}.{inner}", _unknown(TABLES[key]))
        kind = list if inner in _LISTS else int if inner in _NUMBERS and value != "" else str
        _check_type(path, f"{place}.{inner}", value, kind)
    if key == "quotes" and not (table.get("marked") or table.get("text")):
        raise FixtureError(path, place, "has neither marked nor text to find the quotation by")


def _check_type(path: Path, key: str, value: Any, kind: type) -> None:
    """Raise `FixtureError` for a value that is not of its kind; the members of every list are words."""
    if type(value) is not kind:
        raise FixtureError(path, key, f"takes a {kind.__name__}, not a {type(value).__name__}")
    for index, member in enumerate(value if isinstance(value, list) else ()):
        _check_type(path, f"{key}[{index}]", member, str)


def _check_blocks(path: Path, blocks: Any) -> None:
    kinds = {kind.value for kind in BlockKind}
    for kind, lines in blocks.items():
        if kind not in kinds:
            raise FixtureError(path, f"blocks.{kind}", _unknown(kinds))
        _check_type(path, f"blocks.{kind}", lines, list)


def _unknown(known: Any) -> str:
    return f"unknown key; known are {', '.join(sorted(known))}"
