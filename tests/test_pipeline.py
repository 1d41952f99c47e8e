"""The order across stages, with fake stages and a store in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from dateline import pipeline
from dateline.errors import ModelError, StoreError
from dateline.execute.here import Here
from dateline.export.jsonl import JSONL
from dateline.pipeline import reading
from dateline.ports import Given, Kept, Page, Store
from dateline.store.memory import MemoryStore
from dateline.types.placed import Arrival
from dateline.types.reading import Reading
from dateline.types.report import Outcome, Receipt
from tests import fakes
from tests.fakes import NameReader, Told, given

THREE = (
    given("Vale met Lind.", "a.txt"),
    given("Vale spoke.", "b.txt"),
    given("Lind left.", "c.txt", published="2031-05-08"),
)


def add(store: Store, items: Iterable[Given | Receipt], fingerprint: str = "fake 1") -> Told:
    told = Told()
    stages = fakes.stages(fingerprint=fingerprint)
    pipeline.add(store, items, stages, told.listener, Here(stages))
    return told


def exported(store: Store) -> list[str]:
    return list(JSONL.lines(store.record(), (reading.article for reading in store.readings())))


def outcomes(told: Told) -> list[Outcome]:
    return [receipt.outcome for receipt in told.receipts]


def test_reads_every_report_and_builds_the_record() -> None:
    store = MemoryStore()
    told = add(store, THREE)
    assert outcomes(told) == [Outcome.READ] * 3
    assert [party.name for party in store.record().parties] == ["Lind", "Vale"]
    assert not store.stale()


@pytest.mark.parametrize(
    ("text", "outcome", "reason"),
    [
        ("UNCLEAN", Outcome.FAILED, "no words in it"),
        ("DEFECT", Outcome.FAILED, "a defect in Dateline: ValueError('this reader has a defect')"),
        ("UNPARSED", Outcome.FAILED, "a defect in Dateline: ValueError('too odd to parse')"),
        ("[fr] Vale parle.", Outcome.SKIPPED, "language not read: fr; kept and searchable"),
        ("NOTHING", Outcome.SKIPPED, "no report in it"),
    ],
)
def test_accounts_for_a_report_that_is_not_read_and_goes_on(
    text: str, outcome: Outcome, reason: str
) -> None:
    told = add(
        MemoryStore(), [given("Vale.", "a.txt"), given(text, "b.txt"), given("Lind.", "c.txt")]
    )
    assert outcomes(told) == [Outcome.READ, outcome, Outcome.READ]
    assert told.receipts[1].reason == reason


def test_fails_a_report_whose_mentions_are_not_in_its_text_and_keeps_the_others() -> None:
    store = MemoryStore()
    told = add(store, [given("Vale.", "a.txt"), given("MISPLACED", "b.txt")])
    assert outcomes(told) == [Outcome.READ, Outcome.FAILED]
    assert len(store.report_ids()) == 1
    assert {receipt.outcome for receipt in store.receipts()} == {Outcome.READ, Outcome.FAILED}


def test_keeps_a_report_in_another_language_without_mentions() -> None:
    store = MemoryStore()
    add(store, [given("[fr] Vale parle.")])
    assert store.reading(store.report_ids()[0]).names == ()


def test_passes_on_a_receipt_of_the_walk() -> None:
    store = MemoryStore()
    gone = Receipt("gone.txt", Outcome.FAILED, "not there")
    assert add(store, [gone]).receipts == [gone]
    assert store.receipts() == (gone,)


def test_counts_the_same_bytes_under_another_name_as_a_duplicate() -> None:
    told = add(MemoryStore(), [given("Vale.", "a.txt"), given("Vale.", "b.txt")])
    assert outcomes(told) == [Outcome.READ, Outcome.DUPLICATE]
    assert told.receipts[1].reason == "same bytes as a.txt"


def test_counts_the_same_file_given_twice_as_a_duplicate() -> None:
    told = add(MemoryStore(), [given("Vale."), given("Vale.")])
    assert outcomes(told) == [Outcome.READ, Outcome.DUPLICATE]


def test_fails_every_copy_of_a_report_that_fails() -> None:
    store = MemoryStore()
    told = add(store, [given("UNCLEAN", "a.txt"), given("UNCLEAN", "b.txt")])
    assert outcomes(told) == [Outcome.FAILED] * 2
    assert {receipt.report for receipt in store.receipts()} == {None}


def test_tries_a_failed_report_again_in_the_next_run() -> None:
    store = MemoryStore()
    add(store, [given("DEFECT")])
    stages = replace(fakes.stages(), readers=())
    told = Told()
    pipeline.add(store, [given("DEFECT")], stages, told.listener, Here(stages))
    assert outcomes(told) == [Outcome.READ]


def test_changes_nothing_when_the_same_reports_are_given_again() -> None:
    store = _Watched()
    add(store, THREE)
    store.writes.clear()
    before = store.receipts()
    told = add(store, THREE)
    assert outcomes(told) == [Outcome.DUPLICATE] * 3
    assert store.receipts() == before
    assert store.writes == []


def test_builds_the_record_again_when_an_earlier_run_did_not_come_to_it() -> None:
    store = MemoryStore()
    add(store, THREE)
    whole = exported(store)
    late = MemoryStore()
    late.sign(fakes.stages().made_by())
    kept = pipeline.work([fakes.report("Vale met Lind.")], fakes.stages())
    receipt = Receipt("a.txt", Outcome.READ, "", fakes.report("Vale met Lind.").id)
    late.keep([each for each in kept if isinstance(each, Kept)], [receipt])
    add(late, THREE)
    assert exported(late) == whole


COPIES = (
    given("Vale met Lind.", "b.txt", outlet="The Harbour Post"),
    given("Vale met Lind.", "a.txt", published="2031-05-08"),
    given("Vale met Lind.", "c.txt", outlet="Coast Radio", published="2031-05-09"),
    given("Lind left.", "d.txt"),
)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_gives_one_record_for_every_order_of_the_same_reports(order: Sequence[int]) -> None:
    at_once, one_by_one, reference = MemoryStore(), MemoryStore(), MemoryStore()
    add(reference, COPIES)
    add(at_once, [COPIES[i] for i in order])
    for i in order:
        add(one_by_one, [COPIES[i]])
    assert exported(at_once) == exported(reference)
    assert exported(one_by_one) == exported(reference)


FRENCH = (
    given("[fr] Vale parle.", "b.txt", outlet="Le Port"),
    given("[fr] Vale parle.", "a.txt", published="2031-05-08"),
    given("[fr] Vale parle.", "c.txt", outlet="La Côte"),
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_gives_one_record_for_every_order_of_copies_that_are_not_read(order: Sequence[int]) -> None:
    store, reference = MemoryStore(), MemoryStore()
    add(reference, FRENCH)
    for i in order:
        add(store, [FRENCH[i]])
    assert exported(store) == exported(reference)
    for each in (store, reference):
        add(each, [], fingerprint="fake 2")
    assert exported(store) == exported(reference)
    assert '"outlet":"Le Port"' in exported(store)[0]


def test_names_copies_by_the_first_name_and_the_metadata_declared_for_it() -> None:
    store = MemoryStore()
    add(store, COPIES)
    article = store.reading(fakes.report("Vale met Lind.").id).article
    assert (article.file, article.outlet, article.published.edtf) == (
        "a.txt",
        "The Harbour Post",
        "2031-05-08",
    )


def test_reads_every_report_again_when_another_version_made_the_case() -> None:
    store = MemoryStore()
    add(store, THREE)
    told = Told()
    stages = fakes.stages(readers=(), fingerprint="fake 2")
    pipeline.add(store, [], stages, told.listener, Here(stages))
    assert told.said == ["this case was read by another version or model; reading its 3 reports"]
    assert store.record().parties == ()
    assert store.made_by() == stages.made_by()


def test_makes_only_the_record_anew_when_another_version_made_that() -> None:
    store = _Watched()
    add(store, THREE)
    before = store.record()
    store.writes.clear()
    told = Told()
    stages = fakes.stages(readers=(), recorder="fake 2")
    for _ in range(2):
        pipeline.add(store, [], stages, told.listener, Here(stages))
    assert told.said == ["the record of this case was made by another version; it is made anew"]
    assert store.writes == ["save"]
    assert store.record() == before


def test_keeps_the_earlier_reading_where_reading_again_fails() -> None:
    store = MemoryStore()
    add(store, [given("Vale.")])
    told = Told()
    stages = fakes.stages(readers=(_Broken(),), fingerprint="fake 2")
    pipeline.add(store, [], stages, told.listener, Here(stages))
    assert "a.txt keeps its earlier reading" in told.said[1]
    assert [party.name for party in store.record().parties] == ["Vale"]


def test_ends_the_run_when_the_model_is_missing() -> None:
    stages = fakes.stages(readers=(_Modelless(),))
    with pytest.raises(ModelError):
        pipeline.add(MemoryStore(), THREE, stages, Told().listener, Here(stages))


def test_keeps_earlier_batches_when_the_disk_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 1)
    store = _Full(room=2)
    with pytest.raises(StoreError):
        add(store, THREE)
    store.room = 9
    add(store, THREE)
    whole = MemoryStore()
    add(whole, THREE)
    assert exported(store) == exported(whole)


def test_works_on_copies_each_under_its_own_name() -> None:
    reports = [fakes.report("Vale.", "a.txt"), fakes.report("Vale.", "b.txt")]
    results = pipeline.work(reports, fakes.stages())
    files = [each.reading.article.file for each in results if isinstance(each, Kept)]
    assert files == ["a.txt", "b.txt"]


def test_removes_a_report_and_what_rested_on_it() -> None:
    store = MemoryStore()
    add(store, THREE)
    pipeline.remove(store, fakes.report("Vale spoke.").id, fakes.stages())
    assert [len(party.evidence) for party in store.record().parties] == [2, 1]


def test_tells_how_far_the_record_has_come() -> None:
    told = fakes.Told()
    stages = fakes.stages()
    pipeline.add(MemoryStore(), THREE, stages, told.listener, Here(stages))
    assert told.steps[:2] == [("record, pass 1", 0, 3), ("record, pass 1", 1, 3)]
    assert told.steps[-1] == ("saving the record", 0, 0)


class _Watched(MemoryStore):
    """Notes every write."""

    def __init__(self) -> None:
        super().__init__()
        self.writes: list[str] = []

    def keep(self, kept: Sequence[Kept], receipts: Sequence[Receipt]) -> None:
        self.writes.append("keep")
        super().keep(kept, receipts)

    def save(self, record: object) -> None:
        self.writes.append("save")
        super().save(record)  # type: ignore[arg-type]


class _Full(MemoryStore):
    """Has room for so many writes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def keep(self, kept: Sequence[Kept], receipts: Sequence[Receipt]) -> None:
        if not self.room:
            raise StoreError("the disk is full")
        self.room -= 1
        super().keep(kept, receipts)


