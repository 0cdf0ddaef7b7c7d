"""How fast the library is: CPU against `re.findall(r"\\w+", text)`, growth on hostile texts, import and first parse.

    python benchmarks/speed.py --corpora DIR [--only ratio,slopes,import] [--full]

Ratios and slopes do not depend on the machine; they are taken in one run. Exit status 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import wireparse
from measures.corpora import records
from measures.hostile import UNITS, text

_WORD = re.compile(r"\w+")
LIMITS = {"pages_main": 4.0, "pages": 12.0, "slope": 1.1, "import": 100.0, "first parse": 250.0}
_AGAIN = 3
"""So often the words of a page are found for one parse: it takes so little that the clock shows."""
_PATIENCE = 20.0
"""Seconds of CPU after which a text is not doubled any further; told, not hidden."""
_FEWEST, _MOST, _ENOUGH = 3, 12, 8.0
"""A text is measured so often at least, so often at most, and no more once so many seconds went into it."""
_SIZES = [1 << power for power in (16, 17, 18, 19, 20)]
_FULL = [1 << power for power in (21, 22)]
_Row = tuple[str, float, float | None]


def _cpu(page: str) -> float:
    """The CPU time of parsing a text once, in seconds."""
    gc.collect()
    start = time.process_time()
    wireparse.parse(page, lang="fr")
    return time.process_time() - start


def ratios(folder: Path) -> Iterator[_Row]:
    """CPU of `parse` against finding the words, on whole pages; of `find_quotes`, on articles."""
    for name in ("pages_main", "pages"):
        texts = [record["text"] for file in sorted((folder / name).glob("*.jsonl")) for record in records(file)]
        yield f"parse, {name}", _ratio(wireparse.parse, texts), LIMITS[name]
    texts = [record["text"] for file in sorted((folder / "quotes").glob("*_*.jsonl")) for record in records(file)]
    yield "find_quotes, quotes", _ratio(wireparse.find_quotes, texts), None


def _ratio(parse: Callable[[str], object], texts: list[str], rounds: int = 3) -> float:
    """The ratio of the two, page by page in turns; the middle of some rounds."""
    parse(texts[0])
    return statistics.median(_round(parse, texts) for _ in range(rounds))


def _round(parse: Callable[[str], object], texts: list[str]) -> float:
    mine = words = 0.0
    gc.collect()
    for page in texts:
        start = time.process_time()
        parse(page)
        middle = time.process_time()
        for _ in range(_AGAIN):
            _WORD.findall(page)
        mine += middle - start
        words += (time.process_time() - middle) / _AGAIN
    return mine / words


def slopes(sizes: list[int]) -> Iterator[_Row]:
    """By which power of its length the time of a hostile text grows."""
    for name, unit in UNITS.items():
        times = _times([text(unit, size) for size in sizes])
        told = "" if len(times) == len(sizes) else f" (stopped at {times[-1][0]})"
        yield f"slope, {name}{told}", _slope(times), LIMITS["slope"]


def _times(pages: list[str]) -> list[tuple[int, float]]:
    """The least CPU time of each page with its length; the pages take turns, so that a slow spell hits all alike."""
    best = [math.inf] * len(pages)
    spent, rounds = 0.0, 0
    while rounds < _FEWEST or (spent < _ENOUGH and rounds < _MOST):
        rounds += 1
        for i, page in enumerate(pages):
            best[i] = min(best[i], _cpu(page))
            spent += best[i]
            if best[i] > _PATIENCE:
                pages, best = pages[: i + 1], best[: i + 1]
                break
    return [(len(page), seconds) for page, seconds in zip(pages, best, strict=True)]


def _slope(times: list[tuple[int, float]]) -> float:
    """The slope of log time over log length, by least squares; at the least size set-up no longer counts."""
    points = [(math.log(size), math.log(max(seconds, 1e-6))) for size, seconds in times]
    mean_x, mean_y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def imports(_folder: Path) -> Iterator[_Row]:
    """CPU of importing the package, and of import and first parse, in milliseconds, an empty interpreter's left out."""
    page = "Le maire a déclaré : « Nous partons demain », lundi 12 mars 2025 à Rabat. " * 20
    empty = _child("pass")
    yield "import, ms", _child("import wireparse") - empty, LIMITS["import"]
    yield (
        "import and first parse, ms",
        _child(f"import wireparse; wireparse.parse({page!r})") - empty,
        LIMITS["first parse"],
    )


def _child(code: str) -> float:
    """The least CPU of a fresh interpreter that runs this code, in milliseconds."""
    # As installed: with compiled files, which some sandboxes forbid to write.
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    best = math.inf
    for _ in range(7):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True, env=settings)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best * 1000


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpora", type=Path, required=True, help="the folder of annotated copy")
    options.add_argument("--only", default="import,ratio,slopes", help="some of: import,ratio,slopes")
    options.add_argument("--full", action="store_true", help="hostile texts up to 4 MB")
    given = options.parse_args()
    sizes = _SIZES + (_FULL if given.full else [])
    parts = {"import": imports, "ratio": ratios, "slopes": lambda _folder: slopes(sizes)}
    chosen = given.only.split(",")
    if unknown := [part for part in chosen if part not in parts]:
        options.error(f"--only knows {', '.join(parts)}, not {', '.join(unknown)}")
    broken = False
    for part in chosen:
        for name, value, limit in parts[part](given.corpora):
            held = limit is None or value <= limit
            broken |= not held
            said = "" if limit is None else f"{'ok' if held else 'BROKEN'}, at most {limit:g}"
            print(f"{name:44}{value:10.2f}  {said}", flush=True)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
