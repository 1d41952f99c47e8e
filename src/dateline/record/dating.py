"""When each report was published: declared, stated, by its own calendar, or by a sibling.

A date that came with the report or stands in it is kept. Else its own calendar is tried
(`calendars`), then dated siblings (`kinship`, `siblings`). What nothing supports stays unknown, and
says why.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..ports import Resolver
from ..types.article import Article
from ..types.dating import Dating
from .calendars import own_date
from .clues import clues
from .episodes import Sketch
from .kinship import links
from .moments import Moment
from .shingles import Shared
from .siblings import by_siblings
from .utterances import Utterance


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one report brings to the dating of all: its date by itself, its subject, its times."""

    report: str
    file: str
    alone: Dating
    sketch: Sketch
    told: tuple[Moment, ...]


def first_date(article: Article, told: Sequence[Moment]) -> Dating:
    """Date a report from itself alone, `told` being its times."""
    given = article.published
    if given.best is not None or given.edtf is not None:
        return given
    return own_date(clues(told))


def all_dates(
    sheets: Sequence[Sheet],
    groups: Sequence[Sequence[Utterance]],
    shared: Shared,
    resolve: Resolver,
    left: Collection[str],
) -> dict[str, Dating]:
    """Date every report; those in `left` stay as they are. `groups` are statements joined."""
    alone = {one.report: one.alone for one in sheets}
    told = {one.report: one.told for one in sheets}
    undated = {report for report, dating in alone.items() if dating.best is None} - {*left}
    related = links(groups, shared, [one.sketch for one in sheets], told, frozenset(undated))
    own = {report: clues(told[report]) for report in undated}
    files = {one.report: one.file for one in sheets}
    return by_siblings(alone, related, own, files, resolve)
