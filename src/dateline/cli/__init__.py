"""The commands. They parse arguments and present views; the work is elsewhere."""

import os
import sys

from dateline.execute import ONE_THREAD


def main() -> None:
    """Run `dateline`; exits with the codes in docs/commands.md."""
    for name in ONE_THREAD:  # read by the libraries when they are imported
        os.environ.setdefault(name, "1")
    try:
        from .root import app  # noqa: PLC0415 - so that importing the package costs nothing

        try:
            app()
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        hang_up()
        sys.exit(0)


def hang_up() -> None:
    """Send what is left to nowhere: the reader (`head`, a pager) has seen enough.

    Python flushes stdout once more at exit, which would raise again.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
