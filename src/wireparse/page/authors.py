"""Lines around the headline that say who wrote the story: those that a by-word opens, and names beside a date.

The same shapes elsewhere on the page are other stories' and comments': they are not of this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.page.author_place import (
    FIGURE,
    NAME_LENGTH,
    NEAR_BODY,
    PARAGRAPH,
    UNDER_HEAD,
    AuthorPage,
    beside_date,
    has_place,
    leads_to_body,
)
from wireparse.page.dated import opens_with_date
from wireparse.page.furniture import phrases
from wireparse.page.signed import Signed, endings, is_led_in, opens_with_by, read_names, read_signed
from wireparse.source import Line, Source

_BODY, _BYLINE, _FURNITURE, _TIMESTAMP = BlockKind.BODY, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.TIMESTAMP
_MAY_SAY = frozenset(
    {_BODY, _BYLINE, _FURNITURE, _TIMESTAMP, BlockKind.SUBHEAD, BlockKind.STANDFIRST, BlockKind.KICKER}
)
_LONGEST, _NAME_AND_ROLE = 160, 100
_ABOVE, _BELOW, _INSIDE = 10, 25, 2
"""So many lines above the headline are looked at, so many below it, no more than so many of the body among them."""
_HEADLINE_LENGTH, _LIFT = (20, 160), 4
"""A headline is so long, and stands no more than so many lines above the byline."""
_MANY = 8
"""So many lines of one author each, so many lines that only look like the story's byline are read."""
_UNDER, _BETWEEN = 6, 30
"""Behind the story's last line, a byline is one of so many; no line before it is longer than so many letters."""
_LIFE = 4
"""No more than so many lines of the body, a life of its author among them, follow on a name under the story."""
_REACH = 15
"""The story begins no more than so many lines below names."""
# What a line above the headline, and a name that no by-word leads in, must be nearer by.
_RAISED, _BARE = 4, 3


@frozen
class _Found:
    """Lines that name the authors together, and how far from the headline they stand."""

    lines: tuple[int, ...]
    far: int


def name_authors(
    source: Source, lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, context: Context
) -> int | None:
    """Rename in `kinds` the lines of the story's byline, and those that only looked like one; give the headline's line.

    That is another where the line that was taken for it is a byline.
    """
    if headline is not None:
        headline = _raised(source.text, lines, kinds, headline, context)
    head = headline if headline is not None else next((i for i, kind in enumerate(kinds) if kind is _BODY), None)
    if head is None:
        return headline
    found = _find(AuthorPage(source.text, lines, kinds, head, context))
    for i, kind in enumerate(kinds):
        if kind is _BYLINE and (found or _BODY not in kinds[max(0, i - 1) : i + 2]):
            kinds[i] = _FURNITURE
    for i in found.lines if found else ():
        kinds[i] = _BYLINE
    if found and headline is not None and _BODY in kinds[found.lines[-1] : headline]:
        return _lifted(lines, kinds, found.lines[0], headline)
    return headline


def _lifted(lines: Sequence[Line], kinds: list[BlockKind], byline: int, headline: int) -> int:
    """The line above a byline that can be the headline, where what was taken for it stands inside the story."""
    for i in range(byline - 1, max(-1, byline - 1 - _LIFT), -1):
        low, high = _HEADLINE_LENGTH
        if kinds[i] in _MAY_SAY and low <= len(lines[i].text) <= high and lines[i].text[-1] not in ".:":
            kinds[i], kinds[headline] = BlockKind.HEADLINE, _BODY
            return i
    return headline


def _raised(text: str, lines: Sequence[Line], kinds: list[BlockKind], headline: int, context: Context) -> int:
    """The line above the headline, where that one is a byline with its by-word, or tells a date."""
    line = lines[headline]
    if not headline or len(line.text) > _NAME_AND_ROLE or kinds[headline - 1] not in _MAY_SAY:
        return headline
    kind = (
        _BYLINE if _is_signed(text, line, context) else _TIMESTAMP if opens_with_date(line.text, context.pack) else None
    )
    if kind is None:
        return headline
    kinds[headline], kinds[headline - 1] = kind, BlockKind.HEADLINE
    return headline - 1


