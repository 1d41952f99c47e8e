"""Parties: the persons, bodies, states and groups of all reports, each once.

    A: "Prime Minister Ada Vale", B: "Vale", "Norland's prime minister"    ->  one party
    A: "Ada Vale", B: "John Vale", C: "Vale"                          ->  three: C's stays open

Every report has resolved its own words already; here its actors meet by name, then by office
(`merging`). Capitals and seats of power are parties of their own, linked by `stands_for`. An
unnamed source is its report's alone. A role carries the time for which the reports tell it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..types.article import Article
from ..types.mention import Actor, PartyKind
from ..types.reading import Reading
from ..types.record import Evidence, Party, PartyRef, Role
from ..types.span import Span
from .bonds import FREE, Bonds
from .days import Days, edtf
from .ids import content_id, evidence
from .merging import merge
from .moving import Home, moves
from .nodes import NOT_NOW, Node, node
from .single import single

UNKNOWN = PartyRef(None, "unknown")
# What a name is taken for where nothing better is known: any other reading goes before these.
LOOSE = frozenset({PartyKind.PLACE, PartyKind.UNKNOWN})
PERSONAL = frozenset({"person", "surname", "office"})
# Forms of address right before a name, by the sex they tell.
ADDRESS = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Sir": "m", "Lady": "f"}
_ADDRESS = re.compile(r"\b(Mrs?|Ms|Miss|Sir|Lady)\.? ?$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One actor of one report with the first words that mean it there."""

    actor: Actor
    at: Evidence
    words: frozenset[str]  # proper names used for it
    sexes: frozenset[str] = frozenset()  # "m" or "f", where it is addressed so


@dataclass(slots=True)
class _Gathered:
    """What is known of one party while it is being put together."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[PartyKind] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    stands_for: set[str] = field(default_factory=set)
    first: dict[str, Evidence] = field(default_factory=dict)


class Parties:
    """The parties of a case, and which of them an actor of a report is."""

    def __init__(
        self,
        roots: Mapping[Node, Node],
        parties: Mapping[Node, Party],
        moved: Mapping[Home, Node] = MappingProxyType({}),
    ) -> None:
        self._roots = roots
        self._parties = parties
        self._moved = moved  # where persons put a name of one report
        self._by_id = {party.id: party for party in parties.values()}

    def kind(self, ref: PartyRef) -> PartyKind:
        """Say what sort of party a reference means."""
        party = self._by_id.get(ref.party or "")
        return party.kind if party else PartyKind.UNKNOWN

    def leads(self, ref: PartyRef) -> frozenset[str]:
        """The states for which a person holds office, as any report says; not those of before."""
        party = self._by_id.get(ref.party or "")
        if party is None or party.kind is not PartyKind.PERSON:
            return frozenset()
        held = (role.role for role in party.roles if not role.role.startswith(NOT_NOW))
        return frozenset(state for role in held if (state := role.partition(" of ")[2]))

    def meant(self, ref: PartyRef) -> str:
        """A key for the party meant, the same for a state and the capital that stands for it."""
        party = self._by_id.get(ref.party or "")
        if party and party.stands_for:
            return party.stands_for
        return ref.name if party is None or party.kind is PartyKind.STATE else party.id

    @property
    def all(self) -> tuple[Party, ...]:
        """All parties, in order of name, then id."""
        return tuple(sorted(self._parties.values(), key=lambda p: (p.name.casefold(), p.id)))

    def ref(self, report: str, actor: Actor | None) -> PartyRef:
        """Name the party that an actor of a report is; unknown where there is none."""
        if actor is None:
            return UNKNOWN
        party = self._party(report, node(report, actor))
        return single(PartyRef(party.id, party.name) if party else PartyRef(None, actor.name))

    def at(self, report: str, known: Node) -> str | None:
        """The id of the party that a way of naming means in a report."""
        party = self._party(report, known)
        return party.id if party else None

    def _party(self, report: str, known: Node) -> Party | None:
        root = self._moved.get((report, known)) or self._roots.get(known)
        return self._parties.get(root) if root else None


def in_use(parties: Iterable[Party], refs: Iterable[PartyRef | None]) -> tuple[Party, ...]:
    """The parties that an entry names, that hold an office, or that others stand for.

    A name that only stands in a text ("Salafi", a street) is no party of the record.
    """
    held = tuple(parties)
    named = {ref.party for ref in refs if ref}
    meant = {party.stands_for for party in held if party.stands_for and party.id in named}
    owners = {role.role.partition(" of ")[2] for party in held for role in party.roles}
    return tuple(
        party for party in held if party.id in named or party.roles or party.name in meant | owners
    )


def sightings(reading: Reading) -> tuple[Sighting, ...]:
    """List the actors of one report, each once, in order of their first words."""
    first: dict[Actor, Span] = {}
    words: dict[Actor, set[str]] = defaultdict(set)
    sexes: dict[Actor, set[str]] = defaultdict(set)
    text = reading.article.text
    for actor, span, is_name in mentions(reading):
        if actor.kind is PartyKind.UNKNOWN and is_name:
            continue
        plain = _plain(actor)
        if plain not in first or span.start < first[plain].start:
            first[plain] = span
        if is_name:
            words[plain].add(span.exact)
            if address := _ADDRESS.search(text, max(0, span.start - 6), span.start):
                sexes[plain].add(ADDRESS[address[1]])
    article: Article = reading.article
    found = [
        Sighting(actor, evidence(article, span), frozenset(words[actor]), frozenset(sexes[actor]))
        for actor, span in first.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.actor.name, one.actor.role or "")))


def gather(
    found: Iterable[Sighting], when: Mapping[str, Days | None], bonds: Bonds = FREE
) -> Parties:
    """Merge the sightings of all reports. `when` tells a report's known days, if any."""
    held = list(found)
    roots = merge([(one.at.report, one.actor, one.words, one.sexes) for one in held], when)
    moved = moves(((one.at.report, node(one.at.report, one.actor)) for one in held), roots, bonds)
    gathered: dict[Node, _Gathered] = {}
    for one in held:
        known = node(one.at.report, one.actor)
        root = moved.get((one.at.report, known)) or roots[known]
        _add(gathered.setdefault(root, _Gathered()), one)
    parties = {root: _party(root, entry, when) for root, entry in gathered.items()}
    return Parties(roots, parties, moved)


