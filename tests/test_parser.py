"""The composition: each part replaceable, wrappable and callable alone."""

from __future__ import annotations

import datetime as dt
import gc
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import wireparse
from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.model import Agency, Block, Page, Quote, TickerItem
from wireparse.passage import Passage, Span
from wireparse.source import Source
from wireparse.speech.quotes import find_quotes
from wireparse.story.stories import Story

PAGE = """Le port de Tanger rouvre ses quais
Le trafic a repris mardi au port de Tanger après deux jours de fermeture due aux vents violents du détroit.
« Les navires entrent de nouveau depuis ce matin », a déclaré Karim Bennis, directeur du port, devant la presse locale.
Source : MAP
"""


def test_a_part_is_replaced() -> None:
    def no_quotes(source: Source, story: Story, context: Context) -> tuple[Quote, ...]:
        return ()

    assert wireparse.Parser().parse(PAGE).quotes
    assert attrs.evolve(wireparse.Parser(), quotes=no_quotes).parse(PAGE).quotes == ()


def test_a_part_is_wrapped() -> None:
    def direct_only(source: Source, story: Story, context: Context) -> tuple[Quote, ...]:
        return tuple(q for q in find_quotes(source, story, context) if q.kind is wireparse.QuoteKind.DIRECT)

    page = attrs.evolve(wireparse.Parser(), quotes=direct_only).parse(PAGE)
    assert [quote.text for quote in page.quotes] == ["Les navires entrent de nouveau depuis ce matin"]


def test_the_last_steps_get_the_page_in_order() -> None:
    def mark(tag: str) -> Callable[[Page], Page]:
        return lambda page: attrs.evolve(page, lang=f"{page.lang}-{tag}")

    parser = attrs.evolve(wireparse.Parser(), after=(mark("x1"), mark("x2")))
    assert parser.parse(PAGE).lang == "fr-x1-x2"


@pytest.mark.parametrize("wrong", [b"bytes", None, 3, ["lines"]])
def test_what_is_no_str_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="takes a str"):
        wireparse.parse(wrong)  # type: ignore[arg-type]


class Words(str):
    """A `str` with something of its own, as lxml gives its string results."""

    __slots__ = ()

    def __str__(self) -> str:
        return "other words"


@pytest.mark.parametrize("text", [Words(PAGE), Passage(PAGE, Span(0, len(PAGE)))])
def test_a_kind_of_str_gives_the_page_of_its_words(text: str) -> None:
    page = wireparse.parse(text, lang=Words("fr"))
    assert page == wireparse.parse(PAGE, lang="fr")
    assert (type(page.text), type(page.lang)) == (str, str)
    assert Page.from_json(page.to_json()) == page


@pytest.mark.parametrize("lang", [5, b"fr", [b"fr"], ["fr", 5], {"fr": 1}.values()])
def test_a_language_of_a_wrong_type_is_refused(lang: Any) -> None:
    with pytest.raises(TypeError, match="pass a tag such as 'fr', a sequence of tags, or None"):
        wireparse.parse(PAGE, lang=lang)


@pytest.mark.parametrize("reference", ["2025-01-01", dt.date(2025, 1, 1), 1735689600])
def test_a_reference_of_a_wrong_type_is_refused(reference: Any) -> None:
    with pytest.raises(TypeError, match="pass an aware datetime"):
        wireparse.parse(PAGE, reference=reference)


@pytest.mark.parametrize("tag", ["", "f", "fr_FR", "français", "fr--x", "-fr", "12"])
def test_a_malformed_tag_is_refused_with_the_packs_that_there_are(tag: str) -> None:
    with pytest.raises(wireparse.UnknownLanguageError, match=r"Packs: .*fr") as caught:
        wireparse.parse(PAGE, lang=tag)
    assert isinstance(caught.value, LookupError)
    assert caught.value.tag == tag


def test_a_naive_reference_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        wireparse.parse(PAGE, reference=dt.datetime(2025, 3, 12, 9, 0))


@pytest.mark.parametrize(
    ("lang", "served"),
    [("fr", "fr"), ("fr-MA", "fr"), ("FR", "fr"), ("en-US", "en"), ("tlh", "base"), ("zh-Hant-TW", "zh")],
)
def test_a_tag_is_served_by_the_nearest_pack(lang: str, served: str) -> None:
    parser = wireparse.Parser()
    _, language, context = parser.open(PAGE, lang, None)
    assert (language.tag, context.pack.tag) == (lang, served)


def test_a_language_without_a_pack_is_told() -> None:
    page = wireparse.parse("Qapla' batlh je. Tlhingan Hol vIjatlh, 'ej vIghojmoH.", lang="tlh")
    assert wireparse.ProblemCode.NO_PACK in [problem.code for problem in page.problems]


def test_candidates_narrow_the_choice() -> None:
    assert wireparse.parse(PAGE, lang=["en", "fr"]).lang == "fr"
    assert wireparse.parse(PAGE, lang=("en",)).lang == "en"


LINE = "Retrouvez toute l'actualité du détroit sur nos ondes et dans nos pages du soir"


@pytest.mark.parametrize("rule", [LINE.upper(), lambda line: BlockKind.FURNITURE if "nos ondes" in line else None])
def test_a_line_rule_decides(rule: str) -> None:
    page = wireparse.Parser().with_line_rule("house-ad", rule).parse(PAGE.replace("Source", LINE + "\nSource"))
    (block,) = [block for block in page.blocks if "nos ondes" in block.span.of(page.text)]
    assert block.kind is BlockKind.FURNITURE
    assert "house-ad" in block.because[0]


