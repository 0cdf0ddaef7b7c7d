"""Interviews without marks: whose answers stand on the page, and the lists that look like them."""

from __future__ import annotations

import time

import pytest

from wireparse.alone import find_quotes
from wireparse.model import Quote

LEAD = {
    "en": "An interview with Ann Lowe, the mayor of Port Arvel.",
    "fr": "Entretien avec Hind Ouarzag, directrice du port de Larmouna.",
    "de": "Ein Interview mit Jutta Reinders, der Leiterin des Hafens von Bargstede.",
    "es": "Entrevista con Ana Ruiz, alcaldesa de Vega.",
    "it": "Intervista a Pia Nardi, sindaca di Vallelunga.",
    "pt": "Entrevista com a bióloga Marta Lobo, de Porto Jandira.",
    "ar": "حوار مع ليلى الوردي مديرة متحف الملح بتازروت.",
}


def _answers(lines: list[str], lang: str) -> list[Quote]:
    """The quotations of a text that are direct and stand without marks."""
    text = "\n\n".join(lines)
    return [quote for quote in find_quotes(text, lang=lang) if quote.because[:1] in (("label",), ("asked",))]


@pytest.mark.parametrize(
    ("lang", "asks", "answers", "said", "speaker"),
    [
        pytest.param("en", "Q: Why?", "A: ", "I never saw the harbour so empty.", "Ann Lowe", id="en"),
        pytest.param("en", "**Q:** Why?", "**A:** ", "I never saw the harbour so empty.", "Ann Lowe", id="bold"),
        pytest.param("fr", "Question : Pourquoi ?", "Réponse : ", "Nous partons.", "Hind Ouarzag", id="fr"),
        pytest.param("fr", "Q. Pourquoi ?", "R. ", "Nous partons demain.", "Hind Ouarzag", id="points"),
        pytest.param("de", "Frage: Warum?", "Antwort: ", "Ich bleibe hier.", "Jutta Reinders", id="de"),
        pytest.param("es", "P.- ¿Por qué?", "R.- ", "Creo que nadie vino.", "Ana Ruiz", id="es-dashes"),
        pytest.param("es", "Pregunta: ¿Por qué?", "Respuesta: ", "Creo que nadie vino.", "Ana Ruiz", id="es"),
        pytest.param("it", "Domanda: Perché?", "Risposta: ", "Io resto qui.", "Pia Nardi", id="it"),
        pytest.param("pt", "P. Por quê?", "R. ", "Eu fico aqui.", "Marta Lobo", id="pt"),
        pytest.param("ar", "س: لماذا؟", "ج: ", "نحن هنا كل يوم.", "ليلى الوردي", id="ar"),
    ],
)
def test_words_for_question_and_answer(lang: str, asks: str, answers: str, said: str, speaker: str) -> None:
    found = _answers([LEAD[lang], *(asks, answers + said) * 3], lang)
    assert [(quote.text, quote.parts, quote.mention) for quote in found] == [(said, (), None)] * 3
    assert {quote.speaker.name for quote in found if quote.speaker} == {speaker}
    assert all(quote.cue and answers.strip("* ").startswith(str(quote.cue)) for quote in found)


@pytest.mark.parametrize(
    ("lang", "label", "mention"),
    [
        pytest.param("fr", "Hind Ouarzag : ", "Hind Ouarzag", id="a-full-name"),
        pytest.param("fr", "OUARZAG : ", "OUARZAG", id="a-surname-in-capitals"),
        pytest.param("fr", "Mme Ouarzag : ", "Mme Ouarzag", id="an-honorific"),
        pytest.param("fr", "H.O. : ", "H.O.", id="initials"),
        pytest.param("fr", "— Hind Ouarzag : ", "Hind Ouarzag", id="a-dash"),
        pytest.param("de", "Reinders: ", "Reinders", id="a-surname"),
    ],
)
def test_labels_that_name_who_answers(lang: str, label: str, mention: str) -> None:
    asked = {"fr": "Le Fanal : Et demain ?", "de": "Der Bote: Und morgen?"}[lang]
    said = {"fr": "Nous verrons.", "de": "Das sehen wir dann."}[lang]
    found = _answers([LEAD[lang], *(asked, label + said) * 3], lang)
    name = {"fr": "Hind Ouarzag", "de": "Jutta Reinders"}[lang]
    assert [(quote.text, quote.mention) for quote in found] == [(said, mention)] * 3
    assert {quote.speaker.name for quote in found if quote.speaker} == {name}


def test_who_alternates_with_one_who_is_known_asks() -> None:
    lines = [LEAD["en"], *("Courier: Tell us about the harbour.", "Lowe: I never saw it so empty.") * 3]
    assert [str(quote.mention) for quote in _answers(lines, "en")] == ["Lowe"] * 3


