"""Any text through the parser and the readers of times and quotations: spans hold, nothing raises.

The order of readers is the program's, so that quotations find the names and times they build on.
"""

from functools import cache

from dateline import app
from dateline.plugins import readers
from dateline.ports import Page
from dateline.read.page import Parser
from dateline.store.anchors import reading_mismatches
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.reading import Reading

READERS = readers()  # when this is imported: what is imported later is not watched
LONGEST = 2_000  # characters: more takes time, and hides what is at fault


def read(last: str, data: bytes) -> None:
    """Read a text with all readers up to one."""
    text = data.decode("utf-8", "replace")[:LONGEST]
    zones = (Zone(ZoneKind.BODY, 0, len(text)),) if text.strip() else ()
    article = Article("0" * 64, "file", text, zones, unknown("not said"))
    for page in _parser().parse([article]):  # which holds until the next is asked for
        for wrong in reading_mismatches(_read(page, last)):
            raise AssertionError(wrong)


def _read(page: Page, last: str) -> Reading:
    found = Reading(page.article)
    for reader in READERS:
        found = reader.read(page, found)
        if reader.name == last:
            break
    return found


@cache
def _parser() -> Parser:
    return Parser(app.settings().model)
