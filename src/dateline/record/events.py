"""Events: who did what to whom, when, joined over reports.

    A: "The Chamber voted on Sunday to close the port", B: "On 5 May the deputies voted …"
    joined when they can be the same by their words (`sameness`), days and episode (`gathering`),
    or when the words around them say so (`retold`)

Joins are conservative: two entries for one event are seen by a reader, two events in one entry are
not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..ports import Resolver
from ..types.dating import Dating
from ..types.record import DayTold, Happening, PartyRef
from .bonds import FREE, Bonds, unit_of
from .coding import Homes, coding, homes
from .deeds import Deed, dated, firmness
from .gathering import gather
from .ids import content_id
from .lineage import Lineages
from .mortals import by_surname
from .retold import retold
from .sameness import Key


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
        one = dated(deed, published, resolve)
        buckets[one.key or (one.at,)].append(one)
    groups = [group for bucket in buckets.values() for group in gather(bucket, episode)]
    joined = retold(by_surname(groups), episode)
    held = bonds.regroup(joined, lambda one: unit_of(one.at))
    known = homes(deed for group in held for deed in group)
    made = [_happening(group, lineages, known) for group in held]
    return tuple(sorted(made, key=lambda one: (one.when.best is None, one.when.best, one.id)))


def _happening(group: Sequence[Deed], lineages: Lineages, known: Homes) -> Happening:
    """One event, dated by the report that tells its day best, with the parties that any names."""
    ordered = sorted(group, key=firmness)
    first = next((one for one in ordered if one.mortal), ordered[0])
    cited = tuple(sorted(one.at for one in ordered))
    type_, _, modality = first.event
    mode = next((one.event[1] for one in ordered if one.event[1]), None)
    actors = _all(ordered) if first.mortal else _doers(ordered)
    recipients = _victim(ordered) or _named([one.recipients for one in (first, *ordered)])
    return Happening(
        id=content_id("event", cited, type_, mode or "", modality.value),
        type=type_,
        mode=mode,
        actors=actors,
        recipients=recipients,
        when=ordered[0].when,
        where=next((one.where for one in ordered if one.where), None),
        modality=modality,
        attested=lineages.attest((at, None) for at in cited),
        evidence=cited,
        days=_days(ordered),
        coded=any(one.coded for one in ordered),
        coding=coding(ordered, (*actors, *recipients), known),
        historical=_history(ordered),
    )


def _history(deeds: Sequence[Deed]) -> str | None:
    """Why it is history; none where any report tells it as news."""
    reasons = [one.historical for one in deeds]
    return reasons[0] if all(reasons) else None


def _days(deeds: Sequence[Deed]) -> tuple[DayTold, ...]:
    """The days that reports tell, each with its words: they may disagree."""
    told = (
        DayTold(one.at, one.when.edtf) for one in deeds if one.told and one.when.edtf is not None
    )
    return tuple(sorted(told))


def _named(told: Sequence[tuple[PartyRef, ...]]) -> tuple[PartyRef, ...]:
    """The parties as the first deed has them; if it knows none, as most others do."""
    known = [refs for refs in told if any(ref.party for ref in refs)]
    if not known or known[0] == told[0]:
        return told[0]
    return Counter(known).most_common(1)[0][0]


def _victim(deeds: Sequence[Deed]) -> tuple[PartyRef, ...]:
    """Who was killed, by the fullest name; nobody for what may happen twice."""
    named = {one.recipients for one in deeds if one.mortal and len(one.recipients) == 1}
    return max(named, key=lambda refs: (len(refs[0].name), refs[0].name), default=())


def _doers(deeds: Sequence[Deed]) -> tuple[PartyRef, ...]:
    """The doers as the first deed has them, and who is named for the same: a premier, her state."""
    told = _named([one.actors for one in deeds if one.doers.own] or [one.actors for one in deeds])
    first = next(one for one in deeds if one.actors == told)
    others = {
        min(one.doers.own): ref
        for one in reversed(deeds)
        for ref in one.actors
        if len(one.actors) == 1 and ref.party and _is_other_name(one, first)
    }
    known = {*told, *others.values()}
    return tuple(sorted(known, key=lambda ref: (ref.name, ref.party or "")))


def _is_other_name(one: Deed, first: Deed) -> bool:
    """Whether one deed names its doer by a state, the other by who acts for it."""
    alone = len(first.actors) == 1 and len(one.doers.own) == 1
    return alone and not one.doers.own & first.doers.own and one.doers.is_one_of(first.doers)


def _all(deeds: Sequence[Deed]) -> tuple[PartyRef, ...]:
    """Every doer that a report names: they may name the state or the one who gave the order."""
    named = {ref for one in deeds for ref in one.actors if ref.party}
    return tuple(sorted(named, key=lambda ref: (ref.name, ref.party or "")))
