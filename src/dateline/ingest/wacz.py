"""WACZ, a web archive with its index in a zip: the WARC files in it are given.

    crawl.wacz with archive/data.warc.gz  ->  crawl.wacz!archive/data.warc.gz, read as WARC

By the WACZ specification 1.1.1. The list of pages and the index are not needed; the sums in
datapackage.json are not checked, those of the records are.
"""

from collections.abc import Iterator

from dateline.errors import FormatError
from dateline.ports import Given
from dateline.types.report import Outcome, Receipt

from . import sniff
from .bounds import MOST_ARCHIVE
from .looks import WACZ as KIND
from .names import shown
from .zip import opened, unpacked


class WaczSource:
    """Takes zip archives that hold a web archive."""

    name = "wacz"
    suffixes = frozenset({".wacz"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are a zip with a web archive in it."""
        return sniff.media(given.data, given.file) == KIND

    def reports(self, given: Given) -> Iterator[Given | Receipt]:
        """Yield each WARC file, or why it is left out, in order of name."""
        try:
            archive = opened(given.data)
        except FormatError as error:
            yield Receipt(given.file, Outcome.FAILED, str(error), declared=given.declared)
            return
        inner = (each for each in archive.infolist() if each.filename.startswith("archive/"))
        warcs = [each for each in inner if not each.filename.endswith("/")]
        for entry in sorted(warcs, key=lambda each: (each.filename, each.header_offset)):
            file = f"{given.file}!{shown(entry.filename)}"
            try:
                yield Given(file, unpacked(archive, entry, MOST_ARCHIVE), given.declared)
            except FormatError as error:
                yield Receipt(file, Outcome.FAILED, str(error), declared=given.declared)
        if not warcs:
            yield Receipt(given.file, Outcome.SKIPPED, "no WARC in it", declared=given.declared)


WACZ = WaczSource()
