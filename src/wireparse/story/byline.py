"""Who wrote the story: names, what they are, the agencies that wrote with them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from wireparse.agencies_named import agencies_in
from wireparse.context import Context
from wireparse.kinds import BlockKind
from wireparse.letters import small
from wireparse.lexicon import BylineWords, Words, folded, longest_first
from wireparse.model import Agency, Byline
from wireparse.passage import Passage, Span
from wireparse.source import Source
from wireparse.story.capitals import names, uncased_names
from wireparse.story.stories import Story

_FIRST = 4
"""A byline without its own block stands in one of so many first lines."""
_LONGEST = 160
# What ends the names: a figure (a date, a reading time), a mail address, a handle, a bar.
_ENDS = re.compile(r"\s*(?:[|•·]|\s[-–—]\s|\b\d|\S{1,60}@|@|\(|(?:Published|Publié|Updated|Mis à jour|Posted)\b)")


def find_bylines(source: Source, story: Story, context: Context) -> tuple[Byline, ...]:
    """The bylines of a story: its BYLINE blocks, and opening lines of the body that have a byline's shape."""
    blocks = story.of_kind(BlockKind.BYLINE) or story.body[:_FIRST]
    sure = bool(story.of_kind(BlockKind.BYLINE))
    spans = (source.trimmed(block.span) for block in blocks)
    return tuple(byline for span in spans if (byline := _read(source, span, context, sure)))


def _read(source: Source, span: Span, context: Context, sure: bool) -> Byline | None:
    """One line as a byline; where its block does not say that it is one, the by-word and a name behind it must."""
    text = source.text
    if span.end - span.start > _LONGEST:
        return None
    after = _behind_by(text, span, context)
    if after == span.start and not sure:
        return None
    end = _names_end(text, after, span.end)
    agencies = agencies_in(text[after:end], context)
    # An agency is never a person, though its name may look like one.
    names = tuple(name for name in _names(source, after, end, context) if not agencies_in(name, context))
    if not names and not agencies:
        return None
    if not sure and not _is_whole(text, after, span.end, names, end):
        return None
    return Byline(
        span=span,
        text=source.passage(span.start, span.end),
        names=names,
        roles=tuple(_roles(source, after, span.end, context)),
        agencies=agencies or _partners(text, after, span.end, names, context),
    )


def _behind_by(text: str, span: Span, context: Context) -> int:
    """Where the by-word ends; the span's start if it opens with none."""
    opening = small(text[span.start : span.start + 60])
    for phrase in longest_first(context.pack.byline.by):
        if opening.startswith(phrase) and opening[len(phrase) : len(phrase) + 1] in (" ", "\u00a0", ":", "\n"):
            at = span.start + len(phrase)
            while at < span.end and text[at] in " \u00a0:\n":
                at += 1
            return at
    return span.start


def _names_end(text: str, start: int, end: int) -> int:
    match = _ENDS.search(text, start, end)
    return match.start() if match else end


def _names(source: Source, start: int, end: int, context: Context) -> Iterator[Passage]:
    """The names in a range: capitalised words in a row; roles and desks are none."""
    others = _no_names(context.pack.byline)
    for pattern in (names(), uncased_names()):
        found = [match.span() for match in pattern.finditer(source.text, start, end)]
        passages = [source.passage(*span) for span in found]
        kept = [name for name in passages if small(name) not in others]
        if kept:
            yield from kept
            return


@functools.cache
def _no_names(words: BylineWords) -> Words:
    return folded(words.roles | words.desks | words.and_)


def _roles(source: Source, start: int, end: int, context: Context) -> Iterator[Passage]:
    words = small(source.text[start:end])
    for role in sorted(context.pack.byline.roles):
        at = words.find(small(role))
        if at >= 0:
            yield source.passage(start + at, start + at + len(role))
            return


def _partners(text: str, start: int, end: int, names: tuple[Passage, ...], context: Context) -> tuple[Agency, ...]:
    """The agencies behind the names: `Par Ali Tazi avec AFP`."""
    behind = max((name.span.end for name in names), default=start)
    words = text[behind:end].strip(" ,()–-—|")
    for phrase in sorted(context.pack.credit.with_, key=len, reverse=True):
        if small(words).startswith(small(phrase)):
            words = words[len(phrase) :].strip()
            break
    return agencies_in(words, context) if words else ()


def _is_whole(text: str, start: int, end: int, names: tuple[Passage, ...], stop: int) -> bool:
    """Whether a line is hardly more than by-word and names: a sentence that opens with `By` is no byline."""
    first = text[start : start + 1]
    if first.islower() or text[end - 1] in ".!?" or not names:
        return False
    behind = text[names[-1].span.end : stop].lstrip()
    return behind[:1] in ("", ",", "/") or sum(len(name) for name in names) * 2 > stop - start
