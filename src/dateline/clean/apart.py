"""Pages are taken apart in a worker, so that one which crashes or hangs a parser fails by itself.

    extract("<p>The talks resume.</p>")   ->  what `page.extract` makes of it, in another process
    a page that takes more than 20 s      ->  StoppedError, "its reader was stopped …"

One worker serves page after page, and is started for the first.
"""

from collections.abc import Iterator

import msgspec

from dateline.confined.calling import each

from .extracted import Extracted, Way

_ANSWERS = "dateline.clean.apart:answers"


class _Asked(msgspec.Struct):
    source: str
    url: str | None
    way: Way


def extract(source: str, url: str | None = None, way: Way = Way.CAREFUL) -> Extracted:
    """Return the article in an HTML page; raises StoppedError when its parser was stopped."""
    asked = msgspec.msgpack.encode(_Asked(source, url, way))
    [found] = each(_ANSWERS, asked, Extracted)  # to its end, or the worker is not kept
    return found


def answers(data: bytes) -> Iterator[Extracted]:
    """What the worker does with a question."""
    from .page import extract as here  # noqa: PLC0415 - trafilatura is loaded in the worker only

    asked = msgspec.msgpack.decode(data, type=_Asked)
    yield here(asked.source, asked.url, asked.way)
