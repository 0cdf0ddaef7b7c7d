"""Where the copy comes from: credit lines, credits in brackets, sign-offs.

The forms exclude each other: they are tried in order, and the first that matches wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wireparse.agencies_named import agencies_in, agencies_of_copyright
from wireparse.context import Context
from wireparse.crediting import behind_source, behind_with, is_signed
from wireparse.kinds import BlockKind, CreditForm
from wireparse.letters import small
from wireparse.lexicon import CreditWords, folded, longest_first
from wireparse.model import Agency, Block, Credit
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story

_LAST = 3
"""A credit stands under the headline or in one of so many last paragraphs."""
_LONGEST = 90
"""A line that is a credit and nothing else is no longer, in code points."""
# A bracket that closes a paragraph.
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]\.?\Z")
# The initials of who wrote and edited, at the end of agency copy: `bur-abc/def/gh`, `او/كام/ص ك`.
_INITIALS = re.compile(r"(?:bur-)?[^\W\d_]{2,4}(?:[-/][^\W\d_]{1,4}(?: [^\W\d_]{1,2})?){1,5}\Z")
# A source glued to the last sentence: `… de la saison.Source : MAP`.
_GLUED = re.compile(r"(?<=[.!?»”\"])\s*(?P<word>[^\W\d_]{4,9})\s?[:：]\s?(?P<name>[^.:\n]{2,40})\.?\Z")

Read = Callable[[Source, Span, Context], Credit | None]


def find_credits(source: Source, story: Story, context: Context) -> tuple[Credit, ...]:
    """The credits of a story: its credit lines, and those that close its last paragraphs."""
    return tuple(_found(source, story, context))


def _found(source: Source, story: Story, context: Context) -> Iterator[Credit]:
    body = story.body
    tail = {id(block) for block in body[-_LAST:]}
    for block in story.blocks:
        if block.kind is BlockKind.CREDIT or id(block) in tail or _may_be(source, block, context):
            span = source.trimmed(block.span)
            credit = _first(source, span, context, _LINES if span.end - span.start <= _LONGEST else ())
            credit = credit or _first(source, span, context, _CLOSINGS)
            if credit is not None:
                yield credit


def _may_be(source: Source, block: Block, context: Context) -> bool:
    """Whether a short line of the body begins as a credit does."""
    if block.kind is not BlockKind.BODY or block.span.end - block.span.start > _LONGEST:
        return False
    first = block.span.of(source.text).split(None, 1)[:1]
    if not first:
        return False
    return first[0][0] in "©([" or small(first[0].rstrip(":：")) in folded(context.pack.credit.source)


def _first(source: Source, span: Span, context: Context, reads: tuple[Read, ...]) -> Credit | None:
    return next((credit for read in reads if (credit := read(source, span, context))), None)


# ---------------------------------------------------------------- lines


def source_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`Source : MAP`: the word, a colon, a name that is an agency's or at least short."""
    behind = behind_source(span.of(source.text), context.pack.credit)
    if behind is None:
        return None
    name = behind.strip(" )].")
    agencies = agencies_in(name, context)
    return _credit(source, span, CreditForm.SOURCE, agencies) if name and (agencies or len(name) <= 30) else None


def copyright_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`© AFP`, `Copyright Reuters 2024`."""
    agencies = agencies_of_copyright(span.of(source.text), context)
    return _credit(source, span, CreditForm.COPYRIGHT, agencies) if agencies else None


def signed_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`(Reporting by Ann Lee; Editing by Bob Hale)`."""
    signed = is_signed(span.of(source.text), context.pack.credit)
    return _credit(source, span, CreditForm.SIGN_OFF, ()) if signed else None


def with_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`Avec AFP`, `(avec agences)`, `With files from Reuters`."""
    words = span.of(source.text).strip("()[] .")
    phrase, behind = behind_with(words, context.pack.credit)
    partner = behind.strip()
    agencies = agencies_in(partner, context) if phrase else ()
    bare = not partner and " " in phrase
    return _credit(source, span, CreditForm.WITH, agencies) if agencies or bare else None


def photo_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`Photo : AFP`, `(AP Photo/Ann Lee)`."""
    words = span.of(source.text).strip("()[] .")
    agencies = _pictured(words, context.pack.credit, context) if len(words) <= _LONGEST else None
    return None if agencies is None else _credit(source, span, CreditForm.PHOTO, agencies)


def _pictured(words: str, credit: CreditWords, context: Context) -> tuple[Agency, ...] | None:
    """The agencies of a picture's credit; `None` if the words are none."""
    lowered = small(words)
    for phrase in longest_first(credit.photo):
        at = lowered.find(phrase)
        if at == 0 and lowered[len(phrase) :].lstrip()[:1] in (":", "/", "©", "-"):
            return agencies_in(words[len(phrase) :].strip(" :/©-"), context)
        if at > 0 and lowered[at + len(phrase) :][:1] in ("", "/"):
            found = agencies_in(words[:at].strip(" /-"), context)
            if found:
                return found
    return None


def agency_line(source: Source, span: Span, context: Context) -> Credit | None:
    """An agency's name alone on the line: `dpa`, `AFP`, `Reuters/AP`; brackets around it allowed."""
    words = span.of(source.text).strip("()[] .–—-/")
    agencies = agencies_in(words, context) if len(words) <= 40 else ()
    return _credit(source, span, CreditForm.SIGN_OFF, agencies) if agencies and _all_named(words, agencies) else None


def _all_named(words: str, agencies: tuple[Agency, ...]) -> bool:
    """Whether the words are hardly more than the names: a sentence that names an agency is no credit."""
    return len(words.split()) <= 3 * len(agencies) + 1


def initials_line(source: Source, span: Span, context: Context) -> Credit | None:
    """`bur-abc/def/gh`."""
    words = span.of(source.text)
    if "/" not in words or not _INITIALS.match(source.text, span.start, span.end):
        return None
    return _credit(source, span, CreditForm.SIGN_OFF, ())


# ---------------------------------------------------------------- closings of paragraphs


def credit_in_brackets(source: Source, span: Span, context: Context) -> Credit | None:
    """`… before the vote. (AFP)`: brackets at the end of a paragraph that hold agencies, or a form of credit."""
    if source.text[span.end - 1 : span.end] not in (")", "]", "."):
        return None
    match = _BRACKET.search(source.text, max(span.start, span.end - 64), span.end)
    if match is None:
        return None
    inner = Span(*match.span())
    found = _first(source, inner, context, (source_line, copyright_line, signed_line, with_line, photo_line))
    return found or agency_line(source, inner, context)


def glued_source(source: Source, span: Span, context: Context) -> Credit | None:
    """`… de la saison. Source : MAP`: the source behind the last sentence."""
    if ":" not in source.text[max(span.start, span.end - 60) : span.end]:
        return None
    match = _GLUED.search(source.text, max(span.start, span.end - 60), span.end)
    return source_line(source, Span(match.start("word"), span.end), context) if match else None


def _credit(source: Source, span: Span, form: CreditForm, agencies: tuple[Agency, ...]) -> Credit:
    return Credit(span=span, text=source.passage(span.start, span.end), form=form, agencies=agencies)


_LINES: tuple[Read, ...] = (
    source_line,
    copyright_line,
    signed_line,
    photo_line,
    with_line,
    agency_line,
    initials_line,
)
_CLOSINGS: tuple[Read, ...] = (credit_in_brackets, glued_source)
