"""Which page stands at which address.

/                      the case            /timeline, /statements, …   lists
/statement/7c1e…       one entry           /review, /search, /add      only on a server
"""

from collections.abc import Callable

from .page import View
from .pages import (
    add,
    case,
    disagreements,
    episode,
    event,
    figure,
    lists,
    party,
    report,
    review,
    search,
    shared,
    sources,
    stands,
    statement,
    timeline,
)
from .work import Work

# A section's own page.
SECTIONS: dict[str, View] = {
    "": case.page,
    **lists.PAGES,
    "sources": sources.page,
    **timeline.PAGES,
    "disagreements": disagreements.page,
}
# One entry of a kind, by its id.
ENTRIES: dict[str, View] = {
    "statement": statement.page,
    "figure": figure.page,
    "event": event.page,
    "party": party.page,
    "position": stands.position,
    "change": stands.turn,
    "contradiction": stands.turn,
    "reuse": shared.page,
    "episode": episode.page,
    "report": report.page,
}
# Sections that need a server: they answer questions or change the case.
LIVE: dict[str, Callable[[Work], View]] = {
    "add": add.add,
    "review": review.review,
    "search": search.search,
}
