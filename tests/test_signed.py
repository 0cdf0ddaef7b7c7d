"""Quotations that stand alone with who signs them, and lists of them that words of saying take up."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes


@pytest.mark.parametrize(
    ("lang", "text", "mention"),
    [
        pytest.param("en", "“He says it again and again.” ― Carla Rue", "Carla Rue", id="a-bar"),
        pytest.param("fr", "« La mer monte. » — Ali Tazi, pêcheur", "Ali Tazi", id="a-calling-behind"),
        pytest.param("it", "“Tutto bene, grazie.” – Pia Nardi", "Pia Nardi", id="a-dash"),
    ],
)
def test_who_signs_a_quotation_speaks(lang: str, text: str, mention: str) -> None:
    earlier = {"en": "“Never,” said Frank Hero.", "fr": "« Non », dit Luc Rey.", "it": "«No», dice Ada Moro."}[lang]
    first, second = find_quotes(f"{earlier}\n\n{text}", lang=lang)
    assert second.mention == mention
    assert first.speaker is not second.speaker


def test_who_has_a_verb_of_his_own_behind_a_dash_does_not_sign() -> None:
    (quote,) = find_quotes("“We never left,” Ann Lee said. — Frank Hero denied it.", lang="en")
    assert quote.mention == "Ann Lee"


def test_words_of_saying_take_up_a_list() -> None:
    quotes = find_quotes(
        "Ada Moro avait agi « sans le moindre plan » et « sans demander de permis », écrit Luc Rey.", lang="fr"
    )
    assert [quote.mention for quote in quotes if quote.parts] == ["Luc Rey", "Luc Rey"]
