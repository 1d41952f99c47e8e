"""One event told twice in one report, a killing under a surname, and who acts for a state."""

import pytest

from dateline.record.build import build
from dateline.types.mention import Actor, Modality, PartyKind
from dateline.types.record import Happening

from .making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve

BO = Actor("Bo Lind", PartyKind.PERSON)
LIND = Actor("Lind", PartyKind.PERSON)
CHAMBER = Actor("Chamber of Norland", PartyKind.BODY, of="Norland")
DEPUTIES = Actor("deputies", PartyKind.UNNAMED, "deputies", "Norland")
GUARDS = Actor("Sudmark Guards", PartyKind.BODY, of="Sudmark")
MEN = Actor("six men", PartyKind.UNNAMED)
CAMP = Actor("Free Pilots", PartyKind.GROUP)
FERRY = "The ferry Marigold sank in the strait of Ayre; divers searched the wreck for the captain."


def events(*drafts: Draft, kind: str = "") -> list[Happening]:
    made = build(ordered([draft.reading() for draft in drafts]), resolve)
    return [one for one in made.events if not kind or one.type == kind]


def draft(file: str, words: str, day: str = "2031-05-09") -> Draft:
    made = Draft(file, f"{words} {FERRY}", day)
    known = {"Norland": NORLAND, "Sudmark": SUDMARK, "Ada Vale": ADA, "Bo Lind": BO}
    for name, actor in (
        known | {"Chamber": CHAMBER, "Free Pilots": CAMP, "Guards": GUARDS}
    ).items():
        if name in words:
            made.name(name, actor)
    return made


def test_a_headline_tells_the_event_of_the_text() -> None:
    head = "Norland asks Sudmark to plan its leave"
    one = draft("a.txt", f"{head}\n\nNorland asked Sudmark on Monday to draw up a plan of leave.")
    one.under(head).event("asks", "REQUEST", NORLAND, SUDMARK)
    one.event("asked", "REQUEST", NORLAND, SUDMARK)
    assert len(events(one)) == 1


def test_a_headline_on_something_else_tells_another() -> None:
    head = "Norland asks Sudmark for pilots"
    one = draft("a.txt", f"{head}\n\nNorland asked Sudmark on Monday to draw up a plan of leave.")
    one.under(head).event("asks", "REQUEST", NORLAND, SUDMARK)
    one.event("asked", "REQUEST", NORLAND, SUDMARK)
    assert len(events(one)) == 2


@pytest.mark.parametrize("voters", [CHAMBER, DEPUTIES])
def test_a_vote_told_in_other_words_is_one(voters: Actor) -> None:
    a = draft("a.txt", "The Chamber voted to end the stay of Sudmark.")
    a.event("voted to end", "SANCTION", CHAMBER, SUDMARK, Modality.PLANNED)
    b = draft("b.txt", "Those who wanted Sudmark out got their vote to expel it.")
    b.event("vote to expel", "SANCTION", voters, SUDMARK, Modality.PLANNED)
    assert len(events(a, b)) == 1


def test_votes_on_two_parties_are_two() -> None:
    a = draft("a.txt", "The Chamber voted to expel Sudmark.")
    a.event("voted to expel", "SANCTION", CHAMBER, SUDMARK, Modality.PLANNED)
    b = draft("b.txt", "The Chamber voted to expel the Free Pilots.")
    b.event("voted to expel", "SANCTION", CHAMBER, CAMP, Modality.PLANNED)
    assert len(events(a, b)) == 2


def test_a_vote_and_a_plan_to_do_the_same_are_two() -> None:
    a = draft("a.txt", "The Chamber voted to expel Sudmark.")
    a.event("voted to expel", "SANCTION", CHAMBER, SUDMARK, Modality.PLANNED)
    b = draft("b.txt", "The police will round up and expel all of Sudmark.")
    b.event("expel", "SANCTION", None, SUDMARK, Modality.PLANNED)
    assert len(events(a, b)) == 2


def test_an_attack_and_its_dead_right_after_it_are_one() -> None:
    one = draft("a.txt", "A raid by Sudmark hit the Free Pilots. At least six men were killed.")
    one.event("hit", "ASSAULT", SUDMARK, CAMP, when=None)
    one.event("killed", "ASSAULT", None, MEN)
    (event,) = events(one)
    assert [ref.name for ref in event.actors] == ["Sudmark"]


