"""What a run is made of: the stages, and whom it tells how far it is."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..ports import Given, Reader, Readings
from ..read.each import Parse
from ..types.article import Article
from ..types.judgement import Judgement
from ..types.placed import Arrival, Shelf
from ..types.reading import Reading
from ..types.record import Record
from ..types.report import Receipt, Report

Build = Callable[[Readings, Sequence[Judgement], Shelf], Record]
Lines = frozenset[int]  # checksums of lines that an outlet repeats
_RECORD_BY = "; record by "
Place = Callable[[Sequence[Reading], Shelf], tuple[Arrival, ...]]


class Again(Protocol):
    """Cleans a report knowing which of its lines others of its outlet show."""

    def __call__(self, report: Report, lines: Lines) -> Article:
        """Return the article; raises InputError."""
        ...


@dataclass(frozen=True, slots=True)
class Stages:
    """What does the work.

    `fingerprint` names the code and model that make a reading, `recorder` the code that makes a
    record. `repeated` finds the reports that have lines of others of their outlet, or had them;
    `again` cleans one knowing of them.
    """

    take: Callable[[Given], Iterable[Report | Receipt]]
    clean: Callable[[Report], Article]
    parse: Parse
    readers: tuple[Reader, ...]
    build: Build
    place: Place
    fingerprint: Callable[[], str]
    recorder: Callable[[], str]
    repeated: Callable[[Iterable[Article], Collection[str] | None], Mapping[str, Lines]]
    again: Again

    def made_by(self) -> str:
        """Name what makes the readings and the record of a case."""
        return f"{self.fingerprint()}{_RECORD_BY}{self.recorder()}"

    def reads_as(self, made_by: str) -> bool:
        """Say whether readings of what has this name are those that are made here."""
        return made_by.partition(_RECORD_BY)[0] == self.fingerprint()


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
