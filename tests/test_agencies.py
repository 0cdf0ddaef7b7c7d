"""The register: every name in every place that names an agency, shared short forms, names that are words too."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import wireparse
from wireparse.agencies import Entry, Standing, default_register, fold
from wireparse.letters import small
from wireparse.model import Agency

REGISTER = default_register()
BODY = "Le port a rouvert mardi après deux jours de fermeture due aux vents du détroit."
SHARED = sorted(name for name, entries in REGISTER.names.items() if len(entries) > 1)


def _means(agencies: tuple[Agency, ...], entry: Entry, name: str) -> bool:
    """Whether one of the agencies, or of those it may be, is the entry's; or the language settled the name."""
    ids = {id_ for agency in agencies for id_ in (agency.id, *agency.candidates)}
    return entry.agency.id in ids or (len(REGISTER.find(name)) > 1 and agencies == (REGISTER.read(name, "fr"),))


@pytest.mark.parametrize("entry", REGISTER.entries, ids=lambda entry: str(entry.agency.id))
def test_every_name_is_found_in_a_credit_line_and_in_a_dateline(entry: Entry) -> None:
    missed = []
    for name in sorted(entry.spellings):
        credits = wireparse.find_credits(f"{BODY}\nSource : {name}", lang="fr")
        if len(credits) != 1 or not _means(credits[0].agencies, entry, name):
            missed.append(("credit", name))
        dateline = wireparse.find_dateline(f"RABAT, 12 mars ({name}) - {BODY}", lang="fr")
        if dateline is None or dateline.places != ("RABAT",) or not _means(dateline.agencies, entry, name):
            missed.append(("dateline", name))
    assert missed == []


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_name_gives_its_candidates(name: str) -> None:
    ids = {entry.agency.id for entry in REGISTER.find(name)}
    agency = REGISTER.read(name)
    assert agency is not None
    assert {agency.id, *agency.candidates} == ids
    (credit,) = wireparse.find_credits(f"Source : {name}", lang="ko")
    writing = {entry.agency.id for entry in REGISTER.find(name) if "ko" in entry.agency.languages}
    assert {id_ for agency in credit.agencies for id_ in (agency.id, *agency.candidates)} == (
        writing if len(writing) == 1 else ids
    )


@pytest.mark.parametrize(
    ("opening", "lang", "agency"),
    [
        ("DAKAR, 14 mai (APS) - ", "fr", "APS-SN"),
        ("Ziguinchor, 14 mai (APS) – ", "fr", "APS-SN"),
        ("ALGER, 14 mai (APS) - ", "fr", "APS-DZ"),
        ("ALGER (APS) - ", "fr", "APS-DZ"),
        ("TIZI-OUZOU (APS) - ", "fr", "APS-DZ"),
        ("NIAMEY, 3 mars (ANP) - ", "fr", "ANP-NE"),
        ("COTONOU (ABP) - ", "fr", "ABP-BJ"),
        ("BUJUMBURA, 2 juin (ABP) – ", "fr", "ABP-BI"),
        ("CONAKRY (AGP) - ", "fr", "AGP-GN"),
        ("LIBREVILLE (AGP) - ", "fr", "AGP-GA"),
        ("BAKU (APA) - ", "en", "APA-AZ"),
        ("NAIROBI (KNA) - ", "en", "KNA-KE"),
        ("TAIPEI (CNA) - ", "en", "CNA-TW"),
        ("NICOSIA (CNA) - ", "en", "CNA-CY"),
        ("DENVER, Colo. (CNA) - ", "en", "CNA-US"),
        ("La Habana, 4 may (ACN) - ", "es", "ACN-CU"),
        ("Barcelona (ACN).- ", "es", "ACN-ES"),
        ("CAPE TOWN (ANA) - ", "en", "ANA-ZA"),
        ("ATHENS (ANA) - ", "en", "AMNA"),
        ("KABUL (BNA) - ", "en", "Bakhtar"),
    ],
)
def test_the_place_settles_a_shared_short_form(opening: str, lang: str, agency: str) -> None:
    dateline = wireparse.find_dateline(opening + BODY, lang=lang)
    assert dateline is not None
    assert [(found.id, found.candidates) for found in dateline.agencies] == [(agency, ())]


@pytest.mark.parametrize(
    ("opening", "lang", "ids"),
    [
        ("PARIS (APS) - ", "fr", {"APS-DZ", "APS-SN"}),
        ("ATHENS, Ga. (ANA) - ", "en", {"AMNA", "ANA-ZA"}),
        ("(APS) - ", "fr", {"APS-DZ", "APS-SN"}),
    ],
)
def test_a_place_elsewhere_leaves_the_candidates(opening: str, lang: str, ids: set[str]) -> None:
    dateline = wireparse.find_dateline(opening + BODY, lang=lang)
    assert dateline is not None
    (agency,) = dateline.agencies
    assert {agency.id, *agency.candidates} == ids


