r"""The name a file is shown by: printable, and different files have different names.

    wire.txt -> wire.txt        a<newline>b.txt -> a\nb.txt        byte 0xff -> \xff

A backslash itself is doubled, so no escape can be mistaken for a name that holds one.
"""

import os
from pathlib import Path

_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def shown(path: Path | str) -> str:
    """Return the path as printable text with `/` between folders; the mapping is one to one."""
    return "".join(map(_escape, str(path).replace(os.sep, "/")))


def _escape(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    if char.isprintable():
        return char
    code = ord(char)
    # Python decodes a byte of a file name that is not UTF-8 to U+DC80..U+DCFF (PEP 383).
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
