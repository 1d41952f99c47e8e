"""Errors to messages and exit codes, the same for every command.

    NotFoundError  ->  "there is no case at iraq.dateline; …", exit 2
    Ctrl-C         ->  "interrupted; …", exit 130

A reader that hangs up early is no error.
"""

import sys
from typing import Any

import typer
from typer.core import TyperGroup

from dateline.errors import AnchorError, DatelineError
from dateline.show.safe import harmless

from . import hang_up

USAGE, UNVERIFIED, INTERRUPTED = 2, 3, 130


class Guarded(TyperGroup):
    """The group of all commands."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; end with a sentence and a code where it cannot go on."""
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            _tell(str(error))
            raise typer.Exit(UNVERIFIED if isinstance(error, AnchorError) else USAGE) from error
        except BrokenPipeError as error:
            hang_up()
            raise typer.Exit from error
        except KeyboardInterrupt as error:
            _tell("interrupted; what was kept is kept, and the same command goes on from there")
            raise typer.Exit(INTERRUPTED) from error


def _tell(text: str) -> None:
    print(f"dateline: {harmless(text)}", file=sys.stderr)
