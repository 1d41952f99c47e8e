"""What given bytes are, by content first and name second.

    b"%PDF-1.7 …"            -> not text: looks like PDF
    b"<!doctype html> …"     -> text/html, whatever the name says
    b'{"text": "…"}'         -> application/jsonl
    b"# Talks resume"        -> text/markdown when the name ends in .md, else text/plain

What containers and formats with markup look like stands in `looks.py`.
"""

import codecs
import re
from pathlib import PurePosixPath

import msgspec

from .looks import packed, written

PLAIN, MARKDOWN, HTML, JSONL = "text/plain", "text/markdown", "text/html", "application/jsonl"

_MAGIC = (
    (0, b"%PDF-", "PDF"),
    (0, b"PK\x03\x04", "a zip archive or an office document"),
    (0, b"\x89PNG", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"RIFF", "RIFF media"),
    (0, b"OggS", "Ogg media"),
    (0, b"ID3", "MP3 audio"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ", "xz"),
    (0, b"7z\xbc\xaf", "7-Zip"),
    (0, b"Rar!", "RAR"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard"),
    (0, b"\xd0\xcf\x11\xe0", "an old office document"),
    (0, b"{\\rtf", "RTF"),
    (0, b"SQLite format 3", "an SQLite database"),
    (0, b"\x7fELF", "a program"),
    (4, b"ftyp", "MP4 media"),
    (257, b"ustar", "a tar archive"),
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# What bears such a name and is none of the formats above holds data, not a report's words.
_STRUCTURED = frozenset({".json", ".xml", ".rss", ".atom", ".csv", ".tsv", ".ninjs", ".newsml"})
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
    for place, magic, what in _MAGIC:
        if head.startswith(magic, place):
            return f"not text: looks like {what}"
    if not head.startswith(_BOMS) and not _two_byte(head) and _binary(head):
        return "not text: holds control bytes"
    return None


def _blank(data: bytes) -> bool:
    """Say whether there are only spaces of any kind, where that is quickly seen."""
    return len(data) <= _SAMPLE and not data.decode("utf-8", "replace").strip("\ufeff").strip()


def media(data: bytes, file: str) -> str | None:
    """Return the media type of a given file, None when nothing here reads it."""
    suffix = PurePosixPath(file).suffix.lower()
    if kind := packed(data, suffix):
        return kind
    if refusal(data) is not None:
        return None
    head = data[:_SAMPLE].removeprefix(codecs.BOM_UTF8).replace(b"\x00", b"").lower()
    if _OPENING.match(head) or (suffix in {".html", ".htm"} and _TAG.search(head)):
        return HTML
    if suffix == ".jsonl" or _is_record(data):
        return JSONL
    return written(data, suffix) or _words(suffix)


def _words(suffix: str) -> str | None:
    """What a text without any marks of a format is taken for."""
    if suffix in _STRUCTURED:
        return None
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
