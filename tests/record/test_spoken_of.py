"""Which events a statement speaks of, and which it is."""

from dateline.record.build import build
from dateline.types.record import Record, Statement

from .making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve


def record(*drafts: Draft) -> Record:
    return build(ordered([draft.reading() for draft in drafts]), resolve)


def statement(made: Record) -> Statement:
    (one,) = made.statements
    return one


def test_a_statement_speaks_of_the_events_in_its_words() -> None:
    draft = Draft("a.txt", "Ada Vale said: “Sudmark raided the port.” Norland left.", "2031-05-09")
    draft.quote("“Sudmark raided the port.”", speaker=ADA)
    draft.event("raided", "ASSAULT", SUDMARK).event("left", "RETREAT", NORLAND)
    made = record(draft)
    (raid,) = (one for one in made.events if one.type == "ASSAULT")
    assert statement(made).speaks_of == (raid.id,)
    assert statement(made).is_event == ()


def test_an_appeal_is_the_event_that_its_cue_names() -> None:
    draft = Draft("a.txt", "Ada Vale urged Sudmark to free the pilots.", "2031-05-09")
    draft.quote("to free the pilots", speaker=ADA, cue="urged")
    draft.event("urged", "REQUEST", ADA, SUDMARK)
    made = record(draft)
    assert statement(made).is_event == (made.events[0].id,)
    assert statement(made).speaks_of == ()


def test_an_event_told_by_another_report_is_the_one_spoken_of() -> None:
    a = Draft("a.txt", "Ada Vale said: “Sudmark killed Bo Lind.”", "2031-05-09")
    a.quote("“Sudmark killed Bo Lind.”", speaker=ADA).event("killed", "ASSAULT", SUDMARK, NORLAND)
    b = Draft("b.txt", "Sudmark killed Bo Lind in the strait.", "2031-05-09")
    b.event("killed", "ASSAULT", SUDMARK, NORLAND)
    made = record(a, b)
    (event,) = made.events
    assert event.attested.reports == 2
    assert statement(made).speaks_of == (event.id,)


def test_what_the_speaker_does_by_saying_so_is_the_statement_itself() -> None:
    draft = Draft("a.txt", "Ada Vale said on Wednesday: “We condemn Sudmark.”", "2031-05-09")
    draft.quote("“We condemn Sudmark.”", speaker=ADA, when="Wednesday").name("Ada Vale", ADA)
    draft.event("condemn", "ACCUSE", ADA, SUDMARK)
    made = record(draft)
    (event,) = made.events
    assert statement(made).is_event == (event.id,)
    assert event.when.edtf == "2031-05-07"


def test_what_the_speaker_did_before_is_spoken_of() -> None:
    draft = Draft("a.txt", "Ada Vale said on Wednesday: “We condemned Sudmark.”", "2031-05-09")
    draft.quote("“We condemned Sudmark.”", speaker=ADA, when="Wednesday").name("Ada Vale", ADA)
    draft.event("condemned", "ACCUSE", ADA, SUDMARK)
    made = record(draft)
    (event,) = made.events
    assert statement(made).speaks_of == (event.id,)
    assert event.when.edtf == "../2031-05-09"
