"""What must hold of any case: order, repetition, removal and undoing leave no trace.

Cases are small and made by a template: each report takes some of a few speakers, quotations, counts
and deeds, so that many of them meet, contradict and copy each other.
"""

from collections.abc import Sequence

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.pipeline import judge, rebuild
from dateline.ports import Kept, Readings
from dateline.record.build import build
from dateline.show import judging
from dateline.show.case import Case
from dateline.show.entries import Entry, entries
from dateline.store.memory import MemoryStore
from dateline.types.judgement import Act, Judgement
from dateline.types.mention import Actor, PartyKind
from dateline.types.placed import Shelf
from dateline.types.reading import Reading
from dateline.types.record import Evidence, Record
from dateline.types.report import Report
from tests.judging import judgement, undo, view
from tests.record.making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve

ACTORS = (
    ADA,
    Actor("Adda Wale", PartyKind.PERSON),
    Actor("Jon Storm", PartyKind.PERSON, "foreign minister", "Sudmark"),
    Actor("foreign minister of Sudmark", PartyKind.PERSON, "foreign minister", "Sudmark"),
    NORLAND,
    SUDMARK,
)
WORDS = (
    "“We stay in the bay until the last crew is home”",
    "“We will remain in the bay until the last of our crews is home”",
    "“The harbour is mine to sell and I sell it to nobody”",
    "“It rained”",
)
COUNTS = ((4100, "troop"), (5000, "troop"), (900, "boat"))
DEEDS = (("asks", "REQUEST"), ("phoned", "CONSULT"), ("refuses", "REJECT"))
DAYS = ("2031-05-08", "2031-05-09", "2031-05-20", None)

Told = tuple[int, int, int, int, int]  # speaker, words, count, deed, day
TOLD = st.tuples(*(st.integers(0, len(each) - 1) for each in (ACTORS, WORDS, COUNTS, DEEDS, DAYS)))
CASES = st.lists(TOLD, min_size=1, max_size=5)
QUICK = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def reading(place: int, told: Told) -> Reading:
    """One report of the template. `place` names its file, so that none is like another."""
    actor, words = ACTORS[told[0]], WORDS[told[1]]
    (number, noun), (verb, kind) = COUNTS[told[2]], DEEDS[told[3]]
    text = (
        f"Report {place}. {actor.name} spoke on Thursday: {words}. Norland {verb} Sudmark to go "
        f"home. {number} Sudmark {noun}s are in Norland."
    )
    draft = Draft(f"{place}.txt", text, DAYS[told[4]]).name(actor.name, actor)
    draft.quote(words, speaker=actor, when="Thursday" if told[3] else None)
    counted = {"noun": noun, "group": "Sudmark", "place": "Norland", "of": f"Sudmark {noun}s"}
    draft.figure(f"{number} Sudmark {noun}s", number, **counted)
    return draft.event(verb, kind, NORLAND, SUDMARK).reading()


def case(told: Sequence[Told]) -> list[Reading]:
    return ordered([reading(place, each) for place, each in enumerate(told)])


