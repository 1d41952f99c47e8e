"""What persons decided to be one or not one, in groups that the rules make."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.bonds import Bonds, Claim, Unit

Groups = list[list[str]]


def unit(name: str) -> Unit:
    """A unit in a report of its own: "a", or in the report before the dot: "r.a"."""
    return Unit(name.split(".", maxsplit=1)[0], 0, 1, name)


def worded(name: str) -> Unit:
    """A unit whose words stand after the dot, in a report before it."""
    report, words = name.split(".")
    return Unit(report, 0, 1, "", words)


def one(id_: str, *names: str) -> Claim:
    return Claim(id_, (frozenset(map(unit, names)),))


def apart(id_: str, out: Sequence[str], rest: Sequence[str]) -> Claim:
    return Claim(id_, (frozenset(map(unit, out)), frozenset(map(unit, rest))))


def moved(groups: Groups, *claims: Claim) -> Groups:
    made = Bonds(claims).regroup(groups, unit)
    return sorted(sorted(group) for group in made)


# Claims stand latest first.
@pytest.mark.parametrize(
    ("groups", "claims", "expected"),
    [
        ([["a"], ["b"]], [one("1", "a", "b")], [["a", "b"]]),
        ([["a"], ["b"], ["c"]], [one("2", "b", "c"), one("1", "a", "b")], [["a", "b", "c"]]),
        ([["a", "x"], ["b", "y"]], [one("1", "a", "b")], [["a", "b", "x", "y"]]),
        ([["a", "b", "c"]], [apart("1", ["a"], ["b", "c"])], [["a"], ["b", "c"]]),
        ([["a", "b", "c"]], [apart("1", ["a", "b"], ["c"])], [["a", "b"], ["c"]]),
        ([["a", "b", "x"]], [apart("1", ["a"], ["b"])], [["a"], ["b", "x"]]),
        ([["a", "b"], ["c"]], [one("2", "b", "c"), apart("1", ["a"], ["b"])], [["a"], ["b", "c"]]),
        ([["a", "b"]], [one("2", "a", "b"), apart("1", ["a"], ["b"])], [["a", "b"]]),
        ([["a"], ["b"]], [apart("2", ["a"], ["b"]), one("1", "a", "b")], [["a"], ["b"]]),
        (
            [["a"], ["b"], ["c"]],
            [apart("2", ["c"], ["a", "b"]), one("1", "a", "b", "c")],
            [["a", "b"], ["c"]],
        ),
        ([["a", "b"], ["c", "d"]], [apart("1", ["a"], ["c"])], [["a", "b"], ["c", "d"]]),
        # The rules have a and x in one group; a person parts x from b and makes a and b one.
        (
            [["a", "x"], ["b"]],
            [one("2", "a", "b"), apart("1", ["x"], ["b"])],
            [["a", "b"], ["x"]],
        ),
        ([["a", "b"]], [apart("1", ["a"], ["gone"])], [["a", "b"]]),
    ],
)
def test_moves_groups_as_persons_decided(
    groups: Groups, claims: list[Claim], expected: Groups
) -> None:
    assert moved(groups, *claims) == expected


def test_leaves_groups_as_they_are_where_nothing_was_decided() -> None:
    groups = [["a"], ["b"]]
    assert Bonds().regroup(groups, unit) is groups


def test_says_which_later_judgement_stands_against_an_earlier_one() -> None:
    assert dict(Bonds([one("2", "a", "b"), apart("1", ["a"], ["b"])]).overruled) == {"1": {"2"}}
    bonds = Bonds([apart("2", ["a"], ["b"]), one("1", "a", "b")])
    assert dict(bonds.overruled) == {"1": {"2"}}
    assert bonds.apart(unit("a"), unit("b"))
    assert not bonds.together(unit("a"), unit("b"))


def test_a_chain_of_merges_gives_way_to_a_split_of_its_ends() -> None:
    claims = [apart("3", ["a"], ["c"]), one("2", "b", "c"), one("1", "a", "b")]
    assert moved([["a"], ["b"], ["c"]], *claims) == [["a"], ["b", "c"]]
    assert dict(Bonds(claims).overruled) == {"1": {"3"}}


def test_what_no_judgement_names_follows_its_report() -> None:
    groups = [["r.a", "r.x", "s.b"]]
    assert moved(groups, apart("1", ["r.a"], ["s.b"])) == [["r.a", "r.x"], ["s.b"]]


def test_what_no_judgement_names_follows_the_same_words() -> None:
    words = "they will be home by the spring"
    out, copy = worded(f"a.{words}"), worded(f"c.{words}")
    rest = Unit("b", 0, 1, "", "they will stay for good, she said")
    bonds = Bonds([Claim("1", (frozenset({out}), frozenset({rest})))])
    groups = bonds.regroup([[out, rest, copy]], lambda each: each)
    assert sorted(map(sorted, groups)) == [[out, copy], [rest]]


NAMES = "abcdefg"
SIDES = st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=4)
CLAIMS = st.lists(
    st.tuples(SIDES, SIDES | st.none()).map(
        lambda told: Claim("", tuple(frozenset(map(unit, side)) for side in told if side))
    ),
    max_size=5,
)
PARTS = st.lists(st.integers(0, 3), min_size=len(NAMES), max_size=len(NAMES))


def grouped(parts: Sequence[int]) -> Groups:
    return [[n for n, part in zip(NAMES, parts, strict=True) if part == p] for p in set(parts)]


@given(PARTS, CLAIMS)
def test_keeps_every_item_once_and_the_latest_claim_whole(
    parts: Sequence[int], claims: list[Claim]
) -> None:
    made = moved(grouped(parts), *claims)
    assert sorted(name for group in made for name in group) == list(NAMES)
    if claims:
        homes = {unit(name): number for number, group in enumerate(made) for name in group}
        first, *others = claims[0].sides
        rest = others[0] - first if others else frozenset()
        first = first - others[0] if others else first
        assert len({homes[one] for one in first}) <= 1
        assert not {homes[one] for one in first} & {homes[one] for one in rest}


@given(PARTS, CLAIMS)
def test_the_order_of_groups_and_members_plays_no_part(
    parts: Sequence[int], claims: list[Claim]
) -> None:
    groups = grouped(parts)
    turned = [sorted(group, reverse=True) for group in groups[::-1]]
    assert moved(groups, *claims) == moved(turned, *claims)


@given(PARTS, CLAIMS)
def test_claims_applied_to_their_own_result_change_nothing(
    parts: Sequence[int], claims: list[Claim]
) -> None:
    made = moved(grouped(parts), *claims)
    assert moved(made, *claims) == made
