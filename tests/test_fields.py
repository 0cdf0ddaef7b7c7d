"""Bylines, credits, notes and times of a story: their forms, and sentences that only begin alike."""

from __future__ import annotations

import datetime as dt

import pytest

import wireparse
from wireparse.kinds import BlockKind, CreditForm, NoteKind
from wireparse.model import Block, Credit, Dateline, PartialDate, Timestamp
from wireparse.parser import Parser
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.article import paragraphs
from wireparse.story.stories import Story, story_of
from wireparse.story.timestamps import find_timestamps

STORY = (
    "Le port rouvre ses quais\n{line}\n"
    "Le trafic a repris mardi au port de Tanger après deux jours de fermeture due aux vents du détroit.\n"
    "Plus de quarante navires attendaient au large lorsque les pilotes ont repris la mer, selon la capitainerie.\n"
)


@pytest.mark.parametrize(
    ("line", "lang", "names", "agencies"),
    [
        ("By Dana Whitlock", "en", ["Dana Whitlock"], []),
        ("By Ann Lee and Bob Hale", "en", ["Ann Lee", "Bob Hale"], []),
        ("By Ann Lee, Reuters", "en", ["Ann Lee"], ["Reuters"]),
        ("By Abby Byrne", "en", ["Abby Byrne"], []),
        ("By Ann Lee, AP Business Writer", "en", ["Ann Lee"], ["AP"]),
        ("By Reuters Staff", "en", [], ["Reuters"]),
        ("By Agence France-Presse in Paris", "en", [], ["AFP"]),
        ("Von dpa", "de", [], ["dpa"]),
        ("By Pat Prime", "en", ["Pat Prime"], []),
        ("By Trend Lee", "en", ["Trend Lee"], []),
        ('By Ann "Tilly Mae" Lee', "en", ['Ann "Tilly Mae" Lee'], []),
        ("Von Ida Kolb, Jan von der Lippe und Olaf Brandt", "de", ["Ida Kolb", "Jan von der Lippe", "Olaf Brandt"], []),
        ("记者 林晓 通讯员 陈一鸣", "zh", ["林晓", "陈一鸣"], []),
        ("홍길동 기자 hong@example.com", "ko", ["홍길동"], []),
        ("文・山川葉月", "ja", ["山川葉月"], []),
        ("Publié par Salma Berrechid le 12 mars 2025", "fr", ["Salma Berrechid"], []),
        ("By Ann Lee, Associated Press Writer", "en", ["Ann Lee"], ["AP"]),
        ("Par Salma Berrechid", "fr", ["Salma Berrechid"], []),
        ("Par Salma Berrechid avec AFP", "fr", ["Salma Berrechid"], ["AFP"]),
        ("Von Juliane Rohr 28.04.2023, 18:11 Uhr", "de", ["Juliane Rohr"], []),
    ],
)
def test_a_byline(line: str, lang: str, names: list[str], agencies: list[str]) -> None:
    byline = wireparse.find_byline(line, lang=lang)
    assert byline is not None
    assert list(byline.names) == names
    assert [agency.id for agency in byline.agencies] == agencies


@pytest.mark.parametrize(
    ("line", "lang", "roles"),
    [
        ("By Jürgen Weiß, Environment Correspondent", "en", ["Environment Correspondent"]),
        ("Par Klaus Groß, envoyé spécial", "fr", ["envoyé spécial"]),
    ],
)
def test_a_role_stands_where_it_says_behind_letters_that_grow_in_lower_case(
    line: str, lang: str, roles: list[str]
) -> None:
    byline = wireparse.find_byline(line, lang=lang)
    assert byline is not None
    assert list(byline.roles) == roles


@pytest.mark.parametrize(
    "line",
    ["By contrast, the port stays closed.", "Par ailleurs, le port reste fermé.", "Bypass Road reopens", "Le port"],
)
def test_no_byline(line: str) -> None:
    assert wireparse.find_byline(line, lang="fr" if "port reste" in line else "en") is None


