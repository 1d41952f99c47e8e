"""Finds figures: a number, what it counts, how firmly it is put, and its scope.

    "There are some 4,700 Norlandic troops in Sudor."
      4700  ABOUT  of "Norlandic troops"  unit people  group Norland  place Sudor

`numbers` reads the number and its hedge, `counted` what it counts, `scope` whose and where.
A number inside a time expression is left to `times`.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.ports import Page
from dateline.types.mention import Actor, Figure
from dateline.types.reading import Reading

from ..annotated import Annotated, annotated
from .counted import Counted, counted
from .numbers import Number, numbers
from .scope import Scopes


class Figures:
    """The reader of figures."""

    name = "figures"
    needs = frozenset({"names", "times", "quotations"})
    makes = frozenset({"figures"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's figures, in order of their spans."""
        scopes = Scopes(found)
        figures = tuple(f for here in annotated(page, found) for f in _figures(here, scopes))
        return replace(found, figures=figures)


FIGURES = Figures()


def _figures(here: Annotated, scopes: Scopes) -> Iterator[Figure]:
    for number in numbers(here.doc):
        if not _is_timed(here, number) and (what := counted(here.doc, number)):
            yield _figure(here, number, what, scopes)


def _is_timed(here: Annotated, number: Number) -> bool:
    return any(place in here.time_at for place in range(number.core, number.end))


def _figure(here: Annotated, number: Number, what: Counted, scopes: Scopes) -> Figure:
    scope = scopes.scope(here, what)
    span = here.span(what.start, what.end)
    return Figure(
        span=span,
        value=number.value,
        low=number.low,
        high=number.high,
        hedge=number.hedge,
        unit=what.unit,
        of=here.span(what.first, what.last).exact if what.last > what.first else "",
        noun=what.noun,
        group=scope.group,
        place=scope.place,
        act=scope.act,
        when=scope.when,
        speaker=_speaker(here, span.start, span.end),
        upper=number.upper,
    )


def _speaker(here: Annotated, start: int, end: int) -> Actor | None:
    """Return who says it: the speaker of the innermost quotation around the figure."""
    around = [
        quotation
        for quotation in here.quotations
        if any(part.start <= start and end <= part.end for part in quotation.content)
    ]
    inner = min(around, key=lambda q: q.span.end - q.span.start, default=None)
    return inner.speaker if inner else None
