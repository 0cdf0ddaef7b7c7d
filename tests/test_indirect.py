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
            "The bridge will stay closed until Monday, according to Dana Whitlock.",
            "The bridge will stay closed until Monday",
            "Dana Whitlock",
            "according to",
            id="according-to",
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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "The bridge that Dana Whitlock opened on Monday is closed again.", id="relative"),
        pytest.param("fr", "Le pont que Karim Bennis a inauguré lundi est de nouveau fermé.", id="french-relative"),
        pytest.param("fr", "La fermeture intervient alors que Karim Bennis visite la région du Nord.", id="alors-que"),
        pytest.param("fr", "L’offre de Karim Bennis intervient alors que le pont reste fermé.", id="owner"),
        pytest.param("en", "Traffic was heavy on Monday in the city centre.", id="plain"),
    ],
)
def test_nothing_is_reported(lang: str, text: str) -> None:
    assert find_quotes(text, lang=lang) == ()