@pytest.mark.parametrize(
    ("line", "lang", "form", "agencies"),
    [
        ("Source : MAP", "fr", CreditForm.SOURCE, ["MAP"]),
        ("Source: Reuters", "en", CreditForm.SOURCE, ["Reuters"]),
        ("Quelle: dpa", "de", CreditForm.SOURCE, ["dpa"]),
        ("© AFP", "fr", CreditForm.COPYRIGHT, ["AFP"]),
        ("(Avec AFP)", "fr", CreditForm.WITH, ["AFP"]),
        ("Photo : AFP", "fr", CreditForm.PHOTO, ["AFP"]),
        ("(AP Photo/Ann Lee)", "en", CreditForm.PHOTO, ["AP"]),
        ("(Reporting by Ann Lee; Editing by Bob Hale)", "en", CreditForm.SIGN_OFF, []),
        ("The harbour opened. (AP)", "en", CreditForm.SIGN_OFF, ["AP"]),
        ("La saison est finie.Source : APS", "fr", CreditForm.SOURCE, ["APS-DZ"]),
        ("dpa", "de", CreditForm.SIGN_OFF, ["dpa"]),
        ("bur-abc/def/gh", "en", CreditForm.SIGN_OFF, []),
    ],
)
def test_a_credit(line: str, lang: str, form: CreditForm, agencies: list[str]) -> None:
    (credit,) = wireparse.find_credits(line, lang=lang)
    assert credit.form is form
    assert [agency.id for agency in credit.agencies] == agencies


@pytest.mark.parametrize(
    "line",
    [
        "Source : les archives de la famille, que nous avons pu consulter longuement",
        "La source a tari.",
        "The and/or clause",
        "Reuters said on Tuesday that the harbour was open.",
        "The harbour opened (at last).",
    ],
)
def test_no_credit(line: str) -> None:
    assert wireparse.find_credits(line, lang="fr" if "archives" in line else "en") == ()


def test_a_shared_short_form_keeps_its_candidates() -> None:
    (credit,) = wireparse.find_credits("Source : APS", lang="fr")
    (agency,) = credit.agencies
    assert {agency.id, *agency.candidates} == {"APS-DZ", "APS-SN"}


@pytest.mark.parametrize(
    ("line", "lang", "kind"),
    [
        ("URGENT", "fr", NoteKind.URGENT),
        ("(more)", "en", NoteKind.MORE),
        ("-30-", "en", NoteKind.END),
        ("CORRECTION: the harbour opened on Monday.", "en", NoteKind.CORRECTION),
        ("MANDATORY KILL", "en", NoteKind.KILL),
        ("SOUS EMBARGO JUSQU'AU 14 mars 2025 à 12h00 GMT", "fr", NoteKind.EMBARGO),
    ],
)
def test_a_note(line: str, lang: str, kind: NoteKind) -> None:
    page = wireparse.parse(STORY.format(line=line), lang=lang)
    notes = [note for article in page.articles for note in article.notes]
    assert [note.kind for note in notes] == [kind]
    assert not any(line in paragraph for article in page.articles for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    "line", ["Urgent, le préfet a quitté la salle sans un mot.", "End of an era for the harbour town"]
)
def test_no_note(line: str) -> None:
    page = wireparse.parse(STORY.format(line=line))
    assert [note for article in page.articles for note in article.notes] == []


def test_an_embargo_gives_its_time_and_a_problem() -> None:
    page = wireparse.parse(STORY.format(line="SOUS EMBARGO JUSQU'AU 14 mars 2025 à 12h00 GMT"), lang="fr")
    (note,) = page.articles[0].notes
    assert note.until == dt.datetime(2025, 3, 14, 12, 0, tzinfo=dt.UTC)
    assert wireparse.ProblemCode.EMBARGO in [problem.code for problem in page.problems]


def test_a_credit_that_reaches_over_the_dateline_cuts_nothing() -> None:
    words = "RABAT (MAP) - Le port rouvre."
    source = Source.of(words)
    dateline = Dateline(span=Span(0, 14), text=source.passage(0, 13))
    credit = Credit(span=Span(6, len(words)), text=source.passage(6, len(words)), form=CreditForm.SOURCE)
    assert paragraphs(source, story_of(source), dateline, (credit,)) == ("Le port rouvre.",)
    assert paragraphs(source, story_of(source), None, (credit,)) == ("RABAT",)


