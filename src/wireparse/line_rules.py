"""A user's own rules about lines: a phrase, or a function whose answers are checked."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from wireparse.context import LineRule
from wireparse.kinds import BlockKind
from wireparse.source import with_plain_figures


@frozen
class PhraseRule:
    """Lines that are this phrase, case and white space aside, are of this kind."""

    folded: str
    kind: BlockKind

    def __call__(self, line: str) -> BlockKind | None:
        """The kind, if the line is the phrase."""
        return self.kind if _folded(line) == self.folded else None


@frozen
class CheckedRule:
    """A user's function, so that a wrong answer is told with the rule's name, and not where it first does harm."""

    name: str
    rule: Callable[[str], BlockKind | None]

    def __call__(self, line: str) -> BlockKind | None:
        """What the function says of a line; raises `TypeError` if that is no kind."""
        kind = self.rule(line)
        if kind is None or isinstance(kind, BlockKind):
            return kind
        raise TypeError(f"the line rule {self.name!r} gave {kind!r}; give a BlockKind such as BlockKind.NOTE, or None")


def line_rule(name: str, rule: str | Callable[[str], BlockKind | None], kind: BlockKind) -> LineRule:
    """The rule that a user states; raises `TypeError` that names it if a part is of the wrong type."""
    if not isinstance(name, str):
        raise TypeError(f"a line rule is named by a str, not {type(name).__name__}")
    if not isinstance(kind, BlockKind):
        raise TypeError(f"the line rule {name!r} has the kind {kind!r}; pass a BlockKind such as BlockKind.FURNITURE")
    if isinstance(rule, str):
        return LineRule(name=name, rule=PhraseRule(_folded(rule), kind))
    if not callable(rule):
        raise TypeError(
            f"the line rule {name!r} is of type {type(rule).__name__}; pass a phrase or a function of a line"
        )
    return LineRule(name=name, rule=CheckedRule(name, rule))


def _folded(words: str) -> str:
    return " ".join(with_plain_figures(words).split()).casefold()
