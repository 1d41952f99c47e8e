"""Raw answers as WARC records (ISO 28500), so that what was fetched can be looked at, and
added again.

record(answer, moment)  ->  a gzip member to be appended to harbour.warc.gz
"""

import gzip
from base64 import b32encode
from datetime import datetime
from hashlib import sha1
from uuid import uuid4

from .get import Answer

MOMENT = "%Y-%m-%dT%H:%M:%SZ"


def record(answer: Answer, moment: datetime) -> bytes:
    """One packed response record; `moment`, in UTC, is when the answer came."""
    block = answer.head + answer.body
    digest = b32encode(sha1(block, usedforsecurity=False).digest()).decode()
    fields = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "WARC-Date": f"{moment:{MOMENT}}",
        "WARC-Target-URI": answer.url,
        "WARC-IP-Address": answer.address,
        "WARC-Block-Digest": f"sha1:{digest}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    head = "WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return gzip.compress(head.encode() + b"\r\n" + block + b"\r\n\r\n")
