"""Commands that look closely: show, search, verify."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from dateline import app
from dateline.errors import StoreError
from dateline.export import bundle
from dateline.ports import Fault, Store
from dateline.show.case import case as shown
from dateline.show.entry import entry
from dateline.show.hits import hits
from dateline.show.safe import harmless
from dateline.show.sheet import Passage
from dateline.types.location import Location

from .behind import warn
from .console import Messages, put
from .guard import UNVERIFIED
from .options import As, Case, Format, Quiet
from .sheets import put_passages, put_sheet
from .tables import put_table

MOST_HITS = 50


def show(
    case: Case,
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID", show_default=False, help="An id, its beginning, or a report's file."
        ),
    ],
) -> None:
    """Print one entry, its words marked.

    Each piece of evidence stands in its paragraph.

    Example: dateline show harbour.dateline 7c1e
    """
    with app.opened(case) as store:
        warn(store, case)
        view = shown(store.record(), (reading.article for reading in store.readings()))
        put_sheet(entry(view, id_, lambda report: store.reading(report).article))


def search(
    case: Case,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", show_default=False, help="All have to occur.")
    ],
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Find words in articles and statements.

    Example: dateline search harbour.dateline fishing zone
    """
    with app.opened(case) as store:
        warn(store, case)
        found = store.search(" ".join(words), MOST_HITS)
    if form is Format.TABLE and found:
        put_passages(
            Passage(f"{hit.kind} {hit.id[:8]} · {hit.file}", hit.text, hit.marked) for hit in found
        )
    else:
        put_table(hits(found), form, Messages(quiet))


def verify(case: Case, quiet: Quiet = False) -> None:
    """Check every anchor of a case again, or a bundle and the case in it.

    Hashes and references too; the exit code is 3 when one fails.

    Example: dateline verify harbour.dateline
    Example: dateline verify harbour.zip
    """
    to = Messages(quiet)
    if case.path and bundle.is_bundle(case.path):
        _report(bundle.faults(case.path), case.name, to)
        mark = bundle.mark(case.path)
        to.say(f"every file of the bundle is as it was written; its mark is {mark}")
        with TemporaryDirectory() as folder:
            taken = Path(folder, bundle.CASE)
            bundle.take_case(case.path, taken)
            _verify(Location.of(taken), to)
    else:
        _verify(case, to)


def _verify(case: Location, to: Messages) -> None:
    with app.opened(case) as store:
        faults, reports = store.verify(), _reports(store)
    _report(faults, reports, to)
    to.say(f"every anchor, hash and reference of {reports} holds")


def _reports(store: Store) -> str:
    """How many reports there are, where that can be told."""
    try:
        return f"{len(store.report_ids())} reports"
    except StoreError:
        return "the case"


def _report(faults: Sequence[Fault], where: str, to: Messages) -> None:
    """Print what is wrong, and end there if anything is."""
    for fault in faults:
        put(harmless(f"{fault.where}: {fault.what}"))
    if faults:
        to.error(f"{len(faults)} faults in {where}")
        raise typer.Exit(UNVERIFIED)
