"""The words that credit: what stands behind them is who is credited."""

from __future__ import annotations

from wireparse.letters import small
from wireparse.lexicon import CreditWords, folded, longest_first

_OPENING = 60
"""No phrase that credits is longer, in code points."""
_FROM = 5
"""Where somebody helped from takes no more words."""


def behind_source(words: str, credit: CreditWords) -> str | None:
    """` TAP` of `Source : TAP`; `None` if no word for a source and a colon open these words."""
    head, colon, rest = words.replace("：", ":").partition(":")
    return rest if colon and small(head.strip("([").strip()) in folded(credit.source) else None


def is_signed(words: str, credit: CreditWords) -> bool:
    """Whether a closing credit opens these words, or a phrase that credits help closes them.

    `(Reporting by Ann Lee; Editing by Bob Hale)`, `Ann Lee contributed to this report.`
    """
    lowered = small(words.strip("([—–-)] ."))
    if lowered[:_OPENING].startswith(longest_first(credit.signed)):
        return True
    # What stands behind the phrase is where they helped from: `contributed reporting from Hong Kong`.
    for phrase in longest_first(credit.helped):
        if phrase in lowered:
            return len(lowered.rpartition(phrase)[2].split()) <= _FROM
    return False


def behind_with(words: str, credit: CreditWords) -> tuple[str, str]:
    """`avec` and ` AFP` of `avec AFP`: the phrase that opens these words, or an empty one, and what follows."""
    opening = small(words)
    phrase = next((phrase for phrase in longest_first(credit.with_) if opening.startswith(phrase)), "")
    return phrase, words[len(phrase) :]
