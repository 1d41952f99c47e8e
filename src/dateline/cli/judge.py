"""Commands that decide about the record: merge, split, confirm, reject, note, undo, judgements."""

import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from dateline import app
from dateline.errors import FormatError, UsageError
from dateline.ports import Store
from dateline.show import judging
from dateline.show.case import Case as Shown
from dateline.show.case import case as shown
from dateline.show.judgements import judgements as listed
from dateline.show.judging import Wanted
from dateline.show.phrases import count
from dateline.types.judgement import Judgement
from dateline.types.location import Location

from .behind import warn
from .console import Messages, put
from .options import As, Case, Format, Quiet
from .tables import put_table

Entry = Annotated[
    str,
    typer.Argument(
        metavar="ID", show_default=False, help="An id, a party's name, or a report's file."
    ),
]
Pieces = Annotated[
    list[str],
    typer.Argument(metavar="EVIDENCE…", show_default=False, help="REPORT, or REPORT:OFFSET."),
]
By = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides; your login name if not given.")
]
Why = Annotated[str, typer.Option(metavar="TEXT", help="The reason.")]
At = Annotated[
    str | None, typer.Option(metavar="TIME", help="When it was decided (ISO 8601, UTC); now.")
]


def merge(
    case: Case,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID ID…", show_default=False, help="Ids, or names.")
    ],
    by: By = None,
    why: Why = "",
    at: At = None,
) -> None:
    """Make entries of one kind one.

    Example: dateline merge harbour.dateline 52aa 7d01 --why "same person"
    """
    _decide(case, lambda view: judging.merge(view, ids), _when(by, at), why)


def split(
    case: Case, id_: Entry, evidence: Pieces, by: By = None, why: Why = "", at: At = None
) -> None:
    """Take evidence out of an entry.

    What is taken out becomes an entry of its own.

    Example: dateline split harbour.dateline 7c1e b.txt
    """
    _decide(case, lambda view: judging.split(view, id_, evidence), _when(by, at), why)


def confirm(case: Case, id_: Entry, by: By = None, why: Why = "", at: At = None) -> None:
    """Say that an entry is right.

    Of a report: that its date is.

    Example: dateline confirm harbour.dateline 7c1e
    """
    _decide(case, lambda view: judging.confirm(view, id_), _when(by, at), why)


def reject(
    case: Case,
    id_: Entry,
    evidence: Annotated[
        list[str] | None,
        typer.Argument(metavar="[EVIDENCE…]", show_default=False, help="Only these pieces."),
    ] = None,
    by: By = None,
    why: Why = "",
    at: At = None,
) -> None:
    """Say that an entry is wrong; it leaves the record.

    Of a report: that its date is, which is then unknown.

    Example: dateline reject harbour.dateline f19a c.txt
    """
    _decide(case, lambda view: judging.reject(view, id_, evidence or ()), _when(by, at), why)


def note(
    case: Case,
    id_: Entry,
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False, help="What to note.")],
    by: By = None,
    at: At = None,
) -> None:
    """Put a remark on an entry.

    Example: dateline note harbour.dateline 7c1e "asked the office on Monday"
    """
    _decide(case, lambda view: judging.note(view, id_), _when(by, at), text)


def undo(
    case: Case,
    id_: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", show_default=False, help="A judgement's id.")
    ],
    by: By = None,
    why: Why = "",
    at: At = None,
) -> None:
    """Take a judgement back.

    An undo can be undone too.

    Example: dateline undo harbour.dateline 9c3e
    """
    when = _when(by, at)
    with app.opened(case) as store:
        wanted = judging.undo(_look(store), store.judgements(), id_)
        _keep(store, judging.signed(wanted, *when, why))


def judgements(
    case: Case,
    out: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write them as JSON Lines.")
    ] = None,
    given: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Take in such a file.")
    ] = None,
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Print who decided what; take decisions in or out.

    Example: dateline judgements harbour.dateline --export decided.jsonl
    """
    messages = Messages(quiet)
    with app.opened(case) as store:
        if given:
            before = len(store.judgements())
            app.judge(store, _read(given))
            new = len(store.judgements()) - before
            messages.say(f"{count(new, 'judgement')} taken in")
        held = store.judgements()
        if out:
            _write(out, held)
        elif not given:
            put_table(listed(_look(store), held), form, messages)


def _decide(
    case: Location, wanted: Callable[[Shown], Wanted], when: tuple[str, datetime], why: str
) -> None:
    """Find what is meant in the record as it is, and keep the judgement."""
    with app.opened(case) as store:
        warn(store, case)
        _keep(store, judging.signed(wanted(_look(store)), *when, why))


def _keep(store: Store, made: Judgement) -> None:
    app.judge(store, [made])
    table = listed(_look(store), store.judgements(), frozenset({made.id}))
    put_table(table, Format.TABLE, Messages(quiet=False))


def _when(by: str | None, at: str | None) -> tuple[str, datetime]:
    """Who decides, and when."""
    try:
        who = by or getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("your login name is not known: say who decides with --by") from error
    try:
        time = datetime.fromisoformat(at) if at else datetime.now(UTC)
    except ValueError as error:
        raise UsageError(f"--at takes a time like 2031-05-09T10:00, not {at!r}") from error
    return who, time if time.tzinfo else time.replace(tzinfo=UTC)


def _read(path: Path) -> list[Judgement]:
    from dateline.export.judgements import parse  # noqa: PLC0415 - msgspec is slow to import

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return list(parse(data.splitlines()))
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    except FormatError as error:
        raise FormatError(f"{path}: {error}; nothing was taken in") from error


def _write(path: Path, held: Sequence[Judgement]) -> None:
    from dateline.export.judgements import lines  # noqa: PLC0415 - msgspec is slow to import

    if str(path) == "-":
        for line in lines(held):
            put(line)
        return
    try:
        path.write_text("".join(f"{line}\n" for line in lines(held)), "utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error


def _look(store: Store) -> Shown:
    return shown(store.record(), (reading.article for reading in store.readings()))
