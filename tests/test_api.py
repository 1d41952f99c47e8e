"""The public API: what `import dateline` gives."""

from pathlib import Path

import pytest

import dateline
from dateline.types.report import Outcome
from tests.program import EXAMPLES

REPORT = EXAMPLES / "reports" / "patrols-row.txt"


def test_every_public_name_is_there() -> None:
    assert all(getattr(dateline, name) is not None for name in dateline.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        dateline.nonsense  # noqa: B018 - the look-up is the test


def test_adds_reports_and_reads_the_record(tmp_path: Path) -> None:
    case = tmp_path / "shoals.dateline"
    receipts = dateline.add(case, [REPORT])
    assert [receipt.outcome for receipt in receipts] == [Outcome.READ]
    with dateline.open(case) as opened:
        assert {s.wordings[0].at.file for s in opened.record().statements} == {REPORT.name}


def test_opening_a_case_that_is_not_there_says_so(tmp_path: Path) -> None:
    with (
        pytest.raises(dateline.DatelineError, match="there is no case"),
        dateline.open(tmp_path / "none"),
    ):
        pass
