"""A figure: its values over time as a chart and a table, and how they stand to each other."""

from dateline.show.charts.series import in_words
from dateline.show.series import followed
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page
from .recent import recent


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the figure with this id; raises NotFoundError."""
    series = snapshot.entry("figure", asked.id)
    view = recent(snapshot, "series", asked.id, lambda: followed(series))
    data = {"view": view, "scaled": in_words(view), "decisions": snapshot.case.decisions(asked.id)}
    return Page("figure.html", series.of, "figures", data)
