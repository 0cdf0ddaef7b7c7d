"""Write the TOML of a fixture: strings, numbers, truths, lists, tables and lists of tables, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_WIDTH = 100
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_toml(values: Mapping[str, Any]) -> str:
    """A document of these values; plain ones first, as TOML demands, else in their order."""
    plain = {key: value for key, value in values.items() if not _is_table(value) and not _is_tables(value)}
    sections = ["".join(_lines(plain))] if plain else []
    for key, value in values.items():
        if _is_table(value):
            sections.append(f"[{key}]\n" + "".join(_lines(value)))
        elif _is_tables(value):
            sections += (f"[[{key}]]\n" + "".join(_lines(table)) for table in value)
    return "\n".join(sections)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(member, dict) for member in value)


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        yield f"{key} = {_value(value)}\n"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + "".join(map(_character, value)) + '"'
    if isinstance(value, list):
        return _list([_value(member) for member in value])
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(inner)}" for key, inner in value.items()) + " }"
    return str(value)


def _list(members: list[str]) -> str:
    line = "[" + ", ".join(members) + "]"
    return line if len(line) <= _WIDTH else "[\n" + "".join(f"    {member},\n" for member in members) + "]"


def _character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04x}" if ord(character) < 0x20 or ord(character) == 0x7F else character
