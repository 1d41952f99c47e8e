"""The deed that a time belongs to, out of the several that a sentence tells."""

import pytest

from dateline.record.clauses import clause, deeds, named, sorts
from dateline.record.moments import Moment, moments, same_deed
from tests.record.making import Draft

VOTE = "The Chamber voted on Sunday to close the port, and the minister was dismissed yesterday."
DEEDS: tuple[tuple[str, str, set[str]], ...] = (
    (VOTE, "Sunday", {"vot", "#1"}),
    (VOTE, "yesterday", {"dismiss", "#9"}),
    ("A raid hit the depot, the oldest of three, on Thursday.", "Thursday", {"hit", "#0"}),
    ("The port was shut, and on Friday", "Friday", {"shut"}),
    ("Ada Vale said on Monday that pilots walked out.", "Monday", set()),
)


@pytest.mark.parametrize(("text", "day", "wanted"), DEEDS)
def test_a_time_belongs_to_the_deed_of_its_clause(text: str, day: str, wanted: set[str]) -> None:
    start = text.index(day)
    assert deeds(clause(text, start, start + len(day), (0, len(text)))) == wanted


def test_names_a_deed_by_noun_or_verb() -> None:
    assert named("vote") & named("voted")
    assert sorts({"raid"}) & sorts({"struck"})


def moment(text: str, words: str, rule: str = "") -> Moment:
    return moments(Draft("a.txt", text).time(words, rule).reading())[0]


ONE = (
    ("The Hope was boarded on Friday.", "Friday", "He defended the May 8 boarding.", "May 8"),
    ("Rebels struck on Friday.", "Friday", "She regretted the May 8 raid.", "May 8"),
    ("The mole collapsed on Friday.", "Friday", "The mole collapsed on May 8.", "May 8"),
)
OTHER = (
    ("The Hope was boarded on Friday.", "Friday", "He read of it in a May 8 cable.", "May 8"),
    ("Rebels struck on Friday.", "Friday", "Of the raid he told in a May 8 interview.", "May 8"),
    ("She said on Friday she was sorry.", "Friday", "He said so on May 8.", "May 8"),
    ("Peace talks went on on Friday.", "Friday", "The party left the talks on May 8.", "May 8"),
    ("The bombing was on Friday.", "Friday", "A doctor was killed on May 8.", "May 8"),
)


@pytest.mark.parametrize(("text", "day", "other", "date"), ONE)
def test_sees_one_deed_in_two_clauses(text: str, day: str, other: str, date: str) -> None:
    assert same_deed(moment(text, day), moment(other, date))
    assert same_deed(moment(other, date), moment(text, day))


@pytest.mark.parametrize(("text", "day", "other", "date"), OTHER)
def test_sees_no_one_deed_in_like_words(text: str, day: str, other: str, date: str) -> None:
    assert not same_deed(moment(text, day), moment(other, date))
