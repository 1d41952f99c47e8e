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
from dateline.show.desk import snapshot

from .site import written


class Bundle:
    """A `Publisher` of one zip. Its pages are titled by the zip's name."""

    name = "bundle"

    def write(self, store: Store, to: Path) -> None:
        """Write the zip; raises UsageError where it cannot be written."""
        claim_file(to)
        try:
            # Beside the zip, so that a full disk is met there and the last step is a renaming.
            with TemporaryDirectory(dir=to.absolute().parent, prefix=".dateline-") as made:
                packed = Path(made, "zip")
                _pack(store, Path(made), to.stem, packed)
                packed.replace(to)
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


BUNDLE = Bundle()


def _pack(store: Store, made: Path, title: str, to: Path) -> None:
    """Pack a copy of the case with its record and pages, which are never files of their own."""
    case, record = made / CASE, made / RECORD
    store.copy(case)
    with app.opened(case) as copy:
        articles = (reading.article for reading in copy.readings())
        with record.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in JSONL.lines(copy.record(), articles))
        pages = ((f"{SITE}/{path}", data) for path, data in written(snapshot(copy, title)))
        pack({CASE: case, RECORD: record}, pages, to)
