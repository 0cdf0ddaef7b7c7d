"""Notes of the wire to its clients."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Note
from wireparse.source import Source
from wireparse.story.stories import Story


def find_notes(source: Source, story: Story, context: Context) -> tuple[Note, ...]:
    """The notes of a story."""
    return ()
