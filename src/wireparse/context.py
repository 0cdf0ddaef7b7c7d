"""What every part reads with: the language's words, the agencies, the time the text was seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from attrs import field, frozen

from wireparse.agencies import Register
from wireparse.kinds import BlockKind
from wireparse.packs import Pack


@frozen(kw_only=True)
class LineRule:
    """A user's own word on what a line is: `rule` gets a line's words and gives its kind, or `None`."""

    name: str
    rule: Callable[[str], BlockKind | None]


@frozen(kw_only=True)
class Context:
    """What a part may look things up in. `reference` is aware; `None` where nobody said when the text was seen."""

    pack: Pack = field(repr=False)
    register: Register = field(repr=False)
    reference: dt.datetime | None = None
    line_rules: tuple[LineRule, ...] = ()
