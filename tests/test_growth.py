"""Linear by construction: four times the text takes about four times the time, whatever the text is."""

from __future__ import annotations

import time

import pytest

import wireparse
from measures.hostile import text

HOSTILE = {
    "one letter": "a",
    "items": "Fin. (ATS) ",
    "open items": "Fin. (ATS ",
    "dashed days": "12. — UPI — ",
    "closing brackets": "a) ",
    "notes": "URGENT\n",
    "notes for editors": "Ne pas publier\n",
    "embargoes": "Sous embargo jusqu'au 12 mars 2025, 10h00\n",
    "headings below bodies": "Le port de la ville est ouvert, a dit le maire.\nNE PAS PUBLIER\n",
    "wrapped": "the harbour of the town was open again and\n",
    "blanks": " ",
    "line ends": "\n",
    "returns": "\r",
    "digits": "7",
    "times": "12:34 ",
    "time lines": "12:34\n",
    "dates": "12.03.2025 ",
    "date lines": "12.03.2025 20:14\nLe port rouvre\n",
    "day lines": "12 mars 2025\n",
    "day lines and times": "12 mars 2025\n20:14\n",
    "rubrics and dates": "Panorama 12.03.2025 20:14\n",
    "distances": "il y a 5 minutes ",
    "distance lines": "il y a 5 minutes\nLe port rouvre\n",
    "distances behind": "Le port rouvre il y a 5 minutes\n",
    "stamps in brackets": "Le port rouvre (12.03.2025 20:14)\n",
    "marquee": "Le port rouvre ses quais    ",
    "rubrics in items": "12:34 Sport: le derby | 12:34 - ",
    "straight marks": '"',
    "opening guillemets": "«",
    "closing guillemets": "»",
    "curly openers": "“a ",
    "apostrophes": "''",
    "commas": "a, ",
    "capitals": "Aaa Bbb ",
    "one-letter names": "A. ",
    "particles": "de la ",
    "sources": "Source : ",
    "brackets": "(",
    "bracketed": "(AP) ",
    "dashes": "- ",
    "slashes": "A/",
    "cues": "a dit que ",
    "said": " said that",
    "honorifics": "M. ",
    "roles": "le ministre ",
    "open quotations": "\n« Nous partons",
    "spoken": "“Yes”, said Ann Lee. ",
    "spoken on one line": "“a b c” a déclaré M. Tazi. ",
    "colons": "Lee: ",
    "full stops": "A.",
}
SMALL, LARGE = 40_000, 160_000


def _seconds(page: str) -> float:
    """The least CPU time of three, for a page."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        wireparse.parse(page, lang="fr")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
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
