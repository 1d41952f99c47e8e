"""What a figure counts, and whose, where and in what act; what is no figure."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.figures import FIGURES
from dateline.read.names import NAMES
from dateline.read.times import TIMES
from dateline.types.mention import (
    Actor,
    Attribution,
    Figure,
    Hedge,
    Mode,
    PartyKind,
    Quotation,
)
from dateline.types.reading import Reading
from dateline.types.span import Span

Pages = Callable[..., Page]


def _read(page: Page) -> tuple[Figure, ...]:
    found = TIMES.read(page, NAMES.read(page, Reading(page.article)))
    return FIGURES.read(page, found).figures


@pytest.mark.parametrize(
    ("text", "span", "of", "unit"),
    [
        (
            "There are some 4,700 French troops in Chad.",
            "some 4,700 French troops",
            "French troops",
            "people",
        ),
        (
            "The removal of the 8,000 or so Dutch soldiers would hurt.",
            "8,000 or so Dutch soldiers",
            "Dutch soldiers",
            "people",
        ),
        ("Thousands of people marched.", "Thousands of people", "people", "people"),
        (
            "The group is composed of dozens of armed factions.",
            "dozens of armed factions",
            "armed factions",
            None,
        ),
        ("Two dozen bridges were closed.", "Two dozen bridges", "bridges", None),
        ("They held more than 110 meetings.", "more than 110 meetings", "meetings", None),
        (
            "The bank lent $2.3 billion in emergency aid.",
            "$2.3 billion in emergency aid",
            "emergency aid",
            "USD",
        ),
        ("It cost billions of dollars.", "billions of dollars", "", "USD"),
        (
            "About 30 percent of the voters stayed away.",
            "About 30 percent of the voters",
            "voters",
            "percent",
        ),
        ("Turnout fell to 41 per cent.", "41 per cent", "", "percent"),
        ("The column moved 15 km north.", "15 km", "", "km"),
        ("A 3,000-strong force crossed the river.", "3,000-strong force", "force", "people"),
        ("The blast left 5 dead.", "5 dead", "dead", "people"),
        ("The army killed at least 12 on the road.", "at least 12", "", "people"),
        ("One person was killed.", "One person", "person", "people"),
        ("Two ships were sunk.", "Two ships", "ships", None),
        ("The party won six seats.", "six seats", "seats", None),
        ("The raid killed three people.", "three people", "people", "people"),
        ("At least two bridges fell.", "At least two bridges", "bridges", None),
        ("The eight miners who died were young.", "eight miners", "miners", "people"),
        ("The nine ships in the Gulf of Aden turned.", "nine ships", "ships", None),
        ("He is known for losing more than 110 pounds.", "more than 110 pounds", "", "lb"),
        ("They seized 90 pounds of wheat.", "90 pounds of wheat", "wheat", "lb"),
        ("A 500-pound bomb fell.", "500-pound", "", "lb"),
        ("The bank lost 4 million pounds on it.", "4 million pounds", "", "GBP"),
        ("He paid a fine of 500 pounds.", "500 pounds", "", "GBP"),
        ("The catch rose to a yearly average of 900 pounds.", "900 pounds", "pounds", None),
        ("Twenty-four men's teams are there.", "Twenty-four men's teams", "men's teams", None),
    ],
)
def test_covers_hedge_number_and_what_is_counted(
    page: Pages, text: str, span: str, of: str, unit: str | None
) -> None:
    (figure,) = _read(page(text))
    assert (figure.span.exact, figure.of, figure.unit) == (span, of, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The two countries agreed.",
        "Her three sons came along.",
        "One of them stayed.",
        "Flight 370 vanished.",
        "The 1st Battalion of the 327th Regiment moved.",
        "A 16-year-old boy was seen.",
        "They won 3-2.",
        "Call 555-1234 for news.",
        "The meeting lasted two hours.",
        "Article 5 was invoked.",
        "Two thirds of it burned.",
        "The 2019 elections were held.",
        "She lives at 10 Downing Street.",
        "Prices rose three times.",
        "Two explosions were heard.",
        "Missiles hit two Kenyan bases.",
        "Two governments signed it.",
        "Two officials said so.",
        "It looks like a two-person race.",
    ],
)
def test_leaves_out_numbers_that_count_nothing(page: Pages, text: str) -> None:
    assert _read(page(text)) == ()


def test_leaves_numbers_in_a_time_to_times(page: Pages) -> None:
    figures = _read(page("Twelve days after January 3, 2031, 40 bridges were closed."))
    assert [figure.span.exact for figure in figures] == ["40 bridges"]


def test_tells_group_place_and_act_of_stationed_troops(page: Pages) -> None:
    (figure,) = _read(page("There are some 4,700 French troops in Chad."))
    assert (figure.group, figure.place, figure.act) == ("France", "Chad", "stationed")
    assert (figure.noun, figure.hedge) == ("troop", Hedge.ABOUT)


def test_tells_the_place_of_a_relative_clause(page: Pages) -> None:
    (figure,) = _read(page("More than 900 Dutch soldiers stationed in Kenya went home."))
    assert (figure.group, figure.place, figure.act) == ("Netherlands", "Kenya", "stationed")


def test_the_country_is_the_state_named_most_so_far(page: Pages) -> None:
    first = "Kenya asked the Dutch government for a plan. Kenya said troops in Kenya must go."
    second = "There are more than 900 Dutch soldiers stationed in the country."
    (figure,) = _read(page(first, second))
    assert figure.place == "Kenya"


def test_the_country_stays_unknown_between_two_states(page: Pages) -> None:
    first = "Kenya met Chad."
    second = "There are more than 900 Dutch soldiers stationed in the country."
    (figure,) = _read(page(first, second))
    assert figure.place is None


def test_marks_what_comes_on_top_as_additional(page: Pages) -> None:
    (figure,) = _read(page("France is sending 3,000 more troops to Chad."))
    assert (figure.span.exact, figure.of) == ("3,000 more troops", "troops")
    assert (figure.act, figure.place) == ("additional", "Chad")


def test_tells_what_was_done_to_the_counted(page: Pages) -> None:
    (killed, hurt) = _read(page("The blast killed nearly 100 people and injured 30 others."))
    assert (killed.act, hurt.act) == ("kill", "injure")


def test_takes_the_time_of_its_own_clause(page: Pages) -> None:
    (figure,) = _read(page("France sent 3,000 troops to Chad on Friday."))
    assert figure.when is not None
    assert figure.when.span.exact == "Friday"


def test_takes_the_speaker_of_the_quotation_around_it(page: Pages) -> None:
    one = page("Some 40 bridges are closed, Ada Vale said.")
    text = one.article.text
    content = Span(0, 27, text[0:27])
    vale = Actor("Ada Vale", PartyKind.PERSON)
    quotation = Quotation(content, (content,), Mode.INDIRECT, Attribution.SPEECH, speaker=vale)
    (figure,) = FIGURES.read(one, Reading(one.article, quotations=(quotation,))).figures
    assert figure.speaker == vale


def test_the_troops_are_whose_the_sentence_before_said(page: Pages) -> None:
    text = "France insists that its troops are in Chad by invitation. The 2,500 troops will stay."
    (figure,) = _read(page(text))
    assert figure.group == "France"


def test_hundreds_more_are_the_people_counted_before(page: Pages) -> None:
    (killed, hurt) = _read(page("The blast killed 90 people and injured hundreds more."))
    assert (killed.of, hurt.of, hurt.noun) == ("people", "people", "people")


@pytest.mark.parametrize(
    "text",
    [
        "The 2,500 troops who remain in Chad a decade later are free to act.",
        "France sent ships last week after thousands of people marched.",
        "On Friday it hit an alliance that is composed of dozens of factions.",
        "France kept 2,500 troops there for two years.",
    ],
)
def test_takes_no_time_that_another_clause_tells(page: Pages, text: str) -> None:
    (figure,) = _read(page(text))
    assert figure.when is None
