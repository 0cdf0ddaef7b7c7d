"""Whether a marked run is speech, or a title, a nickname, a word at arm's length: what speaks for it, and against."""

from __future__ import annotations

from bisect import bisect_right

from wireparse.context import Context
from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph

_AROUND = 400
"""So many code points of the sentence on each side of a run are read."""


def speech_features(paragraph: Paragraph, run: Run, context: Context, where: str) -> list[str]:
    """What the learned table `speech` weighs for a run in a paragraph; `where` names the paragraph's kind."""
    text, speech = paragraph.text, context.pack.speech
    words = text[run.start : run.end].split(None, 14)
    size = bisect_right((1, 2, 3, 5, 8, 13), len(words) - 1)
    capitals = sum(word[:1].isupper() for word in words[:6])
    shown = min(capitals, 2) if len(words) <= 6 else 9
    low, high = paragraph.sentence(run.open, run.close)
    low, high = max(low, run.open - _AROUND), min(high, run.close + _AROUND)
    around = paragraph.words_between(low, high)
    last = paragraph.words_between(max(low, run.open - 30), run.open)[-1:]
    said = "?" if not speech.verbs else "0" if speech.verbs.isdisjoint(around) else "v"
    lead = text[max(paragraph.start, run.open - 2) : run.open].rstrip()[-1:]
    inside, after = text[run.end - 1], text[run.close : run.close + 1]
    inside, after = inside if inside in ",.!?" else "w", after if after in ",.)" else "w"
    short = min(size, 3)
    whole = "whole" if paragraph.begins(run.open) and run.close >= paragraph.end - 2 else "part"
    speakers = paragraph.mentions_between(low, high)
    features = [
        f"size:{size}", f"size:{size}:{shown}", f"size:{size}:{said}", f"where:{where}", f"where:{where}:{size}",
        f"lead:{lead if lead in ',:(.' else 'w'}:{short}", f"inside:{inside}", f"inside:{inside}:{short}",
        f"after:{after}:{short}", f"{whole}:{min(size, 4)}", f"speakers:{min(speakers, 2)}:{said}",
        f"many:{min(len(paragraph.runs), 4)}:{short}",
        f"around:{bisect_right((3, 8, 16, 30), len(around))}:{said}:{short}",
    ]  # fmt: skip
    if last:
        features += _before(last[0], context, size)
    if not speech.judging.isdisjoint(around):
        features.append(f"judging:{short}")
    if not run.closed:
        features.append("open")
    return features


def _before(last: str, context: Context, size: int) -> list[str]:
    """What the word right before the mark says."""
    speech = context.pack.speech
    found = []
    if last in speech.naming:
        found += ["naming", f"naming:{min(size, 3)}"]
    if last in speech.judging:
        found.append("judged")
    if last in speech.articles:
        found.append(f"article:{min(size, 3)}")
    if last in speech.that:
        found.append("that")
    if last in speech.verbs:
        found.append(f"verb:{min(size, 3)}")
    return found
