"""When `add` ends with the record made anew, and when it leaves it behind.

5 new reports, 500 in the case      ->  at once: that takes seconds
5 new reports, 50,000 in the case   ->  later: it would take minutes, and tell little more
500 new reports, 10,000             ->  at once: to read them took longer
"""

from ..ports import Behind

# Reports whose record takes some 15 seconds to make and save; see docs/measured.md. Who adds one
# report waits no longer than that.
BIG = 1_000
# A record takes 15 to 20 ms for each report of its case, to read one report takes 200 to 400 ms. So
# when one in twenty is new, the record takes no longer than reading them took.
SHARE = 20


def due(behind: Behind) -> bool:
    """Say whether the record is to be made anew, if it is behind at all."""
    if behind.of <= BIG or not behind.reports:
        return True
    return behind.reports * SHARE >= behind.of
