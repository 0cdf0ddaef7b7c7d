"""Where the copy comes from: the credits of a story."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Credit
from wireparse.source import Source
from wireparse.story.stories import Story


def find_credits(source: Source, story: Story, context: Context) -> tuple[Credit, ...]:
    """The credits of a story."""
    return ()
