"""Where the quotation marks are, and what stands between them: pairs by paragraph, outermost only."""

from __future__ import annotations

from bisect import bisect_left

from attrs import define

from wireparse.source import trim

_CLOSERS = {"「": "」", "『": "』", "«": "»", "“": "”", "„": '“”"', "‹": "›", "”": "”", "‟": "”"}
_MARKS = ("「", "」", "『", "』", "«", "»", "“", "”", "„", '"', "‹", "›", "‟", "''", "``")
_OPENED_AFTER = frozenset("([{—–-/:'’‘«“„¿¡")
_ENDS = ",.?!…"
_TURNED = {"“": "”", "”": "“"}
# Marks that open and close alike: a lone one may be a stray.
_STRAIGHT = frozenset({'"', "''", "``"})


@define
class Run:
    """A marked run: `start` and `end` bound the words inside, `open` and `close` the marks around them.

    `closed` is false where no closing mark follows in the paragraph; the run then ends with it.
    """

    start: int
    end: int
    open: int
    close: int
    closed: bool = True
    spoken: bool = False
    """Whether its form alone makes it speech: a dash that opens it, and words of saying behind the next."""


Mark = tuple[int, str]
"""Where a quotation mark stands, and which."""


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of a story's range, in order; single ones, which apostrophes are, left out."""
    places: list[Mark] = []
    for mark in _MARKS:
        at = text.find(mark, start, end)
        while at >= 0:
            places.append((at, mark))
            at = text.find(mark, at + len(mark), end)
    places.sort()
    return places


def find_runs(text: str, start: int, end: int, marks: list[Mark]) -> tuple[Run, ...]:
    """The marked runs of the paragraph from `start` to `end`; `marks` are those of the story (`find_marks`)."""
    first = bisect_left(marks, (start, ""))
    stop = bisect_left(marks, (end, ""), first)
    if first < stop:
        places = _righted(text, start, marks[first:stop])
        return tuple(_trimmed(text, run) for run in _paired(text, start, end, places) if _words(text, run))
    return tuple(_trimmed(text, run) for run in _single(text, start, end))


def _righted(text: str, start: int, places: list[Mark]) -> list[Mark]:
    """The marks of a paragraph; a pair that Arabic copy turns round, `”نعم“`, as if it stood as others do."""
    curly = [place for place in places if place[1] in _TURNED]
    if len(curly) < 2 or curly[0][1] != "”" or curly[1][1] != "“" or not _leads(text, start, curly[0][0]):
        return places
    return [(at, _TURNED.get(mark, mark)) for at, mark in places]


def _paired(text: str, start: int, end: int, places: list[Mark]) -> list[Run]:
    """The outermost pairs, left to right. A mark that finds no partner ends the search: it runs to the end."""
    runs: list[Run] = []
    kinds = {mark for _, mark in places}
    last_inward = max((index for index, (_, mark) in enumerate(places) if mark == "«"), default=-1)
    index = 0
    while index < len(places):
        at, mark = places[index]
        if mark == "»" and index < last_inward:  # the inward style of German and Danish copy, or a pair turned round
            partner = next(later for later in range(index + 1, len(places)) if places[later][1] == "«")
        elif not _opens(text, start, at, mark, kinds):
            index += 1
            continue
        else:
            partner = _partner(places, index, mark)
        if partner < 0:
            if mark not in _STRAIGHT or _leads(text, start, at):
                runs.append(Run(at + len(mark), end, at, end, closed=False))
            break
        close = places[partner][0]
        runs.append(Run(at + len(mark), close, at, close + len(places[partner][1])))
        index = partner + 1
    return runs


def _opens(text: str, start: int, at: int, mark: str, kinds: set[str]) -> bool:
    if mark == "“":
        return "„" not in kinds  # beside the low mark, this one closes
    if mark == "”":
        return "“" not in kinds and _leads(text, start, at)
    return mark not in ("»", "›", "」", "』")


def _leads(text: str, start: int, at: int) -> bool:
    """Whether a mark stands as one that opens: after a blank or an opening sign, before a word."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in _OPENED_AFTER) and not after.isspace()


def _partner(places: list[Mark], index: int, mark: str) -> int:
    """The index of the closing mark, counting what is nested; the last one if the counts never meet; or -1."""
    closers = _CLOSERS.get(mark, '"' if mark == '"' else "''")
    depth, last = 1, -1
    for later in range(index + 1, len(places)):
        other = places[later][1]
        if other == closers or (len(closers) > 1 and other in closers and closers != "''"):
            depth, last = depth - 1, later
            if not depth:
                return later
        elif other == mark:
            depth += 1
    return last


def _single(text: str, start: int, end: int) -> list[Run]:
    """British single marks, told from apostrophes: opened after a blank, closed before one, best after a comma."""
    runs: list[Run] = []
    at = text.find("‘", start, end)
    while at >= 0:
        close = _single_close(text, at + 1, end) if _leads(text, start, at) else -1
        if close < 0:
            break
        if text.count(" ", at, close) >= 2 or _lone(text, start, at, close):
            runs.append(Run(at + 1, close, at, close + 1))
        at = text.find("‘", close, end)
    return runs


def _lone(text: str, start: int, at: int, close: int) -> bool:
    """Whether single marks stand around a word or two as marks: `‘ready’`, not `‘Tis the neighbours’ dog`."""
    free = close - at > 2 and (at == start or text[at - 1].isspace())
    return free and "’" not in text[at + 1 : close] and not text[close - 1].isspace() and text[close - 1] != "s"


def _single_close(text: str, start: int, end: int) -> int:
    stop = text.find("‘", start, end)
    first = -1
    at = text.find("’", start, stop if stop >= 0 else end)
    while at >= 0:
        if not text[at + 1 : at + 2].isalnum():
            if text[at - 1] in _ENDS:
                return at
            first = at if first < 0 else first
        at = text.find("’", at + 1, stop if stop >= 0 else end)
    return first


def _words(text: str, run: Run) -> bool:
    return any(char.isalnum() for char in text[run.start : run.end])


def _trimmed(text: str, run: Run) -> Run:
    """The run without the blanks inside its marks; a run that nothing closes ends with its last word."""
    start, end = trim(text, run.start, run.end)
    return Run(start, end, run.open, run.close if run.closed else end, run.closed)
