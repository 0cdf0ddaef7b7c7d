"""The measures say what they mean to say; where the reference scorers lie beside the corpora, both agree."""

from __future__ import annotations

import importlib
import os
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import wireparse
from measures import agencies, confidence, pages, quotes
from measures.corpora import f1, records
from measures.marks import marked_runs, trim
from measures.names import same_name, same_speaker

CORPORA = os.environ.get("WIREPARSE_CORPORA")


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“One,” he said. “Two.”", ["One", "Two"]),
        ("« A », dit-il, « B »", ["A", "B"]),
        ("Er sagte: „Das ist gut“, und ging.", ["Das ist gut"]),
        ("»Ja«, sagte er.", ["Ja"]),
        ("“First par.\n“Second par,” he said.", ["First par", "Second par"]),
        ('He said "go" and "stop".', ["go", "stop"]),
        ("«Il a dit « non » hier», dit-elle", ["Il a dit « non » hier"]),
        ("no marks at all", []),
        ("it's the dogs' bowl", []),
    ],
)
def test_marked_runs(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in marked_runs(text)] == runs


def test_trim() -> None:
    assert trim("“Yes,” ", 0, 7) == (1, 4)


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("Prime Minister Ann Lee", "Lee", True),
        ("le maire Ali Tazi", "M. Tazi", True),
        ("Élise Duval", "Elise Duval", True),
        ("a police spokesman", "police spokesman", True),
        ("Jean Duval", "Jean Martin", False),
        ("Ali", "", False),
        ("l’avocat de la défense", "l'avocat de la défense", True),
    ],
)
def test_same_name(gold: str, given: str, same: bool) -> None:
    assert same_name(gold, given) is same


def test_a_pronoun_is_right_where_it_is_pointed_at() -> None:
    gold = {"speaker": "he", "speaker_start": 5, "speaker_end": 7}
    assert same_speaker(gold, {"speaker": "Lee", "speaker_start": 5, "speaker_end": 7})
    assert not same_speaker(gold, {"speaker": "Lee"})
    assert same_speaker({"speaker": None}, {"speaker": None})


def test_an_ignored_line_counts_neither_way() -> None:
    labels = ["other", "body", "ignore", "subhead", "body"]
    assert pages.line_f1(labels, {1, 2, 3, 4}) == 1.0
    assert pages.line_f1(labels, {0, 1}) == pytest.approx(2 / 5)
    assert f1(0, 0, 0) == 1.0


def test_the_gap_of_confidence() -> None:
    assert confidence.gap([(0.9, True)] * 9 + [(0.9, False)]) == pytest.approx(0.0)
    assert confidence.gap([(1.0, False)]) == pytest.approx(1.0)
    assert confidence.right_above([(0.95, True), (0.5, False)]) == 1.0


def test_agencies_count_once_an_article_and_marks_without_a_name_neither_way() -> None:
    text = "Le port rouvre. (ATS) Le pont ferme. (ATS) La gare attend. (AFP)"
    marks = [{"start": 17, "end": 20, "agency": "ATS-SDA"}, {"start": 60, "end": 63, "agency": "unk"}]
    page = wireparse.parse(text, lang="fr")
    assert agencies.counts({"agencies": marks}, page) == (1, 1, 1)
    assert agencies.counts({"agencies": marks[:1]}, page) == (1, 2, 1)
    assert agencies.counts({"agencies": []}, wireparse.parse("Le port rouvre.", lang="fr")) == (0, 0, 0)


# ---------------------------------------------------------------- against the reference scorers


def _reference(name: str) -> Any:
    if CORPORA is None:
        pytest.skip("WIREPARSE_CORPORA names no folder of annotated copy")
    tools = Path(CORPORA).parent / "tools"
    if not (tools / f"{name}.py").exists():
        pytest.skip("no reference scorers beside the corpora")
    sys.path.insert(0, str(tools))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(tools))


@pytest.mark.parametrize("view", ["marked", "span"])
@pytest.mark.parametrize("corpus", ["polnear", "fr_hand", "uhh_german", "madeup"])
def test_quotes_agree_with_the_reference(corpus: str, view: str) -> None:
    reference = _reference("score_quotes")
    predict = quotes.marked_predictions if view == "marked" else quotes.span_predictions
    for record in islice(records(Path(CORPORA or "") / "quotes" / f"{corpus}.jsonl"), 25):
        given = list(predict(wireparse.find_quotes(record["text"], lang=record["lang"])))
        theirs = reference.Tally()
        reference.score_doc(record, given, view, theirs)
        wanted = theirs[("ALL", "all")]
        tally, _ = quotes.score(record, given, view)
        counted = (tally.gold, tally.predicted, tally.found, tally.joint)
        assert counted == (wanted["gold"], wanted["pred"], wanted["iou"], wanted["spk"]), record["id"]


def test_pages_agree_with_the_reference() -> None:
    reference = _reference("score_pages")
    for record in islice(records(Path(CORPORA or "") / "pages" / "fundus.jsonl"), 25):
        page = wireparse.parse(record["text"])
        lines = pages.body_lines(page)
        headline = page.article.headline if page.article else None
        theirs = reference.score_page(record, {"lines": lines, "headline": headline})
        if "line_f1" in theirs:
            assert pages.line_f1(record["line_labels"], lines) == pytest.approx(theirs["line_f1"]), record["id"]
        assert pages.word_f1(record, lines) == pytest.approx(theirs["word_f1"]), record["id"]
        right = pages.headline_right(record, page)
        assert right is None or float(right) == theirs["headline"], record["id"]
