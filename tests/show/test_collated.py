"""Wordings set against each other."""

from dateline.show.collated import MOST, Bond, Card, Change, collated, compared_words
from dateline.types.dating import unknown
from dateline.types.mention import Attribution, Mode
from dateline.types.record import Attested, Evidence, PartyRef, Statement, Wording


def cards(*texts: str) -> tuple[Card, ...]:
    """The cards of a statement that reports a, b, c … give in these words."""
    wordings = []
    for place, text in enumerate(texts):
        report = f"{place:03}"
        at = Evidence(report, f"{report}.txt", 0, len(text), text)
        wordings.append(Wording(at, Mode.DIRECT, Attribution.SPEECH, (at,)))
    vale = PartyRef(None, "Ada Vale")
    support = Attested(len(texts), 1)
    return collated(Statement("7c1e", vale, None, unknown("no day"), support, tuple(wordings)))


def fates(card: Card) -> list[tuple[str, str]]:
    return [(run.change.value, run.text) for run in card.runs]


def test_puts_reports_of_the_same_words_on_one_card() -> None:
    (card,) = cards("they pay for each boat", "“They pay, for each boat.”")
    assert [each.at.report for each in card.wordings] == ["000", "001"]
    assert card.bond is Bond.FIRST


def test_marks_words_that_are_exchanged() -> None:
    _, card = cards("name the envoys to settle a date", "appoint the envoys to settle it")
    assert fates(card) == [
        ("gone", "name"),
        ("came", "appoint"),
        ("same", "the envoys to settle"),
        ("gone", "a date"),
        ("came", "it"),
    ]


def test_tells_what_is_left_out_without_its_quotation_marks() -> None:
    _, card = cards("“We stay here, and they pay for every boat.”", "We stay here")
    assert card.cuts == ("and they pay for every boat.",)


def test_sets_a_wording_against_the_one_most_like_it() -> None:
    found = cards(
        "that all crews had better be gone by May or pay for each boat that stays",
        "leave now, all of you, and never return to the bay",
        "leave now, all of you, and never return",
    )
    assert [card.against for card in found] == [None, 0, 1]
    assert found[1].bond is Bond.OTHER
    assert {run.change for run in found[1].runs} == {Change.SAME}


def test_compares_no_more_wordings_than_a_reader_would() -> None:
    found = cards(*(f"boat {number} may leave the bay" for number in range(MOST + 3)))
    assert [card.bond for card in found[MOST + 1 :]] == [Bond.UNSET] * 2


def test_tells_how_one_side_is_made_of_the_other() -> None:
    changes = list(compared_words("some forty boats".split(), "some 40 boats".split()))
    assert changes == [
        (Change.SAME, 0, 1),
        (Change.GONE, 1, 2),
        (Change.CAME, 1, 2),
        (Change.SAME, 2, 3),
    ]
