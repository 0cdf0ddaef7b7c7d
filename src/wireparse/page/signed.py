"""What a line says of who wrote the story: the by-word, the names behind it, what the authors are, where they wrote."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from wireparse.dates import find_dates
from wireparse.letters import CJK, small
from wireparse.lexicon import BylineWords, CreditWords, Phrases, folded, longest_first
from wireparse.packs import Pack
from wireparse.page.author_items import EDGES, Items, trimmed
from wireparse.page.author_names import is_collective, is_person
from wireparse.passage import Span

_OPENING = 60
_BEHIND_BY = " \u00a0\r\n:：/／・"
# Marks that part what a line says: `Ann Lee | Published 3 May`, `Ann Lee • Example Post`, `Ann Lee - 3 May`.
_BAR = re.compile(r"\s*(?:[|•·∙●()\[\]\t«»›（）【】]|//|(?<=\s)[-–—](?=\s))\s*")
_DIGIT = re.compile(r"\d")
_STROKE = re.compile(r"\s/\s")
# A figure that stands free, with the unit of a time behind it: `18:11 Uhr`, `2:26 PM GMT+2`, `15`.
_FIGURE = re.compile(
    r"(?<![^\W_])\d[\d:.,]{0,12}(?![^\W_])(?:\s?(?:Uhr|[AaPp]\.?[Mm]\b\.?))?(?:\s[A-Z]{2,4}(?:[+-]\d{1,2})?(?![^\W_]))?"
)
# What ends the names: a reading time that is glued to them, a mail address, a handle.
_ENDS = re.compile(r"(?<=[^\W\d_])\d{1,3}[ \u00a0]?min|(?<![^\W\d_])[a-z0-9._+-]{0,60}@|@|https?:|www\.")
_LONGEST_BY = 40
"""A line that is nothing but a by-word is no longer, in code points."""
_SMALL_WORD = 8
"""A word between a name and a date is no longer, with its blanks."""
_SENTENCE = 60
PHRASE = 12
"""So long a phrase before a name, as in `This post was written by`, opens no other sentence."""
_INNER = 3
"""By-words so short stand inside a dated line too: `3 May 2024 by Ann Lee`."""


class Signed(NamedTuple):
    """What was read of one line; `names` may be empty where only the by-word stands."""

    start: int
    end: int
    """The bounds of the part of the line that they were read in, behind the by-word."""
    by: bool
    """Whether a by-word says so."""
    names: tuple[Span, ...]
    roles: tuple[Span, ...]
    place: Span | None
    whole: bool
    """Whether nothing else stands beside them in their part of the line."""
    first: bool
    """Whether they stand in the first part of the line that says anything but a date."""
    phrase: int = 0
    """How long the by-word is, with what joins it to the names."""


def read_signed(text: str, start: int, end: int, pack: Pack) -> Signed | None:
    """The first part of a line that a by-word opens, or else the first that is a name and nothing else."""
    parts = list(_parts(text, start, end, pack))
    dated = bool(_DIGIT.search(text, start, end))
    for part in parts:
        at = behind_by(text, part.start, part.end, pack.byline)
        if at > part.start or (behind := _before_word(text, part, pack.byline)) < part.end:
            last = part.end if at > part.start else behind
            found = _read(text, at, last, pack, by=True, first=part is parts[0], dated=dated)
            return found._replace(phrase=at - part.start)
    for part in parts:
        found = _read(text, part.start, part.end, pack, by=False, first=part is parts[0])
        if found.names and found.whole and all(_is_author(text, name.of(text), pack) for name in found.names):
            return found
    return None


def _is_author(text: str, words: str, pack: Pack) -> bool:
    return is_person(text, words, pack) or is_collective(words, pack)


def read_names(text: str, start: int, end: int, pack: Pack) -> Signed | None:
    """The names of a line of which another says that it holds them; `None` if it holds anything else."""
    for part in _parts(text, start, end, pack):
        at = behind_by(text, part.start, part.end, pack.byline)
        found = _read(text, at, part.end, pack, by=True, first=True)
        return found if found.names and found.whole else None
    return None


def is_led_in(text: str, start: int, end: int, signed: Signed) -> bool:
    """Whether a line with a by-word is hardly more than that and names: a sentence may open with `By`, too."""
    if not signed.names or text[end - 1] in "!?…。！？":
        return False
    if text[end - 1] == "." and end - start > _SENTENCE and signed.phrase < PHRASE:
        return False
    if signed.whole or signed.phrase >= PHRASE:
        return True
    words = [word for word in text[start:end].split() if word[0].isalpha()]
    return " " in signed.names[0].of(text) and sum(word[0].isupper() for word in words) * 2 > len(words)


def behind_by(text: str, start: int, end: int, words: BylineWords) -> int:
    """Where a by-word and what joins it to a name end; `start` if none opens the range."""
    at = start
    while (behind := _behind_one(text, at, end, longest_first(words.by))) > at:
        at = behind
    return at


def only_leads(text: str, start: int, end: int, words: BylineWords) -> bool:
    """Whether a line is a by-word and nothing else: the name stands on the next."""
    return start < end <= start + _LONGEST_BY and behind_by(text, start, end, words) == end


def opens_with_by(text: str, words: BylineWords) -> bool:
    """Whether a line may open with a by-word."""
    return small(text[:_OPENING]).startswith(longest_first(words.by))


@functools.cache
def endings(words: BylineWords) -> frozenset[str]:
    """The last letters of the words that stand behind a name."""
    return frozenset(word[-1] for word in words.behind)


def _behind_one(text: str, start: int, end: int, phrases: Phrases) -> int:
    opening = small(text[start : min(end, start + _OPENING)])
    if not opening.startswith(phrases):
        return start
    for phrase in phrases:
        at = start + len(phrase)
        if opening.startswith(phrase) and (at >= end or text[at] in _BEHIND_BY or _glued(text, at)):
            while at < end and text[at] in _BEHIND_BY:
                at += 1
            return min(at, end)
    return start


def _glued(text: str, at: int) -> bool:
    """`ByAnn Lee`, `Written byby Ann Lee`: a name or one more by-word right behind a by-word."""
    return text[at - 1].islower() and (text[at].isupper() or text[at - 2 : at] == text[at : at + 2])


def _before_word(text: str, part: Span, words: BylineWords) -> int:
    """Where a name ends behind which a word says that it is an author's: `山川葉月記者`; else the part's end."""
    # A mail address may follow.
    stop = _ENDS.search(text, part.start, part.end)
    end = trimmed(text, part.start, stop.start()).end if stop else part.end
    for word in words.behind:
        if text.endswith(word, part.start + 2, end):
            return end - len(word)
    return part.end


def _parts(text: str, start: int, end: int, pack: Pack) -> Iterator[Span]:
    """What a line says, part by part, without bars and dates."""
    edges = [match.span() for match in _BAR.finditer(text, start, end)]
    if _DIGIT.search(text, start, end):
        dates = [(_before_date(text, start, date.start, pack), date.end) for date in find_dates(text, start, end, pack)]
        edges += dates
        edges += [match.span() for match in _FIGURE.finditer(text, start, end)]
        edges += [match.span() for match in _STROKE.finditer(text, start, end)]
        if dates:
            edges += [(at, at) for at in _inner_bys(text, start, end, pack)]
    dating, words = _dating(pack)
    if words.search(text, start, end):
        edges += [(match.start(), match.start()) for match in dating.finditer(text, start, end)]
    at = start
    for first, last in [*sorted(edges), (end, end)]:
        while at < first and text[at] in " \u00a0,;:":
            at += 1
        if text[at:first].strip():
            yield Span(at, first)
        at = max(at, last)


@functools.cache
def _inner_by(words: BylineWords) -> re.Pattern[str]:
    short = "|".join(re.escape(word) for word in longest_first(words.by) if len(word) <= _INNER) or "(?!)"
    return re.compile(rf"(?:(?<=\s)|(?<=\d))(?:{short})(?=\s|[A-Z][a-z])")


def _before_date(text: str, start: int, at: int, pack: Pack) -> int:
    """Where a date begins with the small word before it: `Ann Lee on 3 May 2024`."""
    words = text[max(start, at - _SMALL_WORD) : at].rstrip()
    word = words.rpartition(" ")[2]
    known = " " in words and small(word) in folded(pack.times.before_date)
    return at - (len(text[max(start, at - _SMALL_WORD) : at]) - len(words)) - len(word) if known else at


def _inner_bys(text: str, start: int, end: int, pack: Pack) -> Iterator[int]:
    """Where by-words stand inside a line; `Photo by Ann Lee` tells nobody who wrote."""
    for match in _inner_by(pack.byline).finditer(text, start, end):
        if small(text[start : match.start()].rstrip().rpartition(" ")[2]) not in folded(pack.credit.photo):
            yield match.start()


@functools.cache
def _dating(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that tell of a time behind a name, glued to it or not, and roles that are: `Ann LeePublished`.

    The words alone come second: hardly a line has one, and to find that out takes a fraction of the time.
    """
    words = {phrase.split()[0] for phrase in pack.times.published | pack.times.updated}
    known = "|".join(sorted((re.escape(word) for word in words if len(word) > 4), key=len, reverse=True)) or "(?!)"
    roles = "|".join(sorted(re.escape(role[0].upper() + role[1:]) for role in pack.byline.roles)) or "(?!)"
    dating = re.compile(
        rf"(?:(?<=[^\W\d_])|(?<=[\s,|]))(?<![A-ZÀ-Þ])(?:{known})(?![^\W\d_])|(?<=[a-zß-ÿ])(?:{roles})(?![^\W\d_])"
    )
    return dating, re.compile(rf"{known}|{roles}")