def _is_signed(text: str, line: Line, context: Context) -> bool:
    """Whether a by-word and names are all that a line says."""
    if not (opens_with_by(line.text, context.pack.byline) or FIGURE.search(line.text)):
        return False
    signed = read_signed(text, line.start, line.end, context.pack)
    return signed is not None and signed.by and signed.whole and bool(signed.names)


def _find(page: AuthorPage) -> _Found | None:
    """The story's byline: by the headline, by the beginning of the body, under the story, elsewhere, over a life."""
    opening = evolve(page, head=_first_of_body(page.kinds, page.head))
    return _nearest(page) or _nearest(opening) or _under(page) or _elsewhere(page) or _told_of(page)


def _nearest(page: AuthorPage) -> _Found | None:
    return min(_around(page), key=lambda found: found.far, default=None)


def _elsewhere(page: AuthorPage) -> _Found | None:
    """The first line on the page that a by-word opens, with a date beside it and the story right below.

    Where no headline was found, or a wrong one, this is the story's; lists of other stories have no story below. The
    only such line of a page needs none.
    """
    dated = [i for i, kind in enumerate(page.kinds) if kind is _BYLINE][:_MANY]
    dated = [i for i in dated if beside_date(page, i)]
    for i in dated:
        if len(dated) == 1 or leads_to_body(page, i, NEAR_BODY):
            for found in _found(page, i, 0):
                return found
    return None


def _told_of(page: AuthorPage) -> _Found | None:
    """A name under the story, over a line that begins with it and tells who that is: `Ann Lee` / `Ann is a writer`."""
    body = [i for i, kind in enumerate(page.kinds) if kind is _BODY][-_LIFE:]
    for i in range(body[0], len(page.lines) - 1) if body else ():
        text, following = page.lines[i].text, page.lines[i + 1].text
        if len(text) > NAME_LENGTH or len(following) < PARAGRAPH or page.kinds[i] not in _MAY_SAY:
            continue
        if " " in text and following.startswith(text.partition(" ")[0] + " "):
            signed = page.read(i)
            return _Found((i,), 0) if signed and signed.names and signed.first else None
    return None


def _first_of_body(kinds: Sequence[BlockKind], head: int) -> int:
    """Where the body begins: a headline that was found inside or far above it has no byline beside it."""
    return next((i for i, kind in enumerate(kinds) if kind is _BODY), head)


def _around(page: AuthorPage) -> Iterator[_Found]:
    """The lines around the headline that name authors."""
    head = page.head
    inside = 0
    for i in range(head - 1, max(-1, head - 1 - _ABOVE), -1):
        yield from _found(page, i, head - i + _RAISED)
    for i in range(head, min(len(page.lines), head + _BELOW)):
        yield from _found(page, i, i - head)
        inside += page.kinds[i] is _BODY and len(page.lines[i].text) >= PARAGRAPH
        if inside > _INSIDE:
            return


def _under(page: AuthorPage) -> _Found | None:
    """The byline behind the story's last line, if a by-word opens it."""
    last = max((i for i, kind in enumerate(page.kinds) if kind is _BODY), default=len(page.kinds))
    for i in range(last, min(len(page.lines), last + _UNDER + 1)):
        for found in _found(page, i, _BELOW):
            if found.far == _BELOW:
                return found
        # Links to other stories follow, each with its own byline.
        if i > last and (page.kinds[i] is BlockKind.RELATED or len(page.lines[i].text) > _BETWEEN):
            break
    return None


def _found(page: AuthorPage, i: int, far: int) -> Iterator[_Found]:
    """What line `i` and those that go on with it say, if they name authors."""
    if page.kinds[i] not in _MAY_SAY or not _may_name(page, i) or (signed := page.read(i)) is None:
        return
    if not signed.by:
        if _is_name(page, i, signed):
            yield _Found(_together(page, i), far + _BARE)
    elif signed.names:
        # A paragraph may end in its reporter's name: `(记者 林晓)`.
        apart = signed.first or page.kinds[i] is not _BODY
        if apart and is_led_in(page.text, page.lines[i].start, page.lines[i].end, signed):
            yield _Found((i, *_more(page, i + 1)), far)
    elif signed.whole and (names := _below(page, i + 1)):
        yield _Found((i, *names), far)


