"""What each line of a page is, on pages made up in the form of real copy."""

from __future__ import annotations

from pathlib import Path

import pytest

import wireparse
from wireparse.kinds import BlockKind
from wireparse.model import Block
from wireparse.page import shortlist
from wireparse.page.captions import is_caption
from wireparse.page.decode import story_lines
from wireparse.page.features import WORDS
from wireparse.page.furniture import NONE, SENTENCE, phrases
from wireparse.page.label import open_lines
from wireparse.page.neighbours import context_features
from wireparse.page.opening import opens_story
from wireparse.page.parts import name_parts
from wireparse.page.shapes import CLASSES, shape_of
from wireparse.parser import Parser
from wireparse.passage import Span
from wireparse.reasons import explain
from wireparse.source import Line, Source
from wireparse.story.stories import Story, find_stories

FIRST = (
    "The coast guard called off its search for the trawler Ellida on Thursday, three days after the vessel sent its "
    "last signal from a position some sixty miles north of the Varn islands."
)
SECOND = (
    "Four of the seven crew were picked up by a passing tanker on Tuesday morning, cold and exhausted but without "
    "serious injuries, the regional rescue centre said in a statement."
)
THIRD = (
    "Weather had made flights impossible since then, and no further trace of the boat was found in the area, it added."
)
HEADLINE = "Search for missing trawler called off after three days"


def kinds(text: str, lang: str = "en") -> list[BlockKind]:
    """The kind of each block of a page."""
    parser = Parser()
    source, _, context = parser.open(text, lang, None)
    return [block.kind for block in parser.label(source, context)]


