"""trafilatura's quick way, leaning to recall, without what it keeps for comparisons not made here.

    recalled("<html>…<article><p>The …</p></article>")   ->  "The …"

`trafilatura.bare_extraction` copies the tree three times and goes through it twice with XPath for
comments and appended articles. Here the same steps are taken on one tree, comments are looked for
by their names alone, and trafilatura itself is asked where a page is none of the usual: a
thread of a forum, or one in which less is found than a report. The text is the same, in two thirds
to three quarters of the time.
"""

import logging
import re
from collections.abc import Iterator

import lxml.html
import trafilatura
from lxml import etree
from trafilatura.htmlprocessing import convert_tags, prune_unwanted_nodes, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Document, Extractor
from trafilatura.xml import delete_element, xmltotxt
from trafilatura.xpaths import RAW_TREE_PRUNE_XPATH

LEANING = Extractor(output_format="python", fast=True, recall=True, comments=False)

_THREAD = "DiscussionForumPosting"
_APPENDED = ("mvp-post-add", "infinitescroll", "infinite-scroll", "elementor-share-buttons")
# What trafilatura takes for comments (REMOVE_COMMENTS_AND_LISTS_XPATH).
_LISTS = ("ol", "ul")
_HOLDERS = ("div", "list", "section", "details", *_LISTS)
_BY_ID = re.compile(r"[Cc]omment(?!ary)|comol")
_BY_SERVICE = re.compile(r"disqus_thread|dsq-comments")
_BY_CLASS = re.compile(r"^[Cc]omment(?!ary)|(?:article|post)-comments")

# Its warnings ("discarding data") tell nothing that the text found here does not show.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def recalled(source: str) -> str:
    """Return the lines of the article in a page."""
    found = None if _THREAD in source else _soon(source)
    return asked(source, LEANING) if found is None else found


def asked(source: str, how: Extractor) -> str:
    """Return what trafilatura itself finds in a page."""
    tree = _tree(source)
    found = None if tree is None else trafilatura.bare_extraction(tree, options=how)
    return found.text or "" if isinstance(found, Document) else ""


def _soon(source: str) -> str | None:
    """The article, None where more than its quick way is called for."""
    tree = _tree(source)
    if tree is None:
        return ""
    if any(mark in source for mark in _APPENDED):
        tree = prune_unwanted_nodes(tree, RAW_TREE_PRUNE_XPATH)
    for comments in tuple(_comments(tree)):
        delete_element(comments)
    try:
        cleaned = convert_tags(tree_cleaning(tree, LEANING), LEANING)
        body, text = extract_content(cleaned, LEANING)
    except (TypeError, ValueError):
        return None
    return xmltotxt(body, LEANING.formatting) if len(text) >= LEANING.min_extracted_size else None


def _comments(tree: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    for element in tree.iterdescendants(*_HOLDERS):
        name, kind = element.get("id", ""), element.get("class", "")
        of_service = element.tag not in _LISTS and _BY_SERVICE.match(name)
        if _BY_ID.match(name) or of_service or _BY_CLASS.search(kind):
            yield element


def _tree(source: str) -> lxml.html.HtmlElement | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    # One class for all elements: lxml.html's own look-up is Python, and asked for each of them.
    lookup = etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)
    parser.set_element_class_lookup(lookup)
    return etree.fromstring(source.encode("utf-8"), parser) if source.strip() else None
