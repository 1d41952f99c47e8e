"""A web page to the text of its article and what its markup declares.

    <h1>Norland asks</h1><nav>…</nav><p>The …</p>   ->  "Norland asks\\n\\nThe …", title, date

The article is found by trafilatura (Barbaresi 2021), the date by `markup`, else by htmldate; all
run offline on the tree that lxml builds without network or entities. Where they find nothing
(a page of three words, tags nested past the parser's limit) all visible text is taken.
Text that a page's scripts would build is not seen.
"""

import html
import logging
import re
from dataclasses import dataclass, replace

import trafilatura

from . import markup

_DATES = {
    "original_date": True,
    "extensive_search": False,  # the extensive search guesses from any number on the page
    "max_date": "2100-01-01",  # the default is today, and results would change with the day
}
_HIDDEN = ("script", "style", "head", "template", "noscript", "svg")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_FEW = 125  # words: less than a report has, so that the slow way is taken sooner
_ENOUGH = 500  # words, no longer few for any page
_MORE, _MUCH_MORE = 1.5, 5  # times as many words
_INLINE = frozenset(
    "a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u".split()
)

# Its warnings ("discarding data") tell nothing that the text found here does not show.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article of a page: paragraphs between blank lines, and its metadata."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    dated_by: str = ""
    changed: bool = False  # the date is that of its last change


def extract(source: str, url: str | None = None) -> Extracted:
    """Return the article in an HTML page; its text is empty if the page shows none."""
    found = trafilatura.bare_extraction(
        source,
        url=url,
        fast=True,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    if not isinstance(found, trafilatura.settings.Document):
        return Extracted(_visible(source))
    text = _fuller(source, found.text or "")
    if not text:
        return Extracted(_visible(source))
    title = (found.title or "").strip() or None
    dated = _dated(source, found.date or None)
    return replace(
        dated,
        text=_titled(text, title),
        title=title,
        byline=found.author or None,
        outlet=found.sitename or None,
        url=found.url or None,
    )


def _fuller(source: str, text: str) -> str:
    """The text, or what the slow way finds in its place: on few pages, five times as much.

    The slow way compares with other extractors, and now and then takes them for the better when
    they bring along all that surrounds the article.
    """
    words = len(text.split())
    if words >= _ENOUGH and _MUCH_MORE * words > _shown(source):
        return text
    more = trafilatura.extract(source, include_comments=False) or ""
    wanted = _MUCH_MORE if words >= _FEW else _MORE
    return more if len(more.split()) >= wanted * words else text


def _shown(source: str) -> int:
    """About how many words a page shows."""
    tree = trafilatura.load_html(source)
    if tree is None:
        return 0
    return sum(
        len((node.text or "").split()) + len((node.tail or "").split())
        for node in tree.iter()
        if node.tag not in _HIDDEN
    )


def _dated(source: str, guess: str | None) -> Extracted:
    """The date of a page, `guess` being what htmldate made of it."""
    if stamp := markup.published(source):
        return Extracted("", published=stamp.day, dated_by=f"the page's {stamp.where}")
    change = markup.changed(source)
    if guess is None or (change and change.day == guess) or not markup.shown(source, guess):
        if change is None:
            return Extracted("")
        return Extracted(
            "", published=f"{change.day}~", dated_by=f"its {change.where}", changed=True
        )
    return Extracted("", published=guess, dated_by="the page")


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
