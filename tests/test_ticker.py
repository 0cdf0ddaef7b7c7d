"""Tickers: each form that pages use, and each look-alike that is none."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

import wireparse

HEADLINES = ("Le port rouvre ses quais", "La Bourse recule encore", "Un séisme au large", "Le budget est voté")
TIMES = ("20:55", "20:35", "20:35", "19:10")


def _page(form: str) -> str:
    return "\n".join(form.format(t=time, h=headline) for time, headline in zip(TIMES, HEADLINES, strict=True))


@pytest.mark.parametrize(
    "form",
    [
        "{t}{h}",
        "- {t}{h}",
        "• {t}{h}",
        "{t} {h}",
        "{t} | {h}",
        "{t} - {h}",
        "{t} – {h}",
        "{t} • {h}",
        "[{t}] {h}",
        "({t}) {h}",
        "{t}\n{h}",
        "{h} {t}",
        "12.03. {t} {h}",
    ],
)
def test_a_ticker(form: str) -> None:
    items = wireparse.find_ticker(_page(form), lang="fr")
    assert [item.headline for item in items] == list(HEADLINES)
    assert [item.time for item in items] == [dt.time.fromisoformat(time) for time in TIMES]
    assert all(str(item.stamp).endswith(time) for item, time in zip(items, TIMES, strict=True))


def test_hours_as_the_french_write_them() -> None:
    page = "\n".join(f"{time.replace(':', 'h')} {headline}" for time, headline in zip(TIMES, HEADLINES, strict=True))
    assert [item.headline for item in wireparse.find_ticker(page, lang="fr")] == list(HEADLINES)


def test_oldest_first_under_a_heading() -> None:
    page = "Fil info\n08:10 Le port rouvre\n08:40 La Bourse recule\n09:05 Un séisme au large"
    assert len(wireparse.find_ticker(page, lang="fr")) == 3


@pytest.mark.parametrize(
    "page",
    [
        "00:01Le maire a ouvert la séance\n00:10et il a dit que\n00:14nous avons vu\n00:24la suite du projet",
        "16:00 - 16:25\n16:30 - 16:55\n17:05 - 17:30",
        "9:00 - 18:00\n10:00 - 13:00\nfermé le lundi",
        "Ivan 26.11.2011 18:55\nOlga 26.11.2011 10:21\nIvan 26.11.2011 13:27",
        "2:1\n48:36\n15:40",
        "16:25 Météo\n16:30 Journal\n17:05 Sport\n18:00 Film",
        "20:55 Le port rouvre\nUne phrase.\nUne autre phrase.\nEncore une.\n20:35 La Bourse recule",
        "The score was 20:55 at half time.",
    ],
    ids=["transcript", "programme", "hours", "comments", "scores", "schedule", "two lone lines", "in a sentence"],
)
def test_no_ticker(page: str) -> None:
    assert wireparse.find_ticker(page, lang="fr") == ()


SEEN = dt.datetime(2025, 7, 10, 21, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_when_needs_a_reference() -> None:
    assert all(item.when is None for item in wireparse.find_ticker(_page("{t} {h}"), lang="fr"))


def test_when_is_the_latest_instant_that_fits() -> None:
    items = wireparse.find_ticker(_page("{t} {h}"), lang="fr", reference=SEEN)
    assert [item.when for item in items] == [
        dt.datetime.combine(SEEN.date(), dt.time.fromisoformat(time), SEEN.tzinfo) for time in TIMES
    ]


def test_when_crosses_midnight_backwards() -> None:
    page = "08:16 Le port rouvre ses quais\n07:59 La Bourse recule\n23:01 Un séisme au large"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [10, 10, 9]


def test_a_time_after_the_reference_was_yesterday() -> None:
    page = "22:10 Le port rouvre ses quais\n21:59 La Bourse recule\n21:30 Un séisme au large"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [9, 9, 9]


def test_a_ticker_that_goes_oldest_first_ends_nearest_to_the_reference() -> None:
    page = "Fil info\n23:40 Un séisme au large\n08:00 Le port rouvre ses quais\n09:00 Le conseil examine le budget\n"
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert [item.when and item.when.day for item in items] == [9, 10, 10]


def test_two_tickers_are_dated_each_for_itself() -> None:
    ticker = _page("{t} {h}")
    page = (
        f"{ticker}\nLe port de Larache a rouvert mardi ses deux quais aux navires de pêche, dit la ville.\n\n{ticker}"
    )
    items = wireparse.find_ticker(page, lang="fr", reference=SEEN)
    assert len(items) == 2 * len(TIMES)
    assert {item.when and item.when.day for item in items} == {10}


def test_the_first_day_of_the_calendar_has_none_before_it() -> None:
    first = dt.datetime(1, 1, 1, 12, 0, tzinfo=dt.UTC)
    page = "22:10 Le port rouvre ses quais\n21:59 La Bourse recule\n21:30 Un séisme au large"
    assert [item.when for item in wireparse.find_ticker(page, lang="fr", reference=first)] == [None] * 3


@pytest.mark.parametrize("day", ["2025-10-26", "2025-03-30"], ids=["hour twice", "hour left out"])
def test_an_instant_at_a_change_of_the_clocks_comes_back_equal(day: str) -> None:
    reference = dt.datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZoneInfo("Europe/Paris"))
    page = "02:50 Le port rouvre ses quais\n02:40 La Bourse recule\n02:30 Un séisme au large"
    parsed = wireparse.parse(page, lang="fr", reference=reference)
    assert len(parsed.ticker) == 3
    assert wireparse.Page.from_json(parsed.to_json()) == parsed


def test_a_ticker_behind_a_byte_order_mark() -> None:
    assert len(wireparse.find_ticker("\ufeff" + _page("- {t}{h}"), lang="fr")) == len(TIMES)
