"""Who speaks: every mention near a marked run is a candidate, scored by where it stands and how it is built in.

`find_candidates` names what speaks for a mention; the learned table `speakers` weighs it, and the candidates of one run
share their probability with the possibility that nobody near speaks.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator

from attrs import define, field

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.governing import governors
from wireparse.speech.incise import find_incise
from wireparse.speech.leads import led_by, own_view
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.near import near_mentions
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.points import latin
from wireparse.speech.signs import IMPERSONAL, REPORTED, THAT
from wireparse.speech.standing import bucket, part_of, tie_features
from wireparse.speech.subjects import Subject, find_subject
from wireparse.weights import Table, softmax

_BACK = 3
"""Candidates from the paragraph before."""
_NAME = 60
"""A surname has at most so many code points."""
_GAP = 400
"""So many code points between a run and a mention are read."""


@define(eq=False)
class Candidate:
    """Somebody who may be the speaker of a run (`None`: nobody near), and what speaks for it."""

    mention: Mention | None
    features: list[str] = field(repr=False)


@define(eq=False)
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


@define(eq=False)
class Choice:
    """The speaker that was chosen, how sure, and why."""

    mention: Mention | None
    confidence: float
    because: tuple[str, ...]


def choose_speaker(candidates: list[Candidate], table: Table, text: str, tag: str) -> Choice:
    """The best of the candidates, with the probability that it is this one, or another mention of the same words.

    It is as sure as scores of the language were right where they were not learned from.
    """
    sure = table.weights.get(f"sure:{tag}", table.weights.get("sure:any", 1.0))
    chances = softmax([sure * table.score(candidate.features) for candidate in candidates])
    best = chances.index(max(chances))
    chosen = candidates[best]
    named = _named(chosen.mention, text)
    alike = sum(
        chance for chance, other in zip(chances, candidates, strict=True) if _named(other.mention, text) == named
    )
    return Choice(chosen.mention, alike, table.reasons(chosen.features))


def _named(mention: Mention | None, text: str) -> str:
    """The last word by which somebody is mentioned: a surname, a pronoun, a noun."""
    if mention is None:
        return ""
    end = mention.end if mention.name_end is None else mention.name_end
    return text[max(mention.start, end - _NAME) : end].split()[-1].lower()


def find_candidates(
    paragraph: Paragraph, index: int, before: Paragraph | None, heard: Heard | None, context: Context
) -> list[Candidate]:
    """The candidates for the run of that index: those around it, those of the paragraph before, nobody."""
    run = paragraph.runs[index]
    incise = find_incise(paragraph.text, run, context)
    if incise is not None and incise.mention is not None:
        # Where the press sets attributions inside the marks, it hardly ever names the speaker outside them as well.
        return [
            Candidate(incise.mention, ["incise", f"incise:{incise.mention.kind.value}"]),
            Candidate(None, ["incise:none"]),
        ]
    # Between dashes inside the marks a verb may stand alone.
    shape, led = _shape(paragraph, run), "v>" if incise else led_by(paragraph, run)
    found = list(_around_run(paragraph, run, shape, led, heard, context))
    if before is not None:
        found += _earlier(before, shape, led, heard, context)
    if heard is not None and heard.mention is not None:
        known = {candidate.mention.start for candidate in found if candidate.mention}
        if heard.mention.start not in known:
            far = ["P:far", f"P:far:{shape}", f"P:led:{led}", *_follows(paragraph, run, heard)]
            found.append(Candidate(heard.mention, far))
        if heard.other is not None and heard.other.start not in known:
            found.append(Candidate(heard.other, ["Q:far", f"Q:far:{shape}", *_follows(paragraph, run, heard, "Q")]))
    found.append(Candidate(None, ["none", f"none:{shape}", "none:heard" if heard else "none:first", f"none:{led}"]))
    if context.pack.speech.oblique:
        subject = find_subject(paragraph, run, context.pack.speech)
        if subject and not any(one.mention and one.mention.start == subject[0].start for one in found):
            found.append(Candidate(subject[0], ["S:far", f"S:far:{shape}"]))
        _tell_subject(found, subject, paragraph, context.pack.speech)
    mood = _mood(paragraph, run)
    if mood:
        for candidate in found:
            _tell_mood(candidate, mood, paragraph, context)
    return found


def _tell_subject(found: list[Candidate], subject: Subject | None, paragraph: Paragraph, speech: SpeechWords) -> None:
    """Add whether a candidate is the subject of the verb that tells the run."""
    how = subject[1] if subject else "none"
    for candidate in found:
        mention, place = candidate.mention, candidate.features[0].partition(":")[0]
        case = paragraph.standing(mention, speech).case if mention and place[:1] in "BA" else ""
        if mention is None:
            features = [f"subject:{how}:nobody"]
        elif subject and mention.start == subject[0].start:
            features = [
                "subject", f"subject:{how}", f"subject:{how}:{mention.kind.value}", f"subject:{how}:{place}",
                f"subject:{place}", f"subject:{how}:{case}",
            ]  # fmt: skip
        else:
            features = [f"subject:{how}:other", f"subject:{how}:other:{place}", f"subject:{how}:other:{case}"]
            features += ["subject:other", f"subject:other:{place}"] if subject else []
        candidate.features += features


def _tell_mood(candidate: Candidate, mood: str, paragraph: Paragraph, context: Context) -> None:
    """Add what the mood of the run's sentence speaks for, by where the candidate stands and in which case."""
    place = candidate.features[0].partition(":")[0]
    mention = candidate.mention
    near = place[:1] in "BA" and mention is not None
    case = paragraph.standing(mention, context.pack.speech).case if near and mention else ""
    candidate.features.append(f"{mood}:{place}")
    if case:
        candidate.features += [f"{mood}:{case}", f"{mood}:{place}:{case}"]


