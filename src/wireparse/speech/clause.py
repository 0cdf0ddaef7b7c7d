"""A clause that a cue could report, and what all forms of such clauses share."""

from __future__ import annotations

from attrs import define

from wireparse.passage import Span
from wireparse.speech.mention import Mention

LEAST = 4
"""A reported clause has at least so many words."""
FARTHEST = 600
"""A comma is looked for so many code points away."""


@define(eq=False, repr=False)
class Clause:
    """A reported clause, the cue that reports it, and the mention of its speaker; `rule` is the form it stands in.

    Where a verb has no subject, `mention` is missing: whoever spoke before says it, too.
    `lead` is the first part of a clause that its source cuts in two: `Der Schaden beläuft sich laut X auf …`.
    """

    content: Span
    cue: Span | None
    mention: Mention | None
    rule: str
    features: tuple[str, ...]
    lead: Span | None = None

    @property
    def start(self) -> int:
        """Where the clause begins, its first part counted."""
        return self.lead.start if self.lead else self.content.start

    def parts(self) -> tuple[Span, ...]:
        """The reported words, in order."""
        return (self.lead, self.content) if self.lead else (self.content,)


def trimmed_end(text: str, end: int) -> int:
    while end and (text[end - 1].isspace() or text[end - 1] in ".!?…"):
        end -= 1
    return end
