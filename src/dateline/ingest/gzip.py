"""A file packed by gzip: what is in it is given, named "page.html.gz!page.html".

    a.txt.gz that was cut short, or swells 200 fold  ->  a failed receipt

A gzip of WARC records is read as WARC. bzip2 and xz are not read.
"""

import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from dateline.errors import FormatError
from dateline.ports import Given
from dateline.types.report import Outcome, Receipt

from . import sniff
from .bounds import MOST_BYTES, swells
from .looks import GZIP as KIND


class GzipSource:
    """Takes what gzip packed, unless it is WARC."""

    name = "gzip"
    suffixes = frozenset({".gz"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are gzip."""
        return sniff.media(given.data, given.file) == KIND

    def reports(self, given: Given) -> Iterator[Given | Receipt]:
        """Yield the one file that is in it, or why there is none."""
        inner = PurePosixPath(given.file.rsplit("!", 1)[-1]).name
        try:
            data = gunzipped(given.data)
        except FormatError as error:
            yield Receipt(given.file, Outcome.FAILED, str(error), declared=given.declared)
            return
        name = inner.removesuffix(".gz") if inner.endswith(".gz") else "unpacked"
        yield Given(f"{given.file}!{name}", data, given.declared)


GZIP = GzipSource()
_CHUNK = 65_536  # bytes unpacked at once; many small members are no more work than one


def gunzipped(data: bytes) -> bytes:
    """Unpack all members, no further than the limit; raises FormatError."""
    parts, size, at = list[bytes](), 0, 0
    member = zlib.decompressobj(wbits=31)
    while at < len(data):
        chunk = data[at : at + _CHUNK]
        at += len(chunk)
        try:
            parts.append(member.decompress(chunk, MOST_BYTES + 1 - size))
        except zlib.error as error:
            raise FormatError(f"broken gzip: {error}") from error
        size += len(parts[-1])
        if size > MOST_BYTES:
            raise FormatError(f"too large: more than {MOST_BYTES / 1e6:,.0f} MB unpacked")
        if member.eof:
            at -= len(member.unused_data)
            if not data[at : at + _CHUNK].strip(b"\x00"):
                break
            member = zlib.decompressobj(wbits=31)
    if not member.eof:
        raise FormatError("gzip that was cut short")
    if reason := swells(size, len(data)):
        raise FormatError(reason)
    return b"".join(parts)
