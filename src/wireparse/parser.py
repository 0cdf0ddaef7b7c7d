"""The way of a page: text, lines, labelled blocks, stories, fields, quoted speech."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence

import attrs
from attrs import field, frozen

from wireparse.agencies import Register, default_register
from wireparse.arguments import Lang, checked_reference, checked_tags, checked_text
from wireparse.collector import resting_collector
from wireparse.context import Context, LineRule
from wireparse.doubts import find_problems
from wireparse.kinds import BlockKind
from wireparse.language import Language, detect_language
from wireparse.model import Agency, Article, Block, Byline, Credit, Dateline, Note, Page, Quote, TickerItem
from wireparse.packs import Packs
from wireparse.page.label import label_lines
from wireparse.page.ticker import find_items
from wireparse.source import Source
from wireparse.speech.quotes import find_quotes
from wireparse.story.article import build_article
from wireparse.story.byline import find_bylines
from wireparse.story.credit import find_credits
from wireparse.story.dateline import find_dateline
from wireparse.story.notes import find_notes
from wireparse.story.stories import Story, find_stories, with_stories
from wireparse.story.timestamps import Timestamps, find_timestamps


@frozen(kw_only=True)
class Parser:
    """The parts in the order in which a page passes through them.

    Each is a plain function; `attrs.evolve(parser, ticker=mine)` replaces one, and a function that calls the default
    wraps it.
    """

    detect: Callable[[Source, Sequence[str], Packs], Language] = detect_language
    label: Callable[[Source, Context], tuple[Block, ...]] = label_lines
    ticker: Callable[[Source, tuple[Block, ...], Context], tuple[TickerItem, ...]] = find_items
    stories: Callable[[Source, tuple[Block, ...], Context], tuple[Story, ...]] = find_stories
    dateline: Callable[[Source, Story, Context], Dateline | None] = find_dateline
    byline: Callable[[Source, Story, Context], tuple[Byline, ...]] = find_bylines
    credits: Callable[[Source, Story, Context], tuple[Credit, ...]] = find_credits
    timestamps: Callable[[Source, Story, Context], Timestamps] = find_timestamps
    notes: Callable[[Source, Story, Context], tuple[Note, ...]] = find_notes
    quotes: Callable[[Source, Story, Context], tuple[Quote, ...]] = find_quotes
    after: tuple[Callable[[Page], Page], ...] = ()
    register: Register = field(factory=default_register, repr=False)
    packs: Packs = field(factory=Packs, repr=False)
    line_rules: tuple[LineRule, ...] = ()

    def parse(self, text: str, *, lang: Lang = None, reference: dt.datetime | None = None) -> Page:
        """A page from its text: any text gives one.

        `reference` is the aware datetime at which the text was seen. Raises `TypeError` for a wrong type,
        `UnknownLanguageError` for a malformed language tag, `ValueError` for a reference without a zone.
        """
        with resting_collector():
            page = self._page(*self.open(text, lang, reference))
        for step in self.after:
            page = step(page)
        return page

    def _page(self, source: Source, language: Language, context: Context) -> Page:
        """The way of a page."""
        blocks = self.label(source, context)
        ticker = self.ticker(source, blocks, context)
        stories = self.stories(source, blocks, context)
        articles = tuple(self._article(source, story, context) for story in stories)
        problems = find_problems(source, language, articles, context)
        return Page(
            text=source.written,
            lang=language.tag,
            blocks=blocks,
            ticker=with_stories(ticker, articles),
            articles=articles,
            problems=problems,
        )

    def open(self, text: str, lang: Lang, reference: dt.datetime | None) -> tuple[Source, Language, Context]:
        """The text's lines, its language, and what the parts read with."""
        text, reference = checked_text(text), checked_reference(reference)
        candidates = [self.packs.check(tag) for tag in checked_tags(lang)]
        source = Source.of(text)
        language = self.detect(source, candidates, self.packs)
        return source, language, self._context(language, reference)

    def _context(self, language: Language, reference: dt.datetime | None) -> Context:
        return Context(
            pack=self.packs.get(language.tag),
            register=self.register,
            reference=reference,
            line_rules=self.line_rules,
        )

    def _article(self, source: Source, story: Story, context: Context) -> Article:
        dateline = self.dateline(source, story, context)
        return build_article(
            source,
            story,
            dateline=dateline,
            bylines=self.byline(source, story, context),
            credits=self.credits(source, story, context),
            timestamps=self.timestamps(source, story, context),
            notes=self.notes(source, story, context),
            quotes=self.quotes(source, story.behind(dateline), context),
            words=context.pack.headline,
        )

    def with_line_rule(
        self, name: str, rule: str | Callable[[str], BlockKind | None], kind: BlockKind = BlockKind.FURNITURE
    ) -> Parser:
        """A parser that also obeys `rule`: a phrase (lines equal to it are of `kind`), or a function of a line's words.

        A function is given the line's words, with figures as 0 to 9, and gives its kind, or `None` to leave it to the
        others. Later rules win over earlier ones.
        Raises `TypeError` that names the rule for a kind that is none: a function's when it is given, in `parse`.
        """
        # Imported with the first rule: importing the package is to stay quick.
        from wireparse.line_rules import line_rule

        return attrs.evolve(self, line_rules=(line_rule(name, rule, kind), *self.line_rules))

    def with_pack(self, path: os.PathLike[str] | str) -> Parser:
        """A parser that also has the language pack of this TOML file; raises `PackError` if it is faulty."""
        return attrs.evolve(self, packs=self.packs.with_file(path))

    def with_agency(self, agency: Agency, aliases: Iterable[str] = ()) -> Parser:
        """A parser that also knows this agency, by its id, its name and these aliases.

        It takes the place of an agency of the same id, and comes first for its names. Raises `TypeError` for what is
        no agency or no collection of names.
        """
        return attrs.evolve(self, register=self.register.with_agency(agency, aliases))
