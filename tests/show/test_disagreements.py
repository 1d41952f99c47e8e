"""Two sides for each two things said: what is on them, and how many sources each has."""

from dataclasses import replace

import pytest

from dateline.show.case import Case, case
from dateline.show.disagreements import (
    Disagreement,
    Sort,
    contradictions,
    disagreements,
    passing,
)
from dateline.show.filters import Filter, sieve
from dateline.show.phrases import within
from dateline.types.record import Attested, Line
from tests import invented


@pytest.fixture
def shown() -> Case:
    return case(invented.record(), invented.articles())


def of(found: tuple[Disagreement, ...], sort: Sort) -> Disagreement:
    (one,) = (each for each in found if each.sort is sort)
    return one


def test_sets_two_numbers_side_by_side(shown: Case) -> None:
    one = of(disagreements(shown), Sort.NUMBERS)
    assert (one.one.said, one.one.beside) == ("about 5,200", "as of 2031-05-09")
    assert one.other.words == "“around 6,000”"
    assert one.why == "same week, same place, same scope"


def test_sets_a_denial_beside_what_happened(shown: Case) -> None:
    one = of(disagreements(shown), Sort.DENIED)
    assert (one.one.said, one.other.said) == ("happened", "denied")
    assert one.one.entry != one.other.entry


@pytest.mark.parametrize(
    ("told", "denied", "set_beside"),
    [
        ("withdraw", "withdraw", True),
        (None, "withdraw", True),
        ("surrender", "withdraw", False),
        (None, "phone", False),
    ],
)
def test_sets_no_denial_beside_an_act_of_another_kind(
    told: str | None, denied: str, set_beside: bool
) -> None:
    whole = invented.record()
    one, other = whole.events
    events = (replace(one, mode=told), replace(other, mode=denied))
    found = disagreements(case(replace(whole, events=events), invented.articles()))
    assert any(each.sort is Sort.DENIED for each in found) is set_beside


def test_sets_two_voices_of_one_party_side_by_side(shown: Case) -> None:
    one = of(contradictions(shown), Sort.VOICES)
    assert one.about == "the Union on a Union delegation"
    assert one.one.said == "Ada Vale: demands to send delegates"
    assert one.other.said == "Bo Lind: refuses to send delegates"


@pytest.mark.parametrize(
    ("only", "number"),
    [(Filter(), 1), (Filter(party="Lind"), 1), (Filter(since="2032"), 0), (Filter(report="d"), 0)],
)
def test_filters_contradictions(shown: Case, only: Filter, number: int) -> None:
    assert len(passing(contradictions(shown), sieve(shown, only))) == number


def test_counts_only_the_sources_of_a_side() -> None:
    whole = invented.record()
    a, b = invented.ident("a.txt"), invented.ident("b.txt")
    by = Attested(3, 2, "", (Line((a, b), "they share the agency's words"),))
    series = replace(whole.figures[0], attested=by)
    record = replace(whole, figures=(series,), events=())
    one = of(disagreements(case(record, invented.articles())), Sort.NUMBERS)
    assert one.one.attested == Attested(1, 1)
    assert within(by, (a, b)) == Attested(2, 1, "they share the agency's words")


@pytest.mark.parametrize(
    ("only", "sorts"),
    [
        (Filter(), {Sort.NUMBERS, Sort.DENIED}),
        (Filter(party="Union"), {Sort.DENIED}),
        (Filter(party="Lind"), set()),
        (Filter(since="2032"), {Sort.DENIED}),
        (Filter(report="a"), {Sort.NUMBERS}),
        (Filter(report="d"), {Sort.DENIED}),
    ],
)
def test_filters_disagreements(shown: Case, only: Filter, sorts: set[Sort]) -> None:
    found = passing(disagreements(shown), sieve(shown, only))
    assert {each.sort for each in found} == sorts


def test_a_filter_that_lets_one_side_through_shows_both(shown: Case) -> None:
    whole = disagreements(shown)
    of_one_report = passing(whole, sieve(shown, Filter(report="b.txt")))
    assert of_one_report
    assert set(of_one_report) <= set(whole)
