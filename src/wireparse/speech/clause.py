"""A clause that a cue could report, and what all forms of such clauses share."""

from __future__ import annotations

from attrs import define, field

from wireparse.passage import Span
from wireparse.speech.mentions import Mention

LEAST = 4
"""A reported clause has at least so many words."""
FARTHEST = 600
"""A comma is looked for so many code points away."""


@define(eq=False)
class Clause:
    """A reported clause, the cue that reports it, and the mention of its speaker; `rule` is the form it stands in."""

    content: Span
    cue: Span
    mention: Mention
    rule: str
    features: tuple[str, ...] = field(repr=False)


def trimmed_end(text: str, end: int) -> int:
    while end and (text[end - 1].isspace() or text[end - 1] in ".!?…"):
        end -= 1
    return end
