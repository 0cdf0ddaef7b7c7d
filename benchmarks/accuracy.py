"""How right the library is, measured on a folder of annotated copy: one table, with floors.

    python benchmarks/accuracy.py --corpora DIR [--only quotes,pages,tickers,datelines,agencies] [--json FILE]

Exit status 1 if a figure is below its floor. The learned weights were learned on the same copy, so the figures of
quotations and pages are those of the development part; `cross_pages.py` and `cross_quotes.py` print the
cross-validated ones. `docs/measures.md` says what each figure means.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import mean
from typing import Any

from attrs import frozen

import wireparse
from measures import agencies, confidence, datelines, pages, quotes, tickers
from measures.corpora import Record, f1, fingerprint, records

FLOORS = Path(__file__).with_name("floors.toml")
QUOTE_SETS = {
    "polnear (en)": ("polnear",),
    "fr_hand, fr_press": ("fr_hand", "fr_press"),
    "es, it, pt, ar press": ("es_press", "it_press", "pt_press", "ar_press"),
    "uhh_german (de)": ("uhh_german",),
    "adaq_cs": ("adaq_cs",),
    "adaq_ru": ("adaq_ru",),
    "madeup": ("madeup",),
}


@frozen
class Figure:
    """One measure: where it was taken, what it is, its value, what it was counted on."""

    corpus: str
    name: str
    value: float
    files: tuple[Path, ...] = ()

    @property
    def key(self) -> str:
        """The measure's key among the floors."""
        return f"{self.corpus}: {self.name}"


# ---------------------------------------------------------------- quotations


def quote_figures(folder: Path, jobs: ProcessPoolExecutor) -> Iterator[Figure]:
    """Joint F1 and its parts, in the marked and the span view, set by set."""
    for name, sets in QUOTE_SETS.items():
        files = tuple(folder / "quotes" / f"{part}.jsonl" for part in sets)
        rows = [record for file in files for record in records(file)]
        scored = list(jobs.map(_score_quotes, rows, chunksize=8))
        yield from _quote_rows(name, files, rows, scored)


def _score_quotes(record: Record) -> dict[str, Any]:
    found = wireparse.find_quotes(record["text"], lang=record.get("lang"))
    return {
        "marked": quotes.score(record, quotes.marked_predictions(found), "marked"),
        "span": quotes.score(record, quotes.span_predictions(found), "span"),
    }


def _quote_rows(
    name: str, files: tuple[Path, ...], rows: list[Record], scored: list[dict[str, Any]]
) -> Iterator[Figure]:
    for view in ("marked", "span"):
        kept = [
            result for row, result in zip(rows, scored, strict=True) if view == "marked" or not row.get("marked_only")
        ]
        if not kept:
            continue
        tally = quotes.Tally()
        for result in kept:
            tally.add(result[view][0])
        for what, value in tally.figures().items():
            yield Figure(name, f"{view} {what}", value, files)
        if view == "marked":
            verdicts = [verdict for result in kept for verdict in result[view][1]]
            yield Figure(name, "speakers: confidence gap", confidence.gap(verdicts), files)
            yield Figure(name, "speakers: right at 0.9 and above", confidence.right_above(verdicts), files)


# ---------------------------------------------------------------- pages


def page_figures(folder: Path, jobs: ProcessPoolExecutor) -> Iterator[Figure]:
    """Line and word F1 of the body, headline, date, authors, confidence of blocks."""
    for name in ("pages", "pages_main"):
        files = tuple(file for part in pages.SETS if (file := folder / name / f"{part}.jsonl").exists())
        rows = [record for file in files for record in records(file)]
        scored = list(jobs.map(_score_page, rows, chunksize=8))
        yield from (Figure(name, what, value, files) for what, value in pages.figures(rows, scored))


def _score_page(record: Record) -> dict[str, Any]:
    return pages.score(record, wireparse.parse(record["text"]))


# ---------------------------------------------------------------- tickers, datelines, agencies


def ticker_figures(folder: Path, jobs: ProcessPoolExecutor) -> Iterator[Figure]:
    """Items whole, look-alikes taken, runs of real pages found."""
    made = folder / "tickers_made.jsonl"
    rows = list(records(made))
    found = list(jobs.map(wireparse.parse, [row["text"] for row in rows], chunksize=8))
    yield Figure("tickers_made", "items whole", _share(map(tickers.whole_items, rows, found)), (made,))
    yield Figure("tickers_made", "look-alikes taken", _share(map(tickers.wrongly_taken, rows, found)), (made,))
    silver = folder / "tickers_silver.jsonl"
    texts = {record["id"]: record["text"] for file in (folder / "pages").glob("*.jsonl") for record in records(file)}
    runs = [row for row in records(silver) if row["id"] in texts]
    found = list(jobs.map(wireparse.parse, [texts[row["id"]] for row in runs], chunksize=8))
    yield Figure("tickers_silver", "time lines found", _share(map(tickers.lines_found, runs, found)), (silver,))


