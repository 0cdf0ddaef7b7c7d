"""Reported clauses whose verb opens its sentence and has no subject: `Añadió que …`, `Ha aggiunto che …`, `وأضاف أن …`.

Whoever is told to say something before, in the paragraph or where somebody spoke last, says them, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from wireparse.lexicon import SpeechWords
from wireparse.passage import Span
from wireparse.speech.clause import LEAST, Clause, trimmed_end
from wireparse.speech.cues import cue_at
from wireparse.speech.mention import Mention
from wireparse.speech.paragraph import Paragraph
from wireparse.speech.signs import THAT, VERB
from wireparse.speech.standing import part_of

DROPPED = "dropped"
"""The form of such a clause."""
_LED = 3
"""So many words stand at most before the verb: `También le ha dicho que …`."""
_BACK = 6
"""So many mentions before are asked whether they are told to say something."""
_SOON = 4
"""The conjunction follows the verb within so many words: `Añadió por último que …`."""


def dropped_clauses(paragraph: Paragraph, speech: SpeechWords, reporting: frozenset[str], tag: str) -> Iterator[Clause]:
    """The clauses that such verbs report; nobody is mentioned before their conjunctions."""
    words = paragraph.words
    if not speech.drops_subjects:
        return
    for index in [index for index, word in enumerate(words.lowers) if word in reporting]:
        low, high = paragraph.sentence(words.starts[index], words.starts[index] + 1)
        if not words.signs[index] & VERB or index - words.at(low) > _LED:
            continue
        stop = words.at(high)
        that = next((at for at in range(index + 1, min(index + 1 + _SOON, stop)) if words.signs[at] & THAT), None)
        if that is None or stop - that < LEAST or any("," in gap for gap in words.gaps[index + 1 : that + 1]):
            continue
        if bisect_left(paragraph.places, low) == bisect_left(paragraph.places, words.starts[that]):
            content = Span(words.starts[that], trimmed_end(paragraph.text, high))
            teller = _teller(paragraph, low, speech)
            yield Clause(content, cue_at(words, index), teller, DROPPED, (f"{tag}:{DROPPED}",))


def _teller(paragraph: Paragraph, low: int, speech: SpeechWords) -> Mention | None:
    """The last of the mentions before, in the paragraph, that is told to say something."""
    before = bisect_left(paragraph.places, low)
    near = paragraph.mentions[max(0, before - _BACK) : before]
    return next((one for one in reversed(near) if part_of(paragraph.standing(one, speech)) == "t"), None)
