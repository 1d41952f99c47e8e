"""Addresses to given bytes: robots first, each redirect checked anew, the raw answer kept.

    https://norland.example/talks      ->  Given("https://norland.example/talks", …)
    https://norland.example/feed.xml   ->  what is given for each of its entries
    an address that may not be had     ->  a failed receipt with the reason

What a page links to, its pictures and scripts are not fetched. A page that scripts build is empty
here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from time import monotonic, sleep
from urllib.parse import urldefrag, urljoin

from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt

from .get import Answer, get, split
from .keep import MOMENT, record
from .robots import Robots
from .rules import RefusedError, Rules

_MOVED = frozenset({301, 302, 303, 307, 308})
_MOST_ENTRIES = 1_000  # of one feed

Links = Callable[[Given], Iterable[str]]  # the entries of a feed; nothing for what is none
Keep = Callable[[bytes], None]


def fetched(
    urls: Iterable[str], rules: Rules, links: Links, keep: Keep, declared: Declared = Declared()
) -> Iterator[Given | Receipt]:
    """Yield what each address gives. `keep` takes each raw answer as a packed WARC record."""
    fetching = _Fetching(rules, keep, declared)
    seen: set[str] = set()
    for url in urls:
        if url in seen:
            continue
        seen.add(url)
        page = fetching.page(url)
        entries = [] if isinstance(page, Receipt) else list(links(page))[:_MOST_ENTRIES]
        if not entries:
            yield page
        for entry in entries:
            address = urljoin(page.declared.url or url, entry)
            if address not in seen:
                seen.add(address)
                yield fetching.page(address)


@dataclass(slots=True)
class _Fetching:
    """A run over addresses: the rules of sites met, and when each host was asked last."""

    rules: Rules
    keep: Keep
    declared: Declared
    asked: dict[str, float] = field(default_factory=dict)
    robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        self.robots = Robots(self._plain)

    def page(self, url: str) -> Given | Receipt:
        """What an address gives, or why it gives nothing."""
        try:
            answer = self._followed(url, self._polite)
            moment = datetime.now(UTC)
            self.keep(record(answer, moment))
            if answer.status != 200:
                raise RefusedError(f"the server answered {answer.status}, not with a page")
            if (packed := answer.fields.get("content-encoding", "identity")) != "identity":
                raise RefusedError(f"the server packed it though asked not to: {packed}")
        except RefusedError as error:
            return Receipt(url, Outcome.FAILED, str(error), declared=self.declared)
        address = self.declared.url or answer.url
        declared = replace(self.declared, url=address, fetched=f"{moment:{MOMENT}}")
        return Given(url, answer.body, declared, _charset(answer))

    def _followed(self, url: str, ask: Callable[[str, float], Answer]) -> Answer:
        """The answer at the end of redirects; raises RefusedError."""
        until = monotonic() + self.rules.seconds
        here = urldefrag(url).url
        for _ in range(self.rules.redirects + 1):
            answer = ask(here, until)
            target = answer.fields.get("location")
            if answer.status not in _MOVED or not target:
                return answer
            here = urldefrag(urljoin(here, target)).url
        raise RefusedError(f"more than {self.rules.redirects} redirects")

    def _plain(self, url: str) -> Answer:
        """Ask for robots.txt, of which none says whether it may be had."""
        return self._followed(url, lambda here, until: get(here, self.rules, until))

    def _polite(self, url: str, until: float) -> Answer:
        """Ask for a page where the site allows it, no sooner than it wants."""
        delay = max(self.rules.delay, self.robots.delay(url))
        host = split(url).netloc
        if (wait := self.asked.get(host, 0.0) + delay - monotonic()) > 0 and host in self.asked:
            sleep(wait)
            until += wait
        self.asked[host] = monotonic()
        return get(url, self.rules, until)


def _charset(answer: Answer) -> str | None:
    said = Message()
    said["Content-Type"] = answer.fields.get("content-type", "")
    return said.get_content_charset()
