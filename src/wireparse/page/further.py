"""Headlines of further stories: each opened by its dateline, as in an agency's message, dated and signed, or short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.placed import opens_with_agency
from wireparse.page.roundup import name_roundup
from wireparse.page.stacked import find_stacked, name_paragraphs
from wireparse.page.unsettled import UNSETTLED, can_head
from wireparse.source import Line, Source


def name_further(
    source: Source, lines: Sequence[Line], kinds: list[BlockKind], headline: int | None, context: Context
) -> list[int | None]:
    """Rename in `kinds` the headlines of further stories, and give the places of all; `None` for a page without one."""
    if headline is None:
        return [None]
    stacked = dict(find_stacked(source, lines, kinds, headline, context))
    found = {*_over_datelines(lines, kinds, headline, context), *stacked} - {headline}
    for i in found:
        kinds[i] = BlockKind.HEADLINE
    for first in stacked.values():
        name_paragraphs(lines, kinds, first)
    if not found:
        found = {*name_roundup(lines, kinds, headline, context)}
    return [*sorted({headline, *found})]


def _over_datelines(
    lines: Sequence[Line], kinds: Sequence[BlockKind], headline: int, context: Context
) -> Iterator[int]:
    """The lines right above another dateline."""
    told = False
    for i in range(headline + 1, len(lines) - 1):
        below = kinds[i + 1] is BlockKind.BODY and kinds[i] in UNSETTLED
        if told and below and can_head(lines[i].text) and opens_with_agency(lines[i + 1].text, context):
            yield i
        told = told or kinds[i] is BlockKind.BODY
