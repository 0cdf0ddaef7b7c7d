"""What parsing leaves in doubt: told in `Page.problems`, never raised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.kinds import NoteKind, ProblemCode
from wireparse.language import Language
from wireparse.model import Article, Problem
from wireparse.packs import BASE
from wireparse.passage import Span
from wireparse.source import Source

_DAMAGED = re.compile("[\0\ufffd\ud800-\udfff]")
_NOTES = {
    NoteKind.EMBARGO: (ProblemCode.EMBARGO, "the copy is under embargo"),
    NoteKind.KILL: (ProblemCode.KILL, "the copy was killed by its agency"),
    NoteKind.WITHDRAWAL: (ProblemCode.KILL, "the copy was withdrawn by its agency"),
    NoteKind.NOT_FOR_PUBLICATION: (ProblemCode.NOT_FOR_PUBLICATION, "a part is meant for editors alone"),
}


def find_problems(
    source: Source, language: Language, articles: tuple[Article, ...], context: Context
) -> tuple[Problem, ...]:
    """Every doubt about a page, those about the whole page first."""
    return (
        *_of_language(source, language, context),
        *_of_text(source),
        *_of_articles(source, articles),
    )


def _of_language(source: Source, language: Language, context: Context) -> Iterator[Problem]:
    if not source.text.strip():
        return
    if not language.sure:
        told = f"it may be {language.tag}" if language.tag else "none was recognised"
        yield Problem(
            code=ProblemCode.LANGUAGE_UNSURE, message=f"the language is unsure: {told}; pass lang= to settle it"
        )
    if language.tag and context.pack.tag == BASE:
        yield Problem(
            code=ProblemCode.NO_PACK, message=f"no pack for {language.tag!r}: read with marks, times and shapes only"
        )


def _of_text(source: Source) -> Iterator[Problem]:
    damaged = _DAMAGED.search(source.text)
    if damaged:
        yield Problem(
            code=ProblemCode.UNREADABLE_CHARACTERS,
            message=f"damaged before it came here: the first such character is {damaged.group()!a}",
            span=Span(*damaged.span()),
        )


def _of_articles(source: Source, articles: tuple[Article, ...]) -> Iterator[Problem]:
    if not articles and source.text.strip():
        yield Problem(code=ProblemCode.NO_ARTICLE, message="no article was found on the page")
    for article in articles:
        yield from _unpaired(article)
        for stamp in (article.published, article.updated):
            if stamp and stamp.date and stamp.date.ambiguous:
                message = f"day and month of {stamp.text!r} could be the other way round"
                yield Problem(code=ProblemCode.AMBIGUOUS_DATE, message=message, span=stamp.span)
        for note in article.notes:
            if note.kind in _NOTES:
                code, message = _NOTES[note.kind]
                yield Problem(code=code, message=message, span=note.span)


def _unpaired(article: Article) -> Iterator[Problem]:
    """Paragraphs with an odd number of marks; a quotation that the next paragraph re-opens leaves its own open."""
    paragraphs = article.paragraphs
    for i, paragraph in enumerate(paragraphs):
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else ""
        for opening, closing in (("«", "»"), ("“", "”")):
            opened, closed = paragraph.count(opening), paragraph.count(closing)
            if opened > closed and following.startswith(opening):
                continue
            if opened != closed and "„" not in paragraph:
                message = f"{opened} opening {opening} and {closed} closing {closing} in one paragraph"
                yield Problem(code=ProblemCode.UNPAIRED_MARKS, message=message, span=paragraph.span)
