"""Clock times and dates: the forms of the press, and figures that are none."""

from __future__ import annotations

import datetime as dt

import pytest

from wireparse.clocks import read_clock
from wireparse.dates import find_dates, read_date
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
        ("20.55 GMT", "20:55"),
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
    ("text", "offset"),
    [
        ("4:12 PM EDT", -4),
        ("9:05 GMT+2", 2),
        ("9:05 UTC+05:30", 5.5),
        ("9:05 (CET)", 1),
        ("16:41 [IST]", 5.5),
        ("14:05:00Z", 0),
        ("14:05 +0200", 2),
        ("14:05:00-04:00", -4),
        ("9 a.m. PST", -8),
        ("14:05 мск", 3),
        ("18.11 Uhr MESZ", 2),
        ("14:05 EST", -5),
    ],
)
def test_the_zone_of_a_time(text: str, offset: float) -> None:
    clock = read_clock(text, 0, len(text))
    assert clock is not None
    assert clock.zone == dt.timezone(dt.timedelta(hours=offset))
    assert clock.end == len(text)


@pytest.mark.parametrize(("month", "hours"), [(1, -5), (7, -4)])
def test_a_zone_of_summer_and_winter(month: int, hours: int) -> None:
    clock = read_clock("2:05 p.m. ET", 0, 12)
    assert clock is not None
    assert clock.zone is not None
    assert clock.zone.utcoffset(dt.datetime(2025, month, 12)) == dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    "text", ["14:05 EST-CE VRAI", "10:00-12:00", "14:05 ET LE PORT", "14:05 CAT RESCUED", "14:05 Zwei"]
)
def test_words_and_ranges_behind_a_time_are_no_zone(text: str) -> None:
    clock = read_clock(text, 0, len(text))
    assert clock is not None
    assert clock.zone is None
    assert clock.end == 5


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
        ("الأربعاء، 12 مارس، 2025", "ar", (2025, 3, 12)),
        ("12 كانون الثاني 2025", "ar", (2025, 1, 12)),
        ("12 آذار/مارس 2025", "ar", (2025, 3, 12)),
        ("三月 12, 2025", "zh", (2025, 3, 12)),
        ("2025년 3월 12일", "ko", (2025, 3, 12)),
        ("12. marts 2025", "da", (2025, 3, 12)),
        ("12 березня 2025", "uk", (2025, 3, 12)),
        ("12-Mar-2025", "en", (2025, 3, 12)),
        ("12/Mar/2025", "en", (2025, 3, 12)),
        ("4th of July 2024", "en", (2024, 7, 4)),
        ("4 de julio del 2024", "es", (2024, 7, 4)),
        ("Montag, den 3. März 2025", "de", (2025, 3, 3)),
        ("2025. 3. 12.", "en", (2025, 3, 12)),
        ("mardi 01/06/2026", "fr", (2026, 1, 6)),
        ("Monday 01/06/2026", "en", (2026, 6, 1)),
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


@pytest.mark.parametrize(
    "text",
    [
        "12 chaises",
        "mars",
        "99/99/2025",
        "24/7 Support",
        "May be",
        "3.75 stars",
        "1234",
        "12/09/1446",
        "1403/01/15",
        "12/03/2568",
    ],
)
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
        ("10. Februar 20199. Februar 2019", "de", ["2019-02-10", "2019-02-09"]),
        ("12 mars 202514 mars 2025", "fr", ["2025-03-12", "2025-03-14"]),
        ("29/10/201417/10/2015", "fr", ["2014-10-29", "2015-10-17"]),
        ("令和7年1月13日", "ja", ["2025-01-13"]),
        ("民國114年3月12日", "zh", ["2025-03-12"]),
        ("12 رمضان 1446 هـ / 12 مارس 2025", "ar", ["2025-03-12"]),
        ("Chapter 12, page 2025, 3.5 stars, 24/7", "en", []),
    ],
)
def test_dates_inside_a_line(text: str, lang: str, dates: list[str]) -> None:
    found = [dated.date for dated in find_dates(text, 0, len(text), PACKS.get(lang))]
    assert [f"{date.year}-{date.month:02}-{date.day:02}" for date in found] == dates
