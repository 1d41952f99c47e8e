"""Reports side by side, and entries by report."""

import pytest

from dateline.errors import NotFoundError, UsageError
from dateline.show.case import Case, case
from dateline.show.compare import compare
from dateline.show.coverage import Asked, coverage
from dateline.show.table import Table
from tests import invented


@pytest.fixture
def shown() -> Case:
    return case(invented.record(), invented.articles())


def column(table: Table, key: str) -> list[object]:
    place = [each.key for each in table.columns].index(key)
    return [row[place] for row in table.rows]


def test_marks_each_report_that_carries_an_entry(shown: Case) -> None:
    table = coverage(shown, Asked("statement"))
    rows = {row[0]: row[-4:] for row in table.rows}
    assert [each.key for each in table.columns[-4:]] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert rows["7c1e000000000000"] == ("●", "●", "●", "")


def test_lists_the_contested_first_then_what_most_carry(shown: Case) -> None:
    table = coverage(shown)
    order = list(zip(column(table, "contested"), column(table, "reports"), strict=True))
    assert order == sorted(order, key=lambda one: (-int(str(one[0])), -int(str(one[1]))))
    assert table.rows[0][1] == "figure"


def test_shows_parties_and_positions_only_when_asked(shown: Case) -> None:
    assert set(column(coverage(shown), "kind")) == {"statement", "figure", "event"}
    assert set(column(coverage(shown, Asked("party")), "kind")) == {"party"}


def test_counts_who_of_the_same_episode_leaves_an_entry_out(shown: Case) -> None:
    episode = shown.record.episodes[0]
    table = coverage(shown, Asked(None, episode.id[:4]))
    for row in table.rows:
        carried = sum(cell == "●" for cell in row[-len(episode.reports) :])
        assert carried + int(str(row[6])) == len(episode.reports)


def test_finds_an_episode_by_its_title(shown: Case) -> None:
    episode = shown.record.episodes[0]
    assert coverage(shown, Asked(None, episode.title.upper())) == coverage(
        shown, Asked(None, episode.id)
    )


def test_refuses_a_kind_and_an_episode_that_are_not_there(shown: Case) -> None:
    with pytest.raises(UsageError, match="--kind takes one of statement"):
        coverage(shown, Asked("rumour"))
    with pytest.raises(NotFoundError, match="no episode in this case is called rumour"):
        coverage(shown, Asked(None, "rumour"))


def test_tells_what_all_some_and_only_one_have(shown: Case) -> None:
    table = compare(shown, ["a.txt", "b.txt", "c.txt"])
    told = {(row[1], row[0]): row[4:6] for row in table.rows}
    assert told["7c1e000000000000", "all"] == (("a.txt", "b.txt", "c.txt"), ())
    assert told["aa01000000000000", "only"] == (("a.txt",), ("b.txt", "c.txt"))


def test_tells_what_the_rest_of_an_episode_has_and_none_of_those_compared(shown: Case) -> None:
    episode = shown.record.episodes[0]
    files = [shown.reports[report].file for report in episode.reports]
    table = compare(shown, files[1:] if len(files) > 2 else [*files[1:], "d.txt"])
    assert {row[0] for row in table.rows} >= {"only"}


@pytest.mark.parametrize("asked", [["a.txt"], ["a.txt", "a.txt"]])
def test_needs_two_reports(shown: Case, asked: list[str]) -> None:
    with pytest.raises(UsageError, match="two reports or more"):
        compare(shown, asked)


def test_names_a_report_that_is_not_there(shown: Case) -> None:
    with pytest.raises(NotFoundError, match=r"zz\.txt"):
        compare(shown, ["a.txt", "zz.txt"])