BODY, HEAD, FURNITURE = BlockKind.BODY, BlockKind.HEADLINE, BlockKind.FURNITURE
PAGES = [
    pytest.param("", [], id="empty"),
    pytest.param("\n \n\n", [BlockKind.UNCLAIMED], id="blank"),
    pytest.param(FIRST, [BODY], id="one long paragraph"),
    pytest.param(f"{FIRST}\n{SECOND}\n{THIRD}\n", [BODY, BODY, BODY], id="paragraphs alone"),
    pytest.param(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n", [HEAD, BODY, BODY, BODY], id="message"),
    pytest.param(f"\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n", [HEAD, BODY, BODY], id="blank lines between"),
    pytest.param(
        f"Home\nSign in\nSubscribe\n{HEADLINE}\nShare this\n{FIRST}\n{SECOND}\n{THIRD}\nRead more\nPrivacy policy\n",
        [FURNITURE, FURNITURE, FURNITURE, HEAD, FURNITURE, BODY, BODY, BODY, BlockKind.RELATED, FURNITURE],
        id="page",
    ),
    pytest.param(
        f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{HEADLINE}\n",
        [HEAD, BODY, BODY, BODY, FURNITURE],
        id="repeated headline",
    ),
    pytest.param(
        f"{HEADLINE}\n{FIRST}\n{SECOND}\nNo trace of the crew\n{FIRST.replace('Thursday', 'Friday')}\n{THIRD}\n",
        [HEAD, BODY, BODY, BlockKind.SUBHEAD, BODY, BODY],
        id="subhead",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_kinds(text: str, expected: list[BlockKind]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text", ["", "\n", "a", "\r\r a \r\n\n b", " \n\nx\n", "12:30\n\n\n", "\x00\ud800\n«\n", "a\fb\n"]
)
def test_blocks_tile_the_text(text: str) -> None:
    blocks = wireparse.parse(text, lang="en").blocks
    assert "".join(block.span.of(text) for block in blocks) == text
    assert all(block.span.start < block.span.end and 0.0 <= block.confidence <= 1.0 for block in blocks)


WRAPPED = """\
     The coast guard called off its search for the trawler on Thursday,
three days after the vessel sent its last signal from a position some
sixty miles north of the islands where it had gone to fish for cod.
     Four of the seven crew were picked up by a passing tanker on that
morning, cold and exhausted but without serious injuries, the centre
for rescue at sea told reporters in the harbour.
"""


def test_wrapped_lines_make_one_block_a_paragraph() -> None:
    assert kinds(WRAPPED) == [BODY, BODY]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    menu = "\n".join(f"The weather in the islands for day {day} of the week" for day in range(9))
    assert len(kinds(menu)) == 9


def test_a_rule_of_ones_own_wins() -> None:
    page = wireparse.parse
    assert BlockKind.NOTE not in kinds(f"{FIRST}\n{SECOND}")
    own = Parser().with_line_rule("mine", SECOND, BlockKind.NOTE).parse(f"{FIRST}\n{SECOND}", lang="en")
    assert [(block.kind, block.because) for block in own.blocks][1] == (BlockKind.NOTE, ("mine",))
    assert page(f"{FIRST}\n{SECOND}", lang="en").blocks[1].kind is BODY


CREDIT = BlockKind.CREDIT


@pytest.mark.parametrize(
    "line", ["(MAP)", "(Source : TAP)", "LR/MAP", "Avec AFP", "(avec Reuters)", "AFP/Reuters", "APS"]
)
def test_a_line_that_names_agencies_under_a_story_is_a_credit(line: str) -> None:
    assert kinds(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{line}\n", "fr")[-1] is CREDIT


@pytest.mark.parametrize(
    "line", ["© AFP", "© 2025 Reuters", "Copyright AFP", "(c) AFP", "(Reporting by Ann Lee in Harwick)"]
)
def test_a_line_of_copyright_or_of_the_desk_under_a_story_is_its_credit(line: str) -> None:
    page = wireparse.parse(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{line}\n", lang="en")
    assert page.blocks[-1].kind is CREDIT
    assert [credit.text for credit in page.credits] == [line]


@pytest.mark.parametrize("line", ["© The Harbour Courier 2025", "Copyright 2025 Harbour Media. All rights reserved."])
def test_the_site_s_own_copyright_is_no_credit(line: str) -> None:
    assert kinds(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{line}\n", "en")[-1] is BlockKind.FURNITURE


@pytest.mark.parametrize("line", ["Report", "(MAPPE)", "MAP Airlines Holding"])
def test_other_short_lines_are_no_credit(line: str) -> None:
    assert kinds(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{line}\n", "en")[-1] is not CREDIT


def test_an_agency_among_menus_is_no_credit() -> None:
    assert CREDIT not in kinds(f"Reuters\nHome\n{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n")


@pytest.mark.parametrize(
    ("lang", "line", "kind"),
    [
        ("en", "12/03/2025 14:05", BlockKind.TIMESTAMP),
        ("en", "Wednesday 6 November 2024", BlockKind.TIMESTAMP),
        ("en", "Nov. 6, 2024 at 2:05 pm", BlockKind.TIMESTAMP),
        ("fr", "6 novembre 2024 à 14h05", BlockKind.TIMESTAMP),
        ("en", "6 November 2024 was a Wednesday", None),
        ("fr", "6 novembre 2024 : la date à retenir", None),
        ("en", "1984-85 season", None),
        ("en", "6 November", None),
    ],
)
def test_a_date_alone_is_a_time_of_the_story(lang: str, line: str, kind: BlockKind | None) -> None:
    _, _, context = Parser().open(line, lang, None)
    assert shape_of(line, context.pack) is kind


def test_a_byline_with_a_role_is_no_paragraph() -> None:
    page = wireparse.parse(
        f"{HEADLINE}\nPar Salma Berrechid, envoyée spéciale à Larache\n{FIRST}\n{SECOND}\n", lang="fr"
    )
    assert page.article is not None
    assert [byline.names for byline in page.article.bylines] == [("Salma Berrechid",)]
    assert len(page.article.paragraphs) == 2


STORIES = """\
Le port de Larache rouvre ses quais aux navires de pêche
LARACHE, 12 mars (MAP) - Le trafic a repris mardi au port de Larache après deux jours de fermeture due au vent.
Plus de quarante navires attendaient au large lorsque les pilotes ont repris la mer, a indiqué la capitainerie du port.
(MAP)
La Bourse de Casablanca termine la séance en légère hausse
CASABLANCA, 12 mars (MAP) - La Bourse de Casablanca a terminé la séance de mardi sur une légère hausse.
Les valeurs bancaires ont porté le marché, dans un volume d’échanges resté faible, selon la société gestionnaire.
(MAP)
Un nouveau quai pour le port de Nador avant la fin de l’année
NADOR, 12 mars (MAP) - Les travaux du nouveau quai du port seront achevés avant la fin de l’année, dit la ville.
Le quai pourra recevoir deux navires à la fois, a précisé le directeur du port, qui attend une hausse du trafic.
(MAP)
"""


def test_three_stories_on_one_page_are_three_articles() -> None:
    page = wireparse.parse(STORIES, lang="fr")
    assert [article.headline for article in page.articles] == STORIES.split("\n")[:-1:4]
    assert [len(article.paragraphs) for article in page.articles] == [2, 2, 2]
    assert [article.dateline and article.dateline.places for article in page.articles] == [
        ("LARACHE",), ("CASABLANCA",), ("NADOR",),
    ]  # fmt: skip
    assert len(page.credits) == 3


def test_a_subhead_above_a_paragraph_that_names_an_agency_begins_no_story() -> None:
    text = STORIES.split("\n(MAP)")[0] + (
        "\nLes pêcheurs attendent la criée\n"
        "La ville (qui compte 120 000 habitants) attend la réouverture de la criée, fermée depuis trois semaines.\n"
    )
    assert len(wireparse.parse(text, lang="fr").articles) == 1


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("KUMLUBEL (AA) - Kırk yıldır kapalı olan tuz fabrikası müze oluyor.", True),
        ("Langwurth (dpa/lni) - Der Deich vor der Stadt wird um einen Meter höher.", True),
        ("PORT-VIEUX, 12 mars (MAP) – La criée rouvre après six semaines de travaux.", True),
        ("ЛАВРОВСК, 5 янв - РИА Новости. Часы на башне пойдут к Пасхе.", True),
        ("HARBOUR TOWN, Calif. — The ferry will sail again from Monday.", True),
        ("新华社海雾岛1月12日电（记者周文竹）旧灯塔改作图书馆。", True),
        ("CARTES - Où la criée du port va-t-elle s’installer cet été ?", False),
        ("How to keep the harbour clean (and the gulls away) – a guide", False),
        ("The mayor (who had been ill) did not come to the opening of the market.", False),
        ("【财经】海雾岛渔业增速回落至9.2%", False),
        ("(AP) - short", False),
    ],
)
def test_opening(line: str, opens: bool) -> None:
    assert opens_story(line) is opens


def test_shortlist_sees_which_candidate_tells_what_the_story_tells() -> None:
    page = (
        "Home\nNews\nSport\nHarbour council picks new chair after long vote\n"
        "Ferry to Seal Island sails again after storm damage repaired\n12 March 2024\n"
        "The ferry to Seal Island sailed again on Monday after the damage by the storm was repaired, the port said.\n"
        "Passengers cheered when the ferry left the pier of Seal Island, where the storm had kept them for days.\n"
        "“We had enough bread, but no more jam,” said Ada Quill, who runs the only shop of the island near the pier.\n"
    )
    source, _, context = Parser().open(page, "en", None)
    lines, rows, _ = open_lines(source, context)
    of_menu, of_story = shortlist.features(lines, rows, [-2.0] * 6 + [3.0] * 3, (6, 9), [3, 4], [1.0, 0.0])
    for feature in ("told", "opening"):
        at = shortlist.FEATURES.index(feature)
        assert of_menu[at] < of_story[at]


def test_explain_tells_three_reasons() -> None:
    page = wireparse.parse("\n".join((HEADLINE, FIRST, SECOND, THIRD, "Share this")), lang="en")
    told = page.explain().splitlines()
    assert len(told) == 2 * len(page.blocks)
    for block, because in zip(page.blocks, told[1::2], strict=True):
        assert because.strip().startswith(f"because {block.because[0]}")
        assert because.count(", ") == (2 if block.because[-1].startswith("story") else 0)


def test_explain_of_a_page_in_a_language_without_a_pack() -> None:
    assert wireparse.parse("Tere hommikust\n", lang="et").explain().count("because") == 1


def _story(lines: list[Line], scores: list[float], decided: list[bool]) -> list[bool]:
    return story_lines(lines, [(0,) * len(WORDS)] * len(lines), scores, decided)


def test_a_sentence_below_a_line_of_the_story_needs_less() -> None:
    no_end = _lines("The port opens on Monday.", "Port of Tarn, opening")
    assert _story(no_end, [2.0, -0.4], [False, False]) == [True, False]
    below = _lines("The port opens on Monday.", "It had been shut for weeks.")
    assert _story(below, [2.0, -1.2], [False, False]) == [True, True]
    assert _story(below, [2.0, -1.7], [False, False]) == [True, False]
    assert _story(below[::-1], [-1.2, 2.0], [False, False]) == [False, True]
    parted = _lines("The port opens on Monday.", "(MORE)", "It had been shut for weeks.")
    assert _story(parted, [2.0, -3.0, -1.2], [False, True, False]) == [True, False, True]
    parted = _lines("The port opens on Monday.", "(MORE)", "Read more", "It had been shut for weeks.")
    assert _story(parted, [2.0, -3.0, -3.0, -1.2], [False, True, True, False]) == [True, False, False, False]


def test_what_tells_nothing_is_no_story() -> None:
    assert _story(_lines("Home", "News", "Sport"), [1.0, 1.2, 0.8], [False] * 3) == [False] * 3


def test_what_stands_above_a_headline_dated_but_without_its_own_leads_in_one_story() -> None:
    blocks = [BlockKind.TIMESTAMP, BlockKind.BODY, BlockKind.HEADLINE, BlockKind.BODY]
    text = "\n".join(("3 May 2024", "A lead.", "A headline", "A paragraph."))
    assert len(_stories(text, blocks)) == 1
    assert len(_stories(text, [BlockKind.HEADLINE, *blocks[1:]])) == 2
    assert len(_stories(text, [BlockKind.FURNITURE, *blocks[1:]])) == 2


def _lines(*texts: str) -> list[Line]:
    return list(Source.of("\n".join(texts)).lines)


def _stories(text: str, kinds: list[BlockKind]) -> tuple[Story, ...]:
    source, _, context = Parser().open(text, "en", None)
    spans = [Span(line.first, line.stop) for line in source.lines]
    blocks = tuple(Block(span=span, kind=kind) for span, kind in zip(spans, kinds, strict=True))
    return find_stories(source, blocks, context)


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("en", "Updated figures put storm toll at 43"),
        ("en", "Published 1984 novel found in attic"),
        ("en", "Source: Leeds to sign Tom Pike for 12m"),
        ("es", "Fuente: el Celta ficha a Paulo Drago"),
        ("de", "Quelle: Larum baut den Deich neu"),
        ("de", "Von Kiel nach Larum: Der Deich bricht"),
    ],
)
def test_a_headline_is_not_known_by_its_first_word(lang: str, headline: str) -> None:
    context = Parser().open(headline, lang, None)[2]
    assert shape_of(headline, context.pack) is None


@pytest.mark.parametrize(
    ("lang", "line", "kind"),
    [
        ("en", "Updated 3 minutes ago", BlockKind.TIMESTAMP),
        ("en", "Published March 12, 2025", BlockKind.TIMESTAMP),
        ("fr", "Publié le 12 mars 2025 à 14h05", BlockKind.TIMESTAMP),
        ("en", "Source: Press Association", BlockKind.CREDIT),
        ("fr", "Source : Agence Maghreb Arabe Presse", BlockKind.CREDIT),
        ("de", "Von Ina Kolb und Lars Brunn", BlockKind.BYLINE),
    ],
)
def test_what_a_first_word_announces(lang: str, line: str, kind: BlockKind) -> None:
    context = Parser().open(line, lang, None)[2]
    assert shape_of(line, context.pack) is kind


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Copyright law would change under the bill that the council of Trelow sent to the capital."),
        ("en", "More from the dredger than the council had expected came out of the harbour, the minister said."),
        ("en", "By clicking the cameras on and off, the crew lost two hours of film, the inquiry heard."),
        ("fr", "Les opinions exprimées par les pêcheurs lors de la réunion ont surpris le maire de Larache."),
        ("de", "Hier klicken die Handschellen noch von Hand, sagte der Leiter des Museums in Larum am Montag."),
        ("ar", "لن يتم نشر قوات جديدة في الميناء قبل نهاية الشهر، قال وزير الداخلية يوم الاثنين."),
    ],
)
def test_an_ordinary_sentence_is_no_furniture(lang: str, line: str) -> None:
    pack = Parser().open(line, lang, None)[2].pack
    assert phrases(pack.furniture).kind(line) == NONE


def test_phrases_stand_in_curly_apostrophes_and_before_ideographs_too() -> None:
    french, chinese = (Parser().open("x", lang, None)[2].pack.furniture for lang in ("fr", "zh"))
    assert phrases(french).kind("Il n’y a pas encore de commentaire") == phrases(french).kind(
        "Il n'y a pas encore de commentaire"
    )
    assert phrases(chinese).kind("未经书面授权不得转载本站的任何文章") == SENTENCE


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("A crane at the harbour of Trelow on Monday. Photo: Jim Hollis/Reuters", True),
        ("Fishermen look at the broken wall in Trelow, Sunday, March 10, 2024. (AP Photo/Jim Hollis)", True),
        ("Fishermen look at the broken wall in Trelow. © Jim Hollis", True),
        ("The photo: a wall that the sea has broken in two places, and nobody to mend it.", False),
        ("Text and photo: Jim Hollis", False),
        ("Copyright © 2024 The Trelow Gazette", False),
    ],
)
def test_captions_end_in_a_picture_credit(line: str, caption: bool) -> None:
    assert is_caption(line, Parser().open(line, "en", None)[2].pack) is caption


