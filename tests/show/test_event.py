"""What the page of an event puts together."""

from dataclasses import replace

from dateline.show.case import case
from dateline.show.event import event
from tests import invented

CASE = case(invented.record(), invented.articles())
ENTRY = invented.record().events[0]


def test_its_kind_is_told_in_words() -> None:
    view = event(CASE, ENTRY)
    assert view.term.word == "pulled out"
    assert view.modality == "something that took place"


def test_its_reports_come_by_day_with_all_their_words() -> None:
    cited = (
        invented.words("c.txt", "Union left"),
        invented.words("a.txt", "Some 5,200"),
        invented.words("a.txt", "asked"),
    )
    view = event(CASE, replace(ENTRY, evidence=cited))
    assert [(each.listed.file, len(each.cited)) for each in view.carriers] == [
        ("a.txt", 2),
        ("c.txt", 1),
    ]


def test_reports_that_leave_it_out_are_listed() -> None:
    view = event(CASE, replace(ENTRY, left_out=(invented.ident("d.txt"), invented.ident("a.txt"))))
    assert [each.file for each in view.left_out] == ["a.txt", "d.txt"]
