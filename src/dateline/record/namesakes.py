"""What persons decided about parties: which words mean them, found again in each report.

    judged "Ada Vale" at 8-16 of a.txt    ->  the party that a.txt means by these words

Judged words are found among all words that mean a party in their report, so that another first
mention changes nothing. What is decided holds for all words of the report that mean the party.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..types.mention import Actor
from ..types.reading import Reading
from .anchoring import OVERLAP, Place, alike
from .bonds import Unit
from .judgements import Asked, Ruling
from .moving import Home, unit
from .nodes import node
from .parties import Sighting, mentions


def keep(reading: Reading, seen: Sequence[Sighting], ruling: Ruling) -> Sequence[Sighting]:
    """Match a report's parties with what was judged; leave out what is no party."""
    report = reading.article.report
    matched: dict[Unit, list[Asked]] = defaultdict(list)
    for one, where in ruling.asked("party", report):
        here = {_home(sight) for sight in seen}
        meant = {(report, node(report, actor)) for actor in _meant(reading, one.name, where)}
        for home in sorted(meant & here):
            matched[unit(home)].append(one)
        if not meant & here:
            ruling.lost[one.judgement.id].append((one.at, "means no party there"))
    ruling.settle("party", matched)
    gone = ruling.rejected["party"]
    return [one for one in seen if not gone or unit(_home(one)) not in gone]


def _meant(reading: Reading, name: str, where: Place) -> Iterator[Actor]:
    """The parties that words mean: those of the same place, of these the one called so."""
    found: dict[Actor, float] = {}
    for actor, span, _ in mentions(reading):
        same = alike(where, (span.start, span.end))
        if same >= OVERLAP or (same > 0 and actor.name == name):
            found[actor] = max(same, found.get(actor, 0.0))
    best = max(found.values(), default=0.0)
    nearest = [actor for actor, same in found.items() if same == best]
    named = [actor for actor in nearest if actor.name == name]
    yield from named or nearest


def _home(one: Sighting) -> Home:
    return one.at.report, node(one.at.report, one.actor)