def test_a_caption_does_not_part_the_lines_that_it_stands_between() -> None:
    caption = CLASSES[BlockKind.CAPTION]
    row = (0,) * len(WORDS)
    plain, pictured = [row] * 3, [row, (*row[:7], caption, *row[8:]), row]
    bridged = context_features([2.0, -4.0, 4.0], pictured)
    assert bridged[0] == context_features([2.0, 3.0, 4.0], plain)[0]
    assert bridged[2] == context_features([2.0, 3.0, 4.0], plain)[2]
    assert bridged[2] != context_features([2.0, -4.0, 4.0], plain)[2]


def test_a_caption_beside_the_story_is_labelled_and_no_paragraph() -> None:
    caption = "A crane at the harbour of Varn on Monday. Photo: Jim Hollis/Reuters"
    page = wireparse.parse("\n".join((HEADLINE, FIRST, caption, SECOND, THIRD)), lang="en")
    assert [block.kind for block in page.blocks if block.span.of(page.text).strip() == caption] == [BlockKind.CAPTION]
    assert page.article is not None
    assert caption not in page.article.paragraphs


@pytest.mark.parametrize(
    ("below", "standfirst"),
    [
        ("By Ann Lee", True),
        ("Ann Lee | 12 March 2024", True),
        ("12 March 2024, 14:05", True),
        ("Share", False),
    ],
)
def test_a_sentence_between_headline_and_byline_is_a_standfirst(below: str, standfirst: bool) -> None:
    deck = "Three men are still missing, and the search at sea is over for now."
    for told in (deck, deck[:-1]):
        text = "\n".join(("Home", "World", HEADLINE, told, below, FIRST, SECOND, THIRD)) + "\n"
        article = wireparse.parse(text, lang="en").article
        assert article is not None
        assert (article.standfirst == told) is standfirst
    text = "\n".join(("Home", "World", HEADLINE, deck, below, FIRST, SECOND, THIRD)) + "\n"
    article = wireparse.parse(text, lang="en").article
    assert article is not None
    assert article.headline == HEADLINE
    assert (article.standfirst == deck) is standfirst


