"""Where the copy comes from: credit lines, credits in brackets, sign-offs, and what closes or parts paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in, names_agencies
from wireparse.context import Context
from wireparse.credit_lines import LONGEST, LONGEST_SIGNED, read_credit
from wireparse.kinds import BlockKind, CreditForm
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Agency, Block, Credit
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.cities import country_of
from wireparse.story.dateline import find_dateline
from wireparse.story.stories import Story

_LAST = 3
"""A credit stands under the headline or in one of so many last paragraphs."""
# A source glued to the last sentence: `… de la saison.Source : MAP`.
_GLUED = re.compile(r"(?<=[.!?»”\"])\s*(?P<word>[^\W\d_]{4,9})\s?[:：]\s?(?P<name>[^.:\n]{2,40})\.?\Z")
# An agency behind the last sentence: `… de la saison. AFP`, `… passagers. / ats-afp`.
_BEHIND = re.compile(r"(?<=[.!?»”\"])[ \u00a0]?(?P<dash>[-–—/]{0,2})[ \u00a0]?(?P<name>[^\s.!?»”\"()]{2,16})\Z")
# An agency in brackets inside a paragraph, as collections of short items have it.
_INSIDE = re.compile(r"\([ \u00a0]?(?P<name>[^()\n]{2,40}?)[ \u00a0]?\.?[ \u00a0]?\)")
# What an item closes with, or the day of its dateline: `… de la saison. (`, `LONDRES, 29 (`, `4 . November (`.
_CLOSED = re.compile(r"(?:[.!?»”\",;—–-]|\d|\d[ .]{1,3}[^\W\d_]{3,9}[ .]{0,2})[ \u00a0]?\Z")
# An agency between dashes behind a day: `PEKIN, 12. — Reuter. — Tous les journaux …`.
_BETWEEN_DASHES = re.compile(r"—[ \u00a0]?(?P<name>[^\W\d_][^—\n]{1,20}?)[ \u00a0]?\.?[ \u00a0]?—")
_DAY = re.compile(r"\d[.,]?[ \u00a0]?\Z")
# What parts a dateline from its text: `(AFP). —`, `(Reuter).-`.
_PARTED = re.compile(r"[ \u00a0]?\.?[ \u00a0]?[-–—]")


def find_credits(source: Source, story: Story, context: Context) -> tuple[Credit, ...]:
    """The credits of a story: its credit lines, those that close its last paragraphs, those that part its items."""
    found = tuple(_found(source, story, context))
    if not any(credit.form is CreditForm.INLINE or _is_open(credit) for credit in found):
        return found
    dateline = find_dateline(source, story, context)
    if dateline is None:
        return found
    country = country_of(dateline.places[0]) if dateline.places else None
    # The agency in the brackets of the dateline is the dateline's.
    return tuple(_settled(credit, country, context) for credit in found if not _lies_in(credit.span, dateline.span))


def _is_open(credit: Credit) -> bool:
    return any(agency.candidates for agency in credit.agencies)


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _settled(credit: Credit, country: str | None, context: Context) -> Credit:
    return evolve(credit, agencies=tuple(context.register.settle(agency, country) for agency in credit.agencies))


def _found(source: Source, story: Story, context: Context) -> Iterator[Credit]:
    body = story.body
    tail = {id(block) for block in body[-_LAST:]}
    for block in story.blocks:
        told = block.kind is BlockKind.CREDIT
        if told or id(block) in tail or _may_be(source, block, context):
            span = source.trimmed(block.span)
            credit = _line(source, span, context) or _closing(source, span, context)
            if credit is not None:
                yield from _inside(source, Span(span.start, credit.span.start), context)
                yield credit
                continue
        if block.kind is BlockKind.BODY:
            yield from _inside(source, block.span, context)


def _may_be(source: Source, block: Block, context: Context) -> bool:
    """Whether a short line of the body begins as a credit does."""
    if block.kind is not BlockKind.BODY or block.span.end - block.span.start > LONGEST:
        return False
    first = block.span.of(source.text).split(None, 1)[:1]
    if not first:
        return False
    return first[0][0] in "©([" or small(first[0].rstrip(":：")) in folded(context.pack.credit.source)


def _line(source: Source, span: Span, context: Context) -> Credit | None:
    """A whole line, or a short paragraph, as a credit."""
    if not 0 < span.end - span.start <= LONGEST_SIGNED:
        return None
    credited = read_credit(span.of(source.text), context)
    return _credit(source, span, credited.form, credited.agencies) if credited else None


# ---------------------------------------------------------------- closings of paragraphs


def _closing(source: Source, span: Span, context: Context) -> Credit | None:
    text = source.text
    if text[span.end - 1 : span.end] in (")", "]", "."):
        bracket = credit_in_brackets(source, span, context)
        if bracket is not None:
            return bracket
    return glued_source(source, span, context) or agency_behind(source, span, context)


def credit_in_brackets(source: Source, span: Span, context: Context) -> Credit | None:
    """`… before the vote. (AFP)`: brackets at the end of a paragraph that hold agencies, or a form of credit."""
    text = source.text
    last = span.end - 1 if text[span.end - 1] == "." else span.end
    if text[last - 1 : last] not in (")", "]"):
        return None
    opening = {")": "(", "]": "["}[text[last - 1]]
    at = text.rfind(opening, max(span.start, last - LONGEST_SIGNED), last - 1)
    if at < 0 or text.find(text[last - 1], at, last - 1) >= 0:
        return None
    credited = read_credit(text[at:last], context)
    # A closing in brackets that the register cannot name must say by its words that it is one.
    if credited is None or (credited.form is CreditForm.SIGN_OFF and not credited.agencies and last - at < 20):
        return None
    return _credit(source, Span(at, span.end), credited.form, credited.agencies)


def glued_source(source: Source, span: Span, context: Context) -> Credit | None:
    """`… de la saison.Source : MAP`: the source behind the last sentence."""
    match = _GLUED.search(source.text, max(span.start, span.end - 60), span.end)
    if match is None or small(match["word"]) not in folded(context.pack.credit.source):
        return None
    agencies = agencies_in(match["name"].strip(), context, Standing.NAMED)
    return _credit(source, Span(match.start("word"), span.end), CreditForm.SOURCE, agencies)


def agency_behind(source: Source, span: Span, context: Context) -> Credit | None:
    """`… de la saison. AFP`, `… 139 passagers. / ats-afp`: an agency and nothing else behind the last sentence."""
    match = _BEHIND.search(source.text, max(span.start, span.end - 24), span.end)
    if match is None or match.start() == span.start:
        return None
    standing = Standing.MARKED if match["dash"] else Standing.ALONE
    if not names_agencies(match["name"], context, standing):
        return None
    start = match.start("dash") if match["dash"] else match.start("name")
    return _credit(source, Span(start, span.end), CreditForm.SIGN_OFF, agencies_in(match["name"], context, standing))


# ---------------------------------------------------------------- inside paragraphs


def _inside(source: Source, span: Span, context: Context) -> Iterator[Credit]:
    """Agencies in brackets between the items of a paragraph: `… du bureau. (ATS) La commission …`.

    A name that the brackets explain is none: `l’Agence France-Presse (AFP) rapporte`.
    """
    text = source.text
    spans = [*_bracketed(text, span), *_dashed(text, span)]
    for found in sorted(spans, key=lambda named: named.start):
        name = found.of(text).strip("() .")
        if names_agencies(name, context, Standing.MARKED):
            yield _credit(source, found, CreditForm.INLINE, agencies_in(name, context))


def _bracketed(text: str, span: Span) -> Iterator[Span]:
    """Brackets behind the end of a sentence or the day of a dateline, or before the dash of one."""
    if text.find("(", span.start, span.end) < 0:
        return
    for match in _INSIDE.finditer(text, span.start, span.end):
        parted = _PARTED.match(text, match.end(), span.end)
        if parted or _CLOSED.search(text, max(span.start, match.start() - 16), match.start()):
            yield Span(*match.span())


def _dashed(text: str, span: Span) -> Iterator[Span]:
    """What stands between two dashes behind the day of a dateline: `TOKIO, 12. — UPI — Le premier ministre …`."""
    at = text.find("—", span.start, span.end)
    while at >= 0:
        match = _BETWEEN_DASHES.match(text, at, span.end)
        if match and _DAY.search(text, max(span.start, at - 6), at):
            yield Span(*match.span("name"))
        at = text.find("—", at + 1, span.end)


def _credit(source: Source, span: Span, form: CreditForm, agencies: tuple[Agency, ...]) -> Credit:
    return Credit(span=span, text=source.passage(span.start, span.end), form=form, agencies=agencies)
