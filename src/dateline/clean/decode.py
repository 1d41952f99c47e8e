r"""Bytes to text, losing nothing: declaration, byte order mark, page header, UTF-8, guess.

    b"\xef\xbb\xbfTalks"                    -> "Talks"            (its mark says UTF-8)
    b'<meta charset="windows-1252">…\x93'   -> "…“"
    b"caf\xe9"                              -> "café"             (not UTF-8; guessed)

A mark goes before a declaration that disagrees with it, as in the WHATWG Encoding
Standard. Bytes that fit nowhere in a text that is UTF-8 elsewhere stay visible as `\xe9`.
"""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-z0-9_:.-]{2,40})", re.IGNORECASE)
_META_WITHIN = 4096
_SAMPLE = 65_536
# Pages that say Latin-1 or ASCII mean Windows-1252 (WHATWG Encoding Standard, "labels").
_LATIN = {"iso8859-1", "ascii"}
# What these decode holds no lone surrogate; UTF-7 and the like may.
_SOUND = {"utf-8", "cp1252"}
_SURROGATE = re.compile("[\\ud800-\\udfff]")
# Letters outside ASCII are rare in Western text; in other scripts they are most of it.
_WESTERN_SHARE = 0.05
# A word or two is too little for the guess, which then finds rare scripts.
_SHORT, _SHORT_WESTERN_SHARE = 100, 0.25
# Text in another encoding hardly ever forms the sequences of UTF-8 by chance.
_STRAY_SHARE = 0.5


def decode(data: bytes, charset: str | None, media: str) -> str:
    """Return the text of `data`, without a byte order mark; never fails.

    `charset` is what the transport declared. U+0000 and lone surrogates, which no store
    can keep, are replaced one for one by U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _kept(data[len(mark) :].decode(name, "backslashreplace"))
    header = _in_header(data) if media == "text/html" else None
    for said in (charset, header, "utf-8"):
        text = _strictly(data, said)
        # UTF-16 without a mark is valid UTF-8 full of zeros: leave it to the guess.
        if text is not None and "\0" not in text[:_SAMPLE]:
            return _kept(text)
    return _kept(_guess(data))


def _kept(text: str) -> str:
    return text.replace("\0", "\ufffd")


def _in_header(data: bytes) -> str | None:
    match = _META.search(data, 0, _META_WITHIN)
    return match[1].decode("ascii") if match else None


def _strictly(data: bytes, name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name).name if name else None
        if codec is None:
            return None
        if codec in _LATIN:
            codec = "cp1252"
        text = data.decode(codec)
        return text if codec in _SOUND else _SURROGATE.sub("\ufffd", text)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guess(data: bytes) -> str:
    zeros = data[:_SAMPLE].count(0)
    if zeros * 3 > len(data[:_SAMPLE]):
        odd = data[1:_SAMPLE:2].count(0)
        return data.decode("utf-16-le" if odd * 2 > zeros else "utf-16-be", "backslashreplace")
    text = data.decode("utf-8", "backslashreplace")
    if _strays(data) < _STRAY_SHARE:
        return text
    share = _SHORT_WESTERN_SHARE if len(data) < _SHORT else _WESTERN_SHARE
    if _high(data) <= share * len(data):
        western = _strictly(data, "cp1252")
        if western is not None:
            return western
    best = from_bytes(data[:_SAMPLE]).best()
    guessed = _strictly(data, best.encoding) if best else None
    return guessed if guessed is not None else data.decode("latin-1")


def _high(data: bytes) -> int:
    return len(data) - len(data.translate(None, bytes(range(128, 256))))


def _strays(data: bytes) -> float:
    """The share of bytes above 127 that are not part of valid UTF-8."""
    valid = data.decode("utf-8", "ignore").encode("utf-8")
    return 1 - _high(valid) / max(_high(data), 1)
