"""Who signs a quotation that stands alone: `« La mer monte. » — Ali Tazi, pêcheur`."""

from __future__ import annotations

from bisect import bisect_left

from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import VERB

_DASHES = frozenset(("—", "–", "―", "-", "--"))
_NEAR = 5
"""A name stands so many code points behind the marks, a dash between."""
_LONGEST = 80
"""What is told of somebody who signs is no longer, in code points."""


def find_signature(paragraph: Paragraph, run: Run) -> Mention | None:
    """The mention behind a dash that ends a paragraph of nothing else but the run; no verb follows it."""
    at = bisect_left(paragraph.places, run.close)
    if not paragraph.begins(run.open) or at >= len(paragraph.mentions):
        return None
    mention = paragraph.mentions[at]
    if mention.start - run.close > _NEAR or paragraph.end - mention.end > _LONGEST:
        return None
    if paragraph.text[run.close : mention.start].strip() not in _DASHES or paragraph.runs_between(
        run.close, paragraph.end
    ):
        return None
    return None if paragraph.words.any_sign(VERB, mention.last, len(paragraph.words)) else mention
