"""A real server on a free port of this machine, for as long as a test needs it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from dateline.show.desk import Desk
from dateline.web.server import make


@dataclass(frozen=True, slots=True)
class Town:
    """A served case: its desk, and the server's address without a slash at its end."""

    desk: Desk
    address: str


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """Serve a case; gives the address, without a slash at its end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(make(desk), log_level="warning"))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()
