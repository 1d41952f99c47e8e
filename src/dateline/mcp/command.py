"""`dateline mcp CASE`: answer an assistant's questions about a case, on standard input and output.

    $ dateline mcp harbour.dateline        started by the assistant's program, not by hand

It reads the case and changes nothing in it. Needs the package `mcp`: pip install 'dateline[mcp]'.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from dateline import app
from dateline.errors import UsageError
from dateline.ports import Store
from dateline.types.location import Location

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer


def mcp(
    case: Annotated[
        Location,
        typer.Argument(metavar="CASE", show_default=False, parser=Location.of, help="The case."),
    ],
) -> None:
    """Serve a case, read only, to assistants.

    Speaks the Model Context Protocol on standard input and output.

    Example: dateline mcp harbour.dateline
    """
    with app.opened(case) as store:
        _server(store, case.name).run()


def _server(store: Store, name: str) -> "MCPServer":
    try:
        from .server import make  # noqa: PLC0415 - only this command needs the package
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in {"mcp", "mcp_types"}:
            raise
        raise UsageError(
            "assistants are answered by the package mcp, which is not installed: "
            "pip install 'dateline[mcp]'"
        ) from error
    from dateline.show.desk import Desk  # noqa: PLC0415

    return make(Desk(store, name))
