"""A web page to the text of its article and what its markup declares.

    <h1>Norland asks</h1><nav>…</nav><p>The …</p>   ->  "Norland asks\\n\\nThe …", title, date

The article is found by `careful` or `quick`, title and author by `about`, the date by `stamps`,
else by htmldate, which the quick way does without; all run offline. Where they find nothing (a
page of three words, tags nested past the parser's limit) all visible text is taken. Text that a
page's scripts would build is not seen.
"""

import html
import logging
import re
from dataclasses import replace

import htmldate

from . import careful, quick, stamps
from .about import about
from .extracted import Extracted, Way
from .markup import Markup

_HIDDEN = ("script", "style", "head", "template", "noscript", "svg")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_INLINE = frozenset(
    "a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u".split()
)
_FIND: dict[Way, careful.Find] = {Way.CAREFUL: careful.article, Way.QUICK: quick.article}

logging.getLogger("htmldate").addHandler(logging.NullHandler())


def extract(source: str, url: str | None = None, way: Way = Way.CAREFUL) -> Extracted:
    """Return the article in an HTML page; its text is empty if the page shows none."""
    text = _FIND[way](source)
    if not text.strip():
        return Extracted(_visible(source))
    page = Markup(source)
    said = about(page, url)
    return replace(
        _dated(page, said.url, way),
        text=_titled(text, said.title),
        title=said.title,
        byline=said.byline,
        outlet=said.outlet,
        url=said.url,
    )


def _dated(page: Markup, url: str | None, way: Way) -> Extracted:
    """The date of a page: what it declares, else what is guessed, if the page shows it."""
    if stamp := stamps.published(page):
        return Extracted("", published=stamp.day, dated_by=f"the page's {stamp.where}")
    change = stamps.changed(page)
    guess = _guessed(page.source, url) if way is Way.CAREFUL else None
    if guess is None or (change and change.day == guess) or not stamps.shown(page.source, guess):
        if change is None:
            return Extracted("")
        return Extracted(
            "", published=f"{change.day}~", dated_by=f"its {change.where}", changed=True
        )
    return Extracted("", published=guess, dated_by="the page")


def _guessed(source: str, url: str | None) -> str | None:
    found: str | None = htmldate.find_date(
        source,
        url=url,
        original_date=True,
        extensive_search=False,  # the extensive search guesses from any number on the page
        max_date="2100-01-01",  # the default is today, and results would change with the day
    )
    return found


def _titled(text: str, title: str | None) -> str:
    """The paragraphs between blank lines, the title first unless it is there already."""
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    if title and _key(title) not in {_key(line) for line in lines[:3]}:
        lines.insert(0, title)
    return "\n\n".join(lines)


def _key(line: str) -> str:
    return "".join(filter(str.isalnum, line.casefold()))


def _visible(source: str) -> str:
    """All text outside hidden elements; a tag that is not inline starts a new line."""
    text = _TAG.sub(_mark, _without_hidden(source))
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _mark(tag: re.Match[str]) -> str:
    return "" if (tag[2] or "").lower() in _INLINE else "\n"


def _without_hidden(source: str) -> str:
    for name in _HIDDEN:
        pieces = re.split(rf"</?{name}(?=[\s/>])[^<>]*>", source, flags=re.IGNORECASE)
        # Opening and closing tags alternate where such elements do not nest; text is kept
        # from the even places. An element that never closes hides the rest, as in browsers.
        source = "\n".join(pieces[::2])
    return source
