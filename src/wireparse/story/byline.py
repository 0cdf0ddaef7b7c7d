"""Who wrote the story: names, what they are, the agencies that wrote with them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from wireparse.agencies import Standing
from wireparse.agencies_named import agencies_in, agency_opening, names_agencies
from wireparse.context import Context
from wireparse.crediting import behind_with
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import folded
from wireparse.model import Agency, Byline
from wireparse.page.author_names import says_role
from wireparse.page.signed import Signed, is_led_in, only_leads, read_names, read_signed
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story

_FIRST = 4
"""A byline without its own block stands in one of so many first lines."""
_MOST = 20
"""No story has more bylines: what has is a list."""
_LONGEST, _UNSURE = 200, 120
_PERSON_WORDS = 2
"""A person has so many names at least before what is an agency's begins."""


def find_bylines(source: Source, story: Story, context: Context) -> tuple[Byline, ...]:
    """The bylines of a story: its BYLINE blocks, and opening lines of the body that have a byline's shape."""
    blocks = story.of_kind(BlockKind.BYLINE) or story.body[:_FIRST]
    sure = bool(story.of_kind(BlockKind.BYLINE))
    spans = [source.trimmed(block.span) for block in blocks[:_MOST]]
    led = [False, *(only_leads(source.text, *_bounds(span), context.pack.byline) for span in spans)]
    found: list[Byline] = []
    for span, by in zip(spans, led, strict=False):
        if sure and found and _goes_on(source, found[-1], span, context):
            found[-1] = attrs.evolve(found[-1], roles=(source.passage(*_bounds(span)),))
        elif byline := _read(source, span, context, sure or by):
            found.append(byline)
    return tuple(_each_once(found))


def _goes_on(source: Source, before: Byline, span: Span, context: Context) -> bool:
    """Whether a line says what the one right above it names is: `Courts reporter` under `Ann Lee`."""
    text = source.text
    if not before.names or before.roles or text[before.span.end : span.start].strip():
        return False
    words = span.of(text)
    return says_role(words, context.pack) and not agency_opening(words, context)


def _each_once(bylines: list[Byline]) -> Iterator[Byline]:
    """The bylines that name somebody whom none before them named: pages say twice who wrote."""
    told: set[str] = set()
    for byline in bylines:
        names = {small(name) for name in byline.names} | {agency.id for agency in byline.agencies}
        if not names <= told:
            yield byline
        told |= names


def _read(source: Source, span: Span, context: Context, sure: bool) -> Byline | None:
    """One line as a byline; where its block does not say that it is one, the by-word and a name behind it must."""
    text, pack = source.text, context.pack
    if span.end - span.start > (_LONGEST if sure else _UNSURE):
        return None
    signed = read_signed(text, span.start, span.end, pack)
    if sure and signed is None:
        signed = read_names(text, span.start, span.end, pack)
    if sure and signed is None:
        return _by_agencies(source, span, context)
    if signed is None or not (sure or (signed.by and _is_led_in(text, span, signed, context))):
        return None
    if sure and (desk := _desk(source, span, signed, context)) is not None:
        return desk
    # An agency is never a person, though its name may look like one.
    signed, behind = _without_agency(text, signed, context)
    names = tuple(source.passage(*_bounds(name)) for name in signed.names if not _agency(name.of(text), context))
    agencies = _agencies(text, span, signed, context) or behind
    if not names and not agencies:
        return None
    return Byline(
        span=span,
        text=source.passage(span.start, span.end),
        names=names,
        roles=tuple(source.passage(*_bounds(role)) for role in signed.roles),
        agencies=agencies,
        place=source.passage(*_bounds(signed.place)) if signed.place else None,
    )


def _by_agencies(source: Source, span: Span, context: Context) -> Byline | None:
    """A line that is the agency that the copy comes from, a desk of it too: `Reuters`, `Redazione ANSA`."""
    words = source.passage(span.start, span.end)
    last = words.rpartition(" ")[2]
    agencies = agencies_in(words, context, Standing.ALONE) or agencies_in(last, context, Standing.ALONE)
    return Byline(span=span, text=words, agencies=agencies) if agencies else None


def _without_agency(text: str, signed: Signed, context: Context) -> tuple[Signed, tuple[Agency, ...]]:
    """The last name without the agency that nothing parts from it, and the agency: `By ANN LEE Associated Press`."""
    if not signed.names:
        return signed, ()
    *others, last = signed.names
    words = last.of(text).split(" ")
    for count in range(_PERSON_WORDS, len(words)):
        tail = " ".join(words[count:])
        if agencies := agencies_in(tail, context, Standing.ALONE):
            name = Span(last.start, last.end - len(tail) - 1)
            return signed._replace(names=(*others, name)), agencies
    return signed, ()


def _desk(source: Source, span: Span, signed: Signed, context: Context) -> Byline | None:
    """A line that only says for whom somebody named above it writes: `AP Business Writer`."""
    words = source.passage(span.start, span.end)
    if signed.by or not signed.roles or signed.roles[-1].end < span.end:
        return None
    if any(name.start > span.start for name in signed.names):
        return None
    agencies = agency_opening(words, context)
    return Byline(span=span, text=words, roles=(words,), agencies=agencies) if agencies else None


def _is_led_in(text: str, span: Span, signed: Signed, context: Context) -> bool:
    """Whether a by-word leads in names, or agencies and nothing else: `Von dpa`."""
    if signed.names:
        return is_led_in(text, span.start, span.end, signed)
    return names_agencies(text[signed.start : signed.end], context, Standing.MARKED)


def _agency(name: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that a name is, its staff too: `Reuters`, `Reuters Staff`."""
    staff, _, last = name.rpartition(" ")
    return agencies_in(name, context) or (
        agencies_in(staff, context) if staff and small(last) in folded(context.pack.byline.desks) else ()
    )


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _agencies(text: str, span: Span, signed: Signed, context: Context) -> tuple[Agency, ...]:
    """The agencies among the names, in a role, or behind: `Par Ali Tazi avec AFP`, `Ann Lee, AP Business Writer`."""
    among = agencies_in(text[signed.start : signed.end], context)
    among = among or tuple(agency for name in signed.names for agency in _agency(name.of(text), context))
    among = among or tuple(agency for role in signed.roles for agency in agency_opening(role.of(text), context))
    if among or not signed.names:
        return among
    words = text[signed.names[-1].end : span.end].strip(" ,()–-—|")
    phrase, partner = behind_with(words, context.pack.credit)
    return agencies_in(partner.strip() if phrase and partner[:1] == " " else words, context)
