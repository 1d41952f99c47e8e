"""What a site lets programs fetch (RFC 9309), and how slowly.

    Robots(get).delay("https://norland.example/talks")  ->  0.0, or RefusedError

A site without robots.txt allows all; where it cannot be had, or its server fails, nothing is
fetched.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlunsplit

from protego import Protego

from .get import AGENT, Answer, split
from .rules import RefusedError

_MOST = 500_000  # bytes that are read of it; RFC 9309 asks for no more
_LONGEST = 10.0  # seconds between two requests that a site may ask for


@dataclass(slots=True)
class Robots:
    """The rules of the sites met so far. `get` follows redirects and raises RefusedError."""

    get: Callable[[str], Answer]
    met: dict[str, Protego] = field(default_factory=dict)

    def delay(self, url: str) -> float:
        """Seconds that a site wants between requests; raises RefusedError where it refuses."""
        parts = split(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self.met:
            self.met[origin] = self._read(urlunsplit((*parts[:2], "/robots.txt", "", "")))
        if not self.met[origin].can_fetch(url, AGENT):
            raise RefusedError("the site's robots.txt does not allow it")
        return min(float(self.met[origin].crawl_delay(AGENT) or 0), _LONGEST)

    def _read(self, url: str) -> Protego:
        try:
            answer = self.get(url)
        except RefusedError as error:
            raise RefusedError(f"the site's robots.txt cannot be had: {error}") from error
        if answer.status >= 500:
            raise RefusedError(f"the site's robots.txt cannot be had: error {answer.status}")
        words = answer.body[:_MOST].decode("utf-8", "replace") if answer.status == 200 else ""
        return Protego.parse(words)