@pytest.mark.parametrize(
    ("rule", "kind"),
    [(LINE, "furniture"), (lambda line: None, "furniture"), (None, BlockKind.NOTE), (3, BlockKind.NOTE)],
    ids=["kind", "kind of a function", "no rule", "number"],
)
def test_a_wrong_line_rule_is_refused_at_once(rule: Any, kind: Any) -> None:
    with pytest.raises(TypeError, match="house-ad"):
        wireparse.Parser().with_line_rule("house-ad", rule, kind)


def test_a_line_rule_that_gives_no_kind_is_named() -> None:
    wrong: Any = lambda line: "furniture"  # noqa: E731
    with pytest.raises(TypeError, match=r"'house-ad' gave 'furniture'; give a BlockKind"):
        wireparse.Parser().with_line_rule("house-ad", wrong).parse(PAGE)


def test_a_parser_with_a_phrase_can_be_pickled() -> None:
    parser = wireparse.Parser().with_line_rule("house-ad", LINE)
    text = f"{PAGE}{LINE}\n"
    assert pickle.loads(pickle.dumps(parser)).parse(text) == parser.parse(text)


def test_a_pack_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "tlh.toml"
    path.write_text('tag = "tlh"\nname = "tlhIngan Hol"\nfrequent = "je ej vaj"\n', encoding="utf-8")
    parser = wireparse.Parser().with_pack(path)
    page = parser.parse("batlh je Qapla' je", lang="tlh")
    assert wireparse.ProblemCode.NO_PACK not in [problem.code for problem in page.problems]


def test_an_agency_of_ones_own() -> None:
    agency = Agency(id="ZPA", name="Zembla Press Agency", country="ZZ")
    page = wireparse.Parser().with_agency(agency, ["Zemblapress"]).parse(PAGE.replace("MAP", "Zemblapress"))
    assert [found.id for credit in page.credits for found in credit.agencies] == ["ZPA"]


def _credited(parser: wireparse.Parser, name: str) -> tuple[str, tuple[str, ...]]:
    (agency,) = parser.parse(PAGE.replace("MAP", name)).credits[0].agencies
    return agency.name, agency.candidates


def test_an_agency_of_ones_own_takes_the_place_of_the_one_of_its_id() -> None:
    mine = Agency(id="MAP", name="Mon agence de presse")
    assert _credited(wireparse.Parser().with_agency(mine), "MAP") == ("Mon agence de presse", ())


def test_an_agency_of_ones_own_comes_first_for_its_names() -> None:
    mine, later = Agency(id="ZPA", name="Zembla Press Agency"), Agency(id="ZPB", name="Zembla Bis")
    parser = wireparse.Parser().with_agency(mine, ["MAP"])
    assert _credited(parser, "MAP") == ("Zembla Press Agency", ("MAP",))
    assert _credited(parser.with_agency(later, ["MAP"]), "MAP") == ("Zembla Bis", ("ZPA", "MAP"))


ZPA: Any = Agency(id="ZPA", name="Zembla Press Agency")


@pytest.mark.parametrize(
    ("agency", "aliases", "said"),
    [
        pytest.param("ZPA", (), "takes an Agency", id="no agency"),
        pytest.param(ZPA, "Zemblapress", "list of names", id="a word for its letters"),
        pytest.param(ZPA, [3], "list of names", id="an alias that is no word"),
        pytest.param(ZPA, None, "list of names", id="no aliases"),
        pytest.param(attrs.evolve(ZPA, id=3), (), "str", id="an id that is no word"),
        pytest.param(attrs.evolve(ZPA, languages=None), (), "tuple of tags", id="no languages"),
        pytest.param(attrs.evolve(ZPA, languages="fr"), (), "tuple of tags", id="a tag for tags"),
    ],
)
def test_what_is_no_agency_is_refused(agency: Any, aliases: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        wireparse.Parser().with_agency(agency, aliases)


def test_the_parsers_stand_alone() -> None:
    assert wireparse.find_quotes('"We hold the line," Dana Whitlock said.', lang="en")[0].mention == "Dana Whitlock"
    assert wireparse.find_credits("Source : MAP", lang="fr")[0].agencies[0].id == "MAP"
    byline = wireparse.find_byline("By Dana Whitlock", lang="en")
    assert byline
    assert byline.names == ("Dana Whitlock",)
    dateline = wireparse.find_dateline("RABAT, 12 mars (MAP) - Le port a rouvert.", lang="fr")
    assert dateline
    assert dateline.places == ("RABAT",)
    ticker = wireparse.find_ticker(
        "- 20:55Le port rouvre\n- 20:35La Bourse recule\n- 20:14Un séisme au large\n", lang="fr"
    )
    assert [item.headline for item in ticker] == ["Le port rouvre", "La Bourse recule", "Un séisme au large"]


def test_a_page_is_the_same_twice() -> None:
    first, second = wireparse.parse(PAGE), wireparse.parse(PAGE)
    assert first == second
    assert isinstance(first, Page)
    assert all(isinstance(block, Block) for block in first.blocks)
    assert not any(isinstance(part, TickerItem) for part in first.ticker)


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_rests_and_is_left_as_it_was(running: bool) -> None:
    seen: list[bool] = []

    def watch(source: Source, story: Story, context: Context) -> tuple[Quote, ...]:
        seen.append(gc.isenabled())
        raise ZeroDivisionError

    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        with pytest.raises(ZeroDivisionError):
            attrs.evolve(wireparse.Parser(), quotes=watch).parse(PAGE)
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()
    assert seen == [False]
