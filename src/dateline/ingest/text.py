"""Plain text and Markdown files: one report a file.

Given("wire.txt", b"Talks resume\\n\\nThe …")  ->  Report(media="text/plain", …)
"""

import hashlib
from collections.abc import Iterator

from dateline.ports import Given
from dateline.types.report import Outcome, Receipt, Report

from .sniff import MARKDOWN, PLAIN, media, refusal


class TextSource:
    """Takes any text that is neither a web page nor JSON Lines."""

    name = "text"
    suffixes = frozenset({".txt", ".text", ".md"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are plain text or Markdown."""
        return media(given.data, given.file) in {PLAIN, MARKDOWN}

    def reports(self, given: Given) -> Iterator[Report | Receipt]:
        """Yield the one report, or why there is none."""
        reason = refusal(given.data)
        if reason is not None:
            yield Receipt(given.file, Outcome.SKIPPED, reason, declared=given.declared)
            return
        kind = media(given.data, given.file)
        yield Report(
            id=hashlib.sha256(given.data).hexdigest(),
            file=given.file,
            data=given.data,
            media=kind if kind == MARKDOWN else PLAIN,
            declared=given.declared,
            charset=given.charset,
        )


TEXT = TextSource()
