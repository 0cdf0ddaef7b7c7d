"""The kinds of things on a page, of notes, quotations and speakers, and the codes of doubts; all values are stable."""

from __future__ import annotations

import enum


class BlockKind(enum.Enum):
    """What a block of a page is."""

    # A kind is one object, so its place will do; the hash of its name is worked out in Python each time.
    __hash__ = object.__hash__

    TICKER = "ticker"
    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    BODY = "body"
    SUBHEAD = "subhead"
    CREDIT = "credit"
    CAPTION = "caption"
    NOTE = "note"
    RELATED = "related"
    FURNITURE = "furniture"
    UNCLAIMED = "unclaimed"


class CreditForm(enum.Enum):
    """How a source is credited: `Source : X`, `with X`, `© X`, `Photo: X`, a sign-off, or inside a sentence."""

    SOURCE = "source"
    WITH = "with"
    COPYRIGHT = "copyright"
    PHOTO = "photo"
    SIGN_OFF = "sign_off"
    INLINE = "inline"


class NoteKind(enum.Enum):
    """What a note of the wire to its clients says."""

    URGENT = "urgent"
    FLASH = "flash"
    BULLETIN = "bulletin"
    ALERT = "alert"
    LEAD = "lead"
    UPDATE = "update"
    WRITETHRU = "writethru"
    ADD = "add"
    CORRECTION = "correction"
    REFILE = "refile"
    KILL = "kill"
    WITHDRAWAL = "withdrawal"
    EMBARGO = "embargo"
    ADVISORY = "advisory"
    NOT_FOR_PUBLICATION = "not_for_publication"
    MORE = "more"
    END = "end"


class QuoteKind(enum.Enum):
    """Marked words that stand for themselves, marked words built into another's sentence, or words without marks.

    `« Nous partons », a dit X` is direct; `X a dit vouloir « partir demain »` is mixed, whether its content is the
    whole reported clause or the marked words alone; `X a dit qu’il partait` is indirect.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class QuoteWhere(enum.Enum):
    """Which part of the story a quotation stands in."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"


class SpeakerKind(enum.Enum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class ProblemCode(enum.Enum):
    """A doubt that parsing leaves; the values are stable."""

    NO_PACK = "no_pack"
    """The language has no pack of its own: marks, times and shapes only."""
    LANGUAGE_UNSURE = "language_unsure"
    """Which language this is could not be told with certainty, or not at all."""
    NO_ARTICLE = "no_article"
    """The page holds text, but no article was found."""
    UNPAIRED_MARKS = "unpaired_marks"
    """A quotation mark has no partner in its paragraph."""
    AMBIGUOUS_DATE = "ambiguous_date"
    """Day and month could be the other way round."""
    UNREADABLE_CHARACTERS = "unreadable_characters"
    """NUL, lone surrogates or replacement characters: the text was damaged before it came here."""
    EMBARGO = "embargo"
    """The copy must not be published before a time that it gives."""
    KILL = "kill"
    """The copy was withdrawn by its agency."""
    NOT_FOR_PUBLICATION = "not_for_publication"
    """A part of the copy is meant for editors alone."""