def _mood(paragraph: Paragraph, run: Run) -> str:
    """What tells the run's sentence: its mood alone, its mood beside a verb of saying, a verb without a subject."""
    words = paragraph.words
    low, high = paragraph.sentence(run.open, run.close)
    first, stop = words.at(max(low, run.open - _GAP)), words.at(min(high, run.close + _GAP))
    if words.any_sign(IMPERSONAL, first, stop):
        return "impersonal"
    if not words.any_sign(REPORTED, first, stop):
        return ""
    return "told" if paragraph.says_between(first, stop) else "mood"


def _shape(paragraph: Paragraph, run: Run) -> str:
    """How the run stands in its sentence: what leads to it, and how it ends."""
    text = paragraph.text
    lead = latin(text[max(paragraph.start, run.open - 3) : run.open].rstrip()[-1:])
    if paragraph.begins(run.open):
        opening = "^"
    elif lead == ":":
        opening = ":"
    elif paragraph.begins_sentence(run.open):
        opening = "."
    else:
        opening = "," if lead == "," else "w"
    after = latin(paragraph.behind(run.close, 2).strip()[:1])
    inside = latin(text[run.end - 1])
    if paragraph.end - run.close <= 2 and not text[run.close : paragraph.end].strip(" ."):
        return opening + "$"
    if inside in ",?!" or after[:1] == ",":
        return opening + (inside if inside in "?!" else ",")
    return opening + ("." if inside in ".…" or after[:1] == "." else "w")


# ---------------------------------------------------------------- in the run's own paragraph


def _around_run(
    paragraph: Paragraph, run: Run, shape: str, led: str, heard: Heard | None, context: Context
) -> Iterator[Candidate]:
    """The mentions near the run that may speak, each with what speaks for it."""
    governing, own = governors(paragraph, run), own_view(paragraph, run, context.pack.speech.own_view)
    for side, rank, mention in near_mentions(paragraph, run, governing, shape[0] == ":", context):
        if side == "B" and mention.start > own:
            continue
        features = _beside(paragraph, run, mention, side, rank, shape, led, context)
        if mention.start in governing:
            features += _governing_features(governing[mention.start][0], shape, mention.kind.value)
        if heard is not None:
            features += _same(paragraph, run, mention, heard)
        yield Candidate(mention, features)


