"""The wordings of one statement beside each other, told in lines: what each changed and cut.

    b.txt against a.txt: [-name-] {+appoint+} envoys to settle a calendar
    b.txt leaves out “with Norland”
    number: a.txt says “4,700”, c.txt says “4,100”

How wordings are set against each other is said in `collated`.
"""

from collections.abc import Iterator, Mapping, Sequence

from dateline.types.record import Statement

from .collated import MOST, Bond, Card, Change, collated
from .phrases import one_line

NAMES = 3  # files named; of more only the number
_SIGNS = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.CAME: "{{+{}+}}", Change.CUT: "[…]"}


def compared(statement: Statement, named: Mapping[str, str]) -> tuple[str, ...]:
    """Tell how the wordings of a statement differ. `named` are the reports' names by id."""
    return (*_flags(statement, named), *_changes(collated(statement), named))


def _flags(statement: Statement, named: Mapping[str, str]) -> Iterator[str]:
    for one in statement.differences:
        a, b = named[one.in_a.report], named[one.in_b.report]
        first, second = one_line(one.in_a.exact), one_line(one.in_b.exact)
        yield f"{one.kind.value}: {a} says “{first}”, {b} says “{second}”"


def _changes(cards: Sequence[Card], named: Mapping[str, str]) -> Iterator[str]:
    for card in cards[: MOST + 1]:
        if card.against is None:
            continue
        files, base = _files(card, named), _files(cards[card.against], named)
        if card.bond is Bond.OTHER:
            yield f"{files} tells it in other words than {base}"
            continue
        parts = (_SIGNS[run.change].format(run.text) for run in card.runs)
        yield f"{files} against {base}: {' '.join(parts)}"
        if card.cuts:
            yield f"{files} leaves out {' and '.join(f'“{words}”' for words in card.cuts)}"
    if (more := len(cards) - 1 - MOST) > 0:
        yield f"… and {more} more wordings"


def _files(card: Card, named: Mapping[str, str]) -> str:
    files = tuple(dict.fromkeys(named[wording.at.report] for wording in card.wordings))
    more = len(files) - NAMES
    return ", ".join(files[:NAMES]) + (f" and {more} more" if more > 0 else "")
