"""Which pages there are, and what a browser did while it showed one.

Pages are found by the routes and the case, so that a new page is walked without a word here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

from dateline.show.desk import Desk
from dateline.web.routes import ENTRIES, LIVE, SECTIONS

OF_A_KIND = 2  # entries of one kind that a walk looks at
NOWHERE = "/statement/0000000000000000"


@dataclass  # Playwright keeps a note of its own on an object whose methods it calls
class Seen:
    """What happened on a page: complaints of the browser, dialogs, addresses asked for."""

    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        """Note an error or warning of the console."""
        if message.type in {"error", "warning"}:
            self.errors.append(f"{message.type}: {message.text}")

    def dialog(self, dialog: Dialog) -> None:
        """Note a dialog that no person asked for, and close it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def request(self, request: Request) -> None:
        """Note an address."""
        self.requests.append(request.url)

    def elsewhere(self, home: str) -> list[str]:
        """Addresses asked for that do not begin with `home`."""
        return [each for each in self.requests if not each.startswith(home)]


@contextmanager
def page(browser: Browser, **options: Any) -> Iterator[tuple[Page, Seen]]:
    """A page of a context of its own, watched."""
    context = browser.new_context(**options)
    opened, seen = context.new_page(), Seen()
    opened.on("console", seen.console)
    opened.on("pageerror", lambda error: seen.errors.append(str(error)))
    opened.on("dialog", seen.dialog)
    opened.on("request", seen.request)
    yield opened, seen
    context.close()


def sections() -> list[str]:
    """The path of every page that is not an entry's."""
    return [f"/{each}" for each in (*SECTIONS, *LIVE, "docs")]


def entries(desk: Desk, of_a_kind: int = OF_A_KIND) -> list[str]:
    """Paths of the first entries of every kind."""
    ids: dict[str, list[str]] = {kind: [] for kind in ENTRIES}
    for id_, kind in desk.look().kinds.items():
        ids[kind].append(id_)
    return [f"/{kind}/{id_}" for kind, all_ids in ids.items() for id_ in all_ids[:of_a_kind]]


def paths(desk: Desk, of_a_kind: int = OF_A_KIND) -> list[str]:
    """Every kind of page of a case, a refusal too."""
    return [*sections(), *entries(desk, of_a_kind), NOWHERE]
