"""Results as plain JSON values, and back: one rule a type, read off the classes' own annotations."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import math
import re
import reprlib
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Self

import attrs

from wireparse.errors import DecodeError
from wireparse.passage import Passage, Span

SCHEMA_VERSION = 1

# JSON writes two lone surrogates that stand side by side exactly as it writes one character beyond the basic plane,
# so a string that holds such a pair goes out in pieces.
_FALSE_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


class Plain:
    """Gives a result class `to_dict`, `from_dict`, and the `repr` that attrs would write into each for more."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = [field.name for field in attrs.fields(type(self)) if field.repr]  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in shown])})"

    def to_dict(self) -> dict[str, Any]:
        """This result as plain JSON values: ISO times, enum values, a passage as `{"text", "start", "end"}`."""
        return {name: _to_plain(getattr(self, name)) for name in _fields(type(self))}  # type: ignore[arg-type]

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The result that `to_dict` gave; raises `DecodeError` that names the field at fault."""
        return typing.cast(Self, _record(cls, values, cls.__name__, {}))


def write_json(values: Any, indent: int | None) -> str:
    """`values` as JSON in ASCII, so that any code point comes back."""
    # Imported with the first page that is written: importing the package is to stay quick.
    import json

    return json.dumps(values, indent=indent, allow_nan=False)


def read_json(text: str | bytes) -> Any:
    """The values of a JSON document; raises `DecodeError` with the place of the fault."""
    import json

    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"not a JSON document: {error}") from error


def checked_schema(values: Any) -> dict[str, Any]:
    """A page's values without their schema version; raises `DecodeError` on one that this release does not know."""
    if not isinstance(values, Mapping):
        raise DecodeError(f"Page: expected an object, found {type(values).__name__}")
    rest = dict(values)
    version = rest.pop("schema_version", None)
    if type(version) is not int or version != SCHEMA_VERSION:
        raise DecodeError(
            f"Page: schema_version {_shown(version)} is not known (this release reads {SCHEMA_VERSION}); "
            "read it with the release that wrote it, or a newer one"
        )
    return rest


# ---------------------------------------------------------------- out


def _to_plain(value: Any) -> Any:
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Plain):
        return value.to_dict()
    if isinstance(value, str):
        return _text_out(str.__str__(value))
    raise TypeError(f"no plain form for {type(value).__name__}")


def _text_out(text: str) -> str | dict[str, list[str]]:
    pieces = _FALSE_PAIR.split(text)
    return text if len(pieces) == 1 else {"pieces": pieces}


def _same(value: Any) -> Any:
    return value


_WRITERS: dict[type, Callable[[Any], Any]] = {
    str: _text_out,
    int: _same,
    float: _same,
    bool: _same,
    type(None): _same,
    Span: Span.to_dict,
    Passage: lambda words: {"text": _text_out(str(words)), **words.span.to_dict()},
    dt.datetime: dt.datetime.isoformat,
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    dt.timedelta: dt.timedelta.total_seconds,
    tuple: lambda values: [_to_plain(value) for value in values],
}


# ---------------------------------------------------------------- in


@functools.cache
def _fields(cls: type) -> dict[str, Any]:
    """The fields of a result class with their resolved types, in order."""
    hints = typing.get_type_hints(cls)
    return {attribute.name: hints[attribute.name] for attribute in attrs.fields(cls)}


def _record(cls: type, values: Any, where: str, seen: dict[Any, Any]) -> Any:
    if not isinstance(values, Mapping):
        raise DecodeError(f"{where}: expected an object, found {type(values).__name__}")
    fields = _fields(cls)
    unknown = [name for name in values if name not in fields]
    if unknown:
        raise DecodeError(f"{where}: unknown key {_shown(unknown[0])}; known: {', '.join(fields)}")
    given = {
        name: _from_plain(fields[name], values[name], f"{where}.{name}", seen) for name in fields if name in values
    }
    try:
        record = cls(**given)
    except TypeError as error:
        raise DecodeError(f"{where}: {error}") from error
    return seen.setdefault(record, record) if cls.__name__ == "Speaker" else record


def _from_plain(expected: Any, value: Any, where: str, seen: dict[Any, Any]) -> Any:
    """`value` as the `expected` type; `seen` keeps one object for equal speakers."""
    if isinstance(expected, types.UnionType):
        if value is None:
            return None
        expected = _member(expected.__args__, value)
    try:
        if typing.get_origin(expected) is tuple:
            parts = enumerate(_sequence(value))
            return tuple(_from_plain(expected.__args__[0], part, f"{where}[{i}]", seen) for i, part in parts)
        if expected in _READERS:
            return _READERS[expected](value)
        if issubclass(expected, enum.Enum):
            return expected(value)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        if isinstance(error, DecodeError):
            raise
        name = "finite number" if expected is float else getattr(expected, "__name__", expected)
        raise DecodeError(f"{where}: {_shown(value)} is not a {name}") from error
    return _record(expected, value, where, seen)


def _member(kinds: tuple[Any, ...], value: Any) -> Any:
    """The kind of a union that a value is meant to be: a tuple for a list, else the first."""
    listed = isinstance(value, (list, tuple))
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    return next((kind for kind in kinds if (typing.get_origin(kind) is tuple) == listed), kinds[0])


def _shown(value: Any) -> str:
    """A faulty value, short however large or deep it is."""
    try:
        return reprlib.repr(value)
    except ValueError:
        return f"this {type(value).__name__}"  # an integer of more digits than Python writes


def _exactly(kind: type, *others: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) not in (kind, *others):
            raise TypeError(value)
        return kind(value)

    return read


def _sequence(value: Any) -> list[Any] | tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise TypeError(value)
    return value


def _text_in(value: Any) -> str:
    return "".join(_sequence(value["pieces"])) if isinstance(value, Mapping) else typing.cast(str, _exactly(str)(value))


def _number_in(value: Any) -> float:
    number = typing.cast(float, _exactly(float, int)(value))
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _span_in(value: Any) -> Span:
    start, end = _exactly(int)(value["start"]), _exactly(int)(value["end"])
    if not 0 <= start <= end:
        raise ValueError(value)
    return Span(start, end)


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: _text_in,
    int: _exactly(int),
    float: _number_in,
    bool: _exactly(bool),
    Span: _span_in,
    Passage: lambda value: Passage(_text_in(value["text"]), _span_in(value)),
    dt.datetime: dt.datetime.fromisoformat,
    dt.date: dt.date.fromisoformat,
    dt.time: dt.time.fromisoformat,
    dt.timedelta: lambda value: dt.timedelta(seconds=_number_in(value)),
}
