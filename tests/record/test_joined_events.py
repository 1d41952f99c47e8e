"""One event told by several reports: joined, left out, dated twice."""

from dateline.record.build import build
from dateline.types.mention import Actor, PartyKind
from dateline.types.record import Happening, Record

from .making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve

FERRY = "The ferry Marigold sank in the strait of Ayre; divers searched the wreck for the captain."
BO = Actor("Bo Lind", PartyKind.PERSON)
UNION = Actor("Pilots' Union", PartyKind.BODY)


def record(*drafts: Draft) -> Record:
    return build(ordered([draft.reading() for draft in drafts]), resolve)


def draft(file: str, words: str, day: str = "2031-05-09") -> Draft:
    made = Draft(file, f"{words} {FERRY}", day)
    for name, actor in (("Norland", NORLAND), ("Sudmark", SUDMARK), ("Ada Vale", ADA)):
        if name in words:
            made.name(name, actor)
    for name, actor in (("Bo Lind", BO), ("Pilots' Union", UNION)):
        if name in words:
            made.name(name, actor)
    return made


def events(*drafts: Draft) -> tuple[Happening, ...]:
    return record(*drafts).events


def test_joins_a_deed_told_by_a_noun_and_by_a_verb() -> None:
    a = draft("a.txt", "Ada Vale endorsed Bo Lind for mayor at the harbour fair.")
    b = draft("b.txt", "At the harbour fair came the endorsement of Bo Lind by Ada Vale.")
    a.event("endorsed", "SUPPORT", ADA, BO)
    b.event("endorsement", "SUPPORT", ADA, BO)
    (one,) = events(a, b)
    assert one.attested.reports == 2


def test_joins_a_leader_in_one_report_and_his_state_in_another() -> None:
    asked = "asked Sudmark to free the captured pilots of the tug"
    a = draft("a.txt", f"Ada Vale {asked}.").event("asked", "REQUEST", ADA, SUDMARK)
    b = draft("b.txt", f"Norland {asked}.").event("asked", "REQUEST", NORLAND, SUDMARK)
    assert len(events(a, b)) == 1


def test_keeps_requests_for_two_things_apart() -> None:
    a = draft("a.txt", "Norland asked Sudmark to free the captured pilots.")
    b = draft("b.txt", "Norland asked Sudmark for two more weeks before any vote on fishing.")
    for one in (a, b):
        one.event("asked", "REQUEST", NORLAND, SUDMARK)
    assert len(events(a, b)) == 2


def test_joins_an_attack_on_a_person_with_the_killing() -> None:
    a = draft("a.txt", "The strike hit Bo Lind.").event("strike", "ASSAULT", None, BO)
    b = draft("b.txt", "Sudmark killed Bo Lind.").event("killed", "ASSAULT", SUDMARK, BO)
    (one,) = events(a, b)
    assert [ref.name for ref in one.actors] == ["Sudmark"]


def test_never_joins_deeds_of_different_doers() -> None:
    a = draft("a.txt", "Norland praised Bo Lind at the fair.")
    b = draft("b.txt", "Sudmark praised Bo Lind at the fair.")
    a.event("praised", "SUPPORT", NORLAND, BO)
    b.event("praised", "SUPPORT", SUDMARK, BO)
    assert len(events(a, b)) == 2


def test_keeps_two_days_of_one_event() -> None:
    words = "the union sued Norland over the lost wages of the harbour pilots"
    a = draft("a.txt", f"On Wednesday {words}.").event(
        "sued", "ACCUSE", None, NORLAND, when="Wednesday"
    )
    b = draft("b.txt", f"On Thursday {words}.").event(
        "sued", "ACCUSE", None, NORLAND, when="Thursday"
    )
    (one,) = events(a, b)
    assert [told.day for told in one.days] in (
        ["2031-05-07", "2031-05-08"],
        ["2031-05-08", "2031-05-07"],
    )


def test_says_which_reports_of_the_episode_leave_an_event_out() -> None:
    a = draft("a.txt", "Norland praised Bo Lind.").event("praised", "SUPPORT", NORLAND, BO)
    b = draft("b.txt", "Rain fell on the coast.")
    made = record(a, b)
    (one,) = made.events
    assert one.left_out == (b.reading().article.report,)


def test_says_nothing_of_reports_on_other_developments() -> None:
    a = draft("a.txt", "Norland praised Bo Lind.").event("praised", "SUPPORT", NORLAND, BO)
    b = Draft("b.txt", "Parliament adopted the budget after a long debate on taxes.", "2031-05-09")
    assert [one.left_out for one in record(a, b).events] == [()]
