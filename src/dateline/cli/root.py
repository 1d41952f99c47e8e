"""The root command, with every command in the order in which a user meets them."""

from collections.abc import Callable
from typing import Annotated

import typer

from dateline import __version__
from dateline.plugins import commands

from . import case, compare, copying, doctor, judge, leaving, look, place, record, stage
from .guard import Guarded

app = typer.Typer(
    name="dateline",
    cls=Guarded,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Begin with:  dateline demo",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn a pile of news reports into the record behind them."""


COMMANDS: tuple[Callable[..., None], ...] = (
    case.demo,
    case.add,
    case.record,
    *record.commands(),
    compare.compare,
    compare.coverage,
    place.place,
    look.show,
    look.search,
    judge.merge,
    judge.split,
    judge.confirm,
    judge.reject,
    judge.note,
    judge.undo,
    judge.judgements,
    stage.clean,
    stage.read,
    leaving.export,
    case.remove,
    copying.copy,
    look.verify,
    doctor.doctor,
)
for _command in (*COMMANDS, *commands()):
    app.command()(_command)
