"""Whether a marked run is speech, or a title, a nickname, a word at arm's length: what speaks for it, and against."""

from __future__ import annotations

import functools
from bisect import bisect_right
from operator import or_

from wireparse.context import Context
from wireparse.letters import CJK
from wireparse.speech.marks import Run
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.points import latin
from wireparse.speech.signs import ACCORDING, ARTICLE, AUXILIARY, JUDGING, NAMING, REPORTED, THAT, VERB
from wireparse.speech.standing import word_class

_AROUND = 400
"""So many code points of the sentence on each side of a run are read."""
_ENDED = frozenset(",?!…")
_PARTING = frozenset((",", "–", "—", "-", ", –", ", —", ",–", ",—"))
_NEAR = 5
"""A word that announces a name or a charge stands so many words before the marks at most."""
_LED = 30
"""The word that leads to a mark begins at most so many code points before it."""
_LEADING = NAMING | JUDGING | ARTICLE | THAT | VERB


def speech_features(paragraph: Paragraph, run: Run, context: Context, where: str) -> list[str]:
    """What the learned table `speech` weighs for a run in a paragraph; `where` names the paragraph's kind."""
    words, size, capitals = paragraph.words, *_inside(paragraph.text, run)
    low, high = paragraph.sentence(run.open, run.close)
    low, high = max(low, run.open - _AROUND), min(high, run.close + _AROUND)
    first, stop = words.at(low), words.at(high)
    said = "?" if not context.pack.speech.verbs else "v" if paragraph.says_between(first, stop) else "0"
    speakers = min(paragraph.mentions_between(low, high), 2)
    around = bisect_right((3, 8, 16, 30), stop - first)
    features = [
        *_own_features(size, capitals, said, where),
        *_edge_features(*_edges(paragraph, run), min(size, 4)),
        *_near_features(speakers, said, min(len(paragraph.runs), 4), min(size, 3), around),
    ]
    last = words.at(run.open) - 1
    if last >= first and words.starts[last] >= run.open - _LED:
        features += _led_features(words.signs[last] & _LEADING, size)
    features += _beside_features(*_neighbours(paragraph, run, last, first, stop), min(size, 3))
    features += _start_features(_opening(paragraph, run), paragraph.text[run.start].isupper(), said, min(size, 3))
    told = functools.reduce(or_, words.signs[first:stop], 0)
    if told & JUDGING:
        features.append(f"judging:{min(size, 3)}")
    if words.any_sign(NAMING, max(first, last - _NEAR), max(last, 0)):
        features += ["named-near", f"named-near:{min(size, 3)}"]
    if told & REPORTED:
        features += [f"mood:{min(size, 3)}", f"mood:{said}:{min(size, 3)}"]
    if told & ACCORDING:
        features += ["according", f"according:{min(size, 3)}"]
    if not run.closed:
        features.append("open")
    return features


def is_attributed(paragraph: Paragraph, run: Run) -> bool:
    """Whether a run opens its sentence and a verb of saying takes it up behind a comma, a dash or its own stop.

    `« Nous partons », a dit X`, `“Yes,” said X`; a paper's name as a subject has neither: `« Le Matin » affirme que …`.
    """
    return (paragraph.begins(run.open) or paragraph.begins_sentence(run.open)) and told_behind(paragraph, run)


def told_behind(paragraph: Paragraph, run: Run) -> bool:
    """Whether a verb of saying follows behind a comma, a dash or the run's own stop."""
    words, text = paragraph.words, paragraph.text
    at = words.at(run.close)
    if at + 1 >= len(words) or words.starts[at] > run.close + 4:
        return False
    parted = latin(text[run.end - 1]) in _ENDED or text[run.close : words.starts[at]].strip() in _PARTING
    sign = words.signs[at]
    return parted and bool(sign & VERB or (sign & AUXILIARY and any(s & VERB for s in words.signs[at + 1 : at + 4])))


