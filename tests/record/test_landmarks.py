"""Days that other reports fix for what an undated report tells without its day or year."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dateline.record.dating import Sheet, all_dates
from dateline.record.episodes import Sketch, sketch
from dateline.record.landmarks import Bearings, landmarks
from dateline.record.likeness import Likeness
from dateline.record.moments import moments
from dateline.record.shingles import join, spell
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.reading import Reading
from tests.record.making import Draft, ordered, resolve

# So that a word of two reports is a rare one.
OTHERS = [Draft(f"o{n}.txt", f"Bakery {n}x opened with loaf{n} and bun{n}.") for n in range(90)]

FULL = Draft("a.txt", "Gunmen raided the eastern depot of Skerry on May 8, 2031, it said.").time(
    "May 8, 2031", "", "2031-05-08"
)
OTHER_YEAR = Draft("c.txt", "Gunmen raided the eastern depot of Skerry on May 8, 2027.").time(
    "May 8, 2027", "", "2027-05-08"
)
BY_REPORT = Draft(
    "a.txt", "Gunmen raided the eastern depot of Skerry on Thursday.", "2031-05-09"
).time("Thursday", "weekday:4:past")
VOTED = Draft("a.txt", "The harbour assembly voted the dredging levy on May 8, 2031.").time(
    "May 8, 2031", "", "2031-05-08"
)


def month_day(text: str, which: str = "past") -> Draft:
    return Draft("b.txt", text).time("May 8", f"monthday:05-08:{which}")


def clues(own: Draft, *others: Draft) -> list[tuple[str, str]]:
    """First and last day of what others fix for a report, and the words."""
    drafts = [own, *others, *OTHERS]
    readings = [one.reading() for one in drafts]
    told = {one.file: moments(reading) for one, reading in zip(drafts, readings, strict=True)}
    bench = Likeness([_sketched(one) for one in readings], told)
    dated = {one.file: one.published for one in drafts}
    case = Bearings(told, dated, {one.file: one.file for one in drafts}, bench, resolve)
    found = landmarks(case, [own.file]).get(own.file, ())
    return [(f"{span.first}/{span.last}", one.says) for one in found for span in one.spans]


def _sketched(reading: Reading) -> Sketch:
    return replace(sketch(reading.article), report=reading.article.file)


FIXED = (
    # The year of a month and day: told by its own words, or by the date of a report.
    (month_day("Gunmen raided the eastern depot on May 8."), FULL, "2031-05-08/2032-04-07"),
    (month_day("Gunmen raided the eastern depot on May 8."), BY_REPORT, "2031-05-08/2032-04-07"),
    (
        month_day("Skerry mourns the guards of the May 8 raid on the eastern depot.", "near"),
        FULL,
        "2030-11-06/2031-11-07",
    ),
    # A length from an event that another report dates.
    (
        Draft("b.txt", "Six days after the assembly voted the dredging levy, it rained.").time(
            "Six days", "offset:6:day:event"
        ),
        VOTED,
        "2031-05-13/2031-05-21",
    ),
    (
        Draft("b.txt", "Two weeks after the assembly voted the dredging levy, it rained.").time(
            "Two weeks", "offset:2:week:event"
        ),
        VOTED,
        "2031-05-18/2031-05-29",
    ),
    # A weekday of that very deed, if the words are many.
    (
        Draft("b.txt", "Gunmen raided the eastern depot of Skerry on Thursday.").time(
            "Thursday", "weekday:4:past"
        ),
        FULL,
        "2031-05-08/2031-05-15",
    ),
    # An anniversary.
    (
        Draft(
            "b.txt",
            "It is the second anniversary of the raid in which gunmen raided the eastern depot"
            " of Skerry.",
        ).time("second anniversary", "anniversary:2"),
        FULL,
        "2033-05-08/2034-05-08",
    ),
)


@pytest.mark.parametrize(("own", "other", "wanted"), FIXED)
def test_takes_a_day_from_another_report(own: Draft, other: Draft, wanted: str) -> None:
    found = clues(own, other)
    assert [days for days, _ in found] == [wanted]
    assert all("a.txt" in says for _, says in found)


NOT_FIXED = (
    # another deed, another day, too few words, a day to come, another weekday
    (month_day("A ferry sank off the western isles on May 8."), FULL),
    (
        Draft("b.txt", "Gunmen raided the eastern depot on May 9.").time(
            "May 9", "monthday:05-09:past"
        ),
        FULL,
    ),
    (month_day("The raid of May 8 is over."), FULL),
    (month_day("Gunmen will have raided the eastern depot on May 8.", "future"), FULL),
    (
        Draft("b.txt", "Gunmen raided the eastern depot of Skerry on Friday.").time(
            "Friday", "weekday:5:past"
        ),
        FULL,
    ),
    (
        Draft("b.txt", "Six days after the depot burnt down, it rained.").time(
            "Six days", "offset:6:day:event"
        ),
        VOTED,
    ),
)


@pytest.mark.parametrize(("own", "other"), NOT_FIXED)
def test_takes_no_day_that_may_be_of_something_else(own: Draft, other: Draft) -> None:
    assert clues(own, other) == []


def test_days_of_one_deed_that_differ_are_all_kept() -> None:
    found = clues(month_day("Gunmen raided the eastern depot on May 8."), FULL, OTHER_YEAR)
    assert [days for days, _ in found] == ["2027-05-08/2028-04-07", "2031-05-08/2032-04-07"]
    assert all("2027-05-08" in says and "2031-05-08" in says for _, says in found)


def _dates(drafts: Sequence[Draft]) -> dict[str, Dating]:
    readings = ordered([one.reading() for one in drafts])
    sheets = [
        Sheet(r.article.report, r.article.file, r.article.published, sketch(r.article), moments(r))
        for r in readings
    ]
    shared = join([spell(reading.article) for reading in readings])
    found = all_dates(sheets, [], shared, resolve, ())
    return {sheet.file: found[sheet.report] for sheet in sheets}


def test_dates_a_report_from_the_year_of_what_it_tells() -> None:
    own = month_day("Gunmen raided the eastern depot on May 8.")
    found = _dates([own, FULL, *OTHERS])["b.txt"]
    assert (found.edtf, found.best) == ("2031-05-08/2032-04-07", None)
    assert found.basis is Basis.SIBLINGS
    assert "a.txt for “May 8, 2031”" in found.why


def test_its_own_words_go_before_those_of_others() -> None:
    own = month_day("Gunmen raided the eastern depot on May 8. It burnt down on June 1, 2040.")
    own.time("June 1, 2040", "", "2040-06-01")
    found = _dates([own, FULL, *OTHERS])["b.txt"]
    assert found.basis is Basis.UNKNOWN
    assert "contradict" in found.why
    assert "a.txt" in found.why


@pytest.mark.parametrize(
    ("month", "edtf", "why"),
    [
        ("2031-05", "2031-05-08/2031-05-31", "a.txt"),
        ("2031-02", "2031-02", "against it: "),
    ],
)
def test_narrows_a_declared_month_inside_it_only(month: str, edtf: str, why: str) -> None:
    own = month_day("Gunmen raided the eastern depot on May 8.")
    own.published = Dating(month, None, Basis.DECLARED, f"declared as {month}")
    found = _dates([own, FULL, *OTHERS])["b.txt"]
    assert found.edtf == edtf
    assert why in found.why
    assert f"declared as {month}" in found.why


def test_a_rejected_date_stays_rejected() -> None:
    own = month_day("Gunmen raided the eastern depot on May 8.").reading()
    sheets = [
        Sheet(r.article.report, r.article.file, unknown("no"), sketch(r.article), moments(r))
        for r in (own, FULL.reading())
    ]
    shared = join([spell(reading.article) for reading in (own, FULL.reading())])
    found = all_dates(sheets, [], shared, resolve, [one.report for one in sheets])
    assert {one.why for one in found.values()} == {"no"}
