"""Deeds: the events of one report, their parties known to the record, their days resolved.

"The Chamber voted on Sunday"  ->  Deed(AGREE, actors Chamber, 2031-05-04, told)
"The vote split the town"      ->  Deed(AGREE, no day told: by the day of the report)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..ports import Resolver
from ..types.coding import Code, Context, Place
from ..types.dating import Basis, Dating, unknown
from ..types.mention import Actor, Event, Modality, Part, PartyKind, Time
from ..types.reading import Reading
from ..types.record import Evidence, PartyRef
from .ahead import ahead
from .contexts import context, refers_back
from .days import Days, days, weekday
from .ids import evidence
from .parties import Parties
from .sameness import NOBODY, Key, Side, key, sort_of
from .single import single, terse

# "He promised" in two reports may be two promises: by their key these meet only with a day.
SAID = frozenset(
    "AGREE CONSULT SUPPORT REQUEST ACCUSE REJECT THREATEN COOPERATE CONCEDE YIELD".split()
)
# Kinds of parties that are told apart by their names, and those through which a state acts.
TOLD_APART = frozenset(PartyKind) - {PartyKind.UNNAMED}
FORCES = frozenset({PartyKind.BODY, PartyKind.GROUP})
# Words that may be anybody, where the report does not tell whom: no reason to be another deed.
SOMEBODY = frozenset("i we he she they me us him her them".split())
UNTOLD = unknown("not dated yet")


@dataclass(frozen=True, slots=True)
class Deed:
    """One event of one report. `doers` and `concerned` are the parties as others may name them."""

    event: tuple[str, str | None, Modality]
    key: Key  # under which it meets others; empty for none
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    time: Time | None
    where: str | None
    at: Evidence
    when: Dating = UNTOLD
    told: bool = False  # whether the text gives the day
    predicate: str = ""
    words: tuple[str, ...] = ()  # stems around it
    doers: Side = NOBODY
    concerned: Side = NOBODY
    coded: bool = True
    historical: str | None = None
    codes: tuple[tuple[PartyRef, Code], ...] = ()
    place: Place | None = None
    contexts: tuple[Context, ...] = ()
    headline: bool = False
    refers: bool = False  # on something told before: "asked them to act in this matter"

    @property
    def mortal(self) -> bool:
        """Whether it can happen once only, so that no day need tell two of them apart."""
        return self.key[:1] == ("killed",)


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
            time=terse(event.when) if event.when else None,
            where=_place(article.report, event.where, parties),
            at=evidence(article, event.span),
            predicate=sort_of(event.type, event.span.exact),
            words=context(article, event.span),
            doers=_side(article.report, event.actors, parties),
            concerned=_side(article.report, event.recipients, parties),
            coded=event.coded,
            historical=event.historical,
            codes=_codes(article.report, event, parties),
            place=event.place,
            contexts=single(event.contexts),
            refers=refers_back(article, event.span),
            headline=article.headline is not None and event.span.end <= article.headline.end,
        )


def dated(deed: Deed, published: Mapping[str, Dating], resolve: Resolver) -> Deed:
    """Give a deed its day, by its own words or by its report."""
    when, told = _when(deed, published[deed.at.report], resolve)
    return replace(deed, when=when, told=told)


def days_of(deed: Deed) -> Days | None:
    """The days told, else the likeliest day of the report, None where nothing is known."""
    if deed.told or deed.when.best is None:
        return days(deed.when.edtf)
    return Days(deed.when.best, deed.when.best)


def firmness(deed: Deed) -> tuple[bool, bool, int, bool, date, Evidence]:
    """Told days first, the narrowest before others, then by the day of the report."""
    found = days_of(deed)
    unknown_day = deed.when.best is None
    best = deed.when.best or date.max
    return unknown_day, not deed.told, len(found or ()), deed.event[1] is None, best, deed.at


def _key(
    event: Event, actors: Sequence[PartyRef], recipients: Sequence[PartyRef], parties: Parties
) -> Key:
    actors = [ref for ref in actors if ref.party or ref.name.lower() not in SOMEBODY]
    recipients = [ref for ref in recipients if ref.party or ref.name.lower() not in SOMEBODY]
    if not any(ref.party for ref in (*actors, *recipients)):
        return ()
    if event.type in SAID and event.when is None and event.type != "CONSULT":
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


def _day(deed: Deed, published: Dating, resolve: Resolver) -> tuple[Dating, bool]:
    """The day of what a report tells, and whether its words give it."""
    time, file, untold = deed.time, deed.at.file, "no day is told"
    if time is not None:
        when = resolve(time, published.best)
        found = days(when.edtf)
        if found and deed.event[2].is_done and ahead(when, found, published.best):
            untold = f"“{when.span.exact}” cannot be after the report that tells of it"
        elif found is not None:
            basis = published.basis if when.rule else Basis.STATED
            why = f"{file} says “{when.span.exact}”"
            if when.rule and published.best:
                why += f" and was published on {weekday(published.best)} {published.best}"
            return Dating(when.edtf, found.first, basis, why), True
        elif time.rule:
            return unknown(f"{file} says “{when.span.exact}” and has no date"), True
    if published.best is None:
        return unknown(f"{untold}, and {file} has no date"), False
    why = f"{untold}; {file} was published on {published.best}"
    return Dating(f"../{published.best}", published.best, published.basis, why), False


def _when(deed: Deed, published: Dating, resolve: Resolver) -> tuple[Dating, bool]:
    when, told = _day(deed, published, resolve)
    modality = deed.event[2]
    if not told and when.best and not modality.is_done:
        when = replace(when, why=f"{when.why} and tells of it as {modality.value}")
    return when, told


def _refs(report: str, parts: Sequence[Part], parties: Parties) -> tuple[PartyRef, ...]:
    refs = {_ref(report, part, parties) for part in parts}
    return tuple(sorted(refs, key=lambda ref: (ref.name, ref.party or "")))


def _ref(report: str, part: Part, parties: Parties) -> PartyRef:
    return parties.ref(report, part.actor) if part.actor else PartyRef(None, part.span.exact)


def _codes(report: str, event: Event, parties: Parties) -> tuple[tuple[PartyRef, Code], ...]:
    parts = (*event.actors, *event.recipients)
    return tuple((_ref(report, part, parties), single(part.code)) for part in parts if part.code)


def _side(report: str, parts: Sequence[Part], parties: Parties) -> Side:
    """Who is meant, and for which states they act by their office or as their forces.

    Who is only described ("two men") may be anybody.
    """
    refs = [(parties.ref(report, part.actor), part.actor) for part in parts if part.actor]
    known = [(ref, actor) for ref, actor in refs if ref.party and actor.kind in TOLD_APART]
    states = frozenset(actor.of for _, actor in known if actor.of and _acts_for_it(actor))
    return single(
        Side(
            frozenset(parties.meant(ref) for ref, _ in known),
            states | {state for ref, _ in known for state in parties.leads(ref)},
        )
    )


def _acts_for_it(actor: Actor) -> bool:
    return actor.role is not None or actor.kind in FORCES


def _place(report: str, where: Part | None, parties: Parties) -> str | None:
    if where is None:
        return None
    return parties.ref(report, where.actor).name if where.actor else where.span.exact
