"""What was found on a page, in the plain form in which `expected.toml` states what is right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from wireparse.model import (
    Agency,
    Article,
    Byline,
    Credit,
    Dateline,
    Note,
    Page,
    PartialDate,
    Quote,
    Speaker,
    TickerItem,
    Timestamp,
)
from wireparse.passage import Passage


def find_value(page: Page, key: str) -> Any:
    """What `page` holds for a key of `expected.toml`; `None` where it holds nothing."""
    if key in _OF_PAGE:
        return _OF_PAGE[key](page)
    article = page.article
    return _OF_ARTICLE[key](article) if article else None


def find_blocks(page: Page, kind: str) -> list[Passage]:
    """The words of each block of one kind, in order."""
    return [_words(page, block.span.start, block.span.end) for block in page.blocks if block.kind.value == kind]


def quote_values(page: Page, quote: Quote) -> dict[str, Any]:
    """A quotation as `expected.toml` states it."""
    return {
        "marked": marked_words(page, quote),
        "text": quote.text,
        "kind": quote.kind.value,
        "speaker": quote.speaker and quote.speaker.name,
        "role": quote.speaker and quote.speaker.role,
        "mention": quote.mention,
        "cue": quote.cue,
        "addressee": quote.addressee,
        "where": quote.where.value,
    }


def marked_words(page: Page, quote: Quote) -> str:
    """The words inside the marks, of all parts; empty if there are no marks."""
    return " ".join(" ".join(part.of(page.text) for part in quote.parts).split())


def passages(value: Any) -> Iterator[Passage]:
    """Every passage inside a found value."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)


def _words(page: Page, start: int, end: int) -> Passage:
    raw = page.text[start:end]
    lead = len(raw) - len(raw.lstrip())
    return Passage.at(page.text, start + lead, max(start + lead, start + len(raw.rstrip())))


def _partial(date: PartialDate | None) -> str | None:
    """A date as ISO 8601 writes one, `-` for a missing year: `2024-03-12`, `2024-03`, `--03-12`; `?` if ambiguous."""
    if date is None:
        return None
    parts = [f"{date.year:04}" if date.year is not None else "-"]
    parts += [f"{number:02}" for number in (date.month, date.day) if number is not None]
    return "-".join(parts) + "?" * date.ambiguous


def _iso(value: Any) -> str | None:
    return None if value is None else value.isoformat()


def _time(value: Any) -> str | None:
    if value is None:
        return None
    return str(value.isoformat("seconds" if value.second else "minutes"))


def _duration(value: dt.timedelta | None) -> str | None:
    """How long, as ISO 8601 writes it in whole days, hours or minutes: `P2D`, `PT5H`, `PT90M`."""
    if value is None:
        return None
    minutes = int(value.total_seconds()) // 60
    days, rest = divmod(minutes, 1440)
    if not rest:
        return f"P{days}D"
    return f"PT{minutes // 60}H" if not minutes % 60 else f"PT{minutes}M"


def _ids(agencies: Iterable[Agency]) -> list[str]:
    return [agency.id for agency in agencies]


def _dateline(found: Dateline | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "text": found.text,
        "places": list(found.places),
        "date": _partial(found.date),
        "agencies": _ids(found.agencies),
        "when": _iso(found.when),
    }


def _timestamp(found: Timestamp | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "text": found.text,
        "date": _partial(found.date),
        "time": _time(found.time),
        "when": _iso(found.when),
    }


def _byline(found: Byline) -> dict[str, Any]:
    return {
        "text": found.text,
        "names": list(found.names),
        "roles": list(found.roles),
        "agencies": _ids(found.agencies),
        "place": found.place,
    }


def _credit(found: Credit) -> dict[str, Any]:
    return {"text": found.text, "form": found.form.value, "agencies": _ids(found.agencies)}


def _note(found: Note) -> dict[str, Any]:
    return {"text": found.text, "kind": found.kind.value, "until": _iso(found.until)}


def _item(found: TickerItem) -> dict[str, Any]:
    return {
        "stamp": found.stamp,
        "time": _time(found.time),
        "date": _partial(found.date),
        "ago": _duration(found.ago),
        "when": _iso(found.when),
        "headline": found.headline,
        "label": found.label,
        "story": found.story,
    }


def _speaker(found: Speaker) -> dict[str, Any]:
    return {"name": found.name, "role": found.role, "kind": found.kind.value}


_OF_PAGE: Mapping[str, Callable[[Page], Any]] = {
    "lang": lambda page: page.lang,
    "article_count": lambda page: len(page.articles),
    "no_article": lambda page: not page.articles,
    "problems": lambda page: [problem.code.value for problem in page.problems],
    "ticker": lambda page: [_item(item) for item in page.ticker],
    "speakers": lambda page: [_speaker(speaker) for speaker in page.speakers],
    "credits": lambda page: [_credit(credit) for credit in page.credits],
}
_OF_ARTICLE: Mapping[str, Callable[[Article], Any]] = {
    "headline": lambda article: article.headline,
    "kicker": lambda article: article.kicker,
    "standfirst": lambda article: article.standfirst,
    "paragraphs": lambda article: list(article.paragraphs),
    "paragraph_count": lambda article: len(article.paragraphs),
    "subheads": lambda article: list(article.subheads),
    "dateline": lambda article: _dateline(article.dateline),
    "published": lambda article: _timestamp(article.published),
    "updated": lambda article: _timestamp(article.updated),
    "bylines": lambda article: [_byline(byline) for byline in article.bylines],
    "notes": lambda article: [_note(note) for note in article.notes],
}
