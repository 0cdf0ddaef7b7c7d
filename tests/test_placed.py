"""Paragraphs that open with an agency, with what can be a place, or with neither; and headlines over them."""

from __future__ import annotations

import pytest

import wireparse
from wireparse.agencies import default_register
from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.packs import Packs
from wireparse.page.placed import opens_with_agency, opens_with_dateline

ROWS = [
    pytest.param("it", "(ANSA) - PORTOVAL, 24 MAG - Il traghetto riparte lunedì.", True, True, id="before the place"),
    pytest.param("de", "Langwurth (dpa) - Der Deich wird um einen Meter höher.", True, True, id="behind the place"),
    pytest.param("fr", "Port-Vieux (AFP) - La criée rouvre après six semaines.", True, True, id="behind a hyphen"),
    pytest.param("en", "PORT ARVEL, March 12 (AP) - The ferry sails on Monday.", True, True, id="behind the date"),
    pytest.param("en", "HARBOUR TOWN — The ferry will sail again from Monday.", False, True, id="no agency"),
    pytest.param("en", "Harbour Town: the ferry will sail again from Monday.", False, False, id="colon"),
    pytest.param("en", "The mayor (72) - who had been ill - did not come.", False, False, id="age"),
    pytest.param("en", "Nobody at the pier had expected the ferry to sail.", False, False, id="sentence"),
]


@pytest.mark.parametrize(("lang", "text", "agency", "dateline"), ROWS)
def test_opening(lang: str, text: str, agency: bool, dateline: bool) -> None:
    context = Context(pack=Packs().get(lang), register=default_register())
    assert opens_with_agency(text, context) is agency
    assert opens_with_dateline(text, context) is dateline


_FIRST = (
    "Il traghetto riparte lunedì dopo la tempesta",
    "(ANSA) - PORTOVAL, 24 MAG - Il traghetto per l’isola riparte lunedì dopo i danni della tempesta, dice il porto.",
    "I passeggeri hanno atteso tre giorni sul molo, dove il comune aveva portato coperte, pane e tè per tutti.",
)
_SECOND = (
    "Il faro vecchio di Trelò resta acceso",
    "(ANSA) - TRELO, 24 MAG - Il consiglio ha votato domenica per tenere acceso il faro vecchio fino alla primavera.",
    "La lampada costa al comune quattromila euro l’anno, secondo il tesoriere, che non ha partecipato al voto.",
)


def test_headline_over_an_agency_that_stands_before_its_place() -> None:
    page = wireparse.parse("\n".join((*_FIRST, *_SECOND)), lang="it")
    heads = [block.span.of(page.text).strip() for block in page.blocks if block.kind is BlockKind.HEADLINE]
    assert heads == [_FIRST[0], _SECOND[0]]


def test_headline_of_ideographs_over_an_agency() -> None:
    over = "海雾岛旧灯塔改作图书馆"
    page = wireparse.parse("\n".join((*_FIRST, over, *_SECOND[1:])), lang="it")
    heads = [block.span.of(page.text).strip() for block in page.blocks if block.kind is BlockKind.HEADLINE]
    assert heads == [_FIRST[0], over]
