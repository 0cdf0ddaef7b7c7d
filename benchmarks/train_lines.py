"""Learn the tables by which lines of a page are told apart, and say how well they do on publishers not learned from.

    python benchmarks/train_lines.py --corpora DIR [--write]

`DIR/pages/*.jsonl` and `DIR/pages_main/*.jsonl` hold whole pages with a label for each line. Pages are dealt into five
parts by publisher; each part is judged by weights learned on the other four. Of each page come more (`made_pages.py`):
short ones as an agency sends them, `clean`, and such as an extractor would leave, `thinned`. `--write` learns once more
on all and puts the tables into `data/weights.toml`, other tables untouched. Needs numpy, scipy, scikit-learn and
lightgbm.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from attrs import frozen
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression

import wireparse
from measures.made_pages import STORY, clean, thinned
from measures.ranking import fit_ranked
from wireparse.page import shortlist
from wireparse.page.decode import NEIGHBOURS, OWN, main_run, story_lines
from wireparse.page.doubt import DOUBT, FEATURES, TREES, doubt_features, settle
from wireparse.page.features import PAGES, WORDS, page_class, page_size
from wireparse.page.headline import NOBODY
from wireparse.page.headline_rows import HEADLINE, candidates
from wireparse.page.label import open_lines
from wireparse.page.neighbours import CONTEXT, context_features
from wireparse.page.sureness import SURENESS
from wireparse.parser import Parser
from wireparse.source import Line
from wireparse.weights import Tree, grow

WEIGHTS = Path(wireparse.__file__).with_name("data") / "weights.toml"
FOLDERS = ("pages", "pages_main")
CLEAN, THINNED = "clean", "thinned"
SHARE = {"pages": 1.0, "pages_main": 2.0, CLEAN: 0.25, THINNED: 0.5}
HEADLINE_SHARE = {CLEAN: 0.15}
"""How much a page of each kind counts, for its lines and for its headline."""
LONGEST_TICKER = 6
THROWS_HELD, THROWS = 1, 2
"""How often a raw page is thinned: less if its set is among those that an extractor was let loose on."""
LEFT_OUT = "silver"
FOLDS = 5
STRENGTH = {OWN: 0.25, NEIGHBOURS: 0.05}
"""How freely each table may follow its examples."""
LOST = 1.0
"""A headline lost costs more than a line taken for one that is none: nobody is chosen at odds so much lower."""
RANKED = 5.0
"""How much large weights are held down among the headline's."""
PARTS = 4
"""What is learned from scores gets those of lines whose publisher they were not learned from: so many parts."""
GROWN = 48
GROWN_CLEAN = 2.0
"""How much more the short pages count where trees grow: with them, long ones lose nothing by it."""
GROWTH = {
    "objective": "binary", "num_leaves": 24, "learning_rate": 0.11, "min_data_in_leaf": 60, "lambda_l2": 2.0,
    "feature_fraction": 0.7, "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
"""How many trees there are, and how they grow."""
SHORTLIST_SHARE = {CLEAN: 0.4}
"""How much a page of each kind counts where trees compare candidates."""
RANKERS = 40
RANKING = {
    "objective": "lambdarank", "lambdarank_truncation_level": 5, "num_leaves": 6, "learning_rate": 0.15,
    "min_data_in_leaf": 40, "lambda_l2": 5.0, "feature_fraction": 0.5, "seed": 1, "deterministic": True,
    "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
"""How many trees compare the candidates for the headline, and how they grow."""
Columns = list[tuple[str, list[float]]]


@frozen(eq=False)
class Tables:
    """What is learned: tables of columns by their names, and trees."""

    columns: dict[str, Columns]
    trees: list[Any]
    shortlist: list[Any]


@frozen(eq=False)
class Sheet:
    """One annotated page: its lines, their rows, and what is right about them (`None`: counts neither way)."""

    folder: str
    kind: str
    fold: int
    part: int
    lines: list[Line]
    rows: list[tuple[int, ...]]
    decided: list[bool]
    right: list[bool | None]
    count: list[int]
    headline: frozenset[str] | None
    """The forms of its headline, none if it has none; `None` if nobody said."""


def read_sheets(corpora: Path) -> list[Sheet]:
    """Every page of both folders, in the order of files."""
    parser = Parser()
    sheets = []
    held = {path.stem for path in (corpora / "pages_main").glob("*.jsonl")}
    for folder in FOLDERS:
        for path in sorted((corpora / folder).glob("*.jsonl")):
            if path.stem != LEFT_OUT:
                records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
                throws = 0 if folder != "pages" else THROWS_HELD if path.stem in held else THROWS
                for record, news in _with_news(records):
                    sheets += _sheets(parser, folder, record, news, throws)
    return sheets


def _with_news(records: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Each page with the headlines of those before it, as a ticker above it could show them."""
    news: deque[str] = deque(maxlen=LONGEST_TICKER)
    for record in records:
        yield record, list(news)
        if record["headline_line"] is not None:
            news.append(record["text"].split("\n")[record["headline_line"]])


def _sheets(parser: Parser, folder: str, record: dict[str, Any], news: Sequence[str], throws: int) -> Iterator[Sheet]:
    """The page, and those made of it."""
    made = [(folder, record), *((CLEAN, page) for page in clean(record, news))]
    made += [(THINNED, page) for page in (thinned(record, number) for number in range(throws)) if page]
    for kind, page in made:
        if sheet := _sheet(parser, kind, page):
            yield sheet


def _sheet(parser: Parser, folder: str, record: dict[str, Any]) -> Sheet | None:
    source, _, context = parser.open(record["text"], None, None)
    lines, rows, kinds = open_lines(source, context)
    if not lines:
        return None
    labels = dict(zip(_starts(record["text"]), record["line_labels"], strict=True))
    inside = (
        [[label for at, label in labels.items() if line.first <= at < line.stop] for line in lines]
        if len(lines) != len([line for line in source.lines if line.text])
        else [[labels.get(line.first, "ignore")] for line in lines]
    )
    return Sheet(
        folder=folder,
        kind=record["set"],
        fold=fold_of(record),
        part=zlib.crc32((record.get("publisher") or record["id"]).encode()) // FOLDS % PARTS,
        lines=lines,
        rows=rows,
        decided=[kind is not None for kind in kinds],
        right=[_right(found) for found in inside],
        count=[max(1, len(found)) for found in inside],
        headline=_headlines(record, folder),
    )


def fold_of(record: dict[str, Any]) -> int:
    """The part that a page is dealt into: one for all pages of a publisher."""
    return zlib.crc32((record.get("publisher") or record["id"]).encode()) % FOLDS


def _starts(text: str) -> Iterator[int]:
    at = 0
    for line in text.split("\n"):
        yield at
        at += len(line) + 1


def _right(labels: Sequence[str]) -> bool | None:
    counted = [label for label in labels if label != "ignore"]
    return None if not counted else sum(label in STORY for label in counted) * 2 > len(counted)


_MARKS = str.maketrans(dict.fromkeys("“”„«»‟″", '"') | dict.fromkeys("‘’‚‹›`´ʼ", "'") | dict.fromkeys("–—‑−", "-"))


def _plain(text: str | None) -> str:
    folded = unicodedata.normalize("NFKC", text or "").casefold().translate(_MARKS)
    return re.sub(r"\s+", " ", folded).strip(" .|-")


def _headlines(record: dict[str, Any], folder: str) -> frozenset[str] | None:
    if record["headline_line"] is None:
        shown = _plain(record["headline"]) in map(_plain, record["text"].split("\n")) if record["headline"] else True
        return frozenset() if folder == CLEAN or not shown else None
    line = record["text"].split("\n")[record["headline_line"]]
    return frozenset({_plain(record["headline"]), _plain(line)})


# Learning


def learn(sheets: Sequence[Sheet]) -> Tables:
    """All tables, each on the scores of those before it.

    What is learned from scores gets those of lines that these were not learned from.
    """
    columns = {OWN: _learn_own(sheets)}
    own = dict(_apart(sheets, _learn_own, lambda sheet, table: _weighed(table, sheet.rows)))
    columns[NEIGHBOURS] = _learn_neighbours(sheets, own)
    linear = dict(
        _apart(
            sheets,
            lambda others: _learn_neighbours(others, own),
            lambda sheet, table: _weighed(table, context_features(own[sheet], sheet.rows)),
        )
    )
    passed = {sheet: (own[sheet], linear[sheet]) for sheet in sheets}
    settled = dict(
        _apart(
            sheets,
            lambda others: _grow(others, passed),
            lambda sheet, trees: _settled(sheet, *passed[sheet], trees),
        )
    )
    columns |= {SURENESS: _learn_sureness(sheets, settled), **_learn_headlines(sheets, settled)}
    return Tables(columns, _grow(sheets, passed), _grow_shortlist(sheets, settled))


def _apart(
    sheets: Sequence[Sheet], learned: Callable[[list[Sheet]], Any], applied: Callable[[Sheet, Any], Any]
) -> Iterator[tuple[Sheet, Any]]:
    """Each sheet, and what tables say of it that were learned on the parts without it."""
    for part in range(PARTS):
        inside = [sheet for sheet in sheets if sheet.part == part]
        if inside:
            table = learned([sheet for sheet in sheets if sheet.part != part])
            yield from ((sheet, applied(sheet, table)) for sheet in inside)


def _learn_own(sheets: Sequence[Sheet]) -> Columns:
    """The table of the lines' own words."""
    return _fit(OWN, WORDS, [row for sheet in sheets for row in sheet.rows], *_examples(sheets))


def _learn_neighbours(sheets: Sequence[Sheet], own: dict[Sheet, list[float]]) -> Columns:
    """The table of the lines among their neighbours."""
    rows = [row for sheet in sheets for row in context_features(own[sheet], sheet.rows)]
    return _fit(NEIGHBOURS, CONTEXT, rows, *_examples(sheets))


def _examples(sheets: Sequence[Sheet]) -> tuple[list[bool | None], Any]:
    """What is right of every line, and how much it counts."""
    return [value for sheet in sheets for value in sheet.right], np.concatenate([_line_weights(s) for s in sheets])


def _learn_sureness(sheets: Sequence[Sheet], scores: dict[Sheet, list[float]]) -> Columns:
    """How often a line is what its score makes it, on pages of each class: log-odds from the score's size.

    Scores are what tells stories from furniture best over all pages; on one that an extractor left hardly any line is
    furniture, however it looks.
    """
    told: dict[bool, list[tuple[Any, bool]]] = {True: [], False: []}
    for sheet in (sheet for sheet in sheets if sheet.folder in FOLDERS):
        page = np.eye(PAGES)[page_class(sheet.rows)]
        for score, right, decided in zip(scores[sheet], sheet.right, sheet.decided, strict=True):
            if right is not None and not decided:
                told[score > 0.0].append((np.array([abs(score), *page]), right == (score > 0.0)))
    return [(name, _line(told[story])) for name, story in (("story", True), ("furniture", False))]


def _line(examples: Sequence[tuple[Any, bool]]) -> list[float]:
    """The slope of log-odds over the score's size, and where they begin on pages of each class."""
    model = LogisticRegression(C=0.1, fit_intercept=False, max_iter=1000)
    model.fit(np.array([row for row, _ in examples]), np.array([right for _, right in examples]))
    return [round(float(weight), 3) for weight in model.coef_[0]]


def _grow(sheets: Sequence[Sheet], apart: Any) -> list[Any]:
    """The trees over the lines that the linear passes leave in doubt."""
    told, right, weight, offset = [], [], [], []
    for sheet in sheets:
        own, scores = apart[sheet]
        weights = _line_weights(sheet) * (GROWN_CLEAN if sheet.folder == CLEAN else 1.0)
        doubtful = [i for i, s in enumerate(scores) if -DOUBT < s < DOUBT and sheet.right[i] is not None]
        told += doubt_features(sheet.lines, sheet.rows, own, scores, main_run(scores), doubtful)
        right += [sheet.right[i] is True for i in doubtful]
        weight += [weights[i] for i in doubtful]
        offset += [scores[i] for i in doubtful]
    data = lightgbm.Dataset(np.array(told), np.array(right, dtype=float), weight=weight, init_score=offset)
    model = lightgbm.train(GROWTH, data, GROWN)
    return [_branch(tree["tree_structure"], FEATURES) for tree in model.dump_model()["tree_info"]]


def _branch(node: Any, names: Sequence[str]) -> Any:
    """A tree as nested lists: the feature, its bound, what holds up to it, what holds above."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    assert node["decision_type"] == "<="
    sides = _branch(node["left_child"], names), _branch(node["right_child"], names)
    return [names[node["split_feature"]], float(f"{node['threshold']:.5g}"), *sides]


def _learn_headlines(sheets: Sequence[Sheet], scores: dict[Sheet, list[float]]) -> dict[str, Columns]:
    """The weights that put the right candidate of each page first, or nobody where none is."""
    widths = [*HEADLINE, (NOBODY, 4)]
    matrices, sizes, right, weight = [], [], [], []
    for sheet, indices, found in _candidates(sheets, scores):
        matrices.append(_with_nobody(found, page_size(len(sheet.lines))))
        good = _good(sheet, indices)
        right += [*good, not any(good)]
        sizes.append(len(indices) + 1)
        weight.append(HEADLINE_SHARE.get(sheet.folder, 1.0))
    weights = fit_ranked(vstack(matrices).tocsr(), sizes, right, np.array(weight), RANKED)
    parts = np.split(weights, np.cumsum([width for _, width in widths])[:-1])
    named = [(key, [round(float(w), 3) for w in part]) for (key, _), part in zip(widths, parts, strict=True)]
    return {"headline": named[:-1], NOBODY: [("page", [round(w - LOST, 3) for w in named[-1][1]])]}


def _candidates(
    sheets: Sequence[Sheet], scores: dict[Sheet, list[float]]
) -> Iterator[tuple[Sheet, list[int], list[tuple[int, ...]]]]:
    """The pages of which the headline is known, with the candidates and their rows.

    Thinned ones tell nothing: which headlines an extractor leaves is no matter of chance.
    """
    for sheet in (sheet for sheet in sheets if sheet.folder != THINNED):
        indices, rows = candidates(sheet.lines, sheet.rows, scores[sheet], main_run(scores[sheet]))
        if sheet.headline is not None and indices:
            yield sheet, indices, rows


def _good(sheet: Sheet, indices: Sequence[int]) -> list[bool]:
    """Which candidates are the headline."""
    return [_plain(sheet.lines[i].text) in (sheet.headline or ()) for i in indices]


def _grow_shortlist(sheets: Sequence[Sheet], scores: dict[Sheet, list[float]]) -> list[Any]:
    """The trees that compare the likeliest candidates of a page, as tables that did not see it rank them."""
    odds = dict(
        _apart(
            sheets,
            lambda others: _learn_headlines(others, scores)["headline"],
            lambda sheet, table: _headline_odds(sheet, scores[sheet], table),
        )
    )
    told, right, sizes, weight = [], [], [], []
    for sheet, indices, _ in _candidates(sheets, scores):
        found, ranked = scores[sheet], odds[sheet]
        told += shortlist.features(sheet.lines, sheet.rows, found, main_run(found), indices, ranked)
        first = [indices[at] for at in shortlist.likeliest(ranked)]
        right += _good(sheet, first)
        sizes.append(len(first))
        weight += [SHORTLIST_SHARE.get(sheet.folder, 1.0)] * len(first)
    gaps = [row[0] for row in told]
    data = lightgbm.Dataset(np.array(told), np.array(right, dtype=int), weight=weight, group=sizes, init_score=gaps)
    model = lightgbm.train(RANKING, data, RANKERS)
    return [_branch(tree["tree_structure"], shortlist.FEATURES) for tree in model.dump_model()["tree_info"]]


def _headline_odds(sheet: Sheet, scores: list[float], table: Columns) -> list[float]:
    return _weighed(table, candidates(sheet.lines, sheet.rows, scores, main_run(scores))[1])


def _with_nobody(found: Sequence[Sequence[int]], size: int) -> Any:
    """The candidates' rows as a matrix of ones, and a last row for nobody."""
    rows = _one_hot(HEADLINE, found)
    nobody = np.zeros((1, rows.shape[1] + 4))
    nobody[0, rows.shape[1] + size] = 1.0
    return vstack([hstack([rows, csr_matrix((rows.shape[0], 4))]), csr_matrix(nobody)])


def _line_weights(sheet: Sheet) -> Any:
    """Pages count nearly alike, whatever their length: the measure is a mean over pages."""
    story = sum(value is True for value in sheet.right)
    return np.full(len(sheet.right), SHARE[sheet.folder] / (5.0 + story) ** 0.5)


def _passes(sheet: Sheet, tables: Tables) -> tuple[list[float], list[float]]:
    """The scores of the two linear passes."""
    own = _weighed(tables.columns[OWN], sheet.rows)
    return own, _weighed(tables.columns[NEIGHBOURS], context_features(own, sheet.rows))


def _settled(sheet: Sheet, own: list[float], scores: list[float], grown: list[Any]) -> list[float]:
    return settle(sheet.lines, sheet.rows, own, scores, main_run(scores), _grown(grown, FEATURES))


def _grown(trees: list[Any], names: Sequence[str]) -> list[Tree]:
    places = {name: place for place, name in enumerate(names)}
    return [grow(tree, places) for tree in trees]


def _scores(sheet: Sheet, tables: Tables) -> list[float]:
    return _settled(sheet, *_passes(sheet, tables), tables.trees)


def _weighed(table: Columns, rows: Sequence[Sequence[int]]) -> list[float]:
    columns = [column for _, column in table]
    return [sum(column[i] for column, i in zip(columns, row, strict=True)) for row in rows]


def _fit(
    name: str,
    widths: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[int]],
    right: Sequence[bool | None],
    weight: Any,
) -> Columns:
    """The columns that logistic regression learns; the bias goes into the first."""
    kept = np.array([value is not None for value in right])
    target = np.array([value is True for value in right])[kept]
    matrix = _one_hot(widths, rows)[kept]
    weight = weight[kept] / weight[kept].mean()
    model = LogisticRegression(C=STRENGTH[name], solver="lbfgs", max_iter=3000, tol=1e-5)
    model.fit(matrix, target, sample_weight=weight)
    weights = np.split(model.coef_[0], np.cumsum([width for _, width in widths])[:-1])
    weights[0] = weights[0] + model.intercept_[0]
    return [(key, [round(float(w), 3) for w in column]) for (key, _), column in zip(widths, weights, strict=True)]


def _one_hot(widths: Sequence[tuple[str, int]], rows: Sequence[Sequence[int]]) -> Any:
    sizes = np.array([width for _, width in widths])
    classes = np.array(rows, dtype=np.int64)
    assert (classes < sizes).all(), [
        key for key, bad in zip(widths, (classes >= sizes).any(axis=0), strict=True) if bad
    ]
    assert (classes >= 0).all()
    columns = (classes + (np.cumsum(sizes) - sizes)).ravel()
    ends = np.arange(0, classes.size + 1, len(sizes))
    return csr_matrix((np.ones(classes.size), columns, ends), shape=(len(classes), int(sizes.sum())))


# Judging


def judge(sheets: Sequence[Sheet], tables: Tables) -> list[dict[str, Any]]:
    """For each page its line F1 and whether its headline is right."""
    return [_judged(sheet, tables) for sheet in sheets]


def _judged(sheet: Sheet, tables: Tables) -> dict[str, Any]:
    scores = _scores(sheet, tables)
    head = _headline(sheet, tables, scores)
    story = story_lines(sheet.lines, sheet.rows, scores, sheet.decided)
    taken = [found and i != head for i, found in enumerate(story)]
    result: dict[str, Any] = {"folder": sheet.folder, "set": sheet.kind, "f1": _f1(sheet, taken)}
    if sheet.headline is not None:
        words = _plain(sheet.lines[head].text) if head is not None else None
        key = "headline" if sheet.headline else "none"
        result[key] = float(words in sheet.headline if sheet.headline else words is None)
    result["odds"] = [(s, r) for s, r in zip(scores, sheet.right, strict=True) if r is not None]
    return result


def _headline(sheet: Sheet, tables: Tables, scores: list[float]) -> int | None:
    run = main_run(scores)
    indices, rows = candidates(sheet.lines, sheet.rows, scores, run)
    if not indices:
        return None
    odds = _weighed(tables.columns["headline"], rows)
    if tables.columns[NOBODY][0][1][page_size(len(sheet.lines))] > max(odds):
        return None
    grown = _grown(tables.shortlist, shortlist.FEATURES)
    settled = shortlist.settle(sheet.lines, sheet.rows, scores, run, indices, odds, grown)
    return indices[settled.index(max(settled))]


def _f1(sheet: Sheet, taken: Sequence[bool]) -> float:
    hit = missed = wrong = 0
    for right, found, count in zip(sheet.right, taken, sheet.count, strict=True):
        if right is not None:
            hit += count * (right and found)
            missed += count * (right and not found)
            wrong += count * (found and not right)
    return 2 * hit / (2 * hit + missed + wrong) if hit + missed + wrong else 1.0


def report(results: Sequence[dict[str, Any]]) -> None:
    """Means over pages, by folder and set."""
    for folder in SHARE:
        rows = [row for row in results if row["folder"] == folder]
        for name in (*sorted({row["set"] for row in rows}), "all"):
            chosen = [row for row in rows if name in (row["set"], "all")]
            heads = [row["headline"] for row in chosen if "headline" in row]
            none = [row["none"] for row in chosen if "none" in row]
            shown = f"headline {np.mean(heads):.3f} of {len(heads)}" if heads else ""
            shown += f"  none where none is {np.mean(none):.3f} of {len(none)}" if none else ""
            mean = np.mean([row["f1"] for row in chosen])
            print(f"{folder:<11}{name:<12}{len(chosen):4} pages  line F1 {mean:.3f}  {shown}")
    odds = np.array([pair for row in results for pair in row["odds"]])
    said = 1 / (1 + np.exp(-odds[:, 0]))
    for low in (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95):
        high = {0.0: 0.05, 0.05: 0.2, 0.8: 0.95, 0.95: 1.01}.get(low, low + 0.2)
        inside = (said >= low) & (said < high)
        print(f"  said {said[inside].mean():.2f}: right {odds[inside, 1].mean():.2f} of {inside.sum()} lines")


def cross_validate(sheets: Sequence[Sheet]) -> list[dict[str, Any]]:
    """Each page judged by tables that saw nothing of its publisher."""
    results = []
    for fold in range(FOLDS):
        tables = learn([sheet for sheet in sheets if sheet.fold != fold])
        results += judge([sheet for sheet in sheets if sheet.fold == fold], tables)
    return results


def write(tables: Tables, path: Path = WEIGHTS) -> None:
    """Put the tables into the file; those of other tools stay as they are."""
    grown = {TREES: (FEATURES, tables.trees), shortlist.TREES: (shortlist.FEATURES, tables.shortlist)}
    names = {*tables.columns, *grown}
    kept = [part for part in re.split(r"(?m)^(?=\[)", path.read_text(encoding="utf-8")) if _name(part) not in names]
    parts = [
        f"[{name}]\n" + "".join(f"{key} = {column}\n" for key, column in columns)
        for name, columns in tables.columns.items()
    ]
    for name, (features, trees) in grown.items():
        shown = "".join(f"    {json.dumps(tree)},\n" for tree in trees)
        parts.append(f"[{name}]\nfeatures = {json.dumps(features)}\ntrees = [\n{shown}]\n")
    path.write_text("\n".join(part.strip("\n") + "\n" for part in (*kept, *parts)), encoding="utf-8")


def _name(part: str) -> str:
    return part[1:].partition("]")[0] if part.startswith("[") else ""


def main() -> None:
    """Read the command line, judge, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="learn on all pages and write the weights")
    parser.add_argument("--no-judge", action="store_true", help="do not cross-validate")
    options = parser.parse_args()
    sheets = read_sheets(options.corpora)
    if not options.no_judge:
        report(cross_validate(sheets))
    if options.write:
        write(learn(sheets))


if __name__ == "__main__":
    main()
