"""The table of actors, and names of it inside phrases."""

from collections import Counter

import pytest

from dateline.read.actors.tables import states
from dateline.read.events.known import every, lines, named

_SECTORS = frozenset(
    "GOV JUD LEG MIL COP OPP PTY REB PRM SPY UAF"
    " CVL ELI BUS EDU MED LAB AGR JRN REF REL SOC CRM".split()
)
_SOURCES = {"UN", "own", "law", "UNSC", "FTO", "EU", "UK", "UCDP", "vote"}


def test_every_line_has_a_code_of_plover_and_a_source() -> None:
    codes = {state.code for state in states()} | {"IGO", "NGO", "ISM", "IMG", "MNC", "ESH"}
    for line in every():
        assert line.actor in codes, line
        assert line.sector is None or line.sector in _SECTORS, line
        assert line.source in _SOURCES, line
        assert line.first is None or line.last is None or line.first <= line.last, line


def test_no_line_stands_twice() -> None:
    told = Counter((line.name, line.actor, line.sector) for line in every())
    assert [key for key, count in told.items() if count > 1] == []


@pytest.mark.parametrize(
    ("year", "sectors"), [(2010, {"REB"}), (2023, {"GOV"}), (None, {"REB", "GOV"})]
)
def test_an_actor_that_changed_has_the_line_of_the_year(
    year: int | None, sectors: set[str | None]
) -> None:
    assert {line.sector for line in lines("the Taliban", year)} == sectors


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("two UN officials", "UN"),
        ("a spokesman for the World Health Organization", "World Health Organization"),
        ("Nato troops", "Nato"),
        ("Hamas' leaders", "Hamas"),
        ("the M23 fighters", "M23"),
    ],
)
def test_a_name_is_found_inside_a_phrase(phrase: str, name: str) -> None:
    found = named(phrase, 2020)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "phrase",
    ["those who came", "Fact finders", "an apple", "Sudan's State Department", "care for all"],
)
def test_other_words_are_no_name(phrase: str) -> None:
    assert named(phrase, 2020) is None
