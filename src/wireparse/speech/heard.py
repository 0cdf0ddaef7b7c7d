"""Who was heard last, and how a run follows what was said before."""

from __future__ import annotations

from attrs import define

from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph


@define(eq=False, repr=False)
class Heard:
    """The quotation before: its run, who spoke it, and in which paragraph."""

    run: Run
    mention: Mention | None
    paragraph: Paragraph
    other: Mention | None = None
    """Who spoke last before, of others than that mention."""

    @classmethod
    def after(cls, last: Heard | None, run: Run, mention: Mention | None, paragraph: Paragraph) -> Heard:
        """What was heard last, once this run has been."""
        if last is None or last.mention is None:
            return cls(run, mention, paragraph, last.other if last else None)
        return cls(run, mention, paragraph, last.other if last.mention is mention else last.mention)


def follows(paragraph: Paragraph, run: Run, heard: Heard, name: str = "H") -> list[str]:
    """How the run follows the quotation before."""
    if heard.paragraph is not paragraph:
        far = min(paragraph.number - heard.paragraph.number, 3)
        return [f"{name}:par{far}:{'^' if run.open <= paragraph.start + 1 else 'w'}"]
    breaks = min(paragraph.breaks_between(heard.run.close - 1, run.open), 2)
    between = paragraph.mentions_between(heard.run.close, run.open)
    return [f"{name}:{breaks}", f"{name}:{breaks}:{min(between, 3)}"]


def speaks_again(paragraph: Paragraph, run: Run, mention: Mention, heard: Heard) -> list[str]:
    """Whether a mention is the one that spoke before."""
    if heard.mention is not None and heard.mention.start == mention.start:
        return [f"H:same:{name}" for name in follows(paragraph, run, heard)] + ["H:same"]
    return [f"H:other:{name}" for name in follows(paragraph, run, heard)] if heard.paragraph is paragraph else []
