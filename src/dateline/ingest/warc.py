"""Web archives: each page of a WARC file is given, named "crawl.warc.gz!https://…".

    a response with HTML, plain text, PDF or Word  ->  given, with its address and declared charset
    a picture, a style sheet, an answer "404"      ->  skipped, and why
    a wrong digest or length                       ->  failed; the records after it are read

Read by fastwarc, packed by gzip or Zstandard or not at all, by ISO 28500 (WARC 1.0 and 1.1). When a
page was fetched is no date of publication: it is declared as what it is. Records cut into segments,
and revisits, whose page is in another record, are not put together.
"""

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fastwarc.stream_io import BrotliReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dateline.errors import FormatError
from dateline.types.report import Declared, Outcome

from .bounds import MOST_BYTES, MOST_ENTRIES, TOO_MANY, too_large
from .gzip import gunzipped
from .parts import Part, failed, skipped

# What a source may read, by the type that the server declared; "" when it declared none.
READ: Final = frozenset(
    {
        "",
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/octet-stream",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit
_BEGINS = (b"WARC/1.", b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd")  # a record, or what packs one
_MISPLACED = "Invalid WARC header"  # fastwarc: no record where the one before has ended
_FIRST_YEAR = 1996  # of the oldest archives of the web; a clock that was not set says 1970
MOST_BREAKS = 200  # places at which reading starts anew
_TOO_BROKEN = "too much of it is broken; the rest is left out"
_TOLD = "told"  # the damage has its line already
_NO_NEXT = "its length is wrong: no record follows where it ends"


def pages(data: bytes) -> Iterator[Part]:
    """Yield a part for each response, resource and revisit, in order of the file."""
    begins = next((mark for mark in _BEGINS if data.startswith(mark)), _BEGINS[0])
    start, count, breaks = 0, 0, 0
    while start >= 0:
        stretch, before = _Stretch(data, start), count
        for part in stretch.parts():
            count += 1
            if count > MOST_ENTRIES or breaks > MOST_BREAKS:
                yield failed(TOO_MANY if count > MOST_ENTRIES else _TOO_BROKEN, "…")
                return
            yield part
        if not stretch.broken:
            return
        if stretch.broken != _TOLD and count == before:
            yield failed(f"a broken record: {stretch.broken}", f"at byte {start}")
        # Go on at the next thing that begins like a record; what is none fails in its turn.
        start, breaks = data.find(begins, stretch.last + 1), breaks + 1


@dataclass(slots=True)
class _Stretch:
    """Records from one place on, up to one that cannot be read. `last` is where it begins."""

    data: bytes
    last: int
    broken: str = ""

    def parts(self) -> Iterator[Part]:
        """Yield what is read; one is held back until it is seen that another follows."""
        start, held = self.last, None
        try:
            for record in ArchiveIterator(io.BytesIO(self.data[start:]), parse_http=False):
                if held is not None:
                    yield held
                self.last = start + record.stream_pos
                held = _part(record) if record.record_type & _PAGES else None
            # A record that was too long may have swallowed those after it.
            self.broken = _TOLD if held is not None and held.outcome is Outcome.FAILED else ""
        except (OSError, ValueError, EOFError) as error:
            self.broken = str(error)
            if _MISPLACED in self.broken and held is not None:
                held = failed(_NO_NEXT, held.name)
        if held is not None:
            yield held
        if held is not None and held.outcome is Outcome.FAILED:
            self.broken = _TOLD


def _part(record: WarcRecord) -> Part:
    """One record as given, or why it is not; reads it to its end."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or str(record.record_id)
    if record.record_type == WarcRecordType.revisit:
        return skipped("a revisit: the page is in another record", url)
    if record.content_length > MOST_BYTES:
        return failed(too_large(record.content_length), url)
    try:
        return _page(record, url)
    except (OSError, ValueError, EOFError, zlib.error, FormatError) as error:
        return failed(f"a broken record: {error}", url)


def _page(record: WarcRecord, url: str) -> Part:
    if not _whole(record):
        return failed("its digest does not match its bytes, or it was cut short", url)
    charset, encoding = None, ""
    kind = record.headers.get("Content-Type") or ""
    if record.is_http:
        record.parse_http(auto_decode="transfer", strict_mode=False)
        status = record.http_headers.status_code
        if status != 200:
            return skipped(f"the server answered {status}, not with a page", url)
        kind, charset = record.http_content_type or "", record.http_charset
        encoding = record.http_headers.get("Content-Encoding") or ""
    kind = kind.split(";")[0].strip().lower()
    if kind not in READ:
        return skipped(f"{kind} is not read in a WARC", url)
    data = _decoded(record.reader.read(MOST_BYTES + 1), encoding.strip().lower())
    if not data.strip():
        return skipped("an empty page", url)
    address = url if url.startswith(("http://", "https://")) else None
    declared = Declared(url=address, fetched=_fetched(record))
    return Part(url, data, declared=declared, charset=charset)


def _fetched(record: WarcRecord) -> str | None:
    """When a page was fetched; None where its record tells no moment that can be."""
    said = str(record.headers.get("WARC-Date") or "").strip()
    try:
        return said if datetime.fromisoformat(said).year >= _FIRST_YEAR else None
    except ValueError:
        return None


def _decoded(data: bytes, encoding: str) -> bytes:
    """Undo what the server packed, no further than the limit; raises OSError and FormatError."""
    if encoding in {"gzip", "x-gzip"}:
        return gunzipped(data)
    if encoding == "br":
        data = BrotliReader(io.BytesIO(data)).read(MOST_BYTES + 1)
    elif encoding == "deflate":
        data = zlib.decompressobj(15 if data[:1] == b"\x78" else -15).decompress(
            data, MOST_BYTES + 1
        )
    elif encoding not in {"", "identity"}:
        raise FormatError(f"packed in a way that is not read: {encoding}")
    if len(data) > MOST_BYTES:
        raise FormatError(f"too large: more than {MOST_BYTES / 1e6:,.0f} MB unpacked")
    return data


def _whole(record: WarcRecord) -> bool:
    """Check that all bytes of a record are there, and the digest that it carries."""
    length = record.content_length
    record.freeze()
    if record.content_length != length:
        return False
    if record.headers.get("WARC-Block-Digest"):
        return bool(record.verify_block_digest())
    if record.headers.get("WARC-Payload-Digest") and record.is_http:
        record.parse_http(strict_mode=False)
        return bool(record.verify_payload_digest())
    return True
