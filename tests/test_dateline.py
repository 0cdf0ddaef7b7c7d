"""Datelines: each form that wires use, and openings that are none."""

from __future__ import annotations

import datetime as dt

import pytest

import wireparse
from wireparse.kinds import BlockKind

BODY = "The harbour opened on Tuesday after two days of storm."


@pytest.mark.parametrize(
    ("opening", "lang", "place", "day", "agencies"),
    [
        ("RABAT, 12 mars (MAP) - ", "fr", "RABAT", (3, 12), ["MAP"]),
        ("Dakar, 31 août (APS) – ", "fr", "Dakar", (8, 31), ["APS-SN"]),
        ("Rabat - ", "fr", "Rabat", None, []),
        ("SPRINGFIELD, Calif. (AP) — ", "en", "SPRINGFIELD, Calif.", None, ["AP"]),
        ("NEW YORK (Reuters) - ", "en", "NEW YORK", None, ["Reuters"]),
        ("KATHMANDU, April 25 (Reuters) - ", "en", "KATHMANDU", (4, 25), ["Reuters"]),
        ("DUBLIN — ", "en", "DUBLIN", None, []),
        ("ROME, Thursday – ", "en", "ROME", None, []),
        ("ROME, Thursday (AP) – ", "en", "ROME", None, ["AP"]),
        ("ROME, jeudi – ", "fr", "ROME", None, []),
        ("ROME, Thursday Islands – ", "en", "ROME, Thursday Islands", None, []),
        ("RABAT- ", "fr", "RABAT", None, []),
        ("AÏN BENI- ", "fr", "AÏN BENI", None, []),
        ("LOS ANGELES, Feb 26 - ", "en", "LOS ANGELES", (2, 26), []),
        ("(Reuters) - ", "en", None, None, ["Reuters"]),
        ("NEW DELHI: ", "en", "NEW DELHI", None, []),
        ("RABAT: ", "fr", "RABAT", None, []),
        ("ACCRA, Nov. 25, GNA - ", "en", "ACCRA", (11, 25), ["GNA"]),
        ("HAMBURG taz | ", "de", "HAMBURG", None, []),
        ("BERLIN taz/dpa | ", "de", "BERLIN", None, ["dpa"]),
        ("Berlin (dpa/bb) - ", "de", "Berlin", None, ["dpa"]),
        ("Hamburg - ", "de", "Hamburg", None, []),
        ("(ANSA) - ROMA, 24 MAG - ", "it", "ROMA", (5, 24), ["ANSA"]),
        ("Melbourne (Australia), 25 may (EFE).- ", "es", "Melbourne (Australia)", (5, 25), ["EFE"]),
        ("МОСКВА, 5 янв - РИА Новости. ", "ru", "МОСКВА", (1, 5), None),
        ("TUNIS (TAP)-", "fr", "TUNIS", None, ["TAP"]),
        ("ALGER, 12 mars (APS)-", "fr", "ALGER", (3, 12), ["APS-DZ"]),
        ("(AFP)-", "fr", None, None, ["AFP"]),
        ("Larache/MAP - ", "fr", "Larache", None, ["MAP"]),
        ("الرباط (و م ع) - ", "ar", "الرباط", None, ["MAP"]),
        ("سطيف - (وأج) - ", "ar", "سطيف", None, ["APS-DZ"]),
        ("الرباط / و م ع / ", "ar", "الرباط", None, ["MAP"]),
        ("【ロンドン共同】", "ja", "ロンドン", None, ["Kyodo"]),
        ("[東京　3月3日　ロイター] - ", "ja", "東京", (3, 3), ["Reuters"]),
        ("[東京 3日 ロイター] - ", "ja", "東京", (None, 3), ["Reuters"]),
        ("（中央社台北3月12日電）", "zh", "台北", (3, 12), ["CNA-TW"]),
        ("（中央社記者林曉台北12日電）", "zh", "台北", (None, 12), ["CNA-TW"]),
        ("中新网1月12日电", "zh", None, (1, 12), ["CNS-CN"]),
        ("القاهرة - رويترز: ", "ar", "القاهرة", None, ["Reuters"]),
        ("peoria, april 7 - ", "en", "peoria", (4, 7), []),
        ("москва, 1 дек — риа новости. ", "ru", "москва", (12, 1), None),
        ("BEIJING, Mach 12 (Xinhua) -- ", "en", "BEIJING", None, ["Xinhua"]),
        ("COPENHAGEN, MARCH  23 - ", "en", "COPENHAGEN", (3, 23), []),
        ("GRONINGEN, the Netherlands, March 31 - ", "en", "GRONINGEN, the Netherlands", (3, 31), []),
        ("TOKYO, March 5 -", "en", "TOKYO", (3, 5), []),
        ("MAP - Rabat - ", "fr", "Rabat", None, ["MAP"]),
        ("AGI - ", "it", None, None, ["AGI"]),
        ("(AFP) Paris - ", "fr", "Paris", None, ["AFP"]),
        ("Frankfurt am Main (hafen-pressedienst) - ", "de", "Frankfurt am Main", None, []),
    ],
)
def test_a_dateline(
    opening: str, lang: str, place: str | None, day: tuple[int | None, int] | None, agencies: list[str] | None
) -> None:
    found = wireparse.find_dateline(opening + BODY, lang=lang)
    assert found is not None
    assert next(iter(found.places), None) == place
    assert (found.date and (found.date.month, found.date.day)) == day
    if agencies is not None:
        assert {agency.id for agency in found.agencies} | {c for a in found.agencies for c in a.candidates} >= set(
            agencies
        )
    assert found.span.of(opening + BODY) == opening


