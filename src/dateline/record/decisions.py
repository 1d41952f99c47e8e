"""What each judgement came to in a record: the entries it decided, and why it did no more.

merge of two parties                 holds             party 52aa
the same, one report taken out        without effect    b.txt is not in this case
the same, split by someone later       overruled         split 9c3e of 2031-06-01 says otherwise
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..types.decision import Decision, Effect
from ..types.judgement import Act, Judgement
from ..types.record import Evidence, Record
from .bonds import Unit
from .judgements import Ruling
from .parties import Parties

Key = tuple[str, int, int, str]  # report, start, end, name
_TOLD = 3  # pieces of evidence named in a reason


def decided(ruling: Ruling, record: Record, parties: Parties) -> tuple[Decision, ...]:
    """Tell what became of every judgement that was not undone, in order of time."""
    if not ruling.all:
        return ()
    homes = _homes(ruling, record)
    known = {one.report for one in record.published}
    made = [_decision(one, ruling, homes, parties, known) for one in reversed(ruling.all)]
    return tuple(made)


def position_name(party: str, stance: str) -> str:
    """What tells two positions on the same words apart: "Norland demands"."""
    return f"{party} {stance}"


def _decision(
    one: Judgement,
    ruling: Ruling,
    homes: Mapping[str, Mapping[Key, str]],
    parties: Parties,
    known: set[str],
) -> Decision:
    entries = _entries(one, ruling, homes, parties, known)
    effect, why = _effect(one, ruling, known)
    return Decision(
        judgement=one.id,
        act=one.act.value,
        entries=tuple(sorted(entries)),
        effect=effect,
        why=why,
        by=one.by,
        at=one.at,
        said=one.why,
    )


def _entries(
    one: Judgement,
    ruling: Ruling,
    homes: Mapping[str, Mapping[Key, str]],
    parties: Parties,
    known: set[str],
) -> set[str]:
    """The entries of the record that hold what was judged."""
    if one.kind == "report":
        return ruling.reports(one) & known
    units = ruling.units(one)
    if one.kind == "party":
        found = {parties.at(unit.report, tuple(unit.name.split("\0"))) for unit in units}
        return {id_ for id_ in found if id_ and (id_, 0, 0, "") in homes["party"]}
    places = homes.get(one.kind, {})
    return {places[key] for unit in units if (key := _key(unit)) in places}


def _effect(one: Judgement, ruling: Ruling, known: set[str]) -> tuple[Effect, str]:
    against = _against(one, ruling)
    lost = _lost(one, ruling, known)
    missing = _missing(one, ruling, known)
    if missing:
        if against:
            return Effect.OVERRULED, against
        return Effect.NONE, lost or missing
    if against:
        whole = one.kind == "report" or _does_nothing(one, ruling)
        return (Effect.OVERRULED if whole else Effect.PART), against
    return (Effect.PART, lost) if lost else (Effect.HOLDS, "")


def _missing(one: Judgement, ruling: Ruling, known: set[str]) -> str:
    """What a judgement lacks to have any effect."""
    if one.kind == "report":
        return "" if ruling.reports(one) <= known else "its report is not in this case"
    if one.act is Act.REJECT:
        gone = {(unit.report, unit.name) for unit in ruling.rejected[one.kind]}
        mine = {(unit.report, unit.name) for unit in ruling.units(one)}
        return "" if gone & mine else "nothing is there to reject"
    there = sum(1 for side in range(len(one.sides)) if ruling.found.get((one.id, side)))
    if one.act in {Act.MERGE, Act.SPLIT} and there < 2:
        return "only one side of it is left" if there else "none of its words are left"
    if one.act is Act.SPLIT:
        out, rest = ruling.found[one.id, 0], ruling.found[one.id, 1]
        return "" if out - rest and rest - out else "its two sides are read as one now"
    return "" if there else "none of its words are left"


def _does_nothing(one: Judgement, ruling: Ruling) -> bool:
    """Whether later judgements leave nothing of a merge or a split."""
    bonds = ruling.bonds(one.kind)
    sides = [ruling.found.get((one.id, side), set()) for side in range(len(one.sides))]
    if one.act is Act.SPLIT:
        return not any(bonds.apart(a, b) for a in sides[0] for b in sides[1])
    if one.act is Act.MERGE:
        pairs = ((a, b) for n, side in enumerate(sides) for b in side for a in sides[n - 1] if n)
        return not any(bonds.together(a, b) for a, b in pairs)
    return False


def _against(one: Judgement, ruling: Ruling) -> str:
    """The later judgements that say otherwise."""
    by = [other for other in ruling.all if other.id in ruling.overruled.get(one.id, ())]
    told = [f"{other.act} {other.id[:8]} of {other.at[:10]} by {other.by}" for other in by]
    verb = "says" if len(told) == 1 else "say"
    return f"{', '.join(told)} {verb} otherwise" if told else ""


def _lost(one: Judgement, ruling: Ruling, known: set[str]) -> str:
    """Which of its words are not there, and why."""
    gone = [at.file for at in _cited(one) if at.report not in known]
    told = {file: f"{file} is not in this case" for file in gone}
    for at, why in ruling.lost.get(one.id, ()):
        told.setdefault(f"{at.file} {at.start}", f"“{_short(at.exact)}” of {at.file} {why}")
    reasons = list(dict.fromkeys(told.values()))
    more = f"; and {len(reasons) - _TOLD} more" if len(reasons) > _TOLD else ""
    return "; ".join(reasons[:_TOLD]) + more


def _cited(one: Judgement) -> Iterator[Evidence]:
    for side in one.sides:
        yield from side.evidence


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def _homes(ruling: Ruling, record: Record) -> Mapping[str, Mapping[Key, str]]:
    """In which entry each judged place stands, by kind."""
    wanted = {_key(unit) for one in ruling.all for unit in ruling.units(one)}
    homes: dict[str, dict[Key, str]] = defaultdict(dict)
    for kind, name, cited, id_ in _places(record):
        for at in cited:
            key = (at.report, at.start, at.end, name)
            if key in wanted:
                homes[kind][key] = id_
    homes["party"] = {(party.id, 0, 0, ""): party.id for party in record.parties}
    return homes


def _places(record: Record) -> Iterator[tuple[str, str, Iterable[Evidence], str]]:
    """Every entry's kind, name, evidence and id."""
    for said in record.statements:
        yield "statement", "", (wording.at for wording in said.wordings), said.id
    for series in record.figures:
        yield "figure", "", (value.at for value in series.values), series.id
    for event in record.events:
        yield "event", "", event.evidence, event.id
    for one in record.positions:
        yield "position", position_name(one.party.name, one.stance), one.evidence, one.id


def _key(unit: Unit) -> Key:
    return unit.report, unit.start, unit.end, unit.name
