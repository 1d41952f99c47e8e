"""Pages of single entries."""

import pytest

from dateline.errors import NotFoundError
from dateline.show.case import case
from dateline.show.entry import entry
from dateline.show.sheet import Sheet
from dateline.types.article import Article
from tests import invented


def article(report: str) -> Article:
    return next(each for each in invented.articles() if each.report == report)


def page(asked: str) -> Sheet:
    return entry(case(invented.record(), invented.articles()), asked, article)


def marked(sheet: Sheet) -> list[str]:
    return [p.text[start:end] for p in sheet.passages for start, end in p.marks]


def test_shows_every_wording_of_a_statement_in_its_paragraph() -> None:
    sheet = page("7c1e")
    assert sheet.title == "Ada Vale to Bo Lind, 2031-05-08"
    assert sheet.lines == (
        "3 reports, 2 independent: a.txt and b.txt share 5 words of the Coast News Agency",
        "said 2031-05-08: a.txt was published on Friday 2031-05-09 and says “Thursday”",
    )
    assert [p.label for p in sheet.passages] == [
        "a.txt · mixed · via the CNA",
        "b.txt · mixed",
        "c.txt · mixed",
    ]
    assert marked(sheet) == [
        "“send delegates to Norland”",
        "“send delegates to Norland”",
        "“dispatch a delegation to Norland”",
    ]
    assert sheet.passages[0].text.startswith("Premier Ada Vale asked")


def test_shows_every_value_of_a_figure_and_every_verdict() -> None:
    sheet = page("f19a")
    assert sheet.title == "soldiers in Norland"
    assert marked(sheet) == ["Some 5,200", "around 6,000", "2,500"]
    assert sheet.notes[0] == (
        "about 5,200 (a.txt) and about 6,000 (b.txt): conflict: same week, same place, same scope"
    )


def test_shows_an_event_with_its_parties() -> None:
    sheet = page("eb02")
    assert sheet.title == "the Union → Norland: RETREAT: withdraw (denied), 2035-02-01, in Norland"
    assert marked(sheet) == ["left"]


def test_shows_what_a_party_says() -> None:
    sheet = page("aa01")
    assert sheet.lines == ("kind: person", "roles: premier (2031)", "also called: Vale")
    assert sheet.notes == ("says 7c1e: “send delegates to Norland”",)


@pytest.mark.parametrize("asked", ["d", "d.txt", invented.ident("d.txt")[:12]])
def test_shows_a_report_by_file_stem_or_id(asked: str) -> None:
    sheet = page(asked)
    assert sheet.title == "d.txt · No talks"
    assert sheet.lines[0] == "published no date: no year is named anywhere in the report"
    assert [p.label for p in sheet.passages] == ["headline", "body"]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("cc01", "Ada Vale demands: a Union delegation"),
        ("dd01", "b.txt shares text with a.txt"),
        ("dd02", "a.txt credits Coast News Agency"),
        ("ee01", "Vale calls Lind"),
    ],
)
def test_shows_every_other_kind_of_entry(asked: str, title: str) -> None:
    assert page(asked).title == title


def test_names_the_entries_that_an_ambiguous_id_may_mean() -> None:
    with pytest.raises(
        NotFoundError, match="2 entries begin with 7c1: statement 7c1e, statement 7c1f"
    ):
        page("7c1")


def test_refuses_an_id_that_is_not_there() -> None:
    with pytest.raises(NotFoundError, match="nothing in this case has an id that begins with 99"):
        page("99")