@pytest.mark.parametrize(
    ("lang", "opening", "place", "day", "agencies"),
    [
        ("en", "ROSCOE, South Dakota (AP) _ ", "ROSCOE, South Dakota", None, ["AP"]),
        ("en", "STOCKHOLM, Aug 29, 2014 (AFP) - ", "STOCKHOLM", (8, 29), ["AFP"]),
        ("en", "SAN`A, Yemen (AP) — ", "SAN`A, Yemen", None, ["AP"]),
        ("en", "LONDON, (Reuters) - ", "LONDON", None, ["Reuters"]),
        ("en", "Jan 3 (Reuters) - ", None, (1, 3), ["Reuters"]),
        ("fr", "Strasbourg, 10 juil 2024 (AFP) - ", "Strasbourg", (7, 10), ["AFP"]),
        ("fr", "RABAT, le 12 mars (MAP) - ", "RABAT", (3, 12), ["MAP"]),
        ("fr", "RABAT-(MAP)- ", "RABAT", None, ["MAP"]),
        ("fr", "Casablanca - MAP - ", "Casablanca", None, ["MAP"]),
        ("fr", "Paris (ats afp) ", "Paris", None, ["KeystoneSDA", "AFP"]),
        ("de", "Bern (sda) ", "Bern", None, ["KeystoneSDA"]),
        ("de", "Frankfurt/Main (dpa/lhe) - ", "Frankfurt", None, ["dpa"]),
        ("de", "San Diego (tca/dpa) - ", "San Diego", None, ["dpa"]),
        ("de", "Wien (APA) – ", "Wien", None, ["APA"]),
        ("de", "Berlin. 25. Febr. (DNB) - ", "Berlin", (2, 25), ["DNB"]),
        ("es", "Madrid/Vitoria (EFE).- ", "Madrid", None, ["EFE"]),
        ("es", "Rabat, 12 mar (MAP)-. ", "Rabat", (3, 12), ["MAP"]),
        ("it", "Roma, 22 gen. (LaPresse) – ", "Roma", (1, 22), ["LaPresse"]),
        ("en", "SAITAMA, Japan, Dec. 9 Kyodo - ", "SAITAMA, Japan", (12, 9), ["Kyodo"]),
        ("en", "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- ", "AUSTIN, Texas", (2, 1), ["PRNewswire"]),
        ("en", "AUSTIN, Texas--(BUSINESS WIRE)--", "AUSTIN, Texas", None, ["BusinessWire"]),
        ("en", "BEIJING, March 3 (Xinhua) -- ", "BEIJING", (3, 3), ["Xinhua"]),
        ("tr", "ANKARA (AA) - ", "ANKARA", None, ["AA"]),
        ("ar", "الرباط 12 مارس /ومع/ ", "الرباط", (3, 12), ["MAP"]),
        ("ar", "القاهرة في 12 مارس /أ ش أ/ ", "القاهرة", (3, 12), ["MENA"]),
        ("ar", "دمشق-سانا ", "دمشق", None, ["SANA"]),
        ("ar", "عمان 12 آذار (بترا)- ", "عمان", (3, 12), ["Petra"]),
        ("pt", "Lisboa, 12 mar 2024 (Lusa) – ", "Lisboa", (3, 12), ["Lusa"]),
        ("ru", "МОСКВА, 1 декабря. /ТАСС/. ", "МОСКВА", (12, 1), ["TASS"]),
        ("ru", "Москва. 1 декабря. INTERFAX.RU - ", "Москва", (12, 1), ["Interfax"]),
        ("cs", "Praha 12. března (ČTK) - ", "Praha", (3, 12), ["CTK"]),
        ("ko", "(서울=연합뉴스) 홍길동 기자 = ", "서울", None, ["Yonhap"]),
    ],
)
def test_a_dateline_in_the_form_of_an_agency(
    lang: str, opening: str, place: str | None, day: tuple[int, int] | None, agencies: list[str]
) -> None:
    body = {"ar": "أعيد فتح الميناء يوم الثلاثاء.", "ko": "항구가 다시 열렸다."}.get(lang, BODY)
    found = wireparse.find_dateline(opening + body, lang=lang)
    assert found is not None
    assert next(iter(found.places), None) == place
    assert (found.date and (found.date.month, found.date.day)) == day
    assert [agency.id for agency in found.agencies] == agencies
    assert found.span.of(opening + body) == opening


