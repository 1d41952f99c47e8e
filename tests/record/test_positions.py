"""Positions over reports: their holders, changes and contradictions."""

import pytest

from dateline.record.build import build
from dateline.types.mention import Actor, Modality, PartyKind
from dateline.types.record import Record

from .making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve

MINISTER = Actor("Bo Lind", PartyKind.PERSON, "defence minister", "Norland")
SPOKESMAN = Actor("Cy Reed", PartyKind.PERSON, "spokesman", "Ada Vale")
UNNAMED = Actor("a senior official", PartyKind.UNNAMED)
STORM = Actor("Storm", PartyKind.PERSON)


def record(*drafts: Draft) -> Record:
    return build(ordered([draft.reading() for draft in drafts]), resolve)


def saying(file: str, words: str, speaker: Actor, day: str | None) -> Draft:
    text = f"{speaker.name} of Norland and Ada Vale said on the pier: “{words}”"
    draft = Draft(file, text, day).name(speaker.name, speaker).name("Norland", NORLAND)
    if speaker is not ADA:
        draft.name("Ada Vale", ADA)
    return draft.quote(f"“{words}”", speaker=speaker)


def test_reads_a_position_from_a_statement_once_for_all_its_wordings() -> None:
    words = "We will not sell the old harbour to Sudmark this year"
    made = record(
        saying("a.txt", words, ADA, "2031-05-09"), saying("b.txt", words, ADA, "2031-05-09")
    )
    (one,) = made.positions
    assert (one.party.name, one.stance, len(one.evidence)) == ("Ada Vale", "refuses", 2)


def test_takes_a_spokesman_for_his_principal() -> None:
    made = record(saying("a.txt", "We will not sell the old harbour", SPOKESMAN, "2031-05-09"))
    (one,) = made.positions
    assert one.party.name == "Ada Vale"
    assert one.speaker is not None
    assert one.speaker.name == "Cy Reed"


def test_gives_an_unnamed_source_no_position() -> None:
    assert not record(
        saying("a.txt", "We will not sell the harbour", UNNAMED, "2031-05-09")
    ).positions


OPEN = "We will not open the north channel to ferries"
SHUT = "We are ready to open the north channel to ferries"


def test_tells_a_change_of_one_voice_with_both_pieces_of_evidence() -> None:
    made = record(
        saying("a.txt", OPEN, ADA, "2031-05-01"), saying("b.txt", SHUT, ADA, "2031-06-20")
    )
    (one,) = made.changes
    assert (one.before.stance, one.after.stance) == ("refuses", "accepts")
    assert [at.file for side in (one.before, one.after) for at in side.evidence] == [
        "a.txt",
        "b.txt",
    ]
    assert not made.contradictions


def test_tells_two_voices_of_one_side_at_one_time_as_a_contradiction() -> None:
    made = record(
        saying("a.txt", OPEN, ADA, "2031-05-09"), saying("b.txt", SHUT, MINISTER, "2031-05-09")
    )
    (one,) = made.contradictions
    assert one.party.name == "Norland"
    assert {one.one.stance, one.other.stance} == {"refuses", "accepts"}
    assert not made.changes


@pytest.mark.parametrize("day", [None, "2031-05-01"])
def test_tells_no_change_without_two_days(day: str | None) -> None:
    made = record(saying("a.txt", OPEN, ADA, "2031-05-01"), saying("b.txt", SHUT, ADA, day))
    assert not made.changes
    assert not made.contradictions


def test_tells_no_change_where_stances_agree_or_questions_differ() -> None:
    other = "We are ready to build a lighthouse on the south cape"
    assert not record(
        saying("a.txt", OPEN, ADA, "2031-05-01"), saying("b.txt", other, ADA, "2031-06-20")
    ).changes


ASKINGS = (
    ("asked", "REQUEST", "asked the union to clear the bay", "demands", "to clear the bay"),
    ("refused", "REJECT", "refused to clear the bay", "refuses", "to clear the bay"),
    ("agreed", "AGREE", "agreed to clear the bay", "accepts", "to clear the bay"),
    ("promised", "AGREE", "promised to clear the bay", "offers", "to clear the bay"),
    ("threatened", "THREATEN", "threatened to clear the bay", "threatens", "to clear the bay"),
    ("vowed", "REJECT", "vowed to block the bay", "threatens", "to block the bay"),
    ("will not clear", "REJECT", "will not clear the bay", "refuses", "clear the bay"),
    ("is not going to pay", "REJECT", "is not going to pay for it", "refuses", "pay for it"),
)


@pytest.mark.parametrize(("predicate", "kind", "words", "stance", "wants"), ASKINGS)
def test_reads_a_stance_from_an_event(
    predicate: str, kind: str, words: str, stance: str, wants: str
) -> None:
    draft = Draft("a.txt", f"Norland {words}.", "2031-05-09").name("Norland", NORLAND)
    if "union" in words:
        predicate = "asked the union"
    (one,) = record(draft.event(predicate, kind, NORLAND)).positions
    assert (one.stance, one.wants) == (stance, wants)


NO_ASKINGS = (
    ("refused", "REJECT", "refused to comment"),
    ("promised", "AGREE", "promised concrete results"),
    ("threatening", "THREATEN", "threatening weather"),
    ("requested", "REQUEST", "requested anonymity"),
    ("warned", "THREATEN", "warned that rain will fall"),
    ("agreed", "AGREE", "agreed between the two of them"),
    ("rejected", "REJECT", "rejected allegations of theft"),
    ("asking", "REQUEST", "had not thought about asking the union to clear the bay"),
    ("asking", "REQUEST", "had given no thought to asking the union to clear the bay"),
    ("urging", "REQUEST", "stopped short of urging to clear the bay"),
    ("pushing", "REQUEST", "accused Ada Vale of pushing to clear the bay"),
    ("agreed", "AGREE", "agreed it will be hard to clear the bay"),
    ("agreed on", "AGREE", "agreed on one thing"),
)


@pytest.mark.parametrize(("predicate", "kind", "words"), NO_ASKINGS)
def test_takes_no_stance_from_words_that_hold_none(predicate: str, kind: str, words: str) -> None:
    draft = Draft("a.txt", f"Norland {words}.", "2031-05-09").name("Norland", NORLAND)
    assert not record(draft.event(predicate, kind, NORLAND)).positions


def test_lets_a_demand_and_its_refusal_meet_on_one_question() -> None:
    a = Draft("a.txt", "Norland asked Sudmark to withdraw its troops from Norland.", "2031-05-09")
    a.name("Norland", NORLAND).name("Sudmark", SUDMARK).event(
        "asked Sudmark", "REQUEST", NORLAND, SUDMARK
    )
    b = Draft("b.txt", "Sudmark will not leave Norland.", "2031-05-10")
    b.name("Norland", NORLAND).name("Sudmark", SUDMARK)
    b.event("leave", "RETREAT", SUDMARK, modality=Modality.DENIED)
    found = {(one.party.name, one.stance, one.question) for one in record(a, b).positions}
    name = "Sudmark troops in Norland"
    assert found == {("Norland", "demands", name), ("Sudmark", "refuses", name)}
