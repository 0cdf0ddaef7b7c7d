"""Packs, the register and plain values: what is checked, and the errors that say where."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import wireparse
from wireparse.agencies import default_register
from wireparse.model import Agency, Article, Block, Input, Page, TickerItem
from wireparse.packs import BASE, Packs
from wireparse.passage import Passage, Span
from wireparse.plain import Plain
from wireparse.source import Source


@pytest.mark.parametrize("tag", [*Packs().tags, BASE])
def test_every_pack_loads(tag: str) -> None:
    assert Packs().get(tag).tag == tag


def _pack(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "xx.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('tag = "xx"\ncolour = "red"', "colour"),
        ('tag = "xx"\n[credit]\nsauce = ["Source"]', "credit.sauce"),
        ('tag = "xx"\nfrequent = 3', "frequent"),
        ('tag = "xx"\n[times]\nmonth_first = "no"', "times.month_first"),
        ('tag = "xx"\n[times.months]\njan = "one"', "times.months.jan"),
        ('tag = "xx"\n[times.months]\njan = 13', "times.months.jan"),
        ('tag = "xx"\nextends = "nowhere"', "extends"),
        ('tag = "xx"\nextends = "xx"', "extends"),
        ('tag = "xx"\n[notes.kinds]\nbogus = ["X"]', "notes.kinds.bogus"),
        ('tag = "xx"\n[notes.kinds]\nurgent = [""]', "notes.kinds.urgent"),
        ('tag = "xx"\n[credit]\nsource = [""]', "credit.source"),
        ('tag = "xx"\n[byline]\nby = [" "]', "byline.by"),
        ('tag = "xx"\n[speech]\naccording = ["’"]', "speech.according"),
        ('tag = "xx"\n[speech.honorifics]\nzz = "mr"', "speech.honorifics.zz"),
        ('tag = "!!"', "tag"),
        ('tag = ""', "tag"),
        ('name = "no tag"', "tag"),
        ("tag = ", ""),
    ],
)
def test_a_faulty_pack_is_named_with_its_key(tmp_path: Path, text: str, key: str) -> None:
    path = _pack(tmp_path, text)
    with pytest.raises(wireparse.PackError) as caught:
        wireparse.Parser().with_pack(path)
    assert caught.value.key == key
    assert str(path) in str(caught.value)


def test_a_pack_is_read_again_when_its_file_has_changed(tmp_path: Path) -> None:
    path = _pack(tmp_path, 'tag = "xx"')
    before = Packs().with_file(path)
    _pack(tmp_path, 'tag = "xx"\nname = "mended"')
    assert Packs().with_file(path).get("xx").name == "mended"
    _pack(tmp_path, 'tag = "xx"\ncolour = "red"')
    with pytest.raises(wireparse.PackError):
        Packs().with_file(path)
    assert before.get("xx").name == ""


def test_a_pack_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", "a\0b.toml"):
        with pytest.raises(wireparse.PackError):
            wireparse.Parser().with_pack(path)


def test_a_pack_adds_to_the_one_it_extends(tmp_path: Path) -> None:
    path = _pack(tmp_path, 'tag = "xx"\nextends = "fr"\n[credit]\nsource = ["Zdroj"]')
    packs = Packs().with_file(path)
    assert packs.get("xx").credit.source >= {"Zdroj", *Packs().get("fr").credit.source}


FRENCH = "Le port de Tanger a rouvert mardi après deux jours de fermeture due aux vents du détroit."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ('tag = "fr"\nextends = "fr"', "fr"),
        ('tag = "FR"\nextends = "Fr"', "FR"),
        ('tag = "fr-CA"\nextends = "fr"', "fr"),
        ('tag = "xx"\nextends = "fr"', "fr"),
    ],
)
def test_a_pack_over_french_leaves_french_detected(tmp_path: Path, text: str, lang: str) -> None:
    page = wireparse.Parser().with_pack(_pack(tmp_path, text)).parse(FRENCH)
    assert (page.lang, page.problems) == (lang, wireparse.parse(FRENCH).problems)


@pytest.mark.parametrize("tag", ["fr-ca", "fr-CA", "FR-CA"])
def test_a_pack_is_found_in_any_case(tmp_path: Path, tag: str) -> None:
    assert Packs().with_file(_pack(tmp_path, 'tag = "fr-CA"\nextends = "fr"')).get(tag).tag == "fr-CA"


def test_a_parser_with_a_pack_can_be_pickled(tmp_path: Path) -> None:
    parser = wireparse.Parser().with_pack(_pack(tmp_path, 'tag = "xx"'))
    assert pickle.loads(pickle.dumps(parser)).packs.get("xx").tag == "xx"


def test_every_name_of_an_agency_finds_it() -> None:
    register = default_register()
    for entry in register.entries:
        for name in (entry.agency.id, entry.agency.name, *entry.aliases):
            assert entry in register.find(name), name


def test_shared_short_forms_keep_all_candidates() -> None:
    agency = default_register().read("ACN")
    assert agency is not None
    assert {agency.id, *agency.candidates} == {"ACN-CU", "ACN-ES"}


def test_errors_survive_pickling() -> None:
    for error in (wireparse.PackError("f.toml", "k", "m"), wireparse.UnknownLanguageError("x_", ["fr"])):
        again = pickle.loads(pickle.dumps(error))
        assert str(again) == str(error)


# ---------------------------------------------------------------- plain values


def test_a_passage_is_its_words_and_knows_its_place() -> None:
    words = Passage.at("a  hard\n wrap", 0, 13)
    assert words == "a hard wrap"
    assert words.span == Span(0, 13)
    assert json.dumps(words) == '"a hard wrap"'
    with pytest.raises(AttributeError):
        words.span = Span(0, 1)


@pytest.mark.parametrize("text", ["\ud83d\ude00", "\ud800", "a\ud83d\ude00\ud83d\ude00", "😀"])
def test_lone_surrogates_come_back(text: str) -> None:
    page = wireparse.parse(text)
    assert Page.from_json(page.to_json()).text == text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ("[]", "expected an object"),
        ("{", "not a JSON document"),
        ('{"schema_version": 99, "text": ""}', "schema_version 99"),
        ('{"schema_version": 1, "text": 3}', "Page.text"),
        ('{"schema_version": 1, "text": "", "colour": 1}', "colour"),
        ('{"schema_version": 1, "text": "", "blocks": [{"kind": "wall"}]}', r"Page.blocks\[0\]"),
        ('{"schema_version": 1}', "text"),
        ('{"schema_version": true, "text": ""}', "schema_version True"),
        pytest.param('{"a":' * 100_000, "not a JSON document", id="deep"),
        pytest.param(f'{{"schema_version": {"1" * 5000}, "text": ""}}', "not a JSON document", id="many digits"),
    ],
)
def test_what_is_no_page_is_told(values: str, said: str) -> None:
    with pytest.raises(wireparse.DecodeError, match=said):
        Page.from_json(values)


SPAN: dict[str, Any] = {"start": 0, "end": 1}
DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    ("cls", "values", "field"),
    [
        pytest.param(
            Article, {"span": SPAN, "headline": {"text": "x", "start": "a", "end": None}}, "headline", id="span"
        ),
        pytest.param(Article, {"span": {"start": 3, "end": 1}}, "span", id="an end before its start"),
        pytest.param(Article, {"span": {"start": -1, "end": 1}}, "span", id="a start before the text"),
        pytest.param(Agency, {"id": "a", "name": "b", "languages": "fr"}, "languages", id="a word for words"),
        pytest.param(Agency, {"id": {"pieces": "ab"}, "name": "b"}, "id", id="a word for pieces"),
        pytest.param(Block, {"span": SPAN, "kind": "body", "confidence": float("nan")}, "confidence", id="no number"),
        pytest.param(Block, {"span": SPAN, "kind": "body", "confidence": 10**400}, "confidence", id="too large"),
        pytest.param(Block, {"span": SPAN, "kind": "body", "confidence": [10**5000]}, "confidence", id="unwritable"),
        pytest.param(Block, {"span": SPAN, "kind": DEEP}, "kind", id="deep for a kind"),
        pytest.param(Agency, {"id": DEEP, "name": "b"}, "id", id="deep for a word"),
        pytest.param(Agency, {"id": "a", "name": "b", 3: "c"}, "3", id="a key that is no word"),
        pytest.param(TickerItem, {"ago": float("inf")}, "ago", id="for ever"),
        pytest.param(TickerItem, {"ago": True}, "ago", id="a truth"),
        pytest.param(TickerItem, {"ago": 1e300}, "ago", id="too long ago"),
    ],
)
def test_a_wrong_value_is_told_with_its_field(cls: type[Plain], values: dict[Any, Any], field: str) -> None:
    with pytest.raises(wireparse.DecodeError, match=rf"^{cls.__name__}\b.*\b{field}\b"):
        cls.from_dict(values)


@pytest.mark.parametrize(
    "given",
    [
        Input("Un.", id="a", lang="fr", reference=dt.datetime(2025, 3, 12, tzinfo=dt.UTC)),
        Input("Un.", lang=("fr", "en")),
        Input("Un."),
    ],
)
def test_an_input_comes_back(given: Input) -> None:
    assert Input.from_dict(json.loads(json.dumps(given.to_dict()))) == given


def test_every_result_has_a_plain_form() -> None:
    classes = [getattr(wireparse, name) for name in wireparse.__all__]
    results = [cls for cls in classes if hasattr(cls, "__attrs_attrs__") and cls is not wireparse.Parser]
    assert len(results) > 15
    assert [cls.__name__ for cls in results if not hasattr(cls, "to_dict")] == []
    assert Span(1, 2).to_dict() == {"start": 1, "end": 2}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\n\n", ["", ""]),
        ("a\x0bb\x85c\u2028d", ["a\x0bb\x85c\u2028d"]),
        ("  a \t\n", ["a"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    found = Source.of(text).lines
    assert [line.text for line in found] == lines
    assert all(text[line.start : line.end] == line.text for line in found)
    assert [line.first for line in found[1:]] == [line.stop for line in found[:-1]]
    assert not found or found[-1].stop == len(text)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Le port de Tanger a rouvert mardi après deux jours de fermeture due aux vents du détroit.",
            "fr",
        ),
        (
            "The harbour opened on Tuesday after two days of storm that had kept all of the ships away from the coast.",
            "en",
        ),
        ("Der Hafen ist nach zwei Tagen Sturm wieder offen, und die Schiffe können in die Stadt zurückkehren.", "de"),
        ("Порт открылся во вторник после двух дней шторма, и суда снова могут войти в город.", "ru"),
        ("أعيد فتح الميناء يوم الثلاثاء بعد يومين من الإغلاق بسبب الرياح القوية في المضيق", "ar"),
        ("港は二日間の嵐の後、火曜日に再開した。", "ja"),
        ("港口在两天的风暴之后于星期二重新开放。", "zh"),
        ("항구는 이틀간의 폭풍 끝에 화요일에 다시 열렸다.", "ko"),
    ],
)
def test_languages(text: str, lang: str) -> None:
    assert wireparse.parse(text).lang == lang


@pytest.mark.parametrize("text", ["", "12 34", "Xyz", "***"])
def test_no_language(text: str) -> None:
    page = wireparse.parse(text)
    assert page.lang is None
    codes = [problem.code for problem in page.problems]
    assert (wireparse.ProblemCode.LANGUAGE_UNSURE in codes) is bool(text)
