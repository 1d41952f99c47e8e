"""Builds the record: n readings to one record.

Readings are passed over several times and never kept, so that memory grows with the record and
not with the texts. Every part sorts what it gives; the order of readings plays no part.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..ports import Readings, Resolver
from ..types.article import Article
from ..types.dating import Dating
from ..types.record import Episode, Happening, Published, Record, Reuse, Series, Statement
from .dating import first_date, links
from .days import days
from .episodes import episodes, sketch
from .events import deeds, happenings
from .figures import counts, series
from .lineage import Lineages, descent
from .parties import Parties, Sighting, sightings
from .parties import gather as gather_parties
from .positions import positions
from .reuse import Provenance, entries, passages, provenance
from .shingles import Shared, furniture, join
from .siblings import by_siblings
from .siblings import gather as gather_links
from .statements import join as join_statements
from .statements import statements
from .utterances import utterances


@dataclass(frozen=True, slots=True)
class _Known:
    """What all parts need: the readings, who is who, and what is shared word for word."""

    readings: Readings
    resolve: Resolver
    files: Mapping[str, str]
    alone: Mapping[str, Dating]  # each report's date from itself
    parties: Parties
    shared: Shared
    lineages: Lineages


def build(readings: Readings, resolve: Resolver) -> Record:
    """Make the record of a case. Pure: the same readings give the same record."""
    known = _know(_sorted(readings), resolve)
    published, spoken = _spoken(known)
    grouped = episodes([sketch(article) for article in _articles(known.readings)], published)
    figures = _figures(known, published, grouped)
    events = _events(known, published)
    return Record(
        published=tuple(Published(report, published[report]) for report in sorted(published)),
        statements=spoken,
        figures=figures,
        events=events,
        parties=known.parties.all,
        positions=positions(events),
        reuse=_reuse(known, published),
        episodes=grouped,
    )


def _sorted(readings: Readings) -> Readings:
    ids = [reading.article.report for reading in readings]
    if ids == sorted(ids):
        return readings
    return sorted(readings, key=lambda reading: reading.article.report)


def _know(readings: Readings, resolve: Resolver) -> _Known:
    files: dict[str, str] = {}
    alone: dict[str, Dating] = {}
    descents = {}
    seen: list[Sighting] = []
    for reading in readings:
        report = reading.article.report
        files[report] = reading.article.file
        alone[report] = first_date(reading)
        descents[report] = descent(reading.article)
        seen.extend(sightings(reading))
    when = {report: days(dating.edtf) for report, dating in alone.items()}
    parties = gather_parties(seen, when)
    shared = join(lambda: _articles(readings), furniture(_articles(readings)))
    return _Known(readings, resolve, files, alone, parties, shared, Lineages(shared, descents))


def _spoken(known: _Known) -> tuple[dict[str, Dating], tuple[Statement, ...]]:
    """Date the reports by what they share, then join statements with those dates."""
    said = [one for reading in known.readings for one in utterances(reading, known.parties)]
    first = join_statements(said, known.alone, known.resolve)
    related = gather_links(links(first, known.shared, known.alone))
    published = by_siblings(known.alone, related, known.files)
    groups = join_statements(said, published, known.resolve)
    return published, statements(groups, published, known.resolve, known.lineages)


def _figures(
    known: _Known, published: Mapping[str, Dating], grouped: Sequence[Episode]
) -> tuple[Series, ...]:
    episode = {report: one.id for one in grouped for report in one.reports}
    found = [
        one
        for reading in known.readings
        for one in counts(reading, published[reading.article.report], known.resolve, known.parties)
    ]
    return series(found, episode, known.lineages)


def _events(known: _Known, published: Mapping[str, Dating]) -> tuple[Happening, ...]:
    found = [
        one
        for reading in known.readings
        for one in deeds(reading, published[reading.article.report], known.resolve, known.parties)
    ]
    return happenings(found, known.lineages)


def _reuse(known: _Known, published: Mapping[str, Dating]) -> tuple[Reuse, ...]:
    sources = [provenance(a, published[a.report]) for a in _articles(known.readings)]
    found = passages(known.shared, _earliest(sources))
    return entries(found, _articles(known.readings), sources)


def _earliest(sources: Sequence[Provenance]) -> list[int]:
    """All report numbers, the first published first, the undated last."""
    days_of = [source.published.first if source.published else date.max for source in sources]
    return sorted(range(len(sources)), key=lambda number: (days_of[number], number))


def _articles(readings: Readings) -> Iterator[Article]:
    return (reading.article for reading in readings)
