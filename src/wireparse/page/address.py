"""Whom a line speaks to: whole sentences by which a site asks its readers for something, or tells of its authors.

Cookie dialogs, comment rules and letters to subscribers read like a story's paragraphs. What they have in common is
not a phrase: they say `you` and `we` without marks, ask, and speak of accounts, comments and rights.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from wireparse.letters import CJK
from wireparse.lexicon import ReaderWords, Words
from wireparse.packs import Pack

ADDRESSES, SITES, ASKING, MARKED = 4, 5, 2, 2
ADDRESS_CLASSES = ADDRESSES * SITES * ASKING * MARKED
"""How many classes `address` has."""
TOLD, SELVES, NAMED = 4, 3, 2
AUTHORS_CLASSES = TOLD * SELVES * MARKED * NAMED
"""How many classes `authors` has."""
SILENT = 0, 0
"""The classes of a line that says none of these words."""

_HEAD = 240
"""So much of a line is read, in code points."""
_FIRST, _NEAR = 2, 8
"""A line asks with one of so many first words; of an author it tells so near to the name that it opens with."""
_YOU, _WE, _SELF, _ASKS, _SITE, _AUTHORS = 1, 2, 4, 8, 16, 32
_QUOTES = re.compile('["“”„«»「『]')
# A button's name, or a title: nobody speaks in so few words without a stop.
_NAMED_BUTTON = re.compile('["“„«「『][^"“”„«»「」『』.!?,\n]{1,24}["“”»」』]')
_STOPS = ".,;:!?()’'…。"


def address(text: str, pack: Pack) -> tuple[int, int]:
    """The classes of how a line speaks to readers, and of how it tells of an author or of whoever writes it."""
    head = text[:_HEAD]
    asks = presents = False
    if head[len(head) >> 1] >= CJK:
        lowered = head.lower()
        bits = [bit for phrase, bit in _phrases(pack.reader) if phrase in lowered]
    else:
        known, words = _words(pack.reader), _words_of(head)
        # What is written with a capital everywhere may be another word at the beginning: `Ihr Anwalt sagte`.
        opening = words[0][0].lower() + words[0][1:] if words else ""
        bits = [known[word] for word in known.keys() & {opening, *words[1:]}]
        if bits:
            asks = any(known.get(word, 0) & _ASKS for word in words[:_FIRST])
            presents = words[0].istitle() and _presents(head, words, known, pack)
    if not bits:
        return SILENT
    return _classes(tuple(sorted(bits)), asks, _is_quoting(head), presents)


def _is_quoting(head: str) -> bool:
    """Whether words stand in marks, other than the name of a button: `Klicken Sie auf „Akzeptieren“`."""
    return _QUOTES.search(head) is not None and _QUOTES.search(_NAMED_BUTTON.sub("", head)) is not None


def _words_of(text: str) -> list[str]:
    """The words of a line without the stops that cling to them."""
    for stop in _STOPS:
        if stop in text:
            text = text.replace(stop, " ")
    return text.split()


def _presents(head: str, words: Sequence[str], known: Mapping[str, int], pack: Pack) -> bool:
    """Whether a line opens with a name and what this author does, and reports nothing: `Ida Kolb covers the courts …`.

    Behind a comma it may be news: `Ida Kolb, editor of the Courier, was freed …`.
    """
    opening = _words_of(head.partition(",")[0])[:_NEAR]
    if len(opening) <= _FIRST or not opening[1].istitle():
        return False
    near = any(known.get(word, 0) & _AUTHORS for word in opening[_FIRST:])
    return near and pack.speech.verbs.isdisjoint(words)


def unpacked(address_class: int, authors_class: int) -> tuple[int, int, int, int, int]:
    """What the classes are made of: how a line speaks, how much of a site, an author, oneself; if it presents one."""
    return (
        address_class // (SITES * ASKING * MARKED),
        address_class // (ASKING * MARKED) % SITES,
        authors_class // (SELVES * MARKED * NAMED),
        authors_class // (MARKED * NAMED) % SELVES,
        authors_class % NAMED,
    )


def speaks(address_class: int, authors_class: int) -> bool:
    """Whether a line of these two classes is more likely the site's than the story's, wherever it stands."""
    spoken, site, of_author, _, presents = unpacked(address_class, authors_class)
    if address_class % MARKED:
        # Whoever is quoted may speak to others so.
        return False
    return site > 1 or (spoken > 1 and site > 0) or of_author > 1 or presents > 0


def is_dialog(address_class: int) -> bool:
    """Whether a line can hardly be anything but a dialog, a rule for comments or a notice of rights."""
    spoken, site, *_ = unpacked(address_class, 0)
    return not address_class % MARKED and site + spoken // 2 + (spoken > 2) > 2


@functools.lru_cache(maxsize=8192)
def _classes(bits: tuple[int, ...], asks: bool, marked: bool, presents: bool) -> tuple[int, int]:
    you, we, own, site, authors = (sum([bit & of > 0 for bit in bits]) for of in (_YOU, _WE, _SELF, _SITE, _AUTHORS))
    spoken = (3 if you + we > 1 else 2) if you else int(we > 0)
    address_class = ((spoken * SITES + min(site, SITES - 1)) * ASKING + asks) * MARKED + marked
    authors_class = ((min(authors, TOLD - 1) * SELVES + min(own, SELVES - 1)) * MARKED + marked) * NAMED + presents
    return address_class, authors_class


def _families(words: ReaderWords) -> tuple[tuple[int, Words], ...]:
    return (
        (_YOU, words.you),
        (_WE, words.we),
        (_SELF, words.me),
        (_ASKS, words.asks),
        (_SITE, words.site),
        (_AUTHORS, words.authors),
    )


@functools.cache
def _words(words: ReaderWords) -> dict[str, int]:
    """Each word as it is written and with a capital, with the families that hold it."""
    found: dict[str, int] = {}
    for bit, family in _families(words):
        for word in family:
            for form in {word, word[0].upper() + word[1:]}:
                found[form] = found.get(form, 0) | bit
    return found


@functools.cache
def _phrases(words: ReaderWords) -> tuple[tuple[str, int], ...]:
    """The same for scripts that part no words."""
    return tuple(sorted((phrase, bit) for bit, family in _families(words) for phrase in family))
