"""Which reports carry which entries: one row an entry, one column a report.

    kind       entry                     rep.  indep.  contested  left out  a.txt  b.txt  c.txt
    statement  Vale: “we stay”              2       1          0         1      ●      ●
    figure     soldiers in Norland          3       2          1         0      ●      ●      ●

Most contested first, then most carried; parties and positions only when asked for. A report leaves
an entry out when it tells of the same episode and does not carry it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.errors import NotFoundError, UsageError
from dateline.types.record import Episode

from .case import Case
from .conflicts import conflicts
from .entries import KINDS, Entry, entries
from .table import WIDE, Cell, Column, Role, Table

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("entry", "entry", Role.WORDS),
    Column("reports", "rep.", Role.NUMBER),
    Column("independent", "indep.", Role.NUMBER),
    Column("contested", "contested", Role.NUMBER),
    Column("left_out", "left out", Role.NUMBER),
)
FILES = Column("files", "files", Role.FILES, WIDE)
CARRIED = "●"
USUAL = frozenset({"statement", "figure", "event"})
# A screen holds about this many columns of reports; more are listed in one column.
MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show: entries of one kind, reports of one episode."""

    kind: str | None = None
    episode: str | None = None


def coverage(case: Case, asked: Asked = Asked()) -> Table:
    """List entries with the reports that carry them. Raises UsageError and NotFoundError."""
    if asked.kind is not None and asked.kind not in KINDS:
        raise UsageError(f"--kind takes one of {', '.join(KINDS)}, not {asked.kind!r}")
    episode = _episode(case, asked.episode) if asked.episode else None
    shown = [each for each in case.reports if episode is None or each in episode.reports]
    within = frozenset(shown)
    found = [
        each
        for each in entries(case.record)
        if each.kind in ({asked.kind} if asked.kind else USUAL) and each.reports & within
    ]
    contested, homes = contests(case), episodes_of(case)
    found.sort(key=lambda one: (-contested[one.id], -len(one.reports & within), one.kind, one.id))
    files = {report: case.reports[report].file for report in shown}
    wide = len(shown) <= MOST_COLUMNS
    columns = [Column(file, case.labels.get(file, file)) for file in files.values()]
    rows = (
        (
            *_row(one, contested[one.id], left_out(one, homes) & within),
            *(_marks(one, files) if wide else (case.files(one.reports & within),)),
        )
        for one in found
    )
    return case.table("Coverage", (*COLUMNS, *(columns if wide else [FILES])), rows, "no entry")


def contests(case: Case) -> Counter[str]:
    """How many disagreements each entry is part of."""
    table = conflicts(case)
    places = [i for i, column in enumerate(table.columns) if column.role is Role.ID]
    return Counter(id_ for row in table.rows for id_ in {str(row[i]) for i in places})


def episodes_of(case: Case) -> Mapping[str, frozenset[str]]:
    """The reports that tell the same episode as each report."""
    homes: dict[str, frozenset[str]] = defaultdict(frozenset)
    for episode in case.record.episodes:
        for report in episode.reports:
            homes[report] = frozenset(episode.reports)
    return homes


def left_out(entry: Entry, homes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The reports of the same episodes that do not carry an entry."""
    told = frozenset[str]().union(*(homes.get(report, frozenset()) for report in entry.reports))
    return told - entry.reports


def _row(one: Entry, contested: int, missing: Iterable[str]) -> tuple[Cell, ...]:
    independent = one.attested.independent if one.attested else None
    counts = (len(one.reports), independent, contested, len(frozenset(missing)))
    return one.id, one.kind, one.what, *counts


def _marks(one: Entry, files: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(CARRIED if report in one.reports else "" for report in files)


def _episode(case: Case, asked: str) -> Episode:
    """The one episode whose id begins so, or whose title holds the words."""
    known = case.record.episodes
    found = [each for each in known if each.id.startswith(asked.lower())]
    found = found or [each for each in known if asked.casefold() in each.title.casefold()]
    if len(found) != 1:
        names = ", ".join(f"{each.id[: case.id_length]} {each.title}" for each in found[:5])
        many = f"{len(found)} episodes fit {asked}: {names}" if found else None
        raise NotFoundError(many or f"no episode in this case is called {asked}")
    return found[0]
