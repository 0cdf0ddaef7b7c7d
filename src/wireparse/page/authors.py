"""Lines around the headline that say who wrote the story: those that a by-word opens, and names beside a date.

The same shapes elsewhere on the page are other stories' and comments': they are not of this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.author_desks import find_desk
from wireparse.page.author_far import find_far
from wireparse.page.author_lines import MAY_SAY, NAME_AND_ROLE, Found, found_at
from wireparse.page.author_place import FIGURE, PARAGRAPH, AuthorPage
from wireparse.page.dated import is_distance, opens_with_date
from wireparse.page.furniture import phrases
from wireparse.page.signed import opens_with_by, read_signed
from wireparse.page.unsettled import can_head
from wireparse.source import Line, Source

_BODY, _BYLINE, _FURNITURE, _TIMESTAMP = BlockKind.BODY, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.TIMESTAMP
_ABOVE, _BELOW, _INSIDE = 15, 40, 4
"""So many lines above the headline are looked at, so many below it, no more than so many of the body among them."""
_HEADLINE_LENGTH, _LIFT = (20, 160), 4
"""A headline is so long, and stands no more than so many lines above the byline."""
# What a line above the headline must be nearer by.
_RAISED = 4


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
    found = _find(AuthorPage(source.text, lines, kinds, head, context, {}))
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
        can_be = kinds[i] in MAY_SAY and kinds[i] is not _TIMESTAMP
        if can_be and low <= len(lines[i].text) <= high and lines[i].text[-1] not in ".:":
            kinds[i], kinds[headline] = BlockKind.HEADLINE, _BODY
            return i
    return headline


def _raised(text: str, lines: Sequence[Line], kinds: list[BlockKind], headline: int, context: Context) -> int | None:
    """The line above the headline, where that one is a byline or tells a date; `None` if there is no other.

    A date may stand between.
    """
    line = lines[headline]
    if not headline or len(line.text) > NAME_AND_ROLE or kinds[headline - 1] not in MAY_SAY:
        return headline
    if _is_signed(text, line, context) or _is_names(text, lines, kinds, headline, context):
        kind = _BYLINE
    elif opens_with_date(line.text, context.pack) or is_distance(line.text, context.pack):
        kind = _TIMESTAMP
    else:
        return headline
    kinds[headline] = kind
    above = headline - 1
    if opens_with_date(lines[above].text, context.pack):
        kinds[above], above = _TIMESTAMP, above - 1
        if above < 0 or kinds[above] not in MAY_SAY:
            return None
    kinds[above] = BlockKind.HEADLINE
    return above


def _is_signed(text: str, line: Line, context: Context) -> bool:
    """Whether a by-word and names are all that a line says."""
    if not (opens_with_by(line.text, context.pack.byline) or FIGURE.search(line.text)):
        return False
    signed = read_signed(text, line.start, line.end, context.pack)
    return signed is not None and signed.by and signed.whole and bool(signed.names)


def _is_names(text: str, lines: Sequence[Line], kinds: Sequence[BlockKind], headline: int, context: Context) -> bool:
    """Whether a line over a date is names and nothing else, and the one above it can be the headline."""
    above, line = lines[headline - 1].text, lines[headline]
    dated = headline + 1 < len(lines) and kinds[headline + 1] is _TIMESTAMP
    if not dated or not can_head(above) or len(above) <= len(line.text) or phrases(context.pack.furniture).kind(above):
        return False
    signed = read_signed(text, line.start, line.end, context.pack)
    return signed is not None and signed.whole and signed.first and not signed.roles


def _find(page: AuthorPage) -> Found | None:
    """The story's byline: by the headline, by the beginning of the body, or far from both; else a desk's."""
    opening = page._replace(head=_first_of_body(page.kinds, page.head))
    return _nearest(page) or _nearest(opening) or find_far(page) or find_desk(page)


def _nearest(page: AuthorPage) -> Found | None:
    return min(_around(page), key=lambda found: found.far, default=None)


def _first_of_body(kinds: Sequence[BlockKind], head: int) -> int:
    """Where the body begins: a headline that was found inside or far above it has no byline beside it."""
    return next((i for i, kind in enumerate(kinds) if kind is _BODY), head)


def _around(page: AuthorPage) -> Iterator[Found]:
    """The lines around the headline that name authors."""
    head = page.head
    inside = 0
    for i in range(head - 1, max(-1, head - 1 - _ABOVE), -1):
        yield from found_at(page, i, head - i + _RAISED)
    # Behind the story's last line names are other stories', unless hardly a line of it was found.
    last = page.last_of_body() if page.kinds.count(_BODY) > 1 else None
    for i in range(head, min(len(page.lines) if last is None else last, head + _BELOW)):
        yield from found_at(page, i, i - head)
        inside += page.kinds[i] is _BODY and len(page.lines[i].text) >= PARAGRAPH
        if inside > _INSIDE:
            return
