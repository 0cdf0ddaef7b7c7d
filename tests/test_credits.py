"""Credits: each form that copy has, on a line of its own, in brackets, glued to a sentence, inside a paragraph."""

from __future__ import annotations

import pytest

import wireparse
from wireparse.kinds import BlockKind, CreditForm
from wireparse.model import Credit

BODY = {
    "fr": "Le port a rouvert mardi après deux jours de fermeture due aux vents du détroit, "
    "ont indiqué les autorités de la ville.",
    "en": "The harbour opened on Tuesday after two days of storm that had kept all of the "
    "ships away from the coast, officials said.",
    "de": "Der Hafen ist nach zwei Tagen Sturm wieder offen, und die Schiffe können in die "
    "Stadt zurückkehren, sagte der Hafenmeister.",
    "es": "El puerto reabrió el martes tras dos días de cierre por los vientos del "
    "estrecho, informaron las autoridades de la ciudad.",
    "it": "Il porto ha riaperto martedì dopo due giorni di chiusura per i venti dello "
    "stretto, hanno riferito le autorità della città.",
    "pt": "O porto reabriu na terça-feira após dois dias de fechamento por causa dos "
    "ventos do estreito, informaram as autoridades.",
    "ar": "أعيد فتح الميناء يوم الثلاثاء بعد يومين من الإغلاق بسبب الرياح القوية في المضيق "
    "حسب ما أعلنته سلطات المدينة.",
    "ru": "Порт открылся во вторник после двух дней шторма, и суда снова могут войти в "
    "город, сообщили городские власти.",
    "pl": "Port otwarto ponownie we wtorek po dwóch dniach sztormu, a statki mogą wrócić "
    "do miasta, poinformowały władze miasta.",
    "zh": "港口在两天的风暴之后于星期二重新开放，船只可以再次进入城市，市政府官员在新闻发布会上说。",
    "tr": "Liman, iki gün süren fırtınanın ardından salı günü yeniden açıldı ve gemiler "
    "kente dönebiliyor, dedi liman müdürü.",
    "el": "Το λιμάνι άνοιξε ξανά την Τρίτη μετά από δύο ημέρες καταιγίδας και τα πλοία "
    "μπορούν να επιστρέψουν στην πόλη.",
}


def _told(credits: tuple[Credit, ...]) -> list[tuple[CreditForm, list[str]]]:
    return [(credit.form, [agency.id for agency in credit.agencies]) for credit in credits]


