"""The command: what it shows, what it writes, and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from wireparse.cli import main

PAGE = "Le port rouvre\n« Les navires entrent », a déclaré Karim Bennis, directeur du port, mardi.\nSource : MAP\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_for_a_person(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(page)]) == 0
    shown = capsys.readouterr().out
    assert "Language   fr" in shown
    assert "Karim Bennis" in shown
    assert "Maghreb Arabe Presse" in shown


def test_one_json_document(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", str(page)]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == PAGE


def test_json_lines_with_the_source(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", str(page), str(page)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["source"] for row in rows] == [str(page)] * 2


def test_an_input_that_fails_is_named_and_the_rest_is_done(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", str(page.with_name("none.txt")), str(page)]) == 1
    said = capsys.readouterr()
    assert "none.txt: No such file" in said.err
    assert len(said.out.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["--lang", "f_r", "x"], ["--reference", "2025-03-12T09:00", "x"], ["--bad"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "wireparse" in capsys.readouterr().err


def test_bytes_on_standard_input() -> None:
    command = [sys.executable, "-m", "wireparse.cli", "--json", "-"]
    done = subprocess.run(command, input=PAGE.encode("cp1252"), capture_output=True, check=True)
    row = json.loads(done.stdout)
    assert row["source"] == "-"
    assert row["text"] == PAGE


def test_explain(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", str(page)]) == 0
    assert "because" in capsys.readouterr().out