def _may_name(page: AuthorPage, i: int) -> bool:
    """Whether a line is worth reading: most that are not are known by their first letters and their place."""
    text, words = page.lines[i].text, page.context.pack.byline
    # What stands in brackets signs off: it is a credit.
    if len(text) > _LONGEST or text[0] in "(（[":
        return False
    if page.kinds[i] is _BYLINE or page.kinds[i] is _TIMESTAMP or opens_with_by(text, words):
        return True
    if text[0].isupper():
        return " " in text and len(text) <= _NAME_AND_ROLE and (bool(FIGURE.search(text)) or has_place(page, i))
    return text[-1] in endings(words) or (len(text) > _BETWEEN and bool(FIGURE.search(text)))


def _more(page: AuthorPage, i: int) -> tuple[int, ...]:
    """The next line, if it leads in names as well."""
    if page.kind(i) not in _MAY_SAY or len(page.lines[i].text) > NAME_LENGTH:
        return ()
    signed = page.read(i)
    return (i,) if signed and signed.by and signed.names and signed.whole else ()


def _below(page: AuthorPage, i: int) -> tuple[int, ...]:
    """The lines of names under a by-word that stands alone; `and` or a mark between them leads to one more."""
    found: list[int] = []
    while i < len(page.lines) and len(page.lines[i].text) <= NAME_LENGTH:
        line = page.lines[i]
        joins = small(line.text) in folded(page.context.pack.byline.and_) or not line.text.strip("&,|/")
        if not joins and read_names(page.text, line.start, line.end, page.context.pack) is None:
            break
        if not joins:
            found.append(i)
        following = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
        if not joins and not (small(following) in folded(page.context.pack.byline.and_) or following in ("&", ",")):
            break
        i += 1
    return tuple(found)


def _is_name(page: AuthorPage, i: int, signed: Signed) -> bool:
    """Whether a line without a by-word is names beside a date or under the headline, and no heading of a section."""
    text, dated = page.lines[i].text, page.kinds[i] is _TIMESTAMP
    if i == page.head or text[-1] in ".!?…" or len(text) > _NAME_AND_ROLE:
        return False
    if page.head - i > UNDER_HEAD + 1 and _TIMESTAMP not in (page.kind(i - 1), page.kind(i), page.kind(i + 1)):
        return False
    if not (dated or _may_be_name(page, i, signed)) or not leads_to_body(page, i, _REACH):
        return False
    figured = len(text) <= NAME_LENGTH and not text[0].isdigit() and FIGURE.search(text)
    if not (dated or figured or has_place(page, i)):
        return False
    return not any(agencies_in(name.of(page.text), page.context) for name in signed.names)


def _may_be_name(page: AuthorPage, i: int, signed: Signed) -> bool:
    """Whether a line that opens with a name is none of the site's own, nor of its menu."""
    text = page.lines[i].text
    if not signed.first or len(text) > _NAME_AND_ROLE or phrases(page.context.pack.furniture).kind(text):
        return False
    return i < page.head or not any(line.text == text for line in page.lines[: page.head])


def _together(page: AuthorPage, i: int) -> tuple[int, ...]:
    """A line of names and those above and under it that are names, too: one author a line."""
    first = last = i
    while first - 1 > page.head and i - first < _MANY and _is_one_more(page, first - 1):
        first -= 1
    while last + 1 < len(page.lines) and last - i < _MANY and _is_one_more(page, last + 1):
        last += 1
    return tuple(range(first, last + 1))


def _is_one_more(page: AuthorPage, i: int) -> bool:
    if page.kinds[i] not in _MAY_SAY or len(page.lines[i].text) > NAME_LENGTH or (signed := page.read(i)) is None:
        return False
    return not signed.by and _may_be_name(page, i, signed)
