"""Lines that an outlet shows in several of its reports are none of any of them."""

from itertools import permutations

import pytest

from dateline.clean.article import clean
from dateline.clean.repeats import WHY, key, repeated
from dateline.types.article import Article, ZoneKind
from dateline.types.report import Declared, Report
from tests.clean.test_article import LEAD, NEXT

LABELS = ("Harbours", "More from the Sund desk", "Join the harbour club today")


def told(name: str, *paragraphs: str, outlet: str | None = "Sund Post", url: str = "") -> Article:
    declared = Declared(outlet=outlet, url=url or None)
    data = "\n\n".join(paragraphs).encode()
    return clean(Report(name, name, data, "text/plain", declared))


def report(name: str, *labels: str, about: str = "the pilots") -> Article:
    title = f"Norland asks {about} to stay"
    body = (f"{LEAD} So {about} said.", f"{NEXT} And {about} left in the end.")
    return told(name, title, *body[:1], *labels, *body[1:])


def test_finds_the_lines_that_two_reports_of_an_outlet_show() -> None:
    found = repeated([report("a", *LABELS), report("b", *LABELS, about="the crews")])
    assert found == {"a": {*map(key, LABELS)}, "b": {*map(key, LABELS)}}


def test_it_does_not_matter_in_which_order_reports_come() -> None:
    reports = [
        report("a", *LABELS[:2]),
        report("b", *LABELS[1:], about="the crews"),
        report("c", LABELS[0], about="the captains"),
    ]
    first, *others = (repeated(order) for order in permutations(reports))
    assert all(other == first for other in others)


NONE = (
    ("another outlet", [report("a", *LABELS), told("b", "Sund answers", *LABELS, outlet="Ayre")]),
    ("no outlet", [told(name, f"{name} asks", *LABELS, LEAD, outlet=None) for name in "ab"]),
    ("one report", [report("a", *LABELS, *LABELS)]),
    ("two versions of one", [report("a", *LABELS), report("b", *LABELS, "Updated again")]),
    (
        "running text",
        [told(name, f"{name} asks for more", LEAD, *NEXT.split(",")) for name in "ab"],
    ),
)


@pytest.mark.parametrize("articles", [each for _, each in NONE], ids=[name for name, _ in NONE])
def test_takes_no_line_for_repeated_without_two_reports_of_one_outlet(
    articles: list[Article],
) -> None:
    assert repeated(articles) == {}


def test_an_outlet_is_known_by_its_address_too() -> None:
    pages = [
        told(name, f"{name} asks for more", f"{LEAD} {name}", *LABELS, outlet=None, url=url)
        for name, url in (("a", "https://www.sund.example/a"), ("b", "https://sund.example/b"))
    ]
    assert {*repeated(pages)} == {"a", "b"}


def test_a_series_keeps_its_title() -> None:
    days = [told(name, "The harbour this morning", f"{LEAD} {name}", NEXT) for name in "ab"]
    assert repeated(days) == {}


def test_says_why_a_line_is_furniture_and_is_then_done() -> None:
    one, other = report("a", *LABELS), report("b", *LABELS, about="the crews")
    lines = repeated([one, other])
    again = [
        clean(
            Report(
                each.report,
                each.file,
                each.text.encode(),
                "text/plain",
                Declared(outlet="Sund Post"),
            ),
            shared=lines[each.report],
        )
        for each in (one, other)
    ]
    marked = [zone for zone in again[0].zones if zone.why]
    assert [again[0].text[zone.start : zone.end] for zone in marked] == list(LABELS)
    assert {(zone.kind, zone.why) for zone in marked} == {(ZoneKind.FURNITURE, WHY)}
    assert again[0].headline == one.headline
    assert repeated(again) == {}
    assert repeated(again[:1]) == {"a": frozenset()}
