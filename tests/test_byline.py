"""Bylines: their forms on a line and around a headline, and lines that only look alike."""

from __future__ import annotations

import time

import pytest

import wireparse
from wireparse.kinds import BlockKind
from wireparse.page.authors import name_authors
from wireparse.parser import Parser
from wireparse.source import Source

BODY, BYLINE, FURNITURE = BlockKind.BODY, BlockKind.BYLINE, BlockKind.FURNITURE
HEADLINE, TIMESTAMP = BlockKind.HEADLINE, BlockKind.TIMESTAMP
PAGE = """\
Home
World
{above}
Harbour pilots return to the sea after the long storm
{below}
The pilots of the northern harbour went back to work on Tuesday after a storm that had closed the port for two days.
More than forty ships were waiting in the roads when the first boat left the quay, the harbour office said on Tuesday.
The office expects the last of them to be unloaded by the end of the week, and the fishing fleet to sail on Thursday.
"""
LATER = """\
Read more
Ferry to the islands gets a new timetable
By Cora Blunt
4 May 2024
Lighthouse keeper retires
By Denis Oake
3 May 2024
"""


@pytest.mark.parametrize(
    ("line", "lang", "names"),
    [
        ("By Ann Lee", "en", ["Ann Lee"]),
        ("By: Ann Lee", "en", ["Ann Lee"]),
        ("BY ANN LEE", "en", ["ANN LEE"]),
        ("by Ann Lee Apr. 28, 2023 1:15 pm", "en", ["Ann Lee"]),
        ("ByAnn LeeMar 5, 2025 | 6 comments", "en", ["Ann Lee"]),
        ("By Ann LeePublished 3 May 2024", "en", ["Ann Lee"]),
        ("By Ann LeeReporter", "en", ["Ann Lee"]),
        ("By Ann PowellNews Reporter", "en", ["Ann Powell"]),
        ("By Ann McLee, Reporter", "en", ["Ann McLee"]),
        ("By Ann Lee, in Portugal, Business, Tourism", "en", ["Ann Lee"]),
        ("Written byby Ann Lee", "en", ["Ann Lee"]),
        ("By\nAnn Lee", "en", ["Ann Lee"]),
        ("Von\nKolb Ida", "de", ["Kolb Ida"]),
        ("Par\nSalma Berrechid\nLe port a rouvert mardi.", "fr", ["Salma Berrechid"]),
        ("Published: August 27, 2025 by Ann Lee", "en", ["Ann Lee"]),
        ("March 15, 2022 · 3 min read · By Ann Lee", "en", ["Ann Lee"]),
        ("By Ann Lee 15 min read", "en", ["Ann Lee"]),
        ("By Ann Lee | Example Post", "en", ["Ann Lee"]),
        ("By Ann Lee ann.lee@example.com", "en", ["Ann Lee"]),
        ("By Ann Lee @annlee", "en", ["Ann Lee"]),
        ("By Ann Lee, Bob Hale and Cora Blunt", "en", ["Ann Lee", "Bob Hale", "Cora Blunt"]),
        ("By Ann Lee & Bob Hale", "en", ["Ann Lee", "Bob Hale"]),
        ("By Natasha Quill, Ben Singer and Ann Lee", "en", ["Natasha Quill", "Ben Singer", "Ann Lee"]),
        ("By Ann Lee, MD", "en", ["Ann Lee"]),
        ("By Ann Lee, City Editor, and Bob Hale, Crime Reporter", "en", ["Ann Lee", "Bob Hale"]),
        ("By Ann Lee, Head of Sales and Development, Editor", "en", ["Ann Lee"]),
        ("By Ann Lee For The Example", "en", ["Ann Lee"]),
        ("By Abby Byrne", "en", ["Abby Byrne"]),
        ("By J.R. O’Neil-Smith", "en", ["J.R. O’Neil-Smith"]),
        ("By Prof. Ann B. Lee", "en", ["Prof. Ann B. Lee"]),
        ("Autor: Joanna Jankowska. Data publikacji 18 maja 2011", "pl", ["Joanna Jankowska"]),
        ("By Lauren", "en", ["Lauren"]),
        ("By The Example editors", "en", ["The Example editors"]),
        ("Par Salma Berrechid avec agences", "fr", ["Salma Berrechid"]),
        ("Par Matthieu Huet le 7 mai 2020", "fr", ["Matthieu Huet"]),
        ("Von Juliane Rohr 28.04.2023, 18:11 Uhr", "de", ["Juliane Rohr"]),
        ("Von Olaf Brandt und Ida Kolb", "de", ["Olaf Brandt", "Ida Kolb"]),
        ("22. Dezember 2019 von Olaf Brandt", "de", ["Olaf Brandt"]),
        ("Por Rosario Quintela | 03/05/2022 20:36", "es", ["Rosario Quintela"]),
        ("di Livia Morandi", "it", ["Livia Morandi"]),
        ("Autor: Ida Kolb", "de", ["Ida Kolb"]),
        ("Автор: Глеб Рощупкин", "ru", ["Глеб Рощупкин"]),
        ("山川葉月記者", "ja", ["山川葉月"]),
        ("记者 林晓", "zh", ["林晓"]),
        ("كاتب المقال حمدان الراوي", "ar", ["حمدان الراوي"]),
    ],
)
def test_names(line: str, lang: str, names: list[str]) -> None:
    byline = wireparse.find_byline(line, lang=lang)
    assert byline is not None
    assert list(byline.names) == names


