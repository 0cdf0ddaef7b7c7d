"""Put what was found into `expected.toml`, for the keys that stand there."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import Any

from wireparse.passage import Passage
from wireparse.testing.fixture import MORE, Field, read_expected
from wireparse.testing.match import same
from wireparse.testing.toml import write_toml


def update_expected(path: Path, field: Field, found: Any) -> None:
    """Rewrite one field of a file with the found value; comments at the head of the file stay, others do not."""
    values = read_expected(path)
    if field.index is None:
        values[field.key] = _merged(field.expected, found)
    else:
        values[field.key][field.index] = _merged(field.expected, found)
    text = path.read_bytes().decode()
    head = "".join(takewhile(lambda line: line.startswith("#"), text.splitlines(keepends=True)))
    path.write_bytes((head + write_toml(values)).encode())


def _merged(expected: Any, found: Any) -> Any:
    """The found value in the shape of the expected one: the keys it names, its shortened words where they still fit."""
    if same(expected, found):
        return expected
    if found and not expected:
        return _plain(found)
    if isinstance(expected, dict) and isinstance(found, dict):
        return {key: _merged(value, found.get(key)) for key, value in expected.items()}
    if found is None:
        return type(expected)()
    if isinstance(found, list) and isinstance(expected, list) and MORE not in expected:
        return [_member(expected, index, member) for index, member in enumerate(found)]
    return _plain(found)


def _member(expected: list[Any], index: int, found: Any) -> Any:
    if index < len(expected):
        return _merged(expected[index], found)
    if isinstance(found, dict) and expected:
        return {key: _plain(found[key]) for key in expected[0] if found.get(key) is not None}
    return _plain(found)


def _plain(found: Any) -> Any:
    if isinstance(found, Passage):
        return str(found)
    if isinstance(found, dict):
        return {key: _plain(value) for key, value in found.items() if value is not None}
    return [_plain(member) for member in found] if isinstance(found, list) else found
