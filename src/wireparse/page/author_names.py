"""What can stand in a byline beside its by-word: a name, a degree, a role, a body, a place.

The patterns know capitals and ideographs in every script. They are made on first use: `regex`, which knows the
scripts, costs an eighth of what importing the package may cost.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from wireparse.dates import months
from wireparse.letters import small
from wireparse.lexicon import Phrases, Words, folded, longest_first
from wireparse.packs import Pack

if TYPE_CHECKING:
    from regex import Pattern

_SMALL = (
    r"(?:de|del|della|dalla|da|das|do|dos|di|du|la|le|van|von|vom|zu|zum|zur|der|den|ter|ten|bin|bint|ibn|ben|el|al|of"
    r"|af|av|y)"
)
# `O’Neil`, `Jean-Luc`, `J.R.`, `al-Masri`, `d’Angelo`; a dot stands behind initials and, before a name, a title.
_INITIALS = r"(?:\p{Lu}\p{Ll}?\.(?!\p{Ll}))+(?:-?\p{Lu}[\p{L}\p{M}'’-]*+)?"
_CASED = rf"(?:{_INITIALS}|(?:(?:al|el|ad|as|ar|d|l)[-'’])?\p{{Lu}}[\p{{L}}\p{{M}}'’-]*+(?!\.\p{{Ll}}))"
# `Robert "Bob Hale" Lee`
_NICKNAME = r"""(?:["“„'‘«]\p{L}[\p{L} .’-]{0,24}["”“'’»][ \u00a0])?"""
_NAME = (
    rf"(?:\p{{Lu}}\p{{Ll}}{{2,3}}\.[ \u00a0])?{_CASED}"
    rf"(?:[ \u00a0]{{1,2}}{_NICKNAME}(?:{_SMALL}[ \u00a0]){{0,2}}{_CASED}){{0,5}}"
)
_SPACED = r"[\p{Lo}--\p{Han}--\p{Hangul}--\p{Hiragana}--\p{Katakana}][\p{Lo}\p{M}]*+(?:[ ]\p{Lo}[\p{Lo}\p{M}]*+){0,3}"
_CLOSE = r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}ー]{2,8}(?:[・＝=][\p{Katakana}ー]{1,8}){0,2}"

_LONGEST_NAME = 5
_GLUED = 4
"""Before a capital inside a word stands more than a `Mc` or a `Fitz`, if it is a name that a role is glued to."""
_LONGEST_ROLE, _ROLE_WORDS = 50, 6
"""A line that says what an author is has no more letters and words."""
_TITLES = 5
"""A degree is no longer, in code points: `MD`, `Ph.D`, `FACLM`."""


@functools.cache
def author() -> Pattern[str]:
    """The words of a name where it begins, in a script with capitals or without."""
    import regex

    return regex.compile(rf"{_NAME}|{_SPACED}|{_CLOSE}", regex.V1)


def is_degree(words: str) -> bool:
    """`MD`, `M.D.`, `PhD`: letters behind a name."""
    letters = words.replace(".", "")
    if " " in words or not letters.isalpha() or len(letters) > _TITLES:
        return False
    return words.isupper() or (letters[0].isupper() and letters[-1].isupper())


def is_person(text: str, words: str, pack: Pack) -> bool:
    """Whether words with capitals look like a person's name: no body, and no word that the page writes small, too."""
    parts = words.split()
    if not 2 <= len(parts) <= _LONGEST_NAME or not parts[0][0].isupper() or is_body(words, pack):
        return False
    words_of_name = [small(word) for word in parts if word[0].isupper()]
    return not any(word in _no_names(pack) or _is_small(text, word) for word in words_of_name)


def is_title(words: str) -> bool:
    """Whether all of several words have a capital, as names, tags and headlines may."""
    parts = words.split()
    return len(parts) > 1 and not words.isupper() and all(part[0].isupper() for part in parts)


def _is_small(text: str, word: str) -> bool:
    """Whether the page has this word with a small letter: a heading's words it has, a name it has not."""
    at = text.find(word)
    while at >= 0:
        behind = at + len(word)
        # Inside an address a name is small, too.
        before, after = text[at - 1 : at] if at else " ", text[behind : behind + 1] or " "
        inside = before in "@./-_" or after in "@-_/" or (after == "." and text[behind + 1 : behind + 2].isalnum())
        if not (before.isalpha() or after.isalpha() or inside):
            return True
        at = text.find(word, behind)
    return False


