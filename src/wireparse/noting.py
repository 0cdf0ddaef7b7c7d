"""What the words of a line say to a wire's clients: the kind of note, and where what it says begins."""

from __future__ import annotations

import functools
import re

from wireparse.clocks import read_clock
from wireparse.kinds import NoteKind
from wireparse.letters import length_of, small
from wireparse.lexicon import NoteWords

LONGEST = 400
"""No note is longer, in code points."""
_PHRASE = 70
_SHORT = 70
# What may stand behind a note's phrase; a letter or a comma makes it a sentence that begins so.
_PARTS = " \u00a0:-–—_.*!/()\r\n：）"
_RULES = ":-–—_(/："
_COLONS = ":："
_OPENINGS = "([#-*=/+（"
# A keyword line of an agency's computer: `BC-Harwick--Harbor, 1st Ld-Writethru,340`.
_KEYWORDS = re.compile(r"(?:BC|AM|PM|AP)-[^,\n]{2,40}, (?P<version>[^,\n]{2,40})(?:,\d{1,4})?\Z")
# Its last line: `AP-WF-11-13-13 0745GMT`.
_TRAILER = re.compile(r"AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}GMT\Z")

# What a phrase leaves open, in a pack.
_GAP = " … "

# Marks around a phrase that say nothing themselves: `+++ FLASH +++`, `/// EMBARGO … ///`, `(UPDATE)`.
_MARKS = "+*/#=(["
_AROUND = re.compile(rf"[{re.escape(_MARKS)}]{{1,5}} ?")
_CLOSERS = ("///", "+++", "***")

# Who wrote and edited, behind the end: `(Schluss) abc/de`.
_INITIALS = re.compile(r"[^\W\d_A-Z]{2,4}(?:/[^\W\d_A-Z]{2,4}){0,4}")

# Kinds whose line may be a whole sentence behind the phrase; `UPDATE: The mayor …` is a story's own.
_TOLD = frozenset(
    {
        NoteKind.CORRECTION,
        NoteKind.KILL,
        NoteKind.WITHDRAWAL,
        NoteKind.EMBARGO,
        NoteKind.ADVISORY,
        NoteKind.NOT_FOR_PUBLICATION,
    }
)
# What an advisory may announce: `ATTENTION EDITORS - KILL …`, `Achtung: Sperrfrist …`.
_GRAVE = frozenset({NoteKind.KILL, NoteKind.WITHDRAWAL, NoteKind.EMBARGO, NoteKind.NOT_FOR_PUBLICATION})

# What may open a headline: `URGENT - Harbour reopens`, `CORRECTED: Harbour reopens`.
_HEADING = frozenset(
    {
        NoteKind.URGENT,
        NoteKind.FLASH,
        NoteKind.BULLETIN,
        NoteKind.ALERT,
        NoteKind.LEAD,
        NoteKind.UPDATE,
        NoteKind.ADD,
        NoteKind.CORRECTION,
        NoteKind.REFILE,
        NoteKind.WRITETHRU,
    }
)
# Behind such a phrase: its number, and a hyphen that nothing parts from the headline, or a mark with a blank.
_TIED = re.compile(r"(?: \d{1,2})?(?:-(?=[^\W\d_a-zà-ÿ])|[ \u00a0]?[:：–—|-][ \u00a0]|：)")
_LEAST = 12

TAKING_BACK = frozenset({NoteKind.KILL, NoteKind.WITHDRAWAL})
"""What takes copy back: a pipeline stops on it."""

Found = tuple[NoteKind, int]
"""A note's kind, and how long the phrase is that says so."""


def read_note(words: str, notes: NoteWords) -> Found | None:
    """The note that a line is, or `None`; most lines are dismissed by their first word."""
    if not words or len(words) > LONGEST:
        return None
    found = _by_phrase(words, notes) if may_note(words, notes) else None
    return found or _between_marks(words, notes) or _by_keywords(words, notes)


def may_note(words: str, notes: NoteWords) -> bool:
    """Whether a line's first word, or its first mark, opens a note's phrase."""
    return small(words.split(None, 1)[0]).rstrip(_RULES + ".,!)") in _first_words(notes) or words[0] in _OPENINGS


def _by_phrase(words: str, notes: NoteWords) -> Found | None:
    found = note_phrase(words, notes)
    if found is None:
        return None
    kind, length = found
    phrase, rest = words[:length], words[length:]
    if kind is NoteKind.ADVISORY and (graver := _graver(rest, notes)):
        return graver[0], length + graver[1]
    if kind in TAKING_BACK and length == len(words.rstrip(_PARTS)) and " " not in phrase and phrase != phrase.upper():
        # `Annulation` alone is a button.
        return None
    told = kind in _TOLD and _is_told(small(phrase), notes)
    return found if told or _ends_well(phrase, rest, kind) else None


def _between_marks(words: str, notes: NoteWords) -> Found | None:
    """The note that marks enclose; one that a headline may begin with must be no more: `+++ UPDATE: Port open +++`."""
    around = _AROUND.match(words)
    inner = words[around.end() :].rstrip("+*/#=)] ") if around else ""
    found = _by_phrase(inner, notes) if around and inner and may_note(inner, notes) else None
    if around is None or found is None or (found[1] < len(inner) and (found[0] not in _TOLD or "(" in around.group())):
        return None
    return found[0], around.end() + found[1]


def _is_told(phrase: str, notes: NoteWords) -> bool:
    """Whether whatever follows a phrase, the line is a note: no story has a sentence `Corrects paragraph 3 to say …`.

    The packs write such phrases as sentences begin, others in capitals; one with words left open is among neither.
    """
    known = _sentences(notes)
    return known.get(phrase, True)


