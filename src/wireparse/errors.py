"""What goes wrong when wireparse is misused or given broken data: odd copy is never an error."""

from __future__ import annotations

from collections.abc import Iterable


class WireparseError(Exception):
    """The root of every error that wireparse raises of its own."""


class UnknownLanguageError(WireparseError, LookupError):
    """A language tag that is not well-formed; `tag` is what was given, `known` the tags that have a pack."""

    def __init__(self, tag: object, known: Iterable[str]) -> None:
        self.tag = tag
        self.known = tuple(known)
        super().__init__(
            f"{tag!r} is not a well-formed BCP 47 language tag; "
            f"pass one such as 'fr' or 'pt-BR', or None to detect. Packs: {', '.join(self.known)}"
        )

    def __reduce__(self) -> tuple[type[UnknownLanguageError], tuple[object, tuple[str, ...]]]:
        return type(self), (self.tag, self.known)


class PackError(WireparseError, ValueError):
    """A language pack that cannot be used; `path` is the file, `key` the dotted key at fault."""

    def __init__(self, path: object, key: str, message: str) -> None:
        self.path = str(path)
        self.key = key
        self.message = message
        super().__init__(f"{self.path}: {key}: {message}" if key else f"{self.path}: {message}")

    def __reduce__(self) -> tuple[type[PackError], tuple[str, str, str]]:
        return type(self), (self.path, self.key, self.message)


class DecodeError(WireparseError, ValueError):
    """Bytes or plain values that do not hold what they should; the message says where."""


class FormatError(WireparseError, ValueError):
    """A feed file that cannot be read; `line` and `column` are 1-based, or `None` where the fault has no place."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        self.message = message
        self.line = line
        self.column = column
        where = "" if line is None else f"line {line}, column {column}: "
        super().__init__(where + message)

    def __reduce__(self) -> tuple[type[FormatError], tuple[str, int | None, int | None]]:
        return type(self), (self.message, self.line, self.column)
