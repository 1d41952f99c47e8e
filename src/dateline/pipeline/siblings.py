"""What the reports of one outlet tell of one another: which lines of a page are not its report.

a.txt and b.txt of one outlet both say "More from the desk"  ->  furniture in both, and why

Reports are cleaned one by one as they come. Once all are there, those are cleaned again in which
lines turn out to be repeated, or no longer are, and read again where that changes what is read.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

from ..clean.repeats import outlet
from ..ports import Kept, Store
from ..types.article import READABLE, Article, Zone
from ..types.report import Report
from .reading import batches, cleaned, work
from .stages import Lines, Listener, Stages


def compare(
    store: Store, stages: Stages, to: Listener, outlets: Collection[str] | None = None
) -> None:
    """Clean again what other reports of its outlet, come or gone, change.

    `outlets` are those of which reports came or went; None where that is not known.
    """
    if outlets is not None and not outlets:
        return
    lines = stages.repeated((reading.article for reading in store.readings()), outlets)
    read = 0
    for batch in batches(sorted(lines)):
        articles = _changed([store.report(each) for each in batch], lines, store, stages)
        kept, anew = [], []
        for report, article in articles:
            reading = store.reading(report.id)
            if _readable(article) == _readable(reading.article):
                kept.append(Kept(report, replace(reading, article=article)))
            else:
                anew.append((report, article))
        store.keep([*kept, *_read(anew, stages)], ())
        read += len(anew)
    if read:
        reports = "1 report" if read == 1 else f"{read} reports"
        to.say(f"read {reports} again: lines that others of the outlet repeat are no text of it")


def outlets_of(store: Store, reports: Collection[str]) -> frozenset[str]:
    """Return the outlets of reports that are in the case."""
    return frozenset(outlet(store.reading(each).article) for each in reports) - {""}


def _changed(
    reports: list[Report], lines: Mapping[str, Lines], store: Store, stages: Stages
) -> list[tuple[Report, Article]]:
    """The reports that come out otherwise; one that fails now keeps what it was."""
    again = [
        (report, cleaned(report, partial(stages.again, lines=lines[report.id])))
        for report in reports
    ]
    return [
        (report, article)
        for report, article in again
        if isinstance(article, Article) and article != store.reading(report.id).article
    ]


def _read(anew: list[tuple[Report, Article]], stages: Stages) -> list[Kept]:
    articles = {report.id: article for report, article in anew}
    told = replace(stages, clean=lambda report: articles[report.id])
    results = work([report for report, _ in anew], told)
    return [result for result in results if isinstance(result, Kept)]


def _readable(article: Article) -> list[Zone]:
    return [zone for zone in article.zones if zone.kind in READABLE]
