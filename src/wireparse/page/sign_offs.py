"""Credits that stand alone under a story: `(MAP)`, `LR/MAP`, `(Source : TAP)`, `Avec AFP`."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.agencies_named import agencies_of_copyright, names_agencies
from wireparse.context import Context
from wireparse.crediting import behind_source, behind_with, is_signed
from wireparse.kinds import BlockKind
from wireparse.source import Line

_LONGEST, _LONGEST_SIGNED = 48, 240
_STORY = frozenset({BlockKind.BODY, BlockKind.CREDIT})
_DOUBTFUL = frozenset({BlockKind.BODY, BlockKind.FURNITURE})
_OUTER = "()[] .–—-"


def name_sign_offs(
    lines: Sequence[Line], kinds: list[BlockKind], sure: Sequence[BlockKind | None], context: Context
) -> None:
    """Rename in `kinds` the lines under a paragraph that name agencies and nothing else.

    A line that is `sure` by its shape stays what it is: `Report` is an agency, and a button. But a line of copyright
    that names an agency is the story's: the site's own names the site.
    """
    for i in range(1, len(lines)):
        if kinds[i] in _DOUBTFUL and kinds[i - 1] in _STORY and _closes(lines[i].text, sure[i] is None, context):
            kinds[i] = BlockKind.CREDIT


def _closes(text: str, free: bool, context: Context) -> bool:
    if len(text) > _LONGEST_SIGNED:
        return False
    if free and is_sign_off(text, context):
        return True
    return is_signed(text, context.pack.credit) or bool(agencies_of_copyright(text, context))


def is_sign_off(text: str, context: Context) -> bool:
    """Whether a line names agencies and nothing else but the words that credit them."""
    if len(text) > _LONGEST:
        return False
    return names_agencies(_credited(text.strip(_OUTER), context), context)


def _credited(words: str, context: Context) -> str:
    """What stands behind the words that credit: `TAP` of `Source : TAP`, `AFP` of `avec AFP`."""
    source = behind_source(words, context.pack.credit)
    if source is not None:
        return source
    _, partner = behind_with(words, context.pack.credit)
    return partner if partner[:1] == " " else words
