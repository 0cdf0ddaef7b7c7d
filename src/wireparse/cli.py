"""The command: `wireparse page.txt`."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import errno
import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from wireparse.errors import UnknownLanguageError, WireparseError
from wireparse.formats.read import read
from wireparse.model import Page
from wireparse.packs import Packs
from wireparse.plain import write_json
from wireparse.show import show

_DONE, _FAILED = 0, 1
_ZONED_DAY = re.compile(r"^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:?\d\d)$")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status: 0 all parsed, 1 an input or the output failed, 2 wrong usage."""
    options = _options().parse_args(arguments)
    if sys.stdout is None:
        _say("standard output is closed")
        return _FAILED
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    status = _DONE
    try:
        for done in _run(options):
            status = max(status, done)
    except OSError as error:
        _drop_output()
        # A reader who has seen enough goes: that is no failure.
        if not isinstance(error, BrokenPipeError):
            _say(f"standard output: {_said(error)}")
            status = _FAILED
    return status


def _drop_output() -> None:
    """Python would complain once more while it closes a standard output that takes nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    # Without a standard error, print would write to standard output.
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(f"wireparse: {message}", file=sys.stderr, flush=True)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="wireparse",
        description="Show what stands on a page of wire copy: ticker, article, who said what, source credit.",
        epilog="Exit status: 0 all parsed, 1 an input or the output failed, 2 wrong usage.",
    )
    options.add_argument("--version", action="version", version=f"%(prog)s {version('wireparse')}")
    options.add_argument("sources", nargs="+", metavar="FILE", help="a text file; - for standard input")
    options.add_argument("--json", action="store_true", help="one JSON document; several files or -: one a line")
    options.add_argument("--lang", type=_tag, help="a BCP 47 tag; detected without it")
    options.add_argument(
        "--reference", type=_moment, help="when the text was seen: ISO 8601 with a zone (a day begins at midnight)"
    )
    options.add_argument("--explain", action="store_true", help="what each line is, and why")
    return options


def _tag(value: str) -> str:
    try:
        return Packs().check(value)
    except UnknownLanguageError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _moment(value: str) -> dt.datetime:
    try:
        # A day with its zone is ISO 8601 as XML Schema writes it, but not for Python.
        moment = dt.datetime.fromisoformat(_ZONED_DAY.sub(r"\1T00:00\2", value))
    except ValueError as error:
        said = f"{value!r} is not an ISO 8601 time; write e.g. 2025-07-11T09:00+00:00"
        raise argparse.ArgumentTypeError(said) from error
    if moment.utcoffset() is None:
        raise argparse.ArgumentTypeError(f"{value!r} has no zone; write e.g. {moment.isoformat()}+00:00")
    return moment


def _run(options: argparse.Namespace) -> Iterator[int]:
    """Show one source after the other; the status of each. Raises `OSError` where standard output takes nothing."""
    lined = len(options.sources) > 1 or "-" in options.sources
    for source in options.sources:
        try:
            pages = read(_opened(source), lang=options.lang, reference=options.reference)
            shown = ["\n".join(_shown(page, source, options, lined)) for page in pages]
        except Exception as error:  # whatever one input does, the others are shown
            _say(f"{source}: {_said(error)}")
            yield _FAILED
            continue
        for page in shown:
            print(page, flush=True)
        yield _DONE


def _opened(source: str) -> bytes | Path:
    if source != "-":
        return Path(source)
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def _said(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error) if isinstance(error, WireparseError) else f"{type(error).__name__}: {error}"


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
