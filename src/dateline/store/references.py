"""What does not hold in what a case keeps, in words: hashes, anchors, references.

    Fault("statement 7c1e…", "at 5-10 stands ',700 ', not '4,700'")
    Fault("event 03ab…", "it names the party 99fe…, which the record has not")

Pure: over reports, readings and a record, wherever they are kept.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from hashlib import sha256

from dateline.ports import Fault
from dateline.types.article import Article
from dateline.types.judgement import Judgement, identified
from dateline.types.reading import Reading
from dateline.types.record import (
    Episode,
    Evidence,
    Happening,
    PartyRef,
    Published,
    Record,
    Series,
    Statement,
)
from dateline.types.report import Outcome, Receipt, Report

from .anchors import leaves, mismatch, reading_mismatches
from .rows import ENTRIES

Claims = dict[str, list[tuple[str, Evidence]]]


def report_faults(report: Report) -> Iterator[Fault]:
    """Compare a report's id with the SHA-256 of its bytes."""
    if sha256(report.raw or report.data).hexdigest() != report.id:
        yield Fault(f"report {report.id}", "its bytes do not have the SHA-256 that is its id")


def reading_faults(reading: Reading) -> Iterator[Fault]:
    """Compare every mention with the article's text."""
    article = reading.article
    for what in reading_mismatches(reading):
        yield Fault(f"reading of {article.file} ({article.report})", what)


def receipt_faults(receipts: Iterable[Receipt], reports: Set[str]) -> Iterator[Fault]:
    """Look for accounting lines of reports that the case has not."""
    for receipt in receipts:
        taken = receipt.outcome in {Outcome.READ, Outcome.DUPLICATE}
        if taken and receipt.report not in reports:
            what = f"it is {receipt.outcome}, but there is no report {receipt.report}"
            yield Fault(f"receipt of {receipt.file}", what)


def judgement_faults(judgement: Judgement) -> Iterator[Fault]:
    """Compare a judgement's id with the hash of what it says."""
    if identified(judgement).id != judgement.id:
        yield Fault(f"judgement {judgement.id}", "its id is not the hash of what it says")


def claims(record: Record) -> Claims:
    """All evidence by report, each with the entry that it carries."""
    found: Claims = {}
    for where, entry in _entries(record):
        for at in leaves(entry, Evidence):
            found.setdefault(at.report, []).append((where, at))
    return found


def claim_faults(claimed: Iterable[tuple[str, Evidence]], article: Article) -> Iterator[Fault]:
    """Compare the evidence claimed of one report with its article."""
    for where, at in claimed:
        what = mismatch(article.text, at)
        if what:
            yield Fault(where, f"{at.file} ({at.report}): {what}")
        if at.file != article.file:
            yield Fault(where, f"its evidence names {at.file}, the article is {article.file}")


def record_faults(record: Record, reports: Set[str], changed: Set[str]) -> Iterator[Fault]:
    """Look for ids that stand twice or lead nowhere.

    `changed` are reports that came or went since the record was saved: it need not know.
    """
    parties = {party.id for party in record.parties}
    events = {event.id for event in record.events}
    known = reports | changed
    for where, count in Counter(where for where, _ in _entries(record)).items():
        if count > 1:
            yield Fault(where, f"its id stands {count} times")
    for where, entry in _entries(record):
        for ref in leaves(entry, PartyRef):
            if ref.party is not None and ref.party not in parties:
                yield Fault(where, f"it names the party {ref.party}, which the record has not")
        for report in sorted(_reports(entry) - known):
            yield Fault(where, f"it names the report {report}, which the case has not")
        if isinstance(entry, Statement):
            for id_ in sorted({*entry.speaks_of, *entry.is_event} - events):
                yield Fault(where, f"it names the event {id_}, which the record has not")
        if isinstance(entry, Series):
            yield from _pair_faults(where, entry)


def _entries(record: Record) -> Iterator[tuple[str, object]]:
    for field, kind, _, key in ENTRIES:
        for entry in getattr(record, field):
            yield f"{kind} {getattr(entry, key)}", entry


def _reports(entry: object) -> set[str]:
    named = {at.report for at in leaves(entry, Evidence)}
    if isinstance(entry, Episode):
        named |= set(entry.reports)
    if isinstance(entry, Happening):
        named |= set(entry.left_out)
    if isinstance(entry, Published):
        named.add(entry.report)
    return named


def _pair_faults(where: str, series: Series) -> Iterator[Fault]:
    for pair in series.pairs:
        if not 0 <= pair.a < pair.b < len(series.values):
            yield Fault(where, f"it compares values {pair.a} and {pair.b} of {len(series.values)}")
