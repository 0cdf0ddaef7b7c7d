"""All that is seen of a page's lines before anything is decided."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Sequence

from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.packs import Pack
from wireparse.page.captions import is_caption
from wireparse.page.features import glance, page_size, prose, word_features
from wireparse.page.furniture import LINE, RELATED, SENTENCE, START, is_reading_time, phrases
from wireparse.page.opening import opens_story
from wireparse.page.shapes import CLASSES, OPENING, shape_of
from wireparse.source import Line

_LONGEST_SHAPE = 70
_OFTEN = 40
"""Lines that are no longer come again and again, in code points."""
_NOTED = frozenset("(-#/")
# Pages that were laid out with tables leave the walls of the cells around their paragraphs.
_CELL = "| \t\u00a0"
# What a line is by a phrase alone.
_BY_PHRASE = {LINE: BlockKind.FURNITURE, START: BlockKind.FURNITURE, RELATED: BlockKind.RELATED}


def read_rows(
    lines: Sequence[Line], context: Context, ticker: Collection[int]
) -> tuple[list[tuple[int, ...]], list[BlockKind | None]]:
    """The feature row of each line, and the kind of each that its shape decides; `ticker` holds offsets of items."""
    pack, page = context.pack, page_size(len(lines))
    # A wrapped paragraph is as long as it would be with other line ends.
    texts = [line.text.replace("\r\n", "\n") for line in lines]
    counts = Counter(texts)
    told = prose(texts) if texts else 0
    rows, kinds = [], []
    for line, text in zip(lines, texts, strict=True):
        seen, phrase, shape, kind = (_recalled if len(text) <= _OFTEN else _read)(text, pack)
        if line.first in ticker:
            kind = BlockKind.TICKER
            shape = CLASSES[kind]
        rows.append(word_features(seen, phrase, shape, counts[text], page, told))
        kinds.append(kind)
    return rows, kinds


def _read(words: str, pack: Pack) -> tuple[tuple[int, ...], int, int, BlockKind | None]:
    """What a line says by itself: what is seen of its words, their phrase, their shape, the kind that is sure."""
    text = words
    if text[0] == "|" or text[-1] == "|":
        text = text.strip(_CELL) or text
    phrase = phrases(pack.furniture).kind(text)
    kind = _BY_PHRASE.get(phrase)
    if len(text) <= _LONGEST_SHAPE and (kind is None or text[0] in _NOTED):
        # `(more)` is the wire's, `More` the site's.
        kind = shape_of(text, pack) or kind
        if kind is None and is_reading_time(text, pack.furniture, pack.times.units):
            kind = BlockKind.FURNITURE
    if kind is None and is_caption(text, pack):
        kind = BlockKind.CAPTION
    shape = OPENING if kind is None and opens_story(words) else CLASSES[kind]
    if kind is None and phrase == SENTENCE:
        # A sentence of the page's own decides its line; its weight among the others is learned without that.
        kind = BlockKind.FURNITURE
    return glance(text, pack), phrase, shape, kind


_recalled = functools.lru_cache(maxsize=16_384)(_read)
"""The same, remembered: the short lines of a site's menus and boxes stand on all of its pages."""
