"""Which names of different reports are one party."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record import naming
from dateline.record.days import Days, days
from dateline.record.parties import Parties, Sighting, gather, in_use, sightings
from dateline.types.mention import Actor, PartyKind
from dateline.types.record import PartyRef
from tests.record.making import Draft

PERSON, BODY, STATE = PartyKind.PERSON, PartyKind.BODY, PartyKind.STATE
PLACE, GROUP, UNNAMED, ODD = PartyKind.PLACE, PartyKind.GROUP, PartyKind.UNNAMED, PartyKind.UNKNOWN
PM = "prime minister"


def case(*reports: tuple[Actor, ...], published: tuple[str | None, ...] = ()) -> Parties:
    """One report for each tuple of actors, all named in it."""
    found: list[Sighting] = []
    when: dict[str, Days | None] = {}
    for number, actors in enumerate(reports):
        text = ". ".join(actor.name for actor in actors)
        draft = Draft(f"{number}.txt", text)
        for actor in actors:
            if actor.kind is ODD:
                draft.quote(actor.name, speaker=actor)
            else:
                draft.name(actor.name, actor)
        reading = draft.reading()
        found += sightings(reading)
        told = published[number] if published else None
        when[reading.article.report] = days(told)
    return gather(found, when)


def person(name: str, role: str | None = None, of: str | None = None) -> Actor:
    return Actor(name, PERSON, role, of)


ONE = (
    (person("Sami Abdul-Karim"), person("Sami Abdul Karim")),
    (person("Omar al-Sayed"), person("Omar El Sayed")),
    (person("Ada Vale"), person("Vale")),
    (person("William H. Seward III"), person("William Seward")),
    (person("José Marín"), person("Jose Marin")),
    (person("Nadia el-Temran"), person("Nadiya el-Temran")),
    (
        person("Sami Abdul-Karim", PM, "Norland"),
        person("Sami Abdel Karim", PM, "Norland"),
    ),
    (person("Ada Vale", PM, "Norland"), person("prime minister of Norland", PM, "Norland")),
    (Actor("Norland", STATE), Actor("Norland", PLACE)),
    (Actor("Harbour Guard", PLACE), Actor("Harbour Guard", BODY)),
    (Actor("Northern Bay Union", STATE), Actor("N.B.U.", ODD)),
    (Actor("Bay Fishing Council", BODY), Actor("BFC", BODY)),
    (Actor("the Associated Press", BODY), Actor("AP", BODY)),
    (Actor("Defence Ministry", BODY, None, "Norland"), Actor("Defence Ministry", BODY)),
    (person("Ada Vale"), Actor("Vale", ODD)),
)
APART = (
    (person("Sami Abdul-Karim"), person("Abu Karim al-Banna")),
    (person("Ada Vale"), person("John Vale")),
    (person("Sami Abdul-Karim"), person("Sami Abdel Karim")),
    (person("Ada Vale", PM, "Norland"), person("Vale", "mayor", "Sudmark")),
    (person("prime minister of Norland", PM, "Norland"), person("Ada Vale", PM, "Sudmark")),
    (Actor("Norland", STATE), Actor("Port Ayre", PLACE, None, "Norland", "Norland")),
    (
        Actor("Defence Ministry", BODY, None, "Norland"),
        Actor("Defence Ministry", BODY, None, "Sudmark"),
    ),
    (Actor("a senior official", UNNAMED), Actor("a senior official", UNNAMED)),
    (Actor("Bay Fishing Council", BODY), Actor("Bfc", BODY)),
    (Actor("Vale", BODY), person("Ada Vale")),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_makes_one_party_of_two_reports(one: Actor, other: Actor) -> None:
    (party,) = case((one,), (other,)).all
    assert len(party.evidence) == 2


@pytest.mark.parametrize(("one", "other"), APART)
def test_keeps_two_parties_apart(one: Actor, other: Actor) -> None:
    assert len(case((one,), (other,)).all) == 2


def test_leaves_a_surname_of_two_persons_alone() -> None:
    found = case((person("Ada Vale"),), (person("John Vale"),), (person("Vale"),))
    assert len(found.all) == 3


def test_keeps_apart_what_one_report_keeps_apart() -> None:
    assert (
        len(
            case(
                (person("Ada Vale"), person("Vale")),
            ).all
        )
        == 2
    )


def test_gives_an_office_with_two_holders_to_neither() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    found = case(
        (person("Ada Vale", PM, "Norland"),), (person("Bo Lind", PM, "Norland"),), (office,)
    )
    assert len(found.all) == 3


def test_does_not_give_an_office_to_its_holder_of_another_time() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    holder = person("Ada Vale", PM, "Norland")
    assert len(case((holder,), (office,), published=("2031-05-09", "2042-05-09")).all) == 2
    assert len(case((holder,), (office,), published=("2031-05-09", "2031-06-09")).all) == 1


def test_shows_the_fullest_name_and_the_others_as_aliases() -> None:
    (party,) = case((person("Ada Vale"),), (person("Vale"),)).all
    assert (party.name, party.aliases) == ("Ada Vale", ("Vale",))


def test_says_when_the_reports_give_a_role() -> None:
    (party,) = case((person("Ada Vale", PM, "Norland"),), published=("2031-05-09",)).all
    assert [(role.role, role.when) for role in party.roles] == [
        ("prime minister of Norland", "2031-05-09")
    ]


def test_links_a_capital_to_its_state() -> None:
    (party,) = case((Actor("Port Ayre", PLACE, None, "Norland", "Norland"),)).all
    assert party.stands_for == "Norland"


NAMES = st.text(st.sampled_from("abA -.'’É"), max_size=20)


@given(NAMES, NAMES)
def test_never_shortens_both_ways(one: str, other: str) -> None:
    first, second = naming.person(one), naming.person(other)
    assert not (naming.shortens(first, second) and naming.shortens(second, first))


@given(NAMES)
def test_folds_a_name_once_for_all(name: str) -> None:
    key = naming.body(name)
    assert naming.fold(" ".join(key)) == key


def test_takes_most_reports_word_for_a_persons_name() -> None:
    (party,) = case((person("Ada Vale"),), (person("Ada Vale"),), (Actor("Ada Vale", STATE),)).all
    assert party.kind is PERSON


def test_prefers_a_body_to_a_place() -> None:
    guard = Actor("Harbour Guard", PLACE)
    (party,) = case((guard,), (guard,), (Actor("Harbour Guard", BODY),)).all
    assert party.kind is BODY


def test_leaves_out_what_no_entry_names() -> None:
    held = case((person("Ada Vale"), Actor("Shoalish", GROUP))).all
    ada = next(one for one in held if one.name == "Ada Vale")
    assert in_use(held, [PartyRef(ada.id, ada.name)]) == (ada,)


def test_keeps_whom_a_capital_stands_for() -> None:
    port = Actor("Port Ayre", PLACE, None, None, "Norland")
    held = case((port, Actor("Norland", STATE))).all
    ref = next(PartyRef(one.id, one.name) for one in held if one.name == "Port Ayre")
    assert len(in_use(held, [ref])) == 2
