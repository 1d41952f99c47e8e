"""What is queued for a person, and why."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.show.case import Case, case
from dateline.show.doubts import Doubt, Doubted, doubts
from dateline.show.likenames import like_names
from dateline.show.likewords import like_words
from dateline.show.summary import summary
from dateline.types.dating import Basis, Dating
from dateline.types.decision import Decision, Effect
from dateline.types.mention import PartyKind
from dateline.types.record import Difference, DifferenceKind, Party, PartyRef, Record, Wording
from dateline.types.verdict import Pair, Verdict
from tests import invented


def queue(record: Record, sort: Doubted) -> list[Doubt]:
    shown: Case = case(record, invented.articles())
    return [each for each in doubts(shown) if each.sort is sort]


def party(name: str, kind: PartyKind = PartyKind.PERSON, *aliases: str, of: str = "") -> Party:
    at = invented.words("a.txt", "Ada Vale")
    return Party(name.lower(), name, kind, aliases, (), of or None, (at,))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (party("Ada Vale"), party("Adda Wale"), "the names are spelt alike"),
        (party("Ada Vale"), party("Vale"), "one name is part of the other"),
        (party("Omar al-Kassim"), party("Omar Kassim"), "the names are spelt alike"),
        (
            party("Northern Union", PartyKind.STATE, "Union"),
            party("the Union", PartyKind.BODY, "Union"),
            "both are called “Union”",
        ),
        (
            party("Shoals League", PartyKind.GROUP),
            party("League", PartyKind.UNKNOWN),
            "one name is part of the other",
        ),
    ],
)
def test_sees_names_that_are_alike(one: Party, other: Party, why: str) -> None:
    ((_, _, told),) = like_names([one, other])
    assert told == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (party("Karim Temran"), party("Nadia Temran")),
        (party("Ada Vale"), party("Bo Lind")),
        (party("Port Ilm", PartyKind.PLACE, of="Norland"), party("Norland", PartyKind.STATE)),
        (party("office of Ada Vale", PartyKind.BODY), party("Ada Vale")),
        (party("a Vale aide", PartyKind.UNNAMED), party("Vale")),
        (party("Norland", PartyKind.STATE), party("Norland Press", PartyKind.BODY)),
    ],
)
def test_leaves_names_that_are_plainly_two(one: Party, other: Party) -> None:
    assert like_names([one, other]) == ()


def test_sees_statements_of_one_speaker_in_like_words() -> None:
    first, second = invented.record().statements
    said = replace(first.wordings[0].at, exact="We shall never surrender harbour rights")
    other = replace(said, exact="We shall never surrender those harbour rights, friends")
    one = replace(first, wordings=(replace(first.wordings[0], at=said, content=(said,)),))
    two = replace(
        second,
        speaker=one.speaker,
        wordings=(replace(second.wordings[0], at=other, content=(other,)),),
    )
    ((_, _, why),) = like_words([one, two])
    assert why == "they share 5 of 7 words: harbour, never, rights, shall, surrender"
    elsewhere = replace(two, speaker=invented.LIND)
    assert like_words([one, elsewhere]) == ()
    later = replace(two, said=invented.day("2035-01-01"))
    assert like_words([one, later]) == ()


def test_queues_contested_dates_first_then_unknown_ones() -> None:
    whole = invented.record()
    torn = Dating("2035", date(2035, 2, 1), Basis.STATED, "a line; against it: “in 2031”")
    published = tuple(
        replace(x, published=torn) if x.report == invented.ident("c.txt") else x
        for x in whole.published
    )
    found = queue(replace(whole, published=published), Doubted.DATES)
    assert [each.about for each in found] == ["c.txt", "d.txt", "b.txt"]
    assert found[0].why.startswith("its clues contradict each other (2035)")
    assert found[1].why.startswith("no date was found: no year is named")


def test_a_day_by_which_a_report_was_out_is_no_date() -> None:
    whole = invented.record()
    fetched = Dating("../2035-03-01", None, Basis.DECLARED, "it was fetched on 2035-03-01")
    published = tuple(
        replace(x, published=fetched) if x.report == invented.ident("c.txt") else x
        for x in whole.published
    )
    record = replace(whole, published=published)
    told = {each.about: each.why for each in queue(record, Doubted.DATES)}
    assert told["c.txt"].startswith("only the day by which it was out is known (by 2035-03-01)")
    assert summary(case(record, invented.articles())).endswith("2 reports without a date")


def test_queues_statements_joined_though_wordings_differ() -> None:
    whole = invented.record()
    first = whole.statements[0]
    a, _, c = (each.at for each in first.wordings)
    told = replace(first, differences=(Difference(0, 2, DifferenceKind.NAME, a, c),))
    (found,) = queue(replace(whole, statements=(told,)), Doubted.JOINED)
    assert "differ in name: ““send delegates to Norland””" in found.why


def test_queues_figures_that_could_not_be_compared_once_for_each_reason() -> None:
    whole = invented.record()
    series = whole.figures[0]
    pairs = tuple(Pair(x.a, x.b, Verdict.UNDECIDED, "no date for c.txt") for x in series.pairs)
    found = queue(replace(whole, figures=(replace(series, pairs=pairs),)), Doubted.FIGURES)
    assert len(found) == 3
    assert found[0].why == "about 5,200 and about 6,000 could not be compared: no date for c.txt"


def test_queues_unknown_speakers_before_those_that_no_wording_names() -> None:
    whole = invented.record()
    delegates, denial = whole.statements
    source = invented.words("b.txt", "She")
    wording: Wording = replace(delegates.wordings[1], source=source)
    inferred = replace(delegates, wordings=(wording,))
    unknown = replace(denial, speaker=PartyRef(None, "unknown"))
    found = queue(replace(whole, statements=(inferred, unknown)), Doubted.SPEAKERS)
    assert [each.why for each in found] == [
        "the speaker is not known",
        "taken for Ada Vale: the reports name only “She”",
    ]


@pytest.mark.parametrize(("act", "left"), [("confirm", 0), ("reject", 0), ("note", 1)])
def test_what_a_person_decided_leaves_the_queue(act: str, left: int) -> None:
    whole = invented.record()
    about = (invented.ident("d.txt"),)
    one = Decision("9c3e", act, about, Effect.HOLDS, "", "ada", "2031-06-01T12:00:00Z", "")
    found = queue(replace(whole, decided=(one,)), Doubted.DATES)
    assert len([each for each in found if each.about == "d.txt"]) == left
