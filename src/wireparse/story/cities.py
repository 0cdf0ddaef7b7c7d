"""The country of a dateline's place, as far as short forms that agencies of several countries share need it."""

from __future__ import annotations

import functools

from wireparse.files import data_table
from wireparse.letters import small

_OUTER = " .,()"


def country_of(place: str) -> str | None:
    """The country (ISO 3166) of a place as datelines write it; `None` where the data does not hold it.

    What stands behind the city decides, if it is a country: `Athens, Ga.` is not in Greece.

    >>> country_of("DAKAR"), country_of("Alger (Algérie)"), country_of("ATHENS, Ga.")
    ('SN', 'DZ', None)
    """
    city, comma, region = place.replace(" (", ", ").partition(", ")
    return _countries().get(small((region if comma else city).strip(_OUTER)))


@functools.cache
def _countries() -> dict[str, str]:
    """Cities and countries in small letters to the country's code."""
    table: dict[str, list[str]] = data_table("cities.toml")
    return {small(name).strip(_OUTER): country for country, names in table.items() for name in names}
