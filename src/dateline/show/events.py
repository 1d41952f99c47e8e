"""The events: who did what to whom, when and where, and whether it happened."""

from dateline.types.record import Happening

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import parties, quoted
from .table import WIDE, Cell, Column, Role, Rows, Table
from .when import order

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("when", "when", Role.DATE),
    Column("type", "type"),
    Column("actors", "who"),
    Column("recipients", "to whom"),
    Column("where", "where", from_width=WIDE),
    Column("modality", "modality", from_width=WIDE),
    Column("words", "words", Role.WORDS),
    Column("reports", "rep.", Role.NUMBER, WIDE),
    Column("independent", "indep.", Role.NUMBER, WIDE),
    Column("files", "files", Role.FILES),
    Column("left_out", "left out by", Role.FILES, WIDE),
)


def events(case: Case, only: Filter = EVERYTHING) -> Table:
    """List events by the day they took place."""
    wanted = sieve(case, only)
    found = [each for each in case.record.events if passes(each, wanted)]
    found.sort(key=lambda each: order(each.when))
    rows = Rows([each.id for each in found], lambda at: _row(case, found[at]))
    return case.table("Events", COLUMNS, rows, "no event")


def kind(event: Happening) -> str:
    """An event's PLOVER type and mode."""
    return f"{event.type}: {event.mode}" if event.mode else event.type


def left_out(case: Case, event: Happening) -> tuple[str, ...]:
    """Which reports of the same episode do not have the event, as a line; none if all have it."""
    missing = case.files(event.left_out)
    return (f"left out by {', '.join(missing)}",) if missing else ()


def passes(event: Happening, wanted: Sieve) -> bool:
    """Say whether a filter lets an event through."""
    return (
        wanted.dated(event.when)
        and wanted.involves((*event.actors, *event.recipients))
        and wanted.carried(event.evidence)
    )


def _row(case: Case, event: Happening) -> tuple[Cell, ...]:
    return (
        event.id,
        event.when.edtf,
        kind(event),
        parties(event.actors),
        parties(event.recipients),
        event.where or "",
        event.modality.value,
        quoted(event.evidence[0]),
        event.attested.reports,
        event.attested.independent,
        case.files(each.report for each in event.evidence),
        case.files(event.left_out),
    )