@pytest.mark.parametrize(
    ("line", "lang", "roles", "place", "agencies"),
    [
        ("By Ann Lee, Staff Writer", "en", ["Staff Writer"], None, []),
        ("By Ann Lee in New York", "en", [], "New York", []),
        ("By Ann Lee, Reuters", "en", [], None, ["Reuters"]),
        ("By Ann Lee (Reuters)", "en", [], None, ["Reuters"]),
        ("By ANN LEE Associated Press", "en", [], None, ["AP"]),
        ("By Ann Lee Pressman", "en", [], None, []),
        ("Par Klaus Groß, envoyé spécial à Rabat", "fr", ["envoyé spécial à Rabat"], None, []),
        ("Par Ali Tazi avec AFP", "fr", [], None, ["AFP"]),
        ("Von Ida Kolb, Korrespondentin", "de", ["Korrespondentin"], None, []),
    ],
)
def test_what_stands_beside_the_names(
    line: str, lang: str, roles: list[str], place: str | None, agencies: list[str]
) -> None:
    byline = wireparse.find_byline(line, lang=lang)
    assert byline is not None
    assert len(byline.names) == 1
    assert (list(byline.roles), byline.place) == (roles, place)
    assert [agency.id for agency in byline.agencies] == agencies


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("By\nmidnight the harbour was open.", "en"),
        ("Par\nailleurs, le port reste fermé.", "fr"),
        ("By contrast, the port stays closed", "en"),
        ("By Monday the port is closed again", "en"),
        ("By Monday the port is closed again.", "en"),
        ("Bypass Road reopens", "en"),
        ("Eine Tüte voller Muscheln", "de"),
        ("Von Montag an bleibt der Hafen geschlossen", "de"),
        ("Par Rabat, la route est plus longue de dix kilomètres.", "fr"),
        ("Por ahora, el puerto sigue cerrado", "es"),
        ("Текст закона опубликован", "ru"),
    ],
)
def test_no_byline(line: str, lang: str) -> None:
    assert wireparse.find_byline(line, lang=lang) is None


