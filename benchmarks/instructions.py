"""How many instructions a page costs, as valgrind counts them: the same on a busy machine as on an idle one.

    python benchmarks/instructions.py --corpora DIR [--set pages_main] [--pages 40]

A few thousandths are chance. What a change gives that is less than the clock's noise shows here; what waits for memory
does not. `valgrind` has to be installed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import wireparse
from measures.corpora import records

_COUNTED = re.compile(r"I +refs: +([\d,]+)")
_VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")


def parse_pages(folder: Path, name: str, pages: int, rounds: int) -> None:
    """Parse so many pages of a set, evenly spread over it, so many times; of `quotes`, look for quotations alone."""
    texts = [record["text"] for file in sorted((folder / name).glob("*.jsonl")) for record in records(file)]
    parse = wireparse.find_quotes if name == "quotes" else wireparse.parse
    for text in rounds * texts[:: max(1, len(texts) // pages)][:pages]:
        parse(text)


def _counted(arguments: list[str], rounds: int) -> int:
    """The instructions of a fresh interpreter that parses the pages so many times."""
    command = [*_VALGRIND, sys.executable, __file__, *arguments, "--rounds", str(rounds)]
    # Sets come in another order with another seed, and cost another number of steps.
    settings = {**os.environ, "PYTHONHASHSEED": "0"}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=settings).stderr
    counted = _COUNTED.search(told)
    assert counted is not None, told
    return int(counted[1].replace(",", ""))


def main() -> None:
    """Count one round and two: the second costs what the pages cost without imports, packs and weights."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpora", type=Path, required=True, help="the folder of annotated copy")
    options.add_argument("--set", default="pages_main", help="pages_main, pages or quotes")
    options.add_argument("--pages", type=int, default=40, help="how many pages of the set")
    options.add_argument("--rounds", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.rounds:
        parse_pages(given.corpora, given.set, given.pages, given.rounds)
        return
    arguments = ["--corpora", str(given.corpora), "--set", given.set, "--pages", str(given.pages)]
    once, twice = _counted(arguments, 1), _counted(arguments, 2)
    print(f"{given.set:12}{(twice - once) / given.pages / 1e6:8.2f} million instructions a page")


if __name__ == "__main__":
    main()
