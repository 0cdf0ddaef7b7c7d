"""Pages from a feed: a path, bytes or a binary stream."""

from __future__ import annotations

import datetime as dt
import errno
import os
from typing import BinaryIO

from attrs import evolve

from wireparse.alone import parse
from wireparse.arguments import Lang
from wireparse.errors import FormatError
from wireparse.formats.decode import decode
from wireparse.formats.detect import detect_format
from wireparse.model import Meta, Page

FORMATS = ("text",)
"""The formats that this release reads."""


def read(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    format: str | None = None,
    lang: Lang = None,
    reference: dt.datetime | None = None,
) -> tuple[Page, ...]:
    """The pages of a feed file; `source` is a path (a `str` is one), bytes or a binary stream.

    `format` is detected unless it is given. Raises `FormatError` for a format that this release does not read,
    `OSError` for a path that cannot be opened, `TypeError` for any other source.
    """
    data = _bytes(source)
    name = format or detect_format(data)
    if name not in FORMATS:
        raise FormatError(f"the format {name!r} cannot be read by this release; it reads: {', '.join(FORMATS)}")
    page = parse(decode(data), lang=lang, reference=reference)
    return (evolve(page, meta=Meta(format=name)),)


def _bytes(source: object) -> bytes:
    if isinstance(source, (str, os.PathLike)):
        return _file(os.fsdecode(source))
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    data = source.read() if hasattr(source, "read") else None
    if isinstance(data, bytes):
        return data
    raise TypeError(f"read takes a path, bytes or a binary stream, not {type(source).__name__}")


def _file(path: str) -> bytes:
    # Imported with the first file: importing the package is to stay quick.
    from pathlib import Path

    try:
        return Path(path).read_bytes()
    except ValueError as error:
        said = f"this cannot be a path ({error}); pass a text itself to wireparse.parse"
        raise OSError(errno.EINVAL, said, path) from error