def _authors(above: str = "News", below: str = "Share", later: str = LATER) -> list[str]:
    page = wireparse.parse(PAGE.format(above=above, below=below) + later, lang="en")
    assert page.article is not None
    return [str(name) for byline in page.article.bylines for name in byline.names]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By\nAnn Lee\nAnn Lee\nThe Daily Example\nann@example.com", ["Ann Lee"]),
        ("By\nAnn Lee\nand\nBob Hale\nShare", ["Ann Lee", "Bob Hale"]),
        ("Written by:\nAnn Lee\nLast updated:\nAugust 1, 2025", ["Ann Lee"]),
        ("By\nLauren\n-\nUpdated October 17, 2025", ["Lauren"]),
        ("Ann Lee\nMarch 5, 2024", ["Ann Lee"]),
        ("March 5, 2024\nAnn Lee", ["Ann Lee"]),
        ("Ann Lee and Bob Hale\nMarch 5, 2024", ["Ann Lee", "Bob Hale"]),
        ("Ann Lee\nBob Hale\nMarch 5, 2024", ["Ann Lee", "Bob Hale"]),
        ("Ann Lee Ann Lee\nMarch 5, 2024", ["Ann Lee"]),
        ("Ann Lee in Rabat\nMarch 5, 2024", ["Ann Lee"]),
        ("Ann Lee March 5, 2024", ["Ann Lee"]),
        ("Ann Lee | March 5, 2024", ["Ann Lee"]),
        ("Ann Lee / EXAMPLE.COM / Mar 5, 2024, 10:15 IST", ["Ann Lee"]),
        ("12/19/2025 • Ann Lee", ["Ann Lee"]),
        ("Ann Lee|Published 15 hours ago", ["Ann Lee"]),
        ("Ann Lee\n6 min read\nMarch 5, 2024", ["Ann Lee"]),
        ("Ann Lee, Senior Editor\nMarch 5, 2024", ["Ann Lee"]),
        ("By Ann Lee Parliamentary Editor\nMarch 5, 2024", ["Ann Lee"]),
        ("By Ann Lee and\nBob Hale\nMarch 5, 2024", ["Ann Lee", "Bob Hale"]),
        ("By\nAnn Lee\nBob Hale\nCora Lind", ["Ann Lee", "Bob Hale", "Cora Lind"]),
        ("By Ann Lee\nAP Business Writer", ["Ann Lee"]),
        ("By Ann Lee\nAssociated Press Writer", ["Ann Lee"]),
        ("Posted by Ann Lee on March 5, 2024", ["Ann Lee"]),
        ("By ANN LEE\nThe Associated Press", ["ANN LEE"]),
        ("Posted on March 5, 2024 by annlee", ["annlee"]),
        ("Oldport Post Team\nMarch 5, 2024", ["Oldport Post Team"]),
    ],
)
def test_a_byline_by_the_headline(below: str, names: list[str]) -> None:
    assert _authors(below=below) == names


@pytest.mark.parametrize(
    "below",
    [
        "Share",
        "Northern Harbour\nMarch 5, 2024",
        "Associated Press\nMarch 5, 2024",
        "Example News Agency\nMarch 5, 2024",
        "World\nMarch 5, 2024",
        "March 5, 2024\nPhoto by the harbour office",
        "Photo by Ann Lee, March 5, 2024",
        "Approved by council, March 5, 2024",
        "By Reuters Staff\nMarch 5, 2024",
    ],
)
def test_no_author_by_the_headline(below: str) -> None:
    assert _authors(below=below) == []


def test_who_is_on_the_picture_is_no_author_if_another_is_named() -> None:
    pictured = "12 May 2024\nOlga Brandt\nPhoto: Reuters/Tom Pike"
    assert _authors(below=f"{pictured}\nAnn Lee") == ["Ann Lee"]
    assert _authors(below=pictured) == ["Olga Brandt"]


def test_how_long_a_story_takes_to_read_is_no_headline() -> None:
    page = PAGE.format(above="", below="di Livia Morandi\n12 maggio 2024\n3 minuti di lettura")
    article = wireparse.parse(page, lang="it").article
    assert article is not None
    assert article.headline == "Harbour pilots return to the sea after the long storm"


