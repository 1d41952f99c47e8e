"""A strip of a case as the timeline page makes it: filtered by party and report, then by time."""

from dataclasses import replace

from dateline.show import strip as lanes
from dateline.show.case import Case
from dateline.show.filters import Filter, sieve
from dateline.show.strip import By, Strip, between
from dateline.show.timeline import in_order, passing


def strip(found: Case, only: Filter, by: By) -> Strip:
    """What a filter lets through, in lanes."""
    wanted = sieve(found, replace(only, since=None, until=None))
    return between(found, lanes.strip(found, passing(in_order(found), wanted), by), only)
