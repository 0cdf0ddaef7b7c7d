"""Who speaks: every mention near a marked run is a candidate, scored by where it stands and how it is built in.

`find_candidates` names what speaks for a mention; the learned table `speakers` weighs it, and the candidates of one run
share their probability with the possibility that nobody near speaks.
"""

from __future__ import annotations

import functools

from wireparse.context import Context
from wireparse.lexicon import SpeechWords
from wireparse.speech.beside import around_run, governing_features, led_features
from wireparse.speech.candidate import Candidate
from wireparse.speech.governing import told_before
from wireparse.speech.heard import Heard, follows
from wireparse.speech.incise import find_incise
from wireparse.speech.leads import led_by
from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.points import latin
from wireparse.speech.signed import find_signature
from wireparse.speech.signs import IMPERSONAL, REPORTED
from wireparse.speech.standing import part_of, tie_features
from wireparse.speech.subjects import Subject, find_subject

_BACK = 3
"""Candidates from the paragraph before."""
_MOOD_REACH = 400
"""So many code points before a run and behind it, in its own sentence, are read for the mood that tells it."""


def find_candidates(
    paragraph: Paragraph, index: int, before: Paragraph | None, heard: Heard | None, context: Context
) -> list[Candidate]:
    """The candidates for the run of that index: those around it, those of the paragraph before, nobody."""
    run = paragraph.runs[index]
    incise = find_incise(paragraph.text, run, context)
    own = (incise.mention if incise else None) or find_signature(paragraph, run)
    if own is not None:
        # Where the press sets attributions inside the marks, it hardly ever names the speaker outside them as well.
        return [
            Candidate(own, ["incise", f"incise:{own.kind.value}"]),
            Candidate(None, ["incise:none"]),
        ]
    # Between dashes inside the marks a verb may stand alone.
    shape, led = _shape(paragraph, run), "v>" if incise else led_by(paragraph, run)
    found = list(around_run(paragraph, run, shape, led, heard, context))
    if before is not None:
        found += _earlier(before, shape, led, heard, context)
    if heard is not None and heard.mention is not None:
        known = {candidate.mention.start for candidate in found if candidate.mention}
        if heard.mention.start not in known:
            far = ["P:far", f"P:far:{shape}", f"P:led:{led}", *follows(paragraph, run, heard)]
            found.append(Candidate(heard.mention, far))
        if heard.other is not None and heard.other.start not in known:
            found.append(Candidate(heard.other, ["Q:far", f"Q:far:{shape}", *follows(paragraph, run, heard, "Q")]))
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
        mention, place = candidate.mention, candidate.place
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
    place = candidate.place
    mention = candidate.mention
    near = place[:1] in "BA" and mention is not None
    case = paragraph.standing(mention, context.pack.speech).case if near and mention else ""
    candidate.features += [f"{mood}:{place}", f"{mood}:kind:{mention.kind.value if mention else ''}"]
    if case:
        candidate.features += [f"{mood}:{case}", f"{mood}:{place}:{case}"]


def _mood(paragraph: Paragraph, run: Run) -> str:
    """What tells the run's sentence: its mood alone, its mood beside a verb of saying, a verb without a subject."""
    words = paragraph.words
    low, high = paragraph.sentence(run.open, run.close)
    first, stop = words.at(max(low, run.open - _MOOD_REACH)), words.at(min(high, run.close + _MOOD_REACH))
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
    if inside in ",?!" or after[:1] == "," or run.spoken:
        return opening + (inside if inside in "?!" else ",")
    return opening + ("." if inside in ".…" or after[:1] == "." else "w")


def _earlier(before: Paragraph, shape: str, led: str, heard: Heard | None, context: Context) -> list[Candidate]:
    """The last mentions in the paragraph before, last first."""
    found = []
    mentions = before.mentions
    last = mentions[: -_BACK - 1 : -1]
    if len(mentions) > _BACK:
        # Whom the paragraph opens with is what it is about.
        last.append(mentions[0])
    told = told_before(before, before.end)
    if told is not None and told[1] not in last:
        last.append(told[1])
    for rank, mention in enumerate(last):
        breaks = min(before.breaks_between(mention.end - 1, before.end), 2)
        stand = before.standing(mention, context.pack.speech)
        kind = mention.kind.value
        features = [*_earlier_features(stand.cue, stand.opens, rank, breaks, shape, kind), *tie_features(stand, "E")]
        part = "t" if told is not None and told[0] == "-v" and told[1] is mention else part_of(stand)
        features += led_features(led, f"E{breaks}", part, stand.opens)
        if told is not None and told[1] is mention:
            features += governing_features(f"E{told[0]}", shape, kind, led)
        if heard is not None and heard.mention is mention:
            features.append("E:heard")
        found.append(Candidate(mention, features))
    return found


@functools.lru_cache(maxsize=4096)
def _earlier_features(cue: str, opens: str, rank: int, breaks: int, shape: str, kind: str) -> tuple[str, ...]:
    return f"E:{cue}", f"E:{rank}", f"E:{breaks}:{cue}", f"E:{shape}", f"E:{kind}", f"E:{opens}:{breaks}"
