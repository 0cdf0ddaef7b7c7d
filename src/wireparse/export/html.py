"""A page as a piece of HTML: for notebooks, and to look at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import escape

from wireparse.model import Article, Page, Quote, Speaker, TickerItem
from wireparse.passage import Passage, Span

_Said = tuple[Span, Speaker | None]
_BLANKS = re.compile(r"\s+")


def html(page: Page) -> str:
    """The ticker and each article of a page in one `<div>`, everything escaped.

    Reported words stand in `<mark>`, with who said them as its title.
    """
    lang = f' lang="{_escaped(page.lang)}"' if page.lang else ""
    return "\n".join((f'<div class="wireparse"{lang} dir="auto">', *_parts(page), "</div>"))


def _parts(page: Page) -> Iterator[str]:
    if page.ticker:
        yield "<ul>"
        yield from map(_item, page.ticker)
        yield "</ul>"
    for article in page.articles:
        yield "<article>"
        yield from _article(page.text, article)
        yield "</article>"


def _item(item: TickerItem) -> str:
    when = f' datetime="{item.when.isoformat()}"' if item.when else ""
    return f"<li><time{when}>{_escaped(item.stamp)}</time> {_escaped(item.headline)}</li>"


def _article(text: str, article: Article) -> Iterator[str]:
    said = _said(article.quotes)
    if article.headline is not None:
        yield f"<h2>{_marked(text, article.headline, said)}</h2>"
    for paragraph in article.paragraphs:
        yield f"<p>{_marked(text, paragraph, said)}</p>"
    for credit in article.credits:
        agencies = _title(", ".join(agency.name for agency in credit.agencies))
        yield f"<footer><small{agencies}>{_escaped(credit.text)}</small></footer>"


def _said(quotes: Iterable[Quote]) -> list[_Said]:
    """The reported words of all quotations in order; what two share is the first one's."""
    parts = [(part, quote.speaker) for quote in quotes for part in quote.content]
    found: list[_Said] = []
    at = 0
    for part, speaker in sorted(parts, key=lambda one: one[0].start):
        if part.end > at:
            found.append((Span(max(part.start, at), part.end), speaker))
            at = part.end
    return found


def _marked(text: str, words: Passage, said: list[_Said]) -> str:
    """A passage with the reported words in it marked."""
    at, stop, pieces = words.span.start, words.span.end, []
    for index in range(bisect_right(said, at, key=lambda one: one[0].end), len(said)):
        part, speaker = said[index]
        if part.start >= stop:
            break
        start, end = max(part.start, at), min(part.end, stop)
        pieces += [_slice(text, at, start), _mark(_slice(text, start, end), speaker)]
        at = end
    return "".join((*pieces, _slice(text, at, stop)))


def _mark(words: str, speaker: Speaker | None) -> str:
    who = "" if speaker is None else ", ".join(filter(None, (speaker.name, speaker.role)))
    return f"<mark{_title(who)}>{words}</mark>"


def _title(words: str) -> str:
    return f' title="{_escaped(words)}"' if words else ""


def _slice(text: str, start: int, end: int) -> str:
    return _escaped(Span(start, end).of(text))


def _escaped(words: str) -> str:
    """Words as they may stand in HTML; a lone surrogate, which no encoding takes, as the reference to it."""
    return escape(_BLANKS.sub(" ", words)).encode("utf-8", "xmlcharrefreplace").decode()
