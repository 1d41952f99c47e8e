"""What the page of a statement puts together."""

from dataclasses import replace

from dateline.show.case import case
from dateline.show.index import index
from dateline.show.statement import StatementView, statement
from dateline.types.mention import Modality
from dateline.types.record import (
    Attested,
    DayTold,
    Difference,
    DifferenceKind,
    Happening,
    Record,
    Statement,
)
from tests import invented
from tests.invented import words

ENTRY = invented.record().statements[0]
CALL = Happening(
    *("eb09000000000000", "CONSULT", "phone", (invented.LIND,), (invented.VALE,)),
    *(invented.day("2031-05-08"), None, Modality.HAPPENED, Attested(1, 1)),
    (words("a.txt", "asked"),),
)


def view(entry: Statement = ENTRY, record: Record | None = None) -> StatementView:
    made = case(record or invented.record(), invented.articles())
    return statement(made, index(made, ()), entry)


def test_a_day_told_by_two_reports_stands_once() -> None:
    told = (
        DayTold(words("b.txt", "She"), "2031-05-08"),
        DayTold(words("a.txt", "Thursday"), "2031-05-08"),
    )
    made = view(replace(ENTRY, days=told))
    assert [(day.day, len(day.told)) for day in made.days] == [("2031-05-08", 2)]
    assert not made.disagree


def test_days_that_exclude_each_other_disagree() -> None:
    told = (
        DayTold(words("a.txt", "Thursday"), "2031-05-08"),
        DayTold(words("b.txt", "She"), "2031-05-09"),
    )
    assert view(replace(ENTRY, days=told)).disagree


def test_a_call_of_the_two_on_that_day_is_an_occasion() -> None:
    record = replace(invented.record(), events=(CALL,))
    ((event, term),) = view(record=record).occasions
    assert event == CALL
    assert term.word == "called"


def test_a_call_on_another_day_is_none() -> None:
    late = replace(CALL, when=invented.day("2031-05-20"))
    assert view(record=replace(invented.record(), events=(late,))).occasions == ()


def test_words_that_truly_differ_are_flagged() -> None:
    flag = Difference(
        *(0, 2, DifferenceKind.NAME), words("a.txt", "delegates"), words("c.txt", "delegation")
    )
    made = view(replace(ENTRY, differences=(flag,)))
    flagged = [run.text for card in made.cards for run in card.runs if run.flag]
    assert "delegates" in flagged
    assert "Norland”" not in flagged


def test_events_that_it_speaks_of_come_in_words() -> None:
    record = replace(invented.record(), events=(CALL,))
    made = view(replace(ENTRY, speaks_of=(CALL.id,), is_event=()), record)
    assert [(event.id, term.word) for event, term in made.speaks_of] == [(CALL.id, "called")]
    assert made.is_event == ()
