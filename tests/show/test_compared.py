"""How the page of a statement tells what each report changed and cut."""

from dateline.show.collated import MOST
from dateline.show.compared import compared
from dateline.types.dating import unknown
from dateline.types.mention import Attribution, Mode
from dateline.types.record import (
    Attested,
    Difference,
    DifferenceKind,
    Evidence,
    PartyRef,
    Statement,
    Wording,
)


def told(*texts: str, differences: tuple[Difference, ...] = ()) -> tuple[str, ...]:
    """The lines for wordings of reports a, b, c … in files a.txt, b.txt, c.txt …"""
    wordings = tuple(_wording(chr(ord("a") + place), text) for place, text in enumerate(texts))
    entry = Statement(
        "7c1e",
        PartyRef(None, "Ada Vale"),
        None,
        unknown("no day is told"),
        Attested(len(texts), 1),
        wordings,
        differences=differences,
    )
    return compared(entry, {each.at.report: each.at.file for each in wordings})


def _wording(report: str, text: str) -> Wording:
    at = Evidence(report, f"{report}.txt", 0, len(text), text)
    return Wording(at, Mode.DIRECT, Attribution.SPEECH, (at,))


def test_marks_words_that_are_exchanged() -> None:
    (line,) = told("“name the envoys to settle a date”", "appoint the envoys to settle a date")
    assert line == "b.txt against a.txt: [-“name-] {+appoint+} the envoys to settle a date"


def test_says_what_a_report_leaves_out() -> None:
    lines = told("We stay here, and they pay for every boat.", "“We stay here”")
    assert lines == (
        "b.txt against a.txt: “We stay here” […]",
        "b.txt leaves out “and they pay for every boat.”",
    )


def test_names_the_reports_of_the_same_words_together() -> None:
    lines = told("they pay for each boat", "They pay, for each boat.", "they pay for every boat")
    assert lines == ("c.txt against a.txt, b.txt: they pay for [-each-] {+every+} boat",)


def test_marks_nothing_in_other_words() -> None:
    lines = told("that all crews had better be gone by May", "“Leave, and leave soon”")
    assert lines == ("b.txt tells it in other words than a.txt",)


def test_says_nothing_of_one_wording() -> None:
    assert told("We stay here") == ()
    assert told("We stay here", "“We stay here.”") == ()


def test_tells_a_flag_first() -> None:
    a, b = Evidence("a", "a.txt", 0, 5, "4,700"), Evidence("b", "b.txt", 0, 5, "4,100")
    flag = Difference(0, 1, DifferenceKind.NUMBER, a, b)
    lines = told("4,700 men leave the bay", "4,100 men leave the bay", differences=(flag,))
    assert lines[0] == "number: a.txt says “4,700”, b.txt says “4,100”"
    assert lines[1] == "b.txt against a.txt: [-4,700-] {+4,100+} men leave the bay"


def test_stops_after_many_wordings() -> None:
    texts = [f"boat {number} may leave the bay" for number in range(MOST + 3)]
    assert told(*texts)[-1] == "… and 2 more wordings"
