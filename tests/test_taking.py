"""What was given, taken apart."""

from collections.abc import Iterator

from dateline.pipeline.taking import before_any, taken
from dateline.ports import Given
from dateline.types.report import Outcome, Receipt, Report

NONE = Receipt("none.txt", Outcome.FAILED, "not there")
ONE = Report("1" * 64, "a.txt", b"Talks resume.", "text/plain")
TWO = Report("2" * 64, "b.txt", b"Talks end.", "text/plain")


def test_what_holds_no_report_is_skipped() -> None:
    assert [*taken([NONE, Given("feed.xml", b"<rss/>"), ONE], lambda _: ())] == [
        NONE,
        Receipt("feed.xml", Outcome.SKIPPED, "no report in it"),
        ONE,
    ]


def test_goes_on_after_the_first_report() -> None:
    items: Iterator[Report | Receipt] = iter([NONE, ONE, NONE, TWO])
    assert before_any(items) == ([NONE], ONE)
    assert [*items] == [NONE, TWO]


def test_knows_that_there_is_no_report() -> None:
    assert before_any(iter([NONE])) == ([NONE], None)
