"""What given bytes are, by content first and name second.

    b"%PDF-1.7 …"            -> not text: looks like PDF
    b"<!doctype html> …"     -> text/html, whatever the name says
    b'{"text": "…"}'         -> application/jsonl
    b"# Talks resume"        -> text/markdown when the name ends in .md, else text/plain

Does not look inside archives or office documents yet.
"""

import codecs
import re
from pathlib import PurePosixPath

import msgspec

PLAIN, MARKDOWN, HTML, JSONL = "text/plain", "text/markdown", "text/html", "application/jsonl"

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"RIFF", "RIFF media"),
    (b"OggS", "Ogg media"),
    (b"ID3", "MP3 audio"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# Bytes below 32 that text files do hold: tab, newlines, form feed, and the escape of ISO-2022.
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")))
_SAMPLE = 65_536
_MOST_CONTROLS = 0.02
_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b"
)
_TAG = re.compile(
    rb"</?(?:html|head|body|div|p|article|section|h[1-6]|span|a|br|meta|title)\b[^<>]{0,500}>"
)


def refusal(data: bytes) -> str | None:
    """Say why these bytes cannot be text, or None when they can."""
    if not data:
        return "empty file"
    head = data[:_SAMPLE]
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\x0b\x0c") or _blank(data):
        return "only white space"
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return f"not text: looks like {what}"
    if head[4:8] == b"ftyp":
        return "not text: looks like MP4 media"
    if not head.startswith(_BOMS) and not _two_byte(head) and _binary(head):
        return "not text: holds control bytes"
    return None


def _blank(data: bytes) -> bool:
    """Say whether there are only spaces of any kind, where that is quickly seen."""
    return len(data) <= _SAMPLE and not data.decode("utf-8", "replace").strip("\ufeff").strip()


def media(data: bytes, file: str) -> str | None:
    """Return the media type of a given file, None when it is not text."""
    if refusal(data) is not None:
        return None
    suffix = PurePosixPath(file).suffix.lower()
    head = data[:_SAMPLE].removeprefix(codecs.BOM_UTF8).replace(b"\x00", b"").lower()
    if _OPENING.match(head) or (suffix in {".html", ".htm"} and _TAG.search(head)):
        return HTML
    if suffix == ".jsonl" or _is_record(data):
        return JSONL
    return MARKDOWN if suffix == ".md" else PLAIN


def _two_byte(head: bytes) -> bool:
    """UTF-16 of a Latin text without a mark: every second byte is zero and hardly another."""
    half = max(len(head) // 2, 1)
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    return max(even, odd) > 0.7 and min(even, odd) < 0.05


def _binary(head: bytes) -> bool:
    if b"\x00" in head:
        return True
    return len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head)


def _is_record(data: bytes) -> bool:
    """Say whether the first line is a JSON object with a text or html field."""
    start = data.removeprefix(codecs.BOM_UTF8).lstrip()
    if not start.startswith(b"{"):
        return False
    try:
        line = msgspec.json.decode(start.split(b"\n", 1)[0], type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return False
    return "text" in line or "html" in line
