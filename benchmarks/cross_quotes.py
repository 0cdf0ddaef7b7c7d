"""How well the whole parser finds quotations on documents that its weights were not learned from.

    python benchmarks/cross_quotes.py --corpora DIR

Documents are dealt into five parts as in `train_speakers.py`; each part is parsed with tables learned on the other
four, and held against the annotation as in `accuracy.py`. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field

import train_speakers as training
from measures import confidence, quotes, relearned
from wireparse import weights
from wireparse.alone import find_quotes
from wireparse.speech import telling

SETS = {
    "polnear (en)": ("polnear",),
    "fr_hand, fr_press": ("fr_hand", "fr_press"),
    "es, it, pt, ar press": ("es_press", "it_press", "pt_press", "ar_press"),
    "es_press": ("es_press",),
    "it_press": ("it_press",),
    "pt_press": ("pt_press",),
    "ar_press": ("ar_press",),
    "uhh_german (de)": ("uhh_german",),
    "adaq_cs": ("adaq_cs",),
    "adaq_ru": ("adaq_ru",),
    "madeup": ("madeup",),
}
EVERYTHING = tuple(dict.fromkeys(corpus for corpora in SETS.values() for corpus in corpora))
"""All corpora; and all but the English one, which holds most quotations."""
SETS |= {"all": EVERYTHING, "all but polnear": EVERYTHING[1:]}
_OF_WEIGHTS = (weights.table, telling.telling_verbs, telling.bare_words, telling.clause_tag)
"""What is remembered of the tables, and has to be worked out anew when they change."""


@define
class Judged:
    """The counts of both views for one corpus, and what was said of each speaker beside whether it is right."""

    marked: quotes.Tally = field(factory=quotes.Tally)
    span: quotes.Tally = field(factory=quotes.Tally)
    said: list[tuple[float, bool]] = field(factory=list)


def judge(folder: Path) -> dict[str, Judged]:
    """Each corpus, every document parsed with weights that were not learned from it."""
    examples, proposals, hearings = training.read_examples(folder)
    committed = relearned.committed()
    judged: dict[str, Judged] = defaultdict(Judged)
    for fold in range(training.FOLDS):
        relearned.use({**committed, **_learned(examples, proposals, hearings, fold)}, _OF_WEIGHTS)
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                if zlib.crc32(record["id"].encode()) % training.FOLDS == fold:
                    _add(judged[path.stem], record)
    return judged


def _learned(examples: Sequence[Any], proposals: Sequence[Any], hearings: Sequence[Any], fold: int) -> dict[str, Any]:
    others = [example for example in examples if example.fold != fold]
    return {
        "speech": training.learn_speech(others),
        "speakers": training.learn_speakers(others),
        "confidence": training.learn_confidence(others, [hearing for hearing in hearings if hearing.fold != fold]),
        "clauses": training.learn_clauses(proposal for proposal in proposals if proposal.fold != fold),
    }


def _add(judged: Judged, record: dict[str, Any]) -> None:
    found = find_quotes(record["text"], lang=record["lang"])
    marked, said = quotes.score(record, quotes.marked_predictions(found), "marked")
    span, _ = quotes.score(record, quotes.span_predictions(found), "span")
    judged.marked.add(marked)
    judged.span.add(span)
    judged.said += said


def show(judged: dict[str, Judged], name: str, corpora: Iterable[str]) -> None:
    """The figures of some corpora together."""
    both = Judged()
    for corpus in corpora:
        both.marked.add(judged[corpus].marked)
        both.span.add(judged[corpus].span)
        both.said += judged[corpus].said
    for view, tally in (("marked", both.marked), ("span", both.span)):
        for figure, value in tally.figures().items():
            print(f"{name:22}{view} {figure:24}{value:8.1f}")
    print(f"{name:22}speakers: confidence gap       {confidence.gap(both.said):8.3f}")
    print(f"{name:22}speakers: gap by chance alone   {confidence.gap_by_chance(both.said):8.3f}")
    print(f"{name:22}speakers: right at 0.9 and above{confidence.right_above(both.said):7.3f}")


def main() -> None:
    """Learn, parse, compare, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpora", type=Path, required=True, help="the folder of annotated copy")
    judged = judge(options.parse_args().corpora / "quotes")
    for name, corpora in SETS.items():
        show(judged, name, corpora)


if __name__ == "__main__":
    main()
