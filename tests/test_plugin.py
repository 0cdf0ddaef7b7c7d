"""The pytest plugin: ids, a pass, what a failure shows, unknown keys, and rewriting on demand only."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from wireparse.kinds import QuoteKind
from wireparse.model import Article, Page, Quote, Speaker
from wireparse.passage import Passage, Span
from wireparse.testing.fixture import Field, FixtureError, Settings, fields, read_expected, read_settings
from wireparse.testing.match import check_field, same
from wireparse.testing.report import report
from wireparse.testing.toml import write_toml

# The model alone stands behind these tests: a page that no part reads still has its words and its blocks.
PAGE = "Le marché couvert rouvre ses portes\nLes commerçants ont repris leurs places lundi matin.\nSource : ABC\n"

PARSER = """
from wireparse.kinds import QuoteKind
from wireparse.model import Article, Page, Quote, Speaker
from wireparse.parser import Parser
from wireparse.passage import Passage, Span


def parse(self, text, *, lang=None, reference=None):
    headline = Passage.at(text, 0, text.index("\\n"))
    body = Passage.at(text, len(headline) + 1, text.index("\\n", len(headline) + 1))
    span = Span(0, 9)
    speaker = Speaker(name="Nora Tazi")
    quote = Quote(span=span, text=span.of(text), content=(span,), kind=QuoteKind.DIRECT, speaker=speaker)
    article = Article(span=Span(0, len(text)), headline=headline, paragraphs=(body,), quotes=(quote,))
    return Page(text=text, lang=lang or "fr", articles=(article,))


Parser.parse = parse
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder whose pages are read by a parser that finds always the same, in a process of its own."""
    pytester.makeconftest(PARSER)
    return pytester


def fixture(pytester: pytest.Pytester, expected: str, name: str = "fixtures/fr/marche") -> Path:
    folder = pytester.path / name
    folder.mkdir(parents=True)
    (folder / "page.txt").write_bytes(PAGE.encode())
    path = folder / "expected.toml"
    path.write_bytes(expected.encode())
    return path


RIGHT = """# Made by hand.
lang = "fr"
headline = "Le marché couvert …"
paragraphs = ["Les commerçants …"]
kicker = ""

