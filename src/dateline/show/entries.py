"""Every entry of a record in one form: its kind, what it is called, what carries it.

    Statement  ->  Entry("7c1e…", "statement", "Ada Vale: “we stay”", …, 3 reports, 2 independent)
    Position   ->  Entry("03ab…", "position", "Norland demands", "Norland demands: …", …)

Passages shared and episodes are not among them: they rest on whole texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.types.record import Attested, Evidence, Party, Record, Series

from .events import kind
from .phrases import parties, quoted

KINDS = ("statement", "figure", "event", "party", "position")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `name` is what a judgement calls it, `what` tells more for a reader.

    `attested` is None for kinds whose sources are not counted.
    """

    id: str
    kind: str
    name: str
    what: str
    evidence: tuple[Evidence, ...]
    attested: Attested | None = None

    @property
    def reports(self) -> frozenset[str]:
        """The reports that carry it."""
        return frozenset(at.report for at in self.evidence)


def entries(record: Record) -> Iterator[Entry]:
    """All entries that rest on words, by kind in the order of `KINDS`."""
    for said in record.statements:
        what = f"{said.speaker.name}: {quoted(said.wordings[0].at)}"
        cited = tuple(wording.at for wording in said.wordings)
        yield Entry(said.id, "statement", what, what, cited, said.attested)
    for series in record.figures:
        yield _figure(series)
    for event in record.events:
        what = f"{event.type}: {quoted(event.evidence[0])}"
        who = parties((*event.actors, *event.recipients))
        full = f"{who}: {kind(event)}, “{quoted(event.evidence[0])}”" if who else what
        yield Entry(event.id, "event", what, full, event.evidence, event.attested)
    for party in record.parties:
        yield _party(party)
    for one in record.positions:
        name = f"{one.party.name} {one.stance}"
        yield Entry(one.id, "position", name, f"{name}: {one.question}", one.evidence)


def _figure(series: Series) -> Entry:
    cited = tuple(value.at for value in series.values)
    return Entry(series.id, "figure", series.of, series.of, cited, series.attested)


def _party(party: Party) -> Entry:
    return Entry(party.id, "party", party.name, party.name, party.evidence)