@pytest.mark.parametrize(
    ("line", "lang", "published", "updated"),
    [
        ("Publié le 12 mars 2025 à 14h05 | Mis à jour le 13 mars 2025 à 08h00", "fr", (12, 14), (13, 8)),
        ("Salma Berrechid — 12 mars 2025 à 14h05", "fr", (12, 14), None),
        ("Harbour desk / TOWN AND COAST / Mar 12, 2025, 14:05", "en", (12, 14), None),
        ("Published 4:12 PM EDT, Wed March 12, 2025", "en", (12, 16), None),
        ("Last updated at 12:05 PM on 15th March 2025", "en", (15, 12), (15, 12)),
        ("Updated March 13, 2025 at 8:00 am", "en", (13, 8), (13, 8)),
        ("12.03.2025 20.03", "de", (12, 20), None),
        ("March 12, 2025, 2:05 pm - Updated March 13, 2025, 8:00 am", "en", (12, 14), (13, 8)),
    ],
)
def test_a_dated_line_under_the_headline_tells_the_times(
    line: str, lang: str, published: tuple[int, int] | None, updated: tuple[int, int] | None
) -> None:
    article = wireparse.parse(STORY.format(line=line), lang=lang).article
    assert article is not None
    for stamp, parts in ((article.published, published), (article.updated, updated)):
        assert (stamp and stamp.date and stamp.time and (stamp.date.day, stamp.time.hour)) == parts
    assert line not in article.paragraphs


@pytest.mark.parametrize(
    ("line", "when", "day"),
    [
        ("Published 3 hours ago", "2026-03-12T12:00:00+00:00", 12),
        ("Yesterday at 14:05", "2026-03-11T14:05:00+00:00", 11),
        ("Published 2 days ago", None, 10),
    ],
)
def test_a_distance_is_counted_back_from_the_reference(line: str, when: str | None, day: int) -> None:
    reference = dt.datetime(2026, 3, 12, 15, tzinfo=dt.UTC)
    article = wireparse.parse(STORY.format(line=line), lang="en", reference=reference).article
    assert article is not None
    assert article.published is not None
    assert article.published.when == (dt.datetime.fromisoformat(when) if when else None)
    assert article.published.date == PartialDate(year=2026, month=3, day=day)


def test_a_distance_stays_words_without_a_reference() -> None:
    article = wireparse.parse(STORY.format(line="Published 3 hours ago"), lang="en").article
    assert article is not None
    assert article.published is not None
    assert (article.published.text, article.published.when, article.published.date) == ("3 hours ago", None, None)


@pytest.mark.parametrize(
    ("line", "more", "reference", "date"),
    [
        ("06/01/2026", "", None, PartialDate(year=2026, month=6, day=1, ambiguous=True)),
        ("06/01/2026 - 13:55 GMT+1", "", None, PartialDate(year=2026, month=1, day=6, ambiguous=True)),
        ("06/01/2026", " since January 3", None, PartialDate(year=2026, month=1, day=6, ambiguous=True)),
        ("06/01/2026", " since May 30 or January 3", None, PartialDate(year=2026, month=6, day=1, ambiguous=True)),
        ("06/01/2026", "", dt.datetime(2026, 3, 12, tzinfo=dt.UTC), PartialDate(year=2026, month=1, day=6)),
        ("Tuesday 06/01/2026", "", None, PartialDate(year=2026, month=1, day=6)),
    ],
)
def test_what_settles_a_day_and_a_month_in_doubt(
    line: str, more: str, reference: dt.datetime | None, date: PartialDate
) -> None:
    text = STORY.format(line=line).replace(" mardi", more)
    article = wireparse.parse(text, lang="en", reference=reference).article
    assert article is not None
    assert article.published is not None
    assert article.published.date == date


@pytest.mark.parametrize("line", ["8. Januar 2020 · von Ida Kolb · in Hafen", "Am 13. November 2019 von Ida Kolb"])
def test_a_dated_line_is_no_headline(line: str) -> None:
    article = wireparse.parse(STORY.format(line=line), lang="de").article
    assert article is not None
    assert article.headline == "Le port rouvre ses quais"
    assert article.published is not None


