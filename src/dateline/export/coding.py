"""The codes of an event as the contract writes them.

    {"codes":[{"party":…,"name":"Ada Vale","actor":"NOR","sector":"GOV","why":…,"report":…}],
     "places":[{"name":"Port Ayre","place_kind":"town","country":"NOR",…}],"contexts":[…]}

Of the reports that code an event so, the first is named and all are counted.
"""

from typing import Any

from dateline.types.coding import Code, Coding, Context, Place

Json = dict[str, Any]


def coding(codes: Coding) -> Json:
    """The three lists of an event's line."""
    return {
        "codes": [
            {"party": one.party, "name": one.name, **code(one.code), **_told(one.reports)}
            for one in codes.parties
        ],
        "places": [{**place(one.place), **_told(one.reports)} for one in codes.places],
        "contexts": [{**context(one.context), **_told(one.reports)} for one in codes.contexts],
    }


def code(found: Code) -> Json:
    """A party's code."""
    return {"actor": found.actor, "sector": found.sector, "why": found.why}


def place(found: Place) -> Json:
    """A place of the gazetteer, or why it is none."""
    return {
        "name": found.name,
        "place_kind": found.kind.value,
        "country": found.country,
        "region": found.region,
        "latitude": found.latitude,
        "longitude": found.longitude,
        "geonames": found.geonames,
        "why": found.why,
    }


def context(found: Context) -> Json:
    """A context and the words that tell it."""
    return {"context": found.name, "why": found.why}


def _told(reports: tuple[str, ...]) -> Json:
    return {"report": reports[0], "reports": len(reports)}
