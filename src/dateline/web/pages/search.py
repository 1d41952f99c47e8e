"""Search: articles and entries in which all words occur, marked, by kind.

/search?words=delegates                       the best of each kind
/search?words=delegates&kind=statement        all statements, a leaf at a time
/search?words=delegates&party=Vale&since=2031-05
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from dateline import app
from dateline.errors import UsageError
from dateline.ports import Sought
from dateline.show.filters import Filter
from dateline.show.found import ARTICLES, KINDS, Found, Results, Wanted, found, lines
from dateline.show.phrases import count
from dateline.show.sheet import Passage
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page, View
from ..work import Work

FIRST = 6  # of each kind, before "all of them"
LEAF = 30
FIELDS = ("words", "kind", "party", "since", "until")
HEADINGS = {
    "party": "Parties",
    "statement": "Statements",
    "figure": "Figures",
    "event": "Events",
    "position": "Positions",
    "report": "Reports",
}


@dataclass(frozen=True, slots=True)
class Result:
    """One result as it is drawn; `fragment` is its place on the report's page."""

    found: Found
    passage: Passage
    fragment: str


Draw = Callable[[Results, slice], list[Result]]


def search(work: Work) -> View:
    """The view over a case on the desk."""
    desk = work.desk

    def page(snapshot: Snapshot, asked: Asked) -> Page:
        words = asked.word("words") or ""
        kind = asked.word("kind")
        if kind is not None and kind not in KINDS:
            raise UsageError(f"a search takes one of the kinds {', '.join(KINDS)}, not {kind!r}")
        reports = desk.store.holding(words, ARTICLES) if kind in {None, "report"} else ()
        only = Filter(asked.word("since"), asked.word("until"), asked.word("party"))
        known = snapshot.keep("lines", lambda: lines(snapshot.case, app.searchable))
        results = found(snapshot.case, Wanted(words, kind, only), known, reports)
        data = {
            "asked": {name: asked.word(name) or "" for name in FIELDS},
            "headings": HEADINGS,
            "searched": [
                count(n, one, HEADINGS[one].lower()) for one, n in _searched(snapshot).items()
            ],
            **_cut(results, partial(_drawn, snapshot, app.sought(words)), kind, asked.leaf),
        }
        return Page("search.html", f"Search: {words}" if words else "Search", "search", data)

    return page


def _searched(snapshot: Snapshot) -> dict[str, int]:
    """How many of each kind there are."""
    record = snapshot.case.record
    return {
        "report": len(snapshot.case.reports),
        "party": len(record.parties),
        "statement": len(record.statements),
        "figure": len(record.figures),
        "event": len(record.events),
        "position": len(record.positions),
    }


def _cut(
    results: Mapping[str, Results], drawn: Draw, kind: str | None, leaf: int
) -> dict[str, Any]:
    """The best of each kind, or a leaf of one kind."""
    number = {each: len(some.found) for each, some in results.items()}
    leaves = max(1, -(-number.get(kind, 0) // LEAF)) if kind else 1
    leaf = min(leaf, leaves)
    part = slice((leaf - 1) * LEAF, leaf * LEAF) if kind else slice(FIRST)
    return {
        "sections": [(each, drawn(some, part), some.more) for each, some in results.items()],
        "number": number,
        "leaf": leaf,
        "leaves": leaves,
    }


def _drawn(snapshot: Snapshot, sought: Sought, results: Results, part: slice) -> list[Result]:
    return [_result(one) for one in results.shown(part, sought, snapshot.article)]


def _result(one: Found) -> Result:
    fragment = f"c{one.start}" if one.start is not None else _text_fragment(one)
    return Result(one, Passage("", one.text, one.marks), fragment)


def _text_fragment(one: Found) -> str:
    """The first word found, for browsers that scroll to text (URL Fragment Text Directives)."""
    if not one.marks:
        return ""
    start, end = one.marks[0]
    word = quote(one.text[start:end], safe="").replace("-", "%2D")
    return f":~:text={word}"