def test_when_a_story_came_out_is_not_raised_to_its_headline() -> None:
    texts = [
        "Harbour pilots return to the sea after the long storm",
        "Updated: 12 May 2024 19:45 Published: 12 May 2024 18:05",
        "By Ann Lee",
        *PAGE.split("\n")[5:7],
        "Ferry to the islands gets a new timetable",
    ]
    source = Source.of("\n".join(texts))
    kinds = [FURNITURE, TIMESTAMP, BYLINE, BODY, BODY, HEADLINE]
    assert name_authors(source, list(source.lines), kinds, 5, Parser().open("", "en", None)[2]) == 0
    assert kinds[:3] == [HEADLINE, TIMESTAMP, BYLINE]


def test_a_box_for_adverts_is_no_byline() -> None:
    assert _authors(below="ADVERT BOX") == []
    assert _authors(below="ADVERTISEMENT") == []
    assert _authors(below="Adela Box\nMarch 5, 2024") == ["Adela Box"]


def test_a_byline_above_the_headline() -> None:
    assert _authors(above="By Ann Lee") == ["Ann Lee"]


def test_a_byline_under_the_story() -> None:
    assert _authors(later="By Ann Lee\n" + LATER) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("under", "names"),
    [
        ("Ann Lee\n", ["Ann Lee"]),
        ("Ann Lee\nBob Hale\nCora Lind\n", []),
        ("Ann Lee\nFerry Fares To Rise\n", []),
        ("Related\nAnn Lee\n", []),
        ("This post was written by Ann Lee, head of the harbour office.\n", ["Ann Lee"]),
        ("Bob Hale | 3 May 2024\nGood to see the boats again!\n", []),
    ],
)
def test_who_signs_under_the_story(under: str, names: list[str]) -> None:
    assert _authors(later=under + LATER) == names


MENU = "\n".join(f"Section {name}" for name in "One Two Three Four Five Six Seven Eight Nine Ten Eleven".split())


def test_a_long_by_word_leads_in_the_author_from_afar() -> None:
    above = f"Author of the article:\nAnn Lee\n{MENU}\n{MENU}"
    assert _authors(above=above, later="") == ["Ann Lee"]
    assert _authors(above=above.replace("Author of the article:\n", ""), later="") == []
    assert _authors(above=f"{above}\nAuthor of the article:\nBob Hale\n{MENU}\n{MENU}", later="") == []


def test_the_only_byline_of_the_page_is_no_story_s_if_it_stands_below_links() -> None:
    assert _authors(later=LATER.partition("Lighthouse")[0]) == []


def test_who_wrote_other_stories_did_not_write_this_one() -> None:
    assert _authors(below="By Ann Lee\nMarch 5, 2024") == ["Ann Lee"]
    assert _authors() == []


def test_what_is_said_twice_is_given_once() -> None:
    assert _authors(below="Ann Lee\nWritten by Ann Lee\nMarch 5, 2024") == ["Ann Lee"]


def test_a_byline_leaves_the_story_whole_under_its_headline() -> None:
    lines = PAGE.format(above="News", below="By Ann Lee\nMarch 5, 2024").splitlines()
    page = wireparse.parse("\n".join(lines), lang="en")
    assert page.article is not None
    assert page.article.headline == "Harbour pilots return to the sea after the long storm"
    assert len(page.articles) == 1


