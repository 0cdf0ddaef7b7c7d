"""Credits that stand alone under a story: `(MAP)`, `LR/MAP`, `(Source : TAP)`, `Avec AFP`."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.context import Context
from wireparse.credit_lines import LONGEST_SIGNED, photo, read_credit, rights, signed
from wireparse.crediting import behind_source
from wireparse.kinds import BlockKind
from wireparse.source import Line

_STORY = frozenset({BlockKind.BODY, BlockKind.CREDIT})
_MAY_CLOSE = frozenset({BlockKind.BODY, BlockKind.FURNITURE})

_RULES = "_-–—*=. "


def name_sign_offs(
    lines: Sequence[Line], kinds: list[BlockKind], sure: Sequence[BlockKind | None], context: Context
) -> None:
    """Rename in `kinds` the lines under a paragraph that credit and say nothing else.

    A line that is `sure` by its shape stays what it is: `Report` is an agency, and a button. But a line of copyright
    that names an agency is the story's: the site's own names the site.
    """
    before = None
    for i, line in enumerate(lines):
        free = sure[i] is None
        under = before in _STORY or (free and before is BlockKind.NOTE)
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        closes = under and kinds[i] in _MAY_CLOSE and _closes(line.text, free, context)
        if closes or (under and kinds[i] in _MAY_CLOSE and _leads(line.text, following, context)):
            kinds[i] = BlockKind.CREDIT
        # A rule across the page parts nothing: `___` before those who helped.
        if line.text[0] not in _RULES or line.text.strip(_RULES):
            before = kinds[i]


def _closes(text: str, free: bool, context: Context) -> bool:
    if len(text) > LONGEST_SIGNED:
        return False
    if not free:
        held = photo(text, context) if text[0] == "©" else None
        return (held or signed(text, context) or rights(text, context)) is not None
    return read_credit(text, context) is not None


def _leads(text: str, following: str, context: Context) -> bool:
    """Whether a line is a word for a source, and the next line the source: `Źródło:` / `PAP`."""
    if not following or text[-1] not in ":：" or len(following) > LONGEST_SIGNED:
        return False
    return behind_source(text, context.pack.credit) == "" and read_credit(following, context) is not None
