"""The result classes: what `parse` gives back, every part with its place in the original text."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from attrs import define, field, frozen

from wireparse.kinds import BlockKind, CreditForm, NoteKind, ProblemCode, QuoteKind, QuoteWhere, SpeakerKind
from wireparse.passage import Passage, Span
from wireparse.plain import SCHEMA_VERSION, Plain, checked_schema, read_json, write_json


@frozen(kw_only=True, repr=False)
class PartialDate(Plain):
    """A date as far as the words give it; `ambiguous` if day and month could be the other way round."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    ambiguous: bool = False


@frozen(kw_only=True, repr=False)
class Problem(Plain):
    """A doubt that parsing leaves, with the place it concerns (`None`: the whole page)."""

    code: ProblemCode
    message: str
    span: Span | None = None


@frozen(kw_only=True, repr=False)
class Block(Plain):
    """One unit of the page: whole lines with their ends. All block texts joined are the text."""

    span: Span
    kind: BlockKind
    confidence: float = 1.0
    because: tuple[str, ...] = field(default=(), repr=False, eq=False)


@frozen(kw_only=True, repr=False)
class TickerItem(Plain):
    """One item of a ticker: the time as it stands, and the headline.

    `when` is the latest instant not after the reference, in its zone, that fits the stamp and the order of the items;
    `None` without a reference. `date` is that of the stamp or of the heading over the items; `ago` is what a relative
    time says. `label` is a rubric or a source in the item. `story` is the index in `Page.articles` of the body under
    it; only a page knows that.
    """

    span: Span
    stamp: Passage
    headline: Passage
    time: dt.time | None = None
    date: PartialDate | None = None
    ago: dt.timedelta | None = None
    when: dt.datetime | None = None
    label: Passage | None = None
    story: int | None = None


@frozen(kw_only=True, repr=False)
class Timestamp(Plain):
    """When a story was published or updated; `when` is aware if the page gives a zone or the reference has one."""

    span: Span
    text: Passage
    when: dt.datetime | None = None
    date: PartialDate | None = None
    time: dt.time | None = None


@frozen(kw_only=True, repr=False)
class Agency(Plain):
    """A news agency of the register; `candidates` are the ids of others that use the same short form here."""

    id: str
    name: str
    country: str | None = None
    languages: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Dateline(Plain):
    """Where and when copy was filed, as the opening of the body says; `when` needs a year from the reference."""

    span: Span
    text: Passage
    places: tuple[Passage, ...] = ()
    date: PartialDate | None = None
    agencies: tuple[Agency, ...] = ()
    when: dt.date | None = None


@frozen(kw_only=True, repr=False)
class Byline(Plain):
    """Who wrote it."""

    span: Span
    text: Passage
    names: tuple[Passage, ...] = ()
    roles: tuple[Passage, ...] = ()
    agencies: tuple[Agency, ...] = ()
    place: Passage | None = None


@frozen(kw_only=True, repr=False)
class Credit(Plain):
    """Where the copy comes from, as the page credits it."""

    span: Span
    text: Passage
    form: CreditForm
    agencies: tuple[Agency, ...] = ()


@frozen(kw_only=True, repr=False)
class Note(Plain):
    """A note of the wire to its clients, never part of the story; `until` is an embargo's end."""

    span: Span
    text: Passage
    kind: NoteKind
    until: dt.datetime | None = None


@frozen(kw_only=True, repr=False)
class Speaker(Plain):
    """Who speaks: the fullest form of the name in the text. One object for all of a speaker's quotations."""

    name: str
    role: str | None = None
    kind: SpeakerKind = SpeakerKind.UNKNOWN


@frozen(kw_only=True, repr=False)
class Quote(Plain):
    """Reported speech.

    `span` is the hull with its marks. `parts` are the spans inside the marks (none if there are no marks). `content`
    are the spans of the reported words whole: the parts of a direct quotation, the reported clause of a mixed or
    indirect one. `confidence` is that of the speaker.
    """

    span: Span
    text: str
    kind: QuoteKind
    parts: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    mention: Passage | None = None
    cue: Passage | None = None
    addressee: Passage | None = None
    where: QuoteWhere = QuoteWhere.BODY
    confidence: float = 1.0
    because: tuple[str, ...] = field(default=(), repr=False, eq=False)


