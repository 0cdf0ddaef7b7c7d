"""Those who are mentioned beside a run, in its own paragraph, and what speaks for each."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator

from wireparse.context import Context
from wireparse.speech.candidate import Candidate
from wireparse.speech.governing import governors
from wireparse.speech.heard import Heard, speaks_again
from wireparse.speech.leads import own_view
from wireparse.speech.lists import last_of_list
from wireparse.speech.marks import Run
from wireparse.speech.mention import Mention
from wireparse.speech.near import near_mentions
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import THAT
from wireparse.speech.speechlike import told_behind
from wireparse.speech.standing import bucket, part_of, tie_features

_GAP = 400
"""So many code points between a run and a mention are read."""


def around_run(
    paragraph: Paragraph, run: Run, shape: str, led: str, heard: Heard | None, context: Context
) -> Iterator[Candidate]:
    """The mentions near the run that may speak, each with what speaks for it."""
    governing, own = governors(paragraph, run), own_view(paragraph, run, context.pack.speech.own_view)
    taken = _taken_up(paragraph, run)
    for side, rank, mention in near_mentions(paragraph, run, governing, shape[0] == ":", context):
        if side == "B" and mention.start > own:
            continue
        how = governing[mention.start][0] if mention.start in governing else ""
        part = "t" if how == "-v" else part_of(paragraph.standing(mention, context.pack.speech))
        features = _beside(paragraph, run, mention, side, rank, shape, led, part, context)
        if how:
            features += governing_features(how, shape, mention.kind.value, led)
        if taken:
            features += _taken_features(taken, side, min(rank, 2), part)
        if heard is not None:
            features += speaks_again(paragraph, run, mention, heard)
        yield Candidate(mention, features)


def _taken_up(paragraph: Paragraph, run: Run) -> str:
    """Whether words of saying take up a run, or the list that it belongs to: `« A », ni « B », dit X`."""
    index = bisect_left(paragraph.opens, run.open)
    last = last_of_list(paragraph, index)
    if not told_behind(paragraph, paragraph.runs[last]):
        return ""
    return "list" if last > index else "own"


@functools.lru_cache(maxsize=1024)
def _taken_features(taken: str, side: str, rank: int, part: str) -> tuple[str, ...]:
    return f"taken:{side}:{part}", f"taken:{side}:{rank}:{part}", f"taken:{taken}:{side}:{part}"


def _beside(
    paragraph: Paragraph,
    run: Run,
    mention: Mention,
    side: str,
    rank: int,
    shape: str,
    led: str,
    part: str,
    context: Context,
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
        *led_features(led, place, part, stand.opens),
        *_built_features(place, stand.clause, stand.what, mention.kind.value, shape[0]),
    ]
    if stand.case != "o":
        # Before a verb, or first in its sentence, stands a subject; what a preposition leads there is none.
        features += _opening_features(place, stand.opens, said, shape)
        features += _beside_features(place, *stand.beside, stand.word, said)
    if stand.case:
        features += _case_features(place, stand.case, said, stand.opens, rank)
    if side == "A" and not breaks:
        features += _cut_features(place, _is_cut(paragraph, first, stop), said, led, part)
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
def led_features(led: str, place: str, part: str, opens: str) -> tuple[str, ...]:
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
def governing_features(how: str, shape: str, kind: str, led: str) -> tuple[str, ...]:
    """What it says that somebody is the subject of a word of saying near the run."""
    return f"gov:{how}", f"gov:{how}:{shape}", f"gov:{how}:{kind}", f"gov:{how}:{led}"


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
