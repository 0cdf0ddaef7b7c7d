"""Each parser alone, on a text of its own, with the default composition."""

from __future__ import annotations

import datetime as dt
import functools

from wireparse.arguments import Lang
from wireparse.context import Context
from wireparse.model import Byline, Credit, Dateline, Page, Quote, TickerItem
from wireparse.parser import Parser
from wireparse.source import Source
from wireparse.story.stories import Story, story_of


@functools.cache
def default_parser() -> Parser:
    """The parser that the module's functions use, made on first use."""
    return Parser()


def parse(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> Page:
    """A page from its text; see `Parser.parse`."""
    return default_parser().parse(text, lang=lang, reference=reference)


def find_ticker(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> tuple[TickerItem, ...]:
    """The ticker items of a page, in order."""
    parser = default_parser()
    source, _, context = parser.open(text, lang, reference)
    return parser.ticker(source, parser.label(source, context), context)


def find_quotes(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> tuple[Quote, ...]:
    """The quotations of a story's text, one paragraph a line, in order."""
    return default_parser().quotes(*_story(text, lang, reference))


def find_credits(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> tuple[Credit, ...]:
    """The credits of a story's text, in order."""
    return default_parser().credits(*_story(text, lang, reference))


def find_byline(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> Byline | None:
    """The first byline of a story's opening, or `None`."""
    return next(iter(default_parser().byline(*_story(text, lang, reference))), None)


def find_dateline(text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> Dateline | None:
    """The dateline of a story's opening, or `None`; headline lines may stand before it."""
    return default_parser().dateline(*_story(text, lang, reference))


def _story(text: str, lang: Lang, reference: dt.datetime | None) -> tuple[Source, Story, Context]:
    source, _, context = default_parser().open(text, lang, reference)
    return source, story_of(source), context
