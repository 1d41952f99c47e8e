"""What an article says about where its words come from: agencies, and what each of them covers.

    "AYRE (MNA) —"  "By Bo Lind, MNA"  "© 2031 MNA"       all of it
    "Here's MNA with more:" + block                       the block
    "according to MNA"  "told MNA"  "on MNA's “Morning”"  its sentence; what is near, if others
                                                          quote the same words and name MNA too
    "MNA contributed to this report"                      nothing by itself

A photograph's credit says nothing about the words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..types.article import READABLE, Article, Credit, Zone, ZoneKind
from .agencies import agency
from .quoted import quoted
from .sentences import sentences
from .single import single

# "with MNA", "MNA contributed", "additional reporting by MNA": part of the work, none knows which.
_PARTLY = re.compile(
    r"contribut|additional (?:reporting|material)|wire (?:reports|services)|staff and", re.I
)
_PUBLIC = re.compile(
    r"\b(?:tweet(?:s|ed)?|(?:on|via) (?:Twitter|Facebook|X|Telegram|social media)|posted"
    r"|(?:news|press) (?:conference|briefing)|told reporters|(?:in|released) a statement)\b"
)
_PICTURE = re.compile(r"\b(?:photos?|photograph\w*|image|pictures?|video|pool)\b|Getty|/", re.I)


@dataclass(frozen=True, slots=True)
class Descent:
    """What one article says about where its words come from: all of them, or those of a place."""

    credits: frozenset[str]
    passages: tuple[tuple[int, int, str], ...]  # excerpts, and sentences that name their source
    named: frozenset[str] = frozenset()  # every agency that it credits with anything
    outlet: str | None = None
    quoted: tuple[tuple[int, int], ...] = ()  # what stands in quotation marks
    drawn: frozenset[str] = frozenset()  # whose text it prints, all of it or a block
    public: tuple[tuple[int, int], ...] = ()  # sentences on words that anyone could hear or read

    def at(self, place: int) -> frozenset[str]:
        """Whose words stand at a place: those of the passage around it, else of the whole."""
        inside = frozenset(name for start, end, name in self.passages if start <= place < end)
        return inside or self.credits

    def quotes(self, start: int, end: int) -> bool:
        """Whether most of a place stands in quotation marks."""
        inside = (min(end, last) - max(start, first) for first, last in self.quoted)
        return 2 * sum(length for length in inside if length > 0) > end - start

    def told(self, start: int, end: int, reach: int) -> frozenset[str]:
        """Whom the sentence of a place names, else the nearest one within `reach` characters.

        What was posted or said to all reporters was told to nobody nearby.
        """
        if any(first < end and start < last for first, last in self.public):
            reach = 0
        gaps = [
            (max(first - end, start - last, 0), name)
            for first, last, name in self.passages
            if first < end + reach and last > start - reach
        ]
        nearest = min((gap for gap, _ in gaps), default=0)
        return frozenset(name for gap, name in gaps if gap == nearest)


def descent(article: Article) -> Descent:
    """Gather an article's credits: of the whole, and of passages by their place."""
    excerpts = [
        (zone.start, zone.end, agency(zone.credit))
        for zone in article.zones
        if zone.kind is ZoneKind.EXCERPT and zone.credit
    ]
    cited = {name for _, _, name in excerpts}
    whole, told = set(), []
    for credit in article.credits:
        zone = _zone(article, credit)
        if zone is not None and zone.kind in READABLE and not _in_brackets(article, credit):
            told.append(credit)
        elif zone is None or not _weak(article.text[zone.start : zone.end]):
            whole.add(agency(credit.agency))
    named = cited | {agency(credit.agency) for credit in article.credits}
    places = (*excerpts, *_cited_in(article, told))
    return Descent(
        credits=single(frozenset(whole - cited)),
        passages=places,
        named=single(frozenset(named)),
        outlet=article.outlet,
        quoted=tuple(quoted(article)),
        drawn=single(frozenset(whole | cited)),
        public=tuple(
            (start, end)
            for start, end in sentences(article)
            if _PUBLIC.search(article.text, start, end)
        ),
    )


def _zone(article: Article, credit: Credit) -> Zone | None:
    at = credit.span.start
    return next((zone for zone in article.zones if zone.start <= at < zone.end), None)


def _in_brackets(article: Article, credit: Credit) -> bool:
    start, end = credit.span.start, credit.span.end
    return article.text[start - 1 : start] == "(" and article.text[end : end + 1] == ")"


def _weak(line: str) -> bool:
    return bool(_PARTLY.search(line) or _PICTURE.search(line))


def _cited_in(article: Article, told: Sequence[Credit]) -> Iterator[tuple[int, int, str]]:
    """The sentences in which credits stand."""
    if not told:
        return
    for start, end in sentences(article):
        for credit in told:
            if start <= credit.span.start < end:
                yield start, end, agency(credit.agency)
