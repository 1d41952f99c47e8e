"""Are the words where an entry says they are?

    text "Some 4,700 soldiers left."
    Span(5, 10, "4,700")   holds
    Span(6, 11, "4,700")   "at 6-11 stands ',700 ', not '4,700'"

Walks any dataclass of `types` for the spans (or evidence) inside it; the fields that can
lead to one are read from the annotations, once a class.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from math import isfinite
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_type_hints

from dateline.errors import AnchorError
from dateline.ports import Kept
from dateline.types.article import Article, Zone
from dateline.types.reading import Reading
from dateline.types.record import Evidence, PartyRef, Record
from dateline.types.span import Span

_Leaf = TypeVar("_Leaf")

_AT_ONCE = 100  # article texts held in memory while a record is checked
_SHOWN = 40  # characters of a quoted mismatch: enough to find it, short enough for one line


def check_kept(kept: Kept) -> None:
    """Raise AnchorError at the first words of a reading that its article does not hold."""
    article = kept.reading.article
    if article.report != kept.report.id:
        raise AnchorError(f"{article.file}: the reading is of another report.")
    for what in reading_mismatches(kept.reading):
        raise AnchorError(f"{article.file}: {what}.")


def check_record(record: Record, texts: Callable[[Sequence[str]], Mapping[str, str]]) -> None:
    """Raise AnchorError at the first evidence that the text of its report does not hold.

    `texts` gives the article texts of some report ids, leaving out those that it has not.
    """
    wanted = evidence(record)
    ids = sorted({at.report for at in wanted})
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        found = texts(some)
        for at in within(wanted, some[0], some[-1]):
            text = found.get(at.report)
            what = "there is no such report" if text is None else mismatch(text, at)
            if what:
                raise AnchorError(f"{at.file} (report {at.report[:16]}): {what}.")


def within(wanted: Sequence[Evidence], first: str, last: str) -> Sequence[Evidence]:
    """The part of sorted evidence whose reports lie between two ids, both included."""
    start = bisect_left(wanted, first, key=attrgetter("report"))
    return wanted[start : bisect_right(wanted, last, key=attrgetter("report"))]


def reading_mismatches(reading: Reading) -> Iterator[str]:
    """Yield in words all that does not hold inside one reading."""
    text = reading.article.text
    yield from _zone_mismatches(reading.article)
    for span in leaves(reading, Span):
        what = mismatch(text, span)
        if what:
            yield what
    for figure in reading.figures:
        bounds = (figure.value, figure.low, figure.high)
        if not all(isfinite(bound) for bound in bounds if bound is not None):
            yield f"the figure {_shown(figure.span.exact)} is not a finite number"


def evidence(record: Record) -> list[Evidence]:
    """All evidence of a record, grouped by report, in the order of its text."""
    # By a key: to compare entries field by field took half of the time of a save.
    return sorted(leaves(record, Evidence), key=attrgetter("report", "start", "end", "exact"))


def mismatch(text: str, at: Span | Evidence) -> str | None:
    """Say in words how `text` differs from what `at` claims; None where it holds."""
    if not 0 <= at.start < at.end <= len(text):
        return f"{at.start}-{at.end} is not a stretch of its {len(text)} characters"
    there = text[at.start : at.end]
    if there == at.exact:
        return None
    return f"at {at.start}-{at.end} stands {_shown(there)}, not {_shown(at.exact)}"


def leaves(root: object, leaf: type[_Leaf]) -> list[_Leaf]:
    """All instances of `leaf` (Span, Evidence or PartyRef) inside a dataclass, in no order."""
    found: list[_Leaf] = []
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, leaf):
            found.append(node)
        elif isinstance(node, tuple):
            waiting.extend(node)
        elif node is not None:
            cls: Any = type(node)  # mypy takes no bare type for hashable
            waiting.extend(getattr(node, name) for name in _ways(cls)[leaf])
    return found


def _zone_mismatches(article: Article) -> Iterator[str]:
    for zone in article.zones:
        if not 0 <= zone.start < zone.end <= len(article.text):
            yield f"the {zone.kind} zone {zone.start}-{zone.end} lies outside the text"
    for before, after in pairwise(article.zones):
        if after.start < before.end:
            yield f"the zones {_place(before)} and {_place(after)} overlap"


def _place(zone: Zone) -> str:
    return f"{zone.start}-{zone.end}"


def _shown(words: str) -> str:
    return repr(words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…")


@cache
def _ways(cls: type) -> Mapping[type, tuple[str, ...]]:
    """The fields of a dataclass through which each kind of leaf can be reached."""
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    return {
        leaf: tuple(name for name in names if leaf in _reached(hints[name]))
        for leaf in (Span, Evidence, PartyRef)
    }


@cache
def _reached(hint: Any) -> frozenset[type]:
    """Every dataclass that a value annotated so may hold, at any depth."""
    within = [_reached(arg) for arg in get_args(hint)]
    if is_dataclass(hint) and isinstance(hint, type):
        within += [frozenset({hint}), *map(_reached, get_type_hints(hint).values())]
    return frozenset().union(*within)
