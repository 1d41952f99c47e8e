"""What persons decide takes part in making the record, survives it, and can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from dateline.record.build import build
from dateline.show import judging
from dateline.types.dating import Basis
from dateline.types.decision import Decision, Effect
from dateline.types.judgement import Judgement
from dateline.types.reading import Reading
from dateline.types.record import Record
from tests.judging import ids, judgement, undo, view
from tests.record.bay import ADDA, DRAFTS, REMAIN, a, b, c
from tests.record.making import Draft, ordered, resolve


def readings(*drafts: Draft) -> list[Reading]:
    return ordered([draft.reading() for draft in drafts or [make() for make in DRAFTS]])


def made(*judgements: Judgement, of: Sequence[Reading] = ()) -> Record:
    return build(list(of or readings()), resolve, judgements)


PLAIN = made()


def merge(kind: str, *names: str, minute: int = 0, of: Record = PLAIN) -> Judgement:
    wanted = judging.merge(view(of, readings()), ids(of, kind, *names))
    return judgement(wanted, minute)


def split(kind: str, name: str, *pieces: str, minute: int = 0, of: Record = PLAIN) -> Judgement:
    wanted = judging.split(view(of, readings()), ids(of, kind, name)[0], pieces)
    return judgement(wanted, minute)


def reject(kind: str, name: str, *pieces: str, minute: int = 0) -> Judgement:
    found = ids(PLAIN, kind, name)[0] if kind != "report" else name
    return judgement(judging.reject(view(PLAIN, readings()), found, pieces), minute)


def confirm(kind: str, name: str, minute: int = 0) -> Judgement:
    found = ids(PLAIN, kind, name)[0] if kind != "report" else name
    return judgement(judging.confirm(view(PLAIN, readings()), found), minute)


def decision(record: Record, one: Judgement) -> Decision:
    (found,) = [each for each in record.decided if each.judgement == one.id]
    return found


def speakers(record: Record) -> list[str]:
    return sorted({one.speaker.name for one in record.statements})


def test_the_rules_alone_leave_it_so() -> None:
    assert speakers(PLAIN) == ["Ada Vale", "Adda Wale", "Jon Storm"]
    assert len(ids(PLAIN, "party", "Jon Storm")) == 1
    assert len(PLAIN.figures) == 2
    assert len(PLAIN.events) == 1
    assert PLAIN.decided == ()


def test_all_that_hangs_on_merged_parties_follows() -> None:
    one = merge("party", "Ada Vale", "Adda Wale")
    record = made(one)
    assert speakers(record) == ["Ada Vale", "Jon Storm"]
    (party,) = [each for each in record.parties if each.name == "Ada Vale"]
    assert "Adda Wale" in party.aliases
    assert {at.file for at in party.evidence} == {"a.txt", "b.txt"}
    assert decision(record, one).entries == (party.id,)
    assert decision(record, one).effect is Effect.HOLDS


def test_two_persons_of_one_name_are_told_apart() -> None:
    one = split("party", "Jon Storm", "c.txt")
    record = made(one)
    storms = ids(record, "party", "Jon Storm")
    assert len(storms) == 2
    assert decision(record, one).entries == tuple(sorted(storms))
    by = {s.wordings[0].at.file: s.speaker.party for s in record.statements}
    assert by["b.txt"] != by["c.txt"]


def test_what_is_no_party_is_named_and_no_more() -> None:
    record = made(reject("party", "Jon Storm"))
    assert not ids(record, "party", "Jon Storm")
    assert {s.speaker.party for s in record.statements if s.speaker.name == "Jon Storm"} == {None}


def test_statements_are_merged() -> None:
    one = merge("statement", "We stay", "Our boats")
    (both,) = [each for each in made(one).statements if len(each.wordings) > 1]
    assert both.attested.reports == 2
    assert decision(made(one), one).entries == (both.id,)


def test_a_rejected_statement_leaves_the_record() -> None:
    one = reject("statement", "We stay")
    record = made(one)
    assert not ids(record, "statement", "We stay")
    assert decision(record, one) == replace(
        decision(record, one), entries=(), effect=Effect.HOLDS, why=""
    )


def test_a_single_value_of_a_figure_is_rejected() -> None:
    record = made(reject("figure", "Sudmark troops", "b.txt"))
    (series,) = [each for each in record.figures if "troops" in each.of]
    assert [value.value for value in series.values] == [4100]


def test_a_value_is_taken_out_of_a_series() -> None:
    record = made(split("figure", "Sudmark troops", "b.txt"))
    assert sorted(len(each.values) for each in record.figures) == [1, 1, 1]


def test_an_event_is_split_and_its_positions_follow() -> None:
    record = made(split("event", "REQUEST", "b.txt"))
    assert len(record.events) == 2
    assert {len(each.evidence) for each in record.events} == {1}


def test_a_rejected_position_stays_out_when_its_event_gains_a_report() -> None:
    asks = [r for r in readings() if r.article.file != "b.txt"]
    before = made(of=asks)
    wanted = judging.reject(view(before, asks), ids(before, "position", "Norland")[0])
    one = judgement(wanted)
    assert not made(one, of=asks).positions
    record = made(one)
    assert len(record.events[0].evidence) == 2
    assert not record.positions
    assert decision(record, one).effect is Effect.HOLDS


def test_a_rejected_date_is_unknown() -> None:
    one = reject("report", "c.txt")
    record = made(one)
    (date,) = [p.published for p in record.published if p.published.edtf is None]
    assert date.basis is Basis.UNKNOWN
    assert date.why == "the date found was rejected by ada on 2031-06-01: seen"


def test_a_confirmed_date_stays_when_the_report_is_read_otherwise() -> None:
    one = confirm("report", "c.txt")
    undated = c()
    undated.published = replace(undated.published, edtf=None, best=None, basis=Basis.UNKNOWN)
    record = made(one, of=readings(a(), b(), undated))
    dates = {p.report: p.published for p in record.published}
    date = dates[undated.reading().article.report]
    assert date.edtf == "2031-05-10"
    assert date.why.startswith("confirmed by ada on 2031-06-01: seen; ")


def test_what_was_confirmed_is_marked_and_nothing_else_changes() -> None:
    one = confirm("statement", "We stay")
    record = made(one)
    assert replace(record, decided=()) == PLAIN
    assert decision(record, one).entries == tuple(ids(PLAIN, "statement", "We stay"))


def test_merging_is_transitive() -> None:
    first = merge("statement", "We stay", "Our boats", minute=1)
    second = merge("statement", "Our boats", "The harbour", minute=2)
    (three,) = [each for each in made(second, first).statements if len(each.wordings) > 1]
    assert len(three.wordings) == 3


def test_the_later_of_two_that_contradict_each_other_stands_and_says_so() -> None:
    first = merge("statement", "We stay", "Our boats", minute=1)
    both = made(first)
    second = split("statement", "We stay", "b.txt", minute=2, of=both)
    record = made(second, first)
    assert replace(record, decided=()) == PLAIN
    assert decision(record, first).effect is Effect.OVERRULED
    assert decision(record, first).why == (
        f"split {second.id[:8]} of 2031-06-01 by ada says otherwise"
    )
    assert decision(record, second).effect is Effect.HOLDS
    third = merge("statement", "We stay", "Our boats", minute=3)
    assert replace(made(first, second, third), decided=()) == replace(both, decided=())


def test_a_later_confirmation_brings_back_what_was_rejected() -> None:
    out, back = reject("statement", "We stay", minute=1), confirm("statement", "We stay", minute=2)
    record = made(out, back)
    assert ids(record, "statement", "We stay")
    assert decision(record, out).effect is Effect.OVERRULED
    assert decision(made(reject("statement", "We stay", minute=3), back), back).effect is (
        Effect.OVERRULED
    )


@pytest.mark.parametrize(
    ("make", "kind", "names"),
    [
        (merge, "party", ["Ada Vale", "Adda Wale"]),
        (split, "party", ["Jon Storm", "c.txt"]),
        (reject, "figure", ["Sudmark troops"]),
        (merge, "figure", ["Sudmark troops", "boats"]),
        (reject, "event", ["REQUEST"]),
        (reject, "position", ["Norland demands"]),
        (reject, "report", ["b.txt"]),
        (confirm, "party", ["Norland"]),
    ],
)
def test_undo_restores_the_record_exactly(
    make: Callable[..., Judgement], kind: str, names: Sequence[str]
) -> None:
    one = make(kind, *names)
    assert made(one) != PLAIN
    assert made(undo(one), one) == PLAIN
    again = undo(undo(one), minute=58)
    assert made(undo(one), one, again) == made(one)


def test_finds_words_that_moved_in_their_text() -> None:
    one = merge("statement", "We stay", "Our boats")
    moved = b()
    text = f"A new first line.\n\n{moved.text.replace('Our boats remain', 'Our boats  remain')}"
    later = Draft("b.txt", text, "2031-05-09").name("Adda Wale", ADDA)
    later.quote(REMAIN.replace("boats ", "boats  "), speaker=ADDA)
    again = later.reading()
    same = replace(again, article=replace(again.article, report=moved.reading().article.report))
    record = build(ordered([a().reading(), same]), resolve, [one])
    assert [len(each.wordings) for each in record.statements] == [2]
    assert decision(record, one).effect is Effect.HOLDS


def test_says_why_a_judgement_has_no_effect() -> None:
    one = merge("statement", "We stay", "Our boats")
    gone = made(one, of=readings(a(), c()))
    assert decision(gone, one).effect is Effect.NONE
    assert decision(gone, one).why == "b.txt is not in this case"
    assert replace(gone, decided=()) == made(of=readings(a(), c()))
    unread = [replace(r, quotations=()) if r.article.file == "b.txt" else r for r in readings()]
    assert decision(made(one, of=unread), one).why.endswith("of b.txt is read as no statement")
    changed = Draft("b.txt", "Nothing of the kind stands here now.", "2031-05-09").reading()
    id_ = b().reading().article.report
    other = replace(changed, article=replace(changed.article, report=id_))
    record = build(ordered([a().reading(), other, c().reading()]), resolve, [one])
    assert decision(record, one).why.endswith("of b.txt no longer stands in the text")


def test_the_order_of_judgements_plays_no_part() -> None:
    several = [
        merge("party", "Ada Vale", "Adda Wale", minute=1),
        split("party", "Jon Storm", "c.txt", minute=2),
        merge("statement", "We stay", "Our boats", minute=3),
        reject("figure", "Sudmark troops", "b.txt", minute=4),
    ]
    assert made(*several) == made(*several[::-1]) == made(*several, *several)


def test_a_note_is_marked_and_decides_nothing() -> None:
    wanted = judging.note(view(PLAIN, readings()), ids(PLAIN, "event", "REQUEST")[0])
    record = made(judgement(wanted, why="asked the ministry"))
    assert replace(record, decided=()) == PLAIN
    assert record.decided[0].said == "asked the ministry"
    assert record.decided[0].entries == (PLAIN.events[0].id,)
