"""The commands. They parse arguments and present views; the work is elsewhere."""

import os
import sys


def main() -> None:
    """Run `dateline`; exits with the codes in docs/commands.md."""
    from .root import app  # noqa: PLC0415 - so that importing the package costs nothing

    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough. Python flushes once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
