"""The case on the desk: `dateline.show.desk`, which the other front ends share."""

from dateline.show.desk import Desk, snapshot

__all__ = ["Desk", "snapshot"]
