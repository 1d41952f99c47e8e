"""A case in one line: "3 episodes · 31 statements by 12 parties · 9 figures · …"."""

from collections.abc import Sequence

from dateline.types.dating import undated
from dateline.types.record import Episode

from .case import Case
from .conflicts import conflicts
from .phrases import count


def summary(case: Case) -> str:
    """Count what the record holds; what is in it is in the tables."""
    record = case.record
    speakers = {s.speaker.party or s.speaker.name for s in record.statements}
    without = sum(undated(each.published) for each in case.reports.values())
    return " · ".join(
        (
            _episodes(record.episodes),
            f"{count(len(record.statements), 'statement')} by "
            f"{count(len(speakers), 'party', 'parties')}",
            count(len(record.figures), "figure"),
            count(len(record.events), "event"),
            count(len(conflicts(case).rows), "disagreement"),
            f"{count(without, 'report')} without a date",
        )
    )


def _episodes(found: Sequence[Episode]) -> str:
    """How many episodes, and how many stories they are chained into."""
    told = count(len(found), "episode")
    chained = [one.story for one in found if one.story]
    stories = len(set(chained))
    if not stories:
        return told
    if stories == 1 and len(chained) == len(found):
        return f"{told} of one story"
    return f"{told}, {len(chained)} of them in {count(stories, 'story', 'stories')}"
