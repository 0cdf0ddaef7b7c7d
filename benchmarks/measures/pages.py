"""Whole pages against gold: which lines are body, its words, the headline, the date."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import mean
from typing import Any

from measures import confidence
from measures.corpora import f1
from wireparse.kinds import BlockKind
from wireparse.model import Page

SETS = ("aeb", "daniel", "fundus", "libtests", "moz", "wcxb")
"""The sets that count; others are learned from."""
BODY = frozenset(("body", "summary", "subhead"))
_MEANS = ("line F1", "word F1", "headline exact", "published date right", "author F1")
_ENOUGH = 10
"""A set or a language is reported alone from so many pages on."""
_TOLD = frozenset((BlockKind.BODY, BlockKind.SUBHEAD, BlockKind.STANDFIRST))
_CJK = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff"
_TOKEN = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_ALIKE = str.maketrans(dict.fromkeys("“”„«»‟″", '"') | dict.fromkeys("‘’‚‹›`´ʼ", "'") | dict.fromkeys("–—‑−", "-"))


def score(record: dict[str, Any], page: Page) -> dict[str, Any]:
    """Every measure of one page; `None` where it does not count."""
    lines = body_lines(page)
    return {
        "line F1": None if record.get("partial_body") else line_f1(record["line_labels"], lines),
        "word F1": word_f1(record, lines),
        "headline exact": headline_right(record, page),
        "published date right": date_right(record, page),
        "author F1": author_f1(record, page),
        "verdicts": block_verdicts(record, page),
    }


def figures(rows: Sequence[dict[str, Any]], scored: Sequence[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    """The means over pages, how well the blocks know themselves, and the lines by set and by language."""
    for what in _MEANS:
        if values := [result[what] for result in scored if result[what] is not None]:
            yield what, mean(values)
    verdicts = [verdict for result in scored for verdict in result["verdicts"]]
    yield "blocks: confidence gap", confidence.gap(verdicts)
    yield "blocks: right at 0.9 and above", confidence.right_above(verdicts)
    for key in ("set", "lang"):
        groups: dict[str, list[float]] = defaultdict(list)
        for row, result in zip(rows, scored, strict=True):
            if result["line F1"] is not None:
                groups[row[key]].append(result["line F1"])
        yield from ((f"line F1, {key} {name}", mean(v)) for name, v in sorted(groups.items()) if len(v) >= _ENOUGH)


def body_lines(page: Page) -> set[int]:
    """The numbers of the lines on which the main article's paragraphs, subheads and standfirst stand."""
    article = page.article
    if article is None:
        return set()
    parts = [*article.paragraphs, *article.subheads, *([article.standfirst] if article.standfirst else [])]
    starts = [0, *(match.end() for match in re.finditer("\n", page.text))]
    lines: set[int] = set()
    for part in parts:
        first = bisect.bisect_right(starts, part.span.start) - 1
        lines.update(range(first, bisect.bisect_right(starts, max(part.span.end - 1, part.span.start))))
    return lines


def line_f1(labels: list[str], lines: set[int]) -> float:
    """F1 of the body lines of one page; lines labelled `ignore` count neither way."""
    gold = {i for i, label in enumerate(labels) if label in BODY}
    given = {i for i in lines if i < len(labels) and labels[i] != "ignore"}
    return f1(len(gold & given), len(given), len(gold))


def word_f1(record: dict[str, Any], lines: set[int]) -> float:
    """F1 of the bag of words of the body."""
    texts = record["text"].split("\n")
    gold_text = record.get("gold_body") or [t for t, k in zip(texts, record["line_labels"], strict=False) if k in BODY]
    gold, given = _words("\n".join(gold_text)), _words("\n".join(texts[i] for i in sorted(lines)))
    return f1(sum((gold & given).values()), sum(given.values()), sum(gold.values()))


def _words(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(unicodedata.normalize("NFKC", text).casefold()))


def headline_right(record: dict[str, Any], page: Page) -> bool | None:
    """Whether the headline is gold's, quotation marks and dashes alike; `None` where the page does not hold it."""
    if not record.get("headline") or record.get("headline_line") is None:
        return None
    shown = record["text"].split("\n")[record["headline_line"]]
    given = page.article.headline if page.article else None
    return _head(given) in (_head(record["headline"]), _head(shown))


def _head(words: str | None) -> str:
    folded = unicodedata.normalize("NFKC", words or "").casefold().translate(_ALIKE)
    return re.sub(r"\s+", " ", folded).strip(" .|-")


def date_right(record: dict[str, Any], page: Page) -> bool | None:
    """Whether the day of publication is gold's; `None` where gold has none or the page shows no year of it."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", record.get("published") or "")
    if match is None or match[1] not in record["text"]:
        return None
    stamp = page.article.published if page.article else None
    date = stamp.date if stamp else None
    return date is not None and (date.year, date.month, date.day) == tuple(map(int, match.groups()))


def author_f1(record: dict[str, Any], page: Page) -> float | None:
    """F1 of the names of authors; `None` where gold has none or the page does not show them all."""
    gold = [name for name in record.get("authors") or [] if name]
    if not gold or not all(name.casefold() in record["text"].casefold() for name in gold):
        return None
    given = {_name(name) for byline in (page.article.bylines if page.article else ()) for name in byline.names}
    wanted = {_name(name) for name in gold}
    return f1(len(wanted & given), len(given), len(wanted))


def _name(name: str) -> str:
    return " ".join(sorted(_TOKEN.findall(unicodedata.normalize("NFKC", name).casefold())))


def block_verdicts(record: dict[str, Any], page: Page) -> list[tuple[float, bool]]:
    """For each block, what it says of itself and whether it is right to be, or not to be, of the story."""
    labels, starts = record["line_labels"], [0, *(match.end() for match in re.finditer("\n", page.text))]
    verdicts = []
    for block in page.blocks:
        first = bisect.bisect_right(starts, block.span.start) - 1
        words = page.text[block.span.start : block.span.end]
        first += len(words[: len(words) - len(words.lstrip())].split("\n")) - 1
        if first < len(labels) and labels[first] != "ignore" and words.strip():
            verdicts.append((block.confidence, (block.kind in _TOLD) == (labels[first] in BODY)))
    return verdicts