def made(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Record:
    return build(list(readings), resolve, judgements)


def _build(readings: Readings, judgements: Sequence[Judgement], shelf: Shelf) -> Record:
    return build(readings, resolve, judgements, shelf)


def keep(store: MemoryStore, *readings: Reading) -> None:
    """Take readings into a case as `add` does, and make its record."""
    articles = [each.article for each in readings]
    reports = [Report(each.report, each.file, b"", "text/plain") for each in articles]
    kept = [Kept(report, each) for report, each in zip(reports, readings, strict=True)]
    store.keep(kept, ())
    rebuild(store, _build)


def stored(*batches: Sequence[Reading]) -> Record:
    store = MemoryStore()
    for batch in batches:
        keep(store, *batch)
    return store.record()


@st.composite
def decisions(draw: st.DrawFn) -> tuple[list[Reading], list[Judgement]]:
    """A case, and judgements made on its record one after the other."""
    readings = case(draw(CASES))
    held: list[Judgement] = []
    for minute in range(draw(st.integers(1, 4))):
        record = made(readings, held)
        chosen = draw(st.sampled_from(list(Act)))
        shown, known = view(record, readings), list(entries(record))
        if chosen is Act.UNDO and held:
            held.append(undo(draw(st.sampled_from(held)), minute))
        elif known and (wanted := _wanted(draw, chosen, shown, known)):
            held.append(judgement(wanted, minute))
    assume(held)
    return readings, held


def _wanted(
    draw: st.DrawFn, act: Act, shown: Case, known: Sequence[Entry]
) -> judging.Wanted | None:
    one = draw(st.sampled_from(known))
    kin = [each.id for each in known if each.kind == one.kind and each.id != one.id]
    try:
        if act is Act.MERGE and kin:
            return judging.merge(shown, [one.id, draw(st.sampled_from(kin))])
        if act is Act.SPLIT:
            shared = draw(st.sampled_from([e for e in known if len(e.reports) > 1] or known))
            return judging.split(shown, shared.id, [draw(st.sampled_from(shared.evidence)).file])
        if act is Act.REJECT:
            return judging.reject(shown, draw(st.sampled_from([one.id, one.evidence[0].file])))
        return judging.confirm(shown, draw(st.sampled_from([one.id, one.evidence[0].file])))
    except UsageError:  # it cannot be split, merged or dated
        return None


@QUICK
@given(CASES, st.data())
def test_reports_in_any_order_give_the_same_record(told: list[Told], data: st.DataObject) -> None:
    readings = case(told)
    assert made(data.draw(st.permutations(readings))) == made(readings)


@QUICK
@given(CASES, st.integers(0, 4))
def test_reports_one_by_one_or_in_parts_are_the_same_as_at_once(told: list[Told], cut: int) -> None:
    readings = case(told)
    at_once = stored(readings)
    assert at_once == made(readings)
    assert stored(*([each] for each in readings[::-1])) == at_once
    assert stored(readings[cut:], readings[:cut]) == at_once


@QUICK
@given(CASES)
def test_reports_given_again_change_nothing(told: list[Told]) -> None:
    readings = case(told)
    assert stored(readings, readings, readings[:1]) == stored(readings)


@QUICK
@given(decisions(), st.integers(0, 4))
def test_a_removed_report_leaves_a_record_as_if_it_had_never_come(
    decided: tuple[list[Reading], list[Judgement]], place: int
) -> None:
    readings, judgements = decided
    gone = readings[place % len(readings)]
    rest = [each for each in readings if each is not gone]
    store = MemoryStore()
    keep(store, *readings)
    judge(store, judgements, _build)
    store.remove(gone.article.report)
    rebuild(store, _build)
    assert store.record() == made(rest, judgements)
    keep(store, gone)
    assert store.record() == made(readings, judgements)


@QUICK
@given(decisions())
def test_judgements_in_any_order_or_twice_give_the_same_record(
    decided: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, judgements = decided
    record = made(readings, judgements)
    assert made(readings[::-1], judgements[::-1]) == record
    assert made(readings, [*judgements, *judgements]) == record
    one_by_one, at_once = MemoryStore(), MemoryStore()
    for each in reversed(judgements):
        judge(one_by_one, [each], _build)
    keep(one_by_one, *readings)
    keep(at_once, *readings)
    judge(at_once, judgements, _build)
    assert one_by_one.record() == at_once.record() == record


@QUICK
@given(decisions())
def test_undoing_restores_the_record(
    decided: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, judgements = decided
    *before, last = judgements
    assert made(readings, [*judgements, undo(last)]) == made(readings, before)
    undos = [undo(each) for each in judgements if each.act is not Act.UNDO]
    assert made(readings, [*judgements, *undos]) == made(readings) or any(
        each.act is Act.UNDO for each in judgements
    )
    again = [undo(each, minute=58) for each in undos]
    assert made(readings, [*judgements, *undos, *again]) == made(readings, judgements)


@QUICK
@given(decisions())
def test_what_was_decided_last_holds_until_it_is_undone(
    decided: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, judgements = decided
    last = judgements[-1]
    record = made(readings, judgements)
    told = {one.judgement: one for one in record.decided}
    if last.act is Act.UNDO:
        assert last.undoes not in told
    else:
        assert told[last.id].effect.value == "holds", told[last.id]
        assert bool(told[last.id].entries) is (last.act is not Act.REJECT or last.kind == "report")


@QUICK
@given(decisions())
def test_rules_and_judgements_lose_no_words(
    decided: tuple[list[Reading], list[Judgement]],
) -> None:
    readings, judgements = decided
    kept = [each for each in judgements if each.act is not Act.REJECT]
    record, plain = made(readings, kept), made(readings)
    for kind in ("statement", "figure", "event"):
        assert _cited(record, kind) == _cited(plain, kind)


def _cited(record: Record, kind: str) -> list[Evidence]:
    return sorted(at for each in entries(record) if each.kind == kind for at in each.evidence)
