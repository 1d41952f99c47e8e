"""Hand-written stand-ins for the stages: as small as the ports allow, and no language model.

A text is whatever its bytes decode to. Words that steer the fakes:
    [fr]        the article is French        UNCLEAN    clean raises InputError
    DEFECT      a reader raises ValueError   UNPARSED   the parser raises ValueError
    MISPLACED   a reader gives a span whose words are not in the text
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.errors import InputError
from dateline.pipeline import Listener, Stages
from dateline.pipeline.stages import Lines
from dateline.ports import Given, Page, Reader, Readings
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.judgement import Judgement
from dateline.types.mention import Name, PartyKind
from dateline.types.placed import Arrival, Known, Placed, Shelf
from dateline.types.reading import Reading
from dateline.types.record import Evidence, Party, Published, Record
from dateline.types.report import Declared, Receipt, Report
from dateline.types.span import Span


def report(text: str, file: str = "a.txt", declared: Declared | None = None) -> Report:
    """A plain text report."""
    data = text.encode()
    id_ = hashlib.sha256(data).hexdigest()
    return Report(id_, file, data, "text/plain", declared or Declared())


def given(text: str, file: str = "a.txt", **declared: str) -> Given:
    """A file as handed over."""
    return Given(file, text.encode(), Declared(**declared))


def take(item: Given) -> Iterator[Report | Receipt]:
    """One report a file, except that "NOTHING" has none."""
    if item.data != b"NOTHING":
        yield report(item.data.decode(), item.file, item.declared)


def clean(item: Report) -> Article:
    """The whole text as one body zone."""
    text = item.data.decode()
    if "UNCLEAN" in text:
        raise InputError("no words in it")
    return Article(
        item.id,
        item.file,
        text,
        (Zone(ZoneKind.BODY, 0, len(text)),),
        _dating(item.declared.published),
        outlet=item.declared.outlet,
        language="fr" if text.startswith("[fr]") else "en",
    )


def parse(articles: Iterable[Article]) -> Iterator[Page]:
    """A page without paragraphs for each article."""
    for article in articles:
        if "UNPARSED" in article.text:
            raise ValueError("too odd to parse")
        yield Page(article, ())


class NameReader:
    """Reads every capitalised word as a name."""

    name = "fake names"
    needs: frozenset[str] = frozenset()
    makes = frozenset({"names"})

    def read(self, page: Page, found: Reading) -> Reading:
        """See `Reader.read`."""
        text = page.article.text
        if "DEFECT" in text:
            raise ValueError("this reader has a defect")
        spans = [Span(m.start(), m.end(), m[0]) for m in re.finditer(r"\b[A-Z][a-z]+", text)]
        if "MISPLACED" in text:
            spans = [Span(0, 3, "zzz")]
        return replace(found, names=tuple(Name(span, "PERSON") for span in spans))


@dataclass(slots=True)
class IdleReader:
    """A reader that only says what it needs and makes."""

    name: str
    needs: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()

    def read(self, page: Page, found: Reading) -> Reading:
        """Find nothing."""
        return found


def build(
    readings: Readings, judgements: Sequence[Judgement] = (), shelf: Shelf | None = None
) -> Record:
    """A party for each name, with every place where it stands."""
    if shelf is not None:
        place([*readings], shelf)
    evidence: dict[str, list[Evidence]] = {}
    published = []
    for reading in readings:
        article = reading.article
        published.append(Published(article.report, article.published))
        for name in reading.names:
            at = Evidence(
                article.report, article.file, name.span.start, name.span.end, name.span.exact
            )
            evidence.setdefault(name.span.exact, []).append(at)
    return Record(
        published=tuple(published),
        parties=tuple(_party(name, places) for name, places in sorted(evidence.items())),
    )


def place(readings: Sequence[Reading], shelf: Shelf) -> tuple[Arrival, ...]:
    """Each report beside all that the shelf holds already."""
    found = []
    for reading in readings:
        report = reading.article.report
        others = tuple((other, 1.0) for other in sorted(shelf.known) if other != report)
        shelf.known[report] = Known(Placed(report, (), (), None))
        found.append(Arrival(report, reading.article.file, reading.article.published, others, ()))
    return tuple(found)


def stages(
    readers: tuple[Reader, ...] = (NameReader(),),
    fingerprint: str = "fake 1",
    recorder: str = "fake 1",
) -> Stages:
    """All fakes together."""
    named = (lambda: fingerprint, lambda: recorder)
    return Stages(take, clean, parse, readers, build, place, *named, repeated, again)


def repeated(_articles: Iterable[Article], _of: Collection[str] | None) -> dict[str, Lines]:
    """No outlet repeats anything."""
    return {}


def again(report: Report, lines: Lines) -> Article:
    """Nothing is learned from other reports."""
    return clean(report)


@dataclass(slots=True)
class Told:
    """Remembers what a run reports."""

    receipts: list[Receipt] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    steps: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def listener(self) -> Listener:
        """The listener to hand to the pipeline."""
        return Listener(self.receipts.append, self.said.append, self._step)

    def _step(self, what: str, done: int, of: int) -> None:
        self.steps.append((what, done, of))


def _dating(published: str | None) -> Dating:
    if published is None:
        return unknown("nothing says")
    return Dating(published, date.fromisoformat(published), Basis.DECLARED, "as declared")


def _party(name: str, places: list[Evidence]) -> Party:
    id_ = hashlib.sha256(name.encode()).hexdigest()[:16]
    return Party(id_, name, PartyKind.PERSON, (name,), (), None, tuple(sorted(places)))
