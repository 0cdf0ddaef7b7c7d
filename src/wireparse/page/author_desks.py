"""Lines over a story that say for whom it was written, and name nobody: an agency, a desk."""

from __future__ import annotations

from wireparse.agencies import Standing
from wireparse.agencies_named import names_agencies
from wireparse.kinds import BlockKind
from wireparse.page.author_lines import MAY_SAY, Found
from wireparse.page.author_names import is_desk
from wireparse.page.author_place import NEAR_BODY, AuthorPage, leads_to_body
from wireparse.page.signed import behind_by

_LONGEST = 40
"""What names an agency or a desk and nothing else is no longer, in code points."""


def find_desk(page: AuthorPage) -> Found | None:
    """The nearest such line between the headline and the first paragraph, if no other line names an author."""
    if page.kinds[page.head] is not BlockKind.HEADLINE:
        return None
    for i in range(page.head + 1, min(len(page.lines), page.head + 1 + NEAR_BODY)):
        if page.kinds[i] is BlockKind.BODY and len(page.lines[i].text) > _LONGEST:
            return None
        if page.kinds[i] in MAY_SAY and _is_desk(page, i) and leads_to_body(page, i, NEAR_BODY):
            return Found((i,), i - page.head)
    return None


def _is_desk(page: AuthorPage, i: int) -> bool:
    """Whether a line is an agency or a collective, with or without a by-word, and nothing else."""
    line, context = page.lines[i], page.context
    if len(line.text) > _LONGEST or page.kinds[i] is BlockKind.TIMESTAMP:
        return False
    name = page.text[behind_by(page.text, line.start, line.end, context.pack.byline) : line.end]
    return bool(name) and (is_desk(name, context.pack) or names_agencies(name, context, Standing.ALONE))
