"""Furniture by its words: phrases of the page, and near misses that are no furniture."""

from __future__ import annotations

import pytest

from wireparse.packs import Packs
from wireparse.page.furniture import LINE, NONE, RELATED, SENTENCE, START, phrases

ROWS = [
    pytest.param("fr", "Partager", LINE, id="button"),
    pytest.param("fr", "• PARTAGER »", LINE, id="button in capitals with marks"),
    pytest.param("fr", "Partager les eaux du fleuve reste un enjeu", NONE, id="a sentence that begins so"),
    pytest.param("fr", "Suivez-nous sur Instagram", START, id="opening"),
    pytest.param("fr", "Suivez-nous surtout", NONE, id="opening inside a word"),
    pytest.param("fr", "Lire aussi : Le port rouvre ses quais", RELATED, id="related link"),
    pytest.param("fr", "Votre adresse e-mail ne sera pas publiée. Merci.", SENTENCE, id="comment form"),
    pytest.param("en", "Read more", RELATED, id="related heading"),
    pytest.param("en", "Related to the minister by marriage", NONE, id="a word that opens sentences"),
    pytest.param("en", "© 2024 Northern Courier", START, id="copyright"),
    pytest.param("de", "Teilen", LINE, id="German by the base pack"),
    pytest.param("es", "Suscríbete", LINE, id="Spanish by the base pack"),
    pytest.param("ru", "Читайте также: Порт открыт", RELATED, id="Russian by the base pack"),
    pytest.param("en", "", NONE, id="nothing"),
    pytest.param("en", "-", NONE, id="a mark"),
]


@pytest.mark.parametrize(("tag", "words", "expected"), ROWS)
def test_kind_of_words(tag: str, words: str, expected: int) -> None:
    assert phrases(Packs().get(tag).furniture).kind(words) == expected