def is_role(words: str, pack: Pack, *, offices: bool) -> bool:
    """Whether these words say what an author is: a role of the pack in them, or, with `offices`, any office."""
    told = small(words)
    lone, phrases = _roles(pack)
    if not lone.isdisjoint(told.split(" ")) or any(phrase in f" {told} " for phrase in phrases):
        return True
    # `Natasha Singer`, `Ann Cook`: two words that end in an office may be a name.
    return offices and not _office_words(pack).isdisjoint(told.split()[: -1 if told.count(" ") == 1 else None])


def says_role(text: str, pack: Pack) -> bool:
    """Whether a line under a name says what its bearer is and nothing else: `Courts reporter`, `AP Business Writer`."""
    short = len(text) <= _LONGEST_ROLE and text[-1] not in ".!?:;,…" and not any(map(str.isdigit, text))
    return short and text.count(" ") < _ROLE_WORDS and is_role(text, pack, offices=False)


@functools.cache
def _roles(pack: Pack) -> tuple[Words, Phrases]:
    """The roles of one word, and those of several, blanks around them."""
    roles = folded(pack.byline.roles)
    lone = frozenset(role for role in roles if " " not in role)
    return lone, tuple(f" {role} " for role in roles - lone)


def is_body(words: str, pack: Pack) -> bool:
    """Whether these words name a body, no person: `MECLABS Institute`."""
    return not folded(pack.speech.organisations).isdisjoint(small(words).split())


def is_word(word: str, pack: Pack) -> bool:
    """Whether a word in small letters is one of the language's, for a body, an office, any link between words."""
    speech = pack.speech
    families = (pack.frequent, speech.organisations, speech.anonymous, speech.not_names, speech.roles)
    return any(word in family for family in families)


def is_desk(words: str, pack: Pack) -> bool:
    """Whether these words are a collective: `Staff`, `La rédaction`."""
    told = small(words)
    return told in folded(pack.byline.desks) or told in folded(pack.byline.and_)


def is_collective(words: str, pack: Pack) -> bool:
    """Whether words are somebody's collective: `Oldport Post Team`, one of the pack's words for it behind a name."""
    name, _, last = words.rpartition(" ")
    return bool(name) and words[0].isupper() and last[0].isupper() and small(last) in folded(pack.byline.desks)


def before_small(words: str, pack: Pack) -> int:
    """Where a name ends behind which a small word stands with a capital: `Ann Lee For The Example`, `Ann In News`."""
    first = words.find(" ")
    at = words.find(" ", first + 1)
    if first > 0 and words[first + 1].isupper() and small(words[first + 1 : at if at > 0 else None]) in pack.byline.in_:
        return first
    while 0 < at < len(words):
        following = words.find(" ", at + 1)
        word = words[at + 1 : following if following > 0 else None]
        if word[:1].isupper() and small(word) in pack.speech.not_names:
            return at
        at = following
    return len(words)


def behind_role(words: str, pack: Pack) -> int:
    """Where a name ends behind which a role follows without a mark: `Ann Lee Staff Writer`, `Ann Lee Senior Editor`."""
    told = small(words)
    for role in longest_first(pack.byline.roles):
        name = told[: -len(role)].rstrip()
        if told.endswith(f" {role}") and " " in name:
            # What stands before another role may stand before this one.
            while name.count(" ") > 1 and name.rpartition(" ")[2] in _before_role(pack):
                name = name.rpartition(" ")[0]
            return _before_glued(words, len(name), pack)
    return len(words)


def _before_glued(words: str, end: int, pack: Pack) -> int:
    """Where a name ends that the first word of a role is glued to: `Ann PowellNews Reporter`; `Ann McLee` is whole."""
    start = words.rfind(" ", 0, end) + 1
    capital = next((at for at in range(start + _GLUED, end) if words[at].isupper() and words[at - 1].islower()), end)
    return capital if small(words[capital:end]) in _before_role(pack) else end


@functools.cache
def _before_role(pack: Pack) -> Words:
    return frozenset(word for role in folded(pack.byline.roles) for word in role.split()[:-1])


@functools.cache
def _no_names(pack: Pack) -> Words:
    """Words that stand in no name, those of buttons too (`View Photos`); months do: `April Lee`."""
    buttons = {word for line in pack.furniture.lines for word in small(line).split()}
    return (pack.speech.not_names | pack.frequent | buttons) - frozenset(months(pack))


@functools.cache
def _office_words(pack: Pack) -> Words:
    return frozenset(small(role) for role in pack.speech.roles)
