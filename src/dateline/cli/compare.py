"""Commands that set reports side by side: compare, coverage."""

from typing import Annotated

import typer

from dateline.show.compare import compare as _compare
from dateline.show.coverage import Asked
from dateline.show.coverage import coverage as _coverage
from dateline.show.entries import KINDS

from .console import Messages
from .options import As, Case, Format, Quiet
from .record import look
from .tables import put_table


def compare(
    case: Case,
    reports: Annotated[
        list[str],
        typer.Argument(metavar="REPORT REPORT…", show_default=False, help="Files, or ids."),
    ],
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Print what reports share, and what each leaves out.

    Example: dateline compare harbour.dateline a.txt b.txt
    """
    put_table(_compare(look(case), reports), form, Messages(quiet))


def coverage(
    case: Case,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help=f"Only one of {', '.join(KINDS)}.")
    ] = None,
    episode: Annotated[
        str | None, typer.Option(metavar="EPISODE", help="Only this one's reports: id or title.")
    ] = None,
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Print which reports carry which entries.

    Example: dateline coverage harbour.dateline --kind figure
    """
    put_table(_coverage(look(case), Asked(kind, episode)), form, Messages(quiet))
