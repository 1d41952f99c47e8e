"""Search results as a table."""

from collections.abc import Sequence

from dateline.ports import Hit

from .phrases import one_line
from .table import Column, Role, Table

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("file", "file"),
    Column("words", "words", Role.WORDS),
)


def hits(found: Sequence[Hit]) -> Table:
    """List hits, best first."""
    rows = tuple((hit.id, hit.kind, hit.file, one_line(hit.text)) for hit in found)
    return Table("Hits", COLUMNS, rows)
