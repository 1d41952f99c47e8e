"""How two amounts stand to each other as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.amounts import Amount, agreement, grain, rounding, told
from dateline.types.mention import Hedge


def amount(value: float, hedge: Hedge = Hedge.EXACT, upper: float | None = None) -> Amount:
    high = upper if upper is not None else value
    return Amount(value, upper, value, None if hedge is Hedge.VAGUE else high, hedge, "x")


RANGE = amount(4000, upper=5000)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount(4100), amount(4100, Hedge.ABOUT)),
        (amount(4000, Hedge.MORE_THAN), amount(4700)),
        (amount(44, Hedge.NEARLY), amount(43.9)),
        (amount(200, Hedge.VAGUE), amount(800)),
        (RANGE, amount(4100)),
        (RANGE, amount(4500, upper=6000)),
        (RANGE, RANGE),
    ],
)
def test_says_why_two_amounts_agree(a: Amount, b: Amount) -> None:
    assert agreement(a, b)
    assert agreement(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (amount(4100), amount(4200)),
        (amount(4000, Hedge.MORE_THAN), amount(3900)),
        (amount(4000, Hedge.MORE_THAN), amount(20_000)),
        (RANGE, amount(3900)),
        (RANGE, amount(6000, upper=7000)),
    ],
)
def test_leaves_apart_what_excludes_each_other(a: Amount, b: Amount) -> None:
    assert agreement(a, b) is None
    assert agreement(b, a) is None


@pytest.mark.parametrize(
    ("fine", "coarse"),
    [
        (amount(4087), amount(4100)),
        (amount(36_375_000), amount(36_400_000)),
        (amount(132), amount(130)),
        (amount(35.7), amount(36, Hedge.ABOUT)),
        (amount(35.7), amount(36)),
        (amount(43_885_310), amount(43_000_000)),
    ],
)
def test_knows_a_rounded_number(fine: Amount, coarse: Amount) -> None:
    assert rounding(fine, coarse)
    assert rounding(coarse, fine)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount(12), amount(10)),
        (amount(53), amount(50)),
        (amount(5_700_000), amount(5_000_000)),
        (amount(3900), amount(4000, Hedge.MORE_THAN)),
        (RANGE, amount(4500)),
    ],
)
def test_takes_no_other_number_for_a_rounded_one(one: Amount, other: Amount) -> None:
    assert rounding(one, other) is None


def test_writes_a_range() -> None:
    assert told(RANGE) == "4,000 to 5,000"


@pytest.mark.parametrize(("number", "size"), [(7000, 1000), (4100, 100), (35.7, 0.1), (12, 1)])
def test_finds_the_last_digit_told(number: float, size: float) -> None:
    assert grain(number) == pytest.approx(size)


NUMBERS = st.integers(0, 10**12).map(float) | st.floats(0, 10**9, allow_nan=False)
ANY = st.builds(amount, NUMBERS, st.sampled_from(Hedge))


@given(ANY, ANY)
def test_is_the_same_from_both_sides(a: Amount, b: Amount) -> None:
    assert bool(agreement(a, b)) == bool(agreement(b, a))
    assert bool(rounding(a, b)) == bool(rounding(b, a))
