"""A PostgreSQL server of the tests' own: Debian's program, a folder and a socket for one run.

Nothing listens on the network. As root it runs as the user `postgres`, which Debian's package
makes, because PostgreSQL refuses to run as root.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg

MISSING = "PostgreSQL is not installed: apt-get install postgresql"
PORT = 5433  # names the socket; no other server has one in the same folder
GUEST, SECRET = "guest", "hush/now@5%"  # a user who needs a password
PATIENCE = 60  # seconds
# What is kept need not outlive the machine.
SETTINGS = (
    "listen_addresses=",
    f"port={PORT}",
    "fsync=off",
    "max_connections=30",
    "shared_buffers=32MB",
    "timezone=UTC",
)
ACCESS = f"local all {GUEST} scram-sha-256\nlocal all all trust\n"
PR_SET_PDEATHSIG = 1  # prctl(2)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; `folder` holds its socket."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=count)

    def address(self, database: str, user: str = "postgres", password: str = "") -> str:
        """How Dateline is told of a database."""
        secret = f":{quote(password, safe='')}" if password else ""
        return f"postgresql://{user}{secret}@/{database}?host={quote(str(self.folder))}&port={PORT}"

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run a statement as the owner of the server."""
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    def database(self) -> str:
        """Make an empty database, and give its name."""
        name = f"case_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        return name


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, of the newest version that is there."""
    there = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = sorted(there, key=lambda each: int(each.parents[1].name))
    return found[-1].parent if found else None


@contextmanager
def running() -> Iterator[Server]:
    """Start a server in a folder of its own; it is stopped, and the folder removed, at the end."""
    there = programs()
    assert there is not None
    folder = Path(tempfile.mkdtemp(prefix="dateline-", dir="/tmp"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    try:
        make = f"{there}/initdb -D {folder}/data -U postgres -E UTF8 --no-sync".split()
        subprocess.run(make, user=user, check=True, capture_output=True, cwd=folder)
        (folder / "data" / "pg_hba.conf").write_text(ACCESS, "utf-8")
        with _started(there, folder, user):
            yield Server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(there: Path, folder: Path, user: str | None) -> Iterator[None]:
    command = [str(there / "postgres"), "-D", str(folder / "data"), "-k", str(folder)]
    command += [part for setting in SETTINGS for part in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command,
            user=user,
            stdout=log,
            stderr=log,
            cwd=folder,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - before any test starts a thread
        )
    try:
        server, last = Server(folder), time.monotonic() + PATIENCE
        while True:
            try:
                server.run(f"CREATE ROLE {GUEST} LOGIN PASSWORD '{SECRET}'")
                break
            except psycopg.OperationalError:
                assert time.monotonic() < last, (folder / "log").read_text("utf-8", "replace")
                time.sleep(0.05)
        yield
    finally:
        process.send_signal(signal.SIGINT)  # end without waiting for those who are connected
        process.wait(PATIENCE)


def _end_with_parent() -> None:
    """Have the server end when the tests are killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
