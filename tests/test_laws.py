"""The laws: nothing is lost or invented, any text gives a page, the same text the same page."""

from __future__ import annotations

import datetime as dt
import os
import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import wireparse
from wireparse.model import Page
from wireparse.passage import Passage, Span

settings.register_profile("fast", max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

NOON = dt.datetime(2025, 3, 12, 12, 0, tzinfo=dt.UTC)

# Pieces of real pages, so that random texts come to where the parsers do something.
WORDS = st.sampled_from(
    """le la de l’OTAN M. Mme Ali Tazi Rabat RABAT (MAP) (AFP) AFP Reuters Source : Quelle: © Par By avec et - – — • * |
    20:55 20h55 8.30pm 12/03/2025 12 mars 2025 March Updated Publié URGENT EMBARGO -30- ENDS « » “ ” " '' „ ‘ ’ a dit
    que qu’il déclaré said that told reporters Ann Lee he elle il selon according to , . : ! ? … ( ) [ ] / ministre
    the a spokesman du Budget d’ J. K. al-Rashid O’Brien الرباط قال و م ع 北京 1月12日电 МОСКВА, 5 янв РИА Новости.
    Suivez-nous sur Facebook Share Cookies a-t-il celle-ci 99 24/7 3 minutes ago ١٨:٤٠ ٢٥ ２０２６年""".split()
)
ODD = st.text(alphabet=st.characters(codec=None), max_size=8) | st.sampled_from(
    ["\0", "\ud800", "\udfff", "\ud83d", "\ude00", "\x0b", "\x0c", "\x85", "\u2028", "\u00a0", "\ufeff", "\u202b", "\t"]
)
LINE = st.lists(st.one_of(WORDS, WORDS, WORDS, ODD), max_size=30).map(" ".join)
TEXT = st.builds(
    lambda lines, ends: "".join(line + end for line, end in zip(lines, ends, strict=False)),
    st.lists(LINE, max_size=20),
    st.lists(st.sampled_from(["\n", "\n", "\n", "\n\n", "\r\n", "\r", "\n    "]), min_size=20, max_size=20),
)
LANG = st.sampled_from([None, "fr", "en", "ar", "tlh"])


def _parts(value: object) -> list[Passage]:
    """Every passage that a result holds, however deep."""
    if isinstance(value, Passage):
        return [value]
    if isinstance(value, tuple):
        return [part for inner in value for part in _parts(inner)]
    if hasattr(value, "__attrs_attrs__") and not isinstance(value, Span):
        return [part for a in value.__attrs_attrs__ for part in _parts(getattr(value, a.name))]
    return []


@given(TEXT, LANG)
def test_blocks_tile_the_text(text: str, lang: str | None) -> None:
    page = wireparse.parse(text, lang=lang)
    assert page.text == text
    assert "".join(block.span.of(text) for block in page.blocks) == text
    assert all(block.span.start < block.span.end for block in page.blocks)
    assert all(0.0 <= block.confidence <= 1.0 for block in page.blocks)


@given(TEXT, LANG)
def test_every_passage_is_its_slice(text: str, lang: str | None) -> None:
    page = wireparse.parse(text, lang=lang, reference=NOON)
    for passage in _parts((page.ticker, page.articles)):
        assert "".join(passage.span.of(text).split()) == "".join(passage.split())
        assert 0 <= passage.span.start <= passage.span.end <= len(text)


@given(TEXT, LANG)
def test_quotations_lie_where_they_say(text: str, lang: str | None) -> None:
    for quote in wireparse.parse(text, lang=lang).quotes:
        for part in (*quote.parts, *quote.content):
            assert 0 <= part.start < part.end <= len(text)
        assert all(quote.span.covers(part) for part in quote.parts)
        assert 0.0 <= quote.confidence <= 1.0


@given(TEXT)
def test_a_page_comes_back_from_json_and_pickle(text: str) -> None:
    page = wireparse.parse(text, reference=NOON)
    for again in (Page.from_json(page.to_json()), pickle.loads(pickle.dumps(page))):
        assert again == page
        mine, theirs = _parts((page.ticker, page.articles)), _parts((again.ticker, again.articles))
        assert [passage.span for passage in mine] == [passage.span for passage in theirs]


@given(TEXT)
def test_the_same_text_gives_the_same_page(text: str) -> None:
    assert wireparse.parse(text) == wireparse.parse(text)


@given(st.lists(LINE, max_size=15))
def test_line_ends_make_no_difference(lines: list[str]) -> None:
    lines = [line.replace("\r", " ").replace("\n", " ") for line in lines]
    unix, windows = wireparse.parse("\n".join(lines)), wireparse.parse("\r\n".join(lines))
    assert [item.headline for item in unix.ticker] == [item.headline for item in windows.ticker]
    assert [article.paragraphs for article in unix.articles] == [article.paragraphs for article in windows.articles]
    assert [(q.text, q.speaker) for q in unix.quotes] == [(q.text, q.speaker) for q in windows.quotes]


@given(TEXT, LANG)
def test_no_parser_alone_raises(text: str, lang: str | None) -> None:
    for parser in (wireparse.find_ticker, wireparse.find_quotes, wireparse.find_credits):
        assert isinstance(parser(text, lang=lang), tuple)
    wireparse.find_byline(text, lang=lang)
    wireparse.find_dateline(text, lang=lang, reference=NOON)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\r\r\r", "\0", "\ud800\udc00", "«", "»", "”", '"', "- ", "20:55", "a" * 1_000_000, "(" * 5000],
    ids=[
        "empty",
        "blank",
        "end",
        "returns",
        "nul",
        "pair",
        "open",
        "close",
        "curly",
        "straight",
        "bullet",
        "time",
        "long",
        "brackets",
    ],
)
def test_odd_texts_give_a_page(text: str) -> None:
    page = wireparse.parse(text)
    assert "".join(block.span.of(text) for block in page.blocks) == text
    assert Page.from_json(page.to_json()) == page


def test_speakers_are_one_object() -> None:
    page = wireparse.parse("“Yes,” said Ann Lee, the mayor. “No,” Ms. Lee said. “Never,” she said.", lang="en")
    assert len({id(quote.speaker) for quote in page.quotes}) == 1
    assert len(page.speakers) == 1
    again = Page.from_json(page.to_json())
    assert len({id(quote.speaker) for quote in again.quotes}) == 1