LINES = pytest.mark.parametrize(
    ("lang", "line", "form", "agencies"),
    [
        ("de", "dpa", CreditForm.SIGN_OFF, ["dpa"]),
        ("pl", "PAP", CreditForm.SIGN_OFF, ["PAP"]),
        ("fr", "AFP", CreditForm.SIGN_OFF, ["AFP"]),
        ("en", "AP", CreditForm.SIGN_OFF, ["AP"]),
        ("en", "Reuters", CreditForm.SIGN_OFF, ["Reuters"]),
        ("en", "Reuters/Corbis", CreditForm.PHOTO, ["Reuters"]),
        ("en", "© REUTERS / POOL", CreditForm.PHOTO, ["Reuters"]),
        ("ru", "© РИА Новости. Зоя Кречетова / Купить иллюстрацию", CreditForm.PHOTO, ["RIA"]),
        ("fr", "Source: MAP", CreditForm.SOURCE, ["MAP"]),
        ("de", "Quelle: dpa", CreditForm.SOURCE, ["dpa"]),
        ("de", "Quelle: ntv.de, abc/dpa", CreditForm.SOURCE, ["dpa"]),
        ("es", "Fuente: EFE", CreditForm.SOURCE, ["EFE"]),
        ("it", "Fonte: ANSA", CreditForm.SOURCE, ["ANSA"]),
        ("pl", "Źródło: PAP", CreditForm.SOURCE, ["PAP"]),
        ("ru", "Источник: ТАСС", CreditForm.SOURCE, ["TASS"]),
        ("el", "Πηγή: ΑΠΕ-ΜΠΕ", CreditForm.SOURCE, ["AMNA"]),
        ("zh", "来源：新华社", CreditForm.SOURCE, ["Xinhua"]),
        ("zh", "来源：新华社 2024-05-03", CreditForm.SOURCE, ["Xinhua"]),
        ("zh", "来源：新华社2024年5月3日", CreditForm.SOURCE, ["Xinhua"]),
        ("el", "Πηγή: ΑΠΕ 03/01/12-18:45", CreditForm.SOURCE, ["AMNA"]),
        ("de", "Quelle: dpa Sport", CreditForm.SOURCE, ["dpa"]),
        ("tr", "Kaynak: AA", CreditForm.SOURCE, ["AA"]),
        ("ar", "المصدر: و م ع", CreditForm.SOURCE, ["MAP"]),
        ("de", "(dpa)", CreditForm.SIGN_OFF, ["dpa"]),
        ("pl", "(PAP)", CreditForm.SIGN_OFF, ["PAP"]),
        ("fr", "(AFP/xx)", CreditForm.SIGN_OFF, ["AFP"]),
        ("en", "(AP Photo/Ann Lee)", CreditForm.PHOTO, ["AP"]),
        ("fr", "Le Monde avec AFP", CreditForm.WITH, ["AFP"]),
        ("es", "Con información de EFE", CreditForm.WITH, ["EFE"]),
        ("pt", "Com informações da Agência Brasil", CreditForm.WITH, ["AgenciaBrasil"]),
        ("de", "Mit Material der dpa", CreditForm.WITH, ["dpa"]),
        ("de", "(Mit Material der dpa)", CreditForm.WITH, ["dpa"]),
        ("de", "dpa/lno", CreditForm.SIGN_OFF, ["dpa"]),
        ("de", "dpa-infocom, dpa:230428-99-483045/5", CreditForm.SIGN_OFF, ["dpa"]),
        ("en", "With files from Reuters", CreditForm.WITH, ["Reuters"]),
        ("en", "With files from The Canadian Press", CreditForm.WITH, ["CP"]),
        ("en", "With reporting by Associated Press writer Ann Lee", CreditForm.WITH, ["AP"]),
        ("en", "Reporting by Ann Lee; Editing by Bob Hale", CreditForm.SIGN_OFF, []),
        ("en", "(Reporting by Ann Lee; Editing by Bob Hale)", CreditForm.SIGN_OFF, []),
        (
            "en",
            "(Reporting by Ann Lee in Harwick and Cora Dunn in Larne; Writing by Eve Moss; Editing by Bob Hale)",
            CreditForm.SIGN_OFF,
            [],
        ),
        ("en", "—Associated Press writer Ann Lee contributed to this report.", CreditForm.SIGN_OFF, ["AP"]),
        (
            "en",
            "Associated Press writers Ann Lee in Harwick and Bob Hale in Larne contributed to this report.",
            CreditForm.SIGN_OFF,
            ["AP"],
        ),
        ("en", "Ann Lee contributed reporting from Hong Kong.", CreditForm.SIGN_OFF, []),
        ("en", "Additional reporting by Cora Dunn", CreditForm.SIGN_OFF, []),
        ("de", "ab/cd (dpa)", CreditForm.SIGN_OFF, ["dpa"]),
        ("fr", "M.A.B.", CreditForm.SIGN_OFF, []),
        ("ar", "ك.هـ", CreditForm.SIGN_OFF, []),
        ("en", "bur-abc/def/gh", CreditForm.SIGN_OFF, []),
        ("fr", "Source\u00a0: MAP", CreditForm.SOURCE, ["MAP"]),
        ("fr", "Source\u202f: MAP", CreditForm.SOURCE, ["MAP"]),
        ("fr", "(Source\u00a0: Reuters)", CreditForm.SOURCE, ["Reuters"]),
        ("pt", "MPT // JMR", CreditForm.SIGN_OFF, []),
        ("pt", "SMA/ACC // VM", CreditForm.SIGN_OFF, []),
        ("de", "(SDA\\/sj)", CreditForm.SIGN_OFF, ["KeystoneSDA"]),
        ("ar", "او/كام/ص ك", CreditForm.SIGN_OFF, []),
        ("fr", "LR/MAP", CreditForm.SIGN_OFF, ["MAP"]),
        ("de", "dpa hm bs wjh", CreditForm.SIGN_OFF, ["dpa"]),
        ("en", "AAP gfr", CreditForm.SIGN_OFF, ["AAP"]),
        ("de", "(SDA/sj)", CreditForm.SIGN_OFF, ["KeystoneSDA"]),
        ("en", "PTI ABC XYZ", CreditForm.SIGN_OFF, ["PTI"]),
        ("es", "EFE", CreditForm.SIGN_OFF, ["EFE"]),
        ("es", "EFE mrc/PL", CreditForm.SIGN_OFF, ["EFE"]),
        ("en", "==Kyodo", CreditForm.SIGN_OFF, ["Kyodo"]),
        ("de", "/ats-afp", CreditForm.SIGN_OFF, ["KeystoneSDA", "AFP"]),
        ("fr", "/ats-afp", CreditForm.SIGN_OFF, ["KeystoneSDA", "AFP"]),
        ("en", "(©NTB)", CreditForm.COPYRIGHT, ["NTB"]),
        ("en", "©TT", CreditForm.COPYRIGHT, ["TT"]),
        ("fr", "© Agence France-Presse", CreditForm.COPYRIGHT, ["AFP"]),
        ("fr", "© 2024 AFP", CreditForm.COPYRIGHT, ["AFP"]),
        ("fr", "(c) AFP", CreditForm.COPYRIGHT, ["AFP"]),
        ("fr", "Copyright Reuters 2024", CreditForm.COPYRIGHT, ["Reuters"]),
        ("fr", "Photo : AFP", CreditForm.PHOTO, ["AFP"]),
        ("fr", "Crédit photo : MAP", CreditForm.PHOTO, ["MAP"]),
        ("de", "Foto: dpa", CreditForm.PHOTO, ["dpa"]),
        ("de", "Bildquelle: dpa", CreditForm.PHOTO, ["dpa"]),
        ("en", "Photo: Ann Lee/AP", CreditForm.PHOTO, ["AP"]),
        ("en", "AP Photo/Ann Lee", CreditForm.PHOTO, ["AP"]),
        ("en", "REUTERS/Ann Lee", CreditForm.PHOTO, ["Reuters"]),
        ("en", "REUTERS/Ann Lee/File Photo", CreditForm.PHOTO, ["Reuters"]),
        ("en", "Ann Lee/AFP/Getty Images", CreditForm.PHOTO, ["AFP"]),
        ("en", "Ann Lee via AP", CreditForm.PHOTO, ["AP"]),
        ("fr", "AFP / Salma Berrechid", CreditForm.PHOTO, ["AFP"]),
        ("fr", "AFP PHOTO / Salma Berrechid", CreditForm.PHOTO, ["AFP"]),
        ("fr", "(Avec agences)", CreditForm.WITH, []),
        ("fr", "Avec AFP", CreditForm.WITH, ["AFP"]),
        ("fr", "Avec MAP et AFP", CreditForm.WITH, ["MAP", "AFP"]),
        ("it", "(ANSA).", CreditForm.SIGN_OFF, ["ANSA"]),
        ("it", "RIPRODUZIONE RISERVATA © Copyright ANSA", CreditForm.COPYRIGHT, ["ANSA"]),
    ],
)


