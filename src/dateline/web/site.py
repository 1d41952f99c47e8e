"""The same pages as one folder that works from file://, with no server and no network.

    SITE.write(store, Path("harbour/"))  ->  harbour/index.html, harbour/statement/7c1e….html, …

Written into an empty folder or over an earlier site of Dateline's; anything else in the way is
refused. Left out: search, review and adding, which need a server.
"""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from dateline.export.folder import claim
from dateline.ports import Store
from dateline.show.charts.svg import style
from dateline.show.desk import snapshot as taken
from dateline.show.snapshot import Snapshot

from .links import Filed, place
from .page import Asked, Page, View
from .routes import ENTRIES, SECTIONS
from .writing import write

ASSETS = ("style.css", "keys.js", "icon.svg")


class Site:
    """A `Publisher` of pages."""

    name = "site"

    def write(self, store: Store, to: Path) -> None:
        """Write every page; raises UsageError where the folder holds something else."""
        claim(to, self.name)
        for path, data in written(taken(store, to.resolve().name)):
            _put(to / path, data)


SITE = Site()


def written(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """Every file of the folder, as it is made: its path and its bytes."""
    for name in ASSETS:
        yield f"static/{name}", files("dateline.web").joinpath("static", name).read_bytes()
    yield "static/charts.css", style().encode("utf-8")
    for path, page in _pages(snapshot):
        yield path, write(page, snapshot, Filed.of(path)).encode("utf-8")


def _put(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except FileNotFoundError:  # the first file of its folder
        path.parent.mkdir(parents=True)
        path.write_bytes(data)


def _pages(snapshot: Snapshot) -> Iterator[tuple[str, Page]]:
    for section, view in SECTIONS.items():
        yield from _leaves(snapshot, section, view)
    for id_, kind in snapshot.kinds.items():
        if kind in ENTRIES:
            yield from _leaves(snapshot, f"{kind}/{id_}", ENTRIES[kind], id_)


def _leaves(
    snapshot: Snapshot, section: str, view: View, id_: str = ""
) -> Iterator[tuple[str, Page]]:
    """Every leaf of a section, or of an entry's page; most have one."""
    leaf = leaves = 1
    while leaf <= leaves:
        page = view(snapshot, Asked(id_, {"leaf": str(leaf)}))
        leaves = page.data.get("leaves", 1)
        yield place(section, number=leaf), page
        leaf += 1
