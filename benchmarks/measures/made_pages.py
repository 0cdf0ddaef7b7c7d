"""Pages made of annotated pages, to learn from: as short as an agency sends them, and as an extractor would leave them.

What is made of a page depends on nothing but the page and its name.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from wireparse.packs import Packs
from wireparse.page.address import address, speaks

PACKS = Packs()
STORY = {"body", "summary", "subhead"}
"""The labels of a story's lines."""
LONGEST_CLEAN, LONGEST_MENU, LONGEST_ALONE, LONGEST_SPOKEN = 10, 6, 30, 3
SENTENCE = 60
NOTES = (
    "URGENT", "FLASH", "UPDATE 2", "ALERT", "1st Lead", "Eds: Adds details, quotes.", "EMBARGOED UNTIL 06:00 GMT",
    "Eds: Updates throughout. With photos.", "(Corrects spelling of name in third paragraph)", "ADVISORY",
)  # fmt: skip
"""What a wire may say to its clients above a story."""

LEFT = {
    "below": (
        (3, (0.21, 0.33, 0.33, 0.56, 0.56)), (15, (0.08, 0.15, 0.10, 0.12, 0.36)), (0, (0.03, 0.09, 0.03, 0.10, 0.10)),
    ),
    "above": (
        (2, (0.17, 0.30, 0.30, 0.20, 0.10)), (10, (0.03, 0.08, 0.10, 0.10, 0.05)), (0, (0.01, 0.01, 0.03, 0.03, 0.00)),
    ),
    "amid": ((0, (0.10, 0.18, 0.24, 0.20, 0.25)),),
}  # fmt: skip
"""How often an extractor leaves a line that is not of the story: by where it stands, up to how many lines away from the
story, and by its length, in thirties of code points. Counted on the pages that stand in both folders."""
AGAIN = {"below": 0.57, "above": 0.43, "amid": 0.28}
"""How often it leaves a line behind one that it left."""
SHORT, LEFT_SHORT, LEFT_LONG, LEFT_OTHER = 40, 0.6, 0.92, 0.5
"""How often it leaves a line of the story that is shorter, one that is not, and the headline."""
BULLET, LISTED, LONGEST_LISTED = "- ", 0.3, 80
"""Of short lines that it leaves, so many stand in a list."""


def clean(record: dict[str, Any], news: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The page's headline and first paragraphs: alone, below the first lines of its menu, and below a ticker.

    On every other page, below a wire's note to its clients, too. Then the menu alone, and of one in four what the site
    says to its readers alone, which are no story. One in four has no headline, one in four a line of the page's foot,
    one in four what the site says to its readers.
    """
    lines = list(zip(record["text"].split("\n"), record["line_labels"], strict=True))
    dice = zlib.crc32(record["id"].encode())
    story = [i for i, (_, label) in enumerate(lines) if label in STORY][: 1 + dice % LONGEST_CLEAN]
    head = record["headline_line"]
    if head is None or not story:
        return
    others = [i for i, (text, label) in enumerate(lines) if text.strip() and label == "other"]
    alone = [lines[i] for i in others if i < min(head, story[0])][: 1 + dice // 64 % LONGEST_ALONE]
    menu = alone[: 1 + dice // 1024 % LONGEST_MENU]
    ticker = [(f"{10 + (dice + i) % 14}:{(dice + 7 * i) % 60:02} {text}", "other") for i, text in enumerate(news)]
    foot = [lines[i] for i in others if i > story[-1]][: int(dice // 64 % 4 == 0)]
    spoken = [lines[i] for i in others if _speaks(lines[i][0], record["lang"])][: 1 + dice // 2048 % LONGEST_SPOKEN]
    foot += spoken * (dice // 8192 % 4 == 0)
    headline = [(lines[head][0], "ignore")] * (dice // 16 % 4 > 0)
    note = [(NOTES[dice // 4096 % len(NOTES)], "other")]
    for above in ([], menu, ticker, *([note] if dice // 256 % 2 else [])):
        kept = above + headline + [lines[i] for i in story] + foot
        yield {
            **record,
            "text": "\n".join(text for text, _ in kept),
            "line_labels": [label for _, label in kept],
            "headline_line": len(above) if headline else None,
        }
    for told in (alone, spoken * (dice // 32768 % 4 == 0)):
        yield {
            **record,
            "text": "\n".join(text for text, _ in told),
            "line_labels": ["other"] * len(told),
            "headline_line": None,
        }


def thinned(record: dict[str, Any], number: int) -> dict[str, Any] | None:
    """The page as an extractor might leave it, the `number`th throw of the dice; `None` if no story would be left."""
    lines, labels = record["text"].split("\n"), record["line_labels"]
    full = [i for i, text in enumerate(lines) if text.strip()]
    story = [place for place, i in enumerate(full) if labels[i] in STORY]
    if not story:
        return None
    kept, last = [], False
    for place, i in enumerate(full):
        chance, other = _chance(labels[i], len(lines[i]), place, (story[0], story[-1]), last)
        left = _thrown(record["id"], number, i) < chance
        last = left if other else last
        if left:
            kept.append(i)
    if not any(labels[i] in STORY for i in kept):
        return None
    head = record["headline_line"]
    return {
        **record,
        "text": "\n".join(_listed(lines[i], labels[i], _thrown(record["id"], number, -1 - i)) for i in kept),
        "line_labels": [labels[i] for i in kept],
        "headline_line": kept.index(head) if head in kept else None,
    }


def _chance(label: str, length: int, place: int, story: tuple[int, int], last: bool) -> tuple[float, bool]:
    """How likely a line is left, and whether it is one that an extractor means to drop; `last`: whether it left the one
    of these before."""
    if label in STORY:
        return (LEFT_SHORT if length < SHORT else LEFT_LONG), False
    if label in ("headline", "ignore"):
        return LEFT_OTHER, False
    where = "below" if place > story[1] else "above" if place < story[0] else "amid"
    away = max(place - story[1], story[0] - place, 0)
    chances = next(chances for most, chances in LEFT[where] if away <= most or not most)
    chance, again = chances[min(length // 30, 4)], AGAIN[where]
    # Of all lines the share that is left stays what was counted.
    return again if last else chance * (1.0 - again) / (1.0 - chance), True


def _listed(text: str, label: str, thrown: float) -> str:
    return BULLET + text if label == "other" and len(text) < LONGEST_LISTED and thrown < LISTED else text


def _thrown(name: str, number: int, line: int) -> float:
    """A throw of dice between 0 and 1, the same for ever."""
    return zlib.crc32(f"{name}|{number}|{line}".encode()) / 2**32


def _speaks(text: str, lang: str) -> bool:
    """Whether a line is a sentence in which a site speaks to its readers or tells of an author."""
    if len(text) < SENTENCE or text[-1] not in ".!?。":
        return False
    return speaks(*address(text, PACKS.get(lang)))
