"""Events: who did what to whom, when, joined over reports.

    A: "The Chamber voted on Sunday to close the port", B: "On 5 May the deputies voted …"
    joined when they can be the same by their words (`sameness`), days and episode

Joins are conservative: two entries for one event are seen by a reader, two events in one entry are
not. An event without a known doer and without anyone known concerned stays by itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..ports import Resolver
from ..types.dating import Basis, Dating, unknown
from ..types.mention import Event, Modality, Part, PartyKind, Time
from ..types.reading import Reading
from ..types.record import Evidence, Happening, PartyRef
from .bonds import FREE, Bonds, unit_of
from .days import ONE, Days, days, weekday
from .ids import content_id, evidence
from .lineage import Lineages
from .parties import Parties
from .sameness import Key, key, sort_of

# Reports tell one event within days; without a day of its own an event is taken as recent.
RECENT = 7
# A day told as a longer stretch than this finds no other report by its days alone.
LONG = 31

# "He promised" in two reports may be two promises: these are known by both parties or by their day.
SAID = frozenset(
    "AGREE CONSULT SUPPORT REQUEST ACCUSE REJECT THREATEN COOPERATE CONCEDE YIELD".split()
)

UNTOLD = unknown("not dated yet")


@dataclass(frozen=True, slots=True)
class Deed:
    """One event of one report, its parties known to the record."""

    event: tuple[str, str | None, Modality]
    key: Key  # under which it meets others; empty for none
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    time: Time | None
    where: str | None
    at: Evidence
    when: Dating = UNTOLD
    told: bool = False  # whether the text gives the day

    @property
    def mortal(self) -> bool:
        """Whether it can happen once only, so that no day need tell two of them apart."""
        return self.key[:1] == ("killed",)


@dataclass(slots=True, eq=False)
class _One:
    """The deeds taken for one event so far."""

    deeds: list[Deed] = field(default_factory=list)
    modes: set[str] = field(default_factory=set)
    told: Days | None = None
    known: Days | None = None  # the days of the reports that tell none

    def add(self, deed: Deed) -> None:
        """Take a deed in."""
        self.deeds.append(deed)
        self.modes |= {deed.event[1]} - {None}  # type: ignore[arg-type]
        found = _days(deed)
        if found and deed.told:
            self.told = found if self.told is None else _overlap(self.told, found)
        elif found:
            self.known = found if self.known is None else _both(self.known, found)

    def fits(self, deed: Deed) -> bool:
        """Whether mode and day of a deed allow that it is this event."""
        mode, found = deed.event[1], _days(deed)
        if mode and self.modes and mode not in self.modes and not deed.mortal:
            return False
        if found is None or (self.told is None and self.known is None):
            return True
        if deed.told and self.told:
            return found.meets(self.told)
        if deed.mortal:
            return self.told is None or deed.told or self.told.first <= found.last
        known = self.told or self.known
        return known is not None and found.meets(known, RECENT)


def deeds(reading: Reading, parties: Parties) -> Iterator[Deed]:
    """Give the events of a report with their parties, not yet dated."""
    article = reading.article
    for event in reading.events:
        actors = _refs(article.report, event.actors, parties)
        recipients = _refs(article.report, event.recipients, parties)
        yield Deed(
            event=(event.type, event.mode, event.modality),
            key=_key(event, actors, recipients, parties),
            actors=actors,
            recipients=recipients,
            time=event.when,
            where=_place(article.report, event.where, parties),
            at=evidence(article, event.span),
        )


def happenings(
    found: Iterable[Deed],
    published: Mapping[str, Dating],
    resolve: Resolver,
    episode: Mapping[str, str],
    lineages: Lineages,
    bonds: Bonds = FREE,
) -> tuple[Happening, ...]:
    """Join deeds that are one event; in order of day, then id. `episode` gives a report's."""
    buckets: dict[Key, list[Deed]] = defaultdict(list)
    for deed in found:
        one = _dated(deed, published[deed.at.report], resolve)
        buckets[one.key or (one.at,)].append(one)
    groups = [group for bucket in buckets.values() for group in _events(bucket, episode)]
    held = bonds.regroup(groups, lambda one: unit_of(one.at))
    made = [_happening(group, lineages) for group in held]
    return tuple(sorted(made, key=lambda one: (one.when.best is None, one.when.best, one.id)))


