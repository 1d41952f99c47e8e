"""How two values of one figure stand to each other, with the reason in words.

    about 4,100 (9 May) and 5,000 (10 May)      conflict: a day apart, neither rounds to the other
    4,100 and about 4,000                       rounding: 4,100 to the nearest 1,000 is 4,000
    more than 4,000 and 4,100                   agree: 4,100 is more than 4,000
    4,100 (2031) and 900 (2034)                 different time

Verdicts are symmetric. Not judged: which of two values is right.
"""

from dataclasses import dataclass

from ..types.mention import Hedge
from ..types.record import Value
from ..types.verdict import Verdict
from .amounts import Amount, agreement, rounding, told
from .days import Days, days

# A stock of troops, ships or prisoners is counted anew every month or two; two numbers further
# apart than this tell of a change. A toll (of dead, of votes) belongs to one event and settles
# within days.
STOCK_DAYS, TOLL_DAYS = 60, 14

# Two descriptions speak of one thing when they have so many words, and a third of the shorter,
# in common.
WORDS, SHARE = 2, 1 / 3

Number = tuple[float, float | None]


@dataclass(frozen=True, slots=True)
class Told:
    """What one or more reports say alike, with what is needed to judge it.

    `value` is the first of them; `reports` and `outlets` are all that say it.
    """

    value: Value
    amount: Amount
    toll: bool
    qualifiers: frozenset[str]
    reports: frozenset[str]
    outlets: frozenset[str]
    homes: frozenset[str] = frozenset()  # the episodes of the reports
    beside: tuple[Amount, ...] = ()  # other numbers that reports with this one give
    words: tuple[frozenset[str], ...] = ()  # descriptions of what is counted
    stock: bool = True  # whose and where are told: enough to set two numbers against each other
    revises: bool = False  # "up from", "raised to"


def settled(value: Value, toll: bool) -> bool:
    """Whether the day of a value is known closely enough to set it beside others."""
    found = days(value.as_of.edtf)
    return found is not None and not _too_wide(found, _limit(toll))


def judge(one: Told, other: Told) -> tuple[Verdict, str]:
    """Compare two values of one figure."""
    first, second = sorted((one, other), key=lambda told: told.value.at)
    same = number(first.amount) == number(second.amount)
    if same and first.homes & second.homes:
        return Verdict.AGREE, "the same number, in reports of one development"
    limit = _limit(first.toll or second.toll)
    when, then = days(first.value.as_of.edtf), days(second.value.as_of.edtf)
    apart = when.apart(then) if when and then else None
    if first.qualifiers != second.qualifiers and not (same and (apart or 0) <= limit):
        return Verdict.DIFFERENT_SCOPE, _scope(first, second)
    if when is None or then is None or apart is None:
        return _undated(first, second)
    if apart > limit:
        return Verdict.DIFFERENT_TIME, f"{apart} days apart"
    if _too_wide(when, limit) or _too_wide(then, limit):
        return Verdict.UNDECIDED, "the day of one is known too loosely"
    in_order = (first, second) if when.first <= then.first else (second, first)
    return _same_time(*in_order, apart)


def number(amount: Amount) -> Number:
    """What a value says but for its hedge."""
    return amount.value, amount.upper


def _limit(toll: bool) -> int:
    return TOLL_DAYS if toll else STOCK_DAYS


def _scope(first: Told, second: Told) -> str:
    words = sorted(first.qualifiers ^ second.qualifiers)
    return f"one is said of “{', '.join(words)}”, the other is not"


def _undated(first: Told, second: Told) -> tuple[Verdict, str]:
    files = [told.value.at.file for told in (first, second) if told.value.as_of.edtf is None]
    return Verdict.UNDECIDED, f"no date for {' and '.join(dict.fromkeys(files))}"


def _too_wide(found: Days, limit: int) -> bool:
    return len(found) > 2 * limit


def _same_time(earlier: Told, later: Told, apart: int) -> tuple[Verdict, str]:
    when = "the same days" if not apart else f"{apart} days apart"
    if reason := agreement(earlier.amount, later.amount):
        return Verdict.AGREE, f"{reason}, {when}"
    if reason := rounding(earlier.amount, later.amount):
        return Verdict.ROUNDING, f"{reason}, {when}"
    return _differ(earlier, later, apart, when)


def _differ(earlier: Told, later: Told, apart: int, when: str) -> tuple[Verdict, str]:
    if (earlier.revises or later.revises) and earlier.reports & later.reports:
        return Verdict.REVISION, "the report itself tells of the change"
    if doubt := _doubt(earlier, later):
        return Verdict.UNDECIDED, doubt
    both = sorted(earlier.outlets & later.outlets)
    if both and apart:
        return Verdict.REVISION, f"{both[0]} gives another number, {when}"
    numbers = f"{told(earlier.amount)} and {told(later.amount)}"
    if apart and later.toll and later.amount.value > earlier.amount.value:
        return Verdict.REVISION, f"the later report counts more, {when}: {numbers}"
    return Verdict.CONFLICT, f"{numbers} for the same scope, {when}"


def _doubt(a: Told, b: Told) -> str | None:
    """Say why two numbers that exclude each other may count two things; None if nothing says so."""
    if a.reports & b.reports:
        return "one report gives both, which may count two things"
    if _beside(a, b) or _beside(b, a):
        return "some report gives both numbers, which may count two things"
    if Hedge.VAGUE in {a.amount.hedge, b.amount.hedge}:
        return "a number so vague rules none out"
    if not (a.stock and b.stock) and not _alike(a, b):
        return "the words around them do not show that they count the same"
    return None


def _beside(a: Told, b: Told) -> bool:
    return any(agreement(other, b.amount) for other in a.beside)


def _alike(a: Told, b: Told) -> bool:
    return any(
        len(one & other) >= max(WORDS, SHARE * min(len(one), len(other)))
        for one in a.words
        for other in b.words
    )
