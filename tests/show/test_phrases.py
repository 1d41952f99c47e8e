"""Turns of phrase: how a value is put beside its hedge and unit."""

import pytest

from dateline.show.phrases import amount
from dateline.types.dating import unknown
from dateline.types.mention import Hedge
from dateline.types.record import Attested, Evidence, Series, Value

AT = Evidence("r", "a.txt", 0, 4, "some")


def series(unit: str | None, value: Value) -> Series:
    return Series("s", "soldiers", unit, (value,), (), Attested(1, 1))


@pytest.mark.parametrize(
    ("number", "hedge", "unit", "shown"),
    [
        (5200, Hedge.ABOUT, "people", "about 5,200"),
        (2.5, Hedge.EXACT, "percent", "2.5 %"),
        (40_000_000, Hedge.EXACT, "USD", "40,000,000 USD"),
        (100, Hedge.NEARLY, None, "nearly 100"),
    ],
)
def test_puts_a_value_in_words(number: float, hedge: Hedge, unit: str | None, shown: str) -> None:
    value = Value(number, hedge, unknown(""), None, AT)
    assert amount(value, series(unit, value)) == shown


def test_does_not_show_dozens_as_a_count() -> None:
    value = Value(24, Hedge.VAGUE, unknown(""), None, AT)
    assert amount(value, series("people", value)) == "24 or more (vague)"
