"""Who says what where cases, the mood of verbs and compounds tell it: German."""

from __future__ import annotations

import pytest

from wireparse.alone import find_quotes


def said(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation with the name of its speaker."""
    found = find_quotes(text, lang="de")
    return [(str(quote.text), quote.speaker.name if quote.speaker else None) for quote in found]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "Bei einem Besuch in Sandhörn verkündete Minister Olaf Rehder: „Kein Dorf wird überflutet.“",
            "Kein Dorf wird überflutet.", "Olaf Rehder", id="a place behind a preposition",
        ),
        pytest.param(
            "In einem Gespräch mit dem Bürgermeister wies Ina Kolb den Vorwurf als „haltlos“ zurück.",
            "haltlos", "Ina Kolb", id="an office behind a preposition",
        ),
        pytest.param(
            "Zum Streit in Talstadt schreibt Ina Kolb: „Der Deich hält noch hundert Jahre.“",
            "Der Deich hält noch hundert Jahre.", "Ina Kolb", id="what is written of",
        ),
        pytest.param(
            "Ina Kolb nannte den Bürgermeister einen „Meister der langen Bank“.",
            "Meister der langen Bank", "Ina Kolb", id="an object behind the verb",
        ),
        pytest.param(
            "Der „Talbote“ zitierte Ina Kolb mit den Worten: „Der Deich hält noch hundert Jahre.“",
            "Der Deich hält noch hundert Jahre.", "Ina Kolb", id="who is cited",
        ),
        pytest.param(
            "Der Deich sei „so dicht wie ein Fass“, so Ina Kolb.", "so dicht wie ein Fass", "Ina Kolb", id="so",
        ),
        pytest.param(
            "Ein Ersatzschiff sei „leider nicht verfügbar“, so die 52-Jährige.",
            "leider nicht verfügbar", "die 52-Jährige", id="named by age",
        ),
        pytest.param(
            "Gelacht hat Ulla Brandt lange nicht. „Jetzt schon“, sagte die 52-Jährige am Freitag.",
            "Jetzt schon", "Ulla Brandt", id="named by age, by name before",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, sagte Edda von der Mühlen am Montag.",
            "Der Deich hält noch hundert Jahre", "Edda von der Mühlen", id="particles within a name",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, sagte die Biologin Henrike Vossen von der Universität Talstadt.",
            "Der Deich hält noch hundert Jahre", "Henrike Vossen", id="a body behind a name",
        ),
        pytest.param(
            "Von der Mühlen betonte, der Deich sei „dicht“.", "dicht", "Von der Mühlen",
            id="a particle that opens the sentence",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, sagte Glockengießer Ansgar Pohl.",
            "Der Deich hält noch hundert Jahre", "Ansgar Pohl", id="an office that no pack knows",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, sagte FWD-Chefin Ina Kolb.",
            "Der Deich hält noch hundert Jahre", "Ina Kolb", id="an office with a hyphen",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, sagte Ina Bergmann.",
            "Der Deich hält noch hundert Jahre", "Ina Bergmann", id="a surname that ends in a noun",
        ),
        pytest.param(
            "„Der Deich hält noch hundert Jahre“, hieß es aus dem Rathaus. „Und die Schleuse auch“, sagte Ina Kolb.",
            "Und die Schleuse auch", "Ina Kolb", id="behind a verb without a subject",
        ),
        pytest.param(
            "Wie Minister Olaf Rehder der Nachrichtenagentur AFP sagte, werde man „die Häfen öffnen“.",
            "die Häfen öffnen", "Olaf Rehder", id="one spoken to before the verb",
        ),
    ],
)  # fmt: skip
def test_who_speaks(text: str, words: str, name: str) -> None:
    assert (words, name) in said(text)


@pytest.mark.xfail(strict=True, reason="known gap")
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "Den Bürgermeister nannte Ina Kolb einen „Meister der langen Bank“.",
            "Meister der langen Bank", "Ina Kolb", id="an object that opens the sentence",
        ),
    ],
)  # fmt: skip
def test_who_speaks_is_not_yet_found(text: str, words: str, name: str) -> None:
    assert (words, name) in said(text)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("„Der Deich hält“, schreibt die „Woche“.", "Der Deich hält", "Woche", id="behind the verb"),
        pytest.param("Die „Woche“ nannte den Plan „großen Unsinn“.", "großen Unsinn", "Woche", id="before the verb"),
        pytest.param("Laut „Woche“ ist der Deich „dicht wie ein Fass“.", "dicht wie ein Fass", "Woche", id="laut"),
    ],
)
def test_a_name_in_marks_speaks_and_is_no_quotation(text: str, words: str, name: str) -> None:
    found = said(text)
    assert name not in [spoken for spoken, _ in found]
    assert any(words in spoken and name == speaker for spoken, speaker in found)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "Der Schaden beläuft sich der Polizei zufolge auf 200 000 Euro.",
            ("Der Schaden beläuft sich", "auf 200 000 Euro"), id="zufolge",
        ),
        pytest.param(
            "Der neue Deich soll laut Bürgermeisterin Ina Kolb im Herbst fertig werden.",
            ("Der neue Deich soll", "im Herbst fertig werden"), id="laut",
        ),
        pytest.param(
            "Laut Ina Kolb soll der neue Deich im Herbst fertig werden.",
            ("soll der neue Deich im Herbst fertig werden",), id="a source that opens the sentence",
        ),
        pytest.param(
            "Der neue Deich soll nach bisherigen Angaben im Herbst fertig werden.",
            ("Der neue Deich soll", "im Herbst fertig werden"), id="an adjective before the noun",
        ),
        pytest.param(
            "Laut Gesetz soll der neue Deich im Herbst fertig werden.",
            ("soll der neue Deich im Herbst fertig werden",), id="a noun that is nobody",
        ),
        pytest.param(
            "Medieninformationen zufolge soll der neue Deich im Herbst fertig werden.",
            ("soll der neue Deich im Herbst fertig werden",), id="zufolge behind a noun that is nobody",
        ),
        pytest.param(
            "Der neue Deich soll im Herbst fertig werden. Das teilte der Deichverband am Montag mit.",
            ("Der neue Deich soll im Herbst fertig werden",), id="das teilte mit",
        ),
        pytest.param(
            "Der neue Deich soll im Herbst fertig werden, so Ina Kolb.",
            ("Der neue Deich soll im Herbst fertig werden",), id="so",
        ),
    ],
)  # fmt: skip
def test_a_source_parts_what_it_says(text: str, parts: tuple[str, ...]) -> None:
    (quote,) = find_quotes(text, lang="de")
    assert tuple(span.of(text) for span in quote.content) == parts


def test_mood_alone_goes_on_with_what_was_said() -> None:
    text = "Ina Kolb sagte, der Deich sei dicht. Er werde noch hundert Jahre halten. Die Sonne scheint."
    assert said(text) == [
        ("der Deich sei dicht", "Ina Kolb"),
        ("Er werde noch hundert Jahre halten", "Ina Kolb"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Sonne scheint. Der Deich werde im Herbst fertig.",
        "Ina Kolb sagte, der Deich sei dicht. Der Deich wird im Herbst fertig.",
        "Der neue Deich soll im Herbst fertig werden. Das freut den Deichverband am Montag sehr.",
        "Nach langem Regen soll der neue Deich im Herbst fertig werden.",
    ],
    ids=["nobody spoke", "another mood", "what is said of it", "after the rain"],
)
def test_nothing_goes_on(text: str) -> None:
    assert all("Herbst" not in words for words, _ in said(text))


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("„Der Deich hält“, sagte Ina Kolb der Deutschen Presse-Agentur.", "der Deutschen Presse-Agentur"),
        ("„Der Deich hält“, sagte sie dem Talboten.", "dem Talboten"),
        ("„Der Deich hält“, sagte Ina Kolb am Montag.", None),
    ],
)
def test_who_is_spoken_to_in_the_dative(text: str, addressee: str | None) -> None:
    assert find_quotes(text, lang="de")[0].addressee == addressee