def test_what_speaks_to_readers_is_no_standfirst() -> None:
    deck = "Subscribe to our newsletter and get the news delivered to your inbox each day."
    text = "\n".join(("Home", "World", HEADLINE, deck, "By Ann Lee", FIRST, SECOND, THIRD)) + "\n"
    article = wireparse.parse(text, lang="en").article
    assert article is not None
    assert article.standfirst is None


def test_a_byte_order_mark_belongs_to_no_word() -> None:
    page = wireparse.parse("\ufeff" + "\n".join((HEADLINE, FIRST, SECOND)) + "\n", lang="en")
    assert page.article is not None
    assert page.article.headline == HEADLINE
    assert page.article.headline.span.start == 1
    assert page.blocks[0].span.start == 0
    (article,) = wireparse.parse("\ufeff" + FIRST + "\n", lang="en").articles
    assert article.paragraphs == (FIRST,)


def test_reasons_by_the_packs_of_a_parser(tmp_path: Path) -> None:
    pack = tmp_path / "xx.toml"
    pack.write_text('tag = "en"\n[furniture]\nlines = ["Quay quay"]\n', encoding="utf-8")
    parser = Parser().with_pack(pack)
    text = "\n".join((HEADLINE, FIRST, SECOND, THIRD, "Some words of the site that tell of nothing")) + "\n"
    page = parser.parse(text, lang="en")
    assert page.explain() == explain(page)
    # The pack has no word of readers or of speech, by which lines are weighed as well.
    assert explain(page, parser) != page.explain()


