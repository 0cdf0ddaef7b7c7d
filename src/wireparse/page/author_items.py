"""The items of a byline, one by one: names, roles, degrees, desks, places."""

from __future__ import annotations

import re

from wireparse.letters import small
from wireparse.packs import Pack
from wireparse.page.author_names import (
    author,
    before_small,
    behind_role,
    is_body,
    is_collective,
    is_degree,
    is_desk,
    is_person,
    is_role,
    is_word,
)
from wireparse.passage import Span

EDGES = " \u00a0\r\n,;:-–—"
_HANDLE = re.compile(r"[a-z][a-z0-9_.-]{2,24}(?=(?:[ \u00a0][a-z]{2,3})?[ \u00a0]*$)")
_COLLECTIVE = 5
"""A collective that no pack knows has no more words."""


class Items:
    """What the items of a part turned out to be, so far."""

    def __init__(self, by: bool, *, handles: bool = False) -> None:
        """Nothing is read yet; `by` says whether a by-word leads in, `handles` if maybe a user of the site."""
        self.by = by
        self.handles = handles
        self.names: list[Span] = []
        self.roles: list[Span] = []
        self.place: Span | None = None
        self.whole = False
        self._single = False

    def take(self, text: str, joint: str, item: Span, pack: Pack) -> bool:
        """Read one item; whether more can follow it."""
        words = item.of(text)
        if self.roles and self.roles[-1].end + len(joint) == item.start and joint.strip().isalpha():
            # `Head of Sales and Development` is one role.
            self.roles[-1] = Span(self.roles[-1].start, item.end)
            return True
        if is_desk(words, pack):
            return True
        if is_collective(words, pack) and not self.roles:
            self.names.append(item)
            return True
        if self.names and (is_degree(words) or self._place(text, item, pack)):
            return True
        if is_role(words, pack, offices=bool(self.names)):
            return self._role(text, item, pack)
        match = author().match(text, item.start, item.end)
        if match is None and (handle := self._handle(text, item, pack)) is not None:
            self.names.append(handle)
            return handle.end == item.end
        if match is None or (self.names and is_body(words, pack)):
            return False
        if self.place and "," in joint and " " not in words:
            # `By Ann Lee, in Portugal, Business, Tourism`: rubrics.
            return True
        if self.names and "," in joint and not joint.strip(" ,\u00a0") and not self._is_one_more(text, words, pack):
            # A place, an agency, a paper: `By Ann Lee, London`.
            return " " not in words
        name = Span(item.start, item.start + before_small(match[0], pack))
        return self._name(text, name, item, pack)

    def _handle(self, text: str, item: Span, pack: Pack) -> Span | None:
        """`annlee` of `Posted by annlee on 3 May 2024`; a body or an office is no user."""
        match = _HANDLE.match(text, item.start, item.end) if self.handles and not self.names else None
        return Span(*match.span()) if match and not is_word(match[0], pack) else None

    def _is_one_more(self, text: str, words: str, pack: Pack) -> bool:
        """Whether words behind a comma are one more name."""
        return is_person(text, words, pack) or (self._single and " " not in words) or not words[0].isupper()

    def _role(self, text: str, item: Span, pack: Pack) -> bool:
        """A role, with the name before it if no mark parts them."""
        name = item.end if self.names else item.start + behind_role(item.of(text), pack)
        match = author().match(text, item.start, name)
        if name < item.end and match is not None and match.end() == name:
            self.names.append(Span(item.start, name))
            item = trimmed(text, name, item.end)
        self.roles.append(item)
        return True

    def _name(self, text: str, name: Span, item: Span, pack: Pack) -> bool:
        single = text[name.start].isupper() and " " not in name.of(text) and "\u00a0" not in name.of(text)
        if single and (is_word(small(name.of(text)), pack) or not (self._single if self.names else self.by)):
            return False
        self._single = single
        rest = trimmed(text, name.end, item.end)
        if rest.start < rest.end and not self._place(text, rest, pack):
            if self.by and not self.names and _is_collective(item.of(text), pack):
                name = item
            self.names.append(name)
            return False
        self.names.append(_once(text, name))
        return True

    def _place(self, text: str, rest: Span, pack: Pack) -> bool:
        """`in New York` behind a name."""
        word, _, behind = rest.of(text).partition(" ")
        if word not in pack.byline.in_ or not behind[:1].isupper():
            return False
        self.place = Span(rest.end - len(behind), rest.end)
        return True


def _once(text: str, name: Span) -> Span:
    """One of the two, where a line has a name twice: a picture's words and the name."""
    words = name.of(text)
    half = len(words) // 2
    return Span(name.start, name.start + half) if words[:half] == words[half + 1 :] and words[half] == " " else name


def _is_collective(words: str, pack: Pack) -> bool:
    """`The Example editors`: a few words with an article in front are one name, small ones too."""
    parts = words.split()
    return 2 < len(parts) <= _COLLECTIVE and small(parts[0]) in pack.speech.articles


def trimmed(text: str, start: int, end: int) -> Span:
    """A range without the blanks and marks at its ends."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)
