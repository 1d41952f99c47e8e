"""Reports side by side: what each has, what only one has, what each leaves out.

    all      statement  Vale: “we stay”          a.txt, b.txt, c.txt
    some     figure     soldiers in Norland      a.txt, c.txt           b.txt leaves it out
    only     event      CONSULT: “called”        a.txt                  b.txt, c.txt leave it out
    none     statement  Storm: “they may go”     d.txt, e.txt           left out by all compared

The last lines are what other reports of the same episode have, and none of those compared.
"""

from collections.abc import Sequence
from enum import StrEnum

from dateline.errors import UsageError

from .case import Case
from .coverage import contests, episodes_of, left_out
from .entries import KINDS, Entry, entries
from .judging import one_report
from .table import Cell, Column, Role, Table


class Share(StrEnum):
    """How many of the reports compared carry an entry, in the order in which they are listed."""

    ALL = "all"
    SOME = "some"
    ONLY = "only"
    NONE = "none"


COLUMNS = (
    Column("share", "in"),
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("entry", "entry", Role.WORDS),
    Column("files", "has it", Role.FILES),
    Column("missing", "leaves it out", Role.FILES),
    Column("reports", "rep.", Role.NUMBER),
    Column("independent", "indep.", Role.NUMBER),
    Column("contested", "contested", Role.NUMBER),
)


def compare(case: Case, asked: Sequence[str]) -> Table:
    """List the entries of reports by how many of them have each.

    Raises UsageError for fewer than two reports, NotFoundError.
    """
    chosen = tuple(dict.fromkeys(one_report(case, each) for each in asked))
    if len(chosen) < 2:
        raise UsageError("compare takes two reports or more")
    contested, homes = contests(case), episodes_of(case)
    wanted = frozenset(chosen)
    rows: list[tuple[tuple[object, ...], tuple[Cell, ...]]] = []
    for one in entries(case.record):
        has = one.reports & wanted
        missing = wanted - has if has else left_out(one, homes) & wanted
        if has or missing == wanted:
            share = _share(len(has), len(wanted))
            owner = case.files(has) if share is Share.ONLY else ()
            place = (list(Share).index(share), owner, KINDS.index(one.kind))
            row = _row(case, one, share, (has or one.reports, missing))
            rows.append(((*place, -len(one.reports), one.id), (*row, contested[one.id])))
    rows.sort(key=lambda row: row[0])
    return case.table("Compared", COLUMNS, (row for _, row in rows), "nothing to compare")


def _share(has: int, of: int) -> Share:
    if has in {0, of}:
        return Share.ALL if has else Share.NONE
    return Share.ONLY if has == 1 else Share.SOME


def _row(
    case: Case, one: Entry, share: Share, sides: tuple[frozenset[str], frozenset[str]]
) -> tuple[Cell, ...]:
    has, missing = sides
    independent = one.attested.independent if one.attested else None
    return (
        share.value,
        one.id,
        one.kind,
        one.what,
        case.files(has),
        case.files(missing),
        len(one.reports),
        independent,
    )
