"""Times of a live blog's entries behind a small word: `À 14h32`, `A las 14.32`, `Um 14:32 Uhr: Brücke gesperrt`.

No ticker has them: there, a line that begins so is a sentence. They count only where several stand above paragraphs.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator

from wireparse.lexicon import longest_first
from wireparse.packs import Pack
from wireparse.page.ticker_forms import Entry
from wireparse.page.ticker_stamps import Stamp
from wireparse.source import Line

_LONGEST = 160
_TITLE = 4
"""The headline behind a time is no shorter."""
_ENDS = ".;,"
# A dot parts hour and minutes here: nothing but a time is written so behind such a word, or alone over paragraphs.
_TIME = r"(?P<hour>[01]?\d|2[0-3])[ \u00a0]?[:hH.][ \u00a0]?(?P<minute>[0-5]\d)(?![\d.,:%])"
_BEHIND = r"(?:[ \u00a0](?:Uhr|h|hs)\b)?\.?[ \u00a0]{0,2}(?P<mark>[|:–—-])?[ \u00a0]{0,2}"


def led_entries(lines: tuple[Line, ...], pack: Pack) -> Iterator[Entry]:
    """The lines that open with such a time, or are one with a dot and nothing else."""
    led, bare = _patterns(pack)
    for index, line in enumerate(lines):
        words = line.text
        if not words or len(words) > _LONGEST:
            continue
        match = bare.fullmatch(words) if words[0].isdigit() else led.match(words)
        if match is not None and (entry := _entry(line, index, match)) is not None:
            yield entry


def _entry(line: Line, index: int, match: re.Match[str]) -> Entry | None:
    """The entry of a line, if nothing stands behind its time, or a mark and a headline."""
    mark, title = match["mark"] or "", match.end()
    if title < len(line.text) and (not mark or len(line.text) < title + _TITLE or line.text[-1] in _ENDS):
        return None
    time = dt.time(int(match["hour"]), int(match["minute"]))
    stamp = Stamp(line.start, line.start + match.end("minute"), time)
    form = f"l<{mark}" if title < len(line.text) else "l^"
    return Entry(index, index, form, stamp, line.start + title, line.end)


@functools.cache
def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time behind one of the pack's words, and one alone."""
    words = "|".join(map(re.escape, longest_first(pack.times.before_time))) or "(?!)"
    led = re.compile(rf"(?i:{words})[ \u00a0]{{1,2}}{_TIME}{_BEHIND}")
    return led, re.compile(_TIME.replace("[:hH.]", r"\.") + _BEHIND)
