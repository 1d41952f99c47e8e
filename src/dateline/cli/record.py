"""Commands that print the record as tables: timeline, statements, figures, events, …"""

from collections.abc import Callable

from dateline import app
from dateline.show.case import Case as Shown
from dateline.show.case import case as shown
from dateline.show.conflicts import conflicts as _conflicts
from dateline.show.events import events as _events
from dateline.show.figures import figures as _figures
from dateline.show.filters import Filter
from dateline.show.parties import parties as _parties
from dateline.show.positions import positions as _positions
from dateline.show.sources import sources as _sources
from dateline.show.statements import statements as _statements
from dateline.show.table import Table
from dateline.show.timeline import timeline as _timeline
from dateline.types.location import Location

from .behind import warn
from .console import Messages
from .options import As, Case, Format, PartyName, Quiet, ReportName, Since, Until
from .tables import put_table

View = Callable[[Shown, Filter], Table]

VIEWS: tuple[tuple[View, str], ...] = (
    (_timeline, "Print all that is dated, the undated last."),
    (_statements, "Print who said what, and when."),
    (_figures, "Print quantities and how they compare."),
    (_events, "Print who did what to whom, and when."),
    (_parties, "Print who appears, and under which names."),
    (_positions, "Print what each party wants, and changes of it."),
    (_sources, "Print reports: their dates, whose text."),
    (_conflicts, "Print where the reports disagree."),
)


def commands() -> list[Callable[..., None]]:
    """One command for each view, all with the same options."""
    return [_command(view, about) for view, about in VIEWS]


def look(case: Location) -> Shown:
    """Open a case, list it and close it; says so where the record is behind the reports."""
    with app.opened(case) as store:
        warn(store, case)
        return shown(store.record(), (reading.article for reading in store.readings()))


def _command(view: View, about: str) -> Callable[..., None]:
    def command(  # noqa: PLR0913 - each parameter is an option of the command line
        case: Case,
        *,
        since: Since = None,
        until: Until = None,
        party: PartyName = None,
        report: ReportName = None,
        form: As = Format.TABLE,
        quiet: Quiet = False,
    ) -> None:
        table = view(look(case), Filter(since, until, party, report))
        put_table(table, form, Messages(quiet))

    command.__name__ = view.__name__
    command.__doc__ = f"{about}\n\n    Example: dateline {view.__name__} harbour.dateline\n    "
    return command
