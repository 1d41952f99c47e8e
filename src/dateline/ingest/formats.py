"""Formats that are read in a worker: what each looks like, and the function that reads it.

The modules of these functions are imported where they run, so that the program itself starts
without their libraries.
"""

from collections.abc import Iterator

from dateline.confined.calling import each
from dateline.errors import StoppedError
from dateline.ports import Given

from . import looks
from .parts import Apart

WARC = Apart("warc", frozenset({".warc", ".gz", ".zst"}), looks.WARC, "dateline.ingest.warc:pages")
MAIL = Apart("mail", frozenset({".eml"}), looks.MAIL, "dateline.ingest.mail:message")
PDF = Apart("pdf", frozenset({".pdf"}), looks.PDF, "dateline.ingest.pdf:pages")
DOCX = Apart("docx", frozenset({".docx"}), looks.DOCX, "dateline.ingest.docx:document")
NINJS = Apart("ninjs", frozenset({".json", ".ninjs"}), looks.NINJS, "dateline.ingest.ninjs:item")
NEWSML = Apart(
    "newsml", frozenset({".xml", ".newsml"}), looks.NEWSML, "dateline.ingest.newsml:items"
)
FEED = Apart(
    "feed", frozenset({".xml", ".rss", ".atom"}), looks.FEED, "dateline.ingest.feed:entries"
)


def linked(given: Given) -> Iterator[str]:
    """Yield the address of each entry of a feed; nothing for what is no feed."""
    if FEED.accepts(given):
        try:
            yield from each("dateline.ingest.feed:addresses", given.data, str)
        except StoppedError:
            return
