"""Words that stand for somebody: their bounds, and what kind of words they are."""

from __future__ import annotations

import enum

from attrs import define

from wireparse.speech.words import Words


class MentionKind(enum.Enum):
    """What kind of words mention somebody."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"


# Not frozen, as dozens are made for each one that is kept; once found, none is changed.
@define(eq=False, repr=False)
class Mention:
    """The literal words that stand for somebody, with article, honorific and role.

    `first` and `last` are the indices of its first word and of the word behind it, in the words that were read.
    `name_start` and `name_end` bound the bare name inside, `role_start` and `role_end` the role without its article.
    """

    start: int
    end: int
    kind: MentionKind
    first: int = 0
    last: int = 0
    gender: str = "u"
    name_start: int | None = None
    name_end: int | None = None
    role_start: int | None = None
    role_end: int | None = None

    @property
    def bare(self) -> tuple[int, int]:
        """The bounds of the bare name; of all the words, where they hold none."""
        return (
            self.start if self.name_start is None else self.name_start,
            self.end if self.name_end is None else self.name_end,
        )


def bare_name(words: Words, index: int, stop: int, gender: str = "u", kind: MentionKind = MentionKind.NAME) -> Mention:
    """The words from `index` on, before `stop`, as a bare name: a person's, or that of a body."""
    start, end = words.starts[index], words.end(stop - 1)
    return Mention(start, end, kind, index, stop, gender, start, end)
