"""The annotated copy: records of a folder, and a fingerprint of the files a figure was measured on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def records(path: Path) -> Iterator[Record]:
    """The records of one JSON Lines file, in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def fingerprint(*paths: Path) -> str:
    """The first twelve digits of the SHA-256 of these files, in order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def f1(right: int, predicted: int, gold: int) -> float:
    """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    if not predicted and not gold:
        return 1.0
    return 2 * right / (predicted + gold)
