"""Families of reports, on hand-made passages."""

from itertools import pairwise

from dateline.show.case import Case, Listed
from dateline.show.families import DEEPEST, MOST, Family, Member, families
from dateline.types.dating import unknown
from dateline.types.record import Evidence, Record, Reuse


def at(report: str, words: int) -> Evidence:
    text = " ".join(["boat"] * words)
    return Evidence(report, f"{report}.txt", 0, len(text), text)


def takes(child: str, parent: str, words: int, relation: str = "copies") -> Reuse:
    return Reuse(f"{parent}{child}{words}", at(parent, words), at(child, words), relation, 1.0)


def prints(report: str, agency: str, words: int) -> Reuse:
    return Reuse(f"{agency}{report}", None, at(report, words), "credits", 1.0, agency)


def grown(*reuse: Reuse, signed: str = "") -> tuple[Family, ...]:
    """The families of reports; `signed` have the agency's name in their byline."""
    reports = {
        name: Listed(
            *(name, f"{name}.txt", None, None, "en", (), unknown("no date")),
            frozenset({0}) if name in signed else frozenset(),
        )
        for name in {at.report for one in reuse for at in (one.from_, one.to) if at}
    }
    return families(Case(Record(reuse=reuse), reports, 4, {}, {}))


def outline(members: tuple[Member, ...], depth: int = 0) -> list[str]:
    """Each member on a line, a dot for each generation before it."""
    lines = []
    for each in members:
        lines += ["." * depth + each.report, *outline(each.children, depth + 1)]
    return lines


def test_a_report_stands_under_the_one_from_which_it_has_most_words() -> None:
    (family,) = grown(takes("b", "a", 40), takes("c", "a", 15), takes("c", "b", 30))
    assert outline(family.members) == ["a", ".b", "..c"]
    assert (family.agency, family.size) == (None, 3)


def test_words_of_several_passages_are_added() -> None:
    (family,) = grown(takes("b", "a", 40), takes("b", "a", 15))
    assert family.members[0].children[0].words == 55
    assert family.members[0].children[0].passage == "ab40"


def test_a_few_words_in_common_make_no_family() -> None:
    assert grown(takes("b", "a", 9)) == ()


def test_nobody_descends_from_himself() -> None:
    (family,) = grown(
        takes("b", "a", 40, "shares"), takes("c", "b", 30, "shares"), takes("a", "c", 20, "shares")
    )
    assert outline(family.members) == ["a", ".b", "..c"]


def test_reports_that_print_an_agency_are_one_family() -> None:
    (family,) = grown(
        prints("a", "CNA", 60), prints("b", "CNA", 1), takes("c", "a", 20), signed="b"
    )
    assert family.agency == "CNA"
    assert outline(family.members) == ["a", ".c", "b"]
    assert [each.relation for each in family.members] == ["carries", "signed"]


def test_to_name_an_agency_is_not_to_print_it() -> None:
    (family,) = grown(prints("a", "CNA", 3))
    assert (family.size, family.members) == (0, ())
    assert [each.report for each in family.naming] == ["a"]


def test_the_largest_family_comes_first() -> None:
    found = grown(takes("b", "a", 20), takes("d", "c", 20), takes("e", "c", 20))
    assert [family.size for family in found] == [3, 2]


def test_a_long_line_of_descent_is_listed_with_its_last_generation() -> None:
    names = "abcdefgh"
    chain = [takes(child, parent, 20) for parent, child in pairwise(names)]
    (family,) = grown(*chain)
    assert family.size == len(names)
    assert max(line.count(".") for line in outline(family.members)) == DEEPEST


def test_a_large_family_is_shown_from_its_origin_on() -> None:
    (family,) = grown(*(takes(f"b{number:02}", "a", 20) for number in range(MOST + 5)))
    (first,) = family.members
    assert family.size == MOST + 6
    assert (len(first.children), first.more) == (MOST - 1, 6)