@pytest.mark.parametrize(
    ("story", "agency"),
    [
        (f"DAKAR, 14 mai (APS) - {BODY}\n{BODY}\nSource : APS", "APS-SN"),
        (f"ALGER - {BODY}\n{BODY}\n(APS)", "APS-DZ"),
        (f"CONAKRY, 14 mai - {BODY} (AGP)", "AGP-GN"),
    ],
)
def test_the_place_settles_the_credits_too(story: str, agency: str) -> None:
    found = wireparse.find_credits(story, lang="fr")
    assert [(agency.id, agency.candidates) for agency in found[-1].agencies] == [(agency, ())]


@pytest.mark.parametrize(
    ("name", "lang", "agency"),
    [
        ("KNA", "de", "KNA-DE"),
        ("ANP", "nl", "ANP"),
        ("APA", "de", "APA"),
        ("ANA", "el", "AMNA"),
        ("APS", "ar", "APS-DZ"),
    ],
)
def test_the_language_settles_what_only_one_writes(name: str, lang: str, agency: str) -> None:
    found = REGISTER.read(name, lang)
    assert found is not None
    assert (found.id, found.candidates) == (agency, ())


COMMON = [("AA", "AA"), ("PA", "PA"), ("TT", "TT"), ("Trend", "Trend"), ("Report", "ReportAZ"), ("Prime", "Prime")]


@pytest.mark.parametrize(("name", "agency"), COMMON)
def test_a_name_that_is_a_word_too_counts_where_it_is_credited(name: str, agency: str) -> None:
    for copy in (
        f"{BODY} ({name})",
        f"{BODY}\nSource: {name}",
        f"{BODY}\n© {name}",
        f"{BODY}\n({name})",
        f"{BODY}\n– {name}",
    ):
        (credit,) = wireparse.find_credits(copy, lang="en")
        assert [found.id for found in credit.agencies] == [agency], copy
    dateline = wireparse.find_dateline(f"HARWICK, March 3 ({name}) - {BODY}", lang="en")
    assert dateline is not None
    assert [found.id for found in dateline.agencies] == [agency]


@pytest.mark.parametrize(("name", "agency"), COMMON)
def test_a_name_that_is_a_word_too_counts_nowhere_else(name: str, agency: str) -> None:
    assert wireparse.find_credits(f"{BODY}\n{name}", lang="en") == ()
    assert wireparse.find_credits(f"{BODY}\n{name}\n{BODY}", lang="en") == ()
    page = wireparse.parse(f"{BODY}\n{BODY}\n{BODY}\n{name}\n{BODY}", lang="en")
    assert page.credits == ()


@pytest.mark.parametrize("word", ["map", "dire", "sir", "report", "trend", "tap", "pap", "mana"])
def test_a_word_in_brackets_is_no_agency(word: str) -> None:
    assert REGISTER.read(word, "en", Standing.MARKED) is None
    assert wireparse.find_credits(f"{BODY} ({word})", lang="en") == ()


@pytest.mark.parametrize("name", ["dpa", "ap", "afp", "ats", "sda", "epd", "reuter", "askanews", "AFP", "Afp"])
def test_a_short_form_that_is_spelt_small_is_one(name: str) -> None:
    assert REGISTER.read(name, "de", Standing.ALONE) is not None


def test_the_register_holds_names_and_nothing_around_them() -> None:
    for entry in REGISTER.entries:
        for name in entry.spellings:
            assert name == name.strip(" ()[]【】/-–—=|©"), name
        assert entry.common <= entry.spellings


def test_no_agency_stands_twice() -> None:
    counts = Counter(fold(entry.agency.id) for entry in REGISTER.entries)
    assert [id_ for id_, count in counts.items() if count > 1] == []
    assert all(len(entry.agency.country or "") == 2 and entry.agency.languages for entry in REGISTER.entries)


def test_the_register_can_be_browsed() -> None:
    found = wireparse.agencies()
    assert len(found) == len(REGISTER.entries)
    assert {"AFP", "MAP", "dpa"} <= {agency.id for agency in found}
    assert [agency.id for agency in found] == sorted((agency.id for agency in found), key=str.casefold)


def test_cities_stand_for_one_country_each() -> None:
    path = Path(wireparse.__file__).parent / "data" / "cities.toml"
    cities = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {country for country in cities if len(country) != 2 or not country.isupper()} == {"several"}
    counts = Counter(small(name) for names in cities.values() for name in names)
    assert [name for name, count in counts.items() if count > 1] == []
