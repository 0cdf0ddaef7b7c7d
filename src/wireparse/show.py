"""A page as text for a person to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from wireparse.model import Article, Page, Quote, TickerItem

_WIDTH = 100


def show(page: Page) -> str:
    """The language, the ticker, each article with its quotations and credits, and the doubts."""
    return "\n".join(_lines(page))


def _lines(page: Page) -> Iterator[str]:
    yield f"Language   {page.lang or 'unknown'}"
    if page.ticker:
        yield ""
        yield f"Ticker     {len(page.ticker)} items"
        yield from (_ticker_line(item) for item in page.ticker)
    for article in page.articles:
        yield ""
        yield from _article(article)
    if page.problems:
        yield ""
        yield "Problems"
        yield from (f"  {problem.code.value}: {problem.message}" for problem in page.problems)


def _ticker_line(item: TickerItem) -> str:
    stamp = item.when.isoformat(" ", "minutes") if item.when else str(item.stamp)
    return f"  {stamp}  {item.headline}"


def _article(article: Article) -> Iterator[str]:
    yield f"Headline   {article.headline or '(none)'}"
    yield from _named("Kicker", article.kicker)
    yield from _named("Standfirst", article.standfirst)
    for byline in article.bylines:
        yield from _named("Byline", byline.text)
    yield from _named("Dateline", article.dateline.text if article.dateline else None)
    yield from _named("Published", article.published.text if article.published else None)
    yield from _named("Updated", article.updated.text if article.updated else None)
    for paragraph in article.paragraphs:
        yield ""
        yield textwrap.fill(paragraph, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if article.quotes:
        yield ""
        yield f"Quotations {len(article.quotes)}"
        for quote in article.quotes:
            yield from _quote(quote)
    for note in article.notes:
        yield from _named("Note", f"{note.kind.value}: {note.text}")
    for credit in article.credits:
        agencies = ", ".join(agency.name for agency in credit.agencies)
        yield from _named("Credit", f"{credit.text}  [{credit.form.value}{': ' + agencies if agencies else ''}]")


def _named(name: str, words: str | None) -> Iterator[str]:
    if words:
        yield f"{name:<10} {words}"


def _quote(quote: Quote) -> Iterator[str]:
    speaker = quote.speaker
    who = "nobody named" if speaker is None else speaker.name + (f", {speaker.role}" if speaker.role else "")
    yield f"  {who}  ({quote.kind.value}, {quote.confidence:.2f})"
    yield textwrap.fill(quote.text, _WIDTH, initial_indent="    ", subsequent_indent="    ")
