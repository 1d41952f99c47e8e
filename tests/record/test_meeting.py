"""Which figures are values of one quantity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.amounts import Amount
from dateline.record.counting import Counted
from dateline.record.meeting import Item, meet
from dateline.record.surroundings import Around
from dateline.record.words import stems
from dateline.types.mention import Hedge


def item(  # noqa: PLR0917 - one default each
    number: float,
    said: str,
    report: str = "a",
    home: str = "one",
    unit: str = "USD",
    act: str = "present",
    noun: str = "",
    group: str = "",
) -> Item:
    return Item(
        key=Counted(noun, group, "", unit, act),
        report=report,
        home=home,
        amount=Amount(number, None, number, number, Hedge.EXACT, str(number)),
        of=tuple(stems(noun)),
        around=Around((), tuple(stems(said))),
        narrowing=frozenset(),
    )


def met(*items: Item) -> list[list[int]]:
    return meet(items, [(place,) for place in range(len(items))])


WALL = "for the harbour wall of the northern port"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (item(36e6, WALL), item(36e6, "to mend the harbour", report="b")),
        (item(36_375_000, WALL), item(36.4e6, WALL, report="b")),
        (item(36e6, WALL), item(41e6, WALL, report="b")),
        (
            item(36, "of the charge sheet at court", unit="", noun="page"),
            item(37, "of the charge sheet at court", report="b", unit="", noun="page"),
        ),
        (item(1_375_000, WALL, home="one"), item(1_375_000, WALL, report="b", home="two")),
    ],
)
def test_joins_one_quantity(a: Item, b: Item) -> None:
    assert met(a, b) == [[0, 1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (item(36e6, WALL), item(41e6, WALL)),
        (item(36e6, WALL), item(41e6, "to train new ferry crews", report="b")),
        (item(36e6, WALL), item(36e6, WALL, report="b", unit="EUR")),
        (item(36e6, WALL), item(41e6, WALL, report="b", home="two")),
        (
            item(12, "in the ferry fire", unit="people", act="killed", noun="people"),
            item(12, "in the ferry fire", report="b", unit="people", act="injured", noun="people"),
        ),
        (
            item(900, "in the bay", unit="people", noun="troops", group="Norland"),
            item(900, "in the bay", report="b", unit="people", noun="troops", group="Sudmark"),
        ),
        (
            item(900, "to the bay", unit="people", noun="troops"),
            item(900, "to the bay", report="b", unit="people", noun="troops", act="added"),
        ),
        (
            item(52, "of the house", unit="votes", noun="vote", act="for"),
            item(52, "of the house", report="b", unit="votes", noun="vote", act="against"),
        ),
        (item(52, "of the town", unit="percent"), item(53, "of the town", "b", unit="percent")),
    ],
)
def test_keeps_two_quantities_apart(a: Item, b: Item) -> None:
    assert met(a, b) == [[0], [1]]


def test_a_report_that_gives_both_numbers_keeps_their_groups_apart() -> None:
    both = (item(36e6, WALL), item(41e6, WALL))
    assert met(*both, item(41e6, WALL, report="b")) == [[0], [1, 2]]


ITEMS = st.lists(
    st.builds(
        item,
        st.sampled_from([36e6, 41e6, 36.4e6]),
        st.sampled_from([WALL, "to train new ferry crews", ""]),
        st.sampled_from("abc"),
        st.sampled_from(["one", "two"]),
    ),
    max_size=12,
)


@given(ITEMS)
def test_puts_every_number_into_one_group(items: list[Item]) -> None:
    assert sorted(place for group in met(*items) for place in group) == list(range(len(items)))
