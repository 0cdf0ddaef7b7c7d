"""Somebody who may have spoken, and what speaks for it."""

from __future__ import annotations

from attrs import define, field

from wireparse.speech.mention import Mention


@define(eq=False, repr=False)
class Candidate:
    """Somebody who may be the speaker of a run (`None`: nobody near), and what speaks for it."""

    mention: Mention | None
    features: list[str] = field(repr=False)

    @property
    def place(self) -> str:
        """Where it stands, by the opening of its first feature: `B0` before the run, `A1` behind it, `none`."""
        return self.features[0].partition(":")[0]