def _read(text: str, start: int, end: int, pack: Pack, *, by: bool, first: bool, dated: bool = False) -> Signed:
    """The names, roles and place of a part of a line, item by item."""
    stop = _ENDS.search(text, start, end)
    reader = Items(by, handles=dated)
    for joint, item in _items(text, start, stop.start() if stop else end, pack):
        if not reader.take(text, joint, item, pack):
            break
    else:
        reader.whole = True
    return Signed(start, end, by, tuple(reader.names), tuple(reader.roles), reader.place, reader.whole, first)


def _items(text: str, start: int, end: int, pack: Pack) -> Iterator[tuple[str, Span]]:
    """The items of a part, each with what joins it to the one before."""
    at, joint = start, ""
    for match in _joint(pack.byline, pack.credit).finditer(text, start, end):
        if text[at : match.start()].strip(EDGES):
            yield joint, trimmed(text, at, match.start())
        at, joint = match.end(), match[0]
    if text[at:end].strip(EDGES):
        yield joint, trimmed(text, at, end)


@functools.cache
def _joint(words: BylineWords, credit: CreditWords) -> re.Pattern[str]:
    """What stands between two names, or a name and a role: a comma, a stroke, `and`, `with`."""
    # `记者 林晓 通讯员 陈一鸣`: what one is stands before each name.
    before = [word for word in longest_first(words.by) if word[0] >= CJK]
    known = "|".join(map(re.escape, (*longest_first(words.and_), *longest_first(credit.with_), *before)))
    return re.compile(
        rf"\s*[,;，、،/+&]\s*(?:(?:{known}|&)\s+)?|\s+(?:{known})\s+" if known else r"\s*[,;，、،/+&]\s*",
        re.IGNORECASE,
    )
