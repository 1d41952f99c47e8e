"""A desk with the invented case, a client without a network, and a real browser."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from starlette.testclient import TestClient

from dateline import app
from dateline.ports import Store
from dateline.show.desk import Desk
from dateline.store.memory import MemoryStore
from dateline.web.server import make
from tests import invented
from tests.program import Case
from tests.web.serving import Town, served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# No sandbox: tests may run as root. No background traffic: tests count every request.
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


@pytest.fixture
def store() -> Store:
    """The invented case, in memory."""
    made = MemoryStore()
    made.keep(invented.kept(), invented.receipts())
    made.readings()
    made.save(invented.record())
    return made


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store, "invented.dateline")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(make(desk), base_url="http://127.0.0.1")


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    """The address of a server that serves the invented case on this machine."""
    with served(desk) as where:
        yield where


@pytest.fixture(scope="session")
def town(examples: Case) -> Iterator[Town]:
    """The example corpus as the program reads it, served; tests only look at it."""
    with app.opened(examples.path) as store:
        desk = Desk(store, examples.path.name)
        with served(desk) as where:
            yield Town(desk, where)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; skipped where it is missing."""
    if CHROMIUM is None:
        pytest.skip("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()
