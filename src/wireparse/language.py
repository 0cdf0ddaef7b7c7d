"""Which language a text is in: by the scripts of its letters, and by the frequent words of the packs."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wireparse.packs import BASE, Packs
from wireparse.source import Source

# A short sample settles most texts; what stays unsure is worth a longer look.
_SAMPLES = (700, 3000)
_SHARE = 0.1
"""At least so many of a text's words are frequent ones of its language; those of an unknown one fit less often."""
_PROSE = 60
"""Lines of so many code points are more likely prose than menu."""
_WORDS = re.compile(r"\w+")

# The blocks of letters of the world's press: first and last code point, and the languages written in them, the one
# that is meant where no frequent word says otherwise first.
_SCRIPTS = (
    (0x0370, 0x03FF, ("el",)),
    (0x0400, 0x052F, ("ru", "uk", "bg")),
    (0x0530, 0x058F, ("hy",)),
    (0x0590, 0x05FF, ("he",)),
    (0x0600, 0x077F, ("ar", "fa", "ur")),
    (0x0900, 0x097F, ("hi",)),
    (0x0980, 0x09FF, ("bn",)),
    (0x0B80, 0x0BFF, ("ta",)),
    (0x0E00, 0x0E7F, ("th",)),
    (0x10A0, 0x10FF, ("ka",)),
    (0x3040, 0x30FF, ("ja",)),
    (0x4E00, 0x9FFF, ("zh", "ja")),
    (0xAC00, 0xD7AF, ("ko",)),
)
_BEHIND_LATIN = "\u0370"
_KANA = re.compile("[\u3040-\u30ff]")
_Known = Mapping[str, tuple[tuple[str, float], ...]]
# Letters that settle a short text in which no frequent word stands.
_LETTERS = (
    (re.compile("[ěřů]"), "cs"), (re.compile("[łśźż]"), "pl"), (re.compile("ß"), "de"), (re.compile("[ñ¿¡]"), "es"),
    (re.compile("[ãõ]"), "pt"), (re.compile("[ğış]"), "tr"), (re.compile("[êœùû]"), "fr"), (re.compile("[őű]"), "hu"),
)  # fmt: skip


class Language(NamedTuple):
    """A language tag (`None`: none could be told), and whether it is sure."""

    tag: str | None
    sure: bool


def detect_language(source: Source, candidates: Sequence[str], packs: Packs) -> Language:
    """The language of a text: one of `candidates` if there are any, else any language whose words are known."""
    if len(candidates) == 1:
        return Language(candidates[0], True)
    known = _frequent(packs)
    for size in _SAMPLES:
        sample = _sample(source, size)
        found = _judge(sample, known, candidates)
        if found.sure or len(sample) < size:
            break
    return found


def _judge(sample: str, known: _Known, candidates: Sequence[str]) -> Language:
    words = _WORDS.findall(sample.lower())
    scores = _by_words(words, known)
    written = () if sample.isascii() else _script(words, sample)
    if candidates:
        return _best({tag: scores.get(tag.split("-")[0].lower(), 0.0) for tag in candidates}, len(words))
    if written:
        share = {tag: scores.get(tag, 0.0) for tag in written}
        return Language(max(share, key=lambda tag: share[tag]), True)
    return _best(scores or _by_letters(sample), len(words))


def _sample(source: Source, size: int) -> str:
    """Lines of prose from the text, or, where there is none, whatever lines there are."""
    for least in (_PROSE, 1):
        picked, length = [], 0
        for line in source.lines:
            if len(line.text) >= least:
                picked.append(line.text[:size])
                length += len(line.text)
                if length >= size:
                    break
        if length >= 200:
            break
    return " ".join(picked)[:size]


@functools.cache
def _frequent(packs: Packs) -> _Known:
    """Each frequent word to the languages it is frequent in, with its weight: less for a word that several share."""
    tables = dict(packs.get(BASE).others)
    tables |= {tag: words for tag in packs.tags if (words := packs.frequent(tag))}
    tags: dict[str, list[str]] = {}
    for tag, frequent in tables.items():
        for word in frequent:
            tags.setdefault(word, []).append(tag)
    return {word: tuple((tag, len(shared) ** -0.5) for tag in shared) for word, shared in tags.items()}


def _by_words(words: list[str], known: _Known) -> dict[str, float]:
    """How many of the words are frequent ones of each language."""
    scores: dict[str, float] = {}
    for weighed in filter(None, map(known.get, words)):
        for tag, weight in weighed:
            scores[tag] = scores.get(tag, 0.0) + weight
    return scores


def _by_letters(sample: str) -> dict[str, float]:
    return {tag: 1.0 for letters, tag in _LETTERS if letters.search(sample)}


@functools.lru_cache(maxsize=4096)
def _written(letter: str) -> tuple[str, ...]:
    """The languages that are written with a letter."""
    return next((tags for first, last, tags in _SCRIPTS if first <= ord(letter) <= last), ())


def _script(words: list[str], sample: str) -> tuple[str, ...]:
    """The languages of the script that most words are written in; `()` for Latin letters."""
    counts = Counter([_written(letter) for letter in [word[0] for word in words] if letter >= _BEHIND_LATIN])
    most = max(counts, key=lambda tags: counts[tags], default=())
    if not most or 2 * sum(counts.values()) < len(words):
        return ()
    return ("ja",) if "zh" in most and _KANA.search(sample) else most


def _best(scores: Mapping[str, float], words: int) -> Language:
    """The tag that leads; sure if it leads clearly, on words enough."""
    ranked = sorted(scores, key=lambda tag: -scores[tag])
    if not ranked or not scores[ranked[0]]:
        return Language(ranked[0] if len(ranked) == 1 else None, False)
    first, second = scores[ranked[0]], scores[ranked[1]] if len(ranked) > 1 else 0.0
    return Language(ranked[0], first >= 3 and first > 1.2 * second and first > _SHARE * words)