class _Broken(NameReader):
    def read(self, page: Page, found: Reading) -> Reading:
        raise ValueError("broken")


class _Modelless(NameReader):
    def read(self, page: Page, found: Reading) -> Reading:
        raise ModelError("the model is missing")


def test_tells_with_whom_a_new_report_is_placed() -> None:
    store = MemoryStore()
    add(store, THREE[:2])
    told = add(store, THREE)
    (said,) = told.said
    assert said.startswith("c.txt is placed with ")
    assert {*said.removeprefix("c.txt is placed with ").split(", ")} == {"a.txt", "b.txt"}


def test_tells_nothing_of_places_in_a_new_case() -> None:
    assert add(MemoryStore(), THREE).said == []


def test_says_where_a_report_would_stand_and_keeps_nothing() -> None:
    store = MemoryStore()
    add(store, THREE[:1])
    before = store.edition()
    (found,) = pipeline.placed(store, [fakes.report("Lind left.", "c.txt")], fakes.stages())
    assert isinstance(found, Arrival)
    assert (found.file, len(found.beside)) == ("c.txt", 1)
    assert (store.edition(), len(store.report_ids())) == (before, 1)


def test_gives_a_receipt_for_what_cannot_be_placed() -> None:
    (found,) = pipeline.placed(MemoryStore(), [fakes.report("UNCLEAN")], fakes.stages())
    assert isinstance(found, Receipt)
    assert found.outcome is Outcome.FAILED


@pytest.mark.parametrize("ahead", [1, 2, 9])
@pytest.mark.parametrize("items", [*permutations([*THREE, given("Vale met Lind.", "d.txt")])])
def test_batches_under_way_end_as_if_each_had_been_waited_for(
    monkeypatch: pytest.MonkeyPatch, ahead: int, items: Sequence[Given]
) -> None:
    monkeypatch.setattr(reading, "BATCH", 1)
    stages, waited, late = fakes.stages(), MemoryStore(), MemoryStore()
    told, told_late = Told(), Told()
    pipeline.add(waited, items, stages, told.listener, Here(stages))
    pipeline.add(late, items, stages, told_late.listener, Here(stages, ahead))
    assert exported(late) == exported(waited)
    assert late.receipts() == waited.receipts()
    assert told_late.receipts == told.receipts


def test_the_same_bytes_wait_for_what_becomes_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 1)
    stages, told = fakes.stages(), Told()
    items = [given("UNCLEAN", "a.txt"), given("UNCLEAN", "b.txt")]
    pipeline.add(MemoryStore(), items, stages, told.listener, Here(stages, ahead=5))
    assert outcomes(told) == [Outcome.FAILED] * 2
