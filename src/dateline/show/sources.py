"""The sources: each report's dating, and whose text it took.

    a.txt  The Harbour Post  2031-05-08  stated    shares 23 words with d.txt
    b.txt                    no date     unknown   credits Coast News Agency

Words are counted in the report that took or shares them.
"""

from collections.abc import Iterable, Mapping, Sequence

from dateline.types.record import Reuse

from .case import Case, Listed
from .filters import EVERYTHING, Filter, sieve
from .phrases import count
from .table import WIDE, Cell, Column, Role, Row, Rows, Table

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("file", "file", Role.FILES),
    Column("outlet", "outlet", from_width=WIDE),
    Column("language", "language", from_width=WIDE),
    Column("published", "published", Role.DATE),
    Column("best", "likeliest", from_width=WIDE),
    Column("basis", "basis"),
    Column("why", "why"),
    Column("credits", "credits", from_width=WIDE),
    Column("reuse", "text shared"),
)
CREDITS = "credits "
Passage = tuple[Reuse, int]  # with its number of words

TOLD = 6  # other reports named in one cell; the report's own page has all


def sources(case: Case, only: Filter = EVERYTHING) -> Table:
    """List reports by file. A party asked for hides none."""
    return listing(case, only, passages(case.record.reuse))


def listing(case: Case, only: Filter, shared: Mapping[str, Sequence[Passage]]) -> Table:
    """The same of a case whose passages were sorted before."""
    wanted = sieve(case, only)
    found = [
        each
        for each in case.reports.values()
        if wanted.dated(each.published) and wanted.includes(each.report)
    ]

    def row(at: int) -> Row:
        return _row(case, found[at], shared.get(found[at].report, ()))

    return case.table("Sources", COLUMNS, Rows([each.report for each in found], row), "no report")


def reuse(case: Case, report: str) -> list[str]:
    """What a report took, gave or shares, a sentence for each other report or agency."""
    return _said(case, report, passages(case.record.reuse).get(report, ()))


def passages(found: Iterable[Reuse]) -> dict[str, list[Passage]]:
    """Passages by each report that has them, with their words counted."""
    shared: dict[str, list[Passage]] = {}
    for each in found:
        passage = each, len(each.to.exact.split())
        for report in {at.report for at in (each.from_, each.to) if at}:
            shared.setdefault(report, []).append(passage)
    return shared


def _said(case: Case, report: str, shared: Iterable[Passage]) -> list[str]:
    said: dict[str, int] = {}
    for each, words in shared:
        relation = _relation(case, each, report)
        if relation:
            said[relation] = said.get(relation, 0) + words
    return [
        relation if relation.startswith(CREDITS) else f"{relation} ({count(words, 'word')})"
        for relation, words in said.items()
    ]


def _row(case: Case, listed: Listed, shared: Iterable[Passage]) -> tuple[Cell, ...]:
    published = listed.published
    return (
        listed.report,
        (listed.file,),
        listed.outlet or "",
        listed.language,
        published.edtf,
        published.best.isoformat() if published.best else "",
        published.basis.value,
        published.why,
        ", ".join(listed.credits),
        _told(each for each in _said(case, listed.report, shared) if not each.startswith(CREDITS)),
    )


def _told(relations: Iterable[str]) -> str:
    found = list(relations)
    more = [f"and {len(found) - TOLD} more"] if len(found) > TOLD else []
    return "; ".join(found[:TOLD] + more)


def _relation(case: Case, each: Reuse, report: str) -> str | None:
    if each.from_ is None:
        return f"{CREDITS}{each.source}" if each.to.report == report else None
    if report not in (each.from_.report, each.to.report):
        return None
    takes = each.to.report == report
    other = each.from_.file if takes else each.to.file
    other = case.labels.get(other, other)
    if each.relation != "copies":
        through = f" through {each.source}" if each.source else ""
        return f"shares text with {other}{through}"
    return f"takes text from {other}" if takes else f"gives text to {other}"
