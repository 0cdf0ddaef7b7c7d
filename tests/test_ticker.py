"""Tickers: each form that pages use, and each look-alike that is none."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

import wireparse
from wireparse.kinds import BlockKind

HEADLINES = ("Le port rouvre ses quais", "La Bourse recule encore", "Un séisme au large", "Le budget est voté")
TIMES = ("20:55", "20:35", "20:35", "19:10")
CLOCKS = [dt.time.fromisoformat(time) for time in TIMES]


def _page(form: str) -> str:
    return "\n".join(form.format(t=time, h=headline) for time, headline in zip(TIMES, HEADLINES, strict=True))


# ---------------------------------------------------------------- where the time sits


@pytest.mark.parametrize(
    "form",
    [
        "{t}{h}",
        "- {t}{h}",
        "• {t}{h}",
        "{t} {h}",
        "{t} | {h}",
        "+++ {t} {h} +++",
        "+++ {t} +++ {h} +++",
        "*** {t} {h} ***",
        "{t} - {h}",
        "{t} – {h}",
        "{t} • {h}",
        "{t} » {h}",
        "{t}: {h}",
        "[{t}] {h}",
        "({t}) {h}",
        "{t}\n{h}",
        "{t}\n\n{h}\n",
        "{t} |\n{h}",
        "{h}\n{t}",
        "{h}\n{t}\n",
        "{t}\t{h}",
        "{h} {t}",
        "{h}{t}",
        "- {h} {t}",
        "{h} ({t})",
        "{t} h {h}",
        "{t} GMT {h}",
        "12.03. {t} {h}",
        "12/03/2025 {t}\n{h}",
        "12.03.2025 - {t}\n{h}",
        "2025-03-12 | {t}\n{h}",
        "2025-03-12 {t}:09\n{h}",
        "{t}, 12 mars 2025\n{h}",
        "{t}, 12 mars 2025 | {h}",
        "Hier, {t}\n{h}",
        "Hier à {t} - {h}",
        "·{h} (2025-3-12 {t})",
        "{h} [12/03/2025, {t}]",
        "{h}\n[12/03/2025, {t}]",
        "{h} des ports du nord 12.03.2025 | {t}",
    ],
)
def test_a_ticker(form: str) -> None:
    items = wireparse.find_ticker(_page(form), lang="fr")
    assert [str(item.headline).removesuffix(" des ports du nord") for item in items] == list(HEADLINES)
    assert [item.time for item in items] == CLOCKS
    assert all(time in str(item.stamp) for item, time in zip(items, TIMES, strict=True))


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u2067", "\u200b", " \u200f "])
def test_marks_that_nobody_sees_hide_no_ticker(mark: str) -> None:
    page = "\n".join(f"{mark}{time} {headline}{mark}" for time, headline in zip(TIMES, HEADLINES, strict=True))
    items = wireparse.find_ticker(page, lang="fr")
    assert [(item.stamp, item.headline) for item in items] == list(zip(TIMES, HEADLINES, strict=True))


def test_a_headline_stands_over_its_time_where_a_button_stands_under_the_last() -> None:
    page = "Dernières nouvelles\n" + _page("{h}\n{t}") + "\nVoir plus\n"
    assert [item.headline for item in wireparse.find_ticker(page, lang="fr")] == list(HEADLINES)
    page = "Dernières nouvelles\n" + _page("{t}\n{h}") + "\nVoir plus\n"
    assert [item.headline for item in wireparse.find_ticker(page, lang="fr")] == list(HEADLINES)


def test_an_hour_with_its_letter_behind_the_headline() -> None:
    page = "\n".join(f"{h} - {t.replace(':', 'h')}" for t, h in zip(TIMES, HEADLINES, strict=True))
    assert [item.time for item in wireparse.find_ticker(page, lang="fr")] == CLOCKS


def test_a_full_width_colon() -> None:
    assert [item.time for item in wireparse.find_ticker(_page("{t} {h}").replace(":", "："), lang="zh")] == CLOCKS


def test_a_blank_may_be_lost_behind_some_times() -> None:
    page = f"20:55{HEADLINES[0]}\n20:35 {HEADLINES[1]}\n19:10{HEADLINES[2]}"
    assert [item.headline for item in wireparse.find_ticker(page, lang="fr")] == list(HEADLINES[:3])


@pytest.mark.parametrize(
    ("lang", "form", "times"),
    [
        ("fr", "{} {}", ("20h55", "20h35", "19h10")),
        ("fr", "{} - {}", ("20 h 55", "20 h 35", "19 h 10")),
        ("de", "{} {}", ("20.55 Uhr", "20.35 Uhr", "19.10 Uhr")),
        ("de", "{}: {}", ("20.55 Uhr", "20.35 Uhr", "19.10 Uhr")),
        ("de", "{} | {}", ("20:55 Uhr", "20:35 Uhr", "19:10 Uhr")),
        ("es", "{} {}", ("20:55 hs", "20:35 hs", "19:10 hs")),
        ("es", "{} {}", ("20:55h", "20:35h", "19:10h")),
        ("en", "{} {}", ("8:55pm", "8:35pm", "7:10pm")),
        ("en", "{} {}", ("8.55pm", "8.35pm", "7.10pm")),
        ("en", "{}\n{}", ("8:55 PM EST", "8:35 PM EST", "7:10 PM EST")),
        ("en", "{}\n{}", ("8:55 PM PDT • May 16, 2024", "8:35 PM PDT • May 16, 2024", "7:10 PM PDT • May 16, 2024")),
        ("ar", "{} {}", ("08:55 م", "08:35 م", "07:10 م")),
        ("el", "{} {}", ("08:55 μ.μ.", "08:35 μ.μ.", "07:10 μ.μ.")),
        ("ja", "{} {}", ("20時55分", "20時35分", "19時10分")),
    ],
)
def test_words_of_the_clock(lang: str, form: str, times: tuple[str, ...]) -> None:
    page = "\n".join(form.format(time, headline) for time, headline in zip(times, HEADLINES, strict=False))
    items = wireparse.find_ticker(page, lang=lang)
    assert [item.headline for item in items] == list(HEADLINES[:3])
    assert [item.time for item in items] == [CLOCKS[0], CLOCKS[1], CLOCKS[3]]
    assert [item.stamp for item in items] == list(times)


def test_a_date_behind_a_headline_of_ideographs() -> None:
    headlines = ("石螺湾渡轮今天恢复通航", "白鹭镇果农提前采摘枇杷", "北汀小学举办今年风筝节")
    stamps = ("2012-01-12 10:22", "2012-01-12 02:59", "2012-01-11 06:17")
    page = "\n".join(f"{headline} {stamp}" for headline, stamp in zip(headlines, stamps, strict=True))
    items = wireparse.find_ticker(page, lang="zh")
    assert [(item.headline, item.stamp) for item in items] == list(zip(headlines, stamps, strict=True))
    assert {item.label for item in items} == {None}


def test_no_time_is_given_for_a_date_alone() -> None:
    page = "12.11.2022 - Konzert im Stadtpark\n11.11.2022 - Neue Brücke in Rehna\n11.11.2022 - Streik am Hafen"
    items = wireparse.find_ticker(page, lang="de", reference=SEEN)
    assert [item.headline for item in items] == ["Konzert im Stadtpark", "Neue Brücke in Rehna", "Streik am Hafen"]
    assert [item.date and item.date.day for item in items] == [12, 11, 11]
    assert {(item.time, item.when) for item in items} == {(None, None)}


@pytest.mark.parametrize(
    ("page", "stamp"),
    [
        (
            "2025-12-16\nLe port rouvre ses quais\n2025-12-15\nLa Bourse recule encore\n2025-12-14\nUn séisme au large",
            0,
        ),
        (
            "Actualités\nLe port rouvre ses quais\n2025-12-16\nLa Bourse recule encore\n2025-12-15\n"
            "Un séisme au large\n2025-12-14\nPlus",
            1,
        ),
        (
            "Le port rouvre ses quais\n2025-12-16\nLa Bourse recule encore\n2025-12-15\nUn séisme au large\n2025-12-14",
            1,
        ),
    ],
    ids=["above", "below, a button under it", "below"],
)
def test_dates_alone_on_either_side(page: str, stamp: int) -> None:
    items = wireparse.find_ticker(page, lang="fr")
    assert [(item.headline, item.stamp) for item in items] == [
        ("Le port rouvre ses quais", "2025-12-16"),
        ("La Bourse recule encore", "2025-12-15"),
        ("Un séisme au large", "2025-12-14"),
    ]
    assert all((item.stamp.span.start > item.headline.span.start) is bool(stamp) for item in items)


# ---------------------------------------------------------------- days over items


DAYS = (
    "Mardi 11 mars 2025\n09:10 Le port rouvre ses quais\n08:40 La Bourse recule encore\n"
    "Lundi 10 mars 2025\n19:05 Un séisme au large\n18:50 Le budget est voté"
)


def test_days_over_items() -> None:
    items = wireparse.find_ticker(DAYS, lang="fr", reference=SEEN)
    assert [item.date and (item.date.month, item.date.day) for item in items] == [(3, 11), (3, 11), (3, 10), (3, 10)]
    assert [item.when and item.when.day for item in items] == [11, 11, 10, 10]


def test_a_day_between_items_is_no_item_and_no_date_of_the_story() -> None:
    page = wireparse.parse(DAYS, lang="fr")
    assert [block.kind for block in page.blocks[1:]] == [BlockKind.TICKER] * 5
    assert len(page.ticker) == 4


def test_words_for_days_over_items() -> None:
    page = "Aujourd'hui\n09:10 Le port rouvre ses quais\n08:40 La Bourse recule encore\nHier\n19:05 Un séisme au large"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.date and item.date.day for item in items] == [10, 10, 9]
    assert [item.when and item.when.day for item in items] == [10, 10, 9]
    assert all(item.date is None for item in wireparse.find_ticker(page, lang="fr"))


def test_date_and_time_on_lines_of_their_own() -> None:
    page = (
        "30.04.2025\n22:49\nEl juez llamó a declarar\n30.04.2025\n21:10\nReabre el puente viejo\n"
        "29.04.2025\n08:30\nSube el precio de la sal"
    )
    items = wireparse.find_ticker(page, lang="es")
    assert [(item.stamp, item.headline) for item in items] == [
        ("22:49", "El juez llamó a declarar"),
        ("21:10", "Reabre el puente viejo"),
        ("08:30", "Sube el precio de la sal"),
    ]
    assert [item.date and item.date.day for item in items] == [30, 30, 29]


def test_a_weekday_behind_the_time() -> None:
    page = "21:40 Śro Firma dostała więcej czasu\n10:15 Śro Most znów otwarty\n23:50 Wto Strajk w porcie odwołany"
    items = wireparse.find_ticker(page, lang="pl", reference=SEEN)
    assert [item.headline for item in items] == [
        "Firma dostała więcej czasu",
        "Most znów otwarty",
        "Strajk w porcie odwołany",
    ]
    # The reference is a Thursday.
    assert [item.when and item.when.day for item in items] == [9, 9, 8]


def test_a_headline_that_begins_like_a_weekday_is_whole() -> None:
    page = "21:40 Sun rises over the bay\n20:15 Harbour pilots strike\n19:50 Grain prices slip"
    assert wireparse.find_ticker(page, lang="en")[0].headline == "Sun rises over the bay"


# ---------------------------------------------------------------- relative times


@pytest.mark.parametrize(
    ("lang", "form", "stamps", "hours"),
    [
        ("en", "{}\n{}", ("2 hours ago", "5 hrs ago", "1 day ago"), (2, 5, 24)),
        ("en", "{}\n{}", ("2H ago", "5h ago", "1d ago"), (2, 5, 24)),
        ("en", "{}\n{}", ("2h", "5h", "1d"), (2, 5, 24)),
        ("en", "{1}5,984 comments - {0}", ("an hour ago", "14 HOURS AGO", "2 days ago"), (1, 14, 48)),
        ("de", "{}\n{}", ("vor einer Stunde", "VOR 16 STUNDEN", "vor 2 Tagen"), (1, 16, 48)),
        ("es", "{}\n{}", ("Hace una hora", "hace 10 horas", "hace 2 días"), (1, 10, 48)),
        ("fr", "{1} • {0}", ("il y a 2 heures", "il y a 5 heures", "il y a 2 semaines"), (2, 5, 336)),
        ("it", "{} - {}", ("2 ore fa", "5 ore fa", "3 mesi fa"), (2, 5, 2160)),
        ("pt", "{}\n{}", ("há 2 horas", "há 5 horas", "2 dias atrás"), (2, 5, 48)),
        ("ru", "{}\n{}", ("час назад", "5 часов назад", "2 дня назад"), (1, 5, 48)),
        ("ja", "{} {}", ("2時間前", "16時間前", "6日前"), (2, 16, 144)),
        ("zh", "{} {}", ("2小时前", "16小时前", "6天前"), (2, 16, 144)),
        ("ko", "{}\n{}", ("2시간 전", "16시간 전", "6일 전"), (2, 16, 144)),
        ("ar", "{}\n{}", ("منذ ساعتين", "منذ ساعات 5", "قبل يومين"), (2, 5, 48)),
    ],
)
def test_relative_times(lang: str, form: str, stamps: tuple[str, ...], hours: tuple[int, ...]) -> None:
    page = "\n".join(form.format(stamp, headline) for stamp, headline in zip(stamps, HEADLINES, strict=False))
    items = wireparse.find_ticker(page, lang=lang, reference=SEEN)
    assert [item.stamp for item in items] == list(stamps)
    assert [item.ago for item in items] == [dt.timedelta(hours=count) for count in hours]
    assert [item.when for item in items] == [SEEN - dt.timedelta(hours=count) for count in hours]
    assert all(item.headline.startswith(headline) for item, headline in zip(items, HEADLINES, strict=False))


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "ru",
            ("68 лет назад", "Открыт первый мост", "70 лет назад", "Пущен трамвай", "90 лет назад", "Основан музей"),
        ),
        ("en", ("2 months ago", "It was raining.", "Bo", "3 months ago", "So it was.", "Al", "4 months ago", "No.")),
        ("en", ("60 Minutes", "Face the Nation", "48 Hours", "Sunday Morning", "24 Hours", "Evening News")),
        ("de", ("Sturm zieht ab", "3 Min", "Brücke bleibt gesperrt", "4 Min", "Streik am Hafen", "5 Min")),
    ],
    ids=["on this day", "comments", "names of shows", "reading times"],
)
def test_no_relative_times(lang: str, lines: tuple[str, ...]) -> None:
    assert wireparse.find_ticker("\n".join(lines), lang=lang) == ()


# ---------------------------------------------------------------- labels


def test_a_rubric_above_date_and_time() -> None:
    page = (
        "Panorama 28.04.2023 20:14 01:02 min\nZwei Wanderer am Hochkar gerettet\nSport 28.04.2023 19:50 00:48 min\n"
        "Theater Lindenau verlängert Vertrag\nPanorama 28.04.2023 19:31 01:10 min\nObstbauern rechnen mit früher Ernte"
    )
    items = wireparse.find_ticker(page, lang="de")
    assert [item.label for item in items] == ["Panorama", "Sport", "Panorama"]
    assert [item.stamp for item in items] == ["28.04.2023 20:14", "28.04.2023 19:50", "28.04.2023 19:31"]
    assert items[0].headline == "Zwei Wanderer am Hochkar gerettet"


def test_a_source_in_every_item() -> None:
    page = "08:30 Gazeta Miejska: Nowy most\n08:10 Kurier: Strajk w porcie\n07:45 Gazeta Miejska: Susza na wsi"
    items = wireparse.find_ticker(page, lang="pl")
    assert [item.label for item in items] == ["Gazeta Miejska", "Kurier", "Gazeta Miejska"]
    assert items[0].headline == "Nowy most"


def test_a_rubric_between_separators() -> None:
    page = "20:55 | Sport | Olmeda ficha un pívot\n20:35 | Economía | Sube la sal\n19:10 | Sport | Empate en Torrecana"
    items = wireparse.find_ticker(page, lang="es")
    assert (items[0].label, items[0].headline) == ("Sport", "Olmeda ficha un pívot")


@pytest.mark.parametrize(
    "page",
    [
        "20:55 Football : Ould Mina s’en va\n20:35 La Bourse recule encore\n19:10 Football : le derby reporté",
        "20:55 Nador : le port rouvre\n20:35 Larache : budget voté\n19:10 Tazlit : pont fermé",
    ],
    ids=["not in all", "none twice"],
)
def test_a_colon_of_the_headline(page: str) -> None:
    assert [item.label for item in wireparse.find_ticker(page, lang="fr")] == [None] * 3


CATEGORIES = ("Sport", "Économie", "Faits divers", "Politique")


@pytest.mark.parametrize(
    "form",
    [
        "{t} | {c} | {h}",
        "{t} - {c} - {h}",
        "{t} {c} : {h}",
        "{c} {t} {h}",
        "{C} {t} {h}",
        "{C} {t} - {h}",
        "[{c}] {t} {h}",
        "{c} | {t} | {h}",
        "{t} {C} {h}",
        "{t} [{c}] {h}",
        "{t} ({c}) {h}",
        "{t}{C}{h}",
        "{t}\n{c}\n{h}",
        "{t} {c}\n{h}",
        "{t} | {c}\n{h}",
        "{c} | {t}\n{h}",
        "{c}\n{t}\n{h}",
        "{C}\n{t} {h}",
    ],
)
def test_a_category_beside_the_time(form: str) -> None:
    lines = (
        form.format(t=time, h=headline, c=category, C=category.upper())
        for time, headline, category in zip(TIMES, HEADLINES, CATEGORIES, strict=True)
    )
    page = wireparse.parse("Accueil\n" + "\n".join(lines) + "\nContact", lang="fr")
    assert [item.headline for item in page.ticker] == list(HEADLINES)
    assert [item.time for item in page.ticker] == CLOCKS
    assert [item.label and item.label.casefold() for item in page.ticker] == [name.casefold() for name in CATEGORIES]
    assert [block.kind for block in page.blocks] == [
        BlockKind.FURNITURE, *[BlockKind.TICKER] * 4, BlockKind.FURNITURE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        (
            "20:55 SNCF Le trafic reprend\n20:35 SNCF La grève continue\n19:10 SNCF Le budget voté",
            "SNCF Le trafic reprend",
        ),
        ("20:55 Sport et santé au port\n20:35 Sport à l’école\n19:10 Sport pour tous", "Sport et santé au port"),
        ("Nador 20:55 Le port\nLarache 20:35 La Bourse\nTazlit 19:10 Un pont", None),
    ],
    ids=["no rubric", "a word of the headline", "places"],
)
def test_no_category(page: str, headline: str | None) -> None:
    items = wireparse.find_ticker(page, lang="fr")
    assert {item.label for item in items} <= {None}
    assert [item.headline for item in items[:1]] == ([headline] if headline else [])


@pytest.mark.parametrize("heading", ["", "Fil info\n"])
@pytest.mark.parametrize("day", ["Mardi 11 mars 2025", "12/03/2025"])
def test_the_day_over_a_ticker_does_not_date_the_story(day: str, heading: str) -> None:
    told = "Le port de Larache a rouvert mardi ses deux quais aux navires de pêche, a dit la ville dans la soirée."
    page = wireparse.parse(
        f"Accueil\n{heading}{day}\n{_page('{t} {h}')}\nLe port de Larache rouvre ses deux quais\n{told}\n{told}\n",
        lang="fr",
    )
    assert all(item.date and item.date.month == 3 for item in page.ticker)
    assert page.article is not None
    assert page.article.headline == "Le port de Larache rouvre ses deux quais"
    assert page.article.published is None


# ---------------------------------------------------------------- bodies


STORIES = """\
20:48 Sturm zieht ab
Hamburg - Der Sturm über der Nordsee ist am Abend abgezogen, die Fähren fahren seit acht Uhr wieder nach Plan.
20:15 Brücke in Rehna bleibt gesperrt
Rehna - Die Brücke von Rehna bleibt bis Montag gesperrt, weil ein Pfeiler unterspült ist, wie die Stadt mitteilte.
"""


def test_items_with_a_body() -> None:
    page = wireparse.parse(STORIES, lang="de")
    assert [(item.headline, item.story) for item in page.ticker] == [
        ("Sturm zieht ab", 0),
        ("Brücke in Rehna bleibt gesperrt", 1),
    ]
    assert [article.headline for article in page.articles] == [item.headline for item in page.ticker]


def test_items_with_a_body_are_one_ticker() -> None:
    page = STORIES.replace("20:48", "08:48").replace("20:15", "23:50")
    items = wireparse.find_ticker(page, lang="de", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [10, 9]


LIVE = """\
Streik an den Häfen: der Tag im Überblick
An den Häfen der Nordküste wird seit dem frühen Morgen gestreikt. Wir berichten den ganzen Tag über die Folgen.
15.32 Uhr: Streik beendet
Die Hafenarbeiter haben ihren Streik am Nachmittag beendet, wie die Hafenverwaltung den Reedern mitteilte.
„Wir haben erreicht, was wir wollten“, sagte Gewerkschafterin Ulla Brandt. „Jetzt geht es an die Arbeit.“
14.10 Uhr: Verhandlungen gehen weiter
Die Verhandlungen zwischen Reedern und Gewerkschaft gehen in die dritte Runde, sagte ein Sprecher der Stadt.
11.45 Uhr: Fähren fallen aus
Alle Fähren zwischen Kaltwasser und der Insel fallen bis zum Abend aus, und Karten können umgetauscht werden.
"""


def test_a_live_blog_is_one_article() -> None:
    page = wireparse.parse(LIVE, lang="de")
    assert page.ticker == ()
    assert len(page.articles) == 1
    assert page.article is not None
    assert page.article.subheads == tuple(line for line in LIVE.splitlines() if " Uhr: " in line)
    assert len(page.article.paragraphs) == 5


ENDED = """\
The dock workers ended their strike in the afternoon, the harbour authority told the shipping companies today.
“We have got what we wanted,” said union leader Ulla Brandt. “Now we go back to work.”"""
TALKS = "The talks between the companies and the union go into a third round, a spokesman for the town said on Monday."
SHIPS = "All ferries between Trelow and the island are cancelled until the evening, and tickets can be exchanged."
DAY = "Strike at the harbours – live"


@pytest.mark.parametrize(
    "times",
    [
        ("14.32 GMT", "13.10 GMT", "11.45 GMT"),
        ("14.32 GMT 09.32 ET", "13.10 GMT 08.10 ET", "11.45 GMT 06.45 ET"),
        ("18:05 CET", "17:10 CET", "16:45 CET"),
        ("9:15 a.m. ET", "8:40 a.m. ET", "7:05 a.m. ET"),
        ("9:15 a.m. ET", "10:40 a.m. ET", "1:05 p.m. ET"),
        ("14:32 - Strike ends at the harbours of the north", "13:10 - Talks go on", "11:45 - Ferries cancelled"),
        ("14.32 GMT - Strike ends at the harbours", "13.10 GMT - Talks go on", "11.45 GMT - Ferries cancelled"),
        ("Update 14:32", "Update 13:10", "Update 11:45"),
        ("Updated 14:32", "Updated 13:10", "Updated 11:45"),
    ],
    ids=" ".join,
)
def test_times_of_a_live_blog(times: tuple[str, str, str]) -> None:
    entries = "\n".join(f"{time}\n{told}" for time, told in zip(times, (ENDED, TALKS, SHIPS), strict=True))
    page = wireparse.parse(f"Home\nNews\n{DAY}\n{entries}\nShare\n", lang="en")
    assert page.ticker == ()
    assert [article.headline for article in page.articles] == [DAY]
    assert page.articles[0].subheads == times
    assert len(page.articles[0].paragraphs) == 4


def test_the_first_entry_does_not_take_the_headline() -> None:
    titles = (
        "Strike ends at the harbours of the north coast",
        "Talks go into third round",
        "Ferries cancelled till eve",
    )
    entries = "\n".join(
        f"{time}\n{title}\n{told}\n{ENDED}"
        for time, title, told in zip(("14:32", "13:10", "11:45"), titles, (TALKS, TALKS, SHIPS), strict=True)
    )
    day = "Strike at the harbours: dock workers of Trelow go back to work after nine days"
    page = wireparse.parse(f"Home\nNews\n{day}\n{entries}\n", lang="en")
    assert page.article is not None
    assert page.article.headline == day
    assert page.article.subheads == titles
    assert len(page.article.paragraphs) == 9


ENTRIES = {
    "times alone over short paragraphs": (
        "en",
        "Live\nFlood at Trelow: latest updates\nAda Quill and Jim Hollis\nLast updated: 14:52\n"
        "14:52\nMill bridge closed to carts\nThe bridge keeper says the water has reached the arch.\n"
        "14:31\nBakery stays shut\nThe bakery of Trelow will remain shut on Thursday, the guild has said.\n"
        "“The ovens are under water,” said the baker, Wilhelm Reed.\n"
        "13:58\nFerry tied up\nThe ferry to Seal Island is tied up until Friday.\n"
        "13:10\nWelcome\nGood afternoon and welcome to our coverage of the flood, which came over the dyke at noon.\n",
        "Flood at Trelow: latest updates",
        ("Mill bridge closed to carts", "Bakery stays shut", "Ferry tied up", "Welcome"),
        5,
    ),
    "behind a small word": (
        "fr",
        "EN DIRECT\nCrue à Larmouna : suivez la montée des eaux\nPar Salma Berrechid\nMis à jour à 18h12\n"
        "À 18h12\nLe pont est fermé\nLe gardien du pont a fermé la barrière en fin de journée.\n"
        "À 17h40\nLes sauniers évacués\nLes sauniers ont quitté leurs cabanes, a annoncé la mairie.\n"
        "À 16h55\nLe four sous l’eau\n« Le pain attendra », a dit le boulanger.\n",
        "Crue à Larmouna : suivez la montée des eaux",
        ("Le pont est fermé", "Les sauniers évacués", "Le four sous l’eau"),
        3,
    ),
    "with a dot behind two words": (
        "es",
        "Directo\nCrecida en Larmuna: última hora\nPublicado a las 9.10, actualizado a las 14.32\n"
        "A las 14.32\nEl puente, cerrado\nEl guarda ha cerrado la barrera del puente a primera hora de la tarde.\n"
        "A las 13.10\nEl horno, bajo el agua\n«El pan puede esperar», dijo el panadero.\n"
        "A las 12.05\nLos salineros se marchan\nLos salineros han dejado sus casetas, según el ayuntamiento.\n",
        "Crecida en Larmuna: última hora",
        ("El puente, cerrado", "El horno, bajo el agua", "Los salineros se marchan"),
        3,
    ),
    "with a dot and nothing else": (
        "it",
        "Diretta: la piena a Larmuna ora per ora\nAggiornato alle 14.52\n"
        "14.52\nChiuso il ponte\nIl custode ha chiuso la sbarra del ponte nel primo pomeriggio.\n"
        "14.05\nForno sott’acqua\n«Il pane può aspettare», ha detto il fornaio.\n"
        "13.20\nSalinai via dalle capanne\nI salinai hanno lasciato le capanne, ha spiegato il comune.\n",
        "Diretta: la piena a Larmuna ora per ora",
        ("Chiuso il ponte", "Forno sott’acqua", "Salinai via dalle capanne"),
        3,
    ),
    "signed, and one without a paragraph": (
        "en",
        "Flood at Trelow: what we know so far\nBy Ada Quill and Jim Hollis\nLast updated: 14:52\n"
        "14:52\nMill bridge closed to carts\nJim Hollis\nThe bridge keeper says the water has reached the arch.\n"
        "14:31\nBakery stays shut\n"
        "13:58\nFerry tied up\nAda Quill\nThe ferry to Seal Island is tied up until Friday.\n"
        "13:10\nWelcome\nAda Quill\nGood afternoon and welcome to our coverage of the flood in the town.\n",
        "Flood at Trelow: what we know so far",
        ("Mill bridge closed to carts", "Bakery stays shut", "Ferry tied up", "Welcome"),
        3,
    ),
    "headlines below and behind the times": (
        "de",
        "Hochwasser in Delden: alle Entwicklungen im Liveblog\nZuletzt aktualisiert: 16:45 Uhr\n"
        "16:45 Uhr\nBrücke gesperrt\nDer Brückenwart hat am Nachmittag die Schranke geschlossen.\n"
        "15:20 Uhr: Backstube unter Wasser\n„Das Brot muss warten“, sagte der Bäcker.\n"
        "14:05 Uhr\nFähre liegt fest\nDie Fähre liegt nach Angaben der Reederei bis Freitag fest.\n",
        "Hochwasser in Delden: alle Entwicklungen im Liveblog",
        ("Brücke gesperrt", "15:20 Uhr: Backstube unter Wasser", "Fähre liegt fest"),
        3,
    ),
}


@pytest.mark.parametrize(("lang", "text", "headline", "subheads", "paragraphs"), ENTRIES.values(), ids=ENTRIES.keys())
def test_entries_of_a_sentence_or_two(
    lang: str, text: str, headline: str, subheads: tuple[str, ...], paragraphs: int
) -> None:
    page = wireparse.parse(text, lang=lang)
    assert page.ticker == ()
    assert [article.headline for article in page.articles] == [headline]
    assert page.articles[0].subheads == subheads
    assert len(page.articles[0].paragraphs) == paragraphs


def test_links_with_times_below_a_story_are_none_of_it() -> None:
    told = (
        f"{ENDED}\n{TALKS}\n{SHIPS}\nThe dock workers of the other harbours will vote on Thursday, their union said.\n"
    )
    links = "".join(
        f"{time}\n{title}\n{teaser}\n"
        for time, title, teaser in (
            ("9:49", "Bakers race their loaves", "The bakers of Harwick race their loaves down the hill today."),
            ("9:33", "Oil falls again", "The price of oil fell for the third day in a row."),
            ("9:24", "Lamp to be lit", "The council votes on the old lighthouse of Trelow."),
        )
    )
    page = wireparse.parse(
        f"Home\nStrike at the harbours ends after nine days\n{told}\nUpdated 10:02\n{links}", lang="en"
    )
    assert page.article is not None
    assert len(page.article.paragraphs) == 5


def test_two_times_with_their_zone_are_a_live_blog_and_without_are_none() -> None:
    lead = "The harbours of the north coast have been on strike since the morning."
    page = f"{DAY}\n{lead}\n14:32{{0}}\n{ENDED}\n13:10{{0}}\n{TALKS}\n"
    for zone, count in ((" GMT", 2), ("", 0)):
        article = wireparse.parse(page.format(zone), lang="en").article
        assert article is not None
        assert len(article.subheads) == count


def test_entries_told_on_the_line_of_their_time_are_no_ticker() -> None:
    told = (
        "Fin de la grève dans les ports du Nord. Les dockers ont mis fin à leur grève dans l’après-midi, dit le port.",
        "Les discussions continuent. Les négociations entre armateurs et syndicat entrent dans leur troisième jour.",
        "Traversées annulées. Toutes les traversées vers l’île sont annulées jusqu’au soir, a annoncé la compagnie.",
    )
    page = "\n".join(f"{time} - {words}" for time, words in zip(("18:05", "17:10", "11:45"), told, strict=True))
    assert wireparse.find_ticker(page, lang="fr") == ()


# ---------------------------------------------------------------- several items on one line


@pytest.mark.parametrize("gap", ["    ", "\t", "  ", " \t ", "\u00a0\u00a0\u00a0", "          "])
@pytest.mark.parametrize("form", ["{t} {h}", "{t}{h}", "- {t} {h}", "{t} - {h}", "[{t}] {h}", "{h} {t}", "{t}    {h}"])
def test_items_on_one_line(form: str, gap: str) -> None:
    text = _page(form).replace("\n", gap)
    page = wireparse.parse(f"{text}\nAccueil\nSport", lang="fr")
    assert [item.headline for item in page.ticker] == list(HEADLINES)
    assert [item.time for item in page.ticker] == CLOCKS
    assert [item.span.of(page.text) for item in page.ticker] == _page(form).split("\n")
    assert [block.kind for block in page.blocks] == [BlockKind.TICKER, BlockKind.FURNITURE, BlockKind.FURNITURE]


@pytest.mark.parametrize("mark", ["+++", "***"])
def test_items_between_marks_on_one_line(mark: str) -> None:
    text = f"{mark} " + _page("{t} {h}").replace("\n", f" {mark} ") + f" {mark}"
    page = wireparse.parse(f"{text}\nAccueil\nSport", lang="fr")
    assert [item.headline for item in page.ticker] == list(HEADLINES)
    assert [item.span.of(page.text) for item in page.ticker] == _page("{t} {h}").split("\n")


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("+++ 20:55 Le port rouvre ses quais +++ 20:35 La Bourse recule encore +++", 2),
        ("+++ 20:55 Le port rouvre ses quais +++\n+++ 20:35 La Bourse recule encore +++", 2),
        ("+++ 20:35 Le port rouvre ses quais +++ 20:55 La Bourse recule encore +++", 0),
        ("+++ 20:55 Le port rouvre ses quais +++", 0),
        ("20:55 Le port rouvre ses quais    20:35 La Bourse recule encore", 0),
    ],
    ids=["one line", "two lines", "oldest first", "one item", "blanks"],
)
def test_two_items_between_marks(line: str, items: int) -> None:
    assert len(wireparse.find_ticker(f"Accueil\n{line}\nSport", lang="fr")) == items


def test_rows_of_two_items_under_a_heading() -> None:
    page = (
        "Fil info    20:55 Le port rouvre ses quais    20:35 La Bourse recule encore\n"
        "20:35 Un séisme au large    19:10 Le budget est voté"
    )
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.headline for item in items] == list(HEADLINES)
    assert [item.when and item.when.hour for item in items] == [20, 20, 20, 19]


def test_distances_on_one_line() -> None:
    page = (
        "il y a 5 minutes Le port rouvre ses quais    il y a 2 heures La Bourse recule encore    hier à 19h10 Un séisme"
    )
    items = wireparse.find_ticker(page, lang="fr")
    assert [item.stamp for item in items] == ["il y a 5 minutes", "il y a 2 heures", "hier à 19h10"]


@pytest.mark.parametrize(
    "line",
    [
        "08:10    08:40    09:05    09:35    10:10",
        "16:25 Météo    16:30 Journal    17:05 Sport",
        "20:55    Nador 2 : 1 Larache",
        "20:55 Le port rouvre ses quais    La Bourse recule encore",
        "9.29    points    15.98    points",
        "+++ Le port rouvre ses quais +++ 20:55 +++ 20:35 +++",
        "00:01Le maire a ouvert    00:10et il a dit que    00:14nous avons vu    00:24la suite",
    ],
    ids=["departures", "programme", "one time", "one stamp", "figures", "times between marks", "transcript"],
)
def test_no_items_on_one_line(line: str) -> None:
    assert wireparse.find_ticker(line, lang="fr") == ()


# ---------------------------------------------------------------- a marquee


MARQUEE = "Le port rouvre ses quais    La Bourse recule encore    Un séisme au large    Le budget est voté"


@pytest.mark.parametrize("mark", ["    ", " +++ ", " *** "])
def test_a_marquee_is_a_ticker_without_items(mark: str) -> None:
    page = wireparse.parse(f"{MARQUEE.replace('    ', mark)}\nAccueil\nSport", lang="fr")
    assert page.blocks[0].kind is BlockKind.TICKER
    assert page.ticker == ()


@pytest.mark.parametrize(
    "line",
    [
        "Nador    12    14    15    2    0    3    Larache    11    9    8    1    1    2",
        "Accueil    Politique    Économie    Sport    Culture    Société    Monde",
        "Le port rouvre ses quais   La Bourse recule encore   Un séisme au large   Le budget est voté",
        "Le port rouvre ses quais +++ La Bourse recule encore",
        "* * *",
    ],
    ids=["a table", "a menu", "three blanks", "two between marks", "a break"],
)
def test_no_marquee(line: str) -> None:
    assert all(block.kind is not BlockKind.TICKER for block in wireparse.parse(line, lang="fr").blocks)


# ---------------------------------------------------------------- order, headings, look-alikes


def test_oldest_first_under_a_heading() -> None:
    page = "Fil info\n08:10 Le port rouvre\n08:40 La Bourse recule\n09:05 Un séisme au large"
    assert len(wireparse.find_ticker(page, lang="fr")) == 3


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("fr", "Fil info"), ("fr", "À la minute"), ("en", "Just in"), ("en", "Latest"), ("de", "+++ Newsticker +++"),
        ("de", "Meldungen im Überblick"), ("es", "Última hora"), ("es", "Minuto a minuto"), ("it", "Ultim'ora"),
        ("pt", "Plantão"), ("ar", "آخر الأخبار"), ("ru", "Лента новостей"), ("pl", "Z ostatniej chwili"),
        ("el", "Ροή ειδήσεων"), ("ja", "速報"), ("tr", "Son Dakika"),
    ],
)  # fmt: skip
def test_two_items_under_a_heading(lang: str, heading: str) -> None:
    items = "20:55 Le port rouvre ses quais\n20:35 La Bourse recule encore"
    assert len(wireparse.find_ticker(f"{heading}\n{items}", lang=lang)) == 2
    assert wireparse.find_ticker(f"Sommaire\n{items}", lang=lang) == ()


LOOK_ALIKES = {
    "transcript": ("00:01Le maire a ouvert la séance", "00:10et il a dit que", "00:14nous avons vu", "00:24la suite"),
    "chapters": ("(0:40) The next stop -", "(4:10) How the robot flew", "(9:25) What comes after", "(61:07) Goodbye"),
    "programme": ("16:00 - 16:25", "16:30 - 16:55", "17:05 - 17:30"),
    "hours": ("9:00 - 18:00", "10:00 - 13:00", "fermé le lundi"),
    "hours in halves": ("8:00am - 5:00pm", "9:00am - 1:00pm", "8:00am - 4:00pm"),
    "comments": ("Ivan 26.11.2011 18:55", "Olga 26.11.2011 10:21", "Ivan 26.11.2011 13:27"),
    "comments with words": (
        *("Ivan 26.11.2011 18:55", "J’y étais et il pleuvait.", "Olga 26.11.2011 13:27", "Moi aussi, avec un chien."),
        *("Ivan 26.11.2011 10:21", "Pas moi."),
    ),
    "ratings": (
        *("Avis 02.05.2020 08:11", "Tout était simple et rapide, merci", "Avis 02.05.2020 07:18", "Très bien fait"),
        *("Avis 02.05.2020 04:54", "Rapide et clair"),
    ),
    "numbered comments": (
        *("#1.29 - Tue Jan 17, 2012 8:34 AM EST", "Well said", "#1.28 - Tue Jan 17, 2012 8:30 AM EST", "Not at all"),
        *("#1.27 - Tue Jan 17, 2012 8:04 AM EST", "Maybe so"),
    ),
    "comments by day": (
        *(
            "12 Oct 2019 at 04:07",
            "I was there, and it rained.",
            "Betty",
            "11 Oct 2019 at 22:10",
            "So was I, with a dog.",
        ),
        *("Carl", "11 Oct 2019 at 20:01", "Nobody was."),
    ),
    "scores": ("2:1", "48:36", "15:40"),
    "figures": ("9.29 points", "15.98 points", "3.75 star rating", "24/7 Support", "48/50 Photos", "1/3 teaspoon"),
    "schedule": ("16:25 Météo", "16:30 Journal", "17:05 Sport", "18:00 Film"),
    "lengths of films": ("2:38 min", "Wer ist noch in der Stadt?", "6:12 min", "Ein Gespräch", "1:58 min", "Am Hafen"),
    "broken dates": ("15 08:51 2026 فيفري", "الميناء يفتح أرصفته", "14 19:20 2026 فيفري", "البورصة تتراجع"),
    "two lone lines": ("20:55 Le port rouvre", "Une phrase.", "Une autre.", "Encore une.", "20:35 La Bourse recule"),
    "in a sentence": ("The score was 20:55 at half time.",),
    "chronology": ("11 mars 2025 : le port rouvre", "10 mars 2025 : la Bourse recule", "9 mars 2025 : un séisme"),
    "transcript with speakers": (
        *("00:12 Ann Lee : Bienvenue à tous dans notre émission", "00:45 Jim Hollis : Merci de m’avoir invité"),
        *("01:30 Ann Lee : Nous parlons du port et de la grève", "02:15 Jim Hollis : La nuit a été bien longue"),
    ),
    "departures": (
        *("08:10 Train régional pour Larmouna par Tizgui", "08:25 Express pour Ouled Sbaa sans arrêt"),
        *("08:40 Train régional pour Larmouna par Tizgui", "09:05 Express pour Ouled Sbaa sans arrêt"),
    ),
    "departures in columns": (
        *("08:10", "Larmouna par Tizgui", "Voie 3", "08:25", "Ouled Sbaa sans arrêt", "Voie 1"),
        *("08:40", "Larmouna par Tizgui", "Voie 3", "09:05", "Ouled Sbaa sans arrêt", "Voie 1"),
    ),
    "recipe": (
        *("0:10 Émincer les oignons et les faire revenir", "0:25 Ajouter le poisson et laisser mijoter"),
        *("0:45 Verser la crème et le persil haché", "1:00 Servir la soupe avec du pain grillé"),
    ),
    "agenda": (
        *("9h00 Accueil des participants et café dans le hall", "9h30 Ouverture par le maire de Larmouna"),
        *("10h15 Conférence sur l’avenir des ports de pêche", "11h30 Table ronde sur les quotas de pêche"),
    ),
    "agenda in a list": (
        *("- 09:00 - Accueil des participants dans le hall", "- 09:30 - Ouverture par le maire de Larmouna"),
        *("- 10:15 - Conférence sur l’avenir des ports", "- 11:30 - Table ronde sur les quotas de pêche"),
    ),
    "agenda with times alone": (
        *("09:00", "Accueil des participants dans le hall", "09:30", "Ouverture par le maire de Larmouna"),
        *("10:15", "Conférence sur l’avenir des ports", "11:30", "Table ronde sur les quotas de pêche"),
    ),
    "archive": (
        *("2025-12-16", "Le port rouvre ses quais", "2025-06-15", "La Bourse recule encore"),
        *("2024-12-14", "Un séisme au large"),
    ),
}


@pytest.mark.parametrize("lines", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_no_ticker(lines: tuple[str, ...]) -> None:
    assert wireparse.find_ticker("\n".join(lines), lang="fr") == ()


def test_oldest_first_without_a_heading() -> None:
    page = (
        "08:12 Le port de Larmouna rouvre ses quais\n08:40 La Bourse de Larmouna recule encore\n"
        "09:03 Un séisme au large de Nador, sans victimes\n09:41 Le budget est voté à Larmouna"
    )
    assert len(wireparse.find_ticker(page, lang="fr")) == 4


SEEN = dt.datetime(2025, 7, 10, 21, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_when_needs_a_reference() -> None:
    assert all(item.when is None for item in wireparse.find_ticker(_page("{t} {h}"), lang="fr"))


def test_when_is_the_latest_instant_that_fits() -> None:
    items = wireparse.find_ticker(_page("{t} {h}"), lang="fr", reference=SEEN)
    assert [item.when for item in items] == [
        dt.datetime.combine(SEEN.date(), dt.time.fromisoformat(time), SEEN.tzinfo) for time in TIMES
    ]


def test_when_crosses_midnight_backwards() -> None:
    page = "08:16 Le port rouvre ses quais\n07:59 La Bourse recule\n23:01 Un séisme au large"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [10, 10, 9]


def test_a_time_after_the_reference_was_yesterday() -> None:
    page = "22:10 Le port rouvre ses quais\n21:59 La Bourse recule\n21:30 Un séisme au large"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [9, 9, 9]


def test_a_ticker_that_goes_oldest_first_ends_nearest_to_the_reference() -> None:
    page = "Fil info\n23:40 Un séisme au large\n08:00 Le port rouvre ses quais\n09:00 Le conseil examine le budget\n"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [9, 10, 10]


def test_two_tickers_are_dated_each_for_itself() -> None:
    ticker = _page("{t} {h}")
    page = (
        f"{ticker}\nLe port de Larache a rouvert mardi ses deux quais aux navires de pêche, dit la ville.\n\n{ticker}"
    )
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert len(items) == 2 * len(TIMES)
    assert {item.when and item.when.day for item in items} == {10}


def test_the_first_day_of_the_calendar_has_none_before_it() -> None:
    first = dt.datetime(1, 1, 1, 12, 0, tzinfo=dt.UTC)
    page = "22:10 Le port rouvre ses quais\n21:59 La Bourse recule\n21:30 Un séisme au large"
    assert [item.when for item in wireparse.find_ticker(page, lang="fr", reference=first)] == [None] * 3


@pytest.mark.parametrize("day", ["2025-10-26", "2025-03-30"], ids=["hour twice", "hour left out"])
def test_an_instant_at_a_change_of_the_clocks_comes_back_equal(day: str) -> None:
    reference = dt.datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZoneInfo("Europe/Paris"))
    page = "02:50 Le port rouvre ses quais\n02:40 La Bourse recule\n02:30 Un séisme au large"
    parsed = wireparse.parse(page, lang="fr", reference=reference)
    assert len(parsed.ticker) == 3
    assert wireparse.Page.from_json(parsed.to_json()) == parsed


def test_a_ticker_behind_a_byte_order_mark() -> None:
    assert len(wireparse.find_ticker("\ufeff" + _page("- {t}{h}"), lang="fr")) == len(TIMES)


def test_two_items_below_a_menu() -> None:
    page = wireparse.parse(
        "Accueil | Politique | Économie | Sports\n"
        "- 18:42 Séisme au large de Tabarka : pas de victimes\n"
        "- 18:10 L’Étoile du Sahel s’incline à domicile\n"
        "La récolte d’olives repart à la hausse dans le Sahel\n"
        "SFAX (TAP) - La récolte d’olives devrait progresser de 12 % cette année, a annoncé jeudi le syndicat.\n"
        "Source : TAP\n"
    )
    assert [item.headline for item in page.ticker] == [
        "Séisme au large de Tabarka : pas de victimes",
        "L’Étoile du Sahel s’incline à domicile",
    ]


@pytest.mark.parametrize(
    "items",
    [
        "- 18:10 Ouverture de la réunion\n- 18:42 Vote du budget de la commune",
        "18:42 Séisme au large de Tabarka\n18:10 L’Étoile du Sahel s’incline",
        "- 18:42 Météo\n- 18:10 Journal",
        "- 18:42 Séisme au large de Tabarka\nAccueil\nSports\n- 18:10 L’Étoile du Sahel s’incline",
        "- 18:42 Séisme au large de Tabarka",
    ],
    ids=["oldest first", "no marks", "short", "apart", "one"],
)
def test_no_two_items(items: str) -> None:
    told = "La récolte d’olives devrait progresser de 12 % cette année, a annoncé jeudi le syndicat des oléiculteurs."
    page = f"Accueil | Politique | Économie\n{items}\nLa récolte d’olives repart à la hausse\n{told}\n"
    assert wireparse.find_ticker(page, lang="fr") == ()


def test_two_times_inside_a_story_are_no_ticker() -> None:
    told = "La récolte d’olives devrait progresser de 12 % cette année, a annoncé jeudi le syndicat des oléiculteurs."
    items = "- 18:42 Vote du budget de la commune\n- 18:10 Ouverture de la réunion du conseil"
    assert wireparse.find_ticker(f"La récolte repart\n{told}\n{items}\n{told}\n", lang="fr") == ()


# ---------------------------------------------------------------- what is spoken, and what stands behind the headline


@pytest.mark.parametrize(
    ("tag", "lines"),
    [
        (
            "en",
            "10:02 Ann Lee: Good morning, everybody. We have three items today.\n"
            "10:04 Tom Pike: Thank you, chair. I will be brief, as the report is in front of you.\n"
            "10:09 Ann Lee: Has anybody a question about the crane?\n"
            "10:12 Tom Pike: It was inspected in May.\n",
        ),
        (
            "fr",
            "10:02 Anne Lenoir : Bonjour à tous. Nous avons trois points aujourd’hui.\n"
            "10:04 Ida Colle : Merci, madame la présidente. Je serai brève.\n"
            "10:09 Anne Lenoir : Avez-vous une question à propos de la grue ?\n"
            "10:12 Ida Colle : Elle a été contrôlée en mai.\n",
        ),
        (
            "de",
            "10:02 Anna Lehr: Guten Morgen. Wir haben heute drei Punkte zu besprechen.\n"
            "10:04 Ida Kohl: Danke, Frau Vorsitzende. Ich fasse mich kurz.\n"
            "10:09 Anna Lehr: Hat jemand eine Frage zu dem umgestürzten Kran?\n"
            "10:12 Ida Kohl: Er wurde im Mai geprüft.\n",
        ),
    ],
)
def test_a_transcript_that_begins_after_an_hour_is_no_ticker(tag: str, lines: str) -> None:
    assert wireparse.find_ticker(lines, lang=tag) == ()


def test_items_of_sources_that_stand_oldest_first_are_a_ticker() -> None:
    lines = (
        "10:02 MAP: Le port de Larmouna rouvre ses quais\n"
        "10:04 AFP: La Bourse de Larmouna recule encore\n"
        "10:09 MAP: Un séisme est ressenti au large\n"
        "10:12 AFP: Le budget de la ville est voté\n"
    )
    assert len(wireparse.find_ticker(lines, lang="fr")) == 4


@pytest.mark.parametrize(
    ("tag", "lines", "labels"),
    [
        (
            "en",
            (
                "Ferry aground off Tarn Point | Local 18:42",
                "Orrin win in the cup | Sport 18:20",
                "Salt dear | Business 17:55",
            ),
            ("Local", "Sport", "Business"),
        ),
        (
            "fr",
            (
                "Un ferry s’échoue • Sport 18:42",
                "Le sel monte • Économie 18:20",
                "Le budget est voté • Politique 17:55",
            ),
            ("Sport", "Économie", "Politique"),
        ),
        (
            "de",
            ("Fähre auf Grund - Sport 18:42", "Salz wird teurer - Wirtschaft 18:20", "Haushalt steht - Politik 17:55"),
            ("Sport", "Wirtschaft", "Politik"),
        ),
        (
            "en",
            ("Ferry aground - a crew's story 18:42", "Orrin win - at last 18:20", "Salt dear - and no end 17:55"),
            (None, None, None),
        ),
    ],
)
def test_a_rubric_between_headline_and_time(tag: str, lines: tuple[str, ...], labels: tuple[str | None, ...]) -> None:
    items = wireparse.find_ticker("\n".join(lines) + "\n", lang=tag)
    assert tuple(item.label for item in items) == labels
    assert all(item.headline.endswith(words) for item, words in zip(items, _before_labels(lines, labels), strict=True))


def _before_labels(lines: tuple[str, ...], labels: tuple[str | None, ...]) -> list[str]:
    """The last words of each headline."""
    told = [line.rsplit(" ", 1)[0] for line in lines]
    return [words[: -len(label)].rstrip(" |•-") if label else words for words, label in zip(told, labels, strict=True)]
