"""Tickers: lines with a time and a headline."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Block, TickerItem
from wireparse.source import Source


def find_items(source: Source, blocks: tuple[Block, ...], context: Context) -> tuple[TickerItem, ...]:
    """The items of the page's tickers, in order."""
    return ()
