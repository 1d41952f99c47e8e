"""Which names of different reports are one party."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record import naming
from dateline.record.days import Days, days
from dateline.record.parties import Parties, Sighting, gather, in_use, sightings
from dateline.types.mention import Actor, PartyKind
from dateline.types.record import PartyRef
from dateline.types.span import Span
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


def judge(name: str) -> Actor:
    return person(name, "judge")


def person(name: str, role: str | None = None, of: str | None = None) -> Actor:
    return Actor(name, PERSON, role, of)


VALE, LIND = person("Ada Vale", PM, "Norland"), person("Bo Lind", PM, "Norland")

ONE = (
    (person("Sami Abdul-Karim"), person("Sami Abdul Karim")),
    (person("Omar al-Sayed"), person("Omar El Sayed")),
    (person("Ada Vale"), person("Vale")),
    (person("William H. Seward III"), person("William Seward")),
    (person("José Marín"), person("Jose Marin")),
    (person("Nadia el-Temran"), person("Nadiya el-Temran")),
    (person("Sami Abdul-Karim"), person("Sami Abd al-Karim")),
    (person("Sami Abdelkarim"), person("Sami Abdul Karim")),
    (person("Omar Kassim", PM, "Norland"), person("Omar Qasem", PM, "Norland")),
    (person("Omar Kassim", "chief editor"), person("Omar Qassem", "editor in chief")),
    (person("Robert Marin"), person("Bob Marin")),
    (person("Robert T. Marin"), person("Bob Marin")),
    (person("Dmitri S. Orlin"), person("Dmitry Orlin")),
    (person("Marin Abdo Karim"), person("Abdo Karim")),
    (person("Bo Lind Jr."), person("Bo Lind")),
    (person("Kim Sol Ra"), person("Kim")),
    (person("Ada Vale", "premier", "Norland"), person("Vale", PM, "Norland")),
    (
        Actor("Ministry of Defence", BODY, of="Norland"),
        Actor("Defense Ministry", BODY, of="Norland"),
    ),
    (
        Actor("Norland Senate", BODY, None, "Norland"),
        Actor("Senate of Norland", BODY, of="Norland"),
    ),
    (
        Actor("Ministry of Foreign Affairs of Norland", BODY, of="Norland"),
        Actor("Foreign Ministry", BODY, of="Norland"),
    ),
    (Actor("Bureau of Bay Tolls", BODY), Actor("BBT", BODY)),
    (Actor("Department of Tolls", BODY), Actor("DOT", BODY)),
    (person("Ada Vale", PM, "Norland"), person("prime minister of Norland", PM, "Norland")),
    (Actor("Norland", STATE), Actor("Norland", PLACE)),
    (Actor("Harbour Guard", PLACE), Actor("Harbour Guard", BODY)),
    (Actor("Northern Bay Union", STATE), Actor("N.B.U.", ODD)),
    (Actor("Bay Fishing Council", BODY), Actor("BFC", BODY)),
    (Actor("the Associated Press", BODY), Actor("AP", BODY)),
    (person("Ada Vale"), Actor("Vale", ODD)),
)
APART = (
    (person("Sami Abdul-Karim"), person("Abu Karim al-Banna")),
    (person("Ada Vale"), person("John Vale")),
    (person("Omar Kassim"), person("Omar Qasem")),
    (person("Omar Kassim", PM, "Norland"), person("Omar Qasem", PM, "Sudmark")),
    (person("Ada Vale"), person("Ida Vale")),
    (person("Bo A. Lind"), person("Bo C. Lind")),
    (person("Bo Lind Jr."), person("Bo Lind Sr.")),
    (person("Ada Vale", PM, "Norland"), person("Vale", "mayor", "Sudmark")),
    (person("prime minister of Norland", PM, "Norland"), person("Ada Vale", PM, "Sudmark")),
    (person("Ronald S. Marin", "captain"), person("Ron Marin", "senator")),
    (Actor("a group", GROUP), Actor("a group", GROUP)),
    (Actor("Defence Ministry", BODY, None, "Norland"), Actor("Defence Ministry", BODY)),
    (Actor("Bay Council", BODY), Actor("BC", BODY)),
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


def test_gives_an_office_to_whoever_holds_it_on_the_day_of_the_report() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    days_ = ("2031-05-09", "2031-05-10", "2042-05-09", "2042-05-10")
    reports = ((VALE,), (office,), (LIND,), (office,))
    found = case(*reports, published=days_).all
    assert [(one.name, len(one.evidence)) for one in found] == [("Ada Vale", 2), ("Bo Lind", 2)]


def test_leaves_an_office_between_two_holders_to_neither() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    found = case((VALE,), (LIND,), (office,), published=("2031-05-09", "2031-09-09", "2031-07-09"))
    assert len(found.all) == 3


def test_leaves_an_undated_office_with_two_holders_to_neither() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    found = case((VALE,), (LIND,), (office,), published=("2031-05-09", "2042-05-09", None))
    assert len(found.all) == 3


def test_gives_an_office_to_no_former_holder() -> None:
    office = person("prime minister of Norland", PM, "Norland")
    was = person("Ada Vale", "former prime minister", "Norland")
    assert len(case((was,), (office,)).all) == 2


def test_keeps_father_and_son_of_one_report_apart() -> None:
    found = case((person("Bo Lind"), person("Bo Lind Jr.")), (person("Bo T. Lind"),))
    assert sorted(one.name for one in found.all) == ["Bo Lind Jr.", "Bo T. Lind"]


def test_joins_a_short_form_that_fits_two_to_neither() -> None:
    found = case((person("Gus Vale"),), (person("Greta Vale"),), (person("G. Vale"),))
    assert len(found.all) == 3


def test_joins_one_office_spelt_two_ways_in_one_report() -> None:
    both = (person("Teresa Orlin", PM, "Norland"), person("Theresa Orlin", PM, "Norland"))
    assert len(case(both).all) == 1


def test_tells_a_surname_by_its_role() -> None:
    found = case((person("Ada Vale", "mayor"),), (person("Bo Vale", "judge"),), (judge("Vale"),))
    assert [len(one.evidence) for one in found.all] == [1, 2]


def test_tells_a_surname_by_the_time_of_its_report() -> None:
    reports = ((person("Ada Vale"),), (person("Bo Vale"),), (person("Vale"),))
    found = case(*reports, published=("2031-05-09", "2042-05-09", "2042-05-10"))
    assert [len(one.evidence) for one in found.all] == [1, 2]


@pytest.mark.parametrize("lone", [person("Vale"), Actor("Vale", ODD)])
@pytest.mark.parametrize(("famous", "parties"), [(8, 2), (2, 3)])
def test_gives_a_surname_to_the_one_whom_nearly_all_reports_name_in_full(
    lone: Actor, famous: int, parties: int
) -> None:
    reports = [(person("Ada Vale"),) for _ in range(famous)]
    assert len(case(*reports, (person("Bo Vale"),), (lone,)).all) == parties


def test_does_not_give_a_surname_to_someone_of_another_time() -> None:
    reports = ((person("Ada Vale"),), (person("Vale"),))
    assert len(case(*reports, published=("2031-05-09", "2042-05-09")).all) == 2


def test_tells_a_surname_by_the_form_of_address() -> None:
    texts = ("Ada Vale spoke. Mrs. Vale left", "Bo Vale spoke. Mr. Vale left", "Mrs. Vale slept")
    found: list[Sighting] = []
    for number, text in enumerate(texts):
        actor = person(text[: text.index(" spoke")] if "spoke" in text else "Vale")
        draft = Draft(f"{number}.txt", text).name(actor.name, actor)
        at = text.index("Vale", text.index("s. " if "Mrs" in text else "r. "))
        draft.names.append(replace(draft.names[0], span=Span(at, at + 4, "Vale")))
        found += sightings(draft.reading())
    assert [len(one.evidence) for one in gather(found, {}).all] == [2, 1]


def test_joins_a_surname_that_nobody_bears_in_full() -> None:
    reports = ((person("Vale"),), (person("Vale"),))
    assert len(case(*reports).all) == 1
    assert len(case(*reports, published=("2031-05-09", "2031-05-20")).all) == 1
    assert len(case(*reports, published=("2031-05-09", "2032-05-09")).all) == 2


def test_keeps_a_surname_of_two_states_apart() -> None:
    found = case((person("Vale", PM, "Norland"),), (person("Vale", PM, "Sudmark"),))
    assert len(found.all) == 2


def test_takes_a_lone_name_for_the_body_that_has_it() -> None:
    (party,) = case((person("Harbourly"),), (Actor("Harbourly", BODY),)).all
    assert party.kind is BODY


def test_gives_a_ministry_to_the_state_that_its_report_names() -> None:
    norland = Actor("Norland", STATE)
    ministry = Actor("Defence Ministry", BODY)
    found = case((replace(ministry, of="Norland"),), (ministry, norland)).all
    assert [(one.kind, len(one.evidence)) for one in found] == [(BODY, 2), (STATE, 1)]


def test_joins_initials_to_a_name_that_one_report_has_as_another_sort() -> None:
    union, place = Actor("Northern Union", STATE), Actor("Northern Union", PLACE)
    made = case((union,), (place, Actor("N.U.", PLACE)))
    assert [party.name for party in made.all] == ["Northern Union"]


def test_does_not_explain_a_common_acronym_by_a_rare_name() -> None:
    short = (Actor("BFC", BODY),)
    assert len(case((Actor("Bay Fishing Council", BODY),), short, short).all) == 2


def test_takes_a_son_for_himself_where_a_report_has_his_father_beside_him() -> None:
    found = case((person("Bo Lind Jr."), person("Lind")), (person("Bo Lind"),)).all
    assert "Bo Lind Jr." in {one.name for one in found if len(one.evidence) == 1}


def test_keeps_a_ministry_that_two_states_have_to_its_report() -> None:
    name = "Defence Ministry"
    owned = (Actor(name, BODY, of="Norland"), Actor(name, BODY, of="Sudmark"))
    assert len(case(owned, (Actor(name, BODY),), (Actor(name, BODY),)).all) == 4


def test_does_not_take_a_description_for_the_one_it_belongs_to() -> None:
    aides = Actor("aides of Ada Vale", UNNAMED)
    assert len(case((person("Ada Vale"), aides)).all) == 2


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
