"""Word documents (DOCX): one report a file.

    notes.docx with headings and paragraphs  ->  text/html with <h1>, <p>, tables and lists
    one that unpacks to too much, or has no words  ->  failed or skipped, and why

Read by mammoth in a worker. Comments and pictures are left out; tracked changes count as made.
Documents that declare entities are refused, and nothing that a document links to is fetched.
Title, author and date in a document's properties are of whoever typed it, and are not taken.
"""

import io
import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

import mammoth

from dateline.errors import FormatError

from . import sniff
from .bounds import MOST_BYTES, too_large
from .parts import Part, failed, skipped
from .zip import BROKEN, opened, unpacked

# What mammoth raises for documents that are none; ExpatError is no SyntaxError.
_BROKEN = (*BROKEN, KeyError, SyntaxError, ExpatError, AttributeError, RecursionError)
_TAG = re.compile(r"<[^<>]{0,1000}>")


def document(data: bytes) -> Iterator[Part]:
    """Yield the one report of a document, or why there is none."""
    try:
        _bound(data)
        page = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(lambda _: {}),
            external_file_access=False,
        ).value
    except FormatError as error:
        yield failed(str(error))
    except _BROKEN as error:
        yield failed(f"a broken document: {error!r}")
    else:
        if _TAG.sub("", page).strip():
            whole = f"<!doctype html><html><body><article>{page}</article></body></html>"
            yield Part("", whole.encode("utf-8", "replace"), sniff.HTML)
        else:
            yield skipped("a document without words")


def _bound(data: bytes) -> None:
    """Raise FormatError where the parts of a document unpack to too much or declare entities."""
    archive, total = opened(data), 0
    for entry in archive.infolist():
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        total += entry.file_size
        if total > MOST_BYTES:
            raise FormatError(too_large(total))
        # In UTF-16 the declaration would not be seen; no program writes its documents so.
        words = unpacked(archive, entry)
        if b"<!DOCTYPE" in words or words.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise FormatError("a document that declares entities")
