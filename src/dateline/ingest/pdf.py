"""PDF with a text layer: one report a file.

    report.pdf whose letters are text         ->  its pages one after another, as plain text
    a scan, of which there are only pictures  ->  skipped: "a PDF without text, perhaps a scan"
    a PDF with a password                     ->  failed

Read by PDFium. Lines that were broken for the page are joined to paragraphs, as are words parted by
a hyphen at a line's end. Text is taken in the order of the file: columns that a file does not
keep apart come mixed. Title and author in a PDF's metadata often name a program, and are not taken.
"""

import re
from collections.abc import Iterator

import pypdfium2 as pdfium

from . import sniff
from .bounds import MOST_BYTES
from .parts import Part, failed, skipped

MOST_PAGES = 5_000

_BREAK = "\ufffe"  # PDFium's sign for a hyphen that parts a word at a line's end
_PARTED = re.compile(rf"(?:{_BREAK}|(?<=[a-z])[-\u00ad])[ \t]{{0,3}}\r?\n(?=[a-z])|{_BREAK}")
_ENDS = re.compile(r"[.!?:;”\"’')\]]\s{0,3}$")


def pages(data: bytes) -> Iterator[Part]:
    """Yield the one report of a PDF, or why there is none."""
    try:
        document = pdfium.PdfDocument(data)
        texts = [_text(document[number]) for number in range(min(len(document), MOST_PAGES))]
    except pdfium.PdfiumError as error:
        yield failed(_why(str(error)))
        return
    text = "\n\n".join(text for text in texts if text)
    if not text:
        yield skipped("a PDF without text, perhaps a scan")
    else:
        yield Part("", text.encode("utf-8", "replace")[:MOST_BYTES], sniff.PLAIN)


def _text(page: pdfium.PdfPage) -> str:
    words = page.get_textpage()
    text = words.get_text_range(errors="replace")
    words.close()
    page.close()
    lines = _PARTED.sub("", text.replace("\r\n", "\n").replace("\x00", "")).split("\n")
    return _joined([line.strip() for line in lines])


def _joined(lines: list[str]) -> str:
    """Join lines to paragraphs: one ends with a sentence in a line that is not full."""
    full = 0.8 * max(map(len, lines), default=0)
    text = ""
    for line in lines:
        text += line + ("\n\n" if not line or _stops(line, full) else " ")
    return re.sub(r"\s*\n\n\s*", "\n\n", text).strip()


def _stops(line: str, full: float) -> bool:
    """Say whether a paragraph may end with this line."""
    return len(line) < full and (_ENDS.search(line) is not None or len(line) < full / 2)


def _why(error: str) -> str:
    return "a PDF with a password" if "password" in error.lower() else f"a broken PDF: {error}"
