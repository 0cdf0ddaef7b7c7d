"""A fixture's files: what `expected.toml` and `meta.toml` may hold, read and checked."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from wireparse.errors import WireparseError

TABLES: Mapping[str, frozenset[str]] = {
    "dateline": frozenset({"text", "places", "date", "agencies", "when"}),
    "published": frozenset({"text", "date", "time", "when"}),
    "updated": frozenset({"text", "date", "time", "when"}),
    "bylines": frozenset({"text", "names", "roles", "agencies", "place"}),
    "credits": frozenset({"text", "form", "agencies"}),
    "notes": frozenset({"text", "kind", "until"}),
    "ticker": frozenset({"stamp", "time", "date", "when", "headline", "label", "story"}),
    "speakers": frozenset({"name", "role", "kind"}),
    "quotes": frozenset({"marked", "text", "kind", "speaker", "role", "mention", "cue", "addressee", "where"}),
}
"""The keys that hold a table, or a list of tables, and what may stand in one."""

_SINGLE = ("dateline", "published", "updated")
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


def read_settings(folder: Path) -> Settings:
    """The language and the reference that `meta.toml` gives, if there is one."""
    path = folder / "meta.toml"
    if not path.is_file():
        return Settings()
    values = _read(path)
    for key in values.keys() - _META:
        raise FixtureError(path, key, _unknown(_META))
    reference = values.get("reference")
    if isinstance(reference, str):
        reference = dt.datetime.fromisoformat(reference)
    return Settings(values.get("lang"), reference)


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
    if key == "quotes":
        yield from ((f"quotes[{index}]", index, quote) for index, quote in enumerate(value))
    elif key == "blocks":
        yield from ((f"blocks.{kind}", kind, lines) for kind, lines in value.items())
    else:
        yield key, None, value


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except ValueError as error:
        raise FixtureError(path, "(file)", str(error)) from error


def _check(path: Path, key: str, value: Any) -> None:
    if key in TABLES:
        _check_tables(path, key, value)
    elif key not in _PLAIN:
        raise FixtureError(path, key, _unknown({*TABLES, *_PLAIN}))
    elif not isinstance(value, _PLAIN[key]):
        raise FixtureError(path, key, f"takes a {_PLAIN[key].__name__}, not a {type(value).__name__}")
    elif key == "blocks":
        _check_kinds(path, value)


def _check_tables(path: Path, key: str, value: Any) -> None:
    tables = [value] if key in _SINGLE else value
    shape = "a table" if key in _SINGLE else "a list of tables"
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FixtureError(path, key, f"takes {shape}")
    for index, table in enumerate(tables):
        place = key if key in _SINGLE else f"{key}[{index}]"
        for inner in table.keys() - TABLES[key]:
            raise FixtureError(path, f"{place}.{inner}", _unknown(TABLES[key]))
        if key == "quotes" and not table.keys() & {"marked", "text"}:
            raise FixtureError(path, place, "has neither marked nor text to find the quotation by")


def _check_kinds(path: Path, blocks: Any) -> None:
    from wireparse.kinds import BlockKind

    kinds = {kind.value for kind in BlockKind}
    for kind in blocks.keys() - kinds:
        raise FixtureError(path, f"blocks.{kind}", _unknown(kinds))


def _unknown(known: Any) -> str:
    return f"unknown key; known are {', '.join(sorted(known))}"
