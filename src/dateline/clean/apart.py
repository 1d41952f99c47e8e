"""Pages are taken apart in a worker, so that one which crashes or hangs a parser fails by itself.

    extract("<p>The talks resume.</p>")   ->  what `page.extract` makes of it, in another process
    a page that takes more than 20 s      ->  StoppedError, "its reader was stopped …"

One worker serves page after page, and is started for the first.
"""

import msgspec

from dateline.confined.calling import each

from .extracted import Asked, Extracted, Way

_ANSWERS = "dateline.clean.answering:answers"


def extract(source: str, url: str | None = None, way: Way = Way.CAREFUL) -> Extracted:
    """Return the article in an HTML page; raises StoppedError when its parser was stopped."""
    asked = msgspec.msgpack.encode(Asked(source, url, way))
    [found] = each(_ANSWERS, asked, Extracted)  # to its end, or the worker is not kept
    return found
