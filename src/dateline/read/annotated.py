"""One paragraph with what earlier readers found in it, laid onto its tokens.

    "Ada Vale left on Friday."    name_at[0] = name_at[1] = Name(Ada Vale)
                                  time_at[4] = Time(Friday), under "left"

Figures and events climb the parse and ask at each token who or when it is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.ports import Page
from dateline.types.mention import Name, Quotation, Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span

from .hung import hung

if TYPE_CHECKING:
    from spacy.tokens import Doc


# A length ("for two years") is no time at which something was so.
DATED: Final = frozenset({TimeType.DATE, TimeType.TIME})


@dataclass(frozen=True, slots=True)
class Annotated:
    """A parsed paragraph: names and times by token.

    `number` is its place in the page, `offset` where it begins in the article's text. `hung`
    has for a token the times that speak of it (`hung`), each by the token that heads the time;
    `days` has those that tell when, and not how long.
    """

    number: int
    offset: int
    doc: "Doc"
    text: str
    name_at: dict[int, Name]
    time_at: dict[int, Time]
    hung: dict[int, list[int]]
    days: dict[int, list[int]]
    quotations: tuple[Quotation, ...]

    def span(self, first: int, last: int) -> Span:
        """Return the article's words from token `first` up to and without token `last`."""
        end_token = self.doc[last - 1]
        start = self.offset + self.doc[first].idx
        end = self.offset + end_token.idx + len(end_token)
        return Span(start, end, self.text[start:end])

    def time_under(self, place: int, near: int) -> Time | None:
        """Return the time below the token at `place`, of several the nearest to `near`."""
        return self._nearest(self.hung.get(place), near)

    def day_under(self, place: int) -> Time | None:
        """Return when the token at `place` was, be it an hour or "decades ago"."""
        return self._nearest(self.days.get(place), place)

    def _nearest(self, roots: list[int] | None, near: int) -> Time | None:
        if not roots:
            return None
        after = bisect_left(roots, near)
        return self.time_at[min(roots[max(after - 1, 0) : after + 1], key=lambda r: abs(r - near))]


def annotated(page: Page, found: Reading) -> Iterator[Annotated]:
    """Yield the page's paragraphs, each with its own names, times and quotations."""
    name_starts = [name.span.start for name in found.names]
    time_starts = [time.span.start for time in found.times]
    quoted = _quoted(page, found)
    for number, paragraph in enumerate(page.paragraphs):
        start, end = paragraph.zone.start, paragraph.zone.end
        names = found.names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
        times = found.times[bisect_left(time_starts, start) : bisect_left(time_starts, end)]
        doc = paragraph.doc
        at = [start + token.idx for token in doc] if names or times else []
        name_at = {i: name for name in names for i in _tokens(at, name.span)}
        told = [time for time in times if not _is_named(time, _tokens(at, time.span), name_at)]
        days = [time for time in told if _is_day(time)]
        yield Annotated(
            number,
            start,
            doc,
            page.article.text,
            name_at,
            {i: time for time in told for i in _tokens(at, time.span)},
            hung(doc, [_tokens(at, time.span) for time in told]),
            hung(doc, [_tokens(at, time.span) for time in days]),
            tuple(quoted.get(number, ())),
        )


def _is_day(time: Time) -> bool:
    """Say whether a time tells when and not how long: "decades ago", not "for two years"."""
    return time.type in DATED or time.span.exact.lower().endswith(" ago")


def _is_named(time: Time, tokens: range, name_at: dict[int, Name]) -> bool:
    """Say whether a time is only part of a person's name: "Ada May"."""
    names = (name_at.get(i) for i in tokens)
    return all(
        name is not None and name.label == "PERSON" and len(name.span.exact) > len(time.span.exact)
        for name in names
    )


def _quoted(page: Page, found: Reading) -> dict[int, list[Quotation]]:
    """Return the quotations by the paragraphs that hold a piece of their content."""
    starts = [paragraph.zone.start for paragraph in page.paragraphs]
    quoted: dict[int, list[Quotation]] = {}
    for quotation in found.quotations:
        for piece in quotation.content:
            held = quoted.setdefault(bisect_right(starts, piece.start) - 1, [])
            if not held or held[-1] is not quotation:
                held.append(quotation)
    return quoted


def _tokens(at: list[int], span: Span) -> range:
    """Return the tokens that a span touches, by where each token begins."""
    return range(max(bisect_right(at, span.start) - 1, 0), bisect_left(at, span.end))
