"""Authors who are named far from the headline: under the story, elsewhere with a date, by a phrase, over their life."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.author_lines import LONGEST, MAY_SAY, Found, found_at, may_be_name
from wireparse.page.author_names import is_role, is_title
from wireparse.page.author_place import FIGURE, NAME_LENGTH, NEAR_BODY, AuthorPage, beside_date, leads_to_body
from wireparse.page.signed import PHRASE, is_led_in, only_leads, opens_with_by
from wireparse.source import Line

_BYLINE = BlockKind.BYLINE
_MANY = 8
"""So many lines that only look like the story's byline are read."""
_CLOSING = 12
"""So many lines from the story's last one, a long phrase may still lead in its author."""
_UNDER, _BETWEEN = 14, 30
"""Behind the story's last line, a byline is one of so many; no line before it is longer than so many letters."""
_LIFE = 60
"""What tells who an author is is no shorter."""


def find_far(page: AuthorPage) -> Found | None:
    """The lines that name the authors, where none by the headline or by the beginning of the story does."""
    return _under(page) or _elsewhere(page) or _phrased(page) or _told_of(page) or _signs(page)


def _under(page: AuthorPage) -> Found | None:
    """The byline behind the story's last line, if a by-word opens it."""
    last = page.last_of_body()
    if last is None:
        return None
    for i in range(last, min(len(page.lines), last + _UNDER + 1)):
        for found in found_at(page, i, 0):
            # The names beside dates are those of comments.
            if (signed := page.read(i)) is not None and signed.by:
                return found
        # Links to other stories follow, each with its own byline.
        if i > last and (page.kinds[i] is BlockKind.RELATED or len(page.lines[i].text) > _BETWEEN):
            break
    return None


def _elsewhere(page: AuthorPage) -> Found | None:
    """The first line on the page that a by-word opens, with a date beside it and the story right below.

    Where no headline was found, or a wrong one, this is the story's; lists of other stories have no story below. The
    only such line of a page needs none, unless links to other stories stand before it.
    """
    last = page.last_of_body()
    dated = [i for i in range(len(page.lines)) if _may_stand_far(page, i)][:_MANY]
    for i in dated:
        alone = len(dated) == 1 and (last is None or BlockKind.RELATED not in page.kinds[last:i])
        if alone or leads_to_body(page, i, NEAR_BODY):
            for found in found_at(page, i, 0):
                return found
    return None


def _may_stand_far(page: AuthorPage, i: int) -> bool:
    """Whether a line looks like a byline with its date, or is a long by-word over one that does not."""
    if page.kinds[i] is _BYLINE:
        return beside_date(page, i)
    return page.kind(i + 1) is not _BYLINE and _leads_in(page, i)


def _leads_in(page: AuthorPage, i: int) -> bool:
    """Whether a line is a by-word of several words and nothing else: `Author of the article:` over a name."""
    line = page.lines[i]
    if " " not in line.text or page.kinds[i] not in MAY_SAY:
        return False
    return only_leads(page.text, line.start, line.end, page.context.pack.byline)


def _phrased(page: AuthorPage) -> Found | None:
    """The line below the headline whose long phrase leads in the author, if all such lines name the same."""
    found: dict[tuple[str, ...], int] = {}
    last = page.last_of_body()
    for i in range(page.head, min(len(page.lines), (page.head if last is None else last) + _CLOSING)):
        line = page.lines[i]
        if page.kinds[i] not in MAY_SAY or not _opens_with_phrase(line, page.context):
            continue
        signed = page.read(i)
        if signed and signed.first and signed.phrase >= PHRASE and is_led_in(page.text, line.start, line.end, signed):
            found.setdefault(tuple(name.of(page.text) for name in signed.names), i)
    return Found((next(iter(found.values())),), 0) if len(found) == 1 else None


def _opens_with_phrase(line: Line, context: Context) -> bool:
    return len(line.text) <= LONGEST and opens_with_by(line.text, context.pack.byline)


def _told_of(page: AuthorPage) -> Found | None:
    """The only name over a line that begins with it and tells who that is: `Ann Lee` / `Ann is a writer and …`."""
    found: list[int] = []
    for i in range(page.head + 1, len(page.lines) - 1):
        text, following = page.lines[i].text, page.lines[i + 1].text
        if len(text) > NAME_LENGTH or len(following) < _LIFE or page.kinds[i] not in MAY_SAY:
            continue
        first, _, more = text.partition(" ")
        if not following.startswith(f"{first} "):
            continue
        signed = page.read(i) if more else None
        # A word alone may be a subhead over a sentence that begins with it.
        if (signed and signed.names and signed.first) if more else is_role(following, page.context.pack, offices=True):
            found.append(i)
    names = {page.lines[i].text for i in found}
    return Found((found[0],), 0) if len(names) == 1 else None


def _signs(page: AuthorPage) -> Found | None:
    """A person's name right under the story's last line signs it; more such lines are tags or other stories."""
    last = page.last_of_body()
    if last is None:
        return None
    i = last + 1
    if page.kind(i) is not BlockKind.FURNITURE or len(page.lines[i].text) > NAME_LENGTH:
        return None
    # A date beside the name is a comment's.
    if FIGURE.search(page.lines[i].text):
        return None
    following = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
    if following and (not any(map(str.isalpha, following)) or is_title(following)):
        return None
    signed = page.read(i)
    return Found((i,), 0) if signed and signed.names and signed.whole and may_be_name(page, i, signed) else None
