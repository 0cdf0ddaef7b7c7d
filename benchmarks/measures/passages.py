"""The project's own fixtures as annotated copy, to learn from where there is little else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"
_MORE = " …"
_NEAR = 400
"""A mention stands so near to its quotation, in code points."""


def passages(folder: Path = FIXTURES) -> Iterator[dict[str, Any]]:
    """Each fixture that expects quotations, as a record of the corpora: text, language, quotations in place."""
    for path in sorted(folder.glob("*/*/expected.toml")):
        expected = tomllib.loads(path.read_bytes().decode())
        if expected.get("quotes"):
            text = path.with_name("page.txt").read_bytes().decode()
            yield _record(f"fixtures/{path.parent.parent.name}/{path.parent.name}", text, expected)


def _record(name: str, text: str, expected: dict[str, Any]) -> dict[str, Any]:
    placed = [_placed(text, quote) for quote in expected["quotes"] if "marked" in quote]
    quotes = [quote for quote in placed if quote is not None]
    # What is not expected is no speech only where the file says that nothing else is.
    whole = expected.get("quotes_exact", False) and len(quotes) == len(placed)
    lang = expected.get("lang") or name.split("/")[1]
    return {"id": name, "lang": lang, "text": text, "quotes": quotes, "ignore": [] if whole else [[0, len(text)]]}


def _placed(text: str, quote: dict[str, Any]) -> dict[str, Any] | None:
    """A quotation with its place in the text; `None` if its words stand nowhere as one."""
    words = quote["marked"].removesuffix(_MORE)
    start = text.find(words)
    if start < 0:
        return None
    end = start + len(words) if words == quote["marked"] else (text + "\n").find("\n", start)
    mention = quote.get("mention")
    place = _nearest(text, mention, start, end) if mention else None
    placed: dict[str, Any] = {"start": start, "end": end}
    if "speaker" in quote or "mention" in quote:
        # Of a key that is left out nothing is said: somebody may speak all the same.
        placed["speaker"] = quote.get("speaker") or mention
    return placed if place is None else {**placed, "speaker_start": place, "speaker_end": place + len(mention)}


def _nearest(text: str, words: str, start: int, end: int) -> int | None:
    """Where these words stand nearest to a quotation, outside it."""
    low, places = max(0, start - _NEAR), []
    at = text.find(words, low, end + _NEAR)
    while at >= 0:
        if at + len(words) <= start or at >= end:
            places.append(at)
        at = text.find(words, at + 1, end + _NEAR)
    return min(places, key=lambda place: start - place if place < start else place - end, default=None)
