"""The package's own data files, and reading TOML; what reads them is imported with the first of them.

Importing the package is to stay quick, and a program may import it long before it parses, or never parse at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def data_path(name: str) -> Path:
    """A file or folder among the package's data."""
    # Not importlib.resources: importing it costs a tenth of what importing the whole package may.
    from pathlib import Path

    return Path(__file__).with_name("data") / name


def parse_toml(text: str) -> dict[str, Any]:
    """The table that a TOML document holds; raises `ValueError` if it is none."""
    import tomllib

    return tomllib.loads(text)


def data_table(name: str) -> dict[str, Any]:
    """The table of one of the package's own files."""
    return parse_toml(data_path(name).read_text(encoding="utf-8"))
