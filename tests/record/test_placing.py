"""Reports placed one by one stand as if they had come at once."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.record import placing
from dateline.record.placing import Placing
from dateline.store.sqlite import SqliteStore
from dateline.types.placed import Placed

DAY = date(2031, 5, 9)
WORDS = tuple("abcdefghijkl")


def one(report: str, words: str, day: int | None = 0, last: int | None = None) -> Placed:
    """A report with these letters as words, so many days after DAY."""
    when = None
    if day is not None:
        first = DAY + timedelta(day)
        when = first, DAY + timedelta(day if last is None else last)
    terms = tuple(sorted(set(words)))
    return Placed(report, terms, tuple(float(words.count(term)) for term in terms), when)


def at_once(*reports: Placed) -> set[tuple[str, ...]]:
    whole = Placing()
    whole.put(reports)
    return whole.groups()


@st.composite
def cases(draw: st.DrawFn) -> list[Placed]:
    """Few words and few days, so that much is shared and steps are often crossed."""
    count = draw(st.integers(0, 14))
    return [
        one(
            f"r{number:02}",
            draw(st.text("".join(WORDS), min_size=1, max_size=6)),
            draw(st.none() | st.integers(0, 50)),
        )
        for number in range(count)
    ]


def test_groups_reports_of_the_same_words_and_days() -> None:
    found = at_once(
        one("a", "ferry"), one("b", "ferry", 2), one("c", "ferry", 400), one("d", "wix")
    )
    assert found == {("a", "b"), ("c",), ("d",)}


def test_places_a_report_without_a_date_by_its_words() -> None:
    assert ("a", "b") in at_once(one("a", "ferry"), one("b", "ferry", None), one("c", "wix"))


def test_places_a_report_of_a_loose_date_by_its_words() -> None:
    assert ("a", "b") in at_once(one("a", "ferry"), one("b", "ferry", -90, 90), one("c", "wix"))


@settings(max_examples=200)
@given(cases(), st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_is_the_same_as_at_once(case: list[Placed], rng: object) -> None:
    whole, order = at_once(*case), list(case)
    rng.shuffle(order)  # type: ignore[attr-defined]
    single = Placing()
    for report in order:
        single.put([report])
    assert single.groups() == whole


@settings(max_examples=200)
@given(cases(), st.data())
def test_what_is_dropped_leaves_no_trace(case: list[Placed], data: st.DataObject) -> None:
    out = data.draw(st.sets(st.sampled_from([r.report for r in case]))) if case else set()
    changed = Placing()
    changed.put(case)
    left = [report for report in case if report.report not in out]
    changed.settle(left)
    assert changed.groups() == at_once(*left)


@given(cases(), cases())
def test_a_report_placed_anew_counts_as_it_now_is(old: list[Placed], new: list[Placed]) -> None:
    changed = Placing()
    changed.put(old)
    changed.put(new)
    kept = {report.report: report for report in (*old, *new)}
    assert changed.groups() == at_once(*kept.values())


def test_a_crowd_that_comes_and_goes_leaves_no_trace() -> None:
    few = [one("x", "ferryq", 1), one("y", "ferryq", 2)]
    many = [one(f"m{number:03}", "ferryz") for number in range(placing.CROWD + 5)]
    changed = Placing()
    changed.put(few)
    for report in many:
        changed.put([report])
    assert changed.groups() == at_once(*few, *many)
    changed.settle(few)
    assert changed.groups() == at_once(*few)


def test_a_new_report_touches_few_of_many() -> None:
    """Each story has words of its own: a report of one does not move the others."""
    held = [
        one(f"s{story:03}-{number}", f"{chr(1000 + story)}{chr(3000 + story)}the", story)
        for story in range(200)
        for number in range(3)
    ]
    whole = Placing()
    whole.put(held)
    assert whole.put([one("new", f"{chr(1007)}{chr(3007)}the", 7)]) < 10


@settings(max_examples=30, deadline=None)
@given(cases(), st.randoms(use_true_random=False), st.data())
def test_a_shelf_in_a_case_gives_the_same_as_one_in_memory(
    case: list[Placed], rng: object, data: st.DataObject
) -> None:
    """Each step is a run of its own, which finds what the run before left."""
    out = data.draw(st.sets(st.sampled_from([r.report for r in case]))) if case else set()
    order = list(case)
    rng.shuffle(order)  # type: ignore[attr-defined]
    with TemporaryDirectory() as folder:
        store = SqliteStore.open(Path(folder) / "harbour.dateline")
        for report in order:
            with store.shelf() as shelf:
                Placing(shelf).put([report])
                store.shelve(shelf)
        with store.shelf() as shelf:
            left = [report for report in case if report.report not in out]
            Placing(shelf).settle(left)
            store.shelve(shelf)
        with store.shelf() as shelf:
            assert Placing(shelf).groups() == at_once(*left)
        assert store.verify() == ()
        store.close()


def test_settling_what_is_settled_touches_nothing() -> None:
    held = [one("a", "ferry"), one("b", "ferry", 2), one("c", "wix")]
    whole = Placing()
    whole.put(held)
    assert whole.settle(held) == 0
    assert whole.settle(held[:2]) < 3
    assert whole.groups() == at_once(*held[:2])


def test_tells_the_group_of_one_report_and_what_it_is_alike_to() -> None:
    whole = Placing()
    whole.put([one("a", "ferry"), one("b", "ferry", 2), one("c", "wix")])
    assert whole.group("b") == ("a", "b")
    assert whole.alike("b").keys() == {"a"}
