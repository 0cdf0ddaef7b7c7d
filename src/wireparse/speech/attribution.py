"""Who speaks: every mention near a marked run is a candidate, scored by where it stands and how it is built in.

`find_candidates` names what speaks for a mention; the learned table `speakers` weighs it, and the candidates of one run
share their probability with the possibility that nobody near speaks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import field, frozen

from wireparse.context import Context
from wireparse.speech.incise import find_incise
from wireparse.speech.marks import Run
from wireparse.speech.mentions import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.weights import Table, softmax

_SIDE = 4
"""Candidates on each side of a run; what stands farther off hardly ever speaks."""
_BACK = 3
"""Candidates from the paragraph before."""
_GAP = 400
"""So many code points between a run and a mention are read."""
_BUCKETS = (0, 1, 2, 3, 5, 8, 13, 21, 34)


@frozen(eq=False)
class Candidate:
    """Somebody who may be the speaker of a run (`None`: nobody near), and what speaks for it."""

    mention: Mention | None
    features: list[str] = field(repr=False)


@frozen(eq=False)
class Heard:
    """The quotation before: its run, who spoke it, and in which paragraph."""

    run: Run
    mention: Mention | None
    paragraph: Paragraph


@frozen(eq=False)
class Choice:
    """The speaker that was chosen, how sure, and why."""

    mention: Mention | None
    confidence: float
    because: tuple[str, ...]


def choose_speaker(candidates: list[Candidate], table: Table) -> Choice:
    """The best of the candidates, with its probability among them."""
    chances = softmax([table.score(candidate.features) for candidate in candidates])
    best = max(range(len(chances)), key=chances.__getitem__)
    chosen = candidates[best]
    return Choice(chosen.mention, chances[best], table.reasons(chosen.features))


def find_candidates(
    paragraph: Paragraph, index: int, before: Paragraph | None, heard: Heard | None, context: Context
) -> list[Candidate]:
    """The candidates for the run of that index: those around it, those of the paragraph before, nobody."""
    run = paragraph.runs[index]
    shape = _shape(paragraph, run, context)
    mentions = paragraph.mentions
    split = bisect_left(paragraph.places, run.open)
    found = []
    for rank, at in enumerate(range(split - 1, max(-1, split - 1 - _SIDE), -1)):
        found.append(_candidate(paragraph, run, at, "B", rank, shape, heard, context))
    for rank, at in enumerate(range(split, min(len(mentions), split + _SIDE))):
        found.append(_candidate(paragraph, run, at, "A", rank, shape, heard, context))
    incise = find_incise(paragraph.text, run, context)
    if incise is not None:
        found.append(Candidate(incise.mention, ["incise", f"incise:{incise.mention.kind.value}"]))
    if before is not None:
        count = len(before.mentions)
        found.extend(
            _earlier(before, count - 1 - rank, rank, shape, heard, context) for rank in range(min(_BACK, count))
        )
    if heard is not None and heard.mention is not None:
        known = {candidate.mention.start for candidate in found if candidate.mention}
        if heard.mention.start not in known:
            found.append(Candidate(heard.mention, ["P:far", f"P:far:{shape}", *_heard(paragraph, run, heard)]))
    found.append(Candidate(None, ["none", f"none:{shape}", "none:heard" if heard else "none:first"]))
    return found


def _shape(paragraph: Paragraph, run: Run, context: Context) -> str:
    """How the run stands in its sentence: what leads to it, and how it ends."""
    text = paragraph.text
    lead = text[max(paragraph.start, run.open - 3) : run.open].rstrip()
    if paragraph.begins(run.open):
        opening = "^"
    elif lead[-1:] in (":", "：", "："):
        opening = ":"
    elif run.open in paragraph.breaks:
        opening = "."
    elif lead[-1:] == ",":
        opening = ","
    else:
        opening = "w"
    after = text[run.close : run.close + 2].strip()
    inside = text[run.end - 1]
    if paragraph.end - run.close <= 2 and not text[run.close : paragraph.end].strip(" ."):
        ending = "$"
    elif inside in ",?!" or after[:1] == ",":
        ending = inside if inside in "?!" else ","
    elif inside in ".…" or after[:1] == ".":
        ending = "."
    else:
        ending = "w"
    return opening + ending


def _candidate(
    paragraph: Paragraph,
    run: Run,
    at: int,
    side: str,
    rank: int,
    shape: str,
    heard: Heard | None,
    context: Context,
) -> Candidate:
    """A mention in the run's own paragraph."""
    mention = paragraph.mentions[at]
    left, right = (mention.end, run.open) if side == "B" else (run.close, mention.start)
    breaks = min(paragraph.breaks_between(left - 1, right), 3)
    gap = paragraph.words_between(*_near(left, right, side))
    between = paragraph.runs_between(left, right)
    place = f"{side}{breaks}{'r' if between else ''}"
    cue = _cue(paragraph, mention, context)
    verbs = context.pack.speech.verbs
    said = "" if not verbs else "0" if verbs.isdisjoint(gap) else "v"
    near = _bucket(len(gap))
    kind = mention.kind.value
    features = [
        f"{place}:{cue}",
        f"{place}:{shape}:{said}",
        f"{place}:{rank}:{said}",
        f"{place}:{near}:{said}",
        f"{side}:{cue}:{near}",
        f"{side}:{kind}",
        f"{place}:{kind}:{rank}",
        f"{place}:{shape}:{rank}",
        f"{place}:{_initial(paragraph, mention)}",
        f"{place}:{_initial(paragraph, mention)}:{said}:{shape}",
        *_ties(paragraph, mention, side, context),
    ]
    if side == "B" and not breaks:
        features.append(f"B0:lead:{gap[-1] if gap and gap[-1] in context.pack.speech.that else ''}:{shape[0]}:{rank}")
    if heard is not None:
        features += _same(paragraph, run, mention, heard)
    return Candidate(mention, features)


