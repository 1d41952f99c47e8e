"""Puts together how the reports of one event code it: its parties, its place, its contexts.

A: Vale NOR GOV, B: Vale NOR LEG     both, each with its reports: neither is right by rule
A: Vale GOV, B: Vale NOR GOV         NOR GOV: B only says more
A: in Norland, B: in Port Ayre       Port Ayre, where it lies in Norland
A: Vale GOV, elsewhere: Vale NOR     NOR GOV: a party is of one state in all of the case

A sector is not taken from elsewhere: who governs now may have been a rebel then.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from ..types.coding import (
    Code,
    Coding,
    Context,
    EventContext,
    EventPlace,
    PartyCode,
    Place,
    PlaceKind,
)
from ..types.record import PartyRef
from .deeds import Deed

_NARROW = (PlaceKind.UNKNOWN, PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.TOWN)

T = TypeVar("T")


Homes = Mapping[str, str]
NOWHERE: Homes = MappingProxyType({})


def homes(deeds: Iterable[Deed]) -> Homes:
    """The state, or sort of actor, of each party that has one and the same wherever it has one."""
    found: dict[str, set[str]] = {}
    for deed in deeds:
        for ref, code in deed.codes:
            if ref.party and code.actor:
                found.setdefault(ref.party, set()).add(code.actor)
    return {party: next(iter(told)) for party, told in found.items() if len(told) == 1}


def coding(deeds: Sequence[Deed], named: Iterable[PartyRef], known: Homes = NOWHERE) -> Coding:
    """The codes of an event by its deeds, in order; of its parties, those that it names.

    `known` has the state of parties by all reports of the case.
    """
    kept = sorted(deeds, key=lambda deed: deed.at)
    refs = sorted(set(named), key=lambda ref: (ref.name, ref.party or ""))
    return Coding(
        parties=tuple(one for ref in refs for one in _party(ref, kept, known)),
        places=tuple(
            EventPlace(place, told) for place, told in _fullest(_told(kept, _placed), _says_less)
        ),
        contexts=tuple(
            EventContext(context, told)
            for context, told in sorted(_told(kept, _set_in), key=lambda one: one[0].name)
        ),
    )


def _party(ref: PartyRef, deeds: Sequence[Deed], known: Homes) -> Iterable[PartyCode]:
    home = known.get(ref.party or "")

    def codes(deed: Deed) -> Iterable[tuple[object, Code]]:
        if ref not in (*deed.actors, *deed.recipients):
            return
        found = [code for party, code in deed.codes if party == ref]
        for code in (_at_home(code, home) for code in found or [Code(None, None, "")]):
            if code.actor or code.sector:
                yield (code.actor, code.sector), code

    for code, told in _fullest(_told(deeds, codes), _is_half):
        yield PartyCode(ref.party, ref.name, code, told)


def _at_home(code: Code, home: str | None) -> Code:
    if code.actor or home is None:
        return code
    why = f"{home} by what is told of it elsewhere in the case"
    return Code(home, code.sector, "; ".join(filter(None, (code.why, why))))


def _placed(deed: Deed) -> Iterable[tuple[object, Place]]:
    place = deed.place
    return [((place.kind, place.name, place.country, place.geonames), place)] if place else []


def _set_in(deed: Deed) -> Iterable[tuple[object, Context]]:
    return ((context.name, context) for context in deed.contexts)


def _told(
    deeds: Sequence[Deed], found: Callable[[Deed], Iterable[tuple[object, T]]]
) -> list[tuple[T, tuple[str, ...]]]:
    """Each thing once, as the first deed has it, with the reports that tell it."""
    first: dict[object, T] = {}
    reports: dict[object, set[str]] = {}
    for deed in deeds:
        for key, one in found(deed):
            first.setdefault(key, one)
            reports.setdefault(key, set()).add(deed.at.report)
    return [(first[key], tuple(sorted(reports[key]))) for key in first]


def _fullest(
    told: Sequence[tuple[T, tuple[str, ...]]], says_less: Callable[[T, T], bool]
) -> list[tuple[T, tuple[str, ...]]]:
    """Those than which no other says the same and more."""
    return [one for one in told if not any(says_less(one[0], other) for other, _ in told)]


def _is_half(one: Code, other: Code) -> bool:
    mine, its = (one.actor, one.sector), (other.actor, other.sector)
    return mine != its and all(a is None or a == b for a, b in zip(mine, its, strict=True))


def _says_less(one: Place, other: Place) -> bool:
    wider = _NARROW.index(one.kind) < _NARROW.index(other.kind)
    return wider and (one.kind is PlaceKind.UNKNOWN or one.country == other.country)
