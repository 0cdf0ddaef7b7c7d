"""Many texts: lazily, in order, each a page or the reason why there is none."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from wireparse.alone import parse
from wireparse.arguments import Lang
from wireparse.model import Failure, Input, Page

if TYPE_CHECKING:
    from concurrent.futures import Future

_CHUNK = 16
"""Texts that go to a process at a time: enough to make the way worth it."""
_AHEAD = 2
"""Chunks for each process that are read ahead of the consumer."""
_Task = tuple[object, Lang, dt.datetime | None]


def parse_many(
    inputs: Iterable[str | Input], *, jobs: int = 1, lang: Lang = None, reference: dt.datetime | None = None
) -> Iterator[Page | Failure]:
    """A `Page` for each text, in order, or a `Failure` for one that could not be read; the rest go on.

    `lang` and `reference` hold for inputs without their own. With `jobs` above 1, so many processes share the work;
    `inputs` is then read a little ahead of what is consumed. Raises `TypeError` if `jobs` is no whole number,
    `ValueError` if it is less than 1.
    """
    if not isinstance(jobs, int):
        raise TypeError(
            f"jobs is {jobs!r:.60}, a {type(jobs).__name__}; pass how many processes as an int, e.g. jobs=2"
        )
    if jobs < 1:
        raise ValueError(f"jobs is {jobs}; pass 1 or more")
    if isinstance(inputs, (str, bytes, Input)):
        raise TypeError(f"parse_many takes an iterable of texts, not one {type(inputs).__name__}; use parse for one")
    tasks = ((text, lang, reference) for text in inputs)
    return map(_parse_one, tasks) if jobs == 1 else _shared(tasks, jobs)


def _parse_one(task: _Task) -> Page | Failure:
    given, lang, reference = task
    item = given if isinstance(given, Input) else None
    text = item.text if item else given
    try:
        return parse(
            text,  # type: ignore[arg-type]  # a wrong type is what the failure tells
            lang=item.lang if item and item.lang is not None else lang,
            reference=item.reference if item and item.reference is not None else reference,
        )
    except Exception as error:  # whatever one text does, the others are read
        return Failure(id=item.id if item else None, error=type(error).__name__, message=str(error))


def _parse_chunk(tasks: Sequence[_Task]) -> list[Page | Failure]:
    return [_parse_one(task) for task in tasks]


def _shared(tasks: Iterator[_Task], jobs: int) -> Iterator[Page | Failure]:
    """The results of several processes, in the order of the tasks."""
    from concurrent.futures import ProcessPoolExecutor

    pending: deque[tuple[list[_Task], Future[list[Page | Failure]]]] = deque()
    pool = ProcessPoolExecutor(jobs)
    try:
        while True:
            while len(pending) < jobs * _AHEAD and (chunk := list(itertools.islice(tasks, _CHUNK))):
                pending.append((chunk, pool.submit(_parse_chunk, chunk)))
            if not pending:
                return
            yield from _results(*pending.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _results(chunk: list[_Task], future: Future[list[Page | Failure]]) -> list[Page | Failure]:
    """What another process made of a chunk; one that cannot be sent there or back is read in this process."""
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        raise
    except Exception:  # pickling fails with errors of many kinds; parsing fails with none
        return _parse_chunk(chunk)
