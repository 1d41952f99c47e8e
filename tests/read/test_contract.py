"""Every built-in reader keeps the contract."""

from collections.abc import Callable

import pytest

from dateline.ports import Page, Reader
from dateline.read.events import EVENTS
from dateline.read.figures import FIGURES
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.read.times import TIMES
from dateline.types.reading import Reading
from tests.contracts.reader import ReaderContract

READERS: tuple[Reader, ...] = (NAMES, TIMES, QUOTATIONS, FIGURES, EVENTS)


@pytest.fixture(params=READERS, ids=lambda reader: reader.name)
def reader(request: pytest.FixtureRequest) -> Reader:
    built_in: Reader = request.param
    return built_in


@pytest.fixture
def found(reader: Reader) -> Callable[[Page], Reading]:
    """Run the readers that come before this one."""

    def read(page: Page) -> Reading:
        reading = Reading(page.article)
        for earlier in READERS[: READERS.index(reader)]:
            reading = earlier.read(page, reading)
        return reading

    return read


class TestReaders(ReaderContract):
    """Names, times, quotations, figures, events."""
