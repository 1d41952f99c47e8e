"""The timeline in lanes: who stands where, what is left out, and what has no date."""

from dataclasses import replace

import pytest

from dateline.errors import UsageError
from dateline.show.case import Case, case
from dateline.show.filters import EVERYTHING, Filter, sieve
from dateline.show.strip import KINDS, MOST_LANES, NOBODY, OTHERS, By, Strip
from dateline.show.timeline import in_order, passing, timeline
from dateline.types.record import PartyRef
from tests import invented
from tests.show.strips import strip


def invented_case() -> Case:
    return case(invented.record(), invented.articles())


def placed(view: Strip) -> set[tuple[str, str]]:
    """The lane and the kind of every dated entry."""
    return {
        (view.lanes[lane], KINDS[kind])
        for lane, kind in zip(view.lane.tolist(), view.kind.tolist(), strict=True)
    }


def test_lanes_by_kind_part_publication_from_what_was_said_and_done() -> None:
    view = strip(invented_case(), EVERYTHING, By.KIND)
    assert placed(view) == {
        ("Published", "published"),
        ("Said", "statement"),
        ("Events", "event"),
        ("Events", "unreal"),
    }


def test_lanes_by_party_are_of_who_spoke_or_acted() -> None:
    view = strip(invented_case(), EVERYTHING, By.PARTY)
    assert ("Ada Vale", "statement") in placed(view)
    assert ("the Union", "event") in placed(view)
    assert view.lanes[0] == "Published"


def test_parties_with_little_share_a_lane_and_the_unnamed_another() -> None:
    record = invented.record()
    said = record.statements[0]
    many = tuple(
        replace(said, id=f"a{at:015x}", speaker=PartyRef(f"{at:016x}", f"Envoy {at}"))
        for at in range(MOST_LANES + 5)
    )
    unnamed = replace(said, id="b" * 16, speaker=PartyRef(None, "an aide"))
    view = strip(
        case(replace(record, statements=(*many, unnamed), events=()), invented.articles()),
        EVERYTHING,
        By.PARTY,
    )
    assert view.lanes[-2:] == (OTHERS, NOBODY)
    assert len(view.lanes) == MOST_LANES + 3
    assert {(OTHERS, "statement"), (NOBODY, "statement")} <= placed(view)


def test_its_rows_are_the_timeline_s_with_the_undated_last() -> None:
    view = strip(invented_case(), EVERYTHING, By.KIND)
    assert view.rows(0, 99) == timeline(invented_case()).rows
    assert [row[0] for row in view.rows(view.dated, 99)] == [None, None]


@pytest.mark.parametrize(
    "only",
    [
        Filter(since="2032"),
        Filter(until="2031-05-08"),
        Filter(since="2031-05", until="2031-06"),
        Filter(since="2031-05", party="Vale"),
        Filter(report="c.txt", since="2035"),
    ],
)
def test_a_filter_leaves_what_the_timeline_lists(only: Filter) -> None:
    view = strip(invented_case(), only, By.KIND)
    assert view.rows(0, 99) == timeline(invented_case(), only).rows
    assert view.dated == len(view.rows(0, 99))


def test_an_entry_tells_its_date_who_and_what() -> None:
    view = strip(invented_case(), Filter(party="Vale"), By.KIND)
    assert view.told(0).startswith("2031-05-08 · Ada Vale: ")
    assert view.id(0) == "7c1e000000000000"


def test_a_time_that_means_nothing_is_refused() -> None:
    with pytest.raises(UsageError):
        strip(invented_case(), Filter(since="soon"), By.KIND)


@pytest.mark.parametrize(("asked", "number"), [("aide", 1), ("Vale", 1), ("the Union", 3)])
def test_a_party_is_found_by_its_entries_and_a_name_that_is_no_party_s_by_a_part(
    asked: str, number: int
) -> None:
    record = invented.record()
    said = replace(record.statements[0], id="b" * 16, speaker=PartyRef(None, "an aide"))
    shown = case(replace(record, statements=(*record.statements, said)), invented.articles())
    found = passing(in_order(shown), sieve(shown, Filter(party=asked)))
    assert len(found) == number
