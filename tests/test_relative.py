"""Relative times and words for days, in the languages of the packs; and words that are none."""

from __future__ import annotations

import datetime as dt

import pytest

from wireparse.packs import Packs
from wireparse.relative import find_last_ago, read_ago, read_day

PACKS = Packs()
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("lang", "words", "ago"),
    [
        ("en", "5 hours ago", 5 * HOUR),
        ("en", "13H ago", 13 * HOUR),
        ("en", "an hour ago", HOUR),
        ("en", "about 2 months ago", 60 * DAY),
        ("en", "14 MINS AGO", 14 * MINUTE),
        ("en", "2d", 2 * DAY),
        ("de", "vor 2 Tagen", 2 * DAY),
        ("de", "VOR EINER STUNDE", HOUR),
        ("es", "hace 10 horas", 10 * HOUR),
        ("fr", "il y a 5 minutes", 5 * MINUTE),
        ("fr", "Il y a deux semaines", 14 * DAY),
        ("it", "3 mesi fa", 90 * DAY),
        ("pt", "há 5 minutos", 5 * MINUTE),
        ("ru", "2 часа назад", 2 * HOUR),
        ("ru", "час назад", HOUR),
        ("pl", "5 minut temu", 5 * MINUTE),
        ("el", "πριν από 3 ώρες", 3 * HOUR),
        ("sv", "för 2 timmar sedan", 2 * HOUR),
        ("tr", "3 saat önce", 3 * HOUR),
        ("nl", "3 uur geleden", 3 * HOUR),
        ("cs", "před 3 hodinami", 3 * HOUR),
        ("ja", "16時間前", 16 * HOUR),
        ("zh", "5分钟前", 5 * MINUTE),
        ("ko", "3시간 전", 3 * HOUR),
        ("ar", "منذ ساعتين", 2 * HOUR),
        ("ar", "قبل 3 ساعات", 3 * HOUR),
        ("ar", "منذ ساعات 4", 4 * HOUR),
        ("ar", "منذ دقيقة 11", 11 * MINUTE),
    ],
)
def test_how_long_ago(lang: str, words: str, ago: dt.timedelta) -> None:
    pack = PACKS.get(lang)
    found = read_ago(words, 0, len(words), pack)
    assert found is not None
    assert (found.ago, found.end) == (ago, len(words))
    last = find_last_ago(f"Le port, {words}", 0, len(words) + 9, pack)
    assert last is not None
    assert (last.ago, last.start) == (ago, 9)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "5 hours"),
        ("en", "2 day trip"),
        ("en", "2d printing"),
        ("en", "5 hourſ ago"),
        ("it", "3 mesi fatti bene"),
        ("de", "vor 2 Toren"),
        ("de", "vor der Stunde"),
        ("fr", "il y a longtemps"),
        ("fr", "5 minutes"),
        ("es", "hace frío"),
        ("ru", "2 часа"),
        ("ja", "16時間"),
    ],
)
def test_no_distance(lang: str, words: str) -> None:
    assert read_ago(words, 0, len(words), PACKS.get(lang)) is None


def test_a_headline_glued_behind() -> None:
    found = read_ago("2 hours agoHarbour reopens", 0, 26, PACKS.get("en"))
    assert found is not None
    assert found.end == 11


@pytest.mark.parametrize(
    ("lang", "words", "day"),
    [
        ("ru", "Сегодня, 8:15", 0),
        ("fr", "Aujourd’hui à 09h42", 0),
        ("fr", "avant-hier", -2),
        ("en", "Yesterday 5:00 am", -1),
        ("es", "pasado mañana", 2),
    ],
)
def test_a_word_for_a_day(lang: str, words: str, day: int) -> None:
    found = read_day(words, 0, len(words), PACKS.get(lang))
    assert found is not None
    assert found[1] == day


@pytest.mark.parametrize(("lang", "words"), [("en", "Todays"), ("fr", "hiers"), ("en", "Monday")])
def test_no_word_for_a_day(lang: str, words: str) -> None:
    assert read_day(words, 0, len(words), PACKS.get(lang)) is None