@LINES
def test_a_line_that_credits(lang: str, line: str, form: CreditForm, agencies: list[str]) -> None:
    copy = f"{BODY[lang]}\n{BODY[lang]}\n{line}\n"
    assert _told(wireparse.find_credits(copy, lang=lang)) == [(form, agencies)]


# Lines that pages have as furniture too, and that stay it: a picture's credit above a caption, the site's own line.
_FURNITURE = ("Photo", "Foto", "© РИА")


@LINES
def test_a_line_that_credits_is_no_paragraph(lang: str, line: str, form: CreditForm, agencies: list[str]) -> None:
    headline = "الميناء يفتح من جديد أبوابه" if lang == "ar" else "Port Arvel reopens its quays"
    page = wireparse.parse(f"{headline}\n{BODY[lang]}\n{BODY[lang]}\n{line}\n", lang=lang)
    (block,) = [block for block in page.blocks if line in block.span.of(page.text)]
    assert block.kind in (BlockKind.CREDIT, BlockKind.FURNITURE)
    if block.kind is BlockKind.FURNITURE:
        assert line.startswith(_FURNITURE)
    assert page.credits == () or _told(page.credits) == [(form, agencies)]
    assert not any(line in paragraph for article in page.articles for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "Source : les archives de la famille, que nous avons pu consulter longuement"),
        ("fr", "La source a tari."),
        ("en", "Reuters said on Tuesday that the harbour was open."),
        ("en", "Credit where credit is due: the pilots worked all night in the storm"),
        ("en", "Heavy rain contributed to this report being late for the third year in a row."),
        ("en", "Photographs of the storm were shown on Tuesday."),
        ("en", "With the wind came the rain"),
        ("en", "The and/or clause"),
        ("en", "Ann Lee/Bob Hale"),
        ("fr", "Avec le vent, le feu a gagné la colline."),
        ("de", "mit der Fähre zur Insel"),
        ("en", "See the map"),
        ("en", "A to Z"),
        ("en", "U.S. ports"),
        ("en", "JSON/YAML"),
        ("en", "Image:"),
        ("en", "© 2024 Millbrook Gazette"),
    ],
)
def test_a_line_that_only_begins_so(lang: str, line: str) -> None:
    assert wireparse.find_credits(f"{BODY[lang]}\n{BODY[lang]}\n{line}\n", lang=lang) == ()


