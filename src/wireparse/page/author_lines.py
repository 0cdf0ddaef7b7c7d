"""What a line says of who wrote the story, and which lines go on with it: names under a by-word, one author a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in, names_agencies
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded, longest_first
from wireparse.page.author_names import says_role
from wireparse.page.author_place import (
    FIGURE,
    NAME_LENGTH,
    UNDER_HEAD,
    AuthorPage,
    has_place,
    leads_to_body,
)
from wireparse.page.furniture import phrases
from wireparse.page.signed import Signed, endings, is_led_in, opens_with_by, read_names

_BODY, _BYLINE, _TIMESTAMP = BlockKind.BODY, BlockKind.BYLINE, BlockKind.TIMESTAMP
MAY_SAY = frozenset(
    {
        _BODY,
        _BYLINE,
        _TIMESTAMP,
        BlockKind.FURNITURE,
        BlockKind.SUBHEAD,
        BlockKind.STANDFIRST,
        BlockKind.KICKER,
    }
)
"""Lines of these kinds may name authors."""
LONGEST, NAME_AND_ROLE = 160, 100
"""A line that names them is no longer; without a by-word no longer than the second."""
_MANY = 8
"""So many lines of one author each are read."""
_MORE = 3
"""No more lines go on with one of names."""
_SHORT = 30
"""In a script without capitals, a line so short needs a word for authors."""
_CREDIT = 16
"""The words before a credit's colon are no longer, in code points."""
_REACH = 25
"""The story begins no more than so many lines below names."""
# A name that no by-word leads in, and no date stands beside, must be nearer by; one that is led in may be farther by.
_BARE, _LED = 3, 8
_PICTURED = 10
"""So much farther if the credit of a picture stands under it: it may be the name of whom that shows."""


class Found(NamedTuple):
    """Lines that name the authors together, and how far from the headline they stand."""

    lines: tuple[int, ...]
    far: int


def found_at(page: AuthorPage, i: int, far: int) -> Iterator[Found]:
    """What line `i` and those that go on with it say, if they name authors."""
    if page.kinds[i] not in MAY_SAY or not _may_name(page, i) or (signed := page.read(i)) is None:
        return
    if not signed.by:
        if _is_name(page, i, signed):
            bare = 0 if page.kinds[i] is _TIMESTAMP else _PICTURED if _is_pictured(page, i) else _BARE
            yield Found(_together(page, i), far + bare)
    elif signed.names:
        # A paragraph may end in its reporter's name: `(记者 林晓)`.
        apart = signed.first or page.kinds[i] is not _BODY
        if apart and is_led_in(page.text, page.lines[i].start, page.lines[i].end, signed):
            yield Found((i, *_more(page, i + 1)), far - _LED)
    elif signed.whole and (names := _below(page, i + 1)):
        yield Found((i, *names), far - _LED)


def _may_name(page: AuthorPage, i: int) -> bool:
    """Whether a line is worth reading: most that are not are known by their first letters and their place."""
    text, words = page.lines[i].text, page.context.pack.byline
    # What stands in brackets signs off: it is a credit.
    if len(text) > LONGEST or text[0] in "(（[":
        return False
    if page.kinds[i] is _BYLINE or page.kinds[i] is _TIMESTAMP or opens_with_by(text, words):
        return True
    if text[0].isupper():
        return " " in text and len(text) <= NAME_AND_ROLE and (bool(FIGURE.search(text)) or has_place(page, i))
    return text[-1] in endings(words) or (len(text) > _SHORT and bool(FIGURE.search(text)))


def _more(page: AuthorPage, i: int) -> tuple[int, ...]:
    """The lines under one of names that go on with it: more names, the agency or the role of whoever wrote."""
    found: list[int] = []
    while page.kind(i) in MAY_SAY and len(found) < _MORE and _goes_on(page, i):
        found.append(i)
        i += 1
    return tuple(found)


