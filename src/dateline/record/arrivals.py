"""Where a report goes that has just been read, before the record of all is made.

    arrivals([reading of c.txt], shelf)
    ->  Arrival(c.txt, 2031-05-10, with a.txt and b.txt, most alike a.txt: .41)

It is placed by its own date; a date that others give it, and the rest of the record, come when
the record is made.
"""

from collections.abc import Sequence

from ..types.dating import Dating
from ..types.placed import Arrival, Shelf
from ..types.reading import Reading
from .dating import first_date
from .episodes import placed, sketch
from .moments import moments
from .placing import Placing


def arrivals(readings: Sequence[Reading], shelf: Shelf) -> tuple[Arrival, ...]:
    """Place reports among those on the shelf, which then holds them too."""
    placing = Placing(shelf)
    dated = [(one, first_date(one.article, moments(one))) for one in readings]
    placing.put([placed(sketch(one.article), when) for one, when in dated])
    return tuple(_arrival(one, when, placing) for one, when in dated)


def _arrival(one: Reading, when: Dating, placing: Placing) -> Arrival:
    report = one.article.report
    group = set(placing.group(report)) - {report}
    alike = placing.alike(report)
    beside = [(other, alike.get(other, 0.0)) for other in group]
    near = [(other, value) for other, value in alike.items() if other not in group]
    return Arrival(report, one.article.file, when, _closest(beside), _closest(near))


def _closest(found: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))
