"""Events: who did what to whom, when, joined over reports.

    A: "The Chamber voted on Sunday to close the port", B: "On 5 May the deputies voted …"
    joined when sort, mode, doers, those concerned and day agree, and the predicate is the same word

Joins are conservative: two entries for one event are seen by a reader, two events in one entry are
not. An event without a doer and without anyone concerned stays its report's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from ..ports import Resolver
from ..types.dating import Basis, Dating, unknown
from ..types.mention import Modality, Part, Time
from ..types.reading import Reading
from ..types.record import Evidence, Happening, PartyRef
from .days import Days, days
from .ids import content_id, evidence
from .lineage import Lineages
from .parties import Parties
from .words import stem

# Reports tell one event within days; without a day of its own an event is taken as recent.
RECENT = 7

UNTOLD = unknown("not dated yet")


@dataclass(frozen=True, slots=True)
class Deed:
    """One event of one report, its parties known to the record."""

    event: tuple[str, str | None, Modality]
    predicate: str
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    time: Time | None
    where: str | None
    at: Evidence
    when: Dating = UNTOLD
    told: bool = False  # whether the text gives the day


def deeds(reading: Reading, parties: Parties) -> Iterator[Deed]:
    """Give the events of a report with their parties, not yet dated."""
    article = reading.article
    for event in reading.events:
        yield Deed(
            event=(event.type, event.mode, event.modality),
            predicate=stem(event.span.exact.lower().split()[0]) if event.span.exact else "",
            actors=_refs(article.report, event.actors, parties),
            recipients=_refs(article.report, event.recipients, parties),
            time=event.when,
            where=_place(article.report, event.where, parties),
            at=evidence(article, event.span),
        )


def happenings(
    found: Iterable[Deed],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> tuple[Happening, ...]:
    """Join deeds that are one event; in order of day, then id."""
    buckets: dict[tuple[object, ...], list[Deed]] = defaultdict(list)
    for deed in found:
        one = _dated(deed, published[deed.at.report], resolve)
        known = any(ref.party for ref in (*one.actors, *one.recipients))
        key = (one.event, one.predicate, one.actors, one.recipients)
        buckets[key if known else (one.at,)].append(one)
    made = [_happening(group, lineages) for bucket in buckets.values() for group in _by_day(bucket)]
    return tuple(sorted(made, key=lambda one: (one.when.best is None, one.when.best, one.id)))


def _dated(deed: Deed, published: Dating, resolve: Resolver) -> Deed:
    when, told = _when(deed, published, resolve)
    return replace(deed, when=when, told=told)


def _when(deed: Deed, published: Dating, resolve: Resolver) -> tuple[Dating, bool]:
    file, (_, _, modality) = deed.at.file, deed.event
    if deed.time is not None:
        when = resolve(deed.time, published.best)
        found = days(when.edtf)
        if found is not None:
            basis = published.basis if when.rule else Basis.STATED
            return Dating(when.edtf, found.first, basis, f"{file} says “{when.span.exact}”"), True
        if deed.time.rule:
            return unknown(f"{file} says “{when.span.exact}” and has no date"), True
    if published.best is None:
        return unknown(f"no day is told, and {file} has no date"), False
    if modality is not Modality.HAPPENED:
        why = f"as of {file}, published on {published.best}"
        return Dating(published.edtf, published.best, published.basis, why), False
    why = f"no day is told; {file} was published on {published.best}"
    return Dating(f"../{published.best}", published.best, published.basis, why), False


def _refs(report: str, parts: Sequence[Part], parties: Parties) -> tuple[PartyRef, ...]:
    refs = {
        parties.ref(report, part.actor) if part.actor else PartyRef(None, part.span.exact)
        for part in parts
    }
    return tuple(sorted(refs, key=lambda ref: (ref.name, ref.party or "")))


def _place(report: str, where: Part | None, parties: Parties) -> str | None:
    if where is None:
        return None
    return parties.ref(report, where.actor).name if where.actor else where.span.exact


def _by_day(bucket: Sequence[Deed]) -> Iterator[list[Deed]]:
    """Part deeds whose days cannot be the same; an untold day is near its report's."""
    ordered = sorted(bucket, key=lambda one: (one.when.best is None, one.when.best or 0, one.at))
    groups: list[list[Deed]] = []
    for one in ordered:
        home = next((group for group in groups if _one_day(one, group[0])), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    yield from groups


def _one_day(one: Deed, other: Deed) -> bool:
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return one.at.report == other.at.report and one.when == other.when
    slack = 0 if one.told and other.told else RECENT
    return first.meets(second, slack)


def _days(one: Deed) -> Days | None:
    if one.told or one.when.best is None:
        return days(one.when.edtf)
    return Days(one.when.best, one.when.best)


def _happening(group: Sequence[Deed], lineages: Lineages) -> Happening:
    ordered = sorted(group, key=attrgetter("at"))
    cited = tuple(one.at for one in ordered)
    told = [one for one in ordered if one.told and one.when.best] or ordered
    first = min(told, key=lambda one: (one.when.best is None, _width(one), one.at))
    type_, mode, modality = first.event
    return Happening(
        id=content_id("event", cited, type_, mode or "", modality.value),
        type=type_,
        mode=mode,
        actors=first.actors,
        recipients=first.recipients,
        when=first.when,
        where=next((one.where for one in ordered if one.where), None),
        modality=modality,
        attested=lineages.attest((at, None) for at in cited),
        evidence=cited,
    )


def _width(one: Deed) -> int:
    found = _days(one)
    return len(found) if found else 0
