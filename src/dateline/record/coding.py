"""Puts together how the reports of one event code it: its parties, its place, its contexts.

A: Vale NOR GOV, B: Vale NOR LEG     both, each with its reports: neither is right by rule
A: Vale GOV, B: Vale NOR GOV         NOR GOV: B only says more
A: in Norland, B: in Port Ayre       Port Ayre, where it lies in Norland
"""

from collections.abc import Callable, Iterable, Sequence
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


def coding(deeds: Sequence[Deed], named: Iterable[PartyRef]) -> Coding:
    """The codes of an event by its deeds, in order; of its parties, those that it names."""
    kept = sorted(deeds, key=lambda deed: deed.at)
    refs = sorted(set(named), key=lambda ref: (ref.name, ref.party or ""))
    return Coding(
        parties=tuple(one for ref in refs for one in _party(ref, kept)),
        places=tuple(
            EventPlace(place, told) for place, told in _fullest(_told(kept, _placed), _says_less)
        ),
        contexts=tuple(
            EventContext(context, told)
            for context, told in sorted(_told(kept, _set_in), key=lambda one: one[0].name)
        ),
    )


def _party(ref: PartyRef, deeds: Sequence[Deed]) -> Iterable[PartyCode]:
    def codes(deed: Deed) -> Iterable[tuple[tuple[str | None, ...], Code]]:
        return (((c.actor, c.sector), c) for party, c in deed.codes if party == ref)

    for code, told in _fullest(_told(deeds, codes), _is_half):
        yield PartyCode(ref.party, ref.name, code, told)


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
