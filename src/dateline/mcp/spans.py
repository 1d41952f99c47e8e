"""The spans of an entry: every place of a report that its contract object names.

{"kind":"statement",…,"wordings":[{"report":…,"start":5,…}]}  ->  [Span(report=…, start=5, …)]

A passage shared by two reports gives a span in each; a report, and an episode, the headlines.
"""

from collections.abc import Iterator
from typing import Any

from dateline.show.snapshot import Snapshot

from .answers import Json, Span


def spans(snapshot: Snapshot, entry: Json) -> list[Span]:
    """Every span of an entry, each once, in the entry's order."""
    if entry["kind"] == "report":
        return _headlines(snapshot, [entry["id"]])
    if entry["kind"] == "episode":
        return _headlines(snapshot, entry["reports"])
    found = {(each["report"], each["start"], each["end"]): each for each in _places(entry)}
    return [_span(snapshot, each) for each in found.values()]


def _places(value: Any) -> Iterator[Json]:
    if isinstance(value, dict):
        if value.keys() >= {"report", "file", "start", "end"}:
            yield value
        for each in value.values():
            yield from _places(each)
    elif isinstance(value, list):
        for each in value:
            yield from _places(each)


def _span(snapshot: Snapshot, place: Json) -> Span:
    report, start, end = place["report"], place["start"], place["end"]
    exact = place.get("exact") or snapshot.article(report).text[start:end]
    return Span(report=report, file=place["file"], start=start, end=end, exact=exact)


def _headlines(snapshot: Snapshot, reports: list[str]) -> list[Span]:
    articles = [snapshot.article(each) for each in reports]
    return [
        Span(
            report=one.report,
            file=one.file,
            start=one.headline.start,
            end=one.headline.end,
            exact=one.headline.exact,
        )
        for one in articles
        if one.headline
    ]