CLOSINGS = pytest.mark.parametrize(
    ("lang", "closing", "form", "agencies"),
    [
        ("de", " (dpa)", CreditForm.SIGN_OFF, ["dpa"]),
        ("pl", " (PAP)", CreditForm.SIGN_OFF, ["PAP"]),
        ("en", " (AP)", CreditForm.SIGN_OFF, ["AP"]),
        ("fr", " (AFP/xx)", CreditForm.SIGN_OFF, ["AFP"]),
        ("it", " (ANSA).", CreditForm.SIGN_OFF, ["ANSA"]),
        ("en", " (AP Photo/Ann Lee)", CreditForm.PHOTO, ["AP"]),
        ("en", " [ANI]", CreditForm.SIGN_OFF, ["ANI"]),
        ("fr", " (Source : MAP)", CreditForm.SOURCE, ["MAP"]),
        ("fr", " (Avec AFP)", CreditForm.WITH, ["AFP"]),
        ("fr", " (avec agences)", CreditForm.WITH, []),
        ("de", " (Mit Material der dpa)", CreditForm.WITH, ["dpa"]),
        ("en", " (Reporting by Ann Lee; Editing by Bob Hale)", CreditForm.SIGN_OFF, []),
        (
            "en",
            " (Reporting by Ann Lee in Harwick and Cora Dunn in Larne; Writing by Eve Moss; Editing by Bob Hale)",
            CreditForm.SIGN_OFF,
            [],
        ),
        ("fr", "Source : MAP", CreditForm.SOURCE, ["MAP"]),
        ("fr", " Source : MAP", CreditForm.SOURCE, ["MAP"]),
        ("fr", "source:albayane", CreditForm.SOURCE, []),
        ("fr", " AFP", CreditForm.SIGN_OFF, ["AFP"]),
        ("fr", " / ats-afp", CreditForm.SIGN_OFF, ["KeystoneSDA", "AFP"]),
        ("en", " — Reuters", CreditForm.SIGN_OFF, ["Reuters"]),
        ("fr", " LR/MAP", CreditForm.SIGN_OFF, ["MAP"]),
        ("ar", " (و م ع)", CreditForm.SIGN_OFF, ["MAP"]),
    ],
)


