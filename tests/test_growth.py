"""Linear by construction: four times the text takes about four times the time, whatever the text is."""

from __future__ import annotations

import time

import pytest

import wireparse
from measures.hostile import UNITS, text

SMALL, LARGE = 40_000, 160_000


def _seconds(page: str) -> float:
    """The least CPU time of three, for a page."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        wireparse.parse(page, lang="fr")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_time_grows_with_the_length(unit: str) -> None:
    _assert_linear(text(unit, SMALL), text(unit, LARGE))


def _assert_linear(smaller: str, larger: str) -> None:
    small, large = _seconds(smaller), _seconds(larger)
    # A quadratic parser takes 16 times as long; 9 leaves room for a busy machine, 20 ms for its clock.
    assert large < 9 * small + 0.02


def _speakers(count: int, words: str) -> str:
    """A page on which everybody speaks once, each under a name of their own."""
    names = (f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}el" for i in range(count))
    return "".join(f"« Oui, nous irons là-bas », a dit {words} {name}.\n" for name in names)


@pytest.mark.parametrize("words", ["Ann", "le maire de"])
def test_speakers_who_all_differ(words: str) -> None:
    _assert_linear(_speakers(2_000, words), _speakers(8_000, words))


def _story_with(unit: str, length: int) -> str:
    """A headline and a paragraph, and the unit below them again and again."""
    body = "Le port a rouvert mardi après deux jours de fermeture due aux vents du détroit."
    return f"Le port rouvre ses quais\n\n{body}\n\n" + text(unit, length)


@pytest.mark.parametrize("unit", ["NE PAS PUBLIER\n", "EMBARGO jusqu'au 12 mars 2025, 10h00\n"])
def test_notes_below_a_story(unit: str) -> None:
    _assert_linear(_story_with(unit, SMALL), _story_with(unit, LARGE))


def test_headlines_that_a_rule_finds_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = wireparse.Parser().with_line_rule("headline", lambda line: wireparse.BlockKind.HEADLINE)
    monkeypatch.setattr(wireparse, "parse", parser.parse)
    _assert_linear(text("Le port rouvre\n", SMALL), text("Le port rouvre\n", LARGE))
