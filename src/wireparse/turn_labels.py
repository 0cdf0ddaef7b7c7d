"""Labels of turns in an interview or a panel: `Q: Why?`, `Ali Tazi : Nous partons.`, `R. – Sí.`

A label is what stands before the first colon of a paragraph, few words and no figures; a letter may have a point or a
dash instead. What a label is worth shows only beside the other labels of a page.
"""

from __future__ import annotations

import re

from wireparse.lexicon import InterviewWords
from wireparse.passage import Span

_BEHIND_LETTERS = frozenset(". -–—*")
"""Where no colon stands, a label is one letter with one of these behind it."""
_REACH = 52
"""A colon that ends a label stands so many code points behind the paragraph's first letter at most."""
# A dash, a star or bold marks; the label; the same marks again; the colon.
_LABEL = re.compile(
    r"(?:[-–—•]\s?)?(?:''|\*\*)?(?P<label>[^\W\d_][^\n\d:?!;,\"«»“”„()\[\]|…*]{0,44}?)"
    r"(?:''|\*\*)?[ \u00a0\u202f]?:(?:''|\*\*)?\s{0,3}(?=[^\s/])"
)
# The same of one letter, with a point, a dash or both behind it: `P. `, `R.– `, `Q - `.
_LETTER = re.compile(r"(?:\*\*)?(?P<label>[^\W\d_])(?:\.?\s?[-–—]|\.)(?:\*\*)?\s{1,3}(?=\S)")


def may_have_label(text: str, start: int = 0) -> bool:
    """Whether a paragraph's beginning has a colon, or what stands behind a letter: most have neither."""
    return ":" in text[start : start + _REACH] or text[start + 1 : start + 2] in _BEHIND_LETTERS


def label_of(text: str, start: int, end: int, words: InterviewWords) -> tuple[Span, str, int] | None:
    """The label that opens a paragraph, the same in lower case, and where what is said begins; `None` without one."""
    if ":" in text[start : min(end, start + _REACH)]:
        found = _LABEL.match(text, start, end)
    elif found := _LETTER.match(text, start, end):
        letter = found["label"].lower()
        found = found if letter in words.asking or letter in words.answering else None
    if found is None:
        return None
    return Span(*found.span("label")), " ".join(found["label"].lower().split()), found.end()
