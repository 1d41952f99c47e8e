"""Which event a time belongs to: TimeBank's and AQUAINT's links inside a sentence.

    "Vale said on Monday that the port had closed in May."   said - Monday, closed - May

A gold link joins an event to a time that holds it (IS_INCLUDED, SIMULTANEOUS, DURING, IDENTITY) or
that it holds (INCLUDES, as a time's own link). Only events linked to a time in their own sentence
are asked: recall is the share whose time is found, precision that of the times given to them. The
gold leaves many pairs unlinked, so that times given to other events are not judged. Times are
those that the reader finds.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.ports import Page
from dateline.read.annotated import annotated
from dateline.read.times import TIMES
from dateline.types.reading import Reading

_TAG = re.compile(r"<[^>]*>|[^<]+")
_HOLDS = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"})


@dataclass(frozen=True, slots=True)
class Link:
    """Where an event and the time it is linked to begin in the text."""

    event: int
    time: tuple[int, int]


def links(raw: str) -> Iterator[Link]:
    """Yield the links between events and times of a TimeML text, offsets in its body."""
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    assert body is not None
    events, times = _marked(body[1])
    named = {
        _get(tag, "eiid"): _get(tag, "eventID") for tag in re.findall("<MAKEINSTANCE.*?>", raw)
    }
    for tag in re.findall("<TLINK.*?>", raw):
        kind = _get(tag, "relType")
        pair = (
            (_get(tag, "eventInstanceID"), _get(tag, "relatedToTime"))
            if kind in _HOLDS
            else (_get(tag, "relatedToEventInstance"), _get(tag, "timeID"))
        )
        event, time = events.get(named.get(pair[0], "")), times.get(pair[1])
        if event is not None and time is not None and kind in (*_HOLDS, "INCLUDES"):
            yield Link(event, time)


def judged(page: Page, wanted: list[Link]) -> Iterator[tuple[bool, bool]]:
    """Yield for each event linked inside its sentence: a time was given, the right one was."""
    found = TIMES.read(page, Reading(page.article))
    by_event: dict[int, list[tuple[int, int]]] = {}
    for link in wanted:
        by_event.setdefault(link.event, []).append(link.time)
    for here in annotated(page, found):
        for token in here.doc:
            first = here.offset + token.sent.start_char
            last = here.offset + token.sent.end_char
            times = [t for t in by_event.get(here.offset + token.idx, ()) if first <= t[0] < last]
            if times:
                given = here.time_under(token.i, token.i)
                right = given is not None and any(
                    given.span.start < end and start < given.span.end for start, end in times
                )
                yield given is not None, right


def scores(pairs: list[tuple[bool, bool]]) -> dict[str, float]:
    """Return recall and precision in percent."""
    given, right = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    return {
        "time.events.recall": round(100 * right / max(len(pairs), 1), 1),
        "time.events.precision": round(100 * right / max(given, 1), 1),
    }


def _marked(body: str) -> tuple[dict[str, int], dict[str, tuple[int, int]]]:
    at, opened = 0, list[tuple[str, int]]()
    events, times = dict[str, int](), dict[str, tuple[int, int]]()
    for piece in _TAG.findall(body):
        if piece.startswith("<EVENT"):
            events[_get(piece, "eid")] = at
        elif piece.startswith("<TIMEX3"):
            opened.append((_get(piece, "tid"), at))
        elif piece.startswith("</TIMEX3"):
            tid, start = opened.pop()
            times[tid] = (start, at)
        elif not piece.startswith("<"):
            at += len(html.unescape(piece))
    return events, times


def _get(tag: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', tag)
    return found[1] if found else ""
