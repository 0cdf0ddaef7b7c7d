"""Who only asks or prints is no speaker; names without the letters behind them; given names that are months."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes


def _speakers(text: str, lang: str) -> list[str | None]:
    quotes = [quote for quote in find_quotes(text, lang=lang) if quote.parts]
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        pytest.param(
            "fr", "Interrogé par la MAP, un importateur, qui a requis l’anonymat, a estimé que « le prix est juste ».",
            "un importateur", id="asked-by-an-agency",
        ),
        pytest.param(
            "fr", "Interrogé par la MAP, il répond : « Le prix est juste. »", None, id="nobody-is-named",
        ),
        pytest.param("fr", "« Le prix est juste », a indiqué la MAP.", "MAP", id="an-agency-tells-itself"),
        pytest.param(
            "es", "“El río bajará”, dijo Ana Ruiz, alcaldesa. “No hay peligro”, dijo en diálogo con Radio Litoral.",
            "Ana Ruiz", id="in-talk-with",
        ),
        pytest.param("es", "“No hay peligro”, dijo Radio Litoral.", "Radio Litoral", id="a-radio-tells-itself"),
        pytest.param(
            "pt", "“Não há perigo”, disse Ana Prado em entrevista à Rádio Litoral.",
            "Ana Prado", id="in-an-interview-with",
        ),
    ],
)  # fmt: skip
def test_who_carries_what_is_said_does_not_speak(lang: str, text: str, speaker: str | None) -> None:
    assert _speakers(text, lang)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“We will appeal,” said Priya Nathan KC.", "Priya Nathan", id="letters-of-an-honour"),
        pytest.param("“We will appeal,” said Tom Reeve OBE MP.", "Tom Reeve", id="two-of-them"),
        pytest.param("“We will appeal,” said Nathan Kay.", "Nathan Kay", id="a-surname"),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(text: str, speaker: str) -> None:
    assert _speakers(text, "en") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“No hay peligro”, dijo Julio Olmedo, vecino de Vega.", "Julio Olmedo", id="julio"),
        pytest.param("“No hay peligro”, dijo en julio Ana Ruiz.", "Ana Ruiz", id="the-month"),
    ],
)
def test_given_names_that_are_months(text: str, speaker: str) -> None:
    assert _speakers(text, "es") == [speaker]
