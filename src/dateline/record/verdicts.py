"""How two values of one figure stand to each other, with the reason in words.

    about 4,100 (9 May) and 5,000 (10 May)      conflict: a day apart, neither rounds to the other
    4,100 and about 4,000                       rounding: 4,100 to the nearest 1,000 is 4,000
    more than 4,000 and 4,100                   agree: 4,100 is more than 4,000
    4,100 (2031) and 900 (2034)                 different time

Verdicts are symmetric. Not judged: which of two values is right.
"""

from dataclasses import dataclass
from math import floor, log10

from ..types.mention import Hedge
from ..types.record import Value, Verdict
from .days import Days, days

# A stock of troops, ships or prisoners is counted anew every month or two; two numbers further
# apart than this tell of a change. A toll (of dead, of votes) belongs to one event and settles
# within days.
STOCK_DAYS, TOLL_DAYS = 60, 14

ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY})
LOOSE = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.VAGUE})

# "More than 4,000" still speaks of 4,900, hardly of 20,000.
STRETCH = 2.0
# Round numbers are rounded ones from here on: nobody rounds 12 dead to 10 without saying so.
ROUND = 100


@dataclass(frozen=True, slots=True)
class Told:
    """A value with what is needed to judge it. `bounds` are the reader's low and high."""

    value: Value
    bounds: tuple[float | None, float | None]
    outlet: str | None
    toll: bool
    qualifiers: frozenset[str]
    revises: bool = False  # "up from", "raised to"


def judge(one: Told, other: Told) -> tuple[Verdict, str]:
    """Compare two values of one figure."""
    first, second = sorted((one, other), key=lambda told: told.value.at)
    if first.qualifiers != second.qualifiers:
        return Verdict.DIFFERENT_SCOPE, _scope(first, second)
    when, then = days(first.value.as_of.edtf), days(second.value.as_of.edtf)
    if when is None or then is None:
        return _undated(first, second)
    apart = when.apart(then)
    limit = TOLL_DAYS if first.toll or second.toll else STOCK_DAYS
    if apart > limit:
        return Verdict.DIFFERENT_TIME, f"{apart} days apart"
    if _too_wide(when, limit) or _too_wide(then, limit):
        return Verdict.UNDECIDED, "the day of one is known too loosely"
    return _same_time(first, second, apart)


def show(number: float) -> str:
    """Write a number as a reader would: 4,100 and 3.5."""
    return f"{number:,.0f}" if number == floor(number) else f"{number:,g}"


def _scope(first: Told, second: Told) -> str:
    words = sorted(first.qualifiers ^ second.qualifiers)
    return f"one is said of “{', '.join(words)}”, the other is not"


def _undated(first: Told, second: Told) -> tuple[Verdict, str]:
    files = [told.value.at.file for told in (first, second) if told.value.as_of.edtf is None]
    return Verdict.UNDECIDED, f"no date for {' and '.join(dict.fromkeys(files))}"


def _too_wide(found: Days, limit: int) -> bool:
    return len(found) > 2 * limit


def _same_time(first: Told, second: Told, apart: int) -> tuple[Verdict, str]:
    a, b = first.value, second.value
    when = "the same days" if not apart else f"{apart} days apart"
    if a.value == b.value:
        return Verdict.AGREE, f"the same number, {when}"
    for one, other in ((first, second), (second, first)):
        if reason := _allows(one, other.value.value):
            return Verdict.AGREE, f"{reason}, {when}"
    if reason := _rounds(a, b):
        return Verdict.ROUNDING, f"{reason}, {when}"
    return _differ(first, second, apart, when)


def _differ(first: Told, second: Told, apart: int, when: str) -> tuple[Verdict, str]:
    a, b = first.value, second.value
    if a.at.report == b.at.report:
        if first.revises or second.revises:
            return Verdict.REVISION, "the report itself tells of the change"
        return Verdict.UNDECIDED, "both in one report, which may count two things"
    if first.outlet and first.outlet == second.outlet and apart:
        return Verdict.REVISION, f"{first.outlet} gives another number, {when}"
    return Verdict.CONFLICT, f"{show(a.value)} and {show(b.value)} for the same scope, {when}"


def _allows(told: Told, number: float) -> str | None:
    """Say why a hedged value covers another number, None where it does not."""
    value, hedge = told.value.value, told.value.hedge
    words = f"{show(number)} is within “{told.value.at.exact}”"
    if hedge in ABOVE and value <= number <= STRETCH * value:
        return words
    if hedge in BELOW and value / STRETCH <= number <= value:
        return words
    low, high = told.bounds
    if hedge is Hedge.VAGUE and (low is None or number >= low) and (high is None or number <= high):
        return words
    return None


def _rounds(a: Value, b: Value) -> str | None:
    """Say that the rounder of two numbers is the other one rounded, None where it is not."""
    coarse, fine = sorted((a, b), key=lambda one: (-_grain(one.value), one.at))
    grain = _grain(coarse.value)
    if grain <= _grain(fine.value) or (grain < ROUND and coarse.hedge not in LOOSE):
        return None
    if coarse.hedge in ABOVE | BELOW:
        return None  # "more than 4,000" leaves 3,900 out, however near
    if floor(fine.value / grain + 0.5) * grain != coarse.value:
        return None
    return f"{show(fine.value)} to the nearest {show(grain)} is {show(coarse.value)}"


def _grain(number: float) -> float:
    """The place of the last digit that is not 0: 1,000 for 7,000, 100 for 4,100."""
    if number != floor(number) or number == 0:
        return 0.0
    grain = 1.0
    for _ in range(int(log10(abs(number)))):
        if number % (grain * 10):
            break
        grain *= 10
    return grain
