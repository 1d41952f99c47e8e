"""A case in one line: "3 episodes · 31 statements by 12 parties · 9 figures · …"."""

from dateline.types.dating import Basis

from .case import Case
from .conflicts import conflicts
from .phrases import count


def summary(case: Case) -> str:
    """Count what the record holds; what is in it is in the tables."""
    record = case.record
    speakers = {s.speaker.party or s.speaker.name for s in record.statements}
    undated = sum(each.published.basis is Basis.UNKNOWN for each in case.reports.values())
    return " · ".join(
        (
            count(len(record.episodes), "episode"),
            f"{count(len(record.statements), 'statement')} by "
            f"{count(len(speakers), 'party', 'parties')}",
            count(len(record.figures), "figure"),
            count(len(record.events), "event"),
            count(len(conflicts(case).rows), "disagreement"),
            f"{count(undated, 'report')} without a date",
        )
    )
