"""Lines in marks that only announce what is quoted below them: intertitles of the French and Spanish press.

`« Nous sommes prêts »`, alone on its line, and then `« Nous sommes prêts, et le pont aussi », a-t-elle dit`.
"""

from __future__ import annotations

from wireparse.kinds import BlockKind
from wireparse.speech.marks import Run
from wireparse.speech.story_marks import Piece

_LONGEST = 120
"""So many code points has an intertitle at most."""
_BELOW = 3000
"""So many code points below it its words are looked for."""
_KINDS = frozenset({BlockKind.BODY, BlockKind.SUBHEAD})


def is_intertitle(text: str, piece: Piece, run: Run) -> bool:
    """Whether a run is all that its line holds, and two words of it or more are told again below."""
    if piece.kind not in _KINDS or not run.closed or run.open > piece.start or run.close < piece.end:
        return False
    words = text[run.start : run.end].rstrip(" .,;:!?…")
    if len(words) > _LONGEST or " " not in words:
        return False
    return text.find(words, piece.end, piece.end + _BELOW) >= 0
