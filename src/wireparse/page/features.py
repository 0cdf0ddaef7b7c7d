"""What can be seen of a line at a glance: a row of small numbers, one for each feature of `WORDS`.

Every feature is a class out of a few; two that mean little without each other (how long a line is and how it ends)
are one feature. A row holds the class of each, and a learned column of weights stands behind each.
"""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.letters import CJK
from wireparse.packs import Pack
from wireparse.page.address import ADDRESS_CLASSES, AUTHORS_CLASSES, SILENT, address

_EDGES = (3, 6, 10, 15, 20, 26, 33, 42, 55, 70, 90, 115, 150, 200, 300, 500, 800)
_SIZES = bytes(sum(edge <= length for edge in _EDGES) for length in range(801))
_COARSE = (0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3)
_RIGHT_TO_LEFT = "\u0590"
_PARAGRAPH = 100
# Of a long line, its first letters tell enough.
_LONG, _HEAD = 11, 80

_TELLING = 0.23
"""In a language in which fewer words than this share are frequent ones, they do not tell a sentence from a menu."""

_ENDS = {
    **dict.fromkeys(".。．।", 1),
    **dict.fromkeys("?!？！؟", 2),
    **dict.fromkeys("\"'”’“»«‘）)」』]】", 3),
    **dict.fromkeys(":：", 4),
    **dict.fromkeys(",;،，、-–—|/>›", 5),
    "…": 6,
    **dict.fromkeys("0123456789", 7),
}
_STARTS = {
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", 1),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2),
    **dict.fromkeys("0123456789", 3),
    **dict.fromkeys("\"'“”«»„‘‚‹「『", 4),
    **dict.fromkeys("-–—•·*●■▪", 5),
    **dict.fromkeys("([{（【", 6),
    **dict.fromkeys("©@#|/\\&+<>→←›»_=", 7),
}

WORDS = (
    ("size_end", 18 * 8),
    ("start", 10 * 4),
    ("case", 9 * 6),
    ("stops", 4 * 5),
    ("marks", 16),
    ("figures", 8),
    ("phrase", 5 * 4),
    ("shape", 10),
    ("repeats", 4 * 4),
    ("frequent", 6 * 4),
    ("page", 4 * 4),
    ("prose", 4 * 18),
    ("saying", 2 * 4),
    ("address", ADDRESS_CLASSES),
    ("authors", AUTHORS_CLASSES),
)
"""Names of the features of a line's own words, and how many classes each has."""
(
    SIZE_END, START, CASE, STOPS, MARKS, FIGURES, PHRASE, SHAPE, REPEATS, FREQUENT, PAGE, PROSE, SAYING, ADDRESS,
    AUTHORS,
) = range(len(WORDS))  # fmt: skip
"""Where each stands in a row."""
QUOTED, TOLD = 1, 4
"""What the feature `marks` has among its sum where words stand in marks; `saying` is no less where a word says so."""
UNCASED = 9
"""The class of a first letter of a script that has no capitals and parts its words."""
PIPED = 2
"""What the feature `marks` has among its sum where a line has a mark that parts links."""
FURNITURE_PHRASE = 4
"""The feature `phrase` is no less where words of the line are known as furniture."""


def size_of(text: str) -> int:
    """The class of a line's length; an ideograph counts as two letters."""
    length = len(text)
    if text[length >> 1] >= CJK and text[0] >= CJK:
        length *= 2
    return _SIZES[length] if length <= 800 else 17


def page_size(lines: int) -> int:
    """The class of a page's number of lines."""
    return (lines > 8) + (lines > 25) + (lines > 80)


def prose(texts: Sequence[str]) -> int:
    """The class of how much of a page is long lines: little on a raw page, most of what an extractor left."""
    share = sum([len(text) > _PARAGRAPH for text in texts]) / len(texts)
    return (share > 0.1) + (share > 0.3) + (share > 0.6)


