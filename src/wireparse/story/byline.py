"""Who wrote the story."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Byline
from wireparse.source import Source
from wireparse.story.stories import Story


def find_bylines(source: Source, story: Story, context: Context) -> tuple[Byline, ...]:
    """The bylines of a story."""
    return ()
