"""The brief as a PDF: tagged for screen readers, every [12] a link to its evidence.

Set by typst with the fonts that it carries, so that the same case gives the same bytes. Those have
Latin, Greek and Cyrillic letters; for a brief with other letters the fonts of the machine help out,
and what no font has is shown as a box. Needs typst: `dateline[pdf]`.
"""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.errors import UsageError
from dateline.ports import Store
from dateline.show.brief import Brief, brief
from dateline.show.case import case
from dateline.show.safe import harmless

from .extras import need
from .folder import claim_file

# Up to Cyrillic, then the additions to Latin and Greek, punctuation, currencies and arrows.
_CARRIED = re.compile("[\u0000-\u052f\u1e00-\u20cf\u2100-\u21ff]*")
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


class Pdf:
    """A `Publisher` of the brief."""

    name = "pdf"

    def write(self, store: Store, to: Path) -> None:
        """Write the file; raises UsageError where it cannot be written."""
        typst = need("typst", "pdf")
        claim_file(to)
        view = case(store.record(), (reading.article for reading in store.readings()))
        made = printed(typst, brief(view))
        try:
            to.write_bytes(made)
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


PDF = Pdf()


def printed(typst: Any, of: Brief) -> bytes:
    """The bytes of the PDF."""
    said = _json(of)
    made: bytes = typst.compile(
        files("dateline.export").joinpath("data", "brief.typ").read_bytes(),
        sys_inputs={"brief": said},
        ignore_system_fonts=_CARRIED.fullmatch(said) is not None,
        timestamp=_EPOCH,
    )
    return made


def _json(of: Brief) -> str:
    notes = [{"number": note.number, "words": note.words, "place": note.place} for note in of.notes]
    return json.dumps(_harmless({**asdict(of), "notes": notes}), ensure_ascii=False)


def _harmless(told: Any) -> Any:
    """All text without control characters, which have no shape."""
    if isinstance(told, str):
        return harmless(told)
    if isinstance(told, dict):
        return {key: _harmless(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [_harmless(value) for value in told]
    return told
