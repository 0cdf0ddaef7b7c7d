"""The command: what it shows, what it writes, and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import wireparse
from wireparse.cli import main
from wireparse.formats.read import read

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


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"wireparse {wireparse.__version__}\n"


def test_explain(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", str(page)]) == 0
    assert "because" in capsys.readouterr().out


@pytest.mark.parametrize("day", ["2025-07-11+00:00", "2025-07-11Z", "2025-07-11+0200", "2025-07-11T00:00:00+00:00"])
def test_a_day_with_its_zone_is_a_reference(day: str, page: Path) -> None:
    assert main(["--reference", day, str(page)]) == 0


@pytest.mark.parametrize("value", ["2025-07-11", "2025-07-11T09:00", "yesterday"])
def test_the_advice_for_a_reference_is_taken(value: str, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--reference", value, str(page)])
    advice = capsys.readouterr().err.split("write e.g. ")[1].split()[0]
    assert main(["--reference", advice, str(page)]) == 0


def test_an_unexpected_error_is_named_and_the_rest_is_done(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, **settings: object) -> object:
        if source.name == "odd.txt":
            raise ZeroDivisionError("by nought")
        return read(source)

    monkeypatch.setattr("wireparse.cli.read", fail)
    assert main(["--json", str(page.with_name("odd.txt")), str(page)]) == 1
    said = capsys.readouterr()
    assert "odd.txt: ZeroDivisionError: by nought" in said.err
    assert len(said.out.splitlines()) == 1


def _shell(command: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """What a shell makes of `command`, in which `$run` is the command under test."""
    run = f"run='{sys.executable} -m wireparse.cli'; "
    shell = ["bash", "-c", run + command, "bash", *map(str, arguments)]
    return subprocess.run(shell, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("command", "said", "status"),
    [
        pytest.param("$run - <&-", "wireparse: -: standard input is closed\n", 1, id="closed input"),
        pytest.param("$run $1 >&-", "wireparse: standard output is closed\n", 1, id="closed output"),
        pytest.param("$run $1 2>&- >/dev/null", "", 0, id="closed error"),
        pytest.param("$run none.txt $1 2>&-", "", 1, id="closed error with something to say"),
        pytest.param("$run $1 $1 | true; exit ${PIPESTATUS[0]}", "", 0, id="broken pipe"),
    ],
)
def test_closed_streams(command: str, said: str, status: int, page: Path) -> None:
    done = _shell(command, page)
    assert (done.stderr, done.returncode) == (said, status)
    assert "none.txt" not in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk(page: Path) -> None:
    done = _shell("$run $1 >/dev/full", page)
    assert (done.stderr, done.returncode) == ("wireparse: standard output: No space left on device\n", 1)


def test_a_broken_pipe_hides_no_failure(page: Path) -> None:
    done = _shell("$run none.txt $1 $1 | true; exit ${PIPESTATUS[0]}", page)
    assert (done.stderr, done.returncode) == ("wireparse: none.txt: No such file or directory\n", 1)
