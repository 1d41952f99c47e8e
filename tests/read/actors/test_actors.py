"""Whom words mean inside an article: surnames, roles, pronouns, bodies, places, unnamed."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.read.actors.people import Mention, group
from dateline.read.actors.tables import by_capital, by_name, by_people, states
from dateline.read.actors.titles import Role
from dateline.read.names import NAMES
from dateline.types.mention import Actor, PartyKind
from dateline.types.reading import Reading

STORY = (
    "Norland’s acting prime minister has asked Sudovia to leave.",
    "Prime Minister Ada Vale called Foreign Secretary John Orr on Thursday. She told Orr that"
    " the Norland capital, Port Ayre, was calm.",
    "Gen. Mark Hull, chairman of the joint chiefs of staff, and Defense Secretary Tom Esk agreed."
    " Vale’s office denied it, and a senior Pentagon official, the Norland parliament and the"
    " Norlander prime minister agreed. The ministry said that the Kremlin and the State"
    " Department knew.",
    "The chairman said no. President Karim Abdul Sayed met American officials. Sayed laughed."
    " The president of Iraq spoke.",
)


def who(page: Page, words: str) -> Actor | None:
    """The actor of the first place where `words` stand."""
    reading = NAMES.read(page, Reading(page.article))
    start = page.article.text.index(words)
    number = next(i for i, p in enumerate(page.paragraphs) if start < p.zone.end)
    return cast(page, reading).actor(number, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Norland’s acting prime minister", "Ada Vale", PartyKind.PERSON),
        ("She", "Ada Vale", PartyKind.PERSON),
        ("Foreign Secretary John Orr", "John Orr", PartyKind.PERSON),
        ("the Norlander prime minister", "Ada Vale", PartyKind.PERSON),
        ("Port Ayre", "Port Ayre", PartyKind.PLACE),
        ("Vale’s office", "office of Ada Vale", PartyKind.BODY),
        ("a senior Pentagon official", "a senior Pentagon official", PartyKind.UNNAMED),
        ("the Norland parliament", "Parliament of Norland", PartyKind.BODY),
        ("the Kremlin", "Kremlin", PartyKind.PLACE),
        ("the State Department", "State Department", PartyKind.BODY),
        ("The chairman", "Mark Hull", PartyKind.PERSON),
        ("American officials", "American officials", PartyKind.UNNAMED),
        ("Sayed laughed"[:5], "Karim Abdul Sayed", PartyKind.PERSON),
    ],
)
def test_words_mean_a_party(
    page: Callable[..., Page], words: str, name: str, kind: PartyKind
) -> None:
    actor = who(page(*STORY), words)
    assert actor is not None
    assert (actor.name, actor.kind) == (name, kind)
    assert actor.why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Vale or John Orr said no.", "Ada Vale or John Orr"),
        ("It rained. The weather said so.", "The weather"),
        ("They said no.", "They"),
        ("“We go,” he said.", "he"),
    ],
)
def test_two_parties_or_none_are_left_open(
    page: Callable[..., Page], text: str, words: str
) -> None:
    assert who(page(text), words) is None


def test_a_capital_learnt_from_the_text_stands_for_its_state(page: Callable[..., Page]) -> None:
    place = who(page(*STORY), "Port Ayre")
    assert place is not None
    assert place.stands_for == "Norland"


def test_a_role_is_kept_with_its_person(page: Callable[..., Page]) -> None:
    hull = who(page(*STORY), "Mark Hull")
    assert hull is not None
    assert hull.role == "chairman of the joint chiefs of staff"


def test_an_object_pronoun_is_not_its_own_subject(page: Callable[..., Page]) -> None:
    orr = who(page("John Orr called Karim Abdul Sayed on Monday to inform him of the vote."), "him")
    assert orr is not None
    assert orr.name == "Karim Abdul Sayed"


def test_a_seat_of_power_stands_for_its_state(page: Callable[..., Page]) -> None:
    seat = who(page("The Pentagon said no."), "The Pentagon")
    assert seat is not None
    assert (seat.kind, seat.stands_for) == (PartyKind.PLACE, "United States")


def _mentions(*names: str, roles: tuple[Role, ...] = ()) -> list[Mention]:
    return [Mention(i, words, roles if i else ()) for i, words in enumerate(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Karim Abdul Sayed", "Abdul-Sayed", "Sayed"),
        ("Rami al-Sayed", "Sayed", "al-Sayed"),
        ("Ada M. Vale", "Ada Vale", "Vale"),
        ("Jan van der Berg", "van der Berg", "Berg"),
    ],
)
def test_short_forms_join_the_full_name(names: tuple[str, ...]) -> None:
    assert [p.name for p in group(_mentions(*names))] == [names[0]]


@pytest.mark.parametrize(
    "names",
    [
        ("Ada Vale", "John Vale"),
        ("Karim Sayed", "Abu Sayed al-Rahim"),
        ("Ada Vale", "Valerie"),
    ],
)
def test_other_names_stay_apart(names: tuple[str, ...]) -> None:
    assert len(group(_mentions(*names))) == len(names)


def test_a_surname_of_two_persons_stays_open() -> None:
    persons = group(_mentions("Ada Vale", "John Vale", "Vale"))
    assert [(p.name, p.open) for p in persons][-1] == ("Vale", True)


def test_a_surname_stays_with_whom_it_first_meant() -> None:
    persons = group(_mentions("Ada Vale", "Vale", "John Vale", "Vale"))
    assert [(p.name, len(p.mentions)) for p in persons] == [("Ada Vale", 3), ("John Vale", 1)]


def test_a_surname_in_a_headline_waits_for_the_full_name() -> None:
    persons = group(_mentions("Vale", "Ada Vale", "Vale", "John Vale"))
    assert [(p.name, len(p.mentions)) for p in persons] == [("Ada Vale", 3), ("John Vale", 1)]


def test_a_relative_is_called_by_more_than_the_surname() -> None:
    mentions = [Mention(0, "Ada Vale"), Mention(5, "John Vale", (Role("husband"),))]
    persons = group([*mentions, Mention(9, "Vale")])
    assert [(p.name, p.open) for p in persons] == [("Ada Vale", False), ("John Vale", False)]


def test_a_surname_is_not_tied_to_a_relative_before_a_form_of_address() -> None:
    mr = Mention(0, "Vale", (Role("", None, "m"),))
    persons = group([mr, Mention(5, "Ada Vale", (Role("wife", None, "f"),)), Mention(9, "Vale")])
    assert [len(p.mentions) for p in persons] == [2, 1]


def test_a_form_of_address_of_the_other_gender_stays_apart() -> None:
    mr = Role("", None, "m")
    assert len(group(_mentions("Ada Vale", "Vale", roles=(mr,)))) == 2


def test_the_state_table_is_whole() -> None:
    assert len(states()) > 190
    assert len({s.code for s in states()}) == len(states())
    assert by_name()["türkiye"] == "Turkey"
    assert by_capital()["kyiv"] == "Ukraine"
    assert by_people()["swazi"] == "Eswatini"


def test_a_son_is_not_his_father() -> None:
    words = ("Bo Vale", "Bo Vale Jr.", "Vale Jr.")
    persons = group([Mention(i, name) for i, name in enumerate(words)])
    assert [(p.name, len(p.mentions)) for p in persons] == [("Bo Vale", 1), ("Bo Vale Jr.", 2)]


def test_an_office_that_only_the_father_holds_is_not_the_sons() -> None:
    son, father = Mention(0, "Bo Vale Jr."), Mention(9, "Vale", (Role("president"),))
    assert len(group([son, father])) == 2
    assert len(group([son, Mention(9, "Vale")])) == 1


def test_a_relative_has_no_part_in_an_office() -> None:
    daughter, father = Mention(0, "Ada Vale", (Role("daughter"),)), Role("president")
    assert len(group([daughter, Mention(9, "Vale", (father,))])) == 2
    assert len(group([daughter, Mention(9, "Vale")])) == 1


def test_other_middle_names_are_other_persons() -> None:
    persons = group([Mention(0, "Bo H.W. Vale"), Mention(9, "Bo W. Vale"), Mention(18, "Bo Vale")])
    assert [p.name for p in persons][:2] == ["Bo H.W. Vale", "Bo W. Vale"]


def test_a_surname_that_stands_in_front_is_one() -> None:
    assert len(group([Mention(0, "Kim Sol Ra"), Mention(9, "Kim")])) == 1


def test_an_editors_bracket_is_no_part_of_a_name() -> None:
    (person,) = group([Mention(0, "Ada] Vale"), Mention(9, "Vale")])
    assert person.name == "Ada Vale"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Ada Hale, a scholar at the Center for Arts and Letters, agreed.",
            "Ada Hale, a scholar at the Center for Arts and Letters",
            "Ada Hale",
        ),
        ("Rep. Ada Jordan met voters. “We go,” Jordan said.", "Jordan said"[:6], "Ada Jordan"),
        (
            "Mayor Ada Vale spoke. At a rally in Chelsea, the mayor also said no.",
            "the mayor",
            "Ada Vale",
        ),
    ],
)
def test_a_person_is_told_from_what_stands_beside(
    page: Callable[..., Page], text: str, words: str, name: str
) -> None:
    actor = who(page(text), words)
    assert actor
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A spokesman for Prime Minister Ada Vale left.", "prime minister"),
        ("An aide to Governor Ada Vale left.", "governor"),
        ("Ada Vale, also the mayor, left.", "mayor"),
    ],
)
def test_a_role_in_anothers_service_is_not_that_persons(
    page: Callable[..., Page], text: str, role: str
) -> None:
    actor = who(page(text), "Ada Vale")
    assert actor
    assert actor.role == role


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ada Vale, ambassador to Norland, left.", None),
        ("Ada Vale, Chad’s ambassador to Kenya, left.", "Chad"),
        ("Ada Vale, ambassador of Chad to Kenya, left.", "Chad"),
    ],
)
def test_an_envoy_is_not_of_the_state_that_receives_her(
    page: Callable[..., Page], text: str, state: str | None
) -> None:
    actor = who(page(text), "Ada Vale")
    assert actor
    assert actor.of == state


def test_a_junior_is_a_person_whatever_the_model_took_the_name_for(
    page: Callable[..., Page],
) -> None:
    text = page("Harold Vale Jr. spoke.", "“Did that earlier today,” Vale Jr. later replied.")
    actor = who(text, "Vale Jr. later"[:8])
    assert actor
    assert (actor.name, actor.kind) == ("Harold Vale Jr.", PartyKind.PERSON)


def test_a_person_is_known_by_the_office_told_oftenest(page: Callable[..., Page]) -> None:
    text = page(
        "Ada Vale, a critic of the plan, spoke. President Ada Vale left. President Vale slept."
    )
    actor = who(text, "Ada Vale")
    assert actor
    assert actor.role == "president"


def test_what_a_person_owns_makes_no_state_of_him(page: Callable[..., Page]) -> None:
    text = page("Ada Vale left on Monday.", "President Ada Vale’s government fell. Vale wept.")
    assert {
        actor.kind for words in ("Ada Vale", "Vale wept") if (actor := who(text, words[:8]))
    } == {PartyKind.PERSON}


def test_he_is_no_campaign(page: Callable[..., Page]) -> None:
    text = page(
        "Asked if the campaign was in league with the paper, Tom Pell laughed.",
        "The campaign was no secret. “Nothing is further from the truth,” he said.",
    )
    meant = who(text, " he ")
    assert meant
    assert meant.name == "Tom Pell"


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("US President Tom Orr and Ada Orr arrived on Sunday.", "Ada Orr", None),
        ("US President Tom Orr and Ada Orr arrived on Sunday.", "Tom Orr", "president"),
        (
            "The signers were Viet Thanh Orr, The Harbour editor Ada Vale, and others.",
            "Viet Thanh Orr",
            None,
        ),
        ("Tom Esk, an aide to Ada Vale, resigned.", "Tom Esk", "aide"),
    ],
)
def test_a_role_is_of_the_name_it_stands_beside(
    page: Callable[..., Page], text: str, words: str, role: str | None
) -> None:
    actor = who(page(text), words)
    assert actor
    assert actor.role == role


def test_a_surname_that_is_a_people_too_is_the_person_by_itself(page: Callable[..., Page]) -> None:
    text = page(
        "Mark Cuban said on Sunday that he may run.",
        "“It is too early,” said Cuban, who owns a club. Cuban officials left. The Cubans stayed.",
    )
    alone, officials = who(text, "Cuban, who"), who(text, "Cuban officials")
    assert alone
    assert alone.name == "Mark Cuban"
    assert officials
    assert officials.kind is PartyKind.UNNAMED


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Democracy for America", "Democracy for America"),
        ("the Bank of Canada", "Bank of Canada"),
        ("the United States government", "Government of United States"),
        ("the American Ferry Company", "American Ferry Company"),
    ],
)
def test_a_state_is_part_of_a_name_that_needs_it(
    page: Callable[..., Page], words: str, name: str
) -> None:
    actor = who(page(f"“We stay,” said {words}, which had no more to say."), words)
    assert actor
    assert actor.name == name
