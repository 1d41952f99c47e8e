"""The case, its pages and its record as one zip; see `dateline.export.bundle` for what is in it.

All is made from one copy of the case, so that they agree even when another process adds meanwhile.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from dateline import app
from dateline.errors import UsageError
from dateline.export.bundle import CASE, RECORD, SITE, pack
from dateline.export.folder import claim_file
from dateline.export.jsonl import JSONL
from dateline.ports import Store

from .site import SITE as PAGES


class Bundle:
    """A `Publisher` of one zip. Its pages are titled by the zip's name."""

    name = "bundle"

    def write(self, store: Store, to: Path) -> None:
        """Write the zip; raises UsageError where it cannot be written."""
        claim_file(to)
        try:
            # Beside the zip, so that a full disk is met there and the last step is a renaming.
            with TemporaryDirectory(dir=to.absolute().parent, prefix=".dateline-") as made:
                folder, packed = Path(made, "bundle"), Path(made, "zip")
                folder.mkdir()
                _fill(store, folder, to.stem)
                pack(folder, packed)
                packed.replace(to)
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


BUNDLE = Bundle()


def _fill(store: Store, folder: Path, title: str) -> None:
    store.copy(folder / CASE)
    with app.opened(folder / CASE) as copy:
        articles = (reading.article for reading in copy.readings())
        with (folder / RECORD).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in JSONL.lines(copy.record(), articles))
        pages = folder.parent / "pages" / title
        PAGES.write(copy, pages)
    for each in pages.glob(".*"):
        each.unlink()
    pages.rename(folder / SITE)