def _share(counts: Any) -> float:
    right, total = map(sum, zip(*counts, strict=True))
    return right / total if total else 0.0


def dateline_figures(folder: Path, jobs: ProcessPoolExecutor) -> Iterator[Figure]:
    """First place and date of stories, and how often a middle paragraph is given a dateline."""
    file = folder / "wire" / "reuters.jsonl"
    rows = [row for row in records(file) if row["place"]]
    found = [wireparse.find_dateline(row["text"], lang="en") for row in rows]
    pairs = list(zip(rows, found, strict=True))
    yield Figure("reuters", "place right", mean(datelines.place_right(*pair) for pair in pairs), (file,))
    both = [datelines.place_right(*pair) and datelines.date_right(*pair) for pair in pairs]
    yield Figure("reuters", "place and date right", mean(both), (file,))
    middle = [part for row in rows for part in row["body"].split("\n    ")[2:6]]
    given = [wireparse.find_dateline(part, lang="en") is not None for part in middle]
    yield Figure("reuters", "middle paragraphs given one", mean(given), (file,))
    file = folder / "wire" / "datelines.jsonl"
    rows = list(records(file))
    right = [datelines.place_right(row, wireparse.find_dateline(row["text"], lang=row["lang"])) for row in rows]
    yield Figure("datelines", "first place right", mean(right), (file,))


def agency_figures(folder: Path, jobs: ProcessPoolExecutor) -> Iterator[Figure]:
    """The agencies of old newspapers' articles, as credits and datelines name them."""
    file = folder / "wire" / "agency_mentions.jsonl"
    counted = list(jobs.map(_score_agencies, records(file), chunksize=8))
    right, given, wanted = map(sum, zip(*counted, strict=True))
    yield Figure("agency_mentions", "agencies precision", right / given if given else 0.0, (file,))
    yield Figure("agency_mentions", "agencies recall", right / wanted, (file,))
    yield Figure("agency_mentions", "agencies F1", f1(right, given, wanted), (file,))


def _score_agencies(record: Record) -> tuple[int, int, int]:
    return agencies.counts(record, wireparse.parse(record["text"], lang=record["lang"]))


# ---------------------------------------------------------------- the table

PARTS: dict[str, Callable[[Path, ProcessPoolExecutor], Iterator[Figure]]] = {
    "quotes": quote_figures,
    "pages": page_figures,
    "tickers": ticker_figures,
    "datelines": dateline_figures,
    "agencies": agency_figures,
}
# Where less is better, the floor is a ceiling.
_LESS = ("gap", "taken", "given one")


def verdict(figure: Figure, floors: dict[str, dict[str, Any]]) -> str:
    """What the floor says: `ok`, `BROKEN`, that the corpus is another one, or nothing where there is no floor."""
    floor = floors.get(figure.key)
    if floor is None:
        return ""
    if figure.files and floor["corpus"] != fingerprint(*figure.files):
        return f"floor {floor['floor']:g} was measured on other copy"
    less = figure.name.endswith(_LESS)
    held = figure.value <= floor["floor"] if less else figure.value >= floor["floor"]
    return f"{'ok' if held else 'BROKEN'}, {'at most' if less else 'at least'} {floor['floor']:g}"


def main() -> int:
    """Measure, print the table, and say by the exit status whether the floors hold."""
    options = _options()
    floors = tomllib.loads(options.floors.read_text(encoding="utf-8")) if options.floors.exists() else {}
    only = options.only or list(PARTS)
    with ProcessPoolExecutor(options.jobs) as jobs:
        figures = [figure for part in only for figure in PARTS[part](options.corpora, jobs)]
    print(f"wireparse {wireparse.__version__}, {dt.date.today().isoformat()}, development copy, not cross-validated")
    verdicts = [verdict(figure, floors) for figure in figures]
    for figure, said in zip(figures, verdicts, strict=True):
        print(f"{figure.corpus:22}{figure.name:36}{figure.value:8.3f}  {said}")
    if options.json:
        rows = [{"corpus": f.corpus, "name": f.name, "value": round(f.value, 4)} for f in figures]
        options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return int(any(said.startswith("BROKEN") for said in verdicts))


def _parts(words: str) -> list[str]:
    """What `--only` names; an error if it is no part."""
    only = words.split(",")
    if unknown := [part for part in only if part not in PARTS]:
        raise argparse.ArgumentTypeError(f"no part {', '.join(unknown)}: some of {', '.join(PARTS)}")
    return only


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpora", type=Path, required=True, help="the folder of annotated copy")
    options.add_argument("--only", type=_parts, help=f"some of: {','.join(PARTS)}")
    options.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    options.add_argument("--json", type=Path, help="write the figures to this file too")
    options.add_argument("--jobs", type=int, default=2, help="processes")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
