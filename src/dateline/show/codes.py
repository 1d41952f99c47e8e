"""The codes of an event in words, with their reasons.

Ada Vale: NOR GOV: “minister” is GOV; “Norland” is NOR
on the map: Port Ayre, NOR: the only town of that name above 15,000 people
contexts: military (“troops”)
"""

from dateline.types.coding import Coding, PlaceKind

from .phrases import one_line


def codes(coding: Coding) -> tuple[str, ...]:
    """A line for each party and place, and one for all contexts."""
    found = [
        f"{one.name}: {' '.join(filter(None, (one.code.actor, one.code.sector)))}: {one.code.why}"
        for one in coding.parties
    ]
    for one in coding.places:
        place = one.place
        where = place.name if place.country is None else f"{place.name}, {place.country}"
        known = where if place.kind is not PlaceKind.UNKNOWN else f"{where}, unknown"
        found.append(f"on the map: {known}: {place.why}")
    if coding.contexts:
        told = (f"{one.context.name} ({one.context.why})" for one in coding.contexts)
        found.append(f"contexts: {', '.join(told)}")
    return tuple(map(one_line, found))