@pytest.mark.parametrize(
    "unit",
    ["Ann Lee\n", "By\n", "By Ann Lee, Bob Hale\n", "Ann Lee\n3 May 2024\n", "By Ann Lee\n3 May 2024\n", "by Ann 1 | "],
)
def test_time_grows_with_the_length(unit: str) -> None:
    seconds = [_seconds(unit * (size // len(unit))) for size in (40_000, 160_000)]
    assert seconds[1] < 9 * seconds[0] + 0.02


def _seconds(page: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        wireparse.parse(page, lang="en")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(
    ("later", "names"),
    [
        (
            "Share\nAnn Lee\nAnn is a writer and editor who has told of harbours for twenty years, mostly at sea.{}",
            1,
        ),
        (
            "Share\nAnn Lee\nThe harbour has told of its writers for twenty years, and most have been at sea.{}",
            0,
        ),
    ],
)
def test_a_name_over_the_life_of_its_author(later: str, names: int) -> None:
    assert _authors(later=later.format(" She lives in Rabat.\n")) == ["Ann Lee"] * names


@pytest.mark.parametrize(
    ("lang", "line", "agencies"),
    [
        ("en", "Reuters", ["Reuters"]),
        ("en", "Associated Press", ["AP"]),
        ("de", "dpa", ["dpa"]),
        ("en", "Staff and agencies", []),
        ("it", "Redazione ANSA", ["ANSA"]),
        ("es", "Redacción", []),
    ],
)
def test_an_agency_or_a_desk_over_a_story_is_its_byline(lang: str, line: str, agencies: list[str]) -> None:
    page = Parser().parse(PAGE.format(above="Sport", below=line), lang=lang)
    assert [block.kind for block in page.blocks if block.span.of(page.text).strip() == line] == [BYLINE]
    assert page.article is not None
    assert [agency.id for byline in page.article.bylines for agency in byline.agencies] == agencies
    assert not any(byline.names for byline in page.article.bylines)
    assert len(page.article.paragraphs) == 3


@pytest.mark.parametrize("line", ["Reuters", "Staff and agencies"])
def test_nor_elsewhere_on_the_page(line: str) -> None:
    page = Parser().parse(PAGE.format(above=line, below="") + "Read more\n" + line + "\n", lang="en")
    assert BYLINE not in {block.kind for block in page.blocks}


@pytest.mark.parametrize(
    ("lang", "lines", "names", "roles"),
    [
        ("en", "Ada Quill\nCourts reporter\n12 March 2025", ["Ada Quill"], ["Courts reporter"]),
        ("en", "By Ada Quill\nPolitical correspondent", ["Ada Quill"], ["Political correspondent"]),
        (
            "fr",
            "Par Ida Benali\nEnvoyée spéciale à Tanger\n12 mars 2025",
            ["Ida Benali"],
            ["Envoyée spéciale à Tanger"],
        ),
        ("de", "Von Ida Kolb\nKorrespondentin", ["Ida Kolb"], ["Korrespondentin"]),
        (
            "pt",
            "Rui Tavira\nRepórter\nAna Lobo\nCorrespondente em Marvão\n12 de março de 2025",
            ["Rui Tavira", "Ana Lobo"],
            ["Repórter", "Correspondente em Marvão"],
        ),
        ("en", "By Ada Quill\nThe reporter was there.", ["Ada Quill"], []),
        ("en", "By Ada Quill\nTen years as a reporter: what I saw at sea", ["Ada Quill"], []),
    ],
)
def test_a_role_under_a_name(lang: str, lines: str, names: list[str], roles: list[str]) -> None:
    page = wireparse.parse(PAGE.format(above="", below=lines), lang=lang)
    assert page.article is not None
    assert [name for byline in page.article.bylines for name in byline.names] == names
    assert [role for byline in page.article.bylines for role in byline.roles] == roles
    assert all(len(byline.roles) < 2 for byline in page.article.bylines)


def test_names_over_a_date_are_no_headline() -> None:
    told = PAGE.partition("{below}\n")[2]
    page = wireparse.parse(
        f"Live\nStorm over Trelow: latest\nAda Quill and Jim Hollis\n12 March 2025\n{told}", lang="en"
    )
    assert page.article is not None
    assert page.article.headline == "Storm over Trelow: latest"
    assert [name for byline in page.article.bylines for name in byline.names] == ["Ada Quill", "Jim Hollis"]


@pytest.mark.parametrize(
    ("first", "names"),
    [("The owner of the mill that burned down on Sunday says she will rebuild it.", 1), ("She will rebuild it.", 0)],
)
def test_a_name_over_a_short_first_paragraph(first: str, names: int) -> None:
    page = wireparse.parse(f"Mill fire: owner vows to rebuild\nAda Quill\n{first}\n", lang="en")
    assert page.article is None or sum(len(byline.names) for byline in page.article.bylines) == names
