"""What the rules alone say of a text in the four border types."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.events.lexicon import BORDER
from dateline.read.names import NAMES
from dateline.types.reading import Reading

RULES = Events(None)


@pytest.fixture(scope="session")
def border(page: Callable[..., Page]) -> Callable[[str], list[str]]:
    """Return the types of a text's coded acts, as far as they are one of the four."""

    def types(text: str) -> list[str]:
        read = page(text)
        events = RULES.read(read, NAMES.read(read, Reading(read.article))).events
        return [event.type for event in events if event.type in BORDER and event.coded]

    return types
