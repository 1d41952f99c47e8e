"""The queue of what the rules were unsure about, and what persons have decided.

/review               the first kind that has an item
/review?of=names      parties of like names left apart, side by side
/review?of=decided    every judgement, with what came of it, to be undone
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.show.doubts import Doubt, Doubted, Half, doubts
from dateline.show.judgements import judgements, undone
from dateline.show.sheet import Passage, passage
from dateline.show.snapshot import Snapshot
from dateline.types.dating import Basis

from ..page import Asked, Page, View
from ..work import Work

LEAF = 12  # items; each quotes its reports
QUOTED = 3  # passages on one side
DECIDED = "decided"
HEADINGS = {
    Doubted.DATES: ("Dates", "When was it published?"),
    Doubted.NAMES: ("Names", "Are these two parties one?"),
    Doubted.JOINED: ("Wordings", "Is this one statement?"),
    Doubted.LIKE: ("Statements", "Are these two statements one?"),
    Doubted.FIGURES: ("Figures", "Do these numbers count the same?"),
    Doubted.SPEAKERS: ("Speakers", "Who said it?"),
}
_ONE_OR_TWO = (("merge", "They are one"), ("apart", "They are two"))
BUTTONS: Mapping[Doubted, tuple[tuple[str, str], ...]] = {
    Doubted.DATES: (("confirm", "The date is right"), ("reject", "The date is wrong")),
    Doubted.NAMES: _ONE_OR_TWO,
    Doubted.LIKE: _ONE_OR_TWO,
    Doubted.JOINED: (("confirm", "It is one"), ("split", "Take out what is ticked")),
    Doubted.FIGURES: (("confirm", "They belong together"), ("split", "Take out what is ticked")),
    Doubted.SPEAKERS: (("confirm", "The speaker is right"), ("reject", "It is no such statement")),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One side of an item with its words in their paragraphs; `place` is what a tick sends."""

    half: Half
    passages: tuple[tuple[str, int, Passage], ...]  # report, where its words begin, the paragraph
    more: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the queue as it is drawn."""

    doubt: Doubt
    sides: tuple[Shown, ...]
    buttons: tuple[tuple[str, str], ...]


def review(work: Work) -> View:
    """The view over a case on the desk."""
    desk = work.desk

    def page(snapshot: Snapshot, asked: Asked) -> Page:
        queue = _queue(snapshot)
        of = asked.word("of") or ""
        chosen = of if of == DECIDED or of in queue else next(iter(queue), DECIDED)
        held = desk.store.judgements()
        items = queue.get(chosen, ())
        leaves = max(1, -(-len(items) // LEAF))
        leaf = min(asked.leaf, leaves)
        data = {
            "of": chosen,
            "kinds": _kinds(queue, len(held)),
            "question": HEADINGS[Doubted(chosen)][1] if chosen != DECIDED else "What was decided",
            "failed": _failed(work) if asked.reader.judged else "",
            "items": _leaf(snapshot, chosen, items, leaf),
            "table": judgements(snapshot.case, held),
            "open": frozenset(x.id for x in held if not undone(snapshot.case, held, x.id)),
            "leaf": leaf,
            "leaves": leaves,
        }
        return Page("review.html", "Review", "review", data)

    return page


def _failed(work: Work) -> str:
    """Why the judgement that a reader waited for came to nothing; "" where it did not fail."""
    run = work.last
    return str(run.error) if run and run.what == "judging" and run.error else ""


def _queue(snapshot: Snapshot) -> Mapping[str, tuple[Doubt, ...]]:
    """The queue by kind; made once for each edition of the case."""

    def make() -> Mapping[str, tuple[Doubt, ...]]:
        queue: dict[str, list[Doubt]] = {}
        for each in doubts(snapshot.case):
            queue.setdefault(each.sort.value, []).append(each)
        return {sort: tuple(queue[sort]) for sort in Doubted if sort in queue}

    return snapshot.keep("queue", make)


def _kinds(queue: Mapping[str, tuple[Doubt, ...]], decided: int) -> list[tuple[str, str, int]]:
    """What can be chosen: its name in the address, what it is called, how many there are."""
    kinds = [
        (sort.value, name, len(queue.get(sort.value, ()))) for sort, (name, _) in HEADINGS.items()
    ]
    return [*kinds, (DECIDED, "Decided", decided)]


def _leaf(snapshot: Snapshot, of: str, items: Sequence[Doubt], leaf: int) -> tuple[Item, ...]:
    """The items of a leaf; their reports are read once for each edition of the case."""
    some = items[(leaf - 1) * LEAF : leaf * LEAF]
    return snapshot.keep(
        ("review", of, leaf), lambda: tuple(_item(snapshot, each) for each in some)
    )


def _item(snapshot: Snapshot, doubt: Doubt) -> Item:
    buttons = BUTTONS[doubt.sort]
    if doubt.sort is Doubted.DATES:
        published = snapshot.case.reports[doubt.entries[0]].published
        buttons = () if published.basis is Basis.UNKNOWN else buttons
    return Item(doubt, tuple(_shown(snapshot, half) for half in doubt.halves), buttons)


def _shown(snapshot: Snapshot, half: Half) -> Shown:
    labels = snapshot.case.labels
    passages = tuple(
        (at.report, at.start, passage(labels.get(at.file, at.file), [at], snapshot.article))
        for at in half.evidence[:QUOTED]
    )
    return Shown(half, passages, len(half.evidence) - len(passages))
