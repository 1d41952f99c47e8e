"""Codes of an event in PLOVER 0.8: who its parties are, where it was, and in what contexts.

    "The Norland foreign ministry protested in Port Ayre"
      Code("NOR", "GOV")   Place("Port Ayre", TOWN, "NOR", 41.2, 2.3)   Context("diplomatic")

What is not known is None, and `why` says what was known instead.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Code:
    """What a party is: `actor` is an ISO 3166-1 alpha-3 code or IGO, NGO, ISM, IMG, MNC.

    `sector` is PLOVER's (GOV, MIL, …). `why` names the words, or the line of a table, that tell.
    """

    actor: str | None
    sector: str | None
    why: str


class PlaceKind(StrEnum):
    """How narrow a place is."""

    COUNTRY = "country"
    REGION = "region"  # a part of a country
    TOWN = "town"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer, or a name that may mean several: then `why` says which.

    `country` is an ISO 3166-1 alpha-3 code, `latitude` and `longitude` are degrees (WGS 84) and
    `geonames` is the place's number in GeoNames.
    """

    name: str
    kind: PlaceKind
    country: str | None
    why: str
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    region: str | None = None  # GeoNames' code of the first-order division


@dataclass(frozen=True, slots=True)
class Context:
    """One of PLOVER's contexts ("military", "legal"), and the words that tell it."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class PartyCode:
    """A party of an event as these reports code it. `party` is its id, None if it has none."""

    party: str | None
    name: str
    code: Code
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where these reports put an event."""

    place: Place
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventContext:
    """A context that these reports give an event."""

    context: Context
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coding:
    """All codes of an event; reports that code it differently each have theirs here."""

    parties: tuple[PartyCode, ...] = ()
    places: tuple[EventPlace, ...] = ()
    contexts: tuple[EventContext, ...] = ()


NO_CODES = Coding()
