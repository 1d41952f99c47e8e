"""Events as political scientists keep them: PLOVER, and the columns of GDELT 2.0.

PLOVER.write(store, Path("harbour/"))
  harbour/events.tsv      61 columns: who did what to whom, each pair of parties on a line
  harbour/plover.tsv      the same lines with type, mode, modality, codes, place, contexts and EDTF
                          date; and events that are planned, hypothetical or denied, which GDELT
                          cannot say, or only told in statements and appeals (coded is 0), which
                          PLOVER leaves out
  harbour/statements.tsv  who said what to whom
  harbour/evidence.tsv    the words that carry each of them
  harbour/README.txt      what is in the columns, and what they lose
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import product
from pathlib import Path

from dateline.errors import UsageError
from dateline.ports import Store
from dateline.show.phrases import one_line
from dateline.show.safe import cell
from dateline.types.coding import PlaceKind
from dateline.types.dating import Dating
from dateline.types.record import Evidence, Happening, PartyRef, Record, Statement

from .bibliography import Cited, bibliography
from .folder import claim
from .gdelt import COLUMNS, line, number

_DATED = ("edtf", "basis", "why")
_PLOVER = (
    *("GLOBALEVENTID", "event", "type", "mode", "modality", "coded", "historical"),
    *("actor", "actor_party", "actor_code", "actor_sector"),
    *("recipient", "recipient_party", "recipient_code", "recipient_sector"),
    *("where", "place", "country", "latitude", "longitude", "contexts"),
    *_DATED,
    *("reports", "independent"),
)
_STATEMENTS = (
    *("statement", "speaker", "speaker_party", "addressee", "addressee_party"),
    *_DATED,
    *("reports", "independent"),
)
_EVIDENCE = ("kind", "entry", "place", "report", "file", "start", "end", "exact")

Row = Sequence[object]
Pair = tuple[PartyRef | None, PartyRef | None]


class Plover:
    """A `Publisher` of event data."""

    name = "plover"

    def write(self, store: Store, to: Path) -> None:
        """Write the four tables; raises UsageError where the folder holds something else."""
        claim(to, self.name)
        record = store.record()
        reports = bibliography(record, (reading.article for reading in store.readings()))
        try:
            for name, header, rows in _tables(record, reports):
                _table(to / name, header, rows)
            told = files("dateline.export").joinpath("data", "plover.txt").read_text("utf-8")
            (to / "README.txt").write_text(told, "utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


PLOVER = Plover()


def _tables(
    record: Record, reports: Mapping[str, Cited]
) -> Iterator[tuple[str, Row, Iterable[Row]]]:
    yield "events.tsv", COLUMNS, _events(record, reports)
    yield "plover.tsv", _PLOVER, _plover(record)
    yield "statements.tsv", _STATEMENTS, map(_statement, record.statements)
    yield "evidence.tsv", _EVIDENCE, _evidence(record)


def _events(record: Record, reports: Mapping[str, Cited]) -> Iterator[Row]:
    for event in record.events:
        if event.modality.is_done and event.coded:
            address = reports[event.evidence[0].report].address
            for actor, recipient in _pairs(event):
                found = line(event, actor, recipient, address)
                yield [found.get(column, "") for column in COLUMNS]


def _plover(record: Record) -> Iterator[Row]:
    for event in record.events:
        told = (event.modality.value, int(event.coded), int(event.historical is not None))
        what = (event.id, event.type, event.mode, *told)
        support = (event.attested.reports, event.attested.independent)
        for actor, recipient in _pairs(event):
            who = (*_who(event, actor), *_who(event, recipient))
            of = number(event, actor, recipient)
            yield (of, *what, *who, *_where(event), *_dated(event.when), *support)


def _who(event: Happening, ref: PartyRef | None) -> tuple[str, ...]:
    """A party's name and id, and its codes; codes that differ all stand there."""
    if ref is None:
        return ("", "", "", "")
    told = event.coding.parties
    found = [one.code for one in told if (one.party, one.name) == (ref.party, ref.name)]
    return (*_named(ref), _all(code.actor for code in found), _all(code.sector for code in found))


def _where(event: Happening) -> Row:
    """What reports call the place, what it is on the map, and the contexts."""
    places = [one.place for one in event.coding.places if one.place.kind is not PlaceKind.UNKNOWN]
    return (
        one_line(event.where or ""),
        _all(one.name for one in places),
        _all(one.country for one in places),
        places[0].latitude if len(places) == 1 else None,
        places[0].longitude if len(places) == 1 else None,
        _all(one.context.name for one in event.coding.contexts),
    )


def _all(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(one_line(value) for value in values if value))


def _pairs(event: Happening) -> Iterable[Pair]:
    return dict.fromkeys(product(event.actors or (None,), event.recipients or (None,)))


def _statement(said: Statement) -> Row:
    who = (*_named(said.speaker), *_named(said.addressee))
    support = (said.attested.reports, said.attested.independent)
    return (said.id, *who, *_dated(said.said), *support)


def _evidence(record: Record) -> Iterator[Row]:
    for event in record.events:
        yield from _cited("event", event.id, event.evidence)
    for said in record.statements:
        yield from _cited("statement", said.id, [wording.at for wording in said.wordings])


def _cited(kind: str, entry: str, evidence: Iterable[Evidence]) -> Iterator[Row]:
    for place, at in enumerate(evidence):
        yield (kind, entry, place, at.report, at.file, at.start, at.end, at.exact)


def _named(ref: PartyRef | None) -> tuple[str, str]:
    return (one_line(ref.name), ref.party or "") if ref else ("", "")


def _dated(when: Dating) -> tuple[str, str, str]:
    return when.edtf or "", when.basis.value, one_line(when.why)


def _table(path: Path, header: Row, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, "excel-tab", lineterminator="\n")
        writer.writerow(header)
        writer.writerows([_written(value) for value in row] for row in rows)


def _written(value: object) -> object:
    return cell(value) if isinstance(value, str) else value
