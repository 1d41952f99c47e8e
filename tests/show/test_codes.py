"""Codes of an event in words."""

from dateline.show.codes import codes
from dateline.types.coding import (
    Code,
    Coding,
    Context,
    EventContext,
    EventPlace,
    PartyCode,
    Place,
    PlaceKind,
)

TOLD = ("a",)


def test_every_code_stands_with_its_reason() -> None:
    coding = Coding(
        (PartyCode("p", "Ada Vale", Code("NOR", "GOV", "“minister”"), TOLD),),
        (
            EventPlace(Place("Port Ayre", PlaceKind.TOWN, "NOR", "the only one", 1, 2), TOLD),
            EventPlace(Place("Ayre", PlaceKind.UNKNOWN, None, "one of two"), TOLD),
        ),
        (EventContext(Context("military", "“troops”"), TOLD),),
    )
    assert codes(coding) == (
        "Ada Vale: NOR GOV: “minister”",
        "on the map: Port Ayre, NOR: the only one",
        "on the map: Ayre, unknown: one of two",
        "contexts: military (“troops”)",
    )


def test_an_event_without_codes_has_no_line() -> None:
    assert codes(Coding()) == ()
