"""Who says what where cases decline names, and the genitive alone tells whose an office is: Czech, Polish, Russian."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes
from wireparse.speech.declined import is_form, stems


@pytest.mark.parametrize(
    ("lang", "text", "words", "name", "role"),
    [
        pytest.param(
            "ru", "Маяк горит, сообщил смотритель Лукьян Брызгин. По словам Брызгина, лампа меньше консервной банки.",
            "лампа меньше консервной банки", "Лукьян Брызгин", "смотритель", id="ru a name in the genitive",
        ),
        pytest.param(
            "cs", "„Škody jsou velké,“ řekl Jan Dvořák.\n\nPodle Dvořáka bude oprava trvat rok a den.",
            "bude oprava trvat rok a den", "Jan Dvořák", None, id="cs a name in the genitive",
        ),
        pytest.param(
            "ru", "«Мы открыли музей», — сказал министр обороны Залесья Иван Петров.",
            "Мы открыли музей", "Иван Петров", "министр обороны Залесья", id="ru a country behind an office",
        ),
        pytest.param(
            "ru", "«Мы открыли музей», — сказал глава ЦКБ И. И. Петров.",
            "Мы открыли музей", "И. И. Петров", "глава ЦКБ", id="ru initials behind a short form",
        ),
        pytest.param(
            "cs", "„Zvon se vrátí,“ řekl předseda SRB Bořek Zahálka.",
            "Zvon se vrátí,", "Bořek Zahálka", "předseda SRB", id="cs a short form behind an office",
        ),
        pytest.param(
            "cs", "„Zvon se vrátí,“ řekl prezident Horní republiky Bořek Zahálka.",
            "Zvon se vrátí,", "Bořek Zahálka", "prezident Horní republiky", id="cs an adjective and its noun",
        ),
        pytest.param(
            "cs", "Při návštěvě Lhoty starosta Bořek Zahálka prohlásil: „Zvon se vrátí.“",
            "Zvon se vrátí.", "Bořek Zahálka", "starosta", id="cs a place behind a preposition",
        ),
        pytest.param(
            "cs", "„Zvon se vrátí,“ uvedl po včerejším jednání s radou starosta Bořek Zahálka.",
            "Zvon se vrátí,", "Bořek Zahálka", "starosta", id="cs a subject far behind its verb",
        ),
        pytest.param(
            "ru", '"Зимой сюда не ходят катера, - пояснил Лукьян Брызгин. - Хлеб нам привозит вертолет".',
            "Зимой сюда не ходят катера - Хлеб нам привозит вертолет", "Лукьян Брызгин", None, id="ru dashes in marks",
        ),
        pytest.param(
            "ru", "«Новая лампа стоит дорого», — пишет «Вестник».",
            "Новая лампа стоит дорого", "Вестник", None, id="ru a paper in marks",
        ),
        pytest.param(
            "ru", "«Мы открыли музей», — говорится в заявлении министерства культуры.",
            "Мы открыли музей", "заявлении министерства культуры", None, id="ru a verb without a subject",
        ),
    ],
)  # fmt: skip
def test_who_speaks(lang: str, text: str, words: str, name: str, role: str | None) -> None:
    found = [(q.text, q.speaker and q.speaker.name, q.speaker and q.speaker.role) for q in find_quotes(text, lang=lang)]
    if role is None:
        assert (words, name) in [one[:2] for one in found]
    else:
        assert (words, name, role) in found


def test_a_name_of_its_own_is_no_other_in_a_case() -> None:
    text = "«Мы открыли музей», — сказал Иван Петров. «Город ждал», — сказала Анна Петрова."
    assert [q.speaker and q.speaker.name for q in find_quotes(text, lang="ru")] == ["Иван Петров", "Анна Петрова"]


def test_stems() -> None:
    assert list(stems("Петрова", ("а", "ва"))) == ["Петров", "Петро"]
    assert list(stems("Ким", ("им",))) == []
    assert is_form("Петрову", "Петров", ("у",))
    assert not is_form("Петровский", "Петров", ("у",))