def test_a_panel_gives_each_turn_to_its_voice() -> None:
    lines = [
        "Ann Lowe, the mayor, and the pilot Tom Reeve met on Monday.",
        "Ann Lowe: I think we should dredge.",
        "Tom Reeve: We asked for that in May.",
        "Nobody answered us.",
        "Ann Lowe: Did you? I never saw the letter.",
        "Tom Reeve: I have a copy.",
    ]
    found = _answers(lines, "en")
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Ann Lowe", "Tom Reeve"] * 2
    assert found[1].text == "We asked for that in May. Nobody answered us."
    assert len(found[1].content) == 2


ASKED = [
    "Was sagen die Reeder?", "Wir haben lange geredet.", "Am Ende kamen sie zu mir.",
    "Und der Kran?", "Der bleibt, solange ich hier bin.",
    "Was kommt danach?", "Ich weiß es nicht.",
]  # fmt: skip


def test_questions_are_paragraphs() -> None:
    found = _answers([LEAD["de"], *ASKED], "de")
    assert [quote.text for quote in found] == [
        "Wir haben lange geredet. Am Ende kamen sie zu mir.",
        "Der bleibt, solange ich hier bin.",
        "Ich weiß es nicht.",
    ]
    assert {quote.speaker.name for quote in found if quote.speaker} == {"Jutta Reinders"}


def test_a_headline_in_marks_is_an_interviews() -> None:
    lead = "Jutta Reinders leitet den Hafen von Bargstede."
    assert len(_answers(["„Der Kran bleibt“", lead, *ASKED], "de")) == 3
    assert not _answers(["Der Kran bleibt", lead, *ASKED], "de")


def test_marked_words_in_an_answer_are_the_answers() -> None:
    lines = [LEAD["en"], *("Q: Why?", "A: They call it “a relic”, and I like that.") * 3]
    assert [quote.speaker and quote.speaker.name for quote in find_quotes("\n\n".join(lines), lang="en")] == [
        "Ann Lowe", "Ann Lowe", "Ann Lowe"
    ]  # fmt: skip


def test_an_answer_may_report_what_somebody_else_said() -> None:
    told = "A: The pilot, Tom Reeve, said that we were late, and I believed him."
    found = find_quotes("\n\n".join([LEAD["en"], *("Q: Why?", told) * 3]), lang="en")
    assert [quote.speaker and quote.speaker.name for quote in found] == ["Ann Lowe", "Tom Reeve"] * 3


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        pytest.param(
            "en", ["Ann Lowe, the mayor, opens the fair.", "Date: 3 May", "Price: we ask for two", "Where: our quay"],
            id="a-list-of-labels",
        ),
        pytest.param(
            "en", ["Walks by Ann Lowe.", *("Best for: families", "Fee: none", "Verdict: we liked it") * 3],
            id="labels-that-come-again",
        ),
        pytest.param(
            "en", ["Frequent questions", *("Q: How do I return a lamp?", "A: We take it back in a month.") * 3],
            id="a-company-answers-nobody-is-named",
        ),
        pytest.param(
            "en", ["The town, says Ann Lowe, the mayor, lends boats.",
                   *("Q: Who may borrow one?", "A: Anyone over the age of ten.") * 3],
            id="nobody-speaks-of-himself",
        ),
        pytest.param(
            "en", [LEAD["en"], "She was asked one thing.", "Q: Why?", "A: I like ships.", "Then she left."],
            id="one-question",
        ),
        pytest.param(
            "en", ["Five things about Ann Lowe, the mayor", *("Who is she?", "I met her in May.") * 3],
            id="subheads-that-ask",
        ),
        pytest.param(
            "fr", ["Hind Ouarzag, directrice du port, parle.", "Qui paiera ?", "Nous ne savons pas.", "Le port ferme."],
            id="a-rhetorical-question",
        ),
        pytest.param(
            "en", ["Oldport beat Arvel", "Oldport: Lee, Roe, Low", "Arvel: Ash, Our, May", "Referee: Day"],
            id="line-ups",
        ),
        pytest.param(
            "en", ["A tale by Ann Lowe: an interview", *("“Will you go?”", "“I will not,” I said.") * 3], id="a-tale",
        ),
        pytest.param("fr", ["18:42 Le port rouvre", "18:50 Nous partons", "19:02 Je reste"] * 2, id="a-ticker"),
        pytest.param(
            "es",
            ["Croquetas de Ana Ruiz", *("Ingredientes: nuestra harina", "Paso: hervir", "Truco: yo añado sal") * 2],
            id="a-recipe",
        ),
    ],
)  # fmt: skip
def test_what_is_no_interview(lang: str, lines: list[str]) -> None:
    assert not _answers(lines, lang)


@pytest.mark.parametrize(
    "piece",
    [
        "A: I b\n",
        "Q: b?\nA: I b\n",
        "Why?\nI b.\n",
        "Ann Lowe: I b\nTom Reeve: we c?\n",
        "A" * 44 + "\n",
        "A. b\nQ - \n",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    seconds = []
    for count in (1000, 2000):
        text = f"{LEAD['en']}\n" + piece * count
        began = time.process_time()
        find_quotes(text, lang="en")
        seconds.append(time.process_time() - began)
    assert seconds[1] < 4 * seconds[0] + 0.2
