"""Copy that was wrapped by hand or by a wire's printer reads as paragraphs, whatever parts them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

import wireparse

HEADLINE = "Harwick harbour reopens after the storm"
DATELINE = "HARWICK, March 3 (AP) - "
STORY = (
    "The harbour opened on Tuesday after two days of storm that had kept all of the ships away from the coast.",
    '"We will hold the line," the mayor, Ann Lee, said on Monday in the town hall, where some two hundred people had '
    "gathered for the meeting of the council.",
    "The first to enter was a ferry from the islands with two hundred people on board, most of them going home.",
    "More than forty vessels were waiting off the coast when the pilots went out again. The last of them is expected "
    "to reach the quay on Thursday.",
)
TABLE = "   Quay        Ships   Hours\n   North          12     3.5\n   South           9     4.0"


def _wrapped(width: int, first: str = "", ending: str = "\n", between: str = "\n") -> str:
    paragraphs = (DATELINE + STORY[0], *STORY[1:])
    filled = (textwrap.fill(part, width, initial_indent=first, break_on_hyphens=False) for part in paragraphs)
    return between.join(part.replace("\n", ending) for part in filled)


LAYOUTS = [
    pytest.param({"between": "\n\n"}, id="blank lines"),
    pytest.param({"first": "   "}, id="set in by three"),
    pytest.param({"first": "     "}, id="set in by five"),
    pytest.param({"first": "\t"}, id="set in by a tab"),
    pytest.param({"first": "    ", "between": "\n\n"}, id="set in and blank lines"),
    pytest.param({"ending": " \n", "between": "\n\n"}, id="a blank at each end"),
    pytest.param({"ending": "\r\n", "between": "\r\n\r\n"}, id="CRLF"),
    pytest.param({"ending": " \r\n", "between": " \r\n \r\n"}, id="blanks and CRLF"),
]


@pytest.mark.parametrize("width", [40, 54, 64, 69, 72, 80, 90, 100])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_wrapped_copy_reads_as_paragraphs(layout: dict[str, str], width: int) -> None:
    page = wireparse.parse(f"{HEADLINE}\n\n{_wrapped(width, **layout)}\n", lang="en")
    (article,) = page.articles
    assert article.headline == HEADLINE
    assert article.paragraphs == STORY
    for paragraph in article.paragraphs:
        assert " ".join(paragraph.span.of(page.text).split()) == paragraph


def test_a_table_between_paragraphs_keeps_its_lines() -> None:
    first, rest = _wrapped(69, between="\n\n").split("\n\n", 1)
    page = wireparse.parse(f"{HEADLINE}\n\n{first}\n\n{TABLE}\n\n{rest}\n", lang="en")
    assert set(STORY) <= set(page.articles[0].paragraphs)
    assert sum("12     3.5" in block.span.of(page.text) for block in page.blocks) == 1
    (row,) = [block for block in page.blocks if "12     3.5" in block.span.of(page.text)]
    assert "South" not in row.span.of(page.text)


def test_an_address_that_is_longer_than_the_lines_leaves_them_wrapped() -> None:
    address = "https://harbour.example/" + "news-of-the-quays/" * 6
    lines = "\n\n".join([_wrapped(54, between="\n\n")] * 2)
    page = wireparse.parse(f"{HEADLINE}\n\n{lines}\n\n{address}\n", lang="en")
    assert set(STORY) <= set(page.articles[0].paragraphs)


@pytest.mark.xfail(strict=True, reason="nothing parts the paragraphs but a last line that happens to be full")
def test_paragraphs_that_nothing_parts() -> None:
    page = wireparse.parse(f"{HEADLINE}\n\n{_wrapped(69)}\n", lang="en")
    assert page.articles[0].paragraphs == STORY


FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*/*/page.txt"))
UNEQUAL: dict[str, str] = {}


def _cases() -> list[object]:
    names = {path: f"{path.parts[-3]}/{path.parts[-2]}" for path in FIXTURES}
    marks = {name: [pytest.mark.xfail(strict=True, reason=reason)] for name, reason in UNEQUAL.items()}
    return [pytest.param(path, id=name, marks=marks.get(name, [])) for path, name in names.items()]


@pytest.mark.parametrize("path", _cases())
def test_line_ends_of_wrapped_copy_make_no_difference(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")
    text = "\n".join(textwrap.fill(line, 72, break_on_hyphens=False) if line.strip() else line for line in lines)
    unix, windows = wireparse.parse(text), wireparse.parse(text.replace("\n", "\r\n"))
    assert [quote.text for quote in unix.quotes] == [quote.text for quote in windows.quotes]
    assert [quote.mention for quote in unix.quotes] == [quote.mention for quote in windows.quotes]
    assert [quote.cue for quote in unix.quotes] == [quote.cue for quote in windows.quotes]
    assert [article.paragraphs for article in unix.articles] == [article.paragraphs for article in windows.articles]