[[quotes]]
text = "Le marché"
speaker = "Nora Tazi"
"""


def test_one_passing_item_a_field(run: pytest.Pytester) -> None:
    fixture(run, RIGHT)
    result = run.runpytest_subprocess("-v", "fixtures")
    result.assert_outcomes(passed=5)
    for name in ("lang", "headline", "paragraphs", "kicker", "quotes[0]"):
        assert f"fixtures/fr/marche/expected.toml::{name} PASSED" in result.stdout.str()


def test_one_field_runs_by_its_id(run: pytest.Pytester) -> None:
    fixture(run, RIGHT)
    run.runpytest_subprocess("fixtures/fr/marche/expected.toml::headline").assert_outcomes(passed=1)
    run.runpytest_subprocess("fixtures/fr/marche/expected.toml::quotes[0]").assert_outcomes(passed=1)


def test_a_failure_shows_the_words_and_the_line(run: pytest.Pytester) -> None:
    fixture(run, 'paragraphs = ["Les commerçants ont quitté leurs places."]\n')
    result = run.runpytest_subprocess("fixtures")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "paragraphs?0?:",
            "expected: Les commerçants ont quitté leurs places.",
            "found:    Les commerçants ont repris leurs places lundi matin.",
            "line 2: Les commerçants ont repris leurs places lundi matin.",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    assert "match.py" not in result.stdout.str()


def test_another_quotation_fails_where_none_may_be(run: pytest.Pytester) -> None:
    fixture(run, "quotes_exact = true\nquotes = []\n")
    result = run.runpytest_subprocess("fixtures")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["another quotation:", "found:    Le marché"])


def test_a_known_gap_announces_its_mend(run: pytest.Pytester) -> None:
    fixture(run, 'headline = "Autre"\nknown_gaps = ["headline"]\n', "gap")
    fixture(run, 'lang = "fr"\nknown_gaps = ["lang"]\n', "mended")
    result = run.runpytest_subprocess("gap", "mended")
    result.assert_outcomes(xfailed=1, failed=1)
    result.stdout.fnmatch_lines(["*XPASS(strict)*"])


@pytest.mark.parametrize(
    ("expected", "key"),
    [
        pytest.param('titel = "x"\n', "titel", id="of the file"),
        pytest.param('[[quotes]]\ntext = "x"\nwho = "y"\n', "quotes[0].who", id="of a quotation"),
        pytest.param('[blocks]\nmenu = ["x"]\n', "blocks.menu", id="of the blocks"),
        pytest.param('headline = ["x"]\n', "headline", id="of the wrong type"),
        pytest.param('known_gaps = ["kicker"]\n', "known_gaps", id="a gap in nothing"),
        pytest.param("known_gaps = [[1]]\n", "known_gaps[0]", id="a gap that is no word"),
        pytest.param("[[quotes]]\nmarked = 3\n", "quotes[0].marked", id="words that are a number"),
        pytest.param('[[quotes]]\nmarked = ""\n', "quotes[0]", id="no words"),
        pytest.param('quotes = [{ text = "x" }, "…"]\n', "quotes[1]", id="further quotations"),
        pytest.param('dateline = "…"\n', "dateline", id="any dateline"),
        pytest.param('credits = ["AFP"]\n', "credits", id="words for a table"),
        pytest.param("[dateline]\nplaces = [3]\n", "dateline.places[0]", id="a place that is no word"),
        pytest.param("[dateline]\ndate = 2024-03-12\n", "dateline.date", id="a date that is no word"),
        pytest.param('[[ticker]]\nstory = "x"\n', "ticker[0].story", id="a story that is no number"),
        pytest.param('[blocks]\nfurniture = "x"\n', "blocks.furniture", id="words for a list"),
        pytest.param("paragraph_count = true\n", "paragraph_count", id="a truth for a number"),
        pytest.param("lang = fr\n", "(file)", id="no TOML"),
    ],
)
def test_a_faulty_file_is_told_with_its_key(tmp_path: Path, expected: str, key: str) -> None:
    path = tmp_path / "expected.toml"
    path.write_text(expected)
    with pytest.raises(FixtureError) as error:
        list(fields(path, read_expected(path)))
    assert (error.value.path, error.value.key) == (path, key)


@pytest.mark.parametrize(
    ("meta", "key"),
    [
        pytest.param('reference = "yesterday"', "reference", id="no time"),
        pytest.param('reference = "2025-03-06T22:30"', "reference", id="words without a zone"),
        pytest.param("reference = 2025-03-06T22:30:00", "reference", id="a time without a zone"),
        pytest.param("reference = 2025-03-06", "reference", id="a day"),
        pytest.param("lang = 3", "lang", id="a number"),
        pytest.param('lang = "!!"', "lang", id="no tag"),
        pytest.param('length = "x"', "length", id="unknown"),
    ],
)
def test_faulty_settings_are_told_with_their_key(tmp_path: Path, meta: str, key: str) -> None:
    (tmp_path / "meta.toml").write_text(meta)
    with pytest.raises(FixtureError) as error:
        read_settings(tmp_path)
    assert (error.value.path, error.value.key) == (tmp_path / "meta.toml", key)


@pytest.mark.parametrize("reference", ["2025-03-06T22:30:00+00:00", '"2025-03-06T22:30Z"'])
def test_a_reference_with_its_zone_is_read(tmp_path: Path, reference: str) -> None:
    (tmp_path / "meta.toml").write_text(f'lang = "fr"\nreference = {reference}\n')
    assert read_settings(tmp_path) == Settings("fr", dt.datetime(2025, 3, 6, 22, 30, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("meta.toml", b"lang = 3", "*meta.toml: lang: takes a str*", id="settings"),
        pytest.param("page.txt", b"\xe9", "*page.txt: (file): is not UTF-8*", id="page"),
    ],
)
def test_a_faulty_fixture_fails_with_known_gaps_too(run: pytest.Pytester, name: str, data: bytes, said: str) -> None:
    path = fixture(run, 'headline = "Autre"\nknown_gaps = ["headline"]\n')
    path.with_name(name).write_bytes(data)
    result = run.runpytest_subprocess("fixtures")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([said])
    assert "Traceback" not in result.stdout.str()


def test_an_error_of_the_parser_is_no_known_gap(run: pytest.Pytester) -> None:
    run.makeconftest(PARSER + "\nParser.parse = lambda self, text, **settings: 1 / 0\n")
    fixture(run, 'headline = "Autre"\nknown_gaps = ["headline"]\n')
    run.runpytest_subprocess("fixtures").assert_outcomes(failed=1)


def test_a_fixture_that_lost_its_page_is_an_error(run: pytest.Pytester) -> None:
    fixture(run, 'headline = "Autre"\n').with_name("page.txt").unlink()
    result = run.runpytest_subprocess("fixtures")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*page.txt: (file): cannot be read*"])


SAID = Quote(span=Span(0, 9), text="Le marché", kind=QuoteKind.DIRECT, speaker=Speaker(name="Nora Tazi"))
FOUND = Page(text=PAGE, articles=(Article(span=Span(0, len(PAGE)), quotes=(SAID,)),))


@pytest.mark.parametrize(
    ("expected", "right"),
    [
        pytest.param("quotes = []\n", False, id="no quotations"),
        pytest.param("blocks = {}\n", True, id="no blocks"),
        pytest.param("credits = []\n", True, id="no credits"),
        pytest.param('speakers = ["…"]\n', True, id="any"),
        pytest.param('speakers = [{ name = "Nora Tazi" }, "…"]\n', True, id="first"),
        pytest.param('speakers = [{ name = "Ali Tazi" }, "…"]\n', False, id="another first"),
        pytest.param('credits = ["…"]\n', True, id="any where there is none"),
    ],
)
def test_nothing_and_any_are_expectations(tmp_path: Path, expected: str, right: bool) -> None:
    path = tmp_path / "expected.toml"
    path.write_text(expected, encoding="utf-8")
    values = read_expected(path)
    (field,) = fields(path, values)
    assert bool(check_field(FOUND, field, values.get("quotes", [])).differences) is not right


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param("Les quais sont prêts", "line 2: « Les quais", id="wrapped"),
        pytest.param("Les quais …", "line 2: « Les quais", id="opening"),
        pytest.param(
            "Oui nous attendons les navires", "line 4: « nous attendons les navires ce matin ».", id="broken into"
        ),
        pytest.param("Rien de tel ici", None, id="nowhere"),
    ],
)
def test_a_quotation_that_was_not_found_is_shown_where_its_words_stand(words: str, line: str | None) -> None:
    text = "Le port\n« Les\u00a0quais\nsont  prêts. Oui », a dit Ali,\n« nous attendons les navires ce matin ».\n"
    field = Field("quotes[0]", "quotes", 0, {"text": words})
    page = Page(text=text)
    said = report(page, check_field(page, field, [field.expected])).splitlines()
    assert "found:    nothing" in said
    assert [one for one in said if one.startswith("line ")] == ([line] if line else [])


def test_an_unknown_key_stops_the_collection(run: pytest.Pytester) -> None:
    fixture(run, 'titel = "x"\n')
    result = run.runpytest_subprocess("fixtures")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*expected.toml: titel: unknown key*"])


WRONG = """# Made by hand.
headline = "Le marché fermé"
paragraph_count = 3
known_gaps = ["lang"]
lang = "en"

