"""The words of a headline: its lines as one, without the rubric that a page glues before it.

`POLITIQUE Le port rouvre`, `Économie | Le sel monte`, `FOOTBALL - Larache tient le nul`: the first words say which part
of the newsroom tells it. A colon is the headline's own, and so is most that stands before a dash.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from wireparse.kinds import BlockKind
from wireparse.letters import CJK, small
from wireparse.lexicon import HeadlineWords
from wireparse.passage import Span
from wireparse.source import Source
from wireparse.story.stories import Story

_MARKED = re.compile(
    r"(?P<kicker>[^\W\d_](?:[^|｜•»–—\n-]|(?<=\w)-(?=\w)){1,38}?)"
    r"(?P<mark>[ \u00a0]?[|｜•»][ \u00a0]?|[ \u00a0][-–—][ \u00a0])(?=\S)"
)
_MOST_WORDS, _LONGEST = 3, 24
_SHORTEST, _LEAST = 4, 12
"""A rubric in capitals that no pack knows has so many letters at least; a headline without it is no shorter."""
_SURE = frozenset("|｜•»")
_OPEN = "«“„\"'‘(¿¡ \u00a0"


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
    found = _behind_mark(source, text, words) or _before_words(text, words) or _glued(text, words)
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
    begins = text[match.end() :].lstrip(_OPEN)[:1]
    return None if not sure and begins.islower() else (len(kicker), match.end())


def _is_told(source: Source, kicker: str, *, sure: bool) -> bool:
    """Whether words in capitals are a rubric that no pack knows: a bar says so, or the page's own menu has them."""
    parts = kicker.split()
    plain = kicker.isupper() and len(parts) <= _MOST_WORDS and all(part.isalpha() for part in parts)
    if not plain or len(kicker) < _SHORTEST:
        return False
    return sure or any(len(line.text) == len(kicker) and small(line.text) == small(kicker) for line in source.lines)


def _before_words(text: str, words: HeadlineWords) -> tuple[int, int] | None:
    """`POLITIQUE Le port rouvre`: a rubric in capitals before words that have none."""
    if not text[:_SHORTEST].isupper() or text.isupper():
        return None
    at = 0
    for _ in range(_MOST_WORDS):
        at = text.find(" ", at + 1)
        following = text[at + 1 :].partition(" ")[0]
        if at < 0 or not text[:at].isupper():
            return None
        if is_rubric(text[:at], words) and not (following.isupper() and len(following) > 1) and _opens(following):
            return at, at + 1
    return None


def _glued(text: str, words: HeadlineWords) -> tuple[int, int] | None:
    """`POLITIQUELe port rouvre`, `PolitiqueLe port rouvre`."""
    at = next((i for i in range(_SHORTEST, min(len(text) - 1, _LONGEST)) if _turns(text, i)), None)
    if at is None or not is_rubric(text[:at], words):
        return None
    # `TechCrunch` is a name.
    sure = text[:at].isupper() or small(text[at:].partition(" ")[0]) in words.unfinished
    return (at, at) if sure else None


def _turns(text: str, i: int) -> bool:
    """Whether a capital with small letters behind it stands right behind another letter."""
    return text[i].isupper() and text[i + 1].islower() and text[i - 1].isalpha()


def _opens(word: str) -> bool:
    first = word.lstrip(_OPEN)[:1]
    return bool(first) and not first.islower()


def is_rubric(words: str, known: HeadlineWords) -> bool:
    """Whether words name a part of the newsroom, in capitals too, which may have lost their accents."""
    return _bare(words) in _rubrics(known)


@functools.cache
def _rubrics(known: HeadlineWords) -> frozenset[str]:
    return frozenset(map(_bare, known.rubrics))


def _bare(words: str) -> str:
    """Words without case and accents.

    >>> _bare("ÉCONOMIE")
    'economie'
    """
    letters = unicodedata.normalize("NFD", words.lower().replace("ı", "i"))
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])


def _can_stand(text: str) -> bool:
    """Whether what is left is a headline."""
    return len(text) * (1 + (text[:1] >= CJK)) >= _LEAST and (" " in text or text[:1] >= CJK)
