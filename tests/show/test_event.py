"""What the page of an event puts together."""

from dataclasses import replace

from dateline.show.case import case
from dateline.show.event import EventView, event
from dateline.show.index import index
from dateline.types.record import Happening
from tests import invented

CASE = case(invented.record(), invented.articles())
ENTRY = invented.record().events[0]


def made(entry: Happening) -> EventView:
    return event(CASE, index(CASE, ()), entry)


def test_its_kind_is_told_in_words() -> None:
    view = made(ENTRY)
    assert view.term.word == "pulled out"
    assert view.modality == "something that took place"


def test_its_reports_come_by_day_with_all_their_words() -> None:
    cited = (
        invented.words("c.txt", "Union left"),
        invented.words("a.txt", "Some 5,200"),
        invented.words("a.txt", "asked"),
    )
    view = made(replace(ENTRY, evidence=cited))
    assert [(each.listed.file, len(each.cited)) for each in view.carriers] == [
        ("a.txt", 2),
        ("c.txt", 1),
    ]


def test_reports_that_leave_it_out_are_listed() -> None:
    view = made(replace(ENTRY, left_out=(invented.ident("d.txt"), invented.ident("a.txt"))))
    assert [each.file for each in view.left_out] == ["a.txt", "d.txt"]


def test_statements_that_speak_of_it_are_listed() -> None:
    record = invented.record()
    said = replace(record.statements[0], speaks_of=(ENTRY.id,))
    spoken = case(replace(record, statements=(said,)), invented.articles())
    assert event(spoken, index(spoken, ()), ENTRY).spoken_of == (said,)
