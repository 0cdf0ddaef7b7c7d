"""Quotation marks: what pairs, what is nested, what stays open."""

from __future__ import annotations

import time

import pytest

from wireparse.speech.marks import find_marks, find_runs


def inside(text: str) -> list[str]:
    return [text[run.start : run.end] for run in find_runs(text, 0, len(text), find_marks(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("« Tout va bien », dit-elle, « demain ».", ["Tout va bien", "demain"], id="guillemets"),
        pytest.param("«Tout va bien», dit-elle.", ["Tout va bien"], id="guillemets-without-blanks"),
        pytest.param("“All is well,” she said. “Truly.”", ["All is well,", "Truly."], id="curly"),
        pytest.param('He said "go" and then "stop".', ["go", "stop"], id="straight"),
        pytest.param("Sie sagte: „Alles ist gut“, und ging.", ["Alles ist gut"], id="german"),
        pytest.param("„Dobře,” řekla.", ["Dobře,"], id="low-and-high"),
        pytest.param("»Alles ist gut«, sagte sie.", ["Alles ist gut"], id="inward"),
        pytest.param("Le maire a parlé de » mauvaise foi « hier.", ["mauvaise foi"], id="turned-round"),
        pytest.param("''All is well,'' she said.", ["All is well,"], id="two-apostrophes"),
        pytest.param("``All is well,'' she said.", ["All is well,"], id="backticks"),
        pytest.param("Il parle de ”bonne foi” et s’en va.", ["bonne foi"], id="closing-mark-as-opener"),
        pytest.param("‹Alles gut›, sagte sie.", ["Alles gut"], id="single-guillemets"),
        pytest.param("وقال ”لا نخسر“ ثم ”نعم“.", ["لا نخسر", "نعم"], id="curly-turned-round"),
        pytest.param("‘We can’t go on like this,’ she said.", ["We can’t go on like this,"], id="british-single"),
        pytest.param("The players’ coach can’t say ‘no’.", ["no"], id="apostrophes-and-a-word-in-single-marks"),
        pytest.param("Minister ‘ready’ to meet dockers", ["ready"], id="a-word-in-single-marks"),
        pytest.param("Rock ‘n’ roll and the neighbours’ dog", [], id="letters-left-out"),
        pytest.param("« Il a dit « non » hier », dit-elle.", ["Il a dit « non » hier"], id="nested-same"),
        pytest.param("« Il a dit “non” hier », dit-elle.", ["Il a dit “non” hier"], id="nested-other"),
        pytest.param("« Il a dit « non » hier.", ["Il a dit « non"], id="nested-closed-once"),
        pytest.param("“We lost everything.", ["We lost everything."], id="open-to-the-end"),
        pytest.param("It measured 12\" across.", [], id="inches"),
        pytest.param("Nothing is said here.", [], id="none"),
        pytest.param("« »", [], id="empty"),
    ],
)  # fmt: skip
def test_runs_are_what_stands_between_marks(text: str, runs: list[str]) -> None:
    assert inside(text) == runs


def test_a_run_knows_its_marks_and_whether_it_is_closed() -> None:
    text = "“One,” he said. “Two"
    first, second = find_runs(text, 0, len(text), find_marks(text, 0, len(text)))
    assert (text[first.open : first.close], first.closed) == ("“One,”", True)
    assert (text[second.open : second.close], second.closed) == ("“Two", False)


def test_marks_pair_within_the_range_only() -> None:
    text = "“One\nTwo”"
    assert [text[run.start : run.end] for run in find_runs(text, 0, 4, find_marks(text, 0, len(text)))] == ["One"]


@pytest.mark.parametrize("piece", ["“", "”", "« ", "»", '"', "„", "''", "‘a ", "a’ ", "»«", "“”", "« x » "])
def test_time_grows_with_length(piece: str) -> None:
    def spent(text: str) -> float:
        start = time.process_time()
        find_runs(text, 0, len(text), find_marks(text, 0, len(text)))
        return time.process_time() - start

    text = piece * (60_000 // len(piece))
    short = min(spent(text) for _ in range(3))
    assert min(spent(text * 4) for _ in range(2)) < 12 * short + 0.02