def prose_class(row: Sequence[int]) -> int:
    """The same, as the row of any line of the page tells it."""
    return row[PROSE] // 18


PAGES = 16
"""How many classes of pages there are."""


def page_class(rows: Sequence[Sequence[int]]) -> int:
    """The class of a page by its lines: how many there are, and how much of it is long ones."""
    return page_size(len(rows)) * 4 + prose_class(rows[0])


def glance(text: str, pack: Pack) -> tuple[int, ...]:
    """What is seen of a line that is not blank, wherever it stands: the first six features, and six more to build on.

    The six are the class of its length, coarsely too, how many of its words are frequent ones, whether one says that
    somebody spoke, and the classes of how it speaks to readers and tells of authors.
    """
    size = size_of(text)
    coarse = _COARSE[size]
    first = text[0]
    head = text if size < _LONG else text[:_HEAD]
    case, known, saying = _case(head, pack)
    commas, stops = _breaks(head) if coarse else (0, 0)
    return (
        size * 8 + _ENDS.get(text[-1], 0),
        (_STARTS.get(first, 0) or _start(first)) * 4 + coarse,
        case,
        (stops if stops < 3 else 3) * 5 + (commas if commas < 4 else 4),
        _marks(head),
        _figures(text) if coarse < 3 else 0,
        size,
        coarse,
        known,
        saying,
        *(address(text, pack) if coarse else SILENT),
    )


def word_features(
    seen: tuple[int, ...], phrase: int, shape: int, repeats: int, page: int, told: int
) -> tuple[int, ...]:
    """The row for `WORDS` of a line of which `glance` saw so much."""
    size_end, start, case, stops, marks, figures, size, coarse, known, saying, spoken, authors = seen
    return (
        size_end,
        start,
        case,
        stops,
        marks,
        figures,
        phrase * 4 + coarse,
        shape,
        (repeats if repeats < 4 else 4) * 4 - 4 + coarse,
        known * 4 + coarse,
        page * 4 + coarse,
        told * 18 + size,
        saying * 4 + coarse,
        spoken,
        authors,
    )


def _breaks(text: str) -> tuple[int, int]:
    """How many commas and how many ends of sentences a line has inside."""
    if text[len(text) >> 1] < _RIGHT_TO_LEFT:
        return text.count(", "), text.count(". ")
    return text.count("，") + text.count("、") + text.count("، "), text.count("。") + text.count(". ")


def _start(first: str) -> int:
    """The class of a first letter that is not ASCII."""
    if first >= CJK:
        return 8
    if first.islower():
        return 1
    return 2 if first.isupper() else UNCASED if first.isalpha() else 0


def _case(text: str, pack: Pack) -> tuple[int, int, bool]:
    """How many words there are and how many begin small, how many are among the commonest, whether one is of saying."""
    words = text.replace(",", "").split()
    number = len(words)
    small = sum(map(str.islower, words))
    share = 0 if not small else 1 + 4 * small // number
    known = 0
    if pack.frequent and pack.frequent_share > _TELLING:
        found = len(pack.frequent.intersection(words))
        known = 1 + (found if found < 4 else 4)
    count = number if number < 6 else 6 if number < 9 else 7 if number < 14 else 8
    return count * 6 + share, known, not pack.speech.verbs.isdisjoint(words)


def _marks(text: str) -> int:
    if text.isalpha():
        return 0
    quoted = "“" in text or "«" in text or '"' in text or "„" in text or "「" in text
    piped = "|" in text or text[-1] == "»" or "›" in text or "/ " in text
    owned = "©" in text or "@" in text or "http" in text or "www." in text
    return quoted + PIPED * piped + 4 * owned + 8 * ("(" in text)


def _figures(text: str) -> int:
    if text.isalpha():
        return 0
    if text.isdigit():
        return 1
    return 2 * ("20" in text or "19" in text) + 4 * (":" in text) + (text[0].isdigit() or text[-1].isdigit())
