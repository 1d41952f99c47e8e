"""The timeline: publications, statements and events in one order, the undated last."""

from collections.abc import Iterator
from datetime import date

from dateline.types.dating import Dating

from .case import Case
from .events import kind
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import parties, quoted
from .statements import evidence, passes
from .table import WIDE, Cell, Column, Role, Table
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

Row = tuple[Cell, ...]
Dated = tuple[Dating, Row]


def timeline(case: Case, only: Filter = EVERYTHING) -> Table:
    """List what is dated by its likeliest day, then what is not."""
    wanted = sieve(case, only)
    dated = [*_published(case, wanted), *_events(case, wanted), *_statements(case, wanted)]
    rows = (row for _, row in sorted(dated, key=_key))
    return case.table("Timeline", COLUMNS, rows, "nothing dated")


def _key(item: Dated) -> tuple[tuple[date, int], int, str]:
    dating, row = item
    return order(dating), _ORDER.index(str(row[3])), str(row[2])


def _published(case: Case, wanted: Sieve) -> Iterator[Dated]:
    if wanted.parties is not None:
        return
    for each in case.reports.values():
        if wanted.dated(each.published) and wanted.includes(each.report):
            who, what = each.outlet or "", each.headline or ""
            yield (
                each.published,
                _row(each.published, each.report, "published", who, what, (each.file,)),
            )


def _statements(case: Case, wanted: Sieve) -> Iterator[Dated]:
    for each in case.record.statements:
        if passes(each, wanted):
            at = evidence(each)
            files = case.files(piece.report for piece in at)
            words = quoted(at[0])
            yield each.said, _row(each.said, each.id, "statement", each.speaker.name, words, files)


def _events(case: Case, wanted: Sieve) -> Iterator[Dated]:
    for each in case.record.events:
        if (
            wanted.dated(each.when)
            and wanted.involves((*each.actors, *each.recipients))
            and wanted.carried(each.evidence)
        ):
            whom = f" → {parties(each.recipients)}" if each.recipients else ""
            what = f"{kind(each)} ({each.modality.value}){whom}: {quoted(each.evidence[0])}"
            files = case.files(piece.report for piece in each.evidence)
            yield each.when, _row(each.when, each.id, "event", parties(each.actors), what, files)


def _row(dating: Dating, id_: str, kind_: str, *rest: Cell) -> Row:
    return (dating.edtf, dating.basis.value, id_, kind_, *rest)
