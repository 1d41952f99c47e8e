"""What the values of one figure say, once each."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.record.amounts import Amount
from dateline.record.claims import LONGEST, marked, pairs
from dateline.record.verdicts import Told
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import Hedge
from dateline.types.record import Evidence, Value
from dateline.types.verdict import Verdict

MAY = date(2031, 5, 9)


def told(number: float, report: str, day: date | None = MAY, **more: bool) -> Told:
    as_of = Dating(day.isoformat(), day, Basis.STATED, "told") if day else unknown("none")
    at = Evidence(report, f"{report}.txt", 0, 1, "x")
    return Told(
        value=Value(number, Hedge.EXACT, as_of, None, at),
        amount=Amount(number, None, number, number, Hedge.EXACT, "x"),
        toll=more.get("toll", False),
        qualifiers=frozenset(),
        reports=frozenset({report}),
        outlets=frozenset(),
        words=(frozenset({"harbour", "wall"}),),
        stock=more.get("stock", True),
    )


def verdicts(*values: Told) -> list[tuple[int, int, Verdict]]:
    return [(pair.a, pair.b, pair.verdict) for pair in pairs(values)]


def test_compares_a_number_that_many_reports_give_once() -> None:
    values = [told(4100, "a"), told(4100, "b"), told(4600, "c"), told(4100, "d")]
    assert verdicts(*values) == [(0, 2, Verdict.CONFLICT)]
    assert [value.same_as for value in marked(values)] == [None, 0, None, 0]


def test_compares_a_value_without_a_day_by_itself() -> None:
    values = [told(4100, "a", None), told(4100, "b", None)]
    assert verdicts(*values) == [(0, 1, Verdict.UNDECIDED)]


def test_a_report_that_gives_both_numbers_casts_doubt_on_a_conflict_of_others() -> None:
    values = [told(4100, "a"), told(4600, "a"), told(4100, "b"), told(4600, "c")]
    assert verdicts(*values) == [(0, 1, Verdict.UNDECIDED)]


def test_a_toll_that_grows_is_a_revision() -> None:
    later = told(15, "b", MAY + timedelta(days=1), toll=True)
    assert verdicts(told(12, "a", toll=True), later) == [(0, 1, Verdict.REVISION)]


def test_a_toll_that_shrinks_is_a_conflict() -> None:
    later = told(12, "b", MAY + timedelta(days=1), toll=True)
    assert verdicts(told(15, "a", toll=True), later) == [(0, 1, Verdict.CONFLICT)]


def test_words_that_do_not_show_one_thing_leave_it_undecided() -> None:
    other = told(4600, "b", stock=False)
    one = told(4100, "a", stock=False)
    assert verdicts(one, other) == [(0, 1, Verdict.CONFLICT)]
    apart = replace(other, words=(frozenset({"ferry", "crew"}),))
    assert verdicts(one, apart) == [(0, 1, Verdict.UNDECIDED)]


def test_pairs_grow_in_step_with_what_is_said() -> None:
    values = [told(number, f"r{number:04}") for number in range(100, 100 + 4 * LONGEST)]
    assert len(pairs(values)) < LONGEST * len(values)
