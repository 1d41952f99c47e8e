"""The parties: who appears, under which names and in which roles, and how often."""

from collections import Counter

from dateline.types.record import Party

from .case import Case
from .filters import EVERYTHING, Filter, sieve
from .table import WIDE, Cell, Column, Role, Row, Rows, Table

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("name", "name"),
    Column("kind", "kind"),
    Column("roles", "roles"),
    Column("aliases", "also called", from_width=WIDE),
    Column("stands_for", "stands for", from_width=WIDE),
    Column("statements", "statements", Role.NUMBER),
    Column("events", "events", Role.NUMBER),
    Column("reports", "reports", Role.NUMBER),
)


def parties(case: Case, only: Filter = EVERYTHING) -> Table:
    """List parties, those who say and do most first.

    A party has no date: a time asked for hides none.
    """
    wanted = sieve(case, only)
    said = Counter(each.speaker.party for each in case.record.statements)
    did = Counter(
        party
        for each in case.record.events
        for party in {ref.party for ref in (*each.actors, *each.recipients)}
    )
    found = [
        each
        for each in case.record.parties
        if (wanted.parties is None or each.id in wanted.parties) and wanted.carried(each.evidence)
    ]
    found.sort(key=lambda each: (-said[each.id] - did[each.id], each.name.casefold()))

    def row(at: int) -> Row:
        return _row(found[at], said[found[at].id], did[found[at].id])

    rows = Rows([each.id for each in found], row)
    return case.table("Parties", COLUMNS, rows, "no party")


def roles(party: Party) -> str:
    """A party's roles with their times."""
    return "; ".join(
        f"{role.role} ({role.when})" if role.when else role.role for role in party.roles
    )


def _row(party: Party, said: int, did: int) -> tuple[Cell, ...]:
    return (
        party.id,
        party.name,
        party.kind.value,
        roles(party),
        ", ".join(party.aliases),
        party.stands_for or "",
        said,
        did,
        len({each.report for each in party.evidence}),
    )
