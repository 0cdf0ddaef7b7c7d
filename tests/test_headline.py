"""The words of a headline: a rubric that is glued before it, a second line that goes on with the first."""

from __future__ import annotations

import pytest

import wireparse
from wireparse.kinds import BlockKind
from wireparse.rubrics import is_headed

TOLD = """\
Le gouvernement de Larmouna a retiré mercredi son projet de taxe sur le sel, après trois semaines de grève des sauniers.
« Nous avons entendu les sauniers », a déclaré la ministre Salma Berrechid devant le parlement.
Les sauniers reprennent le travail jeudi, a indiqué leur syndicat.
"""
SALT = "Le gouvernement retire sa taxe sur le sel"


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        (f"POLITIQUE {SALT}", "POLITIQUE"),
        (f"FAITS DIVERS {SALT}", "FAITS DIVERS"),
        (f"ECONOMIE {SALT}", "ECONOMIE"),
        (f"POLITIQUE{SALT}", "POLITIQUE"),
        (f"Politique{SALT}", "Politique"),
        (f"Économie | {SALT}", "Économie"),
        (f"Économie – {SALT}", "Économie"),
        (f"FOOTBALL - {SALT}", "FOOTBALL"),
        (f"FOOTBALL (Ligue 1) - {SALT}", "FOOTBALL (Ligue 1)"),
        (f"SALINES | {SALT}", "SALINES"),
    ],
)
def test_a_rubric_before_a_headline(line: str, kicker: str) -> None:
    article = wireparse.parse(f"{line}\n{TOLD}", lang="fr").article
    assert article is not None
    assert article.headline is not None
    assert (article.kicker, article.headline) == (kicker, SALT)
    assert article.headline.span.of(f"{line}\n{TOLD}") == SALT


@pytest.mark.parametrize(
    "line",
    [
        "Politique du sel : le gouvernement retire sa taxe",
        "Sport : le gouvernement retire sa taxe sur les ballons",
        "Justice - la réforme qui fâche les sauniers de Larmouna",
        "OCDE - Le gouvernement retire sa taxe sur le sel",
        "OCDE Le gouvernement retire sa taxe sur le sel",
        "Sport et santé | Le gouvernement retire sa taxe",
        "POLITIQUE LE GOUVERNEMENT RETIRE SA TAXE SUR LE SEL",
        "TechCrunch rachète les salines de Larmouna",
        "Sel de Larmouna – Le gouvernement retire sa taxe",
    ],
)
def test_no_rubric(line: str) -> None:
    article = wireparse.parse(f"{line}\n{TOLD}", lang="fr").article
    assert article is not None
    assert (article.kicker, article.headline) == (None, line)


def test_a_rubric_that_the_menu_has() -> None:
    article = wireparse.parse(f"Accueil\nSalines\nSports\nSALINES - {SALT}\n{TOLD}", lang="fr").article
    assert article is not None
    assert (article.kicker, article.headline) == ("SALINES", SALT)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("fr", "Le gouvernement de Larmouna retire sa taxe", "sur le sel après trois semaines de grève"),
        ("fr", "Le gouvernement retire sa taxe sur le sel des", "Salines de Larmouna après la grève"),
        ("fr", "Larmouna bouge", ": le gouvernement retire sa taxe sur le sel"),
    ],
)
def test_a_headline_on_two_lines(lang: str, first: str, second: str) -> None:
    page = wireparse.parse(f"Accueil\nSports\n{first}\n{second}\nPar Ali Tazi\n12 mars 2025\n{TOLD}", lang=lang)
    assert [block.kind for block in page.blocks].count(BlockKind.HEADLINE) == 2
    assert page.article is not None
    assert page.article.headline == f"{first} {second}"
    assert len(page.article.paragraphs) == 3
    assert page.article.published is not None


@pytest.mark.parametrize(
    "second",
    [
        "par Ali Tazi et Leila Alami",
        "La taxe devait entrer en vigueur au printemps, mais les sauniers ne l’ont pas entendu ainsi",
        "www.larmouna.example le journal des salines",
        "lire aussi | la grève des sauniers en images",
        "publié le 12 mars 2025 à 14h05",
        "sel, grève",
        "il y a trois heures",
    ],
)
def test_another_line_below(second: str) -> None:
    article = wireparse.parse(f"Accueil\nSports\n{SALT}\n{second}\n{TOLD}", lang="fr").article
    assert article is not None
    assert article.headline == SALT


WARD = "The council of Delden put off the vote on Monday because three of its members had not read the plans.\n"


@pytest.mark.parametrize(
    "item", ["14:32 Fire in shed near Delden", "- 14:10 Fire in shed near Delden", "14h10 - Fire,"]
)
@pytest.mark.parametrize("page", ["{item}\n\n{headline}\n\n{told}", "{headline}\n{item}\n\n{told}"])
def test_an_item_of_a_ticker_beside_the_headline(item: str, page: str) -> None:
    headline = "Council puts off vote on new bridge,"
    article = wireparse.parse(page.format(item=item, headline=headline, told=WARD * 2), lang="en").article
    assert article is not None
    assert article.headline == headline


@pytest.mark.parametrize("headline", ["9.30pm curfew for teenagers in Varn", "12:30 bells fall silent in Delden"])
def test_a_headline_that_begins_with_a_time(headline: str) -> None:
    article = wireparse.parse(f"{headline}\n\n{WARD * 2}", lang="en").article
    assert article is not None
    assert article.headline == headline


