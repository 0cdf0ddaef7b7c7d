"""Reported clauses without marks: what reports them, where they end, and what only looks like one."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes
from wireparse.kinds import QuoteKind


@pytest.mark.parametrize(
    ("lang", "text", "clause", "mention", "cue"),
    [
        pytest.param(
            "en",
            "Dana Whitlock said that the bridge would stay closed until Monday.",
            "that the bridge would stay closed until Monday",
            "Dana Whitlock",
            "said",
            id="that",
        ),
        pytest.param(
            "en",
            "The bridge will stay closed until Monday, Dana Whitlock said.",
            "The bridge will stay closed until Monday",
            "Dana Whitlock",
            "said",
            id="closing",
        ),
        pytest.param(
            "fr",
            "Karim Bennis a déclaré que le pont resterait fermé jusqu’à lundi.",
            "que le pont resterait fermé jusqu’à lundi",
            "Karim Bennis",
            "a déclaré",
            id="que",
        ),
        pytest.param(
            "fr",
            "Karim Bennis a affirmé qu’il rouvrirait le pont dès lundi matin.",
            "qu’il rouvrirait le pont dès lundi matin",
            "Karim Bennis",
            "a affirmé",
            id="elided",
        ),
        pytest.param(
            "fr",
            "Karim Bennis a, lundi soir, fait savoir que trois bancs neufs avaient été livrés au pont.",
            "que trois bancs neufs avaient été livrés au pont",
            "Karim Bennis",
            "fait savoir",
            id="two verbs in one cue",
        ),
        pytest.param(
            "fr",
            "Le pont restera fermé jusqu’à la fin du mois, a souligné, lundi à Rabat, Karim Bennis.",
            "Le pont restera fermé jusqu’à la fin du mois",
            "Karim Bennis",
            "a souligné",
            id="inverted",
        ),
        pytest.param(
            "fr",
            "Selon Karim Bennis, le pont restera fermé jusqu’à la fin du mois.",
            "le pont restera fermé jusqu’à la fin du mois",
            "Karim Bennis",
            "Selon",
            id="selon",
        ),
        pytest.param(
            "en",
            "Ingrid Solvang said on Thursday that the rate would stay where it is.",
            "that the rate would stay where it is",
            "Ingrid Solvang",
            "said",
            id="day-between",
        ),
        pytest.param(
            "en",
            "The bridge will reopen in May, the mayor said Monday, in the first sign of progress since the flood.",
            "The bridge will reopen in May",
            "the mayor",
            "said",
            id="goes-on-behind",
        ),
        pytest.param(
            "fr",
            "Selon le ministre, l’importation de blé reprendra au mois de mars.",
            "l’importation de blé reprendra au mois de mars",
            "le ministre",
            "Selon",
            id="selon-office",
        ),
        pytest.param(
            "fr",
            "D’après Karim Bennis, le pont restera fermé jusqu’à la fin du mois.",
            "le pont restera fermé jusqu’à la fin du mois",
            "Karim Bennis",
            "D’après",
            id="elided-source",
        ),
        pytest.param(
            "en",
            "The bridge will stay closed until Monday, according to Dana Whitlock.",
            "The bridge will stay closed until Monday",
            "Dana Whitlock",
            "according to",
            id="according-to",
        ),
        pytest.param(
            "de",
            "Ida Kolb sagte am Montag zur neuen Brücke, sie werde im Mai wieder geöffnet.",
            "sie werde im Mai wieder geöffnet",
            "Ida Kolb",
            "sagte",
            id="german-comma",
        ),
        pytest.param(
            "de",
            "Ida Kolb fügte hinzu, dass die Brücke im Mai wieder geöffnet werde.",
            "dass die Brücke im Mai wieder geöffnet werde",
            "Ida Kolb",
            "fügte",
            id="german-added",
        ),
        pytest.param(
            "de",
            "Der Polizei zufolge wurde niemand auf der Brücke verletzt.",
            "wurde niemand auf der Brücke verletzt",
            "Der Polizei",
            "zufolge",
            id="zufolge",
        ),
        pytest.param(
            "de",
            "Laut Ida Kolb wird die Brücke im Mai wieder geöffnet.",
            "wird die Brücke im Mai wieder geöffnet",
            "Ida Kolb",
            "Laut",
            id="laut-without-comma",
        ),
        pytest.param(
            "en",
            "She told Okafor she was wrong about the bridge.",
            "she was wrong about the bridge",
            "She",
            "told",
            id="behind-who-is-told",
        ),
        pytest.param(
            "en",
            "The mayor told reporters the bridge would open in May.",
            "the bridge would open in May",
            "The mayor",
            "told",
            id="behind-several-who-are-told",
        ),
        pytest.param(
            "en",
            "Harbour officials said the bridge would open in May.",
            "the bridge would open in May",
            "Harbour officials",
            "said",
            id="a-noun-before-sources",
        ),
        pytest.param(
            "en",
            "The bridge will open in May, according to two people familiar with the talks.",
            "The bridge will open in May",
            "two people familiar with the talks",
            "according to",
            id="how-many-sources",
        ),
        pytest.param(
            "pt",
            "Citada pela Gazeta, Ana Lima disse que a ponte abre em maio.",
            "que a ponte abre em maio",
            "Ana Lima",
            "disse",
            id="cited-by-a-paper",
        ),
        pytest.param(
            "ar",
            "ونقلت الوكالة عن سامي الدرقاوي قوله إن الجسر سيفتح في ماي.",
            "إن الجسر سيفتح في ماي",
            "سامي الدرقاوي",
            "قوله",
            id="arabic-cited",
        ),
        pytest.param(
            "ar",
            "ونقل الموقع عن مصدر مسؤول أن الجسر سيفتح في ماي.",
            "أن الجسر سيفتح في ماي",
            "مصدر مسؤول",
            "ونقل",
            id="arabic-cited-source",
        ),
    ],
)
def test_a_reported_clause(lang: str, text: str, clause: str, mention: str, cue: str) -> None:
    (quote,) = find_quotes(text, lang=lang)
    assert quote.kind is QuoteKind.INDIRECT
    assert (quote.text, quote.mention, quote.cue, quote.parts) == (clause, mention, cue, ())
    assert [span.of(text) for span in quote.content] == [clause]


def test_marked_words_inside_a_reported_clause_come_once() -> None:
    text = "Karim Bennis a déclaré que le pont resterait « fermé pour très longtemps encore »."
    (quote,) = find_quotes(text, lang="fr")
    assert quote.kind is QuoteKind.MIXED
    assert [part.of(text) for part in quote.parts] == ["fermé pour très longtemps encore"]
    assert quote.text.startswith("que le pont resterait")


def test_few_words_beside_marked_ones_make_a_clause_too() -> None:
    text = "Karim Bennis a ajouté que l’État « prendra toute sa part »."
    (quote,) = find_quotes(text, lang="fr")
    assert (quote.kind, quote.text) == (QuoteKind.MIXED, "que l’État « prendra toute sa part »")


@pytest.mark.parametrize(
    "text",
    [
        'Dana Whitlock said after the vote in the old town hall: "We will hold the line."',
        '"We will hold the line," Dana Whitlock said, smiling at the people in the hall.',
    ],
    ids=["colon", "behind marks"],
)
def test_what_stands_beside_marks_is_not_reported_too(text: str) -> None:
    assert [quote.text.rstrip(".,") for quote in find_quotes(text, lang="en")] == ["We will hold the line"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Dana Whitlock said they expected the bridge to stay closed.", id="pronoun"),
        pytest.param("fr", "Karim Bennis a annoncé jeudi à Dakhla que le pont resterait fermé.", id="place"),
    ],
)
def test_nobody_is_spoken_to_by_what_the_clause_or_the_place_says(lang: str, text: str) -> None:
    (quote,) = find_quotes(text, lang=lang)
    assert quote.addressee is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "The bridge that Dana Whitlock opened on Monday is closed again.", id="relative"),
        pytest.param("fr", "Le pont que Karim Bennis a inauguré lundi est de nouveau fermé.", id="french-relative"),
        pytest.param("fr", "La fermeture intervient alors que Karim Bennis visite la région du Nord.", id="alors-que"),
        pytest.param("fr", "L’offre de Karim Bennis intervient alors que le pont reste fermé.", id="owner"),
        pytest.param("en", "Dana Whitlock made the remarks after the vote in the town hall.", id="no-saying"),
        pytest.param("en", "Traffic was heavy on Monday in the city centre.", id="plain"),
        pytest.param("en", "The mayor told Ruth Cole a story.", id="told-a-thing"),
        pytest.param("en", "The bridge worries officials, who met on Monday.", id="no-noun-before-sources"),
        pytest.param("ar", "ونقلت الشاحنة البضائع من الميناء إلى المخزن.", id="arabic-carried"),
        pytest.param("fr", "Appelé lundi à la barre, Karim Bennis a reconnu les faits.", id="what-leads-to-a-sentence"),
        pytest.param("fr", "La commission des ports a reconnu la défaite du port de Larache.", id="an-object"),
        pytest.param("fr", "Le groupe Marine annonce aujourd’hui l’ouverture de sa troisième usine.", id="annonce"),
        pytest.param("fr", "Un acteur qui se tait dit parfois plus que dix pages de texte serré.", id="plus-que"),
        pytest.param("es", "El gesto de la ministra Ana Ruiz dijo anoche más que mil palabras juntas.", id="más-que"),
        pytest.param(
            "it", "Lo ha detto Ada Morelli, commentando la chiusura voluta ieri dalla Regione.", id="what-is-commented"
        ),
    ],
)
def test_nothing_is_reported(lang: str, text: str) -> None:
    assert find_quotes(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le port a rouvert lundi après deux ans, sur ordre du maire de Larache, Ali Tazi."),
        ("fr", "Le club a gagné lundi trois points précieux, et M. Tazi est la source de cette joie."),
        ("it", "Il porto ha riaperto lunedì dopo due anni, e il sindaco Mario Rossi ha le parole giuste."),
    ],
)
def test_a_word_of_according_to_reports_nothing_alone(lang: str, text: str) -> None:
    assert find_quotes(text, lang=lang) == ()


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = (
        "La alcaldesa de Vigo, Marina Cal, aseguró que el municipio «no va a cerrar la lonja» y anunció que pondrá "
        "fondos propios."
    )
    assert {quote.mention and quote.mention[-10:] for quote in find_quotes(text, lang="es")} == {"Marina Cal"}


def test_a_word_of_according_to_takes_no_marked_words() -> None:
    text = "“C’est une bouée, pas un luxe”, a dit le maire, Ali Tazi, aux journalistes réunis sur le quai."
    (quote,) = find_quotes(text, lang="fr")
    assert (quote.text, quote.cue) == ("C’est une bouée, pas un luxe", "a dit")


def test_a_reported_clause_far_before_marked_words() -> None:
    text = (
        "Ann Lee, the mayor, said that the harbour would open in May. The weather was fine all day long. "
        "“We are glad,” said Bob Roe."
    )
    clause, marked = find_quotes(text, lang="en")
    assert (clause.text, clause.mention) == ("that the harbour would open in May", "Ann Lee")
    assert (marked.text, marked.mention) == ("We are glad,", "Bob Roe")


def test_the_role_of_a_source_is_no_part_of_what_it_says() -> None:
    text = "Selon Salma Gharbi, directrice du marché de Sfax, les prix resteront stables jusqu’en janvier."
    (quote,) = find_quotes(text, lang="fr")
    assert (quote.text, quote.mention) == ("les prix resteront stables jusqu’en janvier", "Salma Gharbi")
