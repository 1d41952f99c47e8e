"""Messages (EML): newsletters and alerts as they were sent, one report each.

    From: Norland Daily <news@norland.example>     ->  outlet "Norland Daily"
    Date: Thu, 8 May 2031 07:00:00 +0000           ->  published 2031-05-08
    Subject: The morning: talks resume             ->  title

The HTML part is read where there is one, else the plain text. What hangs on a message, a message
too, is given in its turn: "a.eml!notes.pdf". Signatures and what is quoted are not told apart.
"""

import email
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from dateline.types.report import Declared

from . import sniff
from .bounds import MOST_ENTRIES, TOO_MANY
from .parts import Part, failed, skipped

_BODIES = {"text/html": sniff.HTML, "text/plain": sniff.PLAIN}
_DEEPEST = 50  # parts inside each other


def message(data: bytes) -> Iterator[Part]:
    """Yield the message's own words, then what hangs on it."""
    top = email.message_from_bytes(data, policy=compat32)
    bodies, hanging = dict[str, Message](), list[Message]()
    for part in _leaves(top, 0):
        kind = part.get_content_type()
        if kind in _BODIES and part.get_content_disposition() != "attachment":
            bodies.setdefault(kind, part)
        else:
            hanging.append(part)
    body = bodies.get("text/html") or bodies.get("text/plain")
    yield _report(body, _declared(top)) if body else skipped("a message without words")
    for number, part in enumerate(hanging, start=1):
        if number > MOST_ENTRIES:
            yield failed(TOO_MANY, "…")
            return
        yield _hanging(part, number)


def _leaves(part: Message, depth: int) -> Iterator[Message]:
    """The parts that hold no others, in order; a message inside is one of them."""
    if not part.is_multipart() or part.get_content_type() == "message/rfc822":
        yield part
    elif depth < _DEEPEST:
        for each in part.get_payload():
            if isinstance(each, Message):
                yield from _leaves(each, depth + 1)


def _report(body: Message, declared: Declared) -> Part:
    words = _bytes(body)
    if not words.strip():
        return skipped("a message without words")
    charset = body.get_content_charset("utf-8")
    return Part("", words, _BODIES[body.get_content_type()], declared, charset)


def _hanging(part: Message, number: int) -> Part:
    name = _words(part.get_filename()) or f"part {number}"
    # Of a part that holds no others, this would be decoded by whatever charset it claims.
    inner = part.get_payload() if part.is_multipart() else None
    if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and inner:
        first = inner[0]
        name = _words(part.get_filename()) or f"message {number}.eml"
        return Part(name, first.as_bytes(policy=compat32) if isinstance(first, Message) else b"")
    kind = part.get_content_type()
    if kind.startswith(("image/", "audio/", "video/", "font/")) or kind == "text/css":
        return skipped(f"{kind} is not read in a message", name)
    return Part(name, _bytes(part))


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _declared(top: Message) -> Declared:
    sender, address = parseaddr(_words(top.get("From")) or "")
    return Declared(
        title=_words(top.get("Subject")),
        outlet=sender or address or None,
        published=_day(_words(top.get("Date"))),
    )


def _words(field: object) -> str | None:
    """A header field as text, its encoded words decoded (RFC 2047)."""
    if field is None:
        return None
    try:
        text = str(make_header(decode_header(str(field))))
    except (LookupError, ValueError):
        text = str(field)
    return " ".join(text.encode("utf-8", "replace").decode().split()) or None


def _day(text: str | None) -> str | None:
    """The day of a Date field where it was sent; None for what is no date."""
    try:
        return parsedate_to_datetime(text or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
