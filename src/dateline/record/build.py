"""Builds the record: n readings to one record.

Three passes over the readings, none kept, so that memory grows with the record and little with
the texts: first what each report says of itself, then its entries under the names of the parties,
last the words of shared passages. Every part sorts what it gives; the order of readings plays no
part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ..ports import Readings, Resolver
from ..types.dating import Dating
from ..types.judgement import Judgement
from ..types.placed import Shelf
from ..types.reading import Reading
from ..types.record import (
    Happening,
    PartyRef,
    Position,
    Published,
    Record,
    Reuse,
    Series,
    Statement,
)
from ..uncollected import uncollected
from .bonds import Unit, unit_of
from .dating import Sheet, all_dates, first_date
from .days import begun
from .decisions import decided, position_name
from .deeds import Deed, deeds
from .descent import Descent, descent
from .episodes import episodes, sketch
from .events import happenings
from .figures import Count, counts, series
from .judgements import Ruling
from .lineage import Lineages
from .moments import moments
from .namesakes import keep as keep_parties
from .omissions import with_omissions
from .parties import Parties, Sighting, in_use, sightings
from .parties import gather as gather_parties
from .placing import Placing
from .positions import Asked, Held, asked, positions
from .reuse import Passage, Provenance, earliest, entries, passages, provenance
from .rewrites import rewrites
from .shingles import CONTENT, Shared, Spelt, content, join, spell
from .spoken_of import dated_as_said, with_events
from .statements import Joining, statements
from .turns import turns
from .utterances import Utterance, utterances

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Skimmed:
    """What one report says of itself, before any other is looked at."""

    dating: Sheet
    descent: Descent
    source: Provenance


@dataclass(frozen=True, slots=True)
class _Told:
    """The entries of all reports, their parties known, not yet dated."""

    utterances: list[Utterance]
    counts: list[Count]
    deeds: list[Deed]
    asked: list[Asked]


@uncollected()
def build(
    readings: Readings,
    resolve: Resolver,
    judgements: Iterable[Judgement] = (),
    shelf: Shelf | None = None,
) -> Record:
    """Make the record of a case, whatever the order of its readings; `shelf` only spares work."""
    ruling = Ruling(judgements)
    skimmed, (shared, reworded), parties = _skim(readings, ruling)
    told = _told(readings, parties, ruling)
    lineages = Lineages(shared, {r: one.descent for r, one in skimmed.items()}, reworded)
    joining = Joining(_taken(told.utterances))
    published = _published(joining, skimmed.values(), shared, resolve, ruling)
    grouped = episodes([one.dating.sketch for one in skimmed.values()], published, Placing(shelf))
    dated = _dated(skimmed, published)
    del skimmed  # what is not asked for again makes room for the entries
    episode = {report: one.id for one in grouped for report in one.reports}
    around = (published, resolve, episode, lineages)
    done = happenings(_taken(told.deeds), *around, ruling.bonds("event"))
    said = with_events(_statements(joining, published, resolve, lineages, ruling), done)
    events = with_omissions(dated_as_said(done, said), grouped)
    figures = series(_taken(told.counts), *around, ruling.bonds("figure"))
    stands = _held(positions(events, said, _taken(told.asked), episode, parties), ruling)
    changes, contradictions = turns(stands)
    found = _passages(shared, reworded, dated.values())
    del shared, reworded, lineages, joining, around  # words, before the texts come again
    record = Record(
        published=tuple(Published(report, published[report]) for report in published),
        statements=said,
        figures=figures,
        events=events,
        parties=in_use(parties.all, _named(said, figures, events, stands)),
        positions=tuple(one.position for one in stands),
        changes=changes,
        contradictions=contradictions,
        reuse=_reuse(readings, found, dated),
        episodes=grouped,
    )
    return replace(record, decided=decided(ruling, record, parties))


def _taken(found: list[T]) -> list[T]:
    """All of a list, which is left empty: whoever takes them lets them go when done."""
    taken = found[:]
    found.clear()
    return taken


def _named(
    said: Iterable[Statement],
    figures: Iterable[Series],
    events: Iterable[Happening],
    stands: Iterable[Held],
) -> Iterator[PartyRef | None]:
    """Every party that an entry names."""
    for statement in said:
        yield from (statement.speaker, statement.addressee)
    for one in figures:
        yield from (value.speaker for value in one.values)
    for event in events:
        yield from (*event.actors, *event.recipients)
    for held in stands:
        yield from (held.position.party, held.position.speaker)


def _skim(
    readings: Readings, ruling: Ruling
) -> tuple[dict[str, _Skimmed], tuple[Shared, Shared], Parties]:
    """First pass: reports in order of their ids, what they share word for word and in other words.

    The words of all reports are let go here: not held beside what the next pass finds.
    """
    skimmed: dict[str, _Skimmed] = {}
    seen: list[Sighting] = []
    spelt: list[Spelt] = []
    for reading in readings:
        article = reading.article
        ruling.see(article)
        spelt.append(spell(article))
        seen.extend(keep_parties(reading, sightings(reading), ruling))
        skimmed[article.report] = _Skimmed(
            dating=_sheet(reading, ruling),
            descent=descent(article),
            source=provenance(article),
        )
    when = {report: begun(one.dating.alone.edtf) for report, one in skimmed.items()}
    spelt.sort(key=lambda one: one.report)
    parties = gather_parties(seen, when, ruling.bonds("party"))
    shared = join(spelt), join([content(one) for one in spelt], CONTENT)
    return dict(sorted(skimmed.items())), shared, parties


def _sheet(reading: Reading, ruling: Ruling) -> Sheet:
    article, told = reading.article, moments(reading)
    alone = ruling.date(article.report, first_date(article, told))
    return Sheet(article.report, article.file, alone, sketch(article), told)


def _told(readings: Iterable[Reading], parties: Parties, ruling: Ruling) -> _Told:
    """Second pass. Sorted by report, for those parts that number what they are given."""
    spoken: list[Utterance] = []
    numbers: list[Count] = []
    done: list[Deed] = []
    wanted: list[Asked] = []
    for reading in readings:
        id_ = reading.article.report
        spoken.extend(ruling.keep("statement", id_, [*utterances(reading, parties)], _spoken))
        numbers.extend(ruling.keep("figure", id_, [*counts(reading, parties)], _cited))
        done.extend(ruling.keep("event", id_, [*deeds(reading, parties)], _cited))
        wanted.extend(asked(reading, parties))
    spoken.sort(key=lambda one: one.report)
    numbers.sort(key=lambda one: one.at.report)
    done.sort(key=lambda one: one.at.report)
    return _Told(spoken, numbers, done, wanted)


def _published(
    joining: Joining,
    skimmed: Iterable[_Skimmed],
    shared: Shared,
    resolve: Resolver,
    ruling: Ruling,
) -> dict[str, Dating]:
    """Date the reports by what they share."""
    sheets = [one.dating for one in skimmed]
    alone = {one.report: one.alone for one in sheets}
    if all(dating.best is not None for dating in alone.values()):
        return alone
    groups = ruling.bonds("statement").regroup(joining.join(alone, resolve), _spoken)
    return all_dates(sheets, groups, shared, resolve, ruling.undated)


def _statements(
    joining: Joining,
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
    ruling: Ruling,
) -> tuple[Statement, ...]:
    groups = ruling.bonds("statement").regroup(joining.join(published, resolve), _spoken)
    return statements(groups, published, resolve, lineages)


def _dated(
    skimmed: Mapping[str, _Skimmed], published: Mapping[str, Dating]
) -> dict[str, Provenance]:
    return {report: one.source.on(published[report].edtf) for report, one in skimmed.items()}


def _passages(shared: Shared, reworded: Shared, dated: Iterable[Provenance]) -> Sequence[Passage]:
    order = earliest([*dated])
    exact = passages(shared, order)
    return [*exact, *rewrites(reworded, order, exact)]


def _reuse(
    readings: Iterable[Reading], found: Sequence[Passage], dated: Mapping[str, Provenance]
) -> tuple[Reuse, ...]:
    """Third pass, for the words of the passages."""
    number = {report: place for place, report in enumerate(dated)}
    articles = ((number[one.article.report], one.article) for one in readings)
    return entries(found, articles, [*dated.values()])


def _spoken(one: Utterance) -> Unit:
    return unit_of(one.wording.at)


def _cited(one: Count | Deed) -> Unit:
    return unit_of(one.at)


def _held(found: Sequence[Held], ruling: Ruling) -> tuple[Held, ...]:
    """Positions but for those that a person rejected, in whatever report."""
    units: dict[str, list[Unit]] = defaultdict(list)
    for one in found:
        for unit in _units(one.position):
            units[unit.report].append(unit)
    for report in sorted(units):
        ruling.keep("position", report, units[report], lambda unit: unit)
    gone = ruling.rejected["position"]
    return tuple(one for one in found if not gone.intersection(_units(one.position)))


def _units(one: Position) -> list[Unit]:
    name = position_name(one.party.name, one.stance)
    return [Unit(at.report, at.start, at.end, name, at.exact) for at in one.evidence]
