"""Quoted speech against gold: the marked view and the span view.

The marked view cuts gold and predictions down to the quote-marked runs that they cover, one item a run; the span view
takes them as they are. A prediction matches gold when their trimmed ranges overlap by 0.8 of their union, one to one,
best first; it is right when the speaker is right too ("joint").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define

from measures.corpora import f1
from measures.marks import Range, marked_runs, overlap, trim
from measures.names import same_speaker
from wireparse.kinds import QuoteWhere
from wireparse.model import Quote

Item = dict[str, Any]
_NEAR = 0.8
_LONG = 6


@define
class Tally:
    """Counts of one view over some documents; `gold_long` and so on are those of runs of six words or more."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    joint: int = 0
    gold_long: int = 0
    predicted_long: int = 0
    joint_long: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of other documents."""
        for name in self.__slots__:
            if name != "__weakref__":
                setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float]:
        """Joint F1, F1 and recall of the spans, and the joint F1 of long runs, each from 0 to 100."""
        return {
            "joint F1": 100 * f1(self.joint, self.predicted, self.gold),
            "span F1": 100 * f1(self.found, self.predicted, self.gold),
            "span recall": 100 * self.found / self.gold if self.gold else 0.0,
            "joint F1, 6+ words": 100 * f1(self.joint_long, self.predicted_long, self.gold_long),
        }


def marked_predictions(quotes: Iterable[Quote]) -> Iterator[Item]:
    """Each part of each quotation, with its speaker."""
    for quote in quotes:
        for part in quote.parts:
            yield _item(quote, part.start, part.end)


def span_predictions(quotes: Iterable[Quote]) -> Iterator[Item]:
    """Each range of reported words of each quotation, with its speaker."""
    for quote in quotes:
        if quote.where is not QuoteWhere.HEADLINE:
            for part in quote.content:
                yield _item(quote, part.start, part.end)


def _item(quote: Quote, start: int, end: int) -> Item:
    mention = quote.mention
    return {
        "start": start,
        "end": end,
        "speaker": quote.speaker.name if quote.speaker else (str(mention) if mention else None),
        "speaker_mention": str(mention) if mention else None,
        "speaker_start": mention.span.start if mention else None,
        "speaker_end": mention.span.end if mention else None,
        "confidence": quote.confidence,
    }


def score(record: Item, predictions: Iterable[Item], view: str) -> tuple[Tally, list[tuple[float, bool]]]:
    """The counts of one document, and for each matched prediction its confidence and whether the speaker is right."""
    text = record["text"]
    gold, given = (
        list(record["quotes"]),
        [item for item in predictions if 0 <= item["start"] < item["end"] <= len(text)],
    )
    if view == "marked":
        runs = marked_runs(text)
        gold, given = _cut(runs, gold), _cut(runs, given)
    gold, given = _cored(text, gold), _cored(text, given)
    near, exact = _match(gold, given, _NEAR), _match(gold, given, 0.999999)
    matched = {place for _, place in near} | {place for _, place in exact}
    counted = {i for i, item in enumerate(given) if i in matched or not _ignored(item["core"], record)}
    right = [(g, p) for g, p in near if same_speaker(gold[g], given[p])]
    partner = {p: g for g, p in near}
    tally = Tally(
        gold=len(gold),
        predicted=len(counted),
        found=len(near),
        joint=len(right),
        gold_long=sum(_is_long(text, item) for item in gold),
        predicted_long=sum(_is_long(text, gold[partner[i]] if i in partner else given[i]) for i in counted),
        joint_long=sum(_is_long(text, gold[g]) for g, _ in right),
    )
    rights = set(right)
    return tally, [(given[p].get("confidence", 1.0), (g, p) in rights) for g, p in near]


def _is_long(text: str, item: Item) -> bool:
    return len(text[item["start"] : item["end"]].split()) >= _LONG


def _ignored(core: Range, record: Item) -> bool:
    covered = sum(overlap(core, (start, end)) for start, end in record.get("ignore") or ())
    return 2 * covered >= core[1] - core[0]


def _cored(text: str, items: list[Item]) -> list[Item]:
    cored = [{**item, "core": trim(text, item["start"], item["end"])} for item in items]
    return [item for item in cored if item["core"][0] < item["core"][1]]


def _cut(runs: list[Range], items: list[Item]) -> list[Item]:
    """One item for each marked run that is covered by at least half: the item that covers most of it."""
    best: dict[Range, tuple[tuple[int, int], Item]] = {}
    covered: dict[Range, int] = {}
    for item in items:
        for run in runs:
            shared = overlap((item["start"], item["end"]), run)
            if shared:
                covered[run] = covered.get(run, 0) + shared
                key = (-shared, item["end"] - item["start"])
                if run not in best or key < best[run][0]:
                    best[run] = (key, item)
    kept = [(run, item) for run, (_, item) in best.items() if 2 * covered[run] >= run[1] - run[0]]
    return [{**item, "start": run[0], "end": run[1]} for run, item in kept]


def _match(gold: list[Item], given: list[Item], least: float) -> list[tuple[int, int]]:
    """Pairs of gold and prediction, one to one, the best overlap first, a right speaker before a wrong one."""
    pairs = []
    for g, wanted in enumerate(gold):
        for p, item in enumerate(given):
            share = _share(wanted["core"], item["core"])
            if share >= least:
                pairs.append((share, same_speaker(wanted, item), -g, -p))
    used_gold: set[int] = set()
    used_given: set[int] = set()
    matched = []
    for _, _, g, p in sorted(pairs, reverse=True):
        if -g not in used_gold and -p not in used_given:
            used_gold.add(-g)
            used_given.add(-p)
            matched.append((-g, -p))
    return matched


def _share(one: Range, other: Range) -> float:
    shared = overlap(one, other)
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared else 0.0
