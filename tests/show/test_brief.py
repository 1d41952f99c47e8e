"""The brief: what is in it, and that every claim leads to words."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.show.brief import MOST, Brief, Line, brief
from dateline.show.case import case
from dateline.types.record import Record
from tests import invented


@pytest.fixture
def made() -> Brief:
    return brief(case(invented.record(), invented.articles()))


def section(of: Brief, title: str) -> tuple[Line, ...]:
    return next(each.lines for each in of.sections if each.title == title)


def all_lines(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from all_lines(line.under)


def test_its_sections_stand_in_order(made: Brief) -> None:
    assert [each.title for each in made.sections] == [
        "At a glance",
        "Timeline",
        "Statements",
        "Figures",
        "Disagreements",
        "Positions",
        "Sources",
    ]


def test_notes_are_numbered_in_order_of_first_mention(made: Brief) -> None:
    cited = [
        number for each in made.sections for line in all_lines(each.lines) for number in line.cites
    ]
    assert list(dict.fromkeys(cited)) == [note.number for note in made.notes]
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))


def test_every_note_gives_words_at_their_place(made: Brief) -> None:
    for note in made.notes:
        at = note.at
        assert invented.TEXTS[at.file][at.start : at.end] == at.exact


def test_a_note_says_by_whom_and_when_it_was_published(made: Brief) -> None:
    note = next(each for each in made.notes if each.at.file == "a.txt")
    where = f"characters {note.at.start} to {note.at.end}"
    assert note.place == f"a.txt, The Harbour Post, 2031-05-09, {where}"


def test_the_same_words_are_one_note(made: Brief) -> None:
    places = [note.at for note in made.notes]
    assert len(places) == len(set(places))


def test_the_timeline_is_in_order_and_ends_with_what_has_no_date(made: Brief) -> None:
    leads = [line.lead for line in section(made, "Timeline")]
    assert leads == ["2031-05-08", "2035-02-01", "2035-02-01", "no date"]
    assert all(line.cites for line in section(made, "Timeline"))


def test_a_statement_has_every_wording_with_its_note(made: Brief) -> None:
    line = section(made, "Statements")[0]
    assert line.lead == "Ada Vale to Bo Lind"
    assert line.text.startswith("3 reports, 2 independent")
    assert [one.text.split(" · ")[0] for one in line.under[:3]] == [
        "“send delegates to Norland”",
        "“send delegates to Norland”",
        "“dispatch a delegation to Norland”",
    ]
    assert all(one.cites for one in line.under[:3])


def test_a_figure_has_every_value_with_its_note(made: Brief) -> None:
    (line,) = section(made, "Figures")
    assert [one.lead for one in line.under] == ["about 5,200", "about 6,000", "2,500"]
    assert all(len(one.cites) == 1 for one in line.under)


def test_disagreements_have_two_sides_and_a_reason(made: Brief) -> None:
    line = section(made, "Disagreements")[0]
    assert line.lead == "numbers: soldiers in Norland"
    assert line.text == "same week, same place, same scope"
    assert [one.lead for one in line.under] == ["about 5,200", "about 6,000"]


def test_positions_stand_under_their_question_with_changes(made: Brief) -> None:
    (line,) = section(made, "Positions")
    assert line.lead == "a Union delegation"
    assert [one.lead for one in line.under] == ["2031-05-08", "2031-05-09", "2031-05-09"]


def test_sources_say_what_their_date_rests_on(made: Brief) -> None:
    last = section(made, "Sources")[-1]
    assert last.lead == "d.txt"
    assert "published no date (unknown: no year is named anywhere in the report)" in last.text


def test_of_many_statements_those_of_most_reports_are_told() -> None:
    record = invented.record()
    first, second = record.statements
    many = tuple(replace(second, id=f"7d{number:014x}") for number in range(MOST))
    made = brief(case(replace(record, statements=(first, *many)), invented.articles()))
    *told, left = section(made, "Statements")
    assert [line.lead for line in told] == ["Ada Vale to Bo Lind"]
    assert left.text == "left out: 300 statements, each carried by fewer than 2 reports"
    assert left in section(made, "Timeline")


def test_an_empty_case_has_a_brief() -> None:
    made = brief(case(Record(), ()))
    assert made.notes == ()
    assert all(each.empty for each in made.sections)


def test_claims_of_the_timeline_and_of_its_sections_share_their_notes(made: Brief) -> None:
    first = section(made, "Timeline")[0].cites
    under = section(made, "Statements")[0].under
    assert tuple(itertools.chain.from_iterable(one.cites for one in under)) == first
