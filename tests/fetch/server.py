"""A web server on this machine that behaves as badly as a test asks it to."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Talks</title><p>The talks resume on Thursday, a minister said.</p>"
FEED = (
    b'<rss version="2.0"><channel><title>Norland Daily</title>'
    b"<item><title>A</title><link>/a.html</link></item>"
    b"<item><title>B</title><link>/b.html</link></item></channel></rss>"
)


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what is asked is noted on the server."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked: list[str] = self.server.asked  # type: ignore[attr-defined]
        asked.append(self.path)
        getattr(self, "get_" + self.path.strip("/").split("/")[0].split(".")[0], self.missing)()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def page(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def away(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def missing(self) -> None:
        self.page(b"<p>Not here.</p>", status=404)

    def get_a(self) -> None:
        self.page(PAGE.replace(b"Thursday", b"Friday"))

    def get_b(self) -> None:
        self.page(PAGE)

    def get_feed(self) -> None:
        self.page(FEED, "application/rss+xml")

    def get_robots(self) -> None:
        self.page(b"User-agent: *\nDisallow: /closed\n", "text/plain")

    def get_closed(self) -> None:
        self.page(PAGE)

    def get_moved(self) -> None:
        self.away("/b.html")

    def get_loop(self) -> None:
        self.away("/loop")

    def get_inward(self) -> None:
        self.away("http://127.0.0.2:9/secret")

    def get_file(self) -> None:
        self.away("file:///etc/hostname")

    def get_toclosed(self) -> None:
        self.away("/closed/a.html")

    def get_slow(self) -> None:
        self.drip(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000)

    def get_trickle(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        self.drip(b"<p>" + b"word " * 1000)

    def get_endless(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        try:
            while True:
                self.wfile.write(bytes(65_536))
        except OSError:
            self.close_connection = True

    def get_short(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>Talks</p>")
        self.close_connection = True

    def get_chunked(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        self.wfile.write(
            b"Transfer-Encoding: chunked\r\n\r\n5\r\n<p>Ta\r\n7\r\nlks</p>\r\n0\r\n\r\n"
        )

    def drip(self, data: bytes) -> None:
        try:
            for byte in data:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True


@contextmanager
def serving() -> Iterator[tuple[str, list[str]]]:
    """Yield the server's address, and the list of what it was asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    asked = server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
