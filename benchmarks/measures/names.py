"""When two names mean one speaker: titles, case and accents aside, the same surname or most of the words."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from measures.marks import Range, overlap

_DROPPED = frozenset(
    """mr mrs ms miss dr prof sir lord lady president president-elect senator sen rep gov governor minister secretary
    general m mme mlle me monsieur madame le la les l un une du de des d president ministre professeur docteur
    porte-parole the a an of and to for in on at by with from his her its their who said herr frau der die das den dem
    des ein eine einer einem im in von vom zum zur und am bei fur el los las una y en al don dona o os as um uma da do
    dos das il lo gli e""".split()
)
_WORDS = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_CAPITALISED = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*")


def _tokens(name: str | None) -> list[str]:
    folded = unicodedata.normalize("NFKD", name or "")
    folded = "".join(mark for mark in folded if not unicodedata.combining(mark)).replace("’", "'").casefold()
    folded = re.sub(r"'s\b|s'(?=\s|$)", "", folded)
    folded = re.sub(r"\b([ldnscmtj]|qu)'", "", folded)
    return _WORDS.findall(folded)


def _content(name: str | None) -> list[str]:
    tokens = _tokens(name)
    return [token for token in tokens if token not in _DROPPED] or tokens


def _surname(name: str) -> str:
    capitals = [token for token in _CAPITALISED.findall(name) if token[0].isupper()]
    return (_content(" ".join(capitals)) or [""])[-1] if capitals else ""


def same_name(gold: str | None, predicted: str | None) -> bool:
    """Whether two names mean one speaker."""
    wanted, given = _content(gold), _content(predicted)
    shared = [token for token in given if token in wanted]
    if not wanted or not given or not shared:
        return False
    if set(wanted) <= set(given) or set(given) <= set(wanted):
        return True
    last, other = _surname(gold or ""), _surname(predicted or "")
    if last and other and last in given and other in wanted:
        return True
    return 2 * len(set(shared)) / (len(set(wanted)) + len(set(given))) > 0.5


def same_speaker(gold: dict[str, Any], predicted: dict[str, Any]) -> bool:
    """Whether a prediction names the gold speaker, repeats the gold mention, or points at the very words."""
    if not gold.get("speaker"):
        return not predicted.get("speaker")
    names = (predicted.get("speaker"), predicted.get("speaker_mention"))
    wanted = [gold["speaker"], *([gold["speaker_mention"]] if gold.get("speaker_mention") else [])]
    if any(same_name(name, given) for name in wanted for given in names if given):
        return True
    if any(same_name(alias, names[0]) for alias in gold.get("aliases") or ()):
        return True
    return _same_place(gold, predicted)


def _same_place(gold: dict[str, Any], predicted: dict[str, Any]) -> bool:
    start, end = gold.get("speaker_start"), gold.get("speaker_end")
    if start is None:
        start, end = gold.get("mention_start"), gold.get("mention_end")
    if start is None or end is None or predicted.get("speaker_start") is None:
        return False
    one: Range = (start, end)
    other: Range = (predicted["speaker_start"], predicted["speaker_end"])
    return 2 * overlap(one, other) >= min(one[1] - one[0], other[1] - other[0])