@CLOSINGS
def test_a_credit_that_closes_a_paragraph(lang: str, closing: str, form: CreditForm, agencies: list[str]) -> None:
    credits = wireparse.find_credits(BODY[lang] + closing, lang=lang)
    assert _told(credits) == [(form, agencies)]
    assert credits[0].span.end == len(BODY[lang] + closing)
    assert credits[0].span.start >= len(BODY[lang])


@pytest.mark.parametrize(
    ("lang", "closing"),
    [
        ("en", " (at last)."),
        ("en", " (see the map)"),
        ("en", " (aged 60)"),
        ("en", " The storm was named by AP."),
        ("en", " The agency is AP"),
        ("fr", " Il a dit : « Source »"),
        ("fr", " Une seule ressource : le thé"),
        ("en", " (ab)"),
        ("en", " He works for Reuters"),
    ],
)
def test_a_paragraph_that_closes_otherwise(lang: str, closing: str) -> None:
    assert wireparse.find_credits(BODY[lang] + closing, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "copy", "agencies"),
    [
        ("fr", "Le bureau le souligne. (ATS) La commission se réunit mardi.", ["KeystoneSDA"]),
        ("fr", "Le port est fermé. LONDRES, 29 (Reuter). — Le Parlement se réunit mardi.", ["Reuters"]),
        ("fr", "Le port est fermé. PEKIN, 12. — Reuter. — Tous les journaux le disent.", ["Reuters"]),
        ("de", "Der Hafen ruht. Berlin , 29 . Sept . ( DNB . ) Das Amt teilt mit.", ["DNB"]),
        ("fr", "Le port est fermé. Paris, 3 juin. (Havas.) — Le ministre est arrivé.", ["Havas"]),
    ],
)
def test_an_agency_between_the_items_of_a_paragraph(lang: str, copy: str, agencies: list[str]) -> None:
    (credit,) = wireparse.find_credits(copy, lang=lang)
    assert (credit.form, [agency.id for agency in credit.agencies]) == (CreditForm.INLINE, agencies)
    page = wireparse.parse(f"{BODY[lang]}\n{copy}\n{BODY[lang]}", lang=lang)
    assert copy in [str(paragraph) for paragraph in page.articles[0].paragraphs]


@pytest.mark.parametrize(
    "copy",
    [
        "Selon l’Agence France-Presse (AFP), le port est fermé.",
        "La Maghreb Arabe Presse (MAP) l’a annoncé mardi soir à Rabat.",
        "Le port est fermé. (La mer aussi.) Le pont reste ouvert.",
        "Le port, 12 quais — selon la ville — reste fermé.",
        "RABAT, 12 mars (MAP) - Le port est fermé.",
    ],
)
def test_a_name_that_brackets_explain_is_no_credit(copy: str) -> None:
    assert wireparse.find_credits(copy, lang="fr") == ()


def test_a_source_may_stand_under_its_word() -> None:
    article = wireparse.parse(
        f"Port otwiera nowe nabrzeże\n{BODY['pl']}\n{BODY['pl']}\nŹródło:\nPAP\n", lang="pl"
    ).article
    assert article is not None
    assert [[agency.id for agency in credit.agencies] for credit in article.credits] == [["PAP"]]
    assert article.paragraphs == (BODY["pl"], BODY["pl"])


def test_a_holder_of_rights_and_a_person_under_the_story() -> None:
    line = "© РИА Новости. Зоя Кречетова | Купить иллюстрацию"
    page = wireparse.parse(f"Порт снова открыт после шторма\n{BODY['ru']}\n{BODY['ru']}\n{line}\n", lang="ru")
    assert [[agency.id for agency in credit.agencies] for credit in page.credits] == [["RIA"]]
