"""CAMEO roots and GDELT's quadrants from PLOVER types."""

import pytest

from dateline.export.cameo import actor_codes, quad_class, root

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()


@pytest.mark.parametrize(
    ("type_", "mode", "code"),
    [
        ("CONSULT", None, "04"),
        ("CONSULT", "phone", "04"),
        ("RETREAT", "withdraw", "08"),
        ("ACCUSE", "investigate", "09"),
        ("ACCUSE", "disapprove", "11"),
        ("ASSAULT", "heavy-weapons", "19"),
        ("ASSAULT", "massacre", "20"),
        ("ASSAULT", None, "18"),
    ],
)
def test_a_type_has_its_root_and_some_modes_their_own(
    type_: str, mode: str | None, code: str
) -> None:
    assert root(type_, mode) == code


@pytest.mark.parametrize("type_", TYPES)
def test_every_type_of_plover_has_a_root(type_: str) -> None:
    code = root(type_, None)
    assert code is not None
    assert quad_class(code) in "1234"


def test_what_is_no_type_has_no_root() -> None:
    assert root("PARLEY", None) is None


@pytest.mark.parametrize(
    ("code", "quad"),
    [("03", "1"), ("05", "1"), ("06", "2"), ("09", "2"), ("10", "3"), ("14", "3"), ("15", "4")],
)
def test_quadrants_part_words_from_deeds(code: str, quad: str) -> None:
    assert quad_class(code) == quad


@pytest.mark.parametrize(
    ("actor", "sector", "found"),
    [
        ("NOR", "GOV", ("NOR", ("GOV",))),
        ("NOR", None, ("NOR", ())),
        ("NOR", "JRN", ("NOR", ("MED",))),
        ("NOR", "MED", ("NOR", ("HLH",))),
        ("NOR", "PRM", ("NOR", ())),
        ("IGO", "MIL", ("", ("IGO", "MIL"))),
        ("ISM", None, ("", ("NGM",))),
        (None, "REB", ("", ("REB",))),
        (None, None, ("", ())),
    ],
)
def test_a_party_has_the_country_and_types_that_cameo_calls_so(
    actor: str | None, sector: str | None, found: tuple[str, tuple[str, ...]]
) -> None:
    assert actor_codes(actor, sector) == found
