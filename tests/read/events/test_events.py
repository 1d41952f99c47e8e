"""Who did what to whom: types, modes, parties, modality, and what is no event."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.read.times import TIMES
from dateline.types.mention import Event, Modality, Part
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def _read(page: Page) -> tuple[Event, ...]:
    found = TIMES.read(page, NAMES.read(page, Reading(page.article)))
    return EVENTS.read(page, found).events


def _words(parts: tuple[Part, ...]) -> list[str]:
    return [part.span.exact for part in parts]


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("France condemned Chad over the raid.", "ACCUSE", "disapprove"),
        ("France accused Chad of lying.", "ACCUSE", "allege"),
        ("The police have arrested two ministers in Chad.", "COERCE", "arrest"),
        ("Kenya imposed sanctions on Chad.", "COERCE", "restrict"),
        ("Kenya lifted sanctions against Chad.", "RETREAT", None),
        ("Kenya suspended aid to Chad.", "SANCTION", "discontinue"),
        ("Kenya expelled the ambassador of Chad.", "SANCTION", "expel"),
        ("Kenya launched an investigation into the president of Chad.", "ACCUSE", "investigate"),
        ("Kenya launched an attack on Chad.", "ASSAULT", None),
        ("Kenya carried out air strikes on Chad.", "ASSAULT", "aerial"),
        ("The president of Kenya held talks with the president of Chad.", "CONSULT", None),
        ("The president of Kenya visited Chad.", "CONSULT", "visit"),
        ("Kenya signed a treaty with Chad.", "SUPPORT", None),
        ("Kenya welcomed the decision of Chad.", "SUPPORT", None),
        ("Kenya agreed to lift a ban on imports from Chad.", "CONCEDE", None),
        ("Kenya agreed to hold talks with Chad.", "AGREE", None),
        ("Kenya will withdraw its troops from Chad.", "CONCEDE", None),
        ("Kenya is not leaving Chad unless Sudan pays.", "THREATEN", None),
        ("The troops of Kenya are not leaving Chad.", "REJECT", "yield"),
        ("The troops of Kenya are not leaving.", "REJECT", "yield"),
        ("The troops of Kenya are not leaving unless Chad pays.", "THREATEN", None),
        ("The parliament of Kenya voted to end the French military presence.", "SANCTION", "expel"),
        ("The minister of Kenya disavowed the letter.", "REJECT", None),
        ("Kenya turned down a request from Chad.", "REJECT", None),
        ("Kenya will host a summit with Chad.", "AGREE", None),
        ("Kenya asked Chad to release the prisoners.", "REQUEST", "yield"),
        ("Kenya asks Chad to make plans to withdraw its troops.", "REQUEST", "yield"),
        ("Kenya asked Chad to begin planning the withdrawal of its troops.", "REQUEST", "yield"),
        ("France Urges Chad To Withdraw Its Forces", "REQUEST", "yield"),
        ("Russia called on France to lift sanctions.", "REQUEST", "yield"),
        ("Kenya forced the French troops out.", "SANCTION", "expel"),
        ("Kenya demanded a meeting with Chad.", "REQUEST", "meet"),
        ("Kenya refused to meet the president of Chad.", "REJECT", "meet"),
        ("Kenya will not lift the embargo on Chad.", "REJECT", "yield"),
        ("Kenya rejected a request from Chad.", "REJECT", None),
        ("Kenya threatened to attack Chad.", "THREATEN", "violence"),
        ("Kenya deployed troops to Chad.", "MOBILIZE", "troops"),
        ("Kenya withdrew its troops from Chad.", "RETREAT", "withdraw"),
        ("Kenya freed three soldiers of Chad.", "RETREAT", "release"),
        ("The minister of Kenya resigned.", "RETREAT", "resign"),
        ("Workers in Kenya went on strike.", "PROTEST", "strike"),
        ("Thousands of people protested against the government of Kenya.", "PROTEST", "demo"),
        ("Kenya donated food to Chad.", "AID", None),
        ("Kenya shared evidence with Chad.", "COOPERATE", None),
        ("A court in Kenya found the minister guilty.", "ACCUSE", "disapprove"),
        ("Kenya called off the attack on Chad.", "RETREAT", None),
    ],
)
def test_types_an_act(page: Pages, text: str, type_: str, mode: str | None) -> None:
    assert (type_, mode) in [(event.type, event.mode) for event in _read(page(text))]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Kenya has condemned Chad.", ["Kenya"], ["Chad"]),
        ("The ship was seized by the navy of Kenya.", ["the navy of Kenya"], ["The ship"]),
        ("Soldiers who attacked Chad fled.", ["Soldiers"], ["Chad"]),
        ("Kenya and Chad signed a treaty.", ["Kenya", "Chad"], []),
        ("Kenya launched missile strikes against Chad.", ["Kenya"], ["Chad"]),
        ("Kenya said it had condemned Chad.", ["Kenya"], ["Chad"]),
        ("Kenya agreed to lift a ban on imports from Chad.", ["Kenya"], ["Chad"]),
        ("Bases of Kenya came under attack.", [], ["Bases of Kenya"]),
        ("An airstrike killed General Omar Roe.", [], ["General Omar Roe"]),
        ("The Nairobi attack killed General Omar Roe.", [], ["General Omar Roe"]),
        ("The raid in Nairobi that killed Omar Roe was long.", [], ["Omar Roe"]),
        ("Omar Roe was shot and killed by police.", ["police"], ["Omar Roe"]),
        ("An attack hit the headquarters of Kenya.", [], ["the headquarters of Kenya"]),
        (
            "General Omar Roe was killed in a drone strike ordered by President Ada Vale.",
            ["President Ada Vale"],
            ["General Omar Roe"],
        ),
        ("Police arrested the captain, Jonas Brandt.", ["Police"], ["Jonas Brandt"]),
        (
            "It came after dozens of people, some aligned to a party, protested at the embassy of"
            " Kenya.",
            ["people"],
            ["the embassy of Kenya"],
        ),
        ("Kenya retaliated for the death of Omar Roe.", ["Kenya"], []),
        ("Kenya condemned the attacks on Chad.", ["Kenya"], []),
        ("Kenya condemned the attacks by Chad.", ["Kenya"], ["Chad"]),
        ("At least two people were killed.", [], ["At least two people"]),
        ("The regulator banned the newspaper.", ["The regulator"], ["the newspaper"]),
        ("He condemned them.", ["He"], ["them"]),
        ("Two MLAs urged those who fled to return.", ["Two MLAs"], ["those"]),
        ("The court rejected an appeal by lawyers.", ["The court"], ["lawyers"]),
        ("The curfew will be lifted, the ministry said.", ["the ministry"], []),
        ("Kenyan and Chadian negotiators signed a pact.", ["Kenyan", "Chadian"], []),
        ("The union will not end its strike until Kenya pays.", ["The union"], ["Kenya"]),
        ("The council passed a resolution condemning Chad.", ["The council"], ["Chad"]),
        ("Kenya gave Chad a deadline.", ["Kenya"], ["Chad"]),
        ("Kenya pulled out of Chad.", ["Kenya"], ["Chad"]),
        ("The last troops were withdrawn on Sunday.", ["The last troops"], []),
        ("A village was shelled.", [], ["A village"]),
        ("Bases of Kenya and illegal outposts came under attack.", [], ["Bases of Kenya"]),
    ],
)
def test_reads_who_did_it_to_whom(
    page: Pages, text: str, actors: list[str], recipients: list[str]
) -> None:
    (event,) = _read(page(text))
    assert (_words(event.actors), _words(event.recipients)) == (actors, recipients)


def test_coordinated_verbs_share_their_subject(page: Pages) -> None:
    events = _read(page("The army stormed a base in Chad and arrested the commander."))
    assert [(event.type, _words(event.actors)) for event in events] == [
        ("ASSAULT", ["The army"]),
        ("COERCE", ["The army"]),
    ]


def test_ties_a_tool_to_the_party_behind_it(page: Pages) -> None:
    (event,) = _read(page("A French airstrike killed a commander in Chad."))
    (actor,) = event.actors
    assert actor.span.exact == "A French airstrike"
    assert actor.actor is not None
    assert actor.actor.name == "France"


def test_a_party_is_called_without_its_number(page: Pages) -> None:
    (event,) = _read(page("Some 900 Dutch troops attacked Chad."))
    assert [part.actor.name for part in event.actors if part.actor] == ["Dutch troops"]


def test_its_troops_are_those_of_whoever_it_is(page: Pages) -> None:
    events = _read(page("Kenya insists that its troops attacked Chad."))
    assert [part.actor.name for e in events for part in e.actors if part.actor] == ["Kenya"]


def test_reads_a_killing_that_a_noun_names(page: Pages) -> None:
    (event,) = _read(page("The French killing of General Omar Roe angered many."))
    assert (event.type, _words(event.recipients)) == ("ASSAULT", ["General Omar Roe"])
    assert [part.actor.name for part in event.actors if part.actor] == ["France"]


def test_the_owner_of_a_killing_is_its_victim(page: Pages) -> None:
    (event,) = _read(page("Omar Roe's killing angered many."))
    assert (event.actors, _words(event.recipients)) == ((), ["Omar Roe"])


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kenya attacked Chad.", Modality.HAPPENED),
        ("No soldiers were attacked by Chad.", Modality.NEGATED),
        ("Kenya has attacked Chad.", Modality.HAPPENED),
        ("Kenya began to attack Chad.", Modality.HAPPENED),
        ("Kenya will attack Chad.", Modality.PLANNED),
        ("Kenya said it would attack Chad.", Modality.PLANNED),
        ("Lawmakers in Kenya voted to attack Chad.", Modality.PLANNED),
        ("Kenya could attack Chad.", Modality.HYPOTHETICAL),
        ("If Kenya attacked Chad, many would flee.", Modality.HYPOTHETICAL),
        ("Kenya is considering attacking Chad.", Modality.HYPOTHETICAL),
        ("Kenya did not attack Chad.", Modality.NEGATED),
        ("Kenya has no plans to attack Chad.", Modality.NEGATED),
        ("Kenya denied attacking Chad.", Modality.DENIED),
        ("Kenya stopped short of attacking Chad.", Modality.NEGATED),
        ("Kenya rejected charges that it had attacked Chad.", Modality.DENIED),
        ("Kenya denied the report and attacked Chad.", Modality.HAPPENED),
        ("There were no plans for Kenya to attack Chad.", Modality.NEGATED),
        ("Kenya was unable to attack Chad.", Modality.NEGATED),
        ("Kenya has yet to attack Chad.", Modality.NEGATED),
        ("Kenya’s refusal to attack Chad came late.", Modality.NEGATED),
        ("Kenya nearly attacked Chad.", Modality.NEGATED),
        ("In neither of the years did Kenyan troops attack Chad.", Modality.NEGATED),
        ("Kenya had not thought about attacking Chad.", Modality.NEGATED),
        ("Kenya not only attacked Chad but said so.", Modality.HAPPENED),
        ("Kenya didn’t just attack Chad.", Modality.HAPPENED),
        ("Only then did Kenyan troops attack Chad.", Modality.HAPPENED),
        ("Kenya raised the possibility of attacking Chad.", Modality.HYPOTHETICAL),
        ("Kenya is capable of attacking Chad.", Modality.HYPOTHETICAL),
        ("Kenya talked of attacking Chad.", Modality.HYPOTHETICAL),
        ("Officials voiced fears that Kenya had attacked Chad.", Modality.HYPOTHETICAL),
        ("Kenya looked forward to attacking Chad.", Modality.PLANNED),
        ("Kenya hopes to attack Chad.", Modality.HYPOTHETICAL),
        ("Kenya is likely to attack Chad.", Modality.HYPOTHETICAL),
        ("Had Kenya attacked Chad, many would have fled.", Modality.HYPOTHETICAL),
    ],
)
def test_says_whether_an_attack_happened(page: Pages, text: str, modality: Modality) -> None:
    (event,) = _read(page(text))
    assert (event.type, event.modality) == ("ASSAULT", modality)


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Kenya agreed to withdraw its troops from Chad.", "CONCEDE", Modality.PROMISED),
        ("Kenya promised to give food to Chad.", "AGREE", Modality.PROMISED),
        ("Kenya will give food to Chad.", "AGREE", Modality.PLANNED),
        ("Kenya may agree to withdraw its troops from Chad.", "CONCEDE", Modality.HYPOTHETICAL),
        ("Kenya plans to withdraw its troops from Chad.", "RETREAT", Modality.PLANNED),
        ("Kenya did not agree to withdraw its troops from Chad.", "REJECT", Modality.HAPPENED),
        ("Kenya did not reject the request from Chad.", "REJECT", Modality.NEGATED),
        ("Kenya plans to reject the request from Chad.", "REJECT", Modality.PLANNED),
    ],
)
def test_tells_promises_from_plans(page: Pages, text: str, type_: str, modality: Modality) -> None:
    (event,) = _read(page(text))
    assert (event.type, event.modality) == (type_, modality)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is a country in Africa.",
        "The minister said the plan was good.",
        "The storm killed the trees.",
        "She called it a sad day.",
        "The minister of Kenya declined to comment.",
        "Kenya rejected the accusations.",
        "The team released a poll.",
        "Kenya agreed that prices usually rise.",
        "The cat attacked the sofa.",
        "The president of Kenya struck a harder note.",
        "The request of Kenya does not force an immediate withdrawal.",
        "Any delegation sent to Kenya would be welcome.",
        "Ada Vale opposes the tax.",
        "Ada Vale met the target.",
        "The minister of Kenya agrees with Omar Roe.",
        "Ada Vale fought against protecting the park.",
        "Ada Vale was using the bomb.",
        "Ada Vale declined to revel in it.",
        "None of the soldiers attacked Chad.",
        "It killed the mood.",
        "The tourists arrived at the hotel.",
        "The minister spoke to reporters.",
        "The banker pleaded guilty.",
        "Thank you for Kenya.",
        "The officer pursued our shared goals.",
        "It is a border that Kenya shares with Chad.",
        "Kenya is committed to protecting Chad.",
        "The militia is backed by Kenya.",
        "The troops are in Kenya to help fight rebels.",
        "The minister of Kenya defended the strike.",
        "The parliament of Kenya took a decision to withdraw troops from Kenya.",
    ],
)
def test_leaves_out_what_is_no_act_between_parties(page: Pages, text: str) -> None:
    assert _read(page(text)) == ()


def test_a_town_taken_for_a_body_has_shot_nobody(page: Pages) -> None:
    events = _read(page("After the Burlington shooting, Omar Roe announced a plan."))
    assert not any(event.type == "ASSAULT" for event in events)


def test_what_is_asked_for_is_no_event_of_its_own(page: Pages) -> None:
    assert [e.type for e in _read(page("Kenya asked Chad to withdraw its troops."))] == ["REQUEST"]


def test_takes_time_and_place_of_the_clause(page: Pages) -> None:
    (event,) = _read(page("On Friday, Kenya arrested two soldiers in Nairobi."))
    assert event.when is not None
    assert event.when.span.exact == "Friday"
    assert event.where is not None
    assert event.where.span.exact == "Nairobi"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenya arrested two soldiers in a hospital near Nairobi.", "Nairobi"),
        ("Kenya arrested two soldiers at the Nairobi airport.", "Nairobi"),
        ("Kenya arrested two soldiers in the city of Nairobi.", "Nairobi"),
        ("Kenya arrested two soldiers at a base in southern Chad.", "southern Chad"),
    ],
)
def test_the_place_may_be_named_by_what_stands_there(page: Pages, text: str, place: str) -> None:
    (event,) = _read(page(text))
    assert event.where is not None
    assert event.where.span.exact == place


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sued Chad in a court of the United Nations.",
        "Chad arrested two soldiers at the Kenya embassy.",
    ],
)
def test_whose_a_building_is_is_no_place(page: Pages, text: str) -> None:
    (event,) = _read(page(text))
    assert event.where is None


def test_an_act_and_the_means_told_with_it_are_one_event(page: Pages) -> None:
    text = "General Omar Roe was killed in a raid carried out by Kenya in Chad on May 3, 2031."
    (event,) = _read(page(text))
    assert event.when is not None
    assert event.when.span.exact == "May 3, 2031"
    assert event.where is not None
    assert event.where.span.exact == "Chad"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya condemned the January 4 attack by Chad.",
        "The minister of Kenya resigned after protests in October.",
    ],
)
def test_leaves_the_time_of_another_act_to_that_act(page: Pages, text: str) -> None:
    assert [event.when for event in _read(page(text)) if event.type != "PROTEST"] == [None]


def test_a_length_is_no_time_of_an_event(page: Pages) -> None:
    events = _read(page("Kenya attacked Chad for two days."))
    assert [event.when for event in events] == [None]


def test_nobody_receives_what_he_does_himself(page: Pages) -> None:
    (event,) = _read(page("Omar Roe promised that nobody will arrest Omar Roe."))
    assert (_words(event.actors), event.recipients) == (["Omar Roe"], ())


@pytest.mark.parametrize(
    "vote", ["the vote of the parliament", "a parliament vote", "the parliament's vote"]
)
def test_a_body_does_what_it_votes_for(page: Pages, vote: str) -> None:
    events = _read(page(f"After {vote} to expel the French troops, Ada Vale left."))
    doers = [_words(event.actors)[0] for event in events if event.type == "SANCTION"]
    assert [words.split()[-1] for words in doers] == ["parliament"]


def test_reads_who_decided_and_not_who_reports_it(page: Pages) -> None:
    events = _read(page("Ada Vale backed a Kenyan parliament vote to expel the French troops."))
    assert [_words(e.actors) for e in events if e.type == "SANCTION"] == [["Kenyan parliament"]]