ZH = (
    "石螺湾渡轮星期一上午恢复通航，此前渡轮因风暴受损停航三天，港务局说修理工作比预计的快得多，乘客们都很高兴。",
    "岛上唯一一家商店的店主陈大海说：“面包还够，果酱早就没有了。”乘客们在渡轮离开码头时鼓掌，孩子们挥手。",
)
AR = (
    "أعاد متحف الملح في لارمونة فتح أبوابه يوم الثلاثاء بعد عامين من الإغلاق، بقاعة جديدة لأدوات الملاحين القدامى.",
    "وقال محافظ المتحف إدريس العمراني إن العمال عثروا على مجارف عمرها قرنان في حظيرة أحد الجيران.",
)
JA = (
    "灯台町の渡し船は月曜日の朝、嵐で止まってから三日ぶりに運航を再開し、町役場は修理が予定より早く終わったと説明した。",
    "島でただ一軒の店を営む浜野夏子さんは「パンは足りたが、ジャムがなくなった」と話し、乗客は出航の際に拍手を送った。",
)


@pytest.mark.parametrize(
    ("lang", "told", "line", "subhead"),
    [
        ("zh", ZH, "岛上的面包够吃三天", True),
        ("zh", ZH, "变化二：60天包退换", True),
        ("zh", ZH, "岛上的面包够吃三天。", False),
        ("zh", ZH, "面包", False),
        ("ar", AR, "مجارف عمرها قرنان", True),
        ("ar", AR, "قال المحافظ ذلك أمس.", False),
        ("ja", JA, "島のパンは足りた", True),
        ("ja", JA, "島のパンは足りたという。", False),
    ],
)
def test_a_subhead_in_a_script_without_capitals(lang: str, told: tuple[str, str], line: str, subhead: bool) -> None:
    lines = [Line(text, 0, len(text), len(text), 0) for text in (*told, line, *told)]
    kinds = [BODY] * len(lines)
    name_parts(lines, kinds, None, Parser().open(told[0], lang, None)[2].pack)
    assert (kinds[2] is BlockKind.SUBHEAD) is subhead


