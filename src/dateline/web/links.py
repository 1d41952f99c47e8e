"""Where a page lies: on a server, or as a file in a folder.

    Served().to("statement", "7c1e")                ->  "/statement/7c1e"
    Filed("statement/7c1e.html").to("timeline")     ->  "../timeline.html"

A page's place is its section and, for one entry, its id. What only a server can do (search,
judge, add) has no place in a folder: `Filed.live` is false and templates leave it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, relpath
from typing import Protocol
from urllib.parse import quote, urlencode


class Links(Protocol):
    """Makes addresses for the page that is being written."""

    @property
    def live(self) -> bool:
        """Whether a server answers: forms and searches work."""
        ...

    def to(self, section: str, id_: str = "", fragment: str = "") -> str:
        """The address of a section, or of one entry in it."""
        ...

    def asset(self, name: str) -> str:
        """The address of a file of the pages' own: style, script."""
        ...

    def turn(self, section: str, asked: Mapping[str, str], number: int) -> str:
        """The address of the `number`th leaf of a long list, asked for with these words."""
        ...


@dataclass(frozen=True, slots=True)
class Served:
    """Addresses on the server."""

    live: bool = True

    def to(self, section: str, id_: str = "", fragment: str = "") -> str:
        """See `Links.to`."""
        path = f"/{section}/{quote(id_)}" if id_ else f"/{section}"
        return f"{path}#{fragment}" if fragment else path

    def asset(self, name: str) -> str:
        """See `Links.asset`."""
        return f"/static/{name}"

    def turn(self, section: str, asked: Mapping[str, str], number: int) -> str:
        """See `Links.turn`."""
        words = {name: value for name, value in asked.items() if value}
        query = urlencode(words | ({"leaf": str(number)} if number > 1 else {}))
        return f"/{section}?{query}" if query else f"/{section}"


@dataclass(frozen=True, slots=True)
class Filed:
    """Addresses in a folder, relative to the file `page`, such as "statement/7c1e.html"."""

    page: str
    live: bool = False

    def to(self, section: str, id_: str = "", fragment: str = "") -> str:
        """See `Links.to`."""
        path = relpath(place(section, id_), dirname(self.page) or ".")
        return f"{path}#{fragment}" if fragment else path

    def asset(self, name: str) -> str:
        """See `Links.asset`."""
        return relpath(f"static/{name}", dirname(self.page) or ".")

    def turn(self, section: str, asked: Mapping[str, str], number: int) -> str:  # noqa: ARG002
        """See `Links.turn`. A folder has no answers to questions, only leaves."""
        return relpath(place(section, number=number), dirname(self.page) or ".")


def place(section: str, id_: str = "", number: int = 1) -> str:
    """The file of a page inside the folder."""
    if id_:
        return f"{section}/{id_}.html"
    leaf = f"-{number}" if number > 1 else ""
    return f"{section or 'index'}{leaf}.html"
