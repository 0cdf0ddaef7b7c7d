"""The lines that belong together because somebody wrapped them: one paragraph, one line."""

from __future__ import annotations

from itertools import pairwise

from wireparse.noting import is_keyworded
from wireparse.source import Line, Source

# Copy that was wrapped by hand or by a wire's printer has lines of about this many letters.
_NARROW, _WIDE = 32, 110
_FEW = 3
# Of so many lines one may be longer: an address of the net, a line of the site around the copy.
_LONGER = 20
# What opens an item of a list, or a heading.
_ITEMS = frozenset({"- ", "* ", "• ", "# ", "##"})
_STOPS = '.!?:”"»)…'


def find_paragraphs(source: Source) -> list[Line]:
    """The lines that are not blank; the lines of a wrapped paragraph as one, its line ends inside."""
    lines = source.lines
    if (width := _wrap_width(lines)) is None:
        return [line for line in lines if line.text]
    paragraphs: list[list[Line]] = []
    indent = min((line.start - line.first for line in lines if line.text), default=0)
    before: Line | None = None
    for line in lines:
        if before is not None and before.text and line.text and _continues(before, line, width, indent):
            paragraphs[-1].append(line)
        elif line.text:
            paragraphs.append([line])
        before = line
    return [_joined(source, parts) for parts in paragraphs]


def _wrap_width(lines: tuple[Line, ...]) -> int | None:
    """How wide the page was set, or `None` if its lines are whole paragraphs."""
    lengths = [len(line.text) for line in lines if line.text]
    longer = sum(length > _WIDE for length in lengths)
    width = max([length for length in lengths if length <= _WIDE], default=0)
    if width < _NARROW or longer * _LONGER > len(lengths):
        return None
    wrapped = sum(_runs_on(line, after, width) for line, after in pairwise(lines))
    # Short copy has but few wrapped lines; there they must be more of all.
    enough = wrapped * 5 >= len(lengths) if wrapped >= _FEW else wrapped * 3 >= len(lengths) and wrapped > 1
    return width if enough else None


def _runs_on(line: Line, after: Line, width: int) -> bool:
    """Whether a sentence goes on in the next line because its next word did not fit into this one."""
    text = line.text
    if len(text) < _NARROW or not after.text or text[-1] in _STOPS or not after.text[0].islower():
        return False
    return _full(text, after.text, width)


def _full(text: str, following: str, width: int) -> bool:
    # A ragged edge: some programs count tabs and marks otherwise.
    return len(text) + 1 + len(following.split(None, 1)[0]) > width - 8


def _continues(line: Line, after: Line, width: int, indent: int) -> bool:
    """Whether the next line goes on with this one's paragraph: this one is full and the next is not set in."""
    set_in = after.start - after.first > max(line.start - line.first, indent)
    if set_in or after.text[:2] in _ITEMS or is_keyworded(after.text):
        return False
    return _full(line.text, after.text, width) and not (line.text[-1] in ".!?" and len(line.text) < width - 14)


def _joined(source: Source, parts: list[Line]) -> Line:
    first, last = parts[0], parts[-1]
    if first is last:
        return first
    return Line(source.text[first.start : last.end], first.start, last.end, last.stop, first.first)
