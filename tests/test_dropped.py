"""Reported clauses whose verb has no subject, and sources that a verb leads to."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes


@pytest.mark.parametrize(
    ("lang", "text", "clause", "name"),
    [
        pytest.param(
            "es", "La alcaldesa, Ana Ruiz, dijo que no habrá feria. Añadió que la plaza reabrirá el lunes.",
            "que la plaza reabrirá el lunes", "Ana Ruiz", id="spanish",
        ),
        pytest.param(
            "es", "“No habrá feria”, dijo Ana Ruiz.\nTambién ha dicho que vendrá el circo a Vega.",
            "que vendrá el circo a Vega", "Ana Ruiz", id="from-the-paragraph-before",
        ),
        pytest.param(
            "it", "«Piove», ha detto Pia Nardi. Ha aggiunto che la piazza riaprirà lunedì.",
            "che la piazza riaprirà lunedì", "Pia Nardi", id="italian",
        ),
        pytest.param(
            "pt", "A prefeita Ana Reis disse que chove. Acrescentou que a praça reabre na segunda.",
            "que a praça reabre na segunda", "Ana Reis", id="portuguese",
        ),
        pytest.param(
            "ar", "قال الوزير سامي الدرقاوي إن السوق سيفتح. وأوضح أن الراية سترفع كل صباح باكر.",
            "أن الراية سترفع كل صباح باكر", "سامي الدرقاوي", id="arabic",
        ),
    ],
)  # fmt: skip
def test_who_spoke_before_says_what_a_verb_without_a_subject_reports(
    lang: str, text: str, clause: str, name: str
) -> None:
    found = {quote.text: quote.speaker for quote in find_quotes(text, lang=lang)}
    speaker = found.get(clause)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("es", "La plaza sigue cerrada. Añadió que reabrirá el lunes por la tarde.", id="nobody-spoke"),
        pytest.param("en", "Ann Lee said “no”. Added that the square will open on Monday.", id="verbs-need-subjects"),
    ],
)
def test_nobody_says_what_a_verb_without_a_subject_reports(lang: str, text: str) -> None:
    assert all(quote.parts for quote in find_quotes(text, lang=lang))


@pytest.mark.parametrize(
    ("lang", "text", "clause", "mention"),
    [
        pytest.param(
            "es", "Según anunció este lunes la alcaldesa, Ana Ruiz, la fuente volverá a manar.",
            "la fuente volverá a manar", "la alcaldesa, Ana Ruiz", id="a-day-between",
        ),
        pytest.param(
            "es", "La fuente volverá a manar, según anunció ayer al consejo la alcaldesa.",
            "La fuente volverá a manar", "la alcaldesa", id="one-spoken-to-between",
        ),
        pytest.param(
            "fr", "Selon ce qu’a annoncé hier la mairie, la fontaine coulera de nouveau lundi.",
            "la fontaine coulera de nouveau lundi", "la mairie", id="french",
        ),
    ],
)  # fmt: skip
def test_a_verb_leads_to_the_source(lang: str, text: str, clause: str, mention: str) -> None:
    (quote,) = find_quotes(text, lang=lang)
    assert (quote.text, quote.mention) == (clause, mention)


def test_no_verb_leads_to_somebody_far_behind_a_word_of_according_to() -> None:
    assert not find_quotes("Según el tiempo que haga este lunes, Ana Ruiz abrirá la plaza o el mercado.", lang="es")
