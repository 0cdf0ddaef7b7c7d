"""Why each line of a page is what it is, as text for a person to read.

What weighs is worked out here and not while parsing, from the page's text once more: a page that nobody asks pays
nothing for it. A weight is told as what sets the line apart from the page's other lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from statistics import mean

from wireparse.alone import default_parser
from wireparse.model import Block, Page
from wireparse.page.decode import NEIGHBOURS, OWN, weigh_all
from wireparse.page.label import open_lines
from wireparse.page.neighbours import context_features
from wireparse.parser import Parser
from wireparse.weights import columns

_SHOWN, _MOST = 60, 3
_BY_WEIGHT = "story"
"""How the reason of a block begins that was weighed, not decided."""
_TOLD = {
    "size_end": "length and end", "start": "first letter", "case": "number and case of words",
    "stops": "sentences and commas", "marks": "quotation marks, brackets, signs", "figures": "figures",
    "phrase": "known phrase", "shape": "known shape", "repeats": "how often it stands",
    "frequent": "frequent words", "page": "size of the page", "prose": "length among long lines",
    "saying": "verb of saying", "address": "how it speaks to readers", "authors": "words about authors or oneself",
    "own": "own words",
    "own_before": "line above", "own_after": "line below", "around": "lines above and below",
    "own_earlier": "lines before", "own_later": "lines behind", "earlier_later": "lines around",
    "far": "lines far around", "place": "place on the page", "peak": "distance from the story's core",
    "size_peak": "length for its distance from the core", "phrase_later": "known phrase before the story",
    "prose_own": "own words among long lines", "prose_around": "lines around among long lines",
    "known_away": "how much furniture lies between it and the core",
    "closed_away": "how many headings of links lie between it and the core",
    "mass": "how much of the story lies before and behind",
}  # fmt: skip
"""The features of a line as a reader would name them."""
_NONE = {"phrase": 4, "shape": 1}
"""Below these classes, a line has no phrase or no shape that is known."""


def explain(page: Page, parser: Parser | None = None) -> str:
    """Each block with its kind, its confidence and the three weightiest reasons.

    These are worked out with the packs of `parser`, by default with the package's.
    """
    weighed = _weighed(page, parser or default_parser())
    return "\n".join(line for block in page.blocks for line in _explained(page, block, weighed))


def _explained(page: Page, block: Block, weighed: tuple[list[int], list[tuple[str, ...]]]) -> Iterator[str]:
    words = " ".join(block.span.of(page.text).split())
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    yield f"{block.kind.value:<11}{block.confidence:5.2f}  {shown}"
    if block.because:
        more = _weights(block, weighed) if block.because[-1].startswith(_BY_WEIGHT) else block.because[1:_MOST]
        yield f"{'':18}because {block.because[0]}{': ' if more else ''}{', '.join(more)}"


def _weights(block: Block, weighed: tuple[list[int], list[tuple[str, ...]]]) -> tuple[str, ...]:
    """What weighs most for the first line that begins in a block."""
    starts, weights = weighed
    at = bisect_left(starts, block.span.start)
    return weights[at] if at < len(starts) and starts[at] < block.span.end else ()


def _weighed(page: Page, parser: Parser) -> tuple[list[int], list[tuple[str, ...]]]:
    """Where each line begins, and what weighs most for or against its being of the story."""
    source, _, context = parser.open(page.text, page.lang, None)
    lines, rows, _ = open_lines(source, context)
    if not lines:
        return [], []
    tables = [(OWN, rows), (NEIGHBOURS, context_features(weigh_all(OWN, rows), rows))]
    apart = [column for name, found in tables for column in _apart(name, found)]
    return [line.first for line in lines], [_weightiest(apart, i) for i in range(len(lines))]


def _apart(table: str, rows: Sequence[Sequence[int]]) -> Iterator[list[tuple[float, str]]]:
    """Each feature's weight for each line, so far as it is not the usual one of the page's lines, and its name."""
    for place, (name, column) in enumerate(columns(table).items()):
        weights = [column[row[place]] for row in rows]
        usual = mean(weights)
        absent = [row[place] < _NONE.get(name, 0) for row in rows]
        yield [
            (weight - usual, f"{'no ' if none else ''}{_TOLD[name]}")
            for weight, none in zip(weights, absent, strict=True)
        ]


def _weightiest(apart: Sequence[list[tuple[float, str]]], i: int) -> tuple[str, ...]:
    found = sorted((weights[i] for weights in apart), key=lambda pair: -abs(pair[0]))
    return tuple(f"{name} {weight:+.1f}" for weight, name in found[:_MOST])
