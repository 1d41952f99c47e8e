"""The case as pages see it: `dateline.show.snapshot`, which the other front ends share."""

from dateline.show.snapshot import KINDS, Snapshot

__all__ = ["KINDS", "Snapshot"]
