"""Clock times and dates: the forms of the press, and figures that are none."""

from __future__ import annotations

import datetime as dt

import pytest

from wireparse.dates import find_dates, read_clock, read_date
from wireparse.model import PartialDate
from wireparse.packs import Packs

PACKS = Packs()


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("20:55", "20:55"),
        ("9:05", "09:05"),
        ("20h55", "20:55"),
        ("20 h 55", "20:55"),
        ("20.55 Uhr", "20:55"),
        ("8.30pm", "20:30"),
        ("4:25am", "04:25"),
        ("12:10 a.m.", "00:10"),
        ("9 a.m.", "09:00"),
        ("12:30:59", "12:30"),
        ("19:02PME", "19:02"),
        ("2:26PMHarbour", "14:26"),
        ("01時28分", "01:28"),
        ("8时05分", "08:05"),
    ],
)
def test_a_clock_time(text: str, time: str) -> None:
    clock = read_clock(text, 0, len(text))
    assert clock is not None
    assert clock.time == dt.time.fromisoformat(time)


@pytest.mark.parametrize("text", ["9.29", "24:30", "25:10", "12:75", "2:1", "48:36", "1/3", "noon", ""])
def test_no_clock_time(text: str) -> None:
    assert read_clock(text, 0, len(text)) is None


def test_a_zone_is_read_with_the_time() -> None:
    clock = read_clock("03:30 GMT", 0, 9)
    assert clock is not None
    assert clock.zone == dt.UTC
    assert clock.end == 9


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("12 mars", "fr", (None, 3, 12)),
        ("1er août 2024", "fr", (2024, 8, 1)),
        ("Mardi 11 mars 2025", "fr", (2025, 3, 11)),
        ("3 janv. 2025", "fr", (2025, 1, 3)),
        ("April 25, 2023", "en", (2023, 4, 25)),
        ("Jan. 11", "en", (None, 1, 11)),
        ("17 Oct 2019", "en", (2019, 10, 17)),
        ("28.04.2023", "de", (2023, 4, 28)),
        ("2025-12-16", "en", (2025, 12, 16)),
        ("24 MAG", "it", (None, 5, 24)),
        ("5 янв", "ru", (None, 1, 5)),
        ("1月12日", "zh", (None, 1, 12)),
        ("12 نونبر", "ar", (None, 11, 12)),
    ],
)
def test_a_date(text: str, lang: str, parts: tuple[int | None, int, int]) -> None:
    dated = read_date(text, 0, len(text), PACKS.get(lang))
    assert dated is not None
    assert (dated.date.year, dated.date.month, dated.date.day) == parts
    assert not dated.date.ambiguous


@pytest.mark.parametrize(
    ("text", "lang", "date"),
    [
        ("03/04/2025", "fr", PartialDate(year=2025, month=4, day=3, ambiguous=True)),
        ("03/04/2025", "en", PartialDate(year=2025, month=3, day=4, ambiguous=True)),
        ("13/04/2025", "en", PartialDate(year=2025, month=4, day=13)),
        ("04/04/2025", "en", PartialDate(year=2025, month=4, day=4)),
    ],
)
def test_day_and_month_in_doubt(text: str, lang: str, date: PartialDate) -> None:
    dated = read_date(text, 0, len(text), PACKS.get(lang))
    assert dated is not None
    assert dated.date == date


@pytest.mark.parametrize("text", ["12 chaises", "mars", "99/99/2025", "24/7 Support", "May be", "3.75 stars", "1234"])
def test_no_date(text: str) -> None:
    assert read_date(text, 0, len(text), PACKS.get("en")) is None


@pytest.mark.parametrize(
    ("text", "lang", "dates"),
    [
        ("2 minute readApril 25, 20232:26 PM", "en", ["2023-04-25"]),
        ("ByAnn LeeMar 5, 2025 | 6 comments", "en", ["2025-03-05"]),
        ("21.dez.2018 às 12h55", "pt", ["2018-12-21"]),
        ("-Aktualisiert am 28.04.2023-19:20", "de", ["2023-04-28"]),
        ("渡辺洋介2025年1月13日 21時37分", "ja", ["2025-01-13"]),
        ("Publié le 12 mars 2025 à 14h05 | Mis à jour le 13 mars 2025", "fr", ["2025-03-12", "2025-03-13"]),
        ("Chapter 12, page 2025, 3.5 stars, 24/7", "en", []),
    ],
)
def test_dates_inside_a_line(text: str, lang: str, dates: list[str]) -> None:
    found = [dated.date for dated in find_dates(text, 0, len(text), PACKS.get(lang))]
    assert [f"{date.year}-{date.month:02}-{date.day:02}" for date in found] == dates
