"""Builds the record: n readings to one record.

Readings are passed over several times and never kept, so that memory grows with the record and
not with the texts. Every part sorts what it gives; the order of readings plays no part.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from ..ports import Readings, Resolver
from ..types.article import Article
from ..types.record import Published, Record
from .dating import first_date, links
from .days import days
from .episodes import episodes, sketch
from .events import deeds, happenings
from .figures import counts, series
from .lineage import Lineages, descent
from .parties import gather as gather_parties
from .parties import sightings
from .positions import positions
from .reuse import Provenance, entries, passages, provenance
from .shingles import furniture, join
from .siblings import by_siblings
from .siblings import gather as gather_links
from .statements import join as join_statements
from .statements import statements
from .utterances import utterances


def build(readings: Readings, resolve: Resolver) -> Record:
    """Make the record of a case. Pure: the same readings give the same record."""
    files = {r.article.report: r.article.file for r in readings}
    if list(files) != sorted(files):
        readings = sorted(readings, key=lambda reading: reading.article.report)
    alone = {r.article.report: first_date(r) for r in readings}
    when = {report: days(dating.edtf) for report, dating in alone.items()}
    parties = gather_parties((one for r in readings for one in sightings(r)), when)
    shared = join(lambda: _articles(readings), furniture(_articles(readings)))

    spoken = [one for r in readings for one in utterances(r, parties)]
    related = gather_links(links(join_statements(spoken, alone, resolve), shared, alone))
    published = by_siblings(alone, related, files)

    grouped = episodes([sketch(article) for article in _articles(readings)], published)
    episode = {report: one.id for one in grouped for report in one.reports}
    lineages = Lineages(shared, {a.report: descent(a) for a in _articles(readings)})
    counted = [
        one for r in readings for one in counts(r, published[r.article.report], resolve, parties)
    ]
    done = [
        one for r in readings for one in deeds(r, published[r.article.report], resolve, parties)
    ]
    events = happenings(done, lineages)
    sources = [provenance(a, published[a.report]) for a in _articles(readings)]
    return Record(
        published=tuple(Published(report, published[report]) for report in sorted(published)),
        statements=statements(
            join_statements(spoken, published, resolve), published, resolve, lineages
        ),
        figures=series(counted, episode, lineages),
        events=events,
        parties=parties.all,
        positions=positions(events),
        reuse=entries(passages(shared, _earliest(sources)), _articles(readings), sources),
        episodes=grouped,
    )


def _earliest(sources: Sequence[Provenance]) -> list[int]:
    """All report numbers, the first published first, the undated last."""
    days_of = [source.published.first if source.published else date.max for source in sources]
    return sorted(range(len(sources)), key=lambda number: (days_of[number], number))


def _articles(readings: Readings) -> Iterator[Article]:
    return (reading.article for reading in readings)
