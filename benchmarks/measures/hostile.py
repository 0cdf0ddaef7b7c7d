"""Texts that a parser with a quadratic corner would choke on: one unit each, repeated."""

from __future__ import annotations

UNITS = {
    "one letter": "a",
    "blanks": " ",
    "line ends": "\n",
    "returns": "\r",
    "times": "12:34 ",
    "time lines": "12:34\n",
    "ticker lines": "- 12:34Port\n",
    "straight marks": '"',
    "opening guillemets": "«",
    "curly openers": "“a ",
    "apostrophes": "''",
    "commas": "a, ",
    "capitals": "Aaa Bbb ",
    "particles": "de la ",
    "sources": "Source : ",
    "brackets": "(",
    "agencies": "(AP) ",
    "items": "Fin. (ATS) ",
    "open items": "Fin. (ATS ",
    "dashed days": "12. — UPI — ",
    "closing brackets": "a) ",
    "notes": "URGENT\n",
    "notes for editors": "Ne pas publier\n",
    "embargoes": "Sous embargo jusqu'au 12 mars 2025, 10h00\n",
    "wrapped": "the harbour of the town was open again and\n",
    "cues": "a dit que ",
    "honorifics": "M. ",
    "roles": "le ministre ",
    "re-opened": "\n« Nous partons",
    "spoken on one line": "“a b c” a déclaré M. Tazi. ",
    "spoken": "“Yes”, said Ann Lee. ",
}


def text(unit: str, size: int) -> str:
    """`size` code points of a unit, repeated."""
    return (unit * (size // len(unit) + 1))[:size]