STORY = "Council puts off vote on new bridge\n\nDELDEN (Reuters) - The council of Delden put off the vote on Monday.\n"


@pytest.mark.parametrize(
    ("above", "note"),
    [
        ("FLASH\n18:22 - Fire in shed near Delden\n18:05 - Trains run again\n17:40 - Ferry late\n\n", False),
        ("URGENT\n14:22 Fire in shed near Delden\n\n", False),
        ("Home\nFLASH\nSport\nCulture\n\n", False),
        ("FLASH\nHome\nSport\nCulture\n\n", False),
        ("18:22 - Fire in shed near Delden\n18:05 - Trains run again\n17:40 - Ferry late\n\nFLASH\n", True),
        ("Home\nSport\nCulture\nFLASH\n", True),
        ("URGENT\n", True),
    ],
    ids=["ticker", "one time", "menu", "above a menu", "under a ticker", "under a menu", "headline"],
)
def test_a_flash_is_a_note_where_the_story_follows(above: str, note: bool) -> None:
    page = wireparse.parse(above + STORY, lang="en")
    assert (BlockKind.NOTE in {block.kind for block in page.blocks}) is note
    assert page.article is not None
    assert page.article.headline == "Council puts off vote on new bridge"


def test_a_flash_above_a_dateline_is_a_note() -> None:
    page = wireparse.parse("FLASH\nDELDEN (Reuters) - The council of Delden put off the vote on Monday.\n", lang="en")
    assert page.blocks[0].kind is BlockKind.NOTE