def _beside(
    paragraph: Paragraph, run: Run, mention: Mention, side: str, rank: int, shape: str, led: str, context: Context
) -> list[str]:
    """What speaks for a mention on one side of a run."""
    left, right = (mention.end, run.open) if side == "B" else (run.close, mention.start)
    first, stop = _parting_words(paragraph, left, right, side)
    breaks = min(paragraph.breaks_between(left - 1, right), 3)
    place = f"{side}{breaks}{'r' if paragraph.runs_between(left, right) else ''}"
    said = "" if not context.pack.speech.verbs else "v" if paragraph.says_between(first, stop) else "0"
    stand = paragraph.standing(mention, context.pack.speech)
    features = [
        *_cue_features(place, stand.cue, bucket(stop - first), said),
        *_place_features(place, shape, said, rank, mention.kind.value),
        *tie_features(stand, side),
        *_led_features(led, place, part_of(stand), stand.opens),
        *_built_features(place, stand.clause, stand.what, mention.kind.value, shape[0]),
    ]
    if stand.case != "o":
        # Before a verb, or first in its sentence, stands a subject; what a preposition leads there is none.
        features += _opening_features(place, stand.opens, said, shape)
        features += _beside_features(place, *stand.beside, stand.word, said)
    if stand.case:
        features += _case_features(place, stand.case, said, stand.opens, rank)
    if side == "A" and not breaks:
        features += _cut_features(place, _is_cut(paragraph, first, stop), said, led, part_of(stand))
    if side == "B" and not breaks:
        words = paragraph.words
        that = first < stop and words.signs[stop - 1] & THAT
        features.append(f"B0:lead:{words.lowers[stop - 1] if that else ''}:{shape[0]}:{rank}")
    return features


def _parting_words(paragraph: Paragraph, left: int, right: int, side: str) -> tuple[int, int]:
    """The indices of the words between a mention and a run; of a long stretch, those at the run."""
    if side == "B":
        return paragraph.words.at(max(left, right - _GAP)), paragraph.words.at(right)
    return paragraph.words.at(left), paragraph.words.at(min(right, left + _GAP))


