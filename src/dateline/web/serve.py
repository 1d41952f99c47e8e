"""`dateline serve CASE`: open the case in a browser on this machine.

    $ dateline serve harbour.dateline
    harbour.dateline is at http://127.0.0.1:8765/  (Ctrl-C ends it)

Bound elsewhere than to this machine, everyone who reaches it can read the case and judge in it:
it warns, and `--password-file` asks for a password.
"""

import ipaddress
import socket
import webbrowser
from functools import partial
from pathlib import Path
from threading import Thread, Timer
from typing import TYPE_CHECKING, Annotated

import typer

from dateline import app
from dateline.errors import UsageError
from dateline.show.desk import Desk
from dateline.types.location import Location

if TYPE_CHECKING:
    import uvicorn

PORT = 8765


def serve(
    case: Annotated[
        Location,
        typer.Argument(metavar="CASE", show_default=False, parser=Location.of, help="The case."),
    ],
    *,
    host: Annotated[str, typer.Option(metavar="NAME", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="Port; 0 takes any free one.")] = PORT,
    password_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A file whose first line is the password.")
    ] = None,
    browse: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Open a case in the browser.

    Example: dateline serve harbour.dateline
    """
    password = _password(password_file)
    if not _is_loopback(host) and password is None:
        typer.echo(
            f"anyone who reaches {host} can read this case and judge in it; "
            "--password-file asks for a password",
            err=True,
        )
    with app.opened(case) as store, _listen(host, port) as listening:
        desk = Desk(store, case.name)
        server = _server(desk, listening, password)
        _read(desk, case)
        _look_after(desk, case)
        address = f"http://{host}:{listening.getsockname()[1]}/"
        typer.echo(f"{case} is at {address}  (Ctrl-C ends it)", err=True)
        if browse:
            Timer(0.5, webbrowser.open, [address]).start()
        server.run([listening])


def _server(desk: Desk, listening: socket.socket, password: str | None) -> "uvicorn.Server":
    import uvicorn  # noqa: PLC0415 - only a server needs it

    from .guard import ANY, LOOPBACK  # noqa: PLC0415
    from .server import make  # noqa: PLC0415

    names = LOOPBACK if _is_loopback(listening.getsockname()[0]) else ANY
    server = make(desk, names, password)
    return uvicorn.Server(uvicorn.Config(server, log_level="warning", server_header=False))


def _read(desk: Desk, case: Location) -> None:
    """Load the case, saying so where it takes long, and prepare its pages meanwhile."""
    slow = Timer(1.0, typer.echo, [f"reading {case} …"], {"err": True})
    slow.start()
    try:
        loaded = desk.look()
    finally:
        slow.cancel()
    Thread(target=desk.prepare, args=[loaded], daemon=True).start()


def _look_after(desk: Desk, case: Location) -> None:
    from .upkeep import Upkeep, in_process  # noqa: PLC0415 - multiprocessing is slow to import

    Upkeep(desk, partial(in_process, case)).begin()


def _password(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read as a password: {error}") from error
    if not lines or not lines[0].strip():
        raise UsageError(f"{file} holds no password in its first line")
    return lines[0].strip()


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket, so that a port in use is told before a browser opens."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise UsageError(f"{host}:{port} cannot be listened on: {error}") from error


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
