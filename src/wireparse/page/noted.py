"""Notes of the wire to its clients, on lines that are too long to be known by their shape."""

from __future__ import annotations

from collections.abc import Sequence

from wireparse.context import Context
from wireparse.credit_lines import read_credit
from wireparse.kinds import BlockKind, NoteKind
from wireparse.lexicon import NoteWords
from wireparse.noting import TAKING_BACK, note_before_headline, note_phrase, read_note
from wireparse.page.dated import opens_with_clock
from wireparse.page.opening import opens_story
from wireparse.page.unsettled import UNSETTLED
from wireparse.source import Line

_MAY_BE_NOTE = frozenset(
    {BlockKind.BODY, BlockKind.FURNITURE, BlockKind.KICKER, BlockKind.SUBHEAD, BlockKind.STANDFIRST, BlockKind.CAPTION}
)
_HEADINGS = frozenset({NoteKind.URGENT, NoteKind.FLASH, NoteKind.BULLETIN, NoteKind.ALERT})
"""Notes whose words head tickers and stand in menus, too."""
_BUTTON = 25
"""What stands beside them in a menu is no longer, in code points."""
_SHAPED = 70
"""Shorter notes are known by their shape, in code points."""
_NEAR = 5
"""A story begins no more than so many lines below its headline."""
_LONGEST_SECTION = 30
"""What editors alone may read takes no more lines."""


def name_notes(
    lines: Sequence[Line], kinds: list[BlockKind], sure: Sequence[BlockKind | None], context: Context
) -> None:
    """Rename in `kinds` the lines that are notes, and those under a heading that says they are for editors alone."""
    notes = context.pack.notes
    told = False
    for i, line in enumerate(lines):
        if len(line.text) > _SHAPED and kinds[i] in _MAY_BE_NOTE and is_long_note(line.text, notes):
            kinds[i] = BlockKind.NOTE
        if kinds[i] is BlockKind.NOTE and _is_the_site_s(lines, kinds, sure, i, notes):
            kinds[i] = BlockKind.FURNITURE
        if kinds[i] is BlockKind.NOTE and told and _heads_section(line.text, notes):
            _name_section(lines, kinds, sure, i + 1, context)
        told = told or kinds[i] is BlockKind.BODY
    if BlockKind.HEADLINE not in kinds:
        _name_headline(lines, kinds, notes)
    if BlockKind.HEADLINE not in kinds and not any(opens_story(line.text) for line in lines):
        _name_killed(lines, kinds, notes)


def _name_headline(lines: Sequence[Line], kinds: list[BlockKind], notes: NoteWords) -> None:
    """The line that a note opens and the story stands under: `URGENT - Harbour reopens`; no other was found."""
    for i, line in enumerate(lines[:-1]):
        if kinds[i] is BlockKind.BODY:
            return
        if kinds[i] is BlockKind.NOTE and note_before_headline(line.text, notes):
            if any(kind is BlockKind.BODY for kind in kinds[i + 1 : i + 1 + _NEAR]):
                kinds[i] = BlockKind.HEADLINE
            return


def _is_the_site_s(
    lines: Sequence[Line], kinds: Sequence[BlockKind], sure: Sequence[BlockKind | None], i: int, notes: NoteWords
) -> bool:
    """Whether `FLASH` is no note of the story's: it heads the times of a ticker, or stands between a menu's buttons.

    On the page's first line it is none if what stands below is sure to be a button.
    """
    found = note_phrase(lines[i].text, notes) if i + 1 < len(lines) else None
    if found is None or found[0] not in _HEADINGS or lines[i].text[found[1] :].strip(" :!.*"):
        return False
    if kinds[i + 1] is BlockKind.TICKER:
        return True
    if kinds[i + 1] is BlockKind.FURNITURE and opens_with_clock(lines[i + 1].text):
        return True
    if i == 0:
        return sure[1] is BlockKind.FURNITURE and _is_button(lines[1].text)
    return all(kinds[at] is BlockKind.FURNITURE and _is_button(lines[at].text) for at in (i - 1, i + 1))


def _is_button(text: str) -> bool:
    return len(text) <= _BUTTON and not any(map(str.isdigit, text))


def _name_killed(lines: Sequence[Line], kinds: list[BlockKind], notes: NoteWords) -> None:
    """The lines under a note that kills another story, in a message that has none: they say which, and why."""
    first = next((i for i, kind in enumerate(kinds) if kind in UNSETTLED or kind is BlockKind.NOTE), None)
    if first is None or kinds[first] is not BlockKind.NOTE:
        return
    found = read_note(lines[first].text, notes)
    if found is not None and found[0] in TAKING_BACK:
        kinds[first:] = [BlockKind.NOTE if kind is BlockKind.BODY else kind for kind in kinds[first:]]


def is_long_note(text: str, notes: NoteWords) -> bool:
    """Whether a line too long to be known by its shape is a note."""
    return len(text) > _SHAPED and read_note(text, notes) is not None


def _heads_section(text: str, notes: NoteWords) -> bool:
    """Whether a line says that what follows is not for publication, and says nothing else."""
    found = note_phrase(text, notes)
    return found is not None and found[0] is NoteKind.NOT_FOR_PUBLICATION and len(text) - found[1] <= 1


def _name_section(
    lines: Sequence[Line], kinds: list[BlockKind], sure: Sequence[BlockKind | None], start: int, context: Context
) -> None:
    """The lines down to the sign-off, or to what is sure to be something else."""
    for i in range(start, min(len(kinds), start + _LONGEST_SECTION)):
        if kinds[i] not in UNSETTLED or sure[i] is not None or read_credit(lines[i].text, context) is not None:
            return
        kinds[i] = BlockKind.NOTE
