"""The case at a glance: what is in it, its story in one chart, and where to begin."""

from collections.abc import Mapping
from typing import Any

from dateline.show.index import every
from dateline.show.snapshot import Snapshot
from dateline.show.story import Story, followed, story, voices

from ..page import Asked, Page

FIRST = 8  # disagreements and reports without a date shown before "all of them"


def page(snapshot: Snapshot, asked: Asked) -> Page:  # noqa: ARG001 - as every view
    """The first page of a case."""
    front = snapshot.keep("front", lambda: _front(snapshot))
    return Page("case.html", snapshot.name, "", front)


def _front(snapshot: Snapshot) -> Mapping[str, Any]:
    """What the page shows; the same until the case changes."""
    case = snapshot.case
    told = story(case, every(snapshot))
    return {
        "counts": _counts(snapshot, told),
        "story": told,
        "first": FIRST,
        "voices": voices(case),
        "figures": followed(case),
    }


def _counts(snapshot: Snapshot, told: Story) -> list[tuple[str, int, str]]:
    """What is counted, how many, and the section that lists them."""
    case, record = snapshot.case, snapshot.case.record
    return [
        ("reports", len(case.reports), "sources"),
        ("episodes", len(record.episodes), "timeline"),
        ("statements", len(record.statements), "statements"),
        ("figures", len(record.figures), "figures"),
        ("events", len(record.events), "events"),
        ("parties", len(record.parties), "parties"),
        ("positions", len(record.positions), "positions"),
        ("disagreements", len(told.clashes), "disagreements"),
    ]
