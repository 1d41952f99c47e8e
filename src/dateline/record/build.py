"""Builds the record: n readings to one record.

Three passes over the readings, none kept, so that memory grows with the record and little with
the texts: first what each report says of itself, then its entries under the names of the parties,
last the words of shared passages. Every part sorts what it gives; the order of readings plays no
part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..ports import Readings, Resolver
from ..types.dating import Dating
from ..types.reading import Reading
from ..types.record import (
    Evidence,
    Happening,
    PartyRef,
    Published,
    Record,
    Reuse,
    Series,
    Statement,
)
from .dating import first_date, links
from .days import days
from .episodes import Sketch, episodes, sketch
from .events import Deed, deeds, happenings
from .figures import Count, counts, series
from .ids import evidence
from .lineage import Descent, Lineages, descent
from .parties import Parties, Sighting, in_use, sightings
from .parties import gather as gather_parties
from .positions import positions, question
from .reuse import Provenance, earliest, entries, passages, provenance
from .shingles import Shared, Spelt, join, spell
from .siblings import by_siblings
from .siblings import gather as gather_links
from .statements import join as join_statements
from .statements import statements
from .utterances import Utterance, utterances


@dataclass(frozen=True, slots=True)
class _Skimmed:
    """What one report says of itself, before any other is looked at."""

    file: str
    alone: Dating  # its date from itself
    descent: Descent
    source: Provenance
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class _Told:
    """The entries of all reports, their parties known, not yet dated."""

    utterances: Sequence[Utterance]
    counts: Sequence[Count]
    deeds: Sequence[Deed]
    questions: Mapping[Evidence, str]


def build(readings: Readings, resolve: Resolver) -> Record:
    """Make the record of a case. Pure: the same readings give the same record."""
    skimmed, spelt, parties = _skim(readings)
    shared = join(spelt)
    spelt.clear()  # every word of the case: not held beside what the next pass finds
    told = _told(readings, parties)
    alone = {report: one.alone for report, one in skimmed.items()}
    lineages = Lineages(shared, {report: one.descent for report, one in skimmed.items()})
    files = {report: one.file for report, one in skimmed.items()}
    published = _published(told.utterances, alone, shared, files, resolve)
    grouped = episodes([one.sketch for one in skimmed.values()], published)
    episode = {report: one.id for one in grouped for report in one.reports}
    events = happenings(told.deeds, published, resolve, episode, lineages)
    said = _statements(told.utterances, published, resolve, lineages)
    figures = series(told.counts, published, resolve, episode, lineages)
    sources = [one.source for one in skimmed.values()]
    return Record(
        published=tuple(Published(report, published[report]) for report in published),
        statements=said,
        figures=figures,
        events=events,
        parties=in_use(parties.all, _named(said, figures, events)),
        positions=positions(events, told.questions, parties),
        reuse=_reuse(readings, shared, sources, published),
        episodes=grouped,
    )


def _named(
    said: Iterable[Statement], figures: Iterable[Series], events: Iterable[Happening]
) -> Iterator[PartyRef | None]:
    """Every party that an entry names."""
    for statement in said:
        yield from (statement.speaker, statement.addressee)
    for one in figures:
        yield from (value.speaker for value in one.values)
    for event in events:
        yield from (*event.actors, *event.recipients)


def _skim(readings: Readings) -> tuple[dict[str, _Skimmed], list[Spelt], Parties]:
    """First pass. Reports come out in order of their ids, whatever the order of readings."""
    skimmed: dict[str, _Skimmed] = {}
    seen: list[Sighting] = []
    spelt: list[Spelt] = []
    for reading in readings:
        article = reading.article
        spelt.append(spell(article))
        seen.extend(sightings(reading))
        skimmed[article.report] = _Skimmed(
            file=article.file,
            alone=first_date(reading),
            descent=descent(article),
            source=provenance(article),
            sketch=sketch(article),
        )
    when = {report: days(one.alone.edtf) for report, one in skimmed.items()}
    spelt.sort(key=lambda one: one.report)
    return dict(sorted(skimmed.items())), spelt, gather_parties(seen, when)


def _told(readings: Iterable[Reading], parties: Parties) -> _Told:
    """Second pass. Sorted by report, for those parts that number what they are given."""
    spoken: list[Utterance] = []
    numbers: list[Count] = []
    done: list[Deed] = []
    asked: dict[Evidence, str] = {}
    for reading in readings:
        spoken.extend(utterances(reading, parties))
        numbers.extend(counts(reading, parties))
        done.extend(deeds(reading, parties))
        for event in reading.events:
            if words := question(reading.article, event):
                asked[evidence(reading.article, event.span)] = words
    spoken.sort(key=lambda one: one.report)
    numbers.sort(key=lambda one: one.at.report)
    done.sort(key=lambda one: one.at.report)
    return _Told(spoken, numbers, done, asked)


def _published(
    said: Sequence[Utterance],
    alone: Mapping[str, Dating],
    shared: Shared,
    files: Mapping[str, str],
    resolve: Resolver,
) -> dict[str, Dating]:
    """Date the reports by what they share."""
    if all(dating.best is not None for dating in alone.values()):
        return dict(alone)
    groups = join_statements(said, alone, resolve)
    related = gather_links(links(groups, shared, alone))
    return by_siblings(alone, related, files)


def _statements(
    said: Sequence[Utterance],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> tuple[Statement, ...]:
    groups = join_statements(said, published, resolve)
    return statements(groups, published, resolve, lineages)


def _reuse(
    readings: Iterable[Reading],
    shared: Shared,
    sources: Sequence[Provenance],
    published: Mapping[str, Dating],
) -> tuple[Reuse, ...]:
    """Third pass, for the words of the passages."""
    dated = [
        one.on(published[report].edtf) for report, one in zip(shared.ids, sources, strict=True)
    ]
    number = {report: place for place, report in enumerate(shared.ids)}
    articles = ((number[one.article.report], one.article) for one in readings)
    return entries(passages(shared, earliest(dated)), articles, dated)