def test_glued_agency() -> None:
    found = wireparse.find_dateline("(CNN)President Ann Lee spoke.", lang="en")
    assert found is not None
    assert [agency.id for agency in found.agencies] == ["CNN"]


def test_several_places() -> None:
    found = wireparse.find_dateline("Bonn/Berlin (dpa) - " + BODY, lang="de")
    assert found is not None
    assert found.places == ("Bonn", "Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour opened on Tuesday - two days late.",
        "Interrogé, Youssef Amrani reste prudent : « Nous verrons ».",
        "Mr. Lee (who is 60) said that the harbour was open.",
        "In Rabat (the capital) the harbour is far.",
        "« Nous partons », a dit le maire.",
        "12 mars - le port rouvre",
        "(ANSA).",
        "(MAP)",
        "Franco-German ties are old.",
        "Report - a word that is an agency too - opens nothing.",
        "Jan 3 (a Friday) - the harbour opened.",
        "By Ann Lee, LONDON (PA) - The harbour opened.",
        "CANADIAN PACIFIC (CP) REOPENS ITS PORT",
        "oldport, the old town, - the harbour opened.",
        "in april, 7 - the harbour opened.",
        "harbour, april 7 and later",
        "HARWICK, April 7 and later",
        "Ann Lee (of the harbour office) - The harbour opened.",
        "Ann Lee (harbourmaster) said - The harbour opened.",
        "[Harwick 3日 harbour] - The harbour opened.",
        "（港口12日電影節）The harbour opened.",
        "Harwick - harbour: The harbour opened.",
        "WARNING: The harbour opened.",
        "NEW DELHI: THE HARBOUR OPENS AGAIN",
        "New Delhi: The harbour opened.",
        "SPORT live | The harbour opened.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert wireparse.find_dateline(text, lang="en") is None


def test_a_place_in_capitals_and_a_date_alone_on_the_first_line() -> None:
    found = wireparse.find_dateline(f"LARMOUNA, March 12\n\n{BODY}", lang="en")
    assert found is not None
    assert (found.text, found.places) == ("LARMOUNA, March 12", ("LARMOUNA",))


def test_a_table_may_follow_on_the_next_line() -> None:
    found = wireparse.find_dateline("OAK BROOK, Ill., Oct 19 -\n    Shr 24 cts vs 15 cts\n", lang="en")
    assert found is not None
    assert found.places == ("OAK BROOK, Ill.",)


def test_a_headline_may_stand_before() -> None:
    found = wireparse.find_dateline(f"HARBOUR OPENS - AT LAST\nLONDON, June 19 - {BODY}", lang="en")
    assert found is not None
    assert found.places == ("LONDON",)


def test_the_year_needs_a_reference() -> None:
    text = "LONDON, June 19 - " + BODY
    found = wireparse.find_dateline(text, lang="en")
    assert found is not None
    assert found.when is None
    seen = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
    found = wireparse.find_dateline(text, lang="en", reference=seen)
    assert found is not None
    assert found.when == dt.date(2024, 6, 19)


def test_the_dateline_is_no_part_of_what_is_said() -> None:
    text = "Larache - Le pont restera fermé jusqu’à la fin du mois, a souligné, lundi à Rabat, Karim Bennis."
    (quote,) = wireparse.parse(text, lang="fr").quotes
    assert quote.text == "Le pont restera fermé jusqu’à la fin du mois"


def test_nobody_of_the_dateline_speaks() -> None:
    text = "HARWICK, March 3 (PA) - “We will hold the line,” the mayor said on Monday in the town hall.\n"
    page = wireparse.parse(text, lang="en")
    assert [speaker.name for speaker in page.speakers] == ["the mayor"]


TOLD = (
    "Le port de Larmouna a rouvert mercredi ses quais aux navires de pêche après deux jours de fermeture due au vent.\n"
    "« Quarante bateaux attendaient au large », a déclaré le capitaine du port, Brahim Kadiri.\n"
    "Les pilotes ont repris la mer à l’aube.\n"
)


@pytest.mark.parametrize(
    ("lang", "line", "place", "agency"),
    [
        ("fr", "RABAT, 12 mars (MAP)", "RABAT", "MAP"),
        ("fr", "RABAT, 12 mars 2025 (MAP)", "RABAT", "MAP"),
        ("fr", "PARIS (AFP) –", "PARIS", "AFP"),
        ("fr", "Rabat (MAP) :", "Rabat", "MAP"),
        ("fr", "RABAT, 12 mars -", "RABAT", None),
        ("fr", "PARIS —", "PARIS", None),
        ("fr", "RABAT, 12 mars", "RABAT", None),
        ("fr", "RABAT, 12 mars 2025", "RABAT", None),
        ("en", "LARMOUNA, March 12", "LARMOUNA", None),
        ("en", "LARMOUNA, March 12, 2025", "LARMOUNA", None),
        ("fr", "Rio de Janeiro (AFP)", "Rio de Janeiro", "AFP"),
        ("it", "(ANSA) - ROMA, 24 MAG -", "ROMA", "ANSA"),
        ("ru", "МОСКВА, 5 января. /ТАСС/.", "МОСКВА", "TASS"),
        ("zh", "新华社北京1月12日电", "北京", "Xinhua"),
        ("ar", "الرباط 12 مارس (و م ع) -", "الرباط", "MAP"),
    ],
)
def test_a_dateline_on_a_line_of_its_own(lang: str, line: str, place: str, agency: str | None) -> None:
    page = wireparse.parse(f"Le port rouvre ses quais aux navires\nPar Ali Tazi\n{line}\n{TOLD}", lang=lang)
    assert [block.span.of(page.text).strip() for block in page.blocks if block.kind is BlockKind.DATELINE] == [line]
    assert page.article is not None
    assert page.article.dateline is not None
    assert page.article.dateline.places == (place,)
    assert [found.id for found in page.article.dateline.agencies] == ([agency] if agency else [])
    assert len(page.article.paragraphs) == 3


@pytest.mark.parametrize("line", ["MADRID, 12 mars (EUROPA PRESS) -", "RABAT, 12 mars (MAP)", "Oulad Berrim (AFP) –"])
def test_a_dateline_that_opens_a_message_is_no_headline(line: str) -> None:
    article = wireparse.parse(f"{line}\n{TOLD}", lang="fr").article
    assert article is not None
    assert (article.headline, article.dateline and article.dateline.text) == (None, line)


@pytest.mark.parametrize(
    "line",
    [
        "Larmouna (de notre envoyé spécial) -",
        "Rabat, le 12 mars 2025",
        "SPORT, 12 mars 2025",
        "RABAT, 12 mars : le port",
        "Le port (MAP) rouvre ses quais",
        "(MAP)",
        "Photo (AFP)",
        "Le port -",
        "Les pilotes du port de Larmouna (AFP)",
    ],
)
def test_no_dateline_on_a_line_of_its_own(line: str) -> None:
    page = wireparse.parse(f"Le port rouvre ses quais aux navires\nPar Ali Tazi\n{line}\n{TOLD}", lang="fr")
    assert BlockKind.DATELINE not in {block.kind for block in page.blocks}


def test_a_dateline_without_its_year_is_no_time_of_publication() -> None:
    for line, told in (("RABAT, 12 mars (MAP)", False), ("RABAT, 12 mars 2025 (MAP)", True)):
        article = wireparse.parse(f"Le port rouvre ses quais aux navires\n{line}\n{TOLD}", lang="fr").article
        assert article is not None
        assert (article.published is not None) is told
