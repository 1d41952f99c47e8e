"""News agencies, papers and stations, each under all its names: the one table of them.

    outlets()  ->  Outlet("Associated Press", short="AP", credits=("Associated Press", "AP", …), …)

An outlet that is not in `data/outlets.tsv` is known by the shape of its name, or not at all.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WIDTH = 6


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet; the columns of the table say what each kind of name is for."""

    name: str
    credits: tuple[str, ...]
    told: tuple[str, ...]
    short: str
    long: tuple[str, ...]
    address: str


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets of the table."""
    text = (files("dateline.types") / "data" / "outlets.tsv").read_text("utf-8")
    return tuple(_outlet(line) for line in text.splitlines() if line and line[0] != "#")


def _outlet(line: str) -> Outlet:
    cells = line.split("\t")
    name, credited, told, short, long, address = cells + [""] * (_WIDTH - len(cells))
    return Outlet(name, _several(credited), _several(told), short, _several(long), address)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
