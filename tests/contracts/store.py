"""What every Store does. Subclass `StoreContract` and give it a `store` fixture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from dateline.errors import AnchorError, NotFoundError, StoreError
from dateline.ports import Behind, Kept, Store
from dateline.store.sqlite import SqliteStore
from dateline.types.article import Article, Credit, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.decision import Decision, Effect
from dateline.types.judgement import Act, Judgement, Side, identified
from dateline.types.mention import (
    Actor,
    Attribution,
    Event,
    Figure,
    Hedge,
    Modality,
    Mode,
    Name,
    Part,
    PartyKind,
    Quotation,
    Time,
    TimeType,
)
from dateline.types.placed import Known, Placed
from dateline.types.reading import Reading
from dateline.types.record import (
    Attested,
    Episode,
    Evidence,
    Happening,
    Party,
    PartyRef,
    Position,
    Published,
    Record,
    Reuse,
    Role,
    Series,
    Statement,
    Value,
    Wording,
)
from dateline.types.report import Declared, Outcome, Receipt, Report
from dateline.types.span import Span
from dateline.types.verdict import Pair, Verdict

TEXT = (
    "Norland asks for a plan\n\n"
    "Ada Vale said on Thursday that some 5,200 soldiers would leave Sund.\n\n"
    "Nováková denied it. «Это правда», wrote a paper."
)
VALE = Actor("Ada Vale", PartyKind.PERSON, "prime minister", "Norland", why="named in full")
DATED = Dating("2031-05-08/2031-05-09", date(2031, 5, 8), Basis.INFERRED, "Thursday is said")


NOON = "2031-06-01T12:00:00.000000Z"


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def kept(text: str = TEXT, file: str = "a.txt", declared: Declared = Declared()) -> Kept:
    """A report of plain text, read by hand where it is the usual text."""
    data = text.encode()
    report = Report(sha256(data).hexdigest(), file, data, "text/plain", declared)
    return Kept(report, reading(report, text))


def reading(report: Report, text: str) -> Reading:
    zones = (Zone(ZoneKind.BODY, 0, len(text)),) if text else ()
    article = Article(report.id, report.file, text, zones, unknown("no date is named"))
    return mentions(article) if text == TEXT else Reading(article)


def mentions(article: Article) -> Reading:
    thursday = Time(span(TEXT, "Thursday"), TimeType.DATE, "XXXX-WXX-4", None, "weekday:4:past")
    content = span(TEXT, "that some 5,200 soldiers would leave Sund")
    vale = span(TEXT, "Ada Vale")
    return Reading(
        replace(
            article,
            published=DATED,
            headline=span(TEXT, "Norland asks for a plan"),
            credits=(Credit("The Sund Wire", span(TEXT, "paper")),),
        ),
        names=(Name(vale, "PERSON", VALE),),
        times=(thursday,),
        quotations=(
            Quotation(
                content,
                (content,),
                Mode.INDIRECT,
                Attribution.SPEECH,
                source=vale,
                cue=span(TEXT, "said"),
                speaker=VALE,
                when=thursday,
            ),
        ),
        figures=(
            Figure(span(TEXT, "5,200"), 5200.0, 5100.0, None, Hedge.ABOUT, "people", "soldiers"),
        ),
        events=(
            Event(
                span(TEXT, "leave"),
                "RETREAT",
                None,
                Modality.PLANNED,
                actors=(Part(span(TEXT, "soldiers"), VALE),),
                where=Part(span(TEXT, "Sund")),
            ),
        ),
    )


def receipt(item: Kept, file: str | None = None, declared: Declared = Declared()) -> Receipt:
    outcome = Outcome.READ if file is None else Outcome.DUPLICATE
    return Receipt(file or item.report.file, outcome, "", item.report.id, declared)


def evidence(item: Kept, words: str) -> Evidence:
    at = span(item.reading.article.text, words)
    return Evidence(item.report.id, item.reading.article.file, at.start, at.end, at.exact)


def record(item: Kept) -> Record:
    """A record with one entry of every kind, all resting on one report of the usual text."""
    said = evidence(item, "that some 5,200 soldiers would leave Sund")
    number = evidence(item, "5,200")
    vale = PartyRef("p1", "Ada Vale")
    one = Attested(1, 1, "one report")
    value = Value(5200.0, Hedge.ABOUT, DATED, vale, number, "in Sund")
    wording = Wording(
        said,
        Mode.INDIRECT,
        Attribution.SPEECH,
        (said,),
        evidence(item, "said"),
        evidence(item, "Ada Vale"),
    )
    return Record(
        (Published(item.report.id, DATED),),
        (Statement("s1", vale, PartyRef(None, "reporters"), DATED, one, (wording,)),),
        (
            Series(
                "f1",
                "soldiers",
                "people",
                (value, replace(value, value=5000.5)),
                (Pair(0, 1, Verdict.ROUNDING, "5,200 rounds to 5,000"),),
                one,
            ),
        ),
        (
            Happening(
                "e1",
                "RETREAT",
                None,
                (vale,),
                (),
                DATED,
                "Sund",
                Modality.PLANNED,
                one,
                (evidence(item, "leave"),),
            ),
        ),
        (
            Party(
                "p1",
                "Ada Vale",
                PartyKind.PERSON,
                ("Vale",),
                (Role("prime minister", "2031"),),
                None,
                (evidence(item, "Ada Vale"),),
            ),
        ),
        (Position("o1", vale, "Should they leave?", "demands", DATED, (said,)),),
        reuse=(Reuse("r1", None, said, "credits", 1.0, "The Sund Wire"),),
        episodes=(Episode("d1", "Norland asks for a plan", DATED, (item.report.id,)),),
        decided=(Decision("j1", "confirm", ("s1",), Effect.HOLDS, "", "ada", NOON, "I was there"),),
    )


def judgement(item: Kept, why: str = "I was there", at: str = NOON) -> Judgement:
    """A judgement on the words of the usual text."""
    side = Side("Ada Vale", (evidence(item, "Ada Vale"),))
    return identified(Judgement(Act.CONFIRM, "party", (side,), "ada", at, why, DATED))


def _shifted(at: Span) -> Span:
    return replace(at, start=at.start + 1, end=at.end + 1)


# One wrong place in every part of a reading that has words.
WRONG: dict[str, Callable[[Reading], Reading]] = {
    "a name": lambda r: replace(r, names=(replace(r.names[0], span=_shifted(r.names[0].span)),)),
    "a time": lambda r: replace(r, times=(replace(r.times[0], span=_shifted(r.times[0].span)),)),
    "a piece of a quotation": lambda r: replace(
        r,
        quotations=(replace(r.quotations[0], content=(_shifted(r.quotations[0].span),)),),
    ),
    "a source": lambda r: replace(
        r, quotations=(replace(r.quotations[0], source=Span(0, 3, "Ada")),)
    ),
    "a cue": lambda r: replace(r, quotations=(replace(r.quotations[0], cue=Span(0, 4, "said")),)),
    "a time inside a quotation": lambda r: replace(
        r,
        quotations=(
            replace(r.quotations[0], when=replace(r.times[0], span=_shifted(r.times[0].span))),
        ),
    ),
    "a figure": lambda r: replace(
        r, figures=(replace(r.figures[0], span=_shifted(r.figures[0].span)),)
    ),
    "a figure without a value": lambda r: replace(
        r, figures=(replace(r.figures[0], value=float("inf")),)
    ),
    "an actor of an event": lambda r: replace(
        r, events=(replace(r.events[0], actors=(Part(Span(0, 3, "Ada")),)),)
    ),
    "a place of an event": lambda r: replace(
        r, events=(replace(r.events[0], where=Part(Span(0, 3, "Ada"))),)
    ),
    "a headline": lambda r: replace(r, article=replace(r.article, headline=Span(0, 3, "Ada"))),
    "a credit": lambda r: replace(
        r, article=replace(r.article, credits=(Credit("AP", Span(0, 2, "AP")),))
    ),
    "a span before the text": lambda r: replace(
        r, names=(replace(r.names[0], span=Span(-6, -1, "paper")),)
    ),
    "an empty span": lambda r: replace(r, names=(replace(r.names[0], span=Span(3, 3, "")),)),
    "a zone past the end": lambda r: replace(
        r, article=replace(r.article, zones=(Zone(ZoneKind.BODY, 0, len(TEXT) + 1),))
    ),
    "zones that overlap": lambda r: replace(
        r,
        article=replace(
            r.article, zones=(Zone(ZoneKind.HEADLINE, 0, 9), Zone(ZoneKind.BODY, 8, 20))
        ),
    ),
    "another report": lambda r: replace(r, article=replace(r.article, report="0" * 64)),
}

HOSTILE = (
    '"',
    '""',
    '"vale',
    "vale AND",
    "AND OR NOT",
    "NEAR(vale, 3)",
    "text:vale",
    "^vale",
    "vale*)",
    "* * *",
    "(((",
    "'; DROP TABLE report; --",
    "vale\0said",
    "\ud800",
    "—",
    "\u0301",
    "vale " * 5000,
    '"' + "vale " * 5000 + '"',
    "x" * 100_000,
    '"' * 9999,
)


class StoreContract:
    """The suite. Each test gets a new, empty store."""

    def test_a_new_store_is_empty_and_not_stale(self, store: Store) -> None:
        assert store.report_ids() == ()
        assert store.receipts() == ()
        assert list(store.readings()) == []
        assert store.record() == Record()
        assert store.made_by() == ""
        assert not store.stale()
        assert store.verify() == ()

    def test_gives_back_a_report_as_kept(self, store: Store) -> None:
        item = kept(declared=Declared(url="https://sund.example/1", published="2031-05-09"))
        raw = b'{"text": "a line"}'
        report = replace(
            item.report, id=sha256(raw).hexdigest(), raw=raw, charset="utf-8", data=b"a line"
        )
        store.keep([Kept(report, reading(report, "a line"))], [])
        assert store.report(report.id) == report

    def test_gives_back_a_reading_as_kept(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        assert store.reading(item.report.id) == item.reading
        assert list(store.readings()) == [item.reading]

    def test_keeps_whole_numbers_as_floats(self, store: Store) -> None:
        item = kept()
        store.keep([item], [])
        assert isinstance(store.reading(item.report.id).figures[0].value, float)

    def test_gives_readings_in_order_of_report_as_often_as_asked(self, store: Store) -> None:
        items = [kept(f"Report number {i}.", f"{i}.txt") for i in range(100)]
        store.keep(items, [])
        readings = store.readings()
        ids = sorted(item.report.id for item in items)
        assert len(readings) == 100
        assert [r.article.report for r in readings] == ids
        assert [r.article.report for r in readings] == ids
        assert store.report_ids() == tuple(ids)

    def test_keeps_every_character_of_a_text(self, store: Store) -> None:
        item = kept("a\0b\r\n\u2028\ufeff \U0001f600 e\u0301")
        store.keep([item], [])
        assert store.reading(item.report.id) == item.reading

    def test_keeps_an_empty_article(self, store: Store) -> None:
        item = kept("")
        store.keep([item], [])
        assert store.reading(item.report.id).article.text == ""
        assert store.verify() == ()

    def test_a_report_kept_again_gets_the_new_reading(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        bare = replace(item, reading=Reading(item.reading.article))
        store.keep([bare], [receipt(item)])
        assert store.report_ids() == (item.report.id,)
        assert store.reading(item.report.id) == bare.reading
        assert store.verify() == ()

    def test_the_last_of_two_readings_in_one_batch_stands(self, store: Store) -> None:
        item = kept()
        bare = replace(item, reading=Reading(item.reading.article))
        store.keep([bare, item], [])
        assert store.reading(item.report.id) == item.reading

    def test_a_report_that_is_not_there_is_not_found(self, store: Store) -> None:
        for ask in (store.report, store.reading, store.remove):
            with pytest.raises(NotFoundError, match="0000"):
                ask("0" * 64)

    @pytest.mark.parametrize("part", WRONG)
    def test_refuses_a_reading_whose_words_do_not_match_and_stores_nothing(
        self, store: Store, part: str
    ) -> None:
        item, other = kept(), kept("Another report.", "b.txt")
        wrong = replace(item, reading=WRONG[part](item.reading))
        with pytest.raises(AnchorError, match=r"\.$"):
            store.keep([other, wrong], [receipt(item), receipt(other)])
        assert store.report_ids() == ()
        assert store.receipts() == ()
        assert not store.stale()

    def test_its_edition_changes_with_reports_and_with_the_record(self, store: Store) -> None:
        editions = [store.edition()]
        item = kept()
        store.keep([item], [])
        editions.append(store.edition())
        store.readings()
        store.save(record(item))
        editions.append(store.edition())
        store.remove(item.report.id)
        editions.append(store.edition())
        assert len(set(editions)) == 4
        assert store.edition() == store.edition()

    def test_keeps_the_same_receipt_once(self, store: Store) -> None:
        failed = Receipt("b\nc.txt", Outcome.FAILED, "it is empty")
        store.keep([], [failed, failed])
        store.keep([], [failed])
        assert store.receipts() == (failed,)
        assert not store.stale()

    def test_keeps_two_receipts_that_differ_in_metadata_only(self, store: Store) -> None:
        item = kept()
        one, two = receipt(item), receipt(item, "a.txt", Declared(outlet="The Harbour Post"))
        store.keep([item], [two, one])
        assert len(store.receipts()) == 2

    def test_gives_receipts_in_order_of_file_report_outcome(self, store: Store) -> None:
        item = kept()
        given = [
            Receipt("b.txt", Outcome.SKIPPED, "not text"),
            receipt(item, "c.txt"),
            Receipt("b.txt", Outcome.FAILED, "it is empty"),
            receipt(item),
        ]
        store.keep([item], given)
        assert store.receipts() == (given[3], given[2], given[0], given[1])

    @pytest.mark.parametrize("turned", [False, True])
    def test_merges_name_and_metadata_over_receipts_in_order_of_file(
        self, store: Store, turned: bool
    ) -> None:
        first = Declared(outlet="The Harbour Post", fetched="2031-06-02")
        second = Declared(outlet="Sund Daily", published="2031-05-09", fetched="2031-06-01")
        item = kept(file="b.txt" if turned else "a.txt", declared=second if turned else first)
        lines = [receipt(item, "a.txt", first), receipt(item, "b.txt", second)]
        store.keep([item], [lines[turned]])
        store.keep([], [lines[not turned]])
        report = store.report(item.report.id)
        assert report.file == "a.txt"
        assert report.declared == replace(second, outlet="The Harbour Post")

    def test_a_receipt_that_renames_a_report_makes_the_record_stale(self, store: Store) -> None:
        item = kept(file="b.txt")
        store.keep([item], [receipt(item)])
        store.save(Record())
        store.keep([], [receipt(item, "c.txt")])
        assert not store.stale()
        store.keep([], [receipt(item, "a.txt")])
        assert store.stale()

    def test_failed_and_skipped_receipts_do_not_name_a_report(self, store: Store) -> None:
        item = kept(file="b.txt")
        failed = Receipt("a.txt", Outcome.FAILED, "broken", item.report.id)
        store.keep([item], [receipt(item), failed])
        assert store.report(item.report.id).file == "b.txt"

    def test_gives_back_a_record_as_saved(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.save(record(item))
        assert store.record() == record(item)
        assert store.verify() == ()

    def test_saving_replaces_the_record(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.save(record(item))
        store.save(Record(statements=record(item).statements))
        assert store.record() == Record(statements=record(item).statements)
        store.save(Record())
        assert store.record() == Record()
        assert store.search("vale", 9)[0].kind == "article"
        assert store.verify() == ()

    def test_refuses_a_record_whose_words_do_not_match_and_keeps_the_last(
        self, store: Store
    ) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.save(record(item))
        at = evidence(item, "leave")
        for wrong in (
            replace(at, exact="stay!"),
            replace(at, start=at.start + 1, end=at.end + 1),
            replace(at, report="0" * 64),
            replace(at, start=0, end=0, exact=""),
        ):
            event = replace(record(item).events[0], evidence=(wrong,))
            with pytest.raises(AnchorError, match=r"a\.txt"):
                store.save(Record(events=(event,)))
        assert store.record() == record(item)

    def test_is_stale_from_keeping_to_saving_and_from_removing_to_saving(
        self, store: Store
    ) -> None:
        item = kept()
        store.keep([item], [])
        assert store.stale()
        store.save(Record())
        assert not store.stale()
        store.remove(item.report.id)
        assert store.stale()
        store.save(Record())
        assert not store.stale()

    def test_stays_stale_when_reports_came_after_the_readings_were_taken(
        self, store: Store
    ) -> None:
        store.keep([kept()], [])
        list(store.readings())
        store.keep([kept("Another report.", "b.txt")], [])
        store.save(Record())
        assert store.stale()
        list(store.readings())
        store.save(Record())
        assert not store.stale()

    def test_tells_how_many_reports_the_record_is_behind(self, store: Store) -> None:
        item, other = kept(), kept("Another report.", "b.txt")
        assert store.behind() == Behind(0, 0)
        store.keep([item, other], [])
        assert store.behind() == Behind(2, 2)
        store.readings()
        store.save(Record())
        assert store.behind() == Behind(0, 2)
        store.judge([judgement(item)])
        assert store.behind() == Behind(0, 2)
        store.keep([other], [])
        store.remove(item.report.id)
        assert store.behind() == Behind(2, 1)

    def test_accounts_for_those_reports_that_are_in_the_case(self, store: Store) -> None:
        item, other = kept(), kept("Another report.", "b.txt")
        failed = Receipt("z.txt", Outcome.FAILED, "unread", "f" * 64)
        twin = replace(receipt(item), file="twin.txt", outcome=Outcome.DUPLICATE)
        store.keep([item, other], [receipt(item), twin, failed])
        found = store.accounted([item.report.id, other.report.id, "f" * 64, "0" * 64])
        assert {report: set(lines) for report, lines in found.items()} == {
            item.report.id: {receipt(item), twin},
            other.report.id: set(),
        }
        assert store.accounted([]) == {}

    def test_notes_what_made_the_readings(self, store: Store) -> None:
        store.sign("one")
        store.sign("two")
        assert store.made_by() == "two"
        assert not store.stale()

    def test_a_record_of_other_code_is_stale_but_behind_no_report(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.readings()
        store.save(record(item))
        before = store.edition()
        store.outdate()
        assert store.stale()
        assert store.behind() == Behind(0, 1)
        assert store.edition() != before
        store.readings()
        store.save(record(item))
        assert not store.stale()

    def test_removes_a_report_with_its_reading_and_receipts(self, store: Store) -> None:
        item, other = kept(), kept("Another report.", "b.txt")
        failed = Receipt("z.txt", Outcome.FAILED, "it is empty")
        store.keep([item, other], [receipt(item), receipt(other), failed])
        store.remove(item.report.id)
        assert store.report_ids() == (other.report.id,)
        assert list(store.readings()) == [other.reading]
        assert store.receipts() == (receipt(other), failed)
        assert store.search("vale", 9) == ()

    def test_a_removed_report_can_be_kept_again(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.remove(item.report.id)
        store.keep([item], [receipt(item)])
        assert store.report(item.report.id) == item.report
        assert store.verify() == ()

    def test_a_stale_record_of_a_removed_report_verifies(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.save(record(item))
        store.remove(item.report.id)
        assert store.record() == record(item)
        assert store.verify() == ()

    @pytest.mark.parametrize("stale", [False, True])
    def test_a_copy_holds_the_whole_case(self, store: Store, tmp_path: Path, stale: bool) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.judge([judgement(item)])
        store.sign("code 1")
        store.readings()
        store.save(record(item))
        if stale:
            store.keep([item], [])
        store.copy(tmp_path / "copy.dateline")
        copy = SqliteStore.open(tmp_path / "copy.dateline")
        for told in (Store.report_ids, Store.receipts, Store.record, Store.judgements):
            assert told(copy) == told(store)
        assert (copy.report(item.report.id), list(copy.readings())) == (item.report, [item.reading])
        assert (copy.made_by(), copy.stale(), copy.verify()) == ("code 1", stale, ())
        copy.close()

    def test_a_copy_does_not_write_over_a_file(self, store: Store, tmp_path: Path) -> None:
        (tmp_path / "mine.txt").write_text("mine")
        with pytest.raises(StoreError):
            store.copy(tmp_path / "mine.txt")
        assert (tmp_path / "mine.txt").read_text() == "mine"

    def test_keeps_judgements_once_in_order_of_time(self, store: Store) -> None:
        late = judgement(kept(), at="2031-06-02T12:00:00.000000Z")
        same = sorted((judgement(kept()), judgement(kept(), "again")), key=lambda one: one.id)
        store.judge([late, *same, late])
        store.judge([late])
        assert store.judgements() == (*same, late)
        assert store.verify() == ()

    def test_a_new_judgement_makes_the_record_stale_and_one_known_does_not(
        self, store: Store
    ) -> None:
        store.keep([kept()], [])
        store.readings()
        store.save(Record())
        store.judge([])
        assert not store.stale()
        store.judge([judgement(kept())])
        assert store.stale()
        store.readings()
        store.save(Record())
        store.judge([judgement(kept())])
        assert not store.stale()

    def test_stays_stale_when_a_judgement_came_after_the_readings_were_taken(
        self, store: Store
    ) -> None:
        store.readings()
        store.judge([judgement(kept())])
        store.save(Record())
        assert store.stale()

    def test_judgements_outlive_records_and_reports(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.judge([judgement(item)])
        store.save(record(item))
        store.remove(item.report.id)
        store.save(Record())
        assert store.judgements() == (judgement(item),)
        assert store.verify() == ()

    def test_verify_finds_a_judgement_whose_id_is_not_its_hash(self, store: Store) -> None:
        store.judge([replace(judgement(kept()), why="someone changed this")])
        (fault,) = store.verify()
        assert judgement(kept()).id in fault.where

    @pytest.mark.parametrize(
        ("words", "marked"),
        [
            ("vale", ["Vale"]),
            ("VALE", ["Vale"]),
            ("novakova", ["Nováková"]),
            ("nováková", ["Nováková"]),
            ("soldier*", ["soldiers"]),
            ('"5,200 soldiers"', ["5,200 soldiers"]),
            ("“5,200 soldiers”", ["5,200 soldiers"]),
            ('"ada val"*', ["Ada Vale"]),
            ("5,200", ["5,200"]),
            ("правда", ["правда"]),
            ("plan vale", ["plan", "Vale"]),
            ("vale — plan", ["plan", "Vale"]),
            ('vale "', ["Vale"]),
        ],
    )
    def test_finds_an_article_and_marks_the_words(
        self, store: Store, words: str, marked: list[str]
    ) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        (hit,) = store.search(words, 9)
        assert (hit.kind, hit.id, hit.file) == ("article", item.report.id, "a.txt")
        assert hit.text in TEXT
        assert [hit.text[start:end] for start, end in hit.marked] == marked

    @pytest.mark.parametrize(
        "words", ["", "  ", "soldier", '"soldiers 5,200"', "vale absent", "—", "*", "ad vale"]
    )
    def test_finds_nothing_unless_all_words_occur(self, store: Store, words: str) -> None:
        item = kept()
        store.keep([item], [])
        assert store.search(words, 9) == ()
        assert store.holding(words, 9) == ()

    def test_finds_a_statement_by_its_wording(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        store.save(record(item))
        hits = {hit.kind: hit for hit in store.search("sund leave", 9)}
        assert set(hits) == {"article", "statement"}
        assert hits["statement"].id == "s1"
        assert hits["statement"].file == "a.txt"
        assert store.search("thursday", 9)[0].kind == "article"

    def test_ranks_the_report_that_speaks_most_of_it_first_and_ties_by_id(
        self, store: Store
    ) -> None:
        much = kept("Herring, herring, herring.", "much.txt")
        ties = [kept(f"Of herring and {name}.", f"{name}.txt") for name in ("bread", "water")]
        rest = [kept(f"Nothing of the kind, {i}.", f"{i}.txt") for i in range(9)]
        store.keep([*rest, *ties, much], [])
        ids = [much.report.id, *sorted(item.report.id for item in ties)]
        assert [hit.id for hit in store.search("herring", 9)] == ids
        assert [hit.id for hit in store.search("herring", 1)] == ids[:1]
        assert store.search("herring", 0) == ()
        assert list(store.holding("herring", 9)) == ids
        assert store.holding("herring", 0) == ()

    def test_shows_the_passage_around_the_words(self, store: Store) -> None:
        text = "Nothing here. " * 200 + "The herring fleet sailed. " + "Nothing there. " * 200
        store.keep([kept(text)], [])
        (hit,) = store.search("herring", 9)
        assert len(hit.text) <= 400
        assert hit.text in text
        assert [hit.text[start:end] for start, end in hit.marked] == ["herring"]

    @pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:20]))
    def test_takes_hostile_words_as_words(self, store: Store, words: str) -> None:
        store.keep([kept()], [])
        for hit in store.search(words, 9):
            assert hit.text in TEXT

    def test_verify_finds_a_report_whose_bytes_are_not_its_id(self, store: Store) -> None:
        item = kept()
        store.keep([replace(item, report=replace(item.report, data=b"other"))], [])
        (fault,) = store.verify()
        assert item.report.id in fault.where
        assert "SHA-256" in fault.what

    def test_verify_finds_ids_that_lead_nowhere(self, store: Store) -> None:
        item = kept()
        store.keep([item], [receipt(item)])
        right = record(item)
        store.save(
            replace(
                right,
                published=(Published("1" * 64, DATED),),
                statements=(replace(right.statements[0], speaker=PartyRef("p9", "Nobody")),),
                figures=(replace(right.figures[0], pairs=(Pair(1, 2, Verdict.AGREE, ""),)),),
                episodes=(replace(right.episodes[0], reports=("2" * 64,)), right.episodes[0]),
            )
        )
        found = {fault.where: fault.what for fault in store.verify()}
        assert "1111" in found["published " + "1" * 64]
        assert "p9" in found["statement s1"]
        assert "values 1 and 2 of 2" in found["figure f1"]
        assert "episode d1" in found

    def test_verify_finds_a_receipt_of_a_report_that_is_not_there(self, store: Store) -> None:
        store.keep([], [Receipt("a.txt", Outcome.READ, "", "3" * 64)])
        (fault,) = store.verify()
        assert "a.txt" in fault.where
        assert "3333" in fault.what

    def test_keeps_what_was_set_on_a_shelf(self, store: Store) -> None:
        with store.shelf() as shelf:
            shelf.known["r1"] = place("r1", "ferry", "sinks")
            shelf.holders.add("ferry", "r1")
            store.shelve(shelf)
        with store.shelf() as shelf:
            assert shelf.known["r1"] == place("r1", "ferry", "sinks")
            assert shelf.holders.counts(["ferry", "wix"]) == {"ferry": 1, "wix": 0}
            assert {*shelf.holders.of(["ferry"])["ferry"]} == {"r1"}
            assert not shelf.found.counts(["ferry"])["ferry"]

    def test_forgets_what_was_taken_off_a_shelf(self, store: Store) -> None:
        shelved(store, "r1", "r2")
        with store.shelf() as shelf:
            del shelf.known["r1"]
            shelf.holders.discard("ferry", "r1")
            assert (len(shelf.known), [*shelf.known]) == (1, ["r2"])
            store.shelve(shelf)
        with store.shelf() as shelf:
            assert [*shelf.known] == ["r2"]
            assert {*shelf.holders.of(["ferry"])["ferry"]} == {"r2"}

    def test_what_was_taken_off_and_put_back_stands_as_before(self, store: Store) -> None:
        shelved(store, "r1")
        with store.shelf() as shelf:
            old = shelf.known.pop("r1")
            shelf.holders.discard("ferry", "r1")
            shelf.known["r1"] = old
            shelf.holders.add("ferry", "r1")
            store.shelve(shelf)
        with store.shelf() as shelf:
            assert dict(shelf.known) == {"r1": place("r1", "ferry")}
            assert shelf.holders.counts(["ferry"]) == {"ferry": 1}

    def test_a_shelf_that_is_not_kept_changes_nothing(self, store: Store) -> None:
        with store.shelf() as shelf:
            shelf.known["r1"] = place("r1", "ferry")
        with store.shelf() as shelf:
            assert not shelf.known

    def test_of_two_shelves_taken_at_once_the_first_kept_stands(self, store: Store) -> None:
        with store.shelf() as one, store.shelf() as other:
            one.known["r1"] = place("r1", "ferry")
            other.known["r2"] = place("r2", "ferry")
            store.shelve(one)
            store.shelve(other)
        with store.shelf() as shelf:
            assert [*shelf.known] == ["r1"]

    def test_other_code_begins_with_an_empty_shelf(self, store: Store) -> None:
        store.sign("one")
        shelved(store, "r1")
        store.sign("one")
        with store.shelf() as shelf:
            assert [*shelf.known] == ["r1"]
        store.sign("two")
        with store.shelf() as shelf:
            assert not shelf.known
            assert shelf.holders.counts(["ferry"]) == {"ferry": 0}


def place(report: str, *words: str) -> Known:
    return Known(Placed(report, words, tuple(1.0 for _ in words), None), head=report)


def shelved(store: Store, *reports: str) -> None:
    with store.shelf() as shelf:
        for report in reports:
            shelf.known[report] = place(report, "ferry")
            shelf.holders.add("ferry", report)
        store.shelve(shelf)
