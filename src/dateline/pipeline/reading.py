"""Reports to readings, a batch at a time: one result each, in order.

two reports, the second has no words  ->  Kept(report, reading), Receipt(failed)
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from ..ports import Kept
from ..read.each import FATAL, failure, read_each
from ..read.unread import why_unread
from ..types.article import Article
from ..types.reading import Reading
from ..types.report import Outcome, Receipt, Report
from .stages import Stages

# Large enough to keep spaCy's batches full, small enough to lose little work to a kill.
BATCH = 32

T = TypeVar("T")


def work(reports: Sequence[Report], stages: Stages) -> list[Kept | Receipt]:
    """Clean and read each report: one result each, in order; a FAILED receipt for a failure."""
    texts = [cleaned(report, stages.clean) for report in reports]
    articles = [each for each in texts if isinstance(each, Article) and not why_unread(each)]
    read = iter(read_each(articles, stages.parse, stages.readers))
    return [_result(*pair, read) for pair in zip(reports, texts, strict=True)]


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """Cut a stream into batches of BATCH."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch


def cleaned(report: Report, clean: Callable[[Report], Article]) -> Article | Receipt:
    """Clean one report; a FAILED receipt where that raises, whatever it raises."""
    try:
        return clean(report)
    except FATAL:
        raise
    except Exception as error:
        return failure(report.file, report.id, error)


def read_receipt(report: Report, article: Article) -> Receipt:
    """The accounting line of a report that went through all stages."""
    receipt = Receipt(report.file, Outcome.READ, "", report.id, report.declared)
    if reason := why_unread(article):
        return replace(receipt, outcome=Outcome.SKIPPED, reason=reason)
    return receipt


def _result(
    report: Report, cleaned: Article | Receipt, read: Iterator[Reading | Receipt]
) -> Kept | Receipt:
    """The outcome for one report; takes the next of `read` if its article was to be read."""
    if isinstance(cleaned, Receipt):
        return cleaned
    got = Reading(cleaned) if why_unread(cleaned) else next(read)
    return got if isinstance(got, Receipt) else Kept(report, got)
