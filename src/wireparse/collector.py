"""The garbage collector, at rest while a page is parsed.

Parsing makes many small objects, keeps most of them and makes no cycles: there is nothing to collect, yet the collector
walks all of them again whenever their number has grown by a quarter. On a text of a megabyte that is half of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Keep the collector from running; who stopped it starts it again, so calls may be nested and run in threads."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
