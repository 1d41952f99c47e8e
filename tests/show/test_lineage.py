"""Who has an entry from whom."""

from dateline.show.case import case
from dateline.show.lineage import Group, lineage
from dateline.types.record import Attested, Line
from tests import invented

CASE = case(invented.record(), invented.articles())
A, B, C = (invented.ident(file) for file in ("a.txt", "b.txt", "c.txt"))


def test_a_line_is_one_group_and_the_others_stand_alone() -> None:
    by = Attested(3, 2, "a.txt and b.txt share 5 words", (Line((B, A), "they share 5 words"),))
    assert lineage(CASE, by, [C, B, A]) == (
        Group((A, B), "they share 5 words"),
        Group((C,), ""),
    )


def test_a_case_that_does_not_say_who_is_joined_shows_one_group() -> None:
    by = Attested(3, 2, "a.txt and b.txt share 5 words")
    assert lineage(CASE, by, [C, B, A]) == (Group((A, B, C), "a.txt and b.txt share 5 words"),)
