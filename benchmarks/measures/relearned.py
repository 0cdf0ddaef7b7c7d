"""Letting the parser weigh with tables that were learned on a part of the copy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wireparse import weights


def committed() -> dict[str, Any]:
    """The tables of the package."""
    return weights._file()


def use(tables: dict[str, Any], remembered: Iterable[Any]) -> None:
    """Weigh with these tables from now on; what is `remembered` of the others has to be worked out anew."""
    weights._file = lambda: tables  # type: ignore[assignment]
    for cached in remembered:
        cached.cache_clear()
