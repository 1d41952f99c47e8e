"""With which reports a new one would stand.

    c.txt   2031-05-10   3   a.txt, b.txt   d.txt

"with" are the most alike of its episode, "also alike" those of other episodes.
"""

from collections.abc import Callable, Sequence

from dateline.types.placed import Arrival

from .table import Column, Role, Table

COLUMNS = (
    Column("file", "report"),
    Column("published", "published", Role.DATE),
    Column("reports", "in episode", Role.NUMBER),
    Column("beside", "with", Role.FILES),
    Column("near", "also alike", Role.FILES, from_width=90),
)


def arrivals(found: Sequence[Arrival], name: Callable[[str], str], most: int) -> Table:
    """One row a report. `name` gives a report's file; at most `most` are named in a cell."""

    def files(some: Sequence[tuple[str, float]]) -> tuple[str, ...]:
        return tuple(name(report) for report, _ in some[:most])

    rows = tuple(
        (one.file, one.published.edtf, 1 + len(one.beside), files(one.beside), files(one.near))
        for one in found
    )
    return Table("Where they would stand", COLUMNS, rows, empty="no report was read")
