"""The statements: who said what, when, in how many reports."""

from dateline.types.record import Evidence, Statement

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import quoted
from .table import WIDE, Cell, Column, Role, Rows, Table
from .when import order

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("said", "said", Role.DATE),
    Column("speaker", "speaker"),
    Column("addressee", "to", from_width=WIDE),
    Column("words", "words", Role.WORDS),
    Column("reports", "rep.", Role.NUMBER),
    Column("independent", "indep.", Role.NUMBER),
    Column("files", "files", Role.FILES),
)


def statements(case: Case, only: Filter = EVERYTHING) -> Table:
    """List statements by the day they were made."""
    wanted = sieve(case, only)
    found = [each for each in case.record.statements if passes(each, wanted)]
    found.sort(key=lambda each: order(each.said))
    rows = Rows([each.id for each in found], lambda at: _row(case, found[at]))
    return case.table("Statements", COLUMNS, rows, "no statement")


def evidence(statement: Statement) -> tuple[Evidence, ...]:
    """The words that carry a statement."""
    return tuple(wording.at for wording in statement.wordings)


def passes(statement: Statement, wanted: Sieve) -> bool:
    """Say whether a filter lets a statement through."""
    return (
        wanted.dated(statement.said)
        and wanted.involves((statement.speaker, statement.addressee))
        and (wanted.reports is None or wanted.carried(evidence(statement)))
    )


def _row(case: Case, statement: Statement) -> tuple[Cell, ...]:
    return (
        statement.id,
        statement.said.edtf,
        statement.speaker.name,
        statement.addressee.name if statement.addressee else "",
        quoted(statement.wordings[0].at),
        statement.attested.reports,
        statement.attested.independent,
        case.files(each.report for each in evidence(statement)),
    )
