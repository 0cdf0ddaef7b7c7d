"""Speech behind a dash: what opens it, who is told to say it, and what is a list."""

from __future__ import annotations

import time

import pytest

from wireparse.alone import find_quotes


@pytest.mark.parametrize(
    ("lang", "text", "parts", "mention", "cue"),
    [
        pytest.param(
            "es", "—Nadie toca la campana —dijo la alcaldesa, Ana Ruiz—. Suena sola.",
            ["Nadie toca la campana", "Suena sola."], "la alcaldesa, Ana Ruiz", "dijo", id="three-dashes",
        ),
        pytest.param(
            "es", "—Nadie la toca —le dijo Ana Ruiz a este diario—, y suena sola.",
            ["Nadie la toca", "y suena sola."], "Ana Ruiz", "le dijo", id="comma-behind-the-third",
        ),
        pytest.param(
            "es", "—¿Y quién la oye? —preguntó el alcalde, Luis Soto.",
            ["¿Y quién la oye?"], "el alcalde, Luis Soto", "preguntó", id="nothing-goes-on",
        ),
        pytest.param(
            "pt", "— A balsa não parou — disse o comandante, Genivaldo Torres. — Ela dormiu no cais.",
            ["A balsa não parou", "Ela dormiu no cais."], "o comandante, Genivaldo Torres", "disse", id="blanks",
        ),
        pytest.param(
            "fr", "– Nous n’avons rien vu, dit-elle. La barque était vide.",
            ["Nous n’avons rien vu", "La barque était vide."], "elle", "dit-elle", id="behind-a-comma",
        ),
        pytest.param(
            "fr", "— Je reste, dit-il, mais la barque part.",
            ["Je reste", "mais la barque part."], "il", "dit-il", id="the-sentence-goes-on",
        ),
        pytest.param(
            "fr", "– Vous partez ? demande Ali Tazi. Je reste.",
            ["Vous partez ?", "Je reste."], "Ali Tazi", "demande", id="behind-a-question",
        ),
        pytest.param(
            "sv", "– Vi såg ingenting, säger Ann Lind. Båten var tom.",
            ["Vi såg ingenting", "Båten var tom."], "Ann Lind", "säger", id="swedish",
        ),
    ],
)  # fmt: skip
def test_speech_behind_dashes(lang: str, text: str, parts: list[str], mention: str, cue: str) -> None:
    (quote,) = find_quotes(text, lang=lang)
    assert [span.of(text) for span in quote.parts] == parts
    assert (quote.mention, quote.cue) == (mention, cue)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("es", "— Pan de higo — dos euros", id="a-list"),
        pytest.param("es", "—Ana Ruiz, alcaldesa de Vega", id="a-signature"),
        pytest.param("es", "La plaza —dijo Ana Ruiz en el pleno— es de todos.", id="no-dash-opens-the-paragraph"),
        pytest.param("en", "— Nobody rings it — said Ann Lowe.", id="no-habit-of-the-language"),
        pytest.param("fr", "– Le pont est fermé, la gare aussi", id="a-french-list"),
        pytest.param("sv", "– Bron, stationen och hamnen stängs i maj.", id="a-swedish-list"),
    ],
)
def test_no_speech_behind_dashes(lang: str, text: str) -> None:
    assert not [quote for quote in find_quotes(text, lang=lang) if quote.parts]


@pytest.mark.parametrize(
    ("piece", "lang"),
    [
        ("— ", "es"), ("—dijo ", "es"), ("— a — dijo Ana. ", "es"), ("—a —dijo Ana—. ", "es"),
        (", ", "fr"), ("a, dit-il, ", "fr"), ("a, dit Ana. ", "fr"), ("a ? dit ", "fr"),
    ],
)  # fmt: skip
def test_time_grows_with_length(piece: str, lang: str) -> None:
    seconds = []
    for count in (500, 1000):
        text = "—" + piece * count
        began = time.process_time()
        find_quotes(text, lang=lang)
        seconds.append(time.process_time() - began)
    assert seconds[1] < 4 * seconds[0] + 0.2
