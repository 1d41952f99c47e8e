"""The statements: who said what, when, in how many reports."""

from dateline.types.record import Evidence, Statement

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import quoted
from .table import Cell, Column, Role, Table
from .when import shown

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("said", "said"),
    Column("speaker", "speaker"),
    Column("addressee", "to"),
    Column("words", "words", Role.WORDS),
    Column("reports", "reports", Role.NUMBER),
    Column("independent", "independent", Role.NUMBER),
    Column("files", "files"),
)


def statements(case: Case, only: Filter = EVERYTHING) -> Table:
    """List statements by speaker's words, in the record's order."""
    wanted = sieve(case, only)
    rows = tuple(_row(case, each) for each in case.record.statements if _passes(each, wanted))
    return Table("Statements", COLUMNS, rows, empty="no statement", id_length=case.id_length)


def evidence(statement: Statement) -> tuple[Evidence, ...]:
    """The words that carry a statement."""
    return tuple(wording.at for wording in statement.wordings)


def _passes(statement: Statement, wanted: Sieve) -> bool:
    return (
        wanted.dated(statement.said)
        and wanted.involves((statement.speaker, statement.addressee))
        and wanted.carried(evidence(statement))
    )


def _row(case: Case, statement: Statement) -> tuple[Cell, ...]:
    return (
        statement.id,
        shown(statement.said),
        statement.speaker.name,
        statement.addressee.name if statement.addressee else "",
        quoted(statement.wordings[0].at),
        statement.attested.reports,
        statement.attested.independent,
        case.files(each.report for each in evidence(statement)),
    )
