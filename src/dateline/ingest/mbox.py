"""Mailboxes (MBOX, RFC 4155): each message is given, named "news.mbox!1.eml".

    From news@norland.example Thu May  8 07:00:00 2031   opens a message, after an empty line
    >From the harbour …                                  is a line of the message, one ">" taken off

Mailboxes that count on Content-Length instead of the quoted "From" are read by their "From" lines.
"""

import re
from collections.abc import Iterator

from dateline.ports import Given
from dateline.types.report import Outcome, Receipt

from . import sniff
from .bounds import MOST_BYTES, too_large
from .looks import MBOX as KIND

_OPENS = re.compile(rb"^From \S{1,200} [^\r\n]{0,60}\d{4}\r?\n", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>{0,20}From )", re.MULTILINE)


class MboxSource:
    """Takes mailboxes."""

    name = "mbox"
    suffixes = frozenset({".mbox"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are a mailbox."""
        return sniff.media(given.data, given.file) == KIND

    def reports(self, given: Given) -> Iterator[Given | Receipt]:
        """Yield each message, or why it is left out."""
        opens = [m for m in _OPENS.finditer(given.data) if _after_gap(given.data, m.start())]
        ends = [*(match.start() for match in opens[1:]), len(given.data)]
        for number, (match, end) in enumerate(zip(opens, ends, strict=False), start=1):
            file = f"{given.file}!{number}.eml"
            if end - match.end() > MOST_BYTES:
                reason = too_large(end - match.end())
                yield Receipt(file, Outcome.FAILED, reason, declared=given.declared)
                continue
            data = _QUOTED.sub(rb"\1", given.data[match.end() : end])
            yield Given(file, data.rstrip(b"\r\n") + b"\n", given.declared)
        if not opens:
            yield Receipt(given.file, Outcome.SKIPPED, "no message in it", declared=given.declared)


MBOX = MboxSource()


def _after_gap(data: bytes, start: int) -> bool:
    """Say whether an empty line stands before, as it does before every message but the first."""
    return start == 0 or data[max(start - 4, 0) : start].endswith((b"\n\n", b"\n\r\n"))
