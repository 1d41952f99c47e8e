"""Each table on the invented record."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.errors import NotFoundError, UsageError
from dateline.show.case import Case, case
from dateline.show.conflicts import conflicts
from dateline.show.events import events
from dateline.show.figures import figures
from dateline.show.filters import Filter
from dateline.show.parties import parties
from dateline.show.sources import sources
from dateline.show.statements import statements
from dateline.show.summary import summary
from dateline.show.table import Cell, Table
from dateline.show.timeline import timeline
from dateline.types.dating import Basis, Dating
from dateline.types.record import DayTold, Record
from dateline.types.verdict import Pair, Verdict
from tests import invented

VIEWS = (timeline, statements, figures, events, parties, sources, conflicts)


@pytest.fixture
def shown() -> Case:
    return case(invented.record(), invented.articles())


def column(table: Table, key: str) -> list[Cell]:
    place = [each.key for each in table.columns].index(key)
    return [row[place] for row in table.rows]


def test_lists_a_statement_with_its_reports(shown: Case) -> None:
    table = statements(shown)
    assert table.rows[0] == (
        "7c1e000000000000",
        "2031-05-08",
        "Ada Vale",
        "Bo Lind",
        "“send delegates to Norland”",
        3,
        2,
        ("a.txt", "b.txt", "c.txt"),
    )


def test_lists_undated_statements_last(shown: Case) -> None:
    assert column(statements(shown), "said") == ["2031-05-08", None]


def test_compares_each_figure_with_its_weightiest_neighbour(shown: Case) -> None:
    table = figures(shown)
    assert column(table, "value") == ["about 5,200", "about 6,000", "2,500"]
    assert column(table, "compared") == [
        "conflict with about 6,000: same week, same place, same scope",
        "conflict with about 5,200: same week, same place, same scope",
        "another time than about 5,200, about 6,000: four years apart",
    ]


def test_puts_reports_that_agree_in_one_row_with_the_closest_date() -> None:
    whole = invented.record()
    series = whole.figures[0]
    wide = replace(series.values[0], as_of=invented.DATES["b.txt"])
    copied = replace(wide, at=invented.words("b.txt", "around 6,000"))
    agreed = replace(
        series,
        values=(copied, series.values[0]),
        pairs=(Pair(0, 1, Verdict.AGREE, "the same number"),),
    )
    table = figures(case(replace(whole, figures=(agreed,)), invented.articles()))
    assert column(table, "files") == [("a.txt", "b.txt")]
    assert column(table, "as_of") == ["2031-05-09"]


def test_counts_copies_of_one_side_as_one_disagreement() -> None:
    whole = invented.record()
    series = whole.figures[0]
    twice = replace(
        series,
        values=(*series.values[:2], series.values[0]),
        pairs=(
            Pair(0, 1, Verdict.CONFLICT, "same week"),
            Pair(0, 2, Verdict.AGREE, "the same number"),
            Pair(1, 2, Verdict.CONFLICT, "same week"),
        ),
    )
    table = conflicts(case(replace(whole, figures=(twice,), events=()), invented.articles()))
    assert column(table, "files_a") == [("a.txt",)]
    assert column(table, "b") == ["about 6,000, as of 2031-05-09"]


def test_names_the_series_above_its_values(shown: Case) -> None:
    assert set(column(figures(shown), "figure")) == {
        "soldiers in Norland · 3 reports, 2 independent"
    }


def test_lists_events_with_parties_and_modality(shown: Case) -> None:
    table = events(shown)
    assert column(table, "type") == ["RETREAT: withdraw"] * 2
    assert column(table, "modality") == ["happened", "denied"]
    assert column(table, "actors") == ["the Union"] * 2


def test_counts_what_a_party_says_and_does(shown: Case) -> None:
    table = parties(shown)
    assert column(table, "name") == ["the Union", "Norland", "Ada Vale", "Bo Lind"]
    assert column(table, "statements") == [1, 0, 1, 0]
    assert column(table, "events") == [2, 2, 0, 0]
    assert column(table, "roles")[2] == "premier (2031)"


def test_says_whose_text_a_report_shares(shown: Case) -> None:
    assert column(sources(shown), "reuse") == [
        "shares text with b through Coast News Agency (5 words)",
        "shares text with a through Coast News Agency (5 words)",
        "",
        "",
    ]


def test_gives_each_report_its_date_and_the_reason(shown: Case) -> None:
    table = sources(shown)
    assert column(table, "published") == [
        "2031-05-09",
        "2031-05-08/2031-05-14",
        "2035-02-01",
        None,
    ]
    assert column(table, "best") == ["2031-05-09", "2031-05-09", "2035-02-01", ""]
    assert column(table, "why")[3] == "no year is named anywhere in the report"


def test_lists_conflicting_figures_and_denied_events(shown: Case) -> None:
    table = conflicts(shown)
    assert column(table, "kind") == ["figure", "event"]
    assert column(table, "a") == ["about 5,200, as of 2031-05-09", "happened: “left”"]
    assert column(table, "b") == ["about 6,000, as of 2031-05-09", "denied: “left”"]


def test_lists_two_days_of_one_statement() -> None:
    whole = invented.record()
    first = whole.statements[0]
    told = tuple(
        DayTold(replace(wording.at, exact=words), day)
        for wording, words, day in zip(
            first.wordings,
            ("Thursday", "Friday", "Friday evening"),
            ("2031-05-08", "2031-05-09", "2031-05-09"),
            strict=True,
        )
    )
    record = replace(whole, statements=(replace(first, days=told),), figures=(), events=())
    table = conflicts(case(record, invented.articles()))
    assert column(table, "a") == ["said 2031-05-08: “Thursday”"]
    assert column(table, "b") == ["said 2031-05-09: “Friday”, “Friday evening”"]
    assert column(table, "files_b") == [("b.txt", "c.txt")]


def test_sees_no_disagreement_in_a_narrower_day() -> None:
    whole = invented.record()
    first = whole.statements[0]
    at = first.wordings[0].at
    days = (DayTold(at, "2031-05-08"), DayTold(at, "2031-05"))
    record = replace(whole, statements=(replace(first, days=days),), figures=(), events=())
    assert conflicts(case(record, invented.articles())).rows == ()


def test_puts_what_is_only_known_by_a_day_after_what_has_it(shown: Case) -> None:
    whole = invented.record()
    known, by = whole.statements[0], replace(whole.statements[1], said=BY)
    said = replace(known.said, edtf="2031-05-09", best=date(2031, 5, 9))
    record = replace(whole, statements=(by, replace(known, said=said)), events=())
    table = timeline(case(record, invented.articles()))
    when = column(table, "when")
    assert when.index("../2031-05-09") > when.index("2031-05-08/2031-05-14")


BY = Dating("../2031-05-09", date(2031, 5, 9), Basis.STATED, "no day is told")


def test_orders_the_timeline_by_likeliest_day_with_the_undated_last(shown: Case) -> None:
    table = timeline(shown)
    assert column(table, "when") == [
        "2031-05-08",
        "2031-05-09",
        "2031-05-08/2031-05-14",
        "2035-02-01",
        "2035-02-01",
        "2035-02-01",
        None,
        None,
    ]


def test_sums_up_the_case_in_one_line(shown: Case) -> None:
    assert summary(shown) == (
        "1 episode · 2 statements by 2 parties · 1 figure · 2 events · 2 disagreements"
        " · 1 report without a date"
    )


def test_labels_files_by_what_tells_them_apart() -> None:
    names = ("x/001_78739dfc6cda.txt", "x/002_78739dfc6cdb.txt", "same.txt", "same.md")
    articles = [replace(invented.articles()[0], report=name, file=name) for name in names]
    assert case(Record(), articles).labels == {
        "x/001_78739dfc6cda.txt": "x/001",
        "x/002_78739dfc6cdb.txt": "x/002",
    }


def test_shortens_ids_to_what_tells_them_apart(shown: Case) -> None:
    assert shown.id_length == 4
    twins = Record(statements=(invented.record().statements[0], invented.record().statements[1]))
    assert case(twins, []).id_length == 4


@pytest.mark.parametrize(
    ("only", "ids"),
    [
        (Filter(since="2031-05-09"), []),
        (Filter(since="2031-05"), ["7c1e000000000000"]),
        (Filter(until="2031-05-08"), ["7c1e000000000000"]),
        (Filter(until="2030"), []),
        (Filter(party="vale"), ["7c1e000000000000"]),
        (Filter(party="Bo Lind"), ["7c1e000000000000"]),
        (Filter(party="aa03"), ["7c1f000000000000"]),
        (Filter(party="nobody"), []),
        (Filter(report="d.txt"), ["7c1f000000000000"]),
        (Filter(report="c"), ["7c1e000000000000"]),
        (Filter(report="c.txt", party="Union"), []),
    ],
)
def test_filters_statements(shown: Case, only: Filter, ids: list[str]) -> None:
    assert column(statements(shown, only), "id") == ids


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_refuses_a_report_that_is_not_there(shown: Case, view: object) -> None:
    assert callable(view)
    with pytest.raises(NotFoundError, match=r"no report in this case is called z\.txt"):
        view(shown, Filter(report="z.txt"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_refuses_what_is_no_date(shown: Case, view: object) -> None:
    assert callable(view)
    with pytest.raises(UsageError, match="takes a date"):
        view(shown, Filter(since="last week"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_of_an_empty_record_is_an_empty_table(view: object) -> None:
    assert callable(view)
    assert view(case(Record(), []), Filter()).rows == ()


@pytest.mark.parametrize("view", VIEWS)
def test_every_row_has_a_cell_for_every_column(shown: Case, view: object) -> None:
    assert callable(view)
    table = view(shown, Filter())
    assert {len(row) for row in table.rows} == {len(table.columns)}
