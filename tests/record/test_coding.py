"""How the reports of one event code it, put together."""

from dataclasses import replace

import pytest

from dateline.record.coding import coding, homes
from dateline.record.deeds import Deed
from dateline.types.coding import Code, Context, Place, PlaceKind
from dateline.types.mention import Modality
from dateline.types.record import Evidence, PartyRef

VALE, LIND = PartyRef("p1", "Ada Vale"), PartyRef("p2", "Bo Lind")
NORLAND = Place("Norland", PlaceKind.COUNTRY, "NOR", "a state")
AYRE = Place("Port Ayre", PlaceKind.TOWN, "NOR", "the only one", 1.0, 2.0, 7)
OPEN = Place("Ayre", PlaceKind.UNKNOWN, None, "one of two")
ELSEWHERE = Place("Sudmark", PlaceKind.COUNTRY, "SUD", "a state")


def deed(report: str, *codes: Code, place: Place | None = None) -> Deed:
    return Deed(
        event=("CONSULT", None, Modality.HAPPENED),
        key=(),
        actors=(VALE,),
        recipients=(LIND,),
        time=None,
        where=None,
        at=Evidence(report, f"{report}.txt", 0, 3, "met"),
        codes=tuple((VALE, code) for code in codes),
        place=place,
    )


def test_codes_that_differ_both_stand_with_their_reports() -> None:
    minister, deputy = Code("NOR", "GOV", "minister"), Code("NOR", "LEG", "deputy")
    found = coding([deed("a", minister), deed("b", deputy), deed("c", minister)], [VALE, LIND])
    assert [(one.name, one.code.sector, one.reports) for one in found.parties] == [
        ("Ada Vale", "GOV", ("a", "c")),
        ("Ada Vale", "LEG", ("b",)),
    ]


def test_a_code_that_says_less_gives_way() -> None:
    half, whole = Code(None, "GOV", ""), Code("NOR", "GOV", "")
    found = coding([deed("a", half), deed("b", whole)], [VALE])
    assert [one.code for one in found.parties] == [whole]


def test_parties_that_the_event_does_not_name_have_no_code() -> None:
    assert coding([deed("a", Code("NOR", "GOV", ""))], [LIND]).parties == ()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([NORLAND, AYRE], [AYRE]),
        ([OPEN, NORLAND], [NORLAND]),
        ([AYRE, ELSEWHERE], [AYRE, ELSEWHERE]),
        ([OPEN], [OPEN]),
        ([], []),
    ],
)
def test_the_narrowest_places_stand(told: list[Place], kept: list[Place]) -> None:
    deeds = [deed(str(n), place=place) for n, place in enumerate(told)]
    assert [one.place for one in coding(deeds, []).places] == kept


def test_contexts_stand_in_order_of_name_with_their_reports() -> None:
    legal, military = Context("legal", "“court”"), Context("military", "“army”")
    deeds = [
        replace(deed("b"), contexts=(legal, military)),
        replace(deed("a"), contexts=(military,)),
    ]
    found = coding(deeds, [])
    assert [(one.context.name, one.reports) for one in found.contexts] == [
        ("legal", ("b",)),
        ("military", ("a", "b")),
    ]


def test_the_state_of_a_party_is_taken_from_all_of_the_case() -> None:
    known = homes([deed("x", Code("NOR", "REB", "then"))])
    found = coding([deed("a", Code(None, "GOV", "now"))], [VALE], known)
    assert [(one.code.actor, one.code.sector) for one in found.parties] == [("NOR", "GOV")]
    bare = coding([deed("a")], [VALE, LIND], known)
    assert [(one.name, one.code.actor, one.code.sector) for one in bare.parties] == [
        ("Ada Vale", "NOR", None)
    ]


def test_a_party_of_two_states_is_of_none_by_the_case() -> None:
    assert homes([deed("x", Code("NOR", None, "")), deed("y", Code("SUD", None, ""))]) == {}


def test_the_order_of_deeds_does_not_matter() -> None:
    deeds = [deed("a", Code("NOR", "GOV", "x"), place=AYRE), deed("b", Code("NOR", "GOV", "y"))]
    assert coding(deeds, [VALE]) == coding(deeds[::-1], [VALE])
