"""Which language a text is in: by the scripts of its letters, and by the frequent words of the packs."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from wireparse.packs import BASE, Packs
from wireparse.source import Source

_SAMPLE = 2400
"""Code points that are looked at: enough for a sure answer, little enough to cost nothing."""
_PROSE = 60
"""Lines of so many code points are more likely prose than menu."""
_WORDS = re.compile(r"\w+")

# Scripts that one language of the world's press mostly has to itself, by the first code points of their blocks.
_SCRIPTS = (
    (0x0370, 0x0400, "el"), (0x0400, 0x0530, "ru"), (0x0530, 0x0590, "hy"), (0x0590, 0x0600, "he"),
    (0x0600, 0x0780, "ar"), (0x0900, 0x0980, "hi"), (0x0980, 0x0A00, "bn"), (0x0B80, 0x0C00, "ta"),
    (0x0E00, 0x0E80, "th"), (0x10A0, 0x1100, "ka"), (0x3040, 0x3100, "ja"), (0x4E00, 0xA000, "zh"),
    (0xAC00, 0xD7B0, "ko"),
)  # fmt: skip


@frozen
class Language:
    """A language tag (`None`: none could be told), and whether it is sure."""

    tag: str | None
    sure: bool


def detect_language(source: Source, candidates: Sequence[str], packs: Packs) -> Language:
    """The language of a text: one of `candidates` if there are any, else any language whose words are known."""
    if len(candidates) == 1:
        return Language(candidates[0], True)
    words = _WORDS.findall(_sample(source).lower())
    scores = _by_words(words, packs) or _by_script(words)
    if candidates:
        return _among(candidates, scores)
    return _best(scores, len(words))


def _sample(source: Source) -> str:
    """Lines of prose from the text, or, where there is none, whatever lines there are."""
    for least in (_PROSE, 1):
        picked, size = [], 0
        for line in source.lines:
            if len(line.text) >= least:
                picked.append(line.text[:_SAMPLE])
                size += len(line.text)
                if size >= _SAMPLE:
                    break
        if size >= 200:
            break
    return " ".join(picked)[:_SAMPLE]


def _by_words(words: list[str], packs: Packs) -> Counter[str]:
    """How many of the words are frequent ones of each language; a word that several share counts less."""
    known = _frequent(packs)
    scores: Counter[str] = Counter()
    for word, count in Counter(words).items():
        languages = known.get(word, ())
        for language in languages:
            scores[language] += count / len(languages) ** 0.5
    return scores


def _by_script(words: list[str]) -> Counter[str]:
    """How many words are of each script that points to one language."""
    scores: Counter[str] = Counter()
    for word in words:
        code = ord(word[0])
        if code >= 0x0370:
            language = next((tag for first, stop, tag in _SCRIPTS if first <= code < stop), None)
            if language:
                scores[language] += 1
    return scores


@functools.cache
def _frequent(packs: Packs) -> dict[str, tuple[str, ...]]:
    """Each frequent word to the languages it is frequent in."""
    tables = dict(packs.get(BASE).others)
    tables |= {tag: pack.frequent for tag in packs.tags if (pack := packs.get(tag)).frequent}
    known: dict[str, tuple[str, ...]] = {}
    for tag, frequent in tables.items():
        for word in frequent:
            known[word] = (*known.get(word, ()), tag)
    return known


def _among(candidates: Sequence[str], scores: Counter[str]) -> Language:
    ranked = sorted(candidates, key=lambda tag: -scores[tag.split("-")[0].lower()])
    first, second = (scores[tag.split("-")[0].lower()] for tag in ranked[:2])
    return Language(ranked[0], first > 1.2 * second)


def _best(scores: Counter[str], words: int) -> Language:
    if not scores:
        return Language(None, False)
    (tag, first), (_, second) = [*scores.most_common(2), (None, 0)][:2]
    if first < 2:
        return Language(None, False)
    return Language(tag, first >= 5 and first > 1.2 * second and first > 0.05 * words)
