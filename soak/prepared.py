"""Thousands of generated reports, and stages that look up their readings in place of parsing.

    prepare(folder, 2000)     folder/reports/000001.txt …, folder/readings/7c1e….json …
    stages(folder)            the pipeline as it is, but for what takes a language model

What is stressed is the store and the pipeline, so that a run is killed where they are at work.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import msgspec

from dateline import app
from dateline.ingest.take import take
from dateline.ingest.text import TEXT
from dateline.pipeline import Stages
from dateline.ports import Page
from dateline.record.arrivals import arrivals
from dateline.types.article import Article
from dateline.types.reading import Reading
from dateline.types.report import Report

REPORTS, READINGS = "reports", "readings"
_decoder: msgspec.json.Decoder[Reading] = msgspec.json.Decoder(Reading)


def prepare(folder: Path, size: int) -> None:
    """Write so many reports and their readings; it takes a language model, once."""
    from benchmarks.templated import made  # noqa: PLC0415 - the processes that add do without

    for name in (REPORTS, READINGS):
        (folder / name).mkdir(parents=True)
    for kept in made(size):
        (folder / REPORTS / kept.report.file).write_bytes(kept.report.data)
        reading = msgspec.json.encode(kept.reading)
        (folder / READINGS / f"{kept.report.id}.json").write_bytes(reading)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A `Reader` that knows all about its reports."""

    folder: Path
    name: str = "prepared"
    needs: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset({"names", "times", "quotations", "figures", "events"})

    def read(self, page: Page, found: Reading) -> Reading:
        """See `Reader.read`."""
        return replace(self.reading(page.article.report), article=found.article)

    def clean(self, report: Report) -> Article:
        """The article that was prepared for a report."""
        return self.reading(report.id).article

    def reading(self, report: str) -> Reading:
        """What was prepared for a report."""
        return _decoder.decode((self.folder / READINGS / f"{report}.json").read_bytes())


def stages(folder: Path) -> Stages:
    """Wire the stages; what is given is taken in, and the record made, as it always is."""
    reader = Prepared(folder)
    return Stages(
        take=partial(take, sources=(TEXT,)),
        clean=reader.clean,
        parse=_parse,
        readers=(reader,),
        build=app.build,
        place=arrivals,
        fingerprint=lambda: "prepared",
        recorder=lambda: "prepared",
        repeated=lambda _articles, _among: {},
        again=lambda report, _lines: reader.clean(report),
    )


def _parse(articles: Iterable[Article]) -> Iterator[Page]:
    return (Page(article, ()) for article in articles)
