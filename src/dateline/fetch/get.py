"""One request over a connection whose address was looked at before and after it was made.

    get("https://norland.example/talks", rules)  ->  Answer(status=200, …, body=b"<!doctype…")

The name is resolved once, and the connection goes to the address that was checked, so that a name
cannot lead elsewhere the second time. Redirects are not followed here. Proxies are not used. A
look-up of a name is bounded by the system alone.
"""

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from ipaddress import ip_address
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote, urlsplit

from .rules import Address, RefusedError, Rules

AGENT = "Dateline"
_ASKS = {
    "User-Agent": f"{AGENT}/{version('dateline')}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, */*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_CHUNK = 65_536
_SAFE = "/%:=&?~+!$,;'@()*[]-._"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: `head` is the status line and header fields as bytes."""

    url: str
    address: str
    status: int
    fields: dict[str, str]
    head: bytes
    body: bytes


def get(url: str, rules: Rules, until: float) -> Answer:
    """Ask for one address; raises RefusedError. `until` is the moment to give up (monotonic)."""
    parts = split(url)
    sock = _connected(parts, rules, until)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.sock = sock
    address = str(sock.getpeername()[0])
    try:
        with _watched(sock, until):
            connection.request("GET", _path(parts), headers={"Host": _host(parts), **_ASKS})
            answer = connection.getresponse()
            body = b"".join(_bounded(answer, rules, until))
    except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
        reason = _slow(rules) if monotonic() >= until else f"the server broke off: {error!r}"
        raise RefusedError(reason) from error
    finally:
        connection.close()
    # What was sent in chunks is whole here, and the record of it says so.
    fields = [(n, v) for n, v in answer.getheaders() if n.lower() != "transfer-encoding"]
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}", *(f"{n}: {v}" for n, v in fields)]
    head = "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")
    return Answer(url, address, answer.status, {n.lower(): v for n, v in fields}, head, body)


def split(url: str) -> SplitResult:
    """Take an address apart; raises RefusedError for what is not plain http or https."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise RefusedError(f"not an address: {error}") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise RefusedError("not an address of http or https")
    if "@" in parts.netloc:
        raise RefusedError("an address with a user name in it")
    return parts


def _connected(parts: SplitResult, rules: Rules, until: float) -> socket.socket:
    """A connection to the first address of a host that may be connected to."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(f"no address is known for {host}") from error
    allowed = [each for each in found if rules.allowed(_address(each[4][0]))]
    if not allowed:
        raise RefusedError(
            f"{host} is at {found[0][4][0]}, in a private network; --fetch-private allows that"
        )
    problem = ""
    for family, kind, protocol, _, place in allowed:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(max(until - monotonic(), 0.001))
            sock.connect(place)
            if rules.allowed(_address(sock.getpeername()[0])):
                return _secured(sock, host) if parts.scheme == "https" else sock
        except OSError as error:
            problem = str(error)
        sock.close()
    raise RefusedError(f"no connection to {host}: {problem}")


def _secured(sock: socket.socket, host: str) -> socket.socket:
    return ssl.create_default_context().wrap_socket(sock, server_hostname=host)


def _address(host: str | int) -> Address:
    """The number of a host, without the name of the interface that may follow it."""
    return ip_address(str(host).split("%")[0])


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    return host if parts.port is None else f"{host}:{parts.port}"


def _path(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, _SAFE)}" if parts.query else ""
    return quote(parts.path or "/", _SAFE) + query


@contextmanager
def _watched(sock: socket.socket, until: float) -> Iterator[None]:
    """Close a connection when its time is over, however its bytes trickle in."""

    def stop() -> None:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(max(until - monotonic(), 0.001), stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _bounded(answer: http.client.HTTPResponse, rules: Rules, until: float) -> Iterator[bytes]:
    size = 0
    while chunk := answer.read1(_CHUNK):
        size += len(chunk)
        if size > rules.most_bytes:
            raise RefusedError(f"more than {rules.most_bytes / 1e6:,.0f} MB")
        if monotonic() >= until:
            raise RefusedError(_slow(rules))
        yield chunk
    if monotonic() >= until:
        raise RefusedError(_slow(rules))
    if answer.length:
        raise RefusedError("the server broke off before its end")


def _slow(rules: Rules) -> str:
    return f"it took more than {rules.seconds:.0f} seconds"
