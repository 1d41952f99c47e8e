"""Which words of an article stand in quotation marks: said by somebody, not by the reporter.

    Vale said “we will not leave the island” on Friday.     quoted: we will not leave the island
    We stay! / — Ada Vale (@adavale) May 8, 2031            a quoted post: all of it

Two reporters who heard the same speech quote the same words; only the words around them tell
whether one copied the other. Marks are matched inside a paragraph; one that is never closed runs
to its end, as is usual for quotations over paragraphs. A stretch without any marks (a transcript)
counts as the reporter's own.
"""

import re
from collections.abc import Iterator

from ..types.article import Article, Zone

# Doubled single marks and backquotes stand for double ones. A single mark opens after a space and
# closes before one, so that apostrophes are left alone.
_MARK = re.compile(
    r"(?P<open>[“«„]|(?<![^\s(\[—–])[‘'`]{1,2}(?=\w))"
    r"|(?P<close>[”»]|(?<=[\w.,!?…])[’']{1,2}(?![\w]))"
    r'|(?P<either>"|\'\')'
)
# The foot of a post from a network, on a line of its own.
_POST = re.compile(r"\s*(?:--|[-–—]) .{2,60}\(@\w{1,30}\)")


def quoted(article: Article) -> Iterator[tuple[int, int]]:
    """Give start and end of every stretch between quotation marks, in order."""
    for number, zone in enumerate(article.zones):
        after = article.zones[number + 1] if number + 1 < len(article.zones) else None
        if after and _POST.match(article.text, after.start, after.end):
            yield zone.start, zone.end
        else:
            yield from _between_marks(article.text, zone)


def _between_marks(text: str, zone: Zone) -> Iterator[tuple[int, int]]:
    began, kind = None, ""
    for mark in _MARK.finditer(text, zone.start, zone.end):
        sort = _sort(mark)
        if began is None:
            if mark.lastgroup != "close":
                began, kind = mark.start(), sort
        elif sort == kind and mark.lastgroup != "open":
            yield began, mark.end()
            began = None
    # A single mark that is never closed is an apostrophe.
    if began is not None and kind == "double":
        yield began, zone.end


def _sort(mark: re.Match[str]) -> str:
    return "single" if mark[0] in {"‘", "’", "'", "`"} else "double"
