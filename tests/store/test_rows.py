"""Whatever a noun holds, its row gives it back."""

from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import StoreError
from dateline.store import rows
from dateline.types.judgement import Judgement
from dateline.types.mention import Figure, Hedge
from dateline.types.reading import Reading
from dateline.types.record import Record, Reuse, Series, Value
from dateline.types.report import Receipt, Report

_Noun = TypeVar("_Noun")

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
BOUNDS = st.none() | NUMBERS
FIGURES = st.builds(Figure, value=NUMBERS, low=BOUNDS, high=BOUNDS, hedge=st.sampled_from(Hedge))


def some(items: st.SearchStrategy[_Noun]) -> st.SearchStrategy[tuple[_Noun, ...]]:
    return st.lists(items, max_size=2).map(tuple)


READINGS = st.builds(Reading, figures=some(FIGURES))
RECORDS = st.builds(
    Record,
    figures=some(st.builds(Series, values=some(st.builds(Value, value=NUMBERS)))),
    reuse=some(st.builds(Reuse, similarity=NUMBERS)),
)
SLOW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))


@SLOW
@given(READINGS)
def test_a_reading_comes_back_from_its_row(reading: Reading) -> None:
    assert rows.reading_of(rows.whole(rows.reading_row(reading))) == reading


@SLOW
@given(RECORDS)
def test_a_record_comes_back_from_its_rows(record: Record) -> None:
    assert rows.record_of(map(rows.whole, rows.entry_rows(record))) == record


@SLOW
@given(st.from_type(Report))
def test_a_report_comes_back_from_its_row(report: Report) -> None:
    assert rows.report_of(rows.whole(rows.report_row(report))) == report


@SLOW
@given(st.from_type(Receipt))
def test_a_receipt_comes_back_from_its_row(receipt: Receipt) -> None:
    assert rows.receipt_of(rows.whole(rows.receipt_row(receipt))) == receipt


def test_a_seal_tells_every_column_from_every_other() -> None:
    report = Report("id", "a", b"", "text/plain")
    seals = {
        rows.report_row(other)["seal"]
        for other in (
            report,
            replace(report, data=b"x"),
            replace(report, raw=b"x"),
            replace(report, charset=""),
            replace(report, charset="x"),
            replace(report, id="ida", file=""),
        )
    }
    assert len(seals) == 6


def test_a_changed_row_is_not_taken_for_whole() -> None:
    row = rows.report_row(Report("id", "a", b"", "text/plain"))
    with pytest.raises(StoreError, match="seal"):
        rows.whole({**row, "file": "b"})


@SLOW
@given(st.from_type(Judgement))
def test_a_judgement_comes_back_from_its_row(judgement: Judgement) -> None:
    assert rows.judgement_of(rows.whole(rows.judgement_row(judgement))) == judgement
