"""What keeps a page on this machine from being used by others.

    Host: dateline.evil.example  ->  400: no page elsewhere passes for this one (DNS rebinding)
    POST from another site       ->  403: judged by Sec-Fetch-Site, then by Origin
    any answer                   ->  Content-Security-Policy, no sniffing, framing or referrer

With a password, every request must carry it (HTTP Basic, any user name).
Sources: Fetch Metadata (W3C), Content Security Policy Level 3, RFC 7617.
"""

import base64
import binascii
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
ANY = ("*",)  # a server bound elsewhere is called by names that it cannot know
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # With "no-referrer" browsers send forms of these very pages with `Origin: null`.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})

Next = Callable[[Request], Awaitable[Response]]


def guard(server: FastAPI, hosts: tuple[str, ...], password: str | None) -> None:
    """Set up the checks; `hosts` are the names that this server may be called by."""

    @server.middleware("http")
    async def checked(request: Request, go_on: Next) -> Response:
        response = _refusal(request, password) or await go_on(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    server.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)


def _refusal(request: Request, password: str | None) -> Response | None:
    if password is not None and not _knows(request, password):
        asks = {"WWW-Authenticate": 'Basic realm="Dateline", charset="UTF-8"'}
        return PlainTextResponse("A password is needed.", 401, asks)
    if request.method not in _READING and not _from_here(request):
        return PlainTextResponse("Refused: this request comes from another site.", 403)
    return None


def _from_here(request: Request) -> bool:
    """Whether a writing request comes from a page of this server, or from no page at all."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in _OWN:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc == request.headers.get("host")


def _knows(request: Request, password: str) -> bool:
    scheme, _, coded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(coded, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return secrets.compare_digest(given.partition(":")[2].encode(), password.encode())