def mentions(reading: Reading) -> Iterator[tuple[Actor, Span, bool]]:
    """All words of a report that mean a party, and whether they are a proper name."""
    for name in reading.names:
        if name.actor:
            yield name.actor, name.span, True
    for quotation in reading.quotations:
        if quotation.speaker:
            yield quotation.speaker, quotation.source or quotation.span, False
        if quotation.addressee:
            yield quotation.addressee, quotation.span, False
    for event in reading.events:
        for part in (*event.actors, *event.recipients):
            if part.actor and _is_named(part.actor):
                yield part.actor, part.span, False


def _is_named(actor: Actor) -> bool:
    """Whether an actor of an event is a party; "its troops" and "two men" are not."""
    if actor.kind in {PartyKind.UNNAMED, PartyKind.UNKNOWN}:
        return False
    return actor.kind is not PartyKind.GROUP or actor.name[:1].isupper()


def _plain(actor: Actor) -> Actor:
    """The actor without its `why`, which differs from mention to mention."""
    return Actor(actor.name, actor.kind, actor.role, actor.of, actor.stands_for)


def _add(entry: _Gathered, one: Sighting) -> None:
    actor, at = one.actor, one.at
    entry.names[actor.name] += 0 if actor.kind is PartyKind.UNNAMED else 1
    entry.kinds[actor.kind] += 1
    entry.words |= one.words
    if actor.role:
        role = f"{actor.role} of {actor.of}" if actor.of else actor.role
        entry.roles[role].add(at.report)
    if actor.stands_for:
        entry.stands_for.add(actor.stands_for)
    known = entry.first.get(at.report)
    if known is None or at < known:
        entry.first[at.report] = at


def _party(root: Node, entry: _Gathered, when: Mapping[str, Days | None]) -> Party:
    names = [name for name, count in entry.names.items() if count] or list(entry.names)
    name = max(names, key=lambda n: (_fullness(n), entry.names[n], _reverse(n)))
    kind = _kind(root, entry)
    items = tuple(entry.first[report] for report in sorted(entry.first))
    roles = tuple(Role(role, _when(entry.roles[role], when)) for role in _roles(entry))
    aliases = tuple(sorted((entry.words | set(entry.names)) - {name}))
    stands_for = min(entry.stands_for, default=None)
    id_ = content_id("party", items, kind.value, name)
    return Party(id_, name, kind, aliases, roles, stands_for, items)


def _kind(root: Node, entry: _Gathered) -> PartyKind:
    """What the name that all others were joined to is; else what most reports take it for."""
    if root[0] == "state":
        return PartyKind.STATE
    if root[0] in PERSONAL:
        return PartyKind.PERSON
    loose = LOOSE | {PartyKind.PERSON} if root[0] == "body" else LOOSE
    known = {kind: n for kind, n in entry.kinds.items() if kind not in loose}
    known = known or {kind: n for kind, n in entry.kinds.items() if kind is PartyKind.PLACE}
    return max(known, key=lambda kind: (known[kind], kind.value), default=PartyKind.UNKNOWN)


def _roles(entry: _Gathered) -> list[str]:
    """Its roles without those that another one tells more fully."""
    told = sorted(entry.roles)
    return [one for one in told if not any(other.startswith(f"{one} of ") for other in told)]


def _fullness(name: str) -> tuple[bool, bool, int]:
    """Names before offices, these before descriptions; more words before fewer."""
    words = name.replace("-", " ").split()
    return name[:1].isupper(), any(c.isupper() for c in name), len(words)


def _reverse(name: str) -> tuple[int, ...]:
    """So that of equals the first by alphabet wins a `max`."""
    return tuple(-ord(c) for c in name)


def _when(reports: Iterable[str], when: Mapping[str, Days | None]) -> str | None:
    known = [found for report in reports if (found := when.get(report))]
    if not known:
        return None
    return edtf(Days(min(d.first for d in known), max(d.last for d in known)))
