"""Where lines that name authors may stand: by the headline, beside a date, above the story's first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.author_names import is_role
from wireparse.page.signed import Signed, read_signed
from wireparse.source import Line

NAME_LENGTH, _FIGURED = 60, 30
NEAR_BODY = 6
"""The story begins no more than so many lines below what stands right over it."""
UNDER_HEAD = 2
"""Names right under the headline need no date beside them: so many lines under it."""
PARAGRAPH = 100
_SENTENCE, _ENDS = 70, '.!?…"”»'
"""A first paragraph of the story is no shorter than the one, or ends as a sentence and is no shorter than the other."""
_BESIDE = 5
"""A date stands no more than so many lines below a name."""
FIGURE = re.compile(r"\d")


class AuthorPage(NamedTuple):
    """What is looked at: the page's lines, what each is so far, and which is the headline or opens the body."""

    text: str
    lines: Sequence[Line]
    kinds: Sequence[BlockKind]
    head: int
    context: Context
    known: dict[int, Signed | None]
    """What the lines that were read so far say."""

    def kind(self, i: int) -> BlockKind | None:
        """The kind of a line; `None` beyond the page."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else None

    def last_of_body(self) -> int | None:
        """The story's last line, if any line is the story's."""
        backwards = self.kinds[::-1]
        return len(backwards) - 1 - backwards.index(BlockKind.BODY) if BlockKind.BODY in backwards else None

    def read(self, i: int) -> Signed | None:
        """What a line says of authors; each is read once."""
        if i not in self.known:
            line = self.lines[i]
            self.known[i] = read_signed(self.text, line.start, line.end, self.context.pack)
        return self.known[i]


def has_place(page: AuthorPage, i: int) -> bool:
    """Whether names that no by-word leads in may stand here."""
    return under_headline(page, i) or _opens_body(page, i) or beside_date(page, i)


def beside_date(page: AuthorPage, i: int) -> bool:
    """Whether a date, or another thing that goes with authors, stands above or under a line of names."""
    if page.kind(i - 1) is BlockKind.TIMESTAMP and i - 1 != page.head:
        return True
    for j in range(i + 1, min(len(page.lines), i + 1 + _BESIDE)):
        if j == page.head or page.kinds[j] is BlockKind.HEADLINE:
            return False
        if page.kinds[j] is BlockKind.TIMESTAMP or (j == i + 1 and _goes_with_names(page.lines[j].text, page.context)):
            return True
        if len(page.lines[j].text) > NAME_LENGTH:
            return False
    return False


def _opens_body(page: AuthorPage, i: int) -> bool:
    """Whether the story's first paragraph stands right under a line, and the headline not far above it."""
    if not page.head < i <= page.head + NEAR_BODY or page.kind(page.head) is not BlockKind.HEADLINE:
        return False
    return leads_to_body(page, i, 1) and BlockKind.BODY not in page.kinds[page.head + 1 : i + 1]


def leads_to_body(page: AuthorPage, i: int, reach: int) -> bool:
    """Whether a paragraph of the story stands no more than so many lines below."""
    below = range(i + 1, min(len(page.lines), i + 1 + reach))
    return any(page.kinds[j] is BlockKind.BODY and _is_paragraph(page.lines[j].text) for j in below)


def _is_paragraph(text: str) -> bool:
    """Whether a line is long enough to open a story, or a sentence that is hardly shorter."""
    return len(text) >= PARAGRAPH or (len(text) >= _SENTENCE and text[-1] in _ENDS)


def _goes_with_names(text: str, context: Context) -> bool:
    """A day or a reading time, a handle or an address, a role, alone on a line."""
    if len(text) > NAME_LENGTH:
        return False
    figured = len(text) <= _FIGURED and bool(FIGURE.search(text))
    return figured or "@" in text or is_role(text, context.pack, offices=True)


def under_headline(page: AuthorPage, i: int) -> bool:
    """Whether a line stands right under the headline, or under one line that does."""
    return page.kinds[page.head] is BlockKind.HEADLINE and 0 < i - page.head <= UNDER_HEAD
