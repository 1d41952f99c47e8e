"""Web pages as saved: one report a file.

Given("page.html", b"<!doctype html>…")  ->  Report(media="text/html", …)

Pages saved with their pictures in one file (MHTML) are not read yet.
"""

import hashlib
from collections.abc import Iterator

from dateline.ports import Given
from dateline.types.report import Outcome, Receipt, Report

from . import sniff


class HtmlSource:
    """Takes what opens like a web page, and .html files that hold tags."""

    name = "html"
    suffixes = frozenset({".html", ".htm"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are a web page."""
        return sniff.media(given.data, given.file) == sniff.HTML

    def reports(self, given: Given) -> Iterator[Report | Receipt]:
        """Yield the one report, or why there is none."""
        reason = sniff.refusal(given.data)
        if reason is not None:
            yield Receipt(given.file, Outcome.SKIPPED, reason, declared=given.declared)
            return
        yield Report(
            id=hashlib.sha256(given.data).hexdigest(),
            file=given.file,
            data=given.data,
            media=sniff.HTML,
            declared=given.declared,
            charset=given.charset,
        )


HTML = HtmlSource()
