"""Linear by construction: four times the text takes about four times the time, whatever the text is."""

from __future__ import annotations

import time

import pytest

import wireparse

HOSTILE = {
    "one letter": "a",
    "blanks": " ",
    "line ends": "\n",
    "returns": "\r",
    "digits": "7",
    "times": "12:34 ",
    "time lines": "12:34\n",
    "dates": "12.03.2025 ",
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
    "colons": "Lee: ",
    "full stops": "A.",
}
SMALL, LARGE = 40_000, 160_000


def _seconds(unit: str, size: int) -> float:
    """The least CPU time of three, for a page of `size` code points that repeats `unit`."""
    text = (unit * (size // len(unit) + 1))[:size]
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        wireparse.parse(text, lang="fr")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_length(unit: str) -> None:
    small, large = _seconds(unit, SMALL), _seconds(unit, LARGE)
    # A quadratic parser takes 16 times as long; 9 leaves room for a busy machine, 20 ms for its clock.
    assert large < 9 * small + 0.02
