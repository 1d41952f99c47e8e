"""A record that does not tell the newest reports yet, in words.

behind(Behind(3, 10_003))   ->  "the record is behind by 3 of 10,003 reports"
"""

from dateline.ports import Behind, Store


def behind(store: Store) -> str:
    """Say how far the record is behind; "" where it is not."""
    return _told(store.behind()) if store.stale() else ""


def _told(lag: Behind) -> str:
    if not lag.reports:
        return "the record is behind the judgements or the program"
    return f"the record is behind by {lag.reports:,} of {lag.of:,} reports"
