"""Feeds (RSS, Atom) that were saved: a report for each entry whose whole text is in the feed.

    <entry> with <content>, <item> with <content:encoded>  ->  text/html, with address and date
    an entry with a teaser alone                           ->  skipped; --fetch gets its page

Read by feedparser, which takes feeds that are not quite right. Nothing is fetched here.
"""

import io
from collections.abc import Iterator
from time import struct_time
from typing import Any

import feedparser

from dateline.types.report import Declared

from . import sniff
from .parts import Part, failed, skipped

TEASER = "a teaser without the text; give the feed's address with --fetch to get its pages"


def entries(data: bytes) -> Iterator[Part]:
    """Yield a part for each entry, in order of the feed."""
    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    outlet = _text(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _part(entry, outlet, number)
    if not feed.entries:
        problem = feed.get("bozo_exception")
        yield failed(f"a broken feed: {problem}") if problem else skipped("a feed without entries")


def addresses(data: bytes) -> Iterator[str]:
    """Yield the address of each entry, in order of the feed."""
    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    for entry in feed.entries:
        if link := _text(entry.get("link")):
            yield link


def _part(entry: Any, outlet: str | None, number: int) -> Part:
    url = _text(entry.get("link"))
    name = url or _text(entry.get("id")) or f"entry {number}"
    content = entry.get("content") or [{}]
    words = _text(content[0].get("value"))
    if not words:
        return skipped(TEASER, name)
    plain = content[0].get("type") == "text/plain"
    declared = Declared(
        url=url if url and url.startswith(("http://", "https://")) else None,
        title=_text(entry.get("title")),
        outlet=outlet,
        byline=_text(entry.get("author")),
        published=_day(entry.get("published_parsed")),
    )
    return Part(
        name, words.encode("utf-8", "replace"), sniff.PLAIN if plain else sniff.HTML, declared
    )


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _day(moment: struct_time | None) -> str | None:
    """The day in UTC, as feedparser gives it."""
    return None if moment is None else f"{moment[0]:04d}-{moment[1]:02d}-{moment[2]:02d}"
