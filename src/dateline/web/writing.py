"""From a page to HTML: Jinja2 with every value escaped.

    write(page, snapshot, Served())  ->  "<!doctype html>…"

Text of reports reaches a page only as escaped text; no template marks it safe. Charts are made by
`dateline.show.charts` from numbers and escaped words, and are the only markup passed through.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from dateline.show.phrases import attested, count, one_line
from dateline.show.sheet import Passage
from dateline.show.snapshot import Snapshot
from dateline.show.when import in_words, shown

from .drawing import CHARTS
from .links import Links
from .page import Page
from .verdicts import to_judge

# The menu, in the order in which a reader goes deeper: section, and what it is called.
MENU = (
    ("", "Case"),
    ("timeline", "Timeline"),
    ("statements", "Statements"),
    ("figures", "Figures"),
    ("events", "Events"),
    ("parties", "Parties"),
    ("positions", "Positions"),
    ("sources", "Sources"),
    ("disagreements", "Disagreements"),
)
# What only a server can offer.
LIVE_MENU = (("review", "Review"), ("add", "Add"))


def write(page: Page, snapshot: Snapshot, links: Links) -> str:
    """The page's HTML, its addresses made by `links`."""
    environment = _environment()
    menu = MENU + (LIVE_MENU if links.live else ())
    return environment.get_template(page.template).render(
        **page.data, page=page, snapshot=snapshot, links=links, menu=menu
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dateline.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "attested": attested,
        "in_words": in_words,
        "shown": shown,
        "one_line": one_line,
        "marked": marked,
    }
    environment.globals |= {"count": count, "to_judge": to_judge, **CHARTS}
    return environment


def marked(passage: Passage) -> Markup:
    """A passage with its words in <mark>, each line break kept as one."""
    return Markup("").join(_pieces(passage))


def _pieces(passage: Passage) -> Iterator[Any]:
    place = 0
    for first, end in passage.marks:
        start = max(first, place)  # marks may overlap; a character is marked once
        if start < end:
            yield escape(passage.text[place:start])
            yield Markup("<mark>{}</mark>").format(passage.text[start:end])
            place = end
    yield escape(passage.text[place:])
