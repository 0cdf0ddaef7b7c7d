"""The table of agencies in the docs, made from the register.

python benchmarks/tables.py          # writes docs/agencies.md
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import wireparse

PAGE = Path(__file__).parent.parent / "docs" / "agencies.md"
_HEAD = """# The register of agencies

Made by `python benchmarks/tables.py` from `data/agencies.toml`: {agencies} agencies of {countries} countries, by the
ids that `Credit.agencies` and `Dateline.agencies` hold. `wireparse.agencies()` gives the same.

| country | id | name | languages |
|---|---|---|---|
"""


def agencies() -> str:
    """The page: a row for each agency, by country and id."""
    register = sorted(wireparse.agencies(), key=lambda agency: (agency.country or "", agency.id))
    countries = [country for country, _ in groupby(agency.country for agency in register) if country]
    rows = [
        f"| {agency.country or ''} | {agency.id} | {agency.name} | {', '.join(agency.languages)} |\n"
        for agency in register
    ]
    return _HEAD.format(agencies=len(register), countries=len(countries)) + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(agencies(), encoding="utf-8")