EVENTS = {
    "en": (
        "Ferry runs aground off Tarn Point after storm",
        "The ferry with 112 people on board hit rocks in heavy seas; nobody was hurt",
        "By Ann Lee",
        "The ferry Tarn Star ran aground off Tarn Point on Tuesday with 112 people on board, the coastguard said.\n"
        "Nobody was hurt. “The passengers were calm and we took them off in two hours,” harbour master Ida Cole said.\n"
        "The ship had left Orrin at midnight in heavy seas, according to its owner.\n",
    ),
    "fr": (
        "Un ferry s’échoue au large de la pointe de Tarn après la tempête",
        "Le navire et ses 112 passagers ont heurté des rochers par grosse mer ; personne n’a été blessé",
        "Par Anne Lenoir",
        "Le ferry Étoile de Tarn s’est échoué mardi matin au large de la pointe de Tarn avec 112 personnes à bord, ont "
        "annoncé les garde-côtes.\n"
        "« Les passagers étaient calmes », a déclaré la capitaine du port, Ida Colle.\n"
        "Le navire avait quitté Orrin à minuit par grosse mer, selon l’armateur.\n",
    ),
    "de": (
        "Fähre läuft nach Sturm vor der Tarner Spitze auf Grund",
        "Das Schiff mit 112 Menschen an Bord traf bei schwerer See auf Felsen, niemand wurde verletzt",
        "Von Anna Lehr",
        "Die Fähre „Tarnstern“ ist am Dienstag vor der Tarner Spitze mit 112 Menschen an Bord auf Grund gelaufen, "
        "teilte die Küstenwache mit.\n"
        "„Die Fahrgäste blieben ruhig“, sagte Hafenmeisterin Ida Kohl.\n"
        "Das Schiff hatte Orrin um Mitternacht bei schwerer See verlassen, wie die Reederei erklärte.\n",
    ),
}


@pytest.mark.parametrize(
    ("tag", "before", "kicker"),
    [
        ("en", "LOCAL | ", "LOCAL"),
        ("en", "Local · ", "Local"),
        ("en", "LOCAL / ", "LOCAL"),
        ("en", "COAST · ", "COAST"),
        ("en", "Harbour News | ", None),
        ("en", "Orrin / ", None),
        ("fr", "LITTORAL | ", "LITTORAL"),
        ("fr", "Près de chez vous | ", None),
        ("fr", "LITTORAL / ", "LITTORAL"),
        ("fr", "LITTORAL · ", "LITTORAL"),
        ("de", "KÜSTE | ", "KÜSTE"),
        ("de", "Vor Ort | ", None),
        ("de", "Küste / ", None),
        ("de", "KÜSTE · ", "KÜSTE"),
    ],
)
def test_a_headline_behind_a_rubric_does_not_lose_to_its_standfirst(tag: str, before: str, kicker: str | None) -> None:
    headline, standfirst, byline, story = EVENTS[tag]
    article = wireparse.parse(f"{before}{headline}\n{standfirst}\n{byline}\n{story}", lang=tag).article
    assert article is not None
    assert (article.kicker, article.headline) == (kicker, headline if kicker else before + headline)


@pytest.mark.parametrize(
    "above",
    [
        "Home | News | Sport",
        "Home / News / Coast",
        "Home · News · Coast",
        "The Orrin Courier | {0}",
        "The Orrin Courier | {0}\nHome\nNews\nSport",
        "The Orrin Courier | News from the coast since 1887",
        "Orrin Courier | Latest news, sport and weather\nHome\nNews",
    ],
)
def test_trails_and_titles_of_sites_are_no_headlines(above: str) -> None:
    headline, standfirst, _, story = EVENTS["en"]
    article = wireparse.parse(f"{above.format(headline)}\n{headline}\n{standfirst}\n{story}", lang="en").article
    assert article is not None
    assert article.headline == headline


@pytest.mark.parametrize(
    ("line", "headed"),
    [
        ("COAST | Ferry runs aground off Tarn Point", True),
        ("Près de chez vous · Un ferry s’échoue au large de la pointe", True),
        ("社会｜タルン岬沖で未明にフェリーが座礁、乗客は全員無事", True),
        ("Home | News | Sport | The weather on the coast today", False),
        ("Orrin | Weather", False),
        ("AC/DC return to the stage in Orrin after nine years", False),
        ("Ferry runs aground off Tarn Point | The Orrin Courier", False),
        ("Coast | Ferry runs aground off Tarn Point | The Orrin Courier", False),
    ],
)
def test_a_line_that_is_a_rubric_and_a_headline(line: str, headed: bool) -> None:
    assert is_headed(line) is headed


@pytest.mark.parametrize(
    "quoted",
    [
        "« La mer nous attendra. » – Salma Berrechid",
        "“La mer nous attendra.” – Salma Berrechid",
        "«La mer nous attendra» — Salma Berrechid, ministre",
    ],
)
def test_a_pull_quote_above_the_headline(quoted: str) -> None:
    article = wireparse.parse(f"{quoted}\n{SALT} après trois semaines\n12 mars 2025\n{TOLD}", lang="fr").article
    assert article is not None
    assert article.headline == f"{SALT} après trois semaines"


@pytest.mark.parametrize("quoted", ["« La mer nous attendra » – Salma Berrechid", "« La mer nous attendra », dit-elle"])
def test_a_headline_that_is_a_quotation(quoted: str) -> None:
    article = wireparse.parse(f"{quoted}\n12 mars 2025\n{TOLD}", lang="fr").article
    assert article is not None
    assert article.headline == quoted
