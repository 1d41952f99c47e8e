"""What a run is made of: the stages, and whom it tells how far it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..ports import Given, Reader, Readings
from ..read.each import Parse
from ..types.article import Article
from ..types.judgement import Judgement
from ..types.placed import Arrival, Shelf
from ..types.reading import Reading
from ..types.record import Record
from ..types.report import Receipt, Report

Build = Callable[[Readings, Sequence[Judgement], Shelf], Record]
Place = Callable[[Sequence[Reading], Shelf], tuple[Arrival, ...]]


@dataclass(frozen=True, slots=True)
class Stages:
    """What does the work. `fingerprint` names the code and model that make a reading."""

    take: Callable[[Given], Iterable[Report | Receipt]]
    clean: Callable[[Report], Article]
    parse: Parse
    readers: tuple[Reader, ...]
    build: Build
    place: Place
    fingerprint: Callable[[], str]


def untold(_what: str, _done: int, _of: int) -> None:
    """Leave progress untold."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom to tell: `receipt` of each input once it is kept, `say` of what happens besides.

    `step` is told what part of the record is being made, with how many of how many reports done.
    """

    receipt: Callable[[Receipt], None]
    say: Callable[[str], None]
    step: Callable[[str, int, int], None] = untold
