"""All that is seen of a page's lines before anything is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.page.features import page_size, prose, word_features
from wireparse.page.furniture import LINE, RELATED, SENTENCE, START, phrases
from wireparse.page.shapes import SHAPES, shape_of
from wireparse.source import Line

_CLASS = {kind: number for number, kind in enumerate(SHAPES)}
_LONGEST_SHAPE = 70
_NOTED = frozenset("(-#/")
# Pages that were laid out with tables leave the walls of the cells around their paragraphs.
_CELL = "| \t\u00a0"
# What a line is by a phrase alone.
_BY_PHRASE = {LINE: BlockKind.FURNITURE, START: BlockKind.FURNITURE, RELATED: BlockKind.RELATED}


def read_rows(
    lines: Sequence[Line], context: Context, ticker: Collection[int]
) -> tuple[list[list[int]], list[BlockKind | None]]:
    """The feature row of each line, and the kind of each that its shape decides; `ticker` holds offsets of items."""
    known = phrases(context.pack.furniture)
    pack, page = context.pack, page_size(len(lines))
    texts = [line.text for line in lines]
    counts = Counter(texts)
    told = prose(texts) if texts else 0
    rows, kinds = [], []
    for line in lines:
        text = line.text
        if text[0] == "|" or text[-1] == "|":
            text = text.strip(_CELL) or text
        phrase = known.kind(text)
        kind = _BY_PHRASE.get(phrase)
        if line.first in ticker:
            kind = BlockKind.TICKER
        elif len(text) <= _LONGEST_SHAPE and (kind is None or text[0] in _NOTED):
            # `(more)` is the wire's, `More` the site's.
            kind = shape_of(text, pack) or kind
        rows.append(word_features(text, phrase, _CLASS[kind], counts[line.text], pack, page, told))
        # A sentence of the page's own decides its line; its weight among the others is learned without that.
        kinds.append(BlockKind.FURNITURE if kind is None and phrase == SENTENCE else kind)
    return rows, kinds
