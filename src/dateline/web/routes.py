"""Which page stands at which address.

/                      the case            /timeline, /statements, …   lists
/statement/7c1e…       one entry           /review, /search, /add      only on a server
"""

from .page import View
from .pages import case, disagreements, entry, lists, report, timeline

# A section's own page.
SECTIONS: dict[str, View] = {
    "": case.page,
    **lists.PAGES,
    **timeline.PAGES,
    "disagreements": disagreements.page,
}
# One entry of a kind, by its id.
ENTRIES: dict[str, View] = {
    "statement": entry.page,
    "figure": entry.page,
    "event": entry.page,
    "party": entry.page,
    "position": entry.page,
    "change": entry.page,
    "contradiction": entry.page,
    "reuse": entry.page,
    "episode": entry.page,
    "report": report.page,
}
# Sections that need a server: they answer questions or change the case.
LIVE: dict[str, View] = {}