@frozen(kw_only=True, repr=False)
class Article(Plain):
    """A story: its parts as they stand on the page.

    `paragraphs` are without a leading dateline and a trailing credit or sign-off; the blocks keep them. Where the page
    says only when the story was updated, `published` is that time, too, and equals `updated`.
    """

    span: Span
    headline: Passage | None = None
    kicker: Passage | None = None
    standfirst: Passage | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    published: Timestamp | None = None
    updated: Timestamp | None = None
    paragraphs: tuple[Passage, ...] = ()
    subheads: tuple[Passage, ...] = ()
    quotes: tuple[Quote, ...] = ()
    credits: tuple[Credit, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def body(self) -> str:
        """The paragraphs, joined by a blank line."""
        return "\n\n".join(self.paragraphs)


@frozen(kw_only=True, repr=False)
class Meta(Plain):
    """What a feed file says of its story; `None` or empty where it is silent."""

    format: str
    guid: str | None = None
    version: str | None = None
    slug: str | None = None
    keywords: tuple[str, ...] = ()
    take: str | None = None
    urgency: int | None = None
    priority: str | None = None
    language: str | None = None
    created: dt.datetime | None = None
    version_created: dt.datetime | None = None
    embargo: dt.datetime | None = None
    status: str | None = None
    signals: tuple[str, ...] = ()
    editor_note: str | None = None
    usage: str | None = None
    credit: str | None = None
    copyright: str | None = None
    subjects: tuple[str, ...] = ()
    sequence: str | None = None
    word_count: int | None = None


@frozen(kw_only=True, repr=False)
class Page(Plain):
    """A page and everything that was found on it; `text` is the input, untouched."""

    text: str = field(repr=False)
    lang: str | None = None
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    ticker: tuple[TickerItem, ...] = ()
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    meta: Meta | None = None

    @property
    def article(self) -> Article | None:
        """The main article: the longest body, the first of equals; `None` if the page holds none."""
        return max(self.articles, key=lambda article: sum(map(len, article.paragraphs)), default=None)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations of all articles, in order."""
        return tuple(quote for article in self.articles for quote in article.quotes)

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The credits of all articles, in order."""
        return tuple(credit for article in self.articles for credit in article.credits)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who speaks on the page, each once, in order of their first quotation."""
        return tuple(dict.fromkeys(quote.speaker for quote in self.quotes if quote.speaker))

    def quotes_by(self, speaker: Speaker | str) -> tuple[Quote, ...]:
        """The quotations of one speaker, given as the object or by name."""
        name = speaker.name if isinstance(speaker, Speaker) else speaker
        return tuple(quote for quote in self.quotes if quote.speaker and quote.speaker.name == name)

    def explain(self) -> str:
        """Each block with its kind, its confidence and the three weightiest reasons, as text for a person to read.

        What weighs is worked out with the packs of the package: a page does not know which parser made it. With those
        of a parser of one's own, `wireparse.reasons.explain(page, parser)` tells the same.
        """
        from wireparse.reasons import explain

        return explain(self)

    def _repr_html_(self) -> str:
        """The page as a notebook shows it."""
        from wireparse.export.html import html

        return html(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The page as one JSON document, ASCII only, with its `schema_version`."""
        return write_json(self.to_dict(), indent)

    def to_dict(self) -> dict[str, Any]:
        """The page as plain JSON values, with its `schema_version`."""
        return {"schema_version": SCHEMA_VERSION, **super().to_dict()}

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The page that `to_json` wrote; raises `DecodeError` if it is none, or of a newer schema."""
        return cls.from_dict(read_json(text))

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The page that `to_dict` gave; raises `DecodeError` if it is none, or of a newer schema."""
        return super().from_dict(checked_schema(values))


@frozen(kw_only=True, repr=False)
class Failure(Plain):
    """What `parse_many` gives for an input that could not be read: the input's id, the error's name, its message."""

    id: str | None
    error: str
    message: str


@define(frozen=True, repr=False)
class Input(Plain):
    """One text for `parse_many`, with what belongs to it."""

    text: str
    id: str | None = field(default=None, kw_only=True)
    lang: str | tuple[str, ...] | None = field(default=None, kw_only=True)
    reference: dt.datetime | None = field(default=None, kw_only=True)
