"""Two times of one article mean one day, or count from one another."""

from datetime import date

import pytest

from dateline.record.calendars import by_seasons, own_date
from dateline.record.clues import Clues, clues
from dateline.record.days import Days
from dateline.record.moments import moments
from dateline.record.spans import Clue
from tests.record.making import Draft

# Words of a time, its rule, its value.
Told = tuple[str, str, str | None]
BOARDED = "The Good Hope was boarded off Ayre {}. He defended the May 8 boarding."
MAY_8: Told = ("May 8", "monthday:05-08:past", None)
JAILED = "He was jailed {} for smuggling. The court jailed him on March 3, 2031."
MARCH_3: Told = ("March 3, 2031", "", "2031-03-03")
VOTED = "Norland asked them to leave, five days after the vote. The Chamber voted {}."
FIVE: Told = ("five days", "offset:5:day:event", None)


def read(text: str, *told: Told) -> Clues:
    draft = Draft("a.txt", text)
    for words, rule, value in told:
        draft.time(words, rule, value)
    return clues(moments(draft.reading()))


# What is told, its times, and the days of 2031 and 2032 on which it may have come out.
TIED = (
    (
        BOARDED.format("last week"),
        (("last week", "last:week", None), MAY_8),
        ("2031-05-09", "2031-05-21"),
    ),
    (
        BOARDED.format("yesterday"),
        (("yesterday", "offset:-1:day", None), MAY_8),
        ("2031-05-09", "2031-05-09"),
    ),
    (
        BOARDED.format("earlier this month"),
        (("earlier this month", "this:month", None), MAY_8),
        ("2031-05-01", "2031-05-31"),
    ),
    (
        BOARDED.format("last month"),
        (("last month", "last:month", None), MAY_8),
        ("2031-06-01", "2031-06-30"),
    ),
    (
        BOARDED.format("last weekend"),
        (("last weekend", "last:weekend", None), MAY_8),
        ("2031-05-08", "2031-05-16"),
    ),
    (
        JAILED.format("in March"),
        (("March", "month:03:past", None), MARCH_3),
        ("2031-03-01", "2032-02-29"),
    ),
    (
        JAILED.format("last spring"),
        (("last spring", "season:SP:last", None), MARCH_3),
        ("2031-06-01", "2032-05-31"),
    ),
    (
        VOTED.format("on May 3, 2031"),
        (FIVE, ("May 3, 2031", "", "2031-05-03")),
        ("2031-05-07", "2031-05-15"),
    ),
    (
        VOTED.format("on May 3"),
        (FIVE, ("May 3", "monthday:05-03:past", None)),
        ("2031-05-07", "2031-05-15"),
    ),
)


@pytest.mark.parametrize(("text", "told", "wanted"), TIED)
def test_ties_two_times_of_one_deed(
    text: str, told: tuple[Told, ...], wanted: tuple[str, str]
) -> None:
    first, last = map(date.fromisoformat, wanted)
    found = [one for one in read(text, *told).bounds if "not before" not in one.says]
    assert len(found) == 1
    assert [s for s in found[0].spans if s.first == first and s.last == last]
    assert all(f"“{words}”" in found[0].says for words, _, _ in told)


APART = (
    ("Rain fell off Ayre last week. A May 8 boarding was told.", ("last week", "last:week", None)),
    (
        "The Hope was boarded last week. He told of it in a May 8 interview.",
        ("last week", "last:week", None),
    ),
    (
        "The Hope was boarded until last week. He told of the May 8 boarding.",
        ("last week", "last:week", None),
    ),
    (
        "A boat was boarded in March. He told of the May 8 boarding.",
        ("March", "month:03:past", None),
    ),
    (
        "It acted five days after the flood. He told of the May 8 boarding.",
        ("five days", "offset:5:day:event", None),
    ),
)


@pytest.mark.parametrize(("text", "told"), APART)
def test_leaves_two_times_apart(text: str, told: Told) -> None:
    assert not read(text, told, MAY_8).bounds


def test_does_not_tie_by_words_that_two_times_contradict() -> None:
    text = "It was boarded last week, was boarded yesterday. He told of the May 8 boarding."
    weeks: Told = ("last week", "last:week", None)
    assert not read(text, weeks, ("yesterday", "offset:-1:day", None), MAY_8).bounds


def test_counts_five_days_from_a_weekday() -> None:
    told = read(VOTED.format("on Sunday"), FIVE, ("Sunday", "weekday:7:past", None))
    assert (told.weekdays[-1].number, told.weekdays[-1].words) == (5, "five days")


def burnt(text: str, *told: Told) -> Clues:
    start: Told = ("May 7, 2030", "", "2030-05-07")
    last: Told = ("last year", "last:year", None)
    return read(
        f"The depot burnt on May 7, 2030. After last year's fire it shut. {text}",
        start,
        last,
        *told,
    )


WINDOWS = (
    ("She met him on Jan. 20.", ("Jan. 20", "monthday:01-20:past", None), "2031-01-20/2031-12-21"),
    ("She met him on July 5.", ("July 5", "monthday:07-05:past", None), "2031"),
    (
        "She will sail on Dec. 20.",
        ("Dec. 20", "monthday:12-20:future", None),
        "2031-01-19/2031-12-20",
    ),
    ("They dig this summer.", ("this summer", "season:SU:this", None), "2031-03-01/2031-12-01"),
    ("They dig this winter.", ("this winter", "season:WI:this", None), "2031"),
    ("She works until July 5.", ("July 5", "monthday:07-05:future", None), "2031"),
    ("She dug in March.", ("March", "month:03:past", None), "2031"),
)


@pytest.mark.parametrize(("text", "told", "wanted"), WINDOWS)
def test_narrows_a_year_by_tense_and_season(text: str, told: Told, wanted: str) -> None:
    found = own_date(burnt(text, told))
    assert found.edtf == wanted
    assert (f"“{told[0]}”" in found.why) == (wanted != "2031")


BESIDE = Days(date(2031, 5, 9), date(2031, 5, 12))


def tense(words: str, rule: str) -> tuple[Clue, ...]:
    return read(f"They met on {words}.", (words, rule, None)).seasons


def test_a_tense_narrows_a_window() -> None:
    met, why = by_seasons(BESIDE, tense("May 11", "monthday:05-11:past"))
    assert (met.first.day, met.last.day, why) == (11, 12, ["“May 11” is told as past"])
    to_come, _ = by_seasons(BESIDE, tense("May 11", "monthday:05-11:future"))
    assert (to_come.first.day, to_come.last.day) == (9, 11)


def test_a_tense_that_contradicts_widens_a_window_and_is_shown() -> None:
    found, why = by_seasons(BESIDE, tense("May 20", "monthday:05-20:past"))
    assert (found.first.day, found.last.day) == (9, 20)
    assert why == ["against it: “May 20” is told as past"]
