"""The words of a headline: its lines as one, without the rubric that a page glues before it.

`POLITIQUE Le port rouvre`, `Économie | Le sel monte`, `FOOTBALL - Larache tient le nul`: the first words say which part
of the newsroom tells it. A colon is the headline's own, and so is most that stands before a dash.
"""

from __future__ import annotations

import re

from wireparse.kinds import BlockKind
from wireparse.letters import CJK, length_of, small
from wireparse.lexicon import HeadlineWords
from wireparse.passage import Span
from wireparse.rubrics import is_rubric, opens_headline, rubric_before
from wireparse.source import Source
from wireparse.story.stories import Story

_MARKED = re.compile(
    r"(?P<kicker>[^\W\d_](?:[^|｜•·»/–—\n-]|(?<=\w)[-/·](?=\w)){1,38}?)"
    r"(?P<mark>[ \u00a0]?[|｜•»][ \u00a0]?|[ \u00a0][·/–—-][ \u00a0])(?=\S)"
)
_MOST_WORDS = 3
_SHORTEST, _LEAST = 4, 12
"""A rubric in capitals that no pack knows has so many letters at least; a headline without it is no shorter."""
_SURE = frozenset("|｜•·»/")


def headline_span(source: Source, story: Story) -> Span | None:
    """Where the headline stands, a second line of it with the first; `None` if there is none."""
    found = story.of_kind(BlockKind.HEADLINE)
    if not found:
        return None
    last = found[0]
    for block in found[1:]:
        if block.span.start != last.span.end:
            break
        last = block
    return Span(source.trimmed(found[0].span).start, source.trimmed(last.span).end)


def split_kicker(source: Source, span: Span, words: HeadlineWords) -> tuple[Span | None, Span]:
    """The rubric before a headline, or `None`, and the headline without it."""
    text = span.of(source.text)
    found = _behind_mark(source, text, words) or rubric_before(text, words)
    if found is None or not _can_stand(text[found[1] :]):
        return None, span
    end, start = found
    return Span(span.start, span.start + end), Span(span.start + start, span.end)


def _behind_mark(source: Source, text: str, words: HeadlineWords) -> tuple[int, int] | None:
    """`Économie | Le sel monte`, `FOOTBALL - Larache tient le nul`."""
    match = _MARKED.match(text)
    if match is None:
        return None
    kicker, sure = match["kicker"].rstrip(), match["mark"].strip() in _SURE
    known = is_rubric(kicker, words) or ((first := kicker.split()[0]).isupper() and is_rubric(first, words))
    if not known and (text.isupper() or not _is_told(source, kicker, sure=sure)):
        return None
    return (len(kicker), match.end()) if sure or opens_headline(text[match.end() :]) else None


def _is_told(source: Source, kicker: str, *, sure: bool) -> bool:
    """Whether words in capitals are a rubric that no pack knows: a bar says so, or the page's own menu has them."""
    parts = kicker.split()
    plain = kicker.isupper() and len(parts) <= _MOST_WORDS and all(part.isalpha() for part in parts)
    if not plain or len(kicker) < _SHORTEST:
        return False
    return sure or any(len(line.text) == len(kicker) and small(line.text) == small(kicker) for line in source.lines)


def _can_stand(text: str) -> bool:
    """Whether what is left is a headline."""
    return length_of(text) >= _LEAST and (" " in text or text[:1] >= CJK)