def _ends_well(phrase: str, rest: str, kind: NoteKind) -> bool:
    """Whether what stands behind a note's phrase leaves it a note."""
    if not rest.strip(_PARTS + "*0123456789"):
        return True
    if kind is NoteKind.END and _INITIALS.fullmatch(rest.strip()) and (phrase[0] == "(" or "/" in rest):
        return True
    if phrase[0] in "(（" and phrase[-1] not in ")）":
        return rest.rstrip(". ")[-1:] in (")", "）")
    if phrase[-1] in ":：" or rest.endswith(_CLOSERS):
        return True
    mark = rest.lstrip(" \u00a0")[:1]
    if kind is NoteKind.CORRECTION and mark in _COLONS:
        return True
    if kind is NoteKind.EMBARGO:
        shouted = phrase.isupper() and (" " in phrase or any(map(str.isdigit, rest)))
        return mark in _RULES or shouted or _tells_hour(rest)
    short = len(phrase) + len(rest) <= _SHORT
    return mark in _RULES and (short or (kind in _TOLD and (phrase.isupper() or " " in phrase)))


def _tells_hour(rest: str) -> bool:
    """Whether an embargo that is not shouted gives an hour, and is no sentence: `Sperrfrist bis Freitag, 18.00 Uhr`."""
    starts = (at for at in range(len(rest)) if rest[at].isdigit() and not rest[at - 1 : at].isalnum())
    short = len(rest) <= _SHORT and rest[-1] not in ".!?"
    return short and any(read_clock(rest, at, len(rest)) for at in starts)


def _graver(rest: str, notes: NoteWords) -> Found | None:
    """A graver note behind an advisory's phrase."""
    behind = rest.lstrip(_PARTS)
    found = note_phrase(behind, notes) if behind else None
    return (found[0], len(rest) - len(behind) + found[1]) if found and found[0] in _GRAVE else None


def is_keyworded(words: str) -> bool:
    """Whether a line opens as the keyword line or the trailer of an agency's computer does."""
    return words[:3] in ("BC-", "AM-", "PM-", "AP-")


def note_before_headline(words: str, notes: NoteWords) -> Found | None:
    """The note that opens a headline, and where the headline begins: `UPDATE 2-Oldport opens its quay`."""
    found = note_phrase(words, notes) if words and may_note(words.replace("-", " ", 1), notes) else None
    # A phrase may hold its own colon.
    length = len(words[: found[1]].rstrip(":： ")) if found else 0
    tied = _TIED.match(words, length) if found and words[:length] == words[:length].upper() else None
    if found is None or tied is None or found[0] not in _HEADING:
        return None
    rest = words[tied.end() :]
    return (found[0], tied.end()) if length_of(rest) >= _LEAST and rest[-1] not in ".。" else None


def opens_with_marks(words: str) -> bool:
    """Whether a line opens as one does whose note stands between marks: `+++ FLASH +++`."""
    return words[0] in _MARKS


def _by_keywords(words: str, notes: NoteWords) -> Found | None:
    """The version that an agency's keyword line tells; the end, if the line is its trailer."""
    if not is_keyworded(words):
        return None
    if _TRAILER.match(words):
        return NoteKind.END, len(words)
    keywords = _KEYWORDS.match(words)
    if keywords is None:
        return None
    version = small(keywords["version"])
    rows = (row for rows in _phrases(notes).values() for row in rows if _stands_in(version, row[0]))
    # `1st Ld-Writethru` is a writethru: the last word tells.
    told = max(rows, key=lambda row: version.rfind(row[0]) + len(row[0]), default=None)
    return (told[1], len(words)) if told else None


def _stands_in(version: str, phrase: str) -> bool:
    at = version.find(phrase)
    return at >= 0 and not version[at - 1 : at].isalnum() and not version[at + len(phrase) :][:1].isalnum()


def note_phrase(words: str, notes: NoteWords) -> Found | None:
    """The longest phrase that opens these words, whatever follows its end.

    A phrase may leave words open: `(This … story has been corrected`.
    """
    opening = small(words[:_PHRASE])
    for phrase, kind in _phrases(notes).get(opening[:1], ()):
        first, gap, second = phrase.partition(_GAP)
        if not opening.startswith(first):
            continue
        at = small(words[:LONGEST]).find(second, len(first)) if gap else 0
        length = at + len(second if gap else first)
        if at >= 0 and _is_whole(phrase, words[length : length + 1]):
            return kind, length
    return None


def _is_whole(phrase: str, following: str) -> bool:
    return not following or following in _PARTS or phrase[-1] in ":："


@functools.cache
def _phrases(notes: NoteWords) -> dict[str, tuple[tuple[str, NoteKind], ...]]:
    """Phrases in lower case by their first letter, the longest first."""
    rows = ((small(phrase), NoteKind(kind)) for kind, phrases in notes.kinds.items() for phrase in phrases)
    found: dict[str, tuple[tuple[str, NoteKind], ...]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        found[row[0][0]] = (*found.get(row[0][0], ()), row)
    return found


@functools.cache
def _sentences(notes: NoteWords) -> dict[str, bool]:
    """Each phrase, and whether it is one of several words that is not written in capitals alone."""
    written = (phrase for phrases in notes.kinds.values() for phrase in phrases)
    return {small(phrase): " " in phrase and not phrase.isupper() for phrase in written}


@functools.cache
def _first_words(notes: NoteWords) -> frozenset[str]:
    phrases = (phrase for rows in _phrases(notes).values() for phrase, _ in rows)
    return frozenset(phrase.split()[0].rstrip(_RULES + ".,!)") for phrase in phrases)
