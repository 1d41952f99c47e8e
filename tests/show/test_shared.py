"""A shared passage on both sides."""

from dateline.show.case import case
from dateline.show.index import index
from dateline.show.shared import LONGEST, SharedView, shared
from dateline.types.record import Evidence, Reuse
from tests import invented

KEPT = index(case(invented.record(), invented.articles()), ())


def sides(one: str, other: str) -> SharedView:
    ends = (
        Evidence(name, f"{name}.txt", 0, len(text), text)
        for name, text in (("a", one), ("b", other))
    )
    return shared(KEPT, Reuse("dd99", next(ends), next(ends), "shares", 0.8))


def runs(view: SharedView, side: int) -> list[tuple[str, str]]:
    return [(run.change.value, run.text) for run in view.sides[side].runs]


def test_each_side_keeps_its_own_words() -> None:
    view = sides("The ministry moved forty boats", "the ministry moved 40 boats")
    assert runs(view, 0) == [("same", "The ministry moved"), ("gone", "forty"), ("same", "boats")]
    assert runs(view, 1) == [("same", "the ministry moved"), ("came", "40"), ("same", "boats")]
    assert view.same == 4


def test_of_a_long_passage_the_beginning_is_compared() -> None:
    text = "boat " * (LONGEST + 5)
    view = sides(text, text)
    assert view.sides[0].cut
    assert view.sides[0].words == LONGEST + 5
    assert view.same == LONGEST


def test_a_credit_has_one_side() -> None:
    entry = invented.record().reuse[1]
    view = shared(KEPT, entry)
    assert [side.at for side in view.sides] == [entry.to]
    assert view.others == ()