def test_a_sentence_that_holds_a_date_stays_in_the_body() -> None:
    line = "Le port avait fermé une première fois le 12 mars 2025, pendant une tempête qui a coulé deux chalutiers."
    article = wireparse.parse(STORY.format(line=line), lang="fr").article
    assert article is not None
    assert article.published is None
    assert line in article.paragraphs


@pytest.mark.parametrize(
    ("line", "lang", "published", "updated"),
    [
        ("Actualizado a las 16:40h. 12/03/2024", "es", "2024-03-12 16:40", "2024-03-12 16:40"),
        ("12/03/2024 a las 08:22h. Actualizado a las 16:40h.", "es", "2024-03-12 08:22", "2024-03-12 16:40"),
        ("Stand: 28.04.2023, 18:11 Uhr", "de", "2023-04-28 18:11", "2023-04-28 18:11"),
        ("28.04.2023 - 18:11 Uhr, aktualisiert 20:05 Uhr", "de", "2023-04-28 18:11", "2023-04-28 20:05"),
        ("Mis à jour le 13/03/2024 à 09h10", "fr", "2024-03-13 09:10", "2024-03-13 09:10"),
        ("PUBLISHED: May 3, 2024 at 4:15 p.m. | UPDATED: May 4, 2024 at 8:00 a.m.", "en",
         "2024-05-03 16:15", "2024-05-04 08:00"),
        ("Publicado em 12 de março de 2024 às 14h05.Última atualização em 13 de março de 2024 às 09h10.", "pt",
         "2024-03-12 14:05", "2024-03-13 09:10"),
        ("12 marzo 2024 ore 16:40 (modifica il 13 marzo 2024 | 17:40)", "it", "2024-03-12 16:40", "2024-03-13 17:40"),
        ("Fri 3 May 2024 15.10 BSTLast modified on Sat 4 May 2024 09.05 BST", "en",
         "2024-05-03 15:10", "2024-05-04 09:05"),
    ],
)  # fmt: skip
def test_times_that_stand_together(line: str, lang: str, published: str, updated: str) -> None:
    article = wireparse.parse(STORY.format(line=line), lang=lang).article
    assert article is not None
    assert [_told(article.published), _told(article.updated)] == [published, updated]


def _told(stamp: Timestamp | None) -> str | None:
    if stamp is None or stamp.date is None or stamp.time is None:
        return None
    return f"{stamp.date.year}-{stamp.date.month:02}-{stamp.date.day:02} {stamp.time:%H:%M}"


def test_how_long_ago_a_dated_story_was_updated() -> None:
    line = "March 9, 20246:41 PM GMT+2Last Updated 12 min ago"
    article = wireparse.parse(STORY.format(line=line), lang="en").article
    assert article is not None
    assert [article.published and article.published.text, article.updated and article.updated.text] == [
        "March 9, 20246:41 PM GMT+2",
        "12 min ago",
    ]


@pytest.mark.parametrize(
    ("below", "published"),
    [
        ("Jean 12/03/2024 à 14:05 répondre\nBravo aux pilotes.", None),
        ("Jean Petit le 12 mars 2024 à 14h05\nBravo aux pilotes.\nRépondre", None),
        ("Jean\n12/03/2024 à 14:05\nBravo aux pilotes.", None),
        ("Jean dit :\n12/03/2024 à 14:05\nBravo aux pilotes.", None),
        ("Le 12/03/2024 à 14h05", "2024-03-12 14:05"),
        ("Publié le 12/03/2024 à 14:05 par Jean Petit", "2024-03-12 14:05"),
        ("12/03/2024 à 14:05\nLire aussi\nLe phare rallumé", "2024-03-12 14:05"),
    ],
)
def test_the_times_of_comments_are_none_of_the_story_s(below: str, published: str | None) -> None:
    text = STORY.replace("{line}\n", "") + below + "\n"
    article = wireparse.parse(text, lang="fr").article
    assert article is not None
    assert _told(article.published) == published


