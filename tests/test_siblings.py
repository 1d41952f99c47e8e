"""Reports of one outlet tell of one another, whatever the order in which they come and go."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from dateline import pipeline
from dateline.clean.article import clean
from dateline.clean.repeats import WHY, repeated
from dateline.execute.here import Here
from dateline.pipeline import Stages
from dateline.ports import Given, Store
from dateline.store.memory import MemoryStore
from dateline.types.article import Article, ZoneKind
from tests import fakes
from tests.clean.test_article import LEAD, NEXT

LABEL = "The harbour desk of Ada Lind"


def stages() -> Stages:
    """The real cleaning, and what reads and records from the fakes."""
    return replace(
        fakes.stages(),
        clean=clean,
        repeated=repeated,
        again=lambda report, lines: clean(report, shared=lines),
    )


def given(name: str, outlet: str = "Sund Post") -> Given:
    text = f"{name} asks for more boats\n\n{LEAD} {name}.\n\n{LABEL}\n\n{NEXT} {name}."
    return fakes.given(text, f"{name}.txt", outlet=outlet)


def add(store: Store, items: Iterable[Given]) -> fakes.Told:
    told, wired = fakes.Told(), stages()
    pipeline.add(store, items, wired, told.listener, Here(wired))
    return told


def articles(store: Store) -> list[Article]:
    return [reading.article for reading in store.readings()]


def labels(store: Store) -> dict[str, tuple[ZoneKind, str | None]]:
    return {
        article.file: (zone.kind, zone.why)
        for article in articles(store)
        for zone in article.zones
        if article.text[zone.start : zone.end] == LABEL
    }


def names(store: Store) -> set[str]:
    return {name.span.exact for reading in store.readings() for name in reading.names}


def test_a_line_is_furniture_once_another_report_of_the_outlet_shows_it() -> None:
    store = MemoryStore()
    add(store, [given("Norland")])
    assert labels(store) == {"Norland.txt": (ZoneKind.BODY, None)}
    assert "Lind" in names(store)
    told = add(store, [given("Ayre"), given("Hallam", "Coast Radio")])
    shared = (ZoneKind.FURNITURE, WHY)
    assert labels(store) == {
        "Norland.txt": shared,
        "Ayre.txt": shared,
        "Hallam.txt": (ZoneKind.BODY, None),
    }
    assert any("read 2 reports again" in line for line in told.said)


REPORTS = (given("Norland"), given("Ayre"), given("Hallam", "Coast Radio"), given("Corran"))


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_in_which_reports_come_does_not_matter(order: Sequence[int]) -> None:
    at_once, one_by_one = MemoryStore(), MemoryStore()
    add(at_once, REPORTS)
    for i in order:
        add(one_by_one, [REPORTS[i]])
    assert articles(one_by_one) == articles(at_once)
    assert [*one_by_one.readings()] == [*at_once.readings()]


def test_a_report_that_came_and_went_leaves_no_trace() -> None:
    store, never = MemoryStore(), MemoryStore()
    add(never, REPORTS[:1])
    add(store, REPORTS[:2])
    gone = next(article.report for article in articles(store) if article.file == "Ayre.txt")
    pipeline.remove(store, gone, stages())
    assert articles(store) == articles(never)


def test_nothing_is_compared_when_nothing_came() -> None:
    store = MemoryStore()
    add(store, REPORTS)
    assert add(store, REPORTS).said == []
