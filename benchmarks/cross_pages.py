"""How well the whole parser reads pages of publishers that its weights were not learned from.

    python benchmarks/cross_pages.py --corpora DIR [--json FILE]

Pages are dealt into five parts by publisher as in `train_lines.py`; each part is parsed with tables learned on the
other four, and held against gold as in `accuracy.py`. `--json` writes down every page's figures. Needs what
`train_lines.py` needs.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import train_lines as training
import wireparse
from measures import pages, relearned
from measures.corpora import Record, records
from wireparse import weights
from wireparse.page import decode, doubt, headline, shortlist, sureness

_OF_WEIGHTS = (weights.columns, weights.trees, decode._columns, headline._nobody, sureness.sureness)
"""What is remembered of the tables, and has to be worked out anew when they change."""


def judge(corpora: Path) -> Iterator[tuple[str, Record, dict[str, Any]]]:
    """Each page of the sets that count, with its folder and its figures."""
    sheets = training.read_sheets(corpora)
    committed = relearned.committed()
    rows = [(folder, record) for folder in training.FOLDERS for record in _records(corpora / folder)]
    for fold in range(training.FOLDS):
        relearned.use({**committed, **_learned([sheet for sheet in sheets if sheet.fold != fold])}, _OF_WEIGHTS)
        for folder, record in rows:
            if training.fold_of(record) == fold:
                yield folder, record, pages.score(record, wireparse.parse(record["text"]))


def _records(folder: Path) -> Iterator[Record]:
    for name in pages.SETS:
        if (path := folder / f"{name}.jsonl").exists():
            yield from records(path)


def _learned(sheets: Sequence[training.Sheet]) -> dict[str, Any]:
    tables = training.learn(sheets)
    columns = {name: dict(found) for name, found in tables.columns.items()}
    return {
        **columns,
        doubt.TREES: {"features": doubt.FEATURES, "trees": tables.trees},
        shortlist.TREES: {"features": shortlist.FEATURES, "trees": tables.shortlist},
    }


def main() -> None:
    """Learn, parse, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of annotated copy")
    parser.add_argument("--json", type=Path, help="write every page's figures to this file")
    options = parser.parse_args()
    judged = list(judge(options.corpora))
    for folder in training.FOLDERS:
        rows = [record for name, record, _ in judged if name == folder]
        scored = [result for name, _, result in judged if name == folder]
        for what, value in pages.figures(rows, scored):
            print(f"{folder:12}{what:36}{value:8.3f}")
    if options.json:
        told = [{"folder": folder, "id": record["id"], **result} for folder, record, result in judged]
        options.json.write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()