@pytest.mark.parametrize(
    ("after", "doer", "victim"),
    [
        ("Norland killed six men.", NORLAND, MEN),
        (f"{'It rained on the bay. ' * 14}Six men were killed.", None, MEN),
        ("Bo Lind was killed.", None, BO),
    ],
    ids=["by another", "far away", "somebody named"],
)
def test_other_deaths_are_another_event(after: str, doer: Actor | None, victim: Actor) -> None:
    one = draft("a.txt", f"A raid by Sudmark hit the Free Pilots. {after}")
    one.event("hit", "ASSAULT", SUDMARK, CAMP).event("killed", "ASSAULT", doer, victim)
    assert len(events(one)) == 2


def killing(file: str, words: str, victim: Actor, day: str, when: str | None = None) -> Draft:
    made = Draft(file, words, day).name(victim.name, victim)
    return made.event("killed", "ASSAULT", None, victim, when=when)


def test_a_surname_killed_in_the_same_days_is_that_person() -> None:
    a = killing("a.txt", "Bo Lind was killed.", BO, "2031-05-09")
    b = killing("b.txt", "Lind was killed on Friday.", LIND, "2033-05-08")
    late = Draft("c.txt", "Lind was killed on 7 May 2031.", "2035-01-01").name("Lind", LIND)
    late.event("killed", "ASSAULT", None, LIND, when="2031-05-07")
    assert len(events(a, b)) == 2
    (event,) = events(a, late)
    assert [ref.name for ref in event.recipients] == ["Bo Lind"]
    assert event.when.edtf == "2031-05-07"


def test_a_state_and_its_forces_may_be_one_doer_and_both_are_named() -> None:
    a = draft("a.txt", "Sudmark shelled the base of Norland on the cape.")
    a.event("shelled", "ASSAULT", SUDMARK, NORLAND)
    b = draft("b.txt", "The Guards shelled the base of Norland on the cape.")
    b.event("shelled", "ASSAULT", GUARDS, NORLAND)
    (event,) = events(a, b)
    assert [ref.name for ref in event.actors] == ["Sudmark", "Sudmark Guards"]


def test_an_attack_with_one_weapon_is_told_twice() -> None:
    one = draft("a.txt", "Sudmark shelled Norland in the night. It said that its rockets hit it.")
    one.event("shelled", "ASSAULT", SUDMARK, NORLAND).event("hit", "ASSAULT", GUARDS, NORLAND)
    assert len(events(one)) == 2
    armed = draft(
        "a.txt", "After the rocket strike on Norland. The rockets that hit Norland flew far."
    )
    armed.event("strike", "ASSAULT", SUDMARK, NORLAND).event("hit", "ASSAULT", GUARDS, NORLAND)
    assert len(events(armed)) == 1


def test_a_paper_disowned_in_two_ways_is_disowned_once() -> None:
    a = draft("a.txt", "Ada Vale disavowed the letter.").event("disavowed", "REJECT", ADA)
    b = draft("b.txt", "Ada Vale went on, describing the memo as a forgery.")
    b.event("describing", "REJECT", ADA)
    assert len(events(a, b)) == 1


def test_an_appeal_in_this_matter_is_the_one_before() -> None:
    first = "Norland urged Sudmark to free the captured pilots."
    same = draft("a.txt", f"{first} Ada Vale asked Sudmark to do its part in this matter.")
    other = draft("b.txt", f"{first} Ada Vale asked Sudmark to do its part on the ferry.")
    for one in (same, other):
        one.event("urged", "REQUEST", NORLAND, SUDMARK).event("asked", "REQUEST", ADA, SUDMARK)
    assert (len(events(same)), len(events(other))) == (1, 2)


def test_who_holds_office_in_another_report_may_act_for_the_state() -> None:
    plain = Actor("Ada Vale", PartyKind.PERSON)
    asked = "asked Sudmark to free the captured pilots of the tug"
    a = draft("a.txt", f"Ada Vale {asked}.").event("asked", "REQUEST", plain, SUDMARK)
    a.names[:] = [name for name in a.names if name.span.exact != "Ada Vale"]
    a.name("Ada Vale", plain)
    b = draft("b.txt", "Norland asked Sudmark to let the captured pilots go.")
    b.event("asked", "REQUEST", NORLAND, SUDMARK)
    assert len(events(a, b)) == 2
    assert len(events(a, b, draft("c.txt", "Ada Vale went fishing."))) == 1
