"""What containers and formats with markup look like.

    b"PK\\x03\\x04 … word/document.xml …"     -> DOCX        (other zips: ZIP, WACZ, or office)
    gzip of b"WARC/1.1 …", b"WARC/1.1 …"    -> WARC        (other gzip: GZIP)
    b"From ada@norland.example Mon …"       -> MBOX
    b"Received: …\\r\\nFrom: …"               -> MAIL
    b'{"uri": …, "body_html": …}'           -> NINJS
    b'<newsItem xmlns="http://iptc.org/…'   -> NEWSML
    b'<rss version="2.0">'                  -> FEED
    b"title,date,text\\n"                    -> CSV

A word of the content decides; the name only where the content can be two things.
"""

import re
import zlib

import msgspec

PDF, DOCX, ZIP, WACZ = "application/pdf", "application/docx", "application/zip", "application/wacz"
GZIP, WARC, MBOX, MAIL = (
    "application/gzip",
    "application/warc",
    "application/mbox",
    "message/rfc822",
)
NINJS, NEWSML, FEED, CSV = "application/ninjs", "application/newsml", "application/feed", "text/csv"

# Field names of a table, lower case; `ingest.csv` says what each becomes.
WORDS = frozenset({"text", "body", "content", "article", "html"})
ABOUT = frozenset(
    "title headline url link outlet source publication publisher date published pubdate"
    " published_at publication_date author byline language lang".split()
)

_ZSTD = (
    b"\x28\xb5\x2f\xfd",
    b"\x5d\x2a\x4d\x18",
)  # a frame; the dictionary that .warc.zst begins with
_HEAD = 65_536
_MAILED = re.compile(rb"From \S{1,200} .{0,60}\d{4}\r?\n(?=[\x21-\x39\x3b-\x7e]{1,60}:)")
_FIELD = re.compile(rb"([\x21-\x39\x3b-\x7e]{1,60}):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_ROUTE = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"})
_NAR = re.compile(rb"<(?:\w{1,20}:)?(?:newsItem|newsMessage|packageItem)\b")
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<[!?][^>]{0,500}>\s*){0,9}<(?:rss|feed|rdf:RDF)\b"
)
_LONGEST = 20_000_000  # bytes of JSON that are looked into


def packed(data: bytes, suffix: str) -> str | None:
    """The kind of what may hold bytes that are not text, None where it is nothing of these."""
    if data.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:1024]):
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith((b"WARC/1.", b"WARC/0.")) or data.startswith(_ZSTD):
        return WARC
    if data.startswith(b"\x1f\x8b"):
        return WARC if _unzipped(data).startswith((b"WARC/1.", b"WARC/0.")) else GZIP
    if _MAILED.match(data):
        return MBOX
    return MAIL if _is_mail(data[:_HEAD], suffix) else None


def written(data: bytes, suffix: str) -> str | None:
    """The kind of a text with fields or markup, None where it is nothing of these."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<"):
        if _NAR.search(head) and b"iptc.org/std/nar" in head:
            return NEWSML
        return FEED if _FEED.match(head) else None
    if head.startswith(b"{"):
        return NINJS if _is_ninjs(data) else None
    return CSV if _is_table(head.split(b"\n", 1)[0], suffix) else None


def archive(head: bytes) -> bool:
    """Say whether a file that begins so is one that holds many reports, and may be large."""
    starts = (b"PK\x03\x04", b"\x1f\x8b", b"WARC/1.", b"WARC/0.", *_ZSTD)
    return head.startswith(starts) or _MAILED.match(head) is not None


def _zipped(data: bytes) -> str | None:
    names = directory(data)
    if b"word/document.xml" in names:
        return DOCX
    if b"datapackage.json" in names and b"archive/" in names:
        return WACZ
    # Other office documents; OpenDocument and EPUB say what they are in their first entry.
    office = b"[Content_Types].xml" in names or data.startswith(b"mimetypeapplication/", 30)
    return None if office else ZIP


def directory(data: bytes) -> bytes:
    """The list of entries at the end of a zip, as bytes; a zip in it has a list of its own."""
    end = data.rfind(b"PK\x05\x06")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    return data[max(end - size, 0) : end] if end >= 0 else b""


def _unzipped(data: bytes) -> bytes:
    """The first bytes of a gzip member, as far as it is one."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:4096], 64)
    except zlib.error:
        return b""


def _is_mail(head: bytes, suffix: str) -> bool:
    """A block of fields that ends in an empty line, and names a sender and how it came."""
    names, at = set[bytes](), 0
    while field := _FIELD.match(head, at):
        names.add(field[1].lower())
        at = field.end()
    if b"from" not in names or not head[at : at + 2].startswith((b"\n", b"\r\n")):
        return False
    return bool(names & _ROUTE) or (suffix == ".eml" and bool(names & {b"subject", b"date"}))


def _is_ninjs(data: bytes) -> bool:
    if len(data) > _LONGEST:
        return False
    try:
        fields = {*msgspec.json.decode(data, type=dict[str, msgspec.Raw])}
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return False
    bodies = any(name == "bodies" or name.startswith("body_") for name in fields)
    return bodies and bool(fields & {"uri", "headline", "headlines", "versioncreated"})


def _is_table(line: bytes, suffix: str) -> bool:
    """A first line of column names, of which one is of the words of a report."""
    names = {part.strip(b" \t\r\"'").lower() for part in re.split(rb"[,;\t]", line)}
    known = {name.decode("ascii", "replace") for name in names}
    fits = bool(known & WORDS) and bool(known & ABOUT)
    return fits or (suffix in {".csv", ".tsv"} and len(names) > 1)
