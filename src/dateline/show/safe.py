r"""Text from reports made harmless for a terminal or a spreadsheet.

    "\x1b[2Jgone"        ->  "␛[2Jgone"        no control character reaches the terminal
    "\u202emoc.elgoog"   ->  "\\u202emoc.…"    nor one that turns the writing round
    "=HYPERLINK(…)"      ->  "'=HYPERLINK(…)"  a spreadsheet shows it and does not run it

Everything else stays as it is.
"""

from functools import cache

# Tab and line break stay; DEL has its own picture; C1 controls (0x80 to 0x9f) have none.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Replace whatever could steer a terminal by a visible sign."""
    return text.translate(_signs()).encode("utf-8", "backslashreplace").decode()


def cell(text: str) -> str:
    """Prefix with an apostrophe what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


@cache
def _signs() -> dict[int, int | str]:
    signs: dict[int, int | str] = {**_PICTURES, 0x7F: 0x2421}
    signs |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    return signs | {code: f"\\u{code:04x}" for code in (*_TURNING, 0x2028, 0x2029)}
