"""Lines that an outlet shows in several of its reports: labels, menus, titles of other reports.

    Sund Post, a.txt: "Harbours", "Norland asks for a plan", "The …", "More from the desk"
    Sund Post, b.txt: "Harbours", "Sund answers",            "The …", "More from the desk"
    ->  {"a.txt": {"Harbours", "More from the desk"}, "b.txt": …}, each as a checksum

Running text is left alone, however often it comes back: that is how papers write what came before.
Two versions of one report share most of their running text, and count as one. Which line is
repeated follows from the texts alone, so that it does not matter in which order they came.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from urllib.parse import urlsplit

from dateline.types.article import Article

from .blocks import blocks, plain
from .head import prose

WHY = "other reports of its outlet show this line too"
_VERSIONS = 20  # reports with one paragraph; what is in more is no sign of one report's versions
_SAME = 0.5  # of the running text of the shorter report

Lines = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a report shows: short lines, paragraphs with their words; lines told apart before."""

    report: str
    headline: Lines
    short: Lines
    running: tuple[tuple[int, int], ...]
    told: Lines


def key(text: str) -> int:
    """Return the checksum of a line."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def repeated(articles: Iterable[Article], of: Collection[str] | None = None) -> dict[str, Lines]:
    """Return the repeated lines of each report that was cleaned without knowing them, or of others.

    `of` are the outlets to look at, as `outlet` names them; None for all.
    """
    outlets: dict[str, list[_Shown]] = defaultdict(list)
    for article in articles:
        name = outlet(article)
        if name and (of is None or name in of):
            outlets[name].append(_shown(article))
    return {
        one.report: lines
        for shown in outlets.values()
        for one, lines in _by_report(shown)
        if lines != one.told
    }


def outlet(article: Article) -> str:
    """Return the outlet of an article, declared or by its address; "" where neither is known."""
    host = urlsplit(article.url or "").hostname if "://" in (article.url or "") else None
    return (article.outlet or host or "").casefold().removeprefix("www.")


def _shown(article: Article) -> _Shown:
    parts = blocks(article.text)
    told = (article.text[zone.start : zone.end] for zone in article.zones if zone.why)
    return _Shown(
        article.report,
        frozenset({key(plain(article.headline.exact))} if article.headline else ()),
        frozenset(key(part.text) for part in parts if not prose(part)),
        tuple((key(part.text), part.words) for part in parts if prose(part)),
        frozenset(key(part.text) for text in told for part in blocks(text)),
    )


def _by_report(shown: Sequence[_Shown]) -> Iterable[tuple[_Shown, Lines]]:
    report = _one_report(shown)
    by: dict[int, str] = {}
    several: set[int] = set()
    for one in shown:
        for line in one.short:
            if by.setdefault(line, report[one.report]) != report[one.report]:
                several.add(line)
    return ((one, one.short & several - one.headline) for one in shown)


def _one_report(shown: Sequence[_Shown]) -> Mapping[str, str]:
    """Name each report, and all versions of it alike, by the first id of them."""
    words = {one.report: sum(count for _, count in one.running) for one in shown}
    same: dict[str, str] = {one.report: one.report for one in shown}

    def first(report: str) -> str:
        while same[report] != report:
            report = same[report]
        return report

    for (one, other), shared in sorted(_shared(shown).items()):
        if shared >= _SAME * min(words[one], words[other]):
            low, high = sorted((first(one), first(other)))
            same[high] = low
    return {report: first(report) for report in same}


def _shared(shown: Sequence[_Shown]) -> Counter[tuple[str, str]]:
    """Count the words of running text that two reports share."""
    holders: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in shown:
        for paragraph in set(one.running):
            holders[paragraph].append(one.report)
    shared: Counter[tuple[str, str]] = Counter()
    for (_, words), reports in holders.items():
        if 1 < len(reports) <= _VERSIONS:
            for pair in combinations(sorted(reports), 2):
                shared[pair] += words
    return shared


def among(lines: Collection[int], texts: Iterable[str]) -> frozenset[int]:
    """Return the places of the texts that are such lines."""
    return frozenset(i for i, text in enumerate(texts) if lines and key(text) in lines)
