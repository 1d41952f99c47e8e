"""The article in a page, the careful way: by trafilatura (Barbaresi 2021), and a second opinion.

    <h1>Norland asks</h1><nav>…</nav><p>The …</p>   ->  "Norland asks\\nThe …"
    trafilatura keeps 70 words, `quick` 560         ->  what `quick` keeps
    … and between them its lines say "Share" over   ->  what trafilatura keeps: the page lists
    and over                                            several articles, and it has the first

Its own comparison with others takes most of its time. That is asked only of a page that lists
several things where it finds less than a report.
"""

import logging
from collections import Counter
from collections.abc import Callable

import lxml.html
import trafilatura
from lxml import etree
from trafilatura.settings import Document, Extractor

from . import quick

Find = Callable[[str], str]

_FAST = Extractor(output_format="python", fast=True, recall=True, comments=False)
_BALANCED = Extractor(output_format="python", comments=False)

_MORE = 2.5  # times as many words
_FEW = 125  # words, less than a report has
_LABELS = 0.2  # of the lines; more than that are labels of several things on a page
_TIMES = 3  # a line that is shown as often is a label

# Its warnings ("discarding data") tell nothing that the text found here does not show.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def article(source: str) -> str:
    """Return the lines of the article in a page."""
    tree = _tree(source)
    if tree is None:
        return ""
    found, other = _by_trafilatura(tree, _FAST), quick.article(source)
    words = len(found.split())
    if len(other.split()) < _MORE * words:
        return found
    if not _lists(other):
        return other
    return found if words >= _FEW else _by_trafilatura(tree, _BALANCED)


def _by_trafilatura(tree: lxml.html.HtmlElement, how: Extractor) -> str:
    found = trafilatura.bare_extraction(tree, options=how)
    return found.text or "" if isinstance(found, Document) else ""


def _tree(source: str) -> lxml.html.HtmlElement | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    # One class for all elements: lxml.html's own look-up is Python, and asked for each of them.
    lookup = etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)
    parser.set_element_class_lookup(lookup)
    return etree.fromstring(source.encode("utf-8"), parser) if source.strip() else None


def _lists(text: str) -> bool:
    """Whether a good part of the lines are labels, the same over and over."""
    lines = Counter(stripped for line in text.split("\n") if (stripped := line.strip()))
    labels = sum(count for count in lines.values() if count >= _TIMES)
    return labels >= _LABELS * lines.total()
