"""When a story was published, and when it was updated."""

from __future__ import annotations

from attrs import frozen

from wireparse.context import Context
from wireparse.model import Timestamp
from wireparse.source import Source
from wireparse.story.stories import Story


@frozen(kw_only=True)
class Timestamps:
    """The two times that a story bears; `None` where the page does not say."""

    published: Timestamp | None = None
    updated: Timestamp | None = None


def find_timestamps(source: Source, story: Story, context: Context) -> Timestamps:
    """The times in the story's TIMESTAMP and BYLINE blocks."""
    return Timestamps()
