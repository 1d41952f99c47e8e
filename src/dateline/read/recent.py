"""The parses of the paragraphs that came by last, in the memory of one process.

Recent(limit=32_000_000)    some 8,000 paragraphs; the longest unused is forgotten first
"""

from collections import OrderedDict

LIMIT = 32_000_000  # bytes; see docs/scale.md for what more would save


class Recent:
    """See `Parses`. `limit` is in bytes of parses."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._size = 0
        self._held: OrderedDict[bytes, bytes] = OrderedDict()

    def get(self, key: bytes) -> bytes | None:
        """See `Parses.get`."""
        if key in self._held:
            self._held.move_to_end(key)
        return self._held.get(key)

    def put(self, key: bytes, parse: bytes) -> None:
        """See `Parses.put`."""
        self._size += len(parse) - len(self._held.pop(key, b""))
        self._held[key] = parse
        while self._size > self._limit:
            _, oldest = self._held.popitem(last=False)
            self._size -= len(oldest)