SPOKEN = {
    "ar": (
        "مجلس ربوة الشعير يفتح الطاحونة القديمة أمام الزوار\n"
        "قرر مجلس ربوة الشعير، يوم الأربعاء، فتح الطاحونة القديمة أمام الزوار بعد قرن من التوقف، على أن "
        "يبدأ العمل فيها خلال أسابيع.\n"
        "وقال المجلس في بيان إن كلفة الترميم بلغت عشرة آلاف، وإن أكثر من "
        "مئتي شخص تطوعوا لرفع الحجارة من أسفل الوادي إلى الربوة.\n",
        (
            "ومن المقرر أن يجتمع المجلس مجددا غدا.",
            'وأوضح الراعي ذاته أن الطاحونة "لا تملك ريحا لكل يوم من الأسبوع".',
        ),
        "(و م ع)",
    ),
    "he": (
        "מועצת תל שעורה פותחת את הטחנה הישנה למבקרים\n"
        "מועצת תל שעורה החליטה היום לפתוח את הטחנה הישנה למבקרים אחרי מאה שנים שבהן עמדה, "
        "והעבודה בה תתחיל בשבועות הקרובים.\n"
        "לדברי המועצה, עלות השיפוץ הגיעה לעשרת אלפים, ויותר ממאתיים איש התנדבו להעלות את האבנים מן העמק אל הגבעה.\n",
        ('"הרוח תמיד הייתה כאן", אמר הרועה.',),
        "שתף",
    ),
    "cs": (
        "Rada Lomnice otevře starý mlýn návštěvníkům\n"
        "Rada Lomnice ve středu rozhodla, že po sto letech otevře starý mlýn návštěvníkům "
        "a že práce v něm začnou v příštích týdnech.\n"
        "Oprava podle rady stála deset tisíc a přes dvě stě lidí vynášelo kameny z údolí na kopec, mnozí i v neděli.\n",
        ("„Vítr tu byl vždycky,“ řekl pastýř.", "„Jen my jsme meškali,“ dodal."),
        "(ČTK)",
    ),
}


@pytest.mark.parametrize(("lang", "page"), SPOKEN.items(), ids=SPOKEN.keys())
def test_short_last_paragraphs(lang: str, page: tuple[str, tuple[str, ...], str]) -> None:
    above, last, below = page
    text = "\n".join((above.rstrip(), *last, below))
    kinds = {
        block.span.of(text).strip(): block.kind
        for block in wireparse.parse(text, lang=None if lang == "he" else lang).blocks
    }
    assert [kinds[line] for line in last] == [BlockKind.BODY] * len(last)
    assert kinds[below] is not BlockKind.BODY


TOLD = (
    "Le conseil de Larmouna a voté jeudi soir, à une courte majorité, le budget de la nouvelle digue du port de pêche."
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("« On m’a laissée seule »", BlockKind.SUBHEAD),
        ("Un rapport « accablant »", BlockKind.SUBHEAD),
        ("“Une digue pour cent ans”", BlockKind.SUBHEAD),
        ("« On m’a laissée seule. »", BlockKind.BODY),
        ("« Nous partirons demain ! »", BlockKind.BODY),
    ],
)
def test_words_in_marks_between_paragraphs(line: str, kind: BlockKind) -> None:
    page = wireparse.parse(
        f"Une digue pour le port de Larmouna\n{TOLD}\n{line}\n{TOLD} Les travaux dureront.\n", lang="fr"
    )
    assert [block.kind for block in page.blocks if block.span.of(page.text).strip() == line] == [kind]
