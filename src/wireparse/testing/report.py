"""What a person reads when a field is not as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wireparse.model import Page
from wireparse.passage import Span
from wireparse.testing.fixture import MORE
from wireparse.testing.match import Difference, Outcome, collapse

_SHOWN = 10
_TRIED = 20
"""So many places in a quotation's words are looked for on the page."""


class FieldError(AssertionError):
    """A field that is not as it should be; the message is what a person reads."""


def report(page: Page, outcome: Outcome) -> str:
    """The expected and the found words of each difference, and the page's lines on which they stand."""
    lines: list[str] = []
    for unlike in outcome.differences[:_SHOWN]:
        lines += _difference(page, unlike)
    if len(outcome.differences) > _SHOWN:
        lines.append(f"and {len(outcome.differences) - _SHOWN} more")
    if outcome.span is not None and not any(line.startswith("line ") for line in lines):
        lines.append(_line(page.text, outcome.span.start))
    return "\n".join(lines)


def _difference(page: Page, unlike: Difference) -> Iterator[str]:
    if unlike.path:
        yield f"{unlike.path}:"
    yield f"expected: {_shown(unlike.expected)}"
    yield f"found:    {_shown(unlike.found)}"
    places = {place for value in (unlike.expected, unlike.found) if (place := _place(page.text, value)) is not None}
    for start in sorted(places):
        yield _line(page.text, start)


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return str(value) if isinstance(value, str) else repr(value)


def _place(text: str, value: Any) -> int | None:
    """The start of the line on which words stand: where they know it, else where the text holds their opening."""
    span = getattr(value, "span", None)
    if isinstance(span, Span):
        return text.rfind("\n", 0, span.start) + 1
    words = _first_words(value).removesuffix(MORE).split()
    found = next(filter(None, (_standing(text, run) for run in _runs(words))), None)
    return text.rfind("\n", 0, found.start()) + 1 if found else None


def _runs(words: list[str]) -> Iterator[list[str]]:
    """The opening of the words, then shorter runs of them: who speaks may break into a quotation anywhere."""
    yield words[:4]
    yield from (words[at : at + 3] for at in range(min(len(words) - 2, _TRIED)))


def _standing(text: str, words: list[str]) -> re.Match[str] | None:
    """Where words stand one after the other, wrapped or not."""
    return re.search(r"\s+".join(map(re.escape, words)), text) if words else None


def _first_words(value: Any) -> str:
    if isinstance(value, list):
        value = next((member for member in value if member != MORE), None)
    if isinstance(value, dict):
        value = value.get("marked") or value.get("text") or value.get("headline") or value.get("name")
    return value if isinstance(value, str) else ""


def _line(text: str, start: int) -> str:
    number = text.count("\n", 0, start) + 1
    line = text[text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
    return f"line {number}: {collapse(line)}"
