"""What goes on: marks that are opened anew with a paragraph, parts behind dashes, verbs without a subject."""

from __future__ import annotations

from itertools import chain

from attrs import evolve

from wireparse.speech.dropped import DROPPED
from wireparse.speech.said import Said

_SOON = 2
"""Whoever a verb without a subject leads back to spoke so many paragraphs before at most."""


def joined(said: list[Said]) -> list[Said]:
    """Marks that are opened anew with each paragraph make one quotation, spoken by whom its surest part names.

    So does what stands behind the dashes of one paragraph.
    """
    groups: list[list[Said]] = []
    for one in said:
        if groups and _goes_on(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [_as_one(group) for group in groups]


def _as_one(group: list[Said]) -> Said:
    """One quotation from the paragraphs it goes over."""
    if len(group) == 1:
        return group[0]
    # Who is named beside the marks speaks, rather than who spoke before them.
    start = group[0].piece.start
    surest = max(group, key=lambda one: (_nearness(one, start), one.cue is not None, one.confidence))
    return evolve(
        surest,
        piece=group[-1].piece,
        runs=tuple(chain.from_iterable(one.runs for one in group)),
        parts=tuple(chain.from_iterable(one.parts for one in group)),
        kind=group[0].kind,
        content=tuple(chain.from_iterable(one.content for one in group)),
    )


def _nearness(said: Said, start: int) -> int:
    """Whether somebody is named from `start` on: 1; before: 0; nowhere: -1."""
    return -1 if said.mention is None else int(said.mention.start >= start)


def _goes_on(last: Said, one: Said) -> bool:
    if last.runs and one.runs and last.runs[-1].spoken and one.runs[0].spoken and last.piece is one.piece:
        # What stands between dashes says who speaks what is before and behind it.
        return True
    if not (last.runs and one.runs) or last.runs[-1].closed or one.kind is not last.kind:
        return False
    text = one.paragraph.text
    follows = one.piece.number == last.piece.number + 1 and one.runs[0].open == one.piece.start
    return follows and text[one.runs[0].open] == text[last.runs[-1].open]


def carried_on(said: list[Said]) -> list[Said]:
    """The same, with who spoke before where a reporting verb has no subject; nobody did so long before: left out."""
    found: list[Said] = []
    for one in said:
        if one.mention is None and one.because == (DROPPED,):
            last = found[-1] if found else None
            if last is None or last.mention is None or one.piece.number - last.piece.number > _SOON:
                continue
            one = evolve(one, mention=last.mention)
        found.append(one)
    return found
