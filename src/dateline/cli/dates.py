"""Dates as a user types them."""

from dateline.errors import UsageError
from dateline.show.when import bounds


def edtf(typed: str | None, option: str) -> str | None:
    """Return the date as typed; raises UsageError where it is none."""
    if typed is not None and bounds(typed) is None:
        raise UsageError(f"{option} takes a date like 2031-05-08, 2031-05 or 2031, not {typed!r}")
    return typed