def _is_cut(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether a sign parts a mention from the word of saying before it: `«…», dijo, tras ver a Ana`."""
    verb = bisect_left(paragraph.verbs, first)
    if verb < len(paragraph.verbs) and paragraph.verbs[verb] < stop:
        first = paragraph.verbs[verb]
    return any(gap.strip() for gap in paragraph.words.gaps[first + 1 : stop + 1])


@functools.lru_cache(maxsize=1024)
def _cut_features(place: str, cut: bool, said: str, led: str, part: str) -> tuple[str, ...]:
    sign = "cut" if cut else "whole"
    return f"{place}:{sign}:{said}", f"{place}:{sign}:{said}:{part}", f"{place}:{sign}:{led}:{part}"


@functools.lru_cache(maxsize=4096)
def _led_features(led: str, place: str, part: str, opens: str) -> tuple[str, ...]:
    """A word of saying without a subject looks for one, and what part a mention plays says whether it is."""
    return f"L:{led}:{place}", f"L:{led}:{place}:{part}", f"L:{led}:{place[0]}:{part}:{opens}", f"L:{part}"


@functools.lru_cache(maxsize=4096)
def _cue_features(place: str, cue: str, near: int, said: str) -> tuple[str, ...]:
    return f"{place}:{cue}", f"{place}:{near}:{said}", f"{place[0]}:{cue}:{near}"


@functools.lru_cache(maxsize=4096)
def _place_features(place: str, shape: str, said: str, rank: int, kind: str) -> tuple[str, ...]:
    return (
        f"{place}:{shape}:{said}",
        f"{place}:{rank}:{said}",
        f"{place[0]}:{kind}",
        f"{place}:{kind}:{rank}",
        f"{place}:{shape}:{rank}",
    )


@functools.lru_cache(maxsize=4096)
def _built_features(place: str, clause: str, what: str, kind: str, opening: str) -> tuple[str, ...]:
    """How a mention is built, and the clause that it makes with a verb of saying."""
    built = f"what:{kind}:{what}", f"what:{place[0]}:{kind}:{what}"
    if not clause:
        return built
    whole = f"clause:{place}:{clause}"
    return *built, whole, f"{whole}:{opening}", f"clause:{place[0]}:{clause[:3]}"


@functools.lru_cache(maxsize=4096)
def _governing_features(how: str, shape: str, kind: str) -> tuple[str, ...]:
    return f"gov:{how}", f"gov:{how}:{shape}", f"gov:{how}:{kind}"


@functools.lru_cache(maxsize=4096)
def _opening_features(place: str, opens: str, said: str, shape: str) -> tuple[str, ...]:
    return f"{place}:{opens}", f"{place}:{opens}:{said}:{shape}"


@functools.lru_cache(maxsize=4096)
def _case_features(place: str, case: str, said: str, opens: str, rank: int) -> tuple[str, ...]:
    return (
        f"case:{case}:{place[0]}",
        f"case:{case}:{place}:{said}",
        f"case:{case}:{place}:{opens}",
        f"case:{case}:{place[:2]}:r{rank}",
    )


@functools.lru_cache(maxsize=4096)
def _beside_features(place: str, before: str, after: str, word: str, said: str) -> tuple[str, ...]:
    (left, _, _), (right, _, _) = before.partition(":"), after.partition(":")
    features = [f"pre:{place}:{left}", f"post:{place}:{right}", f"pre:{before}", f"post:{place[0]}:{after}:{said}"]
    return (*features, f"pronoun:{word}", f"pronoun:{place}:{word}") if word else tuple(features)


# ---------------------------------------------------------------- before the run's own paragraph


def _earlier(before: Paragraph, shape: str, led: str, heard: Heard | None, context: Context) -> list[Candidate]:
    """The last mentions in the paragraph before, last first."""
    found = []
    mentions = before.mentions
    last = mentions[: -_BACK - 1 : -1]
    if len(mentions) > _BACK:
        # Whom the paragraph opens with is what it is about.
        last.append(mentions[0])
    for rank, mention in enumerate(last):
        breaks = min(before.breaks_between(mention.end - 1, before.end), 2)
        stand = before.standing(mention, context.pack.speech)
        kind = mention.kind.value
        features = [*_earlier_features(stand.cue, stand.opens, rank, breaks, shape, kind), *tie_features(stand, "E")]
        features += _led_features(led, f"E{breaks}", part_of(stand), stand.opens)
        if heard is not None and heard.mention is mention:
            features.append("E:heard")
        found.append(Candidate(mention, features))
    return found


@functools.lru_cache(maxsize=4096)
def _earlier_features(cue: str, opens: str, rank: int, breaks: int, shape: str, kind: str) -> tuple[str, ...]:
    return f"E:{cue}", f"E:{rank}", f"E:{breaks}:{cue}", f"E:{shape}", f"E:{kind}", f"E:{opens}:{breaks}"


def _follows(paragraph: Paragraph, run: Run, heard: Heard, name: str = "H") -> list[str]:
    """How the run follows the quotation before."""
    if heard.paragraph is not paragraph:
        far = min(paragraph.number - heard.paragraph.number, 3)
        return [f"{name}:par{far}:{'^' if run.open <= paragraph.start + 1 else 'w'}"]
    breaks = min(paragraph.breaks_between(heard.run.close - 1, run.open), 2)
    between = paragraph.mentions_between(heard.run.close, run.open)
    return [f"{name}:{breaks}", f"{name}:{breaks}:{min(between, 3)}"]


def _same(paragraph: Paragraph, run: Run, mention: Mention, heard: Heard) -> list[str]:
    """Whether a mention is the one that spoke before."""
    if heard.mention is not None and heard.mention.start == mention.start:
        return [f"H:same:{name}" for name in _follows(paragraph, run, heard)] + ["H:same"]
    return [f"H:other:{name}" for name in _follows(paragraph, run, heard)] if heard.paragraph is paragraph else []