@pytest.mark.parametrize(("kind", "published"), [(BlockKind.BYLINE, "2024-03-12 14:05"), (BlockKind.BODY, None)])
def test_a_time_under_the_story_s_own_byline_is_no_comment_s(kind: BlockKind, published: str | None) -> None:
    told = "Les pilotes du port de Larache sont sortis lundi après deux jours de tempête, a dit la capitainerie."
    lines = ("Les pilotes de retour en mer", told, told, "Jean Petit", "12/03/2024 à 14:05", told)
    kinds = (BlockKind.HEADLINE, BlockKind.BODY, BlockKind.BODY, kind, BlockKind.TIMESTAMP, BlockKind.BODY)
    source, _, context = Parser().open("\n".join(lines), "fr", None)
    blocks = [Block(span=Span(line.first, line.stop), kind=of) for line, of in zip(source.lines, kinds, strict=True)]
    assert _told(find_timestamps(source, Story(tuple(blocks)), context).published) == published


@pytest.mark.parametrize("told", ["yesterday at 10:00", "3 hours ago", "tomorrow at 10:00", "03/04/2024"])
@pytest.mark.parametrize("reference", [dt.datetime.min, dt.datetime.max])
def test_beyond_the_calendar_s_ends_nothing_is_told(told: str, reference: dt.datetime) -> None:
    text = STORY.format(line=f"Published {told}")
    page = wireparse.parse(text, lang="en", reference=reference.replace(tzinfo=dt.UTC))
    assert page.article is not None


FIGURES = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def test_a_page_in_the_figures_of_another_script_is_read_like_one_in_ours() -> None:
    plain = (
        "18:40 إعادة فتح الطريق الساحلية بعد العاصفة\n17:55 المنتخب يفوز على ضيفه بهدفين\n17:10 انطلاق معرض الكتاب\n"
        "إعادة فتح الميناء بعد أسبوع من العواصف\nنشر في: 25 نوفمبر 2026 - 14:05\n"
        "أعيد فتح الميناء يوم الاثنين بعد أسبوع من العواصف التي أوقفت العبارات، حسب ما أعلنته السلطات المحلية.\n"
        'وقالت رئيسة الميناء، سلمى حداد، في ندوة صحفية: "فقدنا 12 قاربا في 3 أيام، وسنعوض أصحابها قبل نهاية السنة".\n'
    )
    text = plain.translate(FIGURES)
    page, like = wireparse.parse(text, lang="ar"), wireparse.parse(plain, lang="ar")
    assert page.text == text
    assert [(item.time, item.stamp) for item in page.ticker] == [
        (item.time, item.stamp.translate(FIGURES)) for item in like.ticker
    ]
    assert page.article is not None
    assert like.article is not None
    assert page.article.published is not None
    assert page.article.published.when == dt.datetime(2026, 11, 25, 14, 5)
    assert page.article.published.text == "٢٥ نوفمبر ٢٠٢٦ - ١٤:٠٥"
    assert [quote.text for quote in page.quotes] == [quote.text.translate(FIGURES) for quote in like.quotes]
    assert "١٢" in page.quotes[-1].text


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u2067", "\u200b", "\ufeff", " \u200f "])
def test_marks_that_nobody_sees_belong_to_no_passage(mark: str) -> None:
    plain = STORY.format(line="Par Salma Berrechid") + "Source : MAP\n"
    text = "".join(f"{mark}{line}{mark}\n" for line in plain.splitlines())
    article, like = wireparse.parse(text, lang="fr").article, wireparse.parse(plain, lang="fr").article
    assert article is not None
    assert like is not None
    assert (article.headline, article.paragraphs) == (like.headline, like.paragraphs)
    assert [credit.text for credit in article.credits] == ["Source : MAP"]
    assert [byline.names for byline in article.bylines] == [("Salma Berrechid",)]


def test_a_user_s_phrase_may_have_them_too() -> None:
    parser = wireparse.Parser().with_line_rule("room", "قاعة ٢٥")
    assert [block.because for block in parser.parse("قاعة ٢٥\n", lang="ar").blocks] == [("room",)]
