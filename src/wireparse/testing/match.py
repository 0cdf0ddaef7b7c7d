"""Whether what was found is what is right, and where the two part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from wireparse.model import Page, Quote
from wireparse.passage import Span
from wireparse.testing.fixture import MORE, Field
from wireparse.testing.found import find_blocks, find_value, marked_words, passages, quote_values


@frozen
class Difference:
    """Where a found value parts from the expected one; `path` is empty for the value itself."""

    path: str
    expected: Any
    found: Any


@frozen
class Outcome:
    """What a page holds for one field: the found value, where it stands, and how it differs."""

    found: Any
    span: Span | None
    differences: tuple[Difference, ...]

    @property
    def misplaced(self) -> bool:
        """Whether some words are not those of the place they claim: a fault that no rewriting hides."""
        return any(unlike.path.startswith("span") for unlike in self.differences)


def check_field(page: Page, field: Field, quotes: list[Any]) -> Outcome:
    """Hold a field against the page; `quotes` are all quotations that the file expects."""
    if field.key == "quotes" and field.index is not None:
        return _check_quote(page, field, quotes)
    if field.key == "quotes_exact":
        return _check_no_others(page, quotes)
    found = _found(page, field)
    first = next(passages(found), None)
    unlike = (*differences(field.expected, found, field.id), *_misplaced(page, found))
    return Outcome(found, first.span if first is not None else None, unlike)


def _found(page: Page, field: Field) -> Any:
    if field.key == "quotes":
        return [quote_values(page, quote) for quote in page.quotes]
    if field.key != "blocks":
        return find_value(page, field.key)
    if field.index is not None:
        return find_blocks(page, str(field.index))
    return {kind: find_blocks(page, kind) for kind in dict.fromkeys(block.kind.value for block in page.blocks)}


def differences(expected: Any, found: Any, path: str = "") -> Iterator[Difference]:
    """Each place at which `found` is not what `expected` says; a table's keys that are not named do not count."""
    if expected in ("", [], {}):
        yield from [Difference(path, None, found)] if found else []
    elif isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            yield from differences(value, found.get(key), f"{path}.{key}" if path else key)
    elif isinstance(expected, list) and isinstance(found, list) and MORE not in expected:
        yield from _in_order(expected, found, path)
    elif not _equal(expected, found):
        yield Difference(path, expected, found)


def same(expected: Any, found: Any) -> bool:
    """Whether `found` is what `expected` says."""
    return next(differences(expected, found), None) is None


def pair_quotes(page: Page, expected: list[Any]) -> list[Quote | None]:
    """The quotation that each expected one means: the first of its words that no other took."""
    left = list(page.quotes)
    pairs: list[Quote | None] = []
    for values in expected:
        quote = next((quote for quote in left if _meant(page, values, quote)), None)
        if quote is not None:
            left.remove(quote)
        pairs.append(quote)
    return pairs


def nearest_quote(words: str, quotes: tuple[Quote, ...]) -> Quote | None:
    """The quotation that shares most words with these; `None` if none shares half of them."""
    wanted = set(words.removesuffix(MORE).split())

    def shared(quote: Quote) -> int:
        return len(wanted & set(quote.text.split()))

    best = max(quotes, key=shared, default=None)
    return best if best is not None and 2 * shared(best) >= len(wanted) else None


def collapse(words: str) -> str:
    """Words with every run of white space as one blank."""
    return " ".join(words.split())


def _meant(page: Page, values: Any, quote: Quote) -> bool:
    """Whether these are the quotation's words: those in marks if they are given."""
    if values.get("marked"):
        return _equal(values["marked"], marked_words(page, quote))
    return _equal(values["text"], quote.text)


def _in_order(expected: list[Any], found: list[Any], path: str) -> Iterator[Difference]:
    for index in range(max(len(expected), len(found))):
        place = f"{path}[{index}]"
        if index >= len(found):
            yield Difference(place, expected[index], None)
        elif index >= len(expected):
            yield Difference(place, None, found[index])
        else:
            yield from differences(expected[index], found[index], place)


def _equal(expected: Any, found: Any) -> bool:
    if isinstance(expected, list) and isinstance(found, list):
        return _members(expected, found)
    if isinstance(expected, str) and isinstance(found, str):
        if expected.endswith(" " + MORE):
            return collapse(found).startswith(collapse(expected[:-1]))
        return collapse(expected) == collapse(found)
    return type(expected) is type(found) and bool(expected == found)


def _members(expected: list[Any], found: list[Any]) -> bool:
    """Whether the runs between the `…` stand in `found` in their order, each at the first place that fits."""
    runs: list[list[Any]] = [[]]
    for member in expected:
        runs.append([]) if member == MORE else runs[-1].append(member)
    head, *middle, tail = runs
    if len(found) < len(head) + len(tail) or not _run_at(head, found, 0):
        return False
    place = len(head)
    for run in middle:
        place = next((at + len(run) for at in range(place, len(found)) if _run_at(run, found, at)), len(found) + 1)
    end = len(found) - len(tail)
    return place <= end and _run_at(tail, found, end)


def _run_at(run: list[Any], found: list[Any], start: int) -> bool:
    return start + len(run) <= len(found) and all(same(member, found[start + at]) for at, member in enumerate(run))


def _check_quote(page: Page, field: Field, quotes: list[Any]) -> Outcome:
    quote = pair_quotes(page, quotes)[int(field.index or 0)]
    if quote is None:
        quote = nearest_quote(field.expected.get("marked") or field.expected["text"], page.quotes)
    if quote is None:
        return Outcome(None, None, (Difference(field.id, field.expected, None),))
    found = quote_values(page, quote)
    unlike = (*differences(field.expected, found, field.id), *_misplaced(page, found), *_misquoted(page, quote))
    return Outcome(found, quote.span, unlike)


def _check_no_others(page: Page, quotes: list[Any]) -> Outcome:
    expected = [quote for quote in pair_quotes(page, quotes) if quote is not None]
    others = [quote for quote in page.quotes if not any(quote is one for one in expected)]
    span = others[0].span if others else None
    return Outcome(not others, span, tuple(Difference("another quotation", None, quote.text) for quote in others))


def _misplaced(page: Page, found: Any) -> Iterator[Difference]:
    for passage in passages(found):
        words = passage.span.of(page.text)
        if collapse(words) != collapse(passage):
            yield Difference("span", str(passage), words)


def _misquoted(page: Page, quote: Quote) -> Iterator[Difference]:
    words = collapse(" ".join(span.of(page.text) for span in quote.content))
    if words != collapse(quote.text):
        yield Difference("span of the text", quote.text, words)
