"""What callers pass to a parser, checked: a wrong type is told with what to pass instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

Lang = str | Sequence[str] | None
"""A BCP 47 tag, a sequence of candidates, or `None` to detect."""


def checked_text(text: str) -> str:
    """The text as a plain `str`, also from a subclass, whose slices may be of another kind."""
    if not isinstance(text, str):
        raise TypeError(f"parse takes a str, not {type(text).__name__}; decode bytes first, or use wireparse.read")
    return str.__str__(text)


def checked_reference(reference: dt.datetime | None) -> dt.datetime | None:
    """The reference, if it is an aware datetime or `None`."""
    if reference is None:
        return None
    if not isinstance(reference, dt.datetime):
        raise TypeError(
            f"reference is a {type(reference).__name__}; "
            "pass an aware datetime, e.g. datetime.fromisoformat('2025-07-11T09:00+00:00')"
        )
    if reference.utcoffset() is None:
        raise ValueError("reference has no time zone; pass an aware datetime, e.g. datetime.now(timezone.utc)")
    return reference


def checked_tags(lang: Lang) -> list[str]:
    """The candidates that `lang` names; none to detect. Whether they are well-formed is left to the packs."""
    if lang is None:
        return []
    if isinstance(lang, str):
        return [str.__str__(lang)]
    tags = list(lang) if isinstance(lang, Iterable) else [lang]
    if isinstance(lang, Iterable) and all(isinstance(tag, str) for tag in tags):
        return [str.__str__(tag) for tag in tags]
    raise TypeError(
        f"lang is {lang!r:.60}, of type {type(lang).__name__}; "
        "pass a tag such as 'fr', a sequence of tags, or None to detect"
    )
