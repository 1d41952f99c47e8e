"""When each report was published: declared, stated, by its own calendar, or by a sibling.

A date that came with the report or stands in it is kept. Else its own calendar is tried
(`calendars`), then dated siblings (`siblings`). What nothing supports stays unknown, and says why.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..types.dating import Dating
from ..types.reading import Reading
from .calendars import own_date
from .clues import clues
from .shingles import Shared, overlaps
from .siblings import Link
from .utterances import Utterance


def first_date(reading: Reading) -> Dating:
    """Date a report from itself alone."""
    given = reading.article.published
    if given.best is not None or given.edtf is not None:
        return given
    return own_date(clues(reading))


def links(
    groups: Sequence[Sequence[Utterance]], shared: Shared, published: Mapping[str, Dating]
) -> Iterator[Link]:
    """Give what undated reports share with others: statements, and parts of their text."""
    undated = {report for report, dating in published.items() if dating.best is None}
    if not undated:
        return
    for group in groups:
        reports = sorted({one.report for one in group})
        for one in undated.intersection(reports):
            weekdays = tuple(sorted({w for u in group if u.report == one for w in _weekday(u)}))
            for other in reports:
                if other != one:
                    yield Link(one, other, 1, weekdays)
    sizes = shared.sizes.tolist()
    for a, b, count in overlaps(shared):
        share = count / max(min(sizes[a], sizes[b]), 1)
        for one, other in ((shared.ids[a], shared.ids[b]), (shared.ids[b], shared.ids[a])):
            if one in undated:
                yield Link(one, other, share=share)


def _weekday(one: Utterance) -> Iterator[tuple[int, str]]:
    if one.when is not None:
        step = one.when.rule.split(":")
        if step[0] == "weekday" and step[2] == "past" and ">" not in one.when.rule:
            yield int(step[1]), one.when.span.exact