def _earlier(before: Paragraph, at: int, rank: int, shape: str, heard: Heard | None, context: Context) -> Candidate:
    """A mention in the paragraph before."""
    mention = before.mentions[at]
    cue = _cue(before, mention, context)
    breaks = min(before.breaks_between(mention.end - 1, before.end), 2)
    features = [
        f"E:{cue}", f"E:{rank}", f"E:{breaks}:{cue}", f"E:{shape}", f"E:{mention.kind.value}",
        f"E:{_initial(before, mention)}:{breaks}", *_ties(before, mention, "E", context),
    ]  # fmt: skip
    if heard is not None and heard.mention is mention:
        features.append("E:heard")
    return Candidate(mention, features)


def _cue(paragraph: Paragraph, mention: Mention, context: Context) -> str:
    """How far the next word of saying stands behind the mention, and before it, in the same sentence."""
    verbs, words, starts = context.pack.speech.verbs, paragraph.words, paragraph.starts
    if not verbs:
        return "?"
    first = bisect_left(starts, mention.start)
    last = bisect_left(starts, mention.end)
    stop = bisect_right(paragraph.breaks, mention.start)
    limit = paragraph.breaks[stop] if stop < len(paragraph.breaks) else paragraph.end
    floor = paragraph.breaks[stop - 1] if stop else paragraph.start
    behind = ahead = 0
    for step, index in enumerate(range(last, min(last + 12, len(words))), 1):
        if starts[index] >= limit:
            break
        if words[index] in verbs:
            behind = step
            break
    for step, index in enumerate(range(first - 1, max(first - 9, -1), -1), 1):
        if starts[index] < floor:
            break
        if words[index] in verbs:
            ahead = step
            break
    return f"{_bucket(ahead)}<{_bucket(behind)}"


def _bucket(count: int) -> int:
    return bisect_right(_BUCKETS, count) - 1


def _initial(paragraph: Paragraph, mention: Mention) -> str:
    """Whether the mention opens its sentence, as subjects do."""
    stop = bisect_right(paragraph.breaks, mention.start)
    floor = paragraph.breaks[stop - 1] if stop else paragraph.start
    words = bisect_left(paragraph.starts, mention.start) - bisect_left(paragraph.starts, floor)
    return "i" if words <= 1 else "j" if words <= 4 else "k"


def _ties(paragraph: Paragraph, mention: Mention, side: str, context: Context) -> list[str]:
    """What the words right before and behind the mention make of it: an owner, one spoken to, a source."""
    text, speech = paragraph.text, context.pack.speech
    found = []
    if text[mention.end : mention.end + 2] in ("'s", "’s") or text[mention.end : mention.end + 2] in ("' ", "’ "):
        found.append("tie:genitive")
    at = bisect_left(paragraph.starts, mention.start)
    previous = paragraph.words[max(0, at - 3) : at]
    if previous:
        last = previous[-1]
        if last in speech.addressee:
            found.append(f"tie:to:{side}")
        elif last in speech.particles:
            found.append(f"tie:of:{side}")
        elif last in speech.verbs:
            found.append(f"tie:verb:{side}")
        if any(phrase.endswith(last) and _follows(text, mention.start, phrase) for phrase in speech.according):
            found += ["tie:according", f"tie:according:{side}"]
    after = text[mention.end : mention.end + 1]
    found.append(f"tie:{side}:{after if after in ',:.;' else 'w'}")
    return found


def _follows(text: str, start: int, phrase: str) -> bool:
    """Whether the phrase stands right before `start`, an article perhaps between."""
    window = text[max(0, start - len(phrase) - 5) : start].lower()
    return phrase in window


def _near(left: int, right: int, side: str) -> tuple[int, int]:
    """The part of a gap that is read: the end at the run."""
    return (max(left, right - _GAP), right) if side == "B" else (left, min(right, left + _GAP))


def _heard(paragraph: Paragraph, run: Run, heard: Heard) -> list[str]:
    """How the run follows the quotation before."""
    if heard.paragraph is not paragraph:
        far = min(paragraph.number - heard.paragraph.number, 3)
        return [f"H:par{far}:{'^' if run.open <= paragraph.start + 1 else 'w'}"]
    breaks = min(paragraph.breaks_between(heard.run.close - 1, run.open), 2)
    between = paragraph.mentions_between(heard.run.close, run.open)
    return [f"H:{breaks}", f"H:{breaks}:{min(between, 3)}"]


def _same(paragraph: Paragraph, run: Run, mention: Mention, heard: Heard) -> list[str]:
    if heard.mention is not None and heard.mention.start == mention.start:
        return [f"H:same:{name}" for name in _heard(paragraph, run, heard)] + ["H:same"]
    return [f"H:other:{name}" for name in _heard(paragraph, run, heard)] if heard.paragraph is paragraph else []
