"""Pages out: everything escaped, reported words marked, nothing left out."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

import wireparse
from wireparse.export.html import html
from wireparse.kinds import CreditForm, QuoteKind
from wireparse.model import Agency, Article, Credit, Page, Quote, Speaker, TickerItem
from wireparse.passage import Passage, Span

TEXT = """20:55 Le <port> rouvre
Le port "ouvert" & prêt
« Oui », a dit Ali <b>Tazi</b>,
« les quais   sont prêts ».
Source : A&P
"""


def _at(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage.at(TEXT, start, start + len(words))


def _page(*quotes: Quote) -> Page:
    first, last = TEXT.index("«"), TEXT.index("\nSource")
    article = Article(
        span=Span(0, len(TEXT)),
        headline=_at('Le port "ouvert" & prêt'),
        paragraphs=(Passage.at(TEXT, first, last),),
        quotes=quotes,
        credits=(
            Credit(
                span=_at("A&P").span,
                text=_at("Source : A&P"),
                form=CreditForm.SOURCE,
                agencies=(Agency(id="AP", name='A "&" P'),),
            ),
        ),
    )
    item = TickerItem(span=Span(0, 22), stamp=_at("20:55"), headline=_at("Le <port> rouvre"))
    return Page(text=TEXT, lang="fr", ticker=(item,), articles=(article,))


def _quote(*contents: str, speaker: Speaker | None = None) -> Quote:
    spans = tuple(_at(words).span for words in contents)
    hull = Span(spans[0].start, spans[-1].end)
    return Quote(span=hull, text=" ".join(contents), kind=QuoteKind.DIRECT, content=spans, speaker=speaker)


TAZI = Speaker(name='Ali "<b>" Tazi', role="chef du port")


@pytest.mark.parametrize(
    "line",
    [
        "<li><time>20:55</time> Le &lt;port&gt; rouvre</li>",
        "<h2>Le port &quot;<mark>ouvert</mark>&quot; &amp; prêt</h2>",
        '<p>« <mark title="Ali &quot;&lt;b&gt;&quot; Tazi, chef du port">Oui</mark> », a dit Ali '
        '&lt;b&gt;Tazi&lt;/b&gt;, « <mark title="Ali &quot;&lt;b&gt;&quot; Tazi, chef du port">'
        "les quais sont prêts</mark> ».</p>",
        '<footer><small title="A &quot;&amp;&quot; P">Source : A&amp;P</small></footer>',
        '<div class="wireparse" lang="fr" dir="auto">',
    ],
)
def test_a_page_as_html(line: str) -> None:
    page = _page(_quote("Oui", "les quais   sont prêts", speaker=TAZI), _quote("ouvert"))
    assert line in html(page).splitlines()


@pytest.mark.parametrize(
    ("quotes", "marked"),
    [
        pytest.param((), [], id="none"),
        pytest.param((("Oui",), ("Oui",)), ["Oui"], id="twice"),
        pytest.param((("Oui », a dit",), ("a dit Ali",)), ["Oui », a dit", " Ali"], id="overlapping"),
        pytest.param((("prêts ».\nSource",),), ["prêts »."], id="beyond the paragraph"),
    ],
)
def test_marks_never_cross(quotes: tuple[tuple[str, ...], ...], marked: list[str]) -> None:
    page = html(_page(*(_quote(*contents) for contents in quotes)))
    assert re.findall("<mark>(.*?)</mark>", page) == marked


class Words(HTMLParser):
    """The words of a piece of HTML, and which elements are left open."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_all_words_of_a_parsed_page_come_out() -> None:
    text = (
        "Le port de Tanger rouvre ses quais\n"
        "Le trafic a repris mardi au port de Tanger après deux jours de fermeture due aux vents violents du détroit.\n"
        "« Les navires <i>entrent</i> depuis ce matin », a déclaré Karim Bennis, directeur du port, devant la presse.\n"
        "Source : MAP\n"
    )
    page = wireparse.parse(text, lang="fr")
    read = Words()
    read.feed(page._repr_html_())
    assert read.open == []
    assert read.words.split() == text.split()
    assert 'title="Karim Bennis, directeur du port"' in page._repr_html_()


@pytest.mark.parametrize("text", ["", "\ud800 Le port\nLe port rouvre \udfff \0 <script>."])
def test_odd_pages_can_be_shown(text: str) -> None:
    shown = wireparse.parse(text)._repr_html_()
    assert shown.encode()
    assert "<script" not in shown


def test_html_is_imported_only_when_it_is_asked_for() -> None:
    code = "import sys, wireparse; sys.exit('wireparse.export' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
