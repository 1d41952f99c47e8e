"""Finds figures: a number, what it counts, how firmly it is put, and its scope.

    "There are some 4,700 Norlandic troops in Sudor."
      4700  ABOUT  of "Norlandic troops"  unit people  group Norland  place Sudor

`numbers` reads the number and its hedge, `counted` what it counts, `scope` whose and where;
`votes` reads the two sides of a vote ("234-193").
A number inside a time expression is left to `times`.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.ports import Page
from dateline.types.mention import Actor, Figure, Hedge
from dateline.types.reading import Reading

from ..annotated import Annotated, annotated
from .counted import counted
from .numbers import Number, numbers
from .phrase import Counted
from .scope import Scopes
from .votes import Vote, votes


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
    cast = [_vote(here, vote) for vote in votes(here.doc)]
    taken = {figure.span.start for figure in cast}
    for number in numbers(here.doc):
        if _is_timed(here, number) or here.span(number.core, number.end).start in taken:
            continue
        if what := counted(here.doc, number):
            cast.append(_figure(here, number, what, scopes))
    yield from sorted(cast, key=lambda figure: figure.span)


def _vote(here: Annotated, vote: Vote) -> Figure:
    span = here.span(vote.at, vote.at + 1)
    return Figure(
        span=span,
        value=vote.value,
        low=vote.value,
        high=vote.value,
        hedge=Hedge.EXACT,
        unit="votes",
        of="",
        noun="vote",
        act=vote.act,
        speaker=_speaker(here, span.start, span.end),
    )


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
