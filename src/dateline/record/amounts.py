"""How two amounts stand to each other as numbers, whatever they count.

    "more than 4,000" and 4,100              agree: 4,100 is within "more than 4,000"
    "4,000 to 5,000" and 4,100               agree: 4,100 lies between 4,000 and 5,000
    4,100 and "about 4,000"                  rounding: 4,100 to the nearest 1,000 is 4,000
    43,885,310 and 43 million                rounding: cut to the million, it is 43,000,000
    4,100 and 4,600                          neither

A number is read as told to its last digit that is not 0 (Krifka 2007). Not judged: what is counted.
"""

from dataclasses import dataclass
from math import floor, isclose, log10

from ..types.mention import Figure, Hedge

ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY})
LOOSE = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.VAGUE})

# "More than 4,000" still speaks of 4,900, hardly of 20,000.
STRETCH = 2.0
# Whole numbers are rounded from here on: nobody rounds 12 dead to 10 without saying so.
ROUND = 100
# "5 million" is not 5.7 million cut short; "43 million" may be 43.9.
CUT_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as told. `upper` is the far end of a range, `low` and `high` what a hedge allows."""

    value: float
    upper: float | None
    low: float | None
    high: float | None
    hedge: Hedge
    exact: str


def amount(figure: Figure) -> Amount:
    """The number of a figure."""
    return Amount(
        value=figure.value,
        upper=figure.upper,
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        exact=" ".join(figure.span.exact.split()),
    )


def show(number: float) -> str:
    """Write a number as a reader would: 4,100 and 3.5."""
    return f"{number:,.0f}" if number == floor(number) else f"{number:,.10g}"


def told(amount: Amount) -> str:
    """Write an amount without its hedge: 4,100, or 4,000 to 5,000."""
    upper = f" to {show(amount.upper)}" if amount.upper is not None else ""
    return f"{show(amount.value)}{upper}"


def agreement(a: Amount, b: Amount) -> str | None:
    """Say why two amounts are compatible as told; None where they are not."""
    if (a.value, a.upper) == (b.value, b.upper):
        return "the same number"
    for one, other in ((a, b), (b, a)):
        if reason := _within(one, other):
            return reason
    return None


def rounding(a: Amount, b: Amount) -> str | None:
    """Say that the rounder of two numbers is the other one rounded; None where it is not."""
    if a.upper is not None or b.upper is not None:
        return None
    coarse, fine = sorted((a, b), key=lambda one: (-grain(one.value), one.value))
    size = grain(coarse.value)
    if size <= grain(fine.value) or coarse.hedge in ABOVE | BELOW:
        return None  # "more than 4,000" leaves 3,900 out, however near
    if size < ROUND and not _is_rough(coarse) and fine.value == floor(fine.value):
        return None
    if isclose(floor(fine.value / size + 0.5) * size, coarse.value):
        return f"{show(fine.value)} to the nearest {show(size)} is {show(coarse.value)}"
    if _digits(coarse.value) >= CUT_DIGITS and isclose(
        floor(fine.value / size) * size, coarse.value
    ):
        return f"{show(fine.value)} cut to {show(size)} is {show(coarse.value)}"
    return None


def grain(number: float) -> float:
    """The place of the last digit that is not 0: 1,000 for 7,000, 100 for 4,100, 0.1 for 35.7."""
    if number == 0:
        return 0.0
    if number != floor(number):
        digits = f"{number:.6f}".rstrip("0").partition(".")[2]
        return float(10.0 ** -len(digits))
    found = 1.0
    for _ in range(int(log10(abs(number)))):
        if number % (found * 10):
            break
        found *= 10
    return found


def _is_rough(amount: Amount) -> bool:
    """Whether a small number may be a rounded one: "about 40", and 130, but not 40 or 12."""
    tens = amount.value >= ROUND and grain(amount.value) > 1 and _digits(amount.value) >= CUT_DIGITS
    return tens or amount.hedge in LOOSE


def _digits(number: float) -> int:
    """How many digits are told: 2 for 43,000,000."""
    return len(str(round(abs(number) / grain(number)))) if number else 1


def _within(one: Amount, other: Amount) -> str | None:
    """Say why one amount, being a range or hedged, covers the other."""
    if one.upper is not None:
        meets = other.value <= one.upper and (other.upper or other.value) >= one.value
        return f"{told(other)} lies in {told(one)}" if meets else None
    if other.upper is None and _allows(one, other.value):
        return f"{show(other.value)} is within “{one.exact}”"
    return None


def _allows(one: Amount, number: float) -> bool:
    if one.hedge in ABOVE:
        return one.value <= number <= STRETCH * one.value
    if one.hedge in BELOW:
        return one.value / STRETCH <= number <= one.value
    low, high = one.low or 0.0, one.high
    return one.hedge is Hedge.VAGUE and low <= number and (high is None or number <= high)
