"""What a command says of a record that is behind: how far, and what brings it up.

warn(store, harbour.dateline)
->  the record is behind by 3 of 10,003 reports; `dateline record harbour.dateline` brings it up
"""

from dateline.ports import Store
from dateline.show.behind import behind
from dateline.types.location import Location

from .console import Messages


def warn(store: Store, case: Location) -> None:
    """Say so on stderr, however quiet it is to be."""
    if lag := behind(store):
        Messages(quiet=False).error(bring_up(lag, case))


def bring_up(lag: str, case: Location) -> str:
    """Name the command."""
    return f"{lag}; `dateline record {case}` brings it up"
