"""The timeline: publications, statements and events in one order, the undated last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.types.dating import Dating
from dateline.types.record import Happening, PartyRef, Statement

from .case import Case, Listed
from .events import kind
from .events import passes as happened
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import parties, quoted
from .statements import evidence
from .statements import passes as was_said
from .table import WIDE, Cell, Column, Role, Row, Rows, Table
from .when import order

COLUMNS = (
    Column("when", "when", Role.DATE),
    Column("basis", "basis", from_width=WIDE),
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("who", "who"),
    Column("what", "what", Role.WORDS),
    Column("files", "files", Role.FILES),
)
_ORDER = ("published", "event", "statement")

Told = Listed | Statement | Happening


@dataclass(frozen=True, slots=True)
class Dated:
    """What stands on the timeline, and when. `kind` is one of "published", "event", "statement"."""

    when: Dating
    kind: str
    id: str
    told: Told


@dataclass(frozen=True, slots=True)
class InOrder:
    """Everything in order of time.

    `of` are the places of what each party says, is told, does or meets, by its id; `unknown` those
    of names that are no party's, case folded.
    """

    every: Sequence[Dated]
    of: Mapping[str, Sequence[int]]
    unknown: Mapping[str, Sequence[int]]


def timeline(case: Case, only: Filter = EVERYTHING) -> Table:
    """List what is dated by its likeliest day, then what is not."""
    return listed(case, passing(in_order(case), sieve(case, only)))


def listed(case: Case, found: Sequence[Dated]) -> Table:
    """The table of what was found, in the order given."""
    rows = Rows([each.id for each in found], lambda at: _row(case, found[at]))
    return case.table("Timeline", COLUMNS, rows, "nothing dated")


def in_order(case: Case) -> InOrder:
    """Everything by its likeliest day, the undated last."""
    every = sorted(_every(case), key=_key)
    of: dict[str, list[int]] = {}
    unknown: dict[str, list[int]] = {}
    for place, each in enumerate(every):
        for ref in _named(each.told):
            if ref.party:
                of.setdefault(ref.party, []).append(place)
            else:
                unknown.setdefault(ref.name.casefold(), []).append(place)
    return InOrder(every, of, unknown)


def passing(found: InOrder, wanted: Sieve) -> list[Dated]:
    """What a filter lets through, in order."""
    return [each for each in _involving(found, wanted) if _passes(each.told, wanted)]


def _involving(found: InOrder, wanted: Sieve) -> Sequence[Dated]:
    """Where a party is asked for, what names it: seldom much of a long case."""
    if wanted.parties is None:
        return found.every
    places = {place for party in wanted.parties for place in found.of.get(party, ())}
    places.update(
        place for name, some in found.unknown.items() if wanted.name in name for place in some
    )
    return [found.every[place] for place in sorted(places)]


def _named(told: Told) -> tuple[PartyRef, ...]:
    if isinstance(told, Statement):
        return (told.speaker, told.addressee) if told.addressee else (told.speaker,)
    return (*told.actors, *told.recipients) if isinstance(told, Happening) else ()


def _key(item: Dated) -> tuple[tuple[date, int], int, str]:
    return order(item.when), _ORDER.index(item.kind), item.id


def _every(case: Case) -> Iterator[Dated]:
    for each in case.reports.values():
        yield Dated(each.published, "published", each.report, each)
    for event in case.record.events:
        yield Dated(event.when, "event", event.id, event)
    for said in case.record.statements:
        yield Dated(said.said, "statement", said.id, said)


def _passes(told: Told, wanted: Sieve) -> bool:
    if isinstance(told, Statement):
        return was_said(told, wanted)
    if isinstance(told, Happening):
        return happened(told, wanted)
    published = wanted.dated(told.published) and wanted.includes(told.report)
    return published and wanted.parties is None


def _row(case: Case, item: Dated) -> Row:
    return (item.when.edtf, item.when.basis.value, item.id, item.kind, *_told(case, item.told))


def _told(case: Case, told: Told) -> tuple[Cell, Cell, Cell]:
    """Who, what, and in which files."""
    if isinstance(told, Listed):
        return told.outlet or "", told.headline or "", (told.file,)
    if isinstance(told, Statement):
        at = evidence(told)
        return told.speaker.name, quoted(at[0]), case.files(piece.report for piece in at)
    whom = f" → {parties(told.recipients)}" if told.recipients else ""
    what = f"{kind(told)} ({told.modality.value}){whom}: {quoted(told.evidence[0])}"
    return parties(told.actors), what, case.files(piece.report for piece in told.evidence)
