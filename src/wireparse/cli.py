"""The command: `wireparse page.txt`."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from wireparse.errors import UnknownLanguageError, WireparseError
from wireparse.formats.read import read
from wireparse.model import Page
from wireparse.packs import Packs
from wireparse.plain import write_json
from wireparse.show import show

_DONE, _FAILED, _MISUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status: 0 all parsed, 1 some input failed, 2 wrong usage."""
    options = _options().parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return _run(options)
    except BrokenPipeError:
        # The reader has gone; Python would complain once more while it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _DONE


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="wireparse",
        description="Show what stands on a page of wire copy: ticker, article, who said what, source credit.",
        epilog="Exit status: 0 all parsed, 1 some input failed, 2 wrong usage.",
    )
    options.add_argument("sources", nargs="+", metavar="FILE", help="a text file; - for standard input")
    options.add_argument("--json", action="store_true", help="one JSON document; several files or -: one a line")
    options.add_argument("--lang", type=_tag, help="a BCP 47 tag; detected without it")
    options.add_argument("--reference", type=_moment, help="when the text was seen: ISO 8601 with a zone")
    options.add_argument("--explain", action="store_true", help="what each line is, and why")
    return options


def _tag(value: str) -> str:
    try:
        return Packs().check(value)
    except UnknownLanguageError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _moment(value: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{value!r} is not an ISO 8601 time") from error
    if moment.utcoffset() is None:
        raise argparse.ArgumentTypeError(f"{value!r} has no zone; write e.g. {value}+00:00")
    return moment


def _run(options: argparse.Namespace) -> int:
    status = _DONE
    lined = len(options.sources) > 1 or "-" in options.sources
    for source in options.sources:
        try:
            pages = read(_opened(source), lang=options.lang, reference=options.reference)
        except (OSError, WireparseError) as error:
            print(f"wireparse: {source}: {_said(error)}", file=sys.stderr)
            status = _FAILED
            continue
        for page in pages:
            print("\n".join(_shown(page, source, options, lined)), flush=True)
    return status


def _opened(source: str) -> bytes | Path:
    return sys.stdin.buffer.read() if source == "-" else Path(source)


def _said(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _shown(page: Page, source: str, options: argparse.Namespace, lined: bool) -> Iterator[str]:
    """What is printed of a page: JSON Lines with the source's name, one JSON document, or text."""
    if options.json:
        yield write_json({"source": source, **page.to_dict()}, None) if lined else page.to_json(indent=2)
        return
    if lined:
        yield f"== {source}"
    yield page.explain() if options.explain else show(page)


if __name__ == "__main__":
    sys.exit(main())
