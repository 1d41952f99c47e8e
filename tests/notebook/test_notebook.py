"""The API for notebooks: typed entries, data frames, charts."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from dateline.errors import DatelineError, UsageError
from dateline.export.jsonl import KINDS
from dateline.export.tables import PLURALS, TABLES
from dateline.notebook.entries import Entries
from dateline.notebook.opened import OpenCase, opened
from dateline.store.sqlite import SqliteStore
from dateline.types.record import Series, Statement
from tests import invented


@pytest.fixture
def case(tmp_path: Path) -> Iterator[OpenCase]:
    path = tmp_path / "harbour.dateline"
    store = SqliteStore.open(path)
    store.keep(invented.kept(), invented.receipts())
    store.readings()
    store.save(invented.record())
    store.close()
    with opened(path) as found:
        yield found


def kind(case: OpenCase, name: str) -> Entries[Any]:
    found: Entries[Any] = getattr(case, PLURALS[name])
    return found


def test_entries_are_those_of_the_record(case: OpenCase) -> None:
    assert case.record() == invented.record()
    assert tuple(case.statements) == invented.record().statements
    assert [each.file for each in case.reports] == sorted(invented.TEXTS)


def test_entries_are_typed_and_can_be_cut_and_chosen(case: OpenCase) -> None:
    first = case.statements[0]
    assert isinstance(first, Statement)
    assert list(case.statements[:1]) == [first]
    several = case.statements.where(lambda each: each.attested.independent > 1)
    assert list(several) == [first]
    assert repr(several) == "<1 statement>"
    assert repr(case.parties) == "<4 parties>"


def test_words_stand_in_the_article(case: OpenCase) -> None:
    at = case.statements[0].wordings[0].at
    assert case.article(at.report).text[at.start : at.end] == at.exact


@pytest.mark.parametrize("name", KINDS)
def test_both_libraries_give_the_same_table(case: OpenCase, name: str) -> None:
    entries = kind(case, name)
    polars, pandas = entries.to_polars(), entries.to_pandas()
    assert list(pandas.columns) == polars.columns
    assert len(entries) == len(polars) == len(pandas)
    assert list(pandas["id"]) == polars["id"].to_list()


@pytest.mark.parametrize(
    ("name", "table"),
    sorted({(o.kind, each.name) for each in TABLES for o in each.origins if o.path}),
)
def test_every_list_is_a_table_too(case: OpenCase, name: str, table: str) -> None:
    entries = kind(case, name)
    polars, pandas = entries.to_polars(table), entries.to_pandas(table)
    assert list(pandas.columns) == polars.columns
    assert len(polars) == len(pandas)


def test_columns_are_typed(case: OpenCase) -> None:
    polars, pandas = case.reports.to_polars(), case.reports.to_pandas()
    assert polars["published_best"].to_list().count(date(2031, 5, 9)) == 2
    assert str(pandas["published_best"].dtype).startswith("datetime64")
    assert case.figures.to_pandas("values")["value"].sum() == 13_700
    assert case.statements.to_polars()["attested_reports"].sum() == 4


def test_a_part_of_the_entries_gives_a_part_of_the_table(case: OpenCase) -> None:
    assert case.events[1:].to_polars()["modality"].to_list() == ["denied"]


def test_a_list_that_is_not_there_is_told(case: OpenCase) -> None:
    with pytest.raises(UsageError, match=r"a statement has no 'values', but .*wordings"):
        case.statements.to_polars("values")


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_says_what_to_install_where_a_library_is_missing(
    case: OpenCase, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(DatelineError, match=rf'pip install "dateline\[{library}\]"'):
        getattr(case.statements, f"to_{library}")()


def test_a_figure_shows_as_a_chart_and_is_a_series(case: OpenCase) -> None:
    figure = case.figures[0]
    assert isinstance(figure, Series)
    assert figure.values == invented.record().figures[0].values
    drawing = ElementTree.fromstring(figure._repr_svg_() or "")
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "style" in {each.tag.rpartition("}")[2] for each in drawing.iter()}


def test_a_figure_that_cannot_be_drawn_shows_as_text(case: OpenCase) -> None:
    figure = case.figures[0]
    alone = type(figure)(figure.id, figure.of, figure.unit, figure.values[:1], (), figure.attested)
    assert alone._repr_svg_() is None


@pytest.mark.parametrize("by", ["kind", "party"])
def test_the_timeline_shows_as_a_chart(case: OpenCase, by: str) -> None:
    drawing = ElementTree.fromstring(case.timeline(by)._repr_svg_() or "")
    assert drawing.tag.endswith("svg")


def test_the_timeline_is_a_table_too(case: OpenCase) -> None:
    whole = case.timeline()
    assert len(whole.to_polars()) == len(whole.to_pandas()) == len(whole) == 8
    assert repr(whole) == "<timeline of 8, 6 of them dated>"
    assert len(case.timeline(since="2035")) < 8


def test_lanes_that_are_not_there_are_told(case: OpenCase) -> None:
    with pytest.raises(UsageError, match="kind or party, not 'colour'"):
        case.timeline("colour")


def test_searches_the_case(case: OpenCase) -> None:
    assert {hit.file for hit in case.search("delegates")} >= {"a.txt"}
