"""The wordings of one statement beside each other: what each report changed, and what it cut.

    a.txt   “name envoys to settle a calendar with Norland”
    b.txt against a.txt: [-name-] {+appoint+} envoys to settle a calendar
    b.txt leaves out “with Norland”
    number: a.txt says “4,700”, c.txt says “4,100”

Each different wording is set against the longest of those most like it. Where less than half of
the words are the same, it is said to be told in other words, and nothing is marked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.types.record import Statement, Wording

from .phrases import one_line

ALIKE = 0.5
CUTTING = 0.8  # of its words stand in the other in order
NAMES = 3  # files named; of more only the number
CUT = 3  # fewer words than this are changed, not cut
MOST = 20  # wordings shown against the first; a statement of a big story has hundreds
_EDGE = " \t\n\u00a0\"'“”‘’.,;:!?()[]-–—―…"


@dataclass(frozen=True, slots=True)
class _Told:
    """A different wording: the reports that print it, and its words."""

    files: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def keys(self) -> list[str]:
        return [word.strip(_EDGE).lower().replace("’", "'") for word in self.words]


def compared(statement: Statement, named: Mapping[str, str]) -> tuple[str, ...]:
    """Tell how the wordings of a statement differ. `named` are the reports' names by id."""
    return (*_flags(statement, named), *_changes(_told(statement.wordings, named)))


def _flags(statement: Statement, named: Mapping[str, str]) -> Iterator[str]:
    for one in statement.differences:
        a, b = named[one.in_a.report], named[one.in_b.report]
        first, second = one_line(one.in_a.exact), one_line(one.in_b.exact)
        yield f"{one.kind.value}: {a} says “{first}”, {b} says “{second}”"


def _told(wordings: Sequence[Wording], named: Mapping[str, str]) -> list[_Told]:
    """The different wordings, longest first."""
    files: dict[tuple[str, ...], dict[str, None]] = {}
    words: dict[tuple[str, ...], tuple[str, ...]] = {}
    for wording in wordings:
        text = " ".join(piece.exact for piece in wording.content or (wording.at,))
        told = _Told((), tuple(text.split()))
        key = tuple(filter(None, told.keys))
        files.setdefault(key, {})[named[wording.at.report]] = None
        words.setdefault(key, told.words)
    found = [_Told(tuple(files[key]), words[key]) for key in files]
    return sorted(found, key=lambda one: -len(one.words))


def _changes(told: Sequence[_Told]) -> Iterator[str]:
    for place, one in enumerate(told[: MOST + 1]):
        if place == 0:
            continue
        base = max(told[:place], key=lambda other: _ratio(other, one))
        if _ratio(base, one) < ALIKE and not _cuttings(base, one):
            yield f"{_files(one)} tells it in other words than {_files(base)}"
        else:
            yield from _marked(base, one)
    if (more := len(told) - 1 - MOST) > 0:
        yield f"… and {more} more wordings"


def _marked(base: _Told, one: _Told) -> Iterator[str]:
    parts, cut = [], []
    for tag, low, high, first, last in _opcodes(base, one):
        gone, came = " ".join(base.words[low:high]), " ".join(one.words[first:last])
        if tag == "equal":
            parts.append(came)
        elif tag == "delete" and high - low >= CUT:
            cut.append(gone)
            parts.append("[…]")
        else:
            parts += [f"[-{gone}-]"] if gone else []
            parts += [f"{{+{came}+}}"] if came else []
    yield f"{_files(one)} against {_files(base)}: {' '.join(parts)}"
    if cut:
        yield f"{_files(one)} leaves out {' and '.join(f'“{_bare(words)}”' for words in cut)}"


def _cuttings(base: _Told, one: _Told) -> bool:
    """Whether one is a cutting of the other: nearly all of its words stand there in order."""
    same = sum(last - first for tag, _, _, first, last in _opcodes(base, one) if tag == "equal")
    return len(one.words) >= CUT and same >= CUTTING * len(one.words)


def _opcodes(base: _Told, one: _Told) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, base.keys, one.keys, autojunk=False)
    return list(matcher.get_opcodes())


def _ratio(one: _Told, other: _Told) -> float:
    return SequenceMatcher(None, one.keys, other.keys, autojunk=False).ratio()


def _files(one: _Told) -> str:
    more = len(one.files) - NAMES
    return ", ".join(one.files[:NAMES]) + (f" and {more} more" if more > 0 else "")


def _bare(words: str) -> str:
    return words.strip("\"“”' ")