def _key(
    event: Event, actors: Sequence[PartyRef], recipients: Sequence[PartyRef], parties: Parties
) -> Key:
    if not any(ref.party for ref in (*actors, *recipients)):
        return ()
    if event.type in SAID and event.when is None and not (actors and recipients):
        return ()
    doers = [parties.meant(ref) for ref in actors]
    means = [parties.meant(ref) for ref in recipients]
    predicate = sort_of(event.type, event.span.exact)
    found = key((event.type, event.mode, event.modality), predicate, doers, recipients, means)
    persons = all(parties.kind(ref) is PartyKind.PERSON for ref in recipients)
    if found[:1] == ("killed",) and not persons:
        return ("killing", *doers, "→", *means)  # "killed Sudmark's troops" can happen again
    return found


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
            why = f"{file} says “{when.span.exact}”"
            if when.rule and published.best:
                why += f" and was published on {weekday(published.best)} {published.best}"
            return Dating(when.edtf, found.first, basis, why), True
        if deed.time.rule:
            return unknown(f"{file} says “{when.span.exact}” and has no date"), True
    if published.best is None:
        return unknown(f"no day is told, and {file} has no date"), False
    why = f"no day is told; {file} was published on {published.best}"
    if modality is not Modality.HAPPENED:
        why += f" and tells of it as {modality.value}"
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


def _events(bucket: Sequence[Deed], episode: Mapping[str, str]) -> Iterator[list[Deed]]:
    """Part the deeds of one key into events, those with a day of their own first."""
    homes: dict[object, list[_One]] = defaultdict(list)
    found: list[_One] = []
    for deed in sorted(bucket, key=_firmness):
        near = _near(deed, episode)
        home = next((one for place in near for one in homes[place] if one.fits(deed)), None)
        if home is None:
            home = _One()
            found.append(home)
        home.add(deed)
        for place in near:
            if home not in homes[place]:
                homes[place].append(home)
    yield from (one.deeds for one in found)


def _near(deed: Deed, episode: Mapping[str, str]) -> list[object]:
    """Where a deed finds others: its episode, and each day that its report tells."""
    if deed.mortal:
        return ["everywhere"]
    found = _days(deed) if deed.told else None
    told: list[object] = []
    if found and len(found) <= LONG:
        told = [found.first + number * ONE for number in range(len(found))]
    return [episode.get(deed.at.report, deed.at.report), *told]


def _firmness(deed: Deed) -> tuple[bool, bool, int, bool, date, Evidence]:
    """Told days first, the narrowest before others, then by the day of the report."""
    found = _days(deed)
    dated = deed.when.best is not None
    best = deed.when.best or date.max
    return not dated, not deed.told, len(found or ()), deed.event[1] is None, best, deed.at


def _days(deed: Deed) -> Days | None:
    """The days told, else the likeliest day of the report, None where nothing is known."""
    if deed.told or deed.when.best is None:
        return days(deed.when.edtf)
    return Days(deed.when.best, deed.when.best)


def _overlap(one: Days, other: Days) -> Days:
    return Days(max(one.first, other.first), min(one.last, other.last))


def _both(one: Days, other: Days) -> Days:
    return Days(min(one.first, other.first), max(one.last, other.last))


def _happening(group: Sequence[Deed], lineages: Lineages) -> Happening:
    """One event, dated by the report that tells its day best, with the parties that any names."""
    ordered = sorted(group, key=_firmness)
    first = ordered[0]
    cited = tuple(sorted(one.at for one in ordered))
    type_, _, modality = first.event
    mode = next((one.event[1] for one in ordered if one.event[1]), None)
    return Happening(
        id=content_id("event", cited, type_, mode or "", modality.value),
        type=type_,
        mode=mode,
        actors=_all(ordered) if first.mortal else _named([one.actors for one in ordered]),
        recipients=_named([one.recipients for one in ordered]),
        when=first.when,
        where=next((one.where for one in ordered if one.where), None),
        modality=modality,
        attested=lineages.attest((at, None) for at in cited),
        evidence=cited,
    )


def _named(told: Sequence[tuple[PartyRef, ...]]) -> tuple[PartyRef, ...]:
    """The parties as the first deed has them; if it knows none, as most others do."""
    known = [refs for refs in told if any(ref.party for ref in refs)]
    if not known or known[0] == told[0]:
        return told[0]
    return Counter(known).most_common(1)[0][0]


def _all(deeds: Sequence[Deed]) -> tuple[PartyRef, ...]:
    """Every doer that a report names: they may name the state or the one who gave the order."""
    named = {ref for one in deeds for ref in one.actors if ref.party}
    return tuple(sorted(named, key=lambda ref: (ref.name, ref.party or "")))