def _goes_on(page: AuthorPage, i: int) -> bool:
    line, before, context = page.lines[i], page.lines[i - 1].text, page.context
    if len(line.text) > NAME_LENGTH:
        return False
    if before[-1] in ",&" or small(before.rpartition(" ")[2]) in folded(context.pack.byline.and_):
        return read_names(page.text, line.start, line.end, context.pack) is not None
    if names_agencies(line.text, context, Standing.MARKED) or says_role(line.text, context.pack):
        return True
    signed = page.read(i)
    if signed is not None and signed.by:
        return bool(signed.names) and signed.whole
    return False


def _below(page: AuthorPage, i: int) -> tuple[int, ...]:
    """The lines of names under a by-word that stands alone; `and` or a mark between them leads to one more."""
    found: list[int] = []
    joined = True
    while i < len(page.lines) and len(page.lines[i].text) <= NAME_LENGTH and len(found) < _MANY:
        line = page.lines[i]
        if small(line.text) in folded(page.context.pack.byline.and_) or not line.text.strip("&,|/"):
            joined = True
        elif joined and read_names(page.text, line.start, line.end, page.context.pack) is not None:
            found.append(i)
            joined = False
        elif _is_one_more(page, i):
            found.append(i)
        else:
            break
        i += 1
    return tuple(found)


def _is_name(page: AuthorPage, i: int, signed: Signed) -> bool:
    """Whether a line without a by-word is names beside a date or under the headline, and no heading of a section."""
    text, dated = page.lines[i].text, page.kinds[i] is _TIMESTAMP
    if i == page.head or text[-1] in ".!?…" or len(text) > NAME_AND_ROLE:
        return False
    if page.head - i > UNDER_HEAD + 1 and _TIMESTAMP not in (page.kind(i - 1), page.kind(i), page.kind(i + 1)):
        return False
    if not (dated or may_be_name(page, i, signed)) or not leads_to_body(page, i, _REACH):
        return False
    figured = len(text) <= NAME_LENGTH and not text[0].isdigit() and FIGURE.search(text)
    if not (dated or figured or has_place(page, i)):
        return False
    return not any(agencies_in(name.of(page.text), page.context) for name in signed.names)


def _is_pictured(page: AuthorPage, i: int) -> bool:
    """Whether the credit of a picture stands right under a name."""
    following = small(page.lines[i + 1].text) if i + 1 < len(page.lines) else ""
    photo = longest_first(page.context.pack.credit.photo)
    return following.startswith(photo) and bool(following[:_CREDIT].partition(":")[1])


def may_be_name(page: AuthorPage, i: int, signed: Signed) -> bool:
    """Whether a line that opens with a name is none of the site's own, nor of its menu."""
    text = page.lines[i].text
    if not signed.first or len(text) > NAME_AND_ROLE or phrases(page.context.pack.furniture).kind(text):
        return False
    return i < page.head or not any(line.text == text for line in page.lines[: page.head])


def _together(page: AuthorPage, i: int) -> tuple[int, ...]:
    """A line of names and those above and under it that are names, too: one author a line, or a name and a role."""
    first = last = i
    while first - 1 > page.head and i - first < _MANY and _is_one_more(page, first - 1):
        first -= 1
    while last + 1 < len(page.lines) and last - i < _MANY and _goes_with(page, last + 1):
        last += 1
    return tuple(range(first, last + 1))


def _goes_with(page: AuthorPage, i: int) -> bool:
    """Whether a line under one of a name is a name, too, or says what its bearer is."""
    if _is_one_more(page, i):
        return True
    said = page.kinds[i] in MAY_SAY and says_role(page.lines[i].text, page.context.pack)
    return said and page.read(i - 1) is not None


def _is_one_more(page: AuthorPage, i: int) -> bool:
    if page.kinds[i] not in MAY_SAY or len(page.lines[i].text) > NAME_LENGTH or (signed := page.read(i)) is None:
        return False
    return not signed.by and may_be_name(page, i, signed)