def _neighbours(paragraph: Paragraph, run: Run, last: int, first: int, stop: int) -> tuple[str, str]:
    """What the words right before and behind the marks are, if hardly more than a blank parts them."""
    text, words = paragraph.text, paragraph.words
    before = after = ","
    if not text[words.end(last) if last >= first else run.open : run.open].strip():
        before = word_class(words, last) if last >= first else "^"
    following = words.at(run.close)
    if not text[run.close : words.starts[following] if following < stop else run.close].strip(" \u00a0,–—-"):
        after = word_class(words, following) if following < stop else "^"
    return before, after


def _opening(paragraph: Paragraph, run: Run) -> str:
    """What the marks open: the paragraph, a sentence, what a colon or a comma leads in, or nothing."""
    if paragraph.begins(run.open):
        return "^"
    lead = latin(paragraph.text[max(paragraph.start, run.open - 3) : run.open].rstrip()[-1:])
    return "." if paragraph.begins_sentence(run.open) else lead if lead in (":", ",") else "w"


def _inside(text: str, run: Run) -> tuple[int, int]:
    """The class of how many words stand inside the marks, and of how many of them have a capital."""
    if text[run.start] >= CJK:
        return bisect_right((1, 2, 3, 5, 8, 13), (run.end - run.start) // 2 - 1), 0
    words = text[run.start : run.end].split(None, 14)
    capitals = sum(word[:1].isupper() for word in words[:6])
    return bisect_right((1, 2, 3, 5, 8, 13), len(words) - 1), min(capitals, 2) if len(words) <= 6 else 9


def _edges(paragraph: Paragraph, run: Run) -> tuple[str, str, str, str]:
    """The signs before, at the end of and behind the words inside the marks, and whether the run is all there is."""
    text = paragraph.text
    lead = latin(text[max(paragraph.start, run.open - 2) : run.open].rstrip()[-1:])
    inside, after = latin(text[run.end - 1]), latin(paragraph.behind(run.close, 1))
    whole = "whole" if paragraph.begins(run.open) and run.close >= paragraph.end - 2 else "part"
    return (
        lead if lead in ",:(." else "w",
        inside if inside in ",.!?" else "w",
        after if after in ",.)" else "w",
        whole,
    )


@functools.lru_cache(maxsize=1024)
def _own_features(size: int, capitals: int, said: str, where: str) -> tuple[str, ...]:
    return f"size:{size}", f"size:{size}:{capitals}", f"size:{size}:{said}", f"where:{where}", f"where:{where}:{size}"


@functools.lru_cache(maxsize=1024)
def _edge_features(lead: str, inside: str, after: str, whole: str, size: int) -> tuple[str, ...]:
    short = min(size, 3)
    return (
        f"lead:{lead}:{short}",
        f"inside:{inside}",
        f"inside:{inside}:{short}",
        f"after:{after}:{short}",
        f"{whole}:{size}",
    )


@functools.lru_cache(maxsize=1024)
def _near_features(speakers: int, said: str, runs: int, short: int, around: int) -> tuple[str, ...]:
    return f"speakers:{speakers}:{said}", f"many:{runs}:{short}", f"around:{around}:{said}:{short}"


@functools.lru_cache(maxsize=1024)
def _start_features(opening: str, capital: bool, said: str, short: int) -> tuple[str, ...]:
    """How the marked words begin, and where."""
    return f"starts:{opening}:{capital}", f"starts:{opening}:{capital}:{short}", f"starts:{opening}:{capital}:{said}"


@functools.lru_cache(maxsize=4096)
def _beside_features(before: str, after: str, short: int) -> tuple[str, ...]:
    """What the words right before and behind the marks are."""
    left, right = before.partition(":")[0], after.partition(":")[0]
    return (
        f"before:{before}",
        f"before:{left}:{short}",
        f"behind:{after}",
        f"behind:{right}:{short}",
        f"between:{left}:{right}:{short}",
    )


@functools.lru_cache(maxsize=1024)
def _led_features(sign: int, size: int) -> tuple[str, ...]:
    """What the word right before the mark says."""
    short = min(size, 3)
    named = ("naming", f"naming:{short}") if sign & NAMING else ()
    judged = ("judged",) if sign & JUDGING else ()
    article = (f"article:{short}",) if sign & ARTICLE else ()
    that = ("that",) if sign & THAT else ()
    return (*named, *judged, *article, *that, *((f"verb:{short}",) if sign & VERB else ()))
