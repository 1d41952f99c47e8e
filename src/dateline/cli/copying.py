"""The command `copy`: a case to another place."""

from typing import Annotated

import typer

from dateline import app
from dateline.types.location import Location

from .console import Messages
from .options import Case, Quiet


def copy(
    case: Case,
    to: Annotated[
        Location,
        typer.Argument(
            metavar="TO",
            show_default=False,
            parser=Location.of,
            help="Where no case is yet: a file, or an empty PostgreSQL database.",
        ),
    ],
    quiet: Quiet = False,
) -> None:
    """Copy a case, between files and servers.

    The copy is there as a whole or not at all.

    Example: dateline copy harbour.dateline postgresql://ada@db.example/harbour
    """
    app.copy(case, to)
    Messages(quiet).say(f"{case} is copied to {to}")