[[quotes]]
text = "Le marché"
speaker = "Personne"
"""


def test_update_rewrites_the_keys_that_stand_there(run: pytest.Pytester) -> None:
    path = fixture(run, WRONG)
    run.runpytest_subprocess("--wireparse-update", "fixtures").assert_outcomes(passed=3, xfailed=1)
    assert path.read_bytes().decode() == (
        "# Made by hand.\n"
        'headline = "Le marché couvert rouvre ses portes"\nparagraph_count = 1\nknown_gaps = ["lang"]\nlang = "en"\n'
        '\n[[quotes]]\ntext = "Le marché"\nspeaker = "Nora Tazi"\n'
    )
    run.runpytest_subprocess("fixtures").assert_outcomes(passed=3, xfailed=1)


def test_update_writes_what_is_found_for_nothing_and_keeps_any_others(run: pytest.Pytester) -> None:
    path = fixture(run, 'headline = ""\nspeakers = [{ name = "Nora Tazi" }, "…"]\nquotes = []\n')
    run.runpytest_subprocess("--wireparse-update", "fixtures").assert_outcomes(passed=3)
    values = read_expected(path)
    assert values["headline"] == "Le marché couvert rouvre ses portes"
    assert values["speakers"] == [{"name": "Nora Tazi"}, "…"]
    assert [quote["text"] for quote in values["quotes"]] == ["Le marché"]
    run.runpytest_subprocess("fixtures").assert_outcomes(passed=3)


def test_nothing_is_written_without_the_switch(run: pytest.Pytester) -> None:
    path = fixture(run, WRONG)
    run.runpytest_subprocess("fixtures").assert_outcomes(failed=3, xfailed=1)
    assert path.read_bytes().decode() == WRONG


def test_a_lone_expected_toml_is_no_fixture(run: pytest.Pytester) -> None:
    (run.path / "expected.toml").write_text("anything = 1\n")
    run.runpytest_subprocess(".").assert_outcomes()


def test_words_are_held_against_their_place() -> None:
    article = Article(span=Span(0, len(PAGE)), headline=Passage("Le marché", Span(3, 12)))
    outcome = check_field(Page(text=PAGE, articles=(article,)), Field("headline", "headline", None, "Le marché"), [])
    assert outcome.misplaced
    assert [unlike.path for unlike in outcome.differences] == ["span"]


@pytest.mark.parametrize(
    ("expected", "found", "fits"),
    [
        pytest.param("Le port …", "Le port rouvre", True, id="opening"),
        pytest.param("Le port …", "Le pont rouvre", False, id="another opening"),
        pytest.param("a  b", "a\nb", True, id="white space"),
        pytest.param(["a", "…"], ["a", "b", "c"], True, id="first"),
        pytest.param(["…", "b", "…"], ["a", "b", "c"], True, id="among"),
        pytest.param(["…", "c", "…", "a"], ["a", "b", "c"], False, id="order"),
        pytest.param(["a", "…", "a"], ["a"], False, id="one for two"),
        pytest.param({"a": "x"}, {"a": "x", "b": "y"}, True, id="only the keys given"),
        pytest.param("", None, True, id="nothing"),
        pytest.param("", "x", False, id="something for nothing"),
        pytest.param(1, True, False, id="a truth is no number"),
    ],
)
def test_what_fits(expected: object, found: object, fits: bool) -> None:
    assert same(expected, found) is fits


def test_toml_is_written_as_it_is_read(tmp_path: Path) -> None:
    values = {
        "headline": 'Le "port" \\ \t\x01 rouvre',
        "paragraphs": ["Un mot " * 20, "…"],
        "no_article": True,
        "credits": [{"text": "MAP", "agencies": ["MAP"]}, "…"],
        "dateline": {"places": ["RABAT"], "date": "--03-12"},
        "quotes": [{"text": "« a »"}, {"marked": "b"}],
    }
    path = tmp_path / "expected.toml"
    path.write_bytes(write_toml(values).encode())
    assert read_expected(path) == values
