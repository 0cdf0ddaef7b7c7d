"""Cities as datelines write them: which place this is one of, and the country where an agency's short form needs it."""

from __future__ import annotations

import functools

from wireparse.files import data_table
from wireparse.letters import small

_OUTER = " .,()"
_SEVERAL = "several"
"""The key of cities that lie in several countries: they are places, and say nothing of a country."""


def country_of(place: str) -> str | None:
    """The country (ISO 3166) of a place as datelines write it; `None` where the data does not hold it.

    What stands behind the city decides, if it is a country: `Athens, Ga.` is not in Greece.

    >>> country_of("DAKAR"), country_of("Alger (Algérie)"), country_of("ATHENS, Ga.")
    ('SN', 'DZ', None)
    """
    city, comma, region = place.replace(" (", ", ").partition(", ")
    return _countries().get(small((region if comma else city).strip(_OUTER)))


def is_city(words: str) -> bool:
    """Whether words are a city, or a country, that the data holds, in whatever case.

    >>> is_city("NEW DELHI"), is_city("WARNING")
    (True, False)
    """
    return small(words.strip(_OUTER)) in _names()


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(_countries()) | {small(name) for name in data_table("cities.toml")[_SEVERAL]}


@functools.cache
def _countries() -> dict[str, str]:
    """Cities and countries in small letters to the country's code."""
    table: dict[str, list[str]] = data_table("cities.toml")
    known = ((country, names) for country, names in table.items() if country != _SEVERAL)
    return {small(name).strip(_OUTER): country for country, names in known for name in names}
