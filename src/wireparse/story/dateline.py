"""Where and when copy was filed: the dateline that opens the body."""

from __future__ import annotations

from wireparse.context import Context
from wireparse.model import Dateline
from wireparse.source import Source
from wireparse.story.stories import Story


def find_dateline(source: Source, story: Story, context: Context) -> Dateline | None:
    """The dateline of a story, or `None`."""
    return None
