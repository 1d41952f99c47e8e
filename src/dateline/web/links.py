"""Where a page lies: on a server, or as a file in a folder.

    Served().to("statement", "7c1e")                ->  "/statement/7c1e"
    Filed.of("statement/7c1e.html").to("timeline")  ->  "../timeline.html"

A page's place is its section and, for one entry, its id. What only a server can do (search,
judge, add) has no place in a folder: `Filed.live` is false and templates leave it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote, urlencode


class Links(Protocol):
    """Makes addresses for the page that is being written."""

    def __hash__(self) -> int:
        """What was drawn with the same addresses need not be drawn again."""
        ...

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
    """Addresses for a page that lies in `folder` of the site: "" or a section."""

    folder: str = ""
    live: bool = False

    @classmethod
    def of(cls, page: str) -> "Filed":
        """Addresses for a page by its file, such as "statement/7c1e.html"."""
        return cls(page.rpartition("/")[0])

    def to(self, section: str, id_: str = "", fragment: str = "") -> str:
        """See `Links.to`."""
        path = self._from_here(place(section, id_))
        return f"{path}#{fragment}" if fragment else path

    def asset(self, name: str) -> str:
        """See `Links.asset`."""
        return self._from_here(f"static/{name}")

    def turn(self, section: str, asked: Mapping[str, str], number: int) -> str:  # noqa: ARG002
        """See `Links.turn`. A folder has no answers to questions, only leaves."""
        return self._from_here(place(section, number=number))

    def _from_here(self, path: str) -> str:
        """A path of the site as it is from the folder, which has none inside it."""
        if not self.folder:
            return path
        near = f"{self.folder}/"
        return path.removeprefix(near) if path.startswith(near) else f"../{path}"


def place(section: str, id_: str = "", number: int = 1) -> str:
    """The file of a page inside the folder."""
    if id_:
        return f"{section}/{id_}.html"
    leaf = f"-{number}" if number > 1 else ""
    return f"{section or 'index'}{leaf}.html"
