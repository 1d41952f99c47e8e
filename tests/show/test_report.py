"""What the page of one report puts together, on the invented case."""

from dataclasses import replace

from dateline.show.case import Case, case
from dateline.show.index import index
from dateline.show.report import ReportView, Shelf, report, shelf
from tests import invented


def kept(shown: Case) -> Shelf:
    made = index(shown, ())
    return shelf(shown, made.carried, made.shared)


def view(file: str) -> ReportView:
    shown = case(invented.record(), invented.articles())
    return report(shown, invented.article(file), kept(shown))


def test_lists_the_entries_of_a_report_in_the_order_of_its_text() -> None:
    starts = [
        min(at.start for at in each.evidence if at.file == "a.txt")
        for each in view("a.txt").carried
    ]
    assert len(starts) > 1
    assert starts == sorted(starts)


def test_alone_is_what_no_other_report_has() -> None:
    for each in view("c.txt").alone:
        assert {at.file for at in each.evidence} == {"c.txt"}


def test_missing_is_what_its_episode_tells_and_it_does_not() -> None:
    record = invented.record()
    said = record.statements[0]
    others = tuple(each for each in said.wordings if each.at.file != "b.txt")
    without = replace(record, statements=(replace(said, wordings=others), *record.statements[1:]))
    shown = case(without, invented.articles())
    found = report(shown, invented.article("b.txt"), kept(shown)).missing
    assert [each.id for each in found] == [said.id]


def test_shared_text_is_told_on_both_sides() -> None:
    taken, given = view("b.txt").shared, view("a.txt").shared
    assert {each.id for each in taken} & {each.id for each in given}
