"""Sets right by grammar where attributed words begin and end.

    "told him | what to do"               whom it was told to stays out
    "called it “a gamble” | on Monday"    when it was said stays out

Not read yet: an end that no closing mark shows ("said they would go | on Monday").
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .sources import Range
from .told import told

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MARKS = frozenset({'"', "''", "``"})
_BEGINS = frozenset("that what who whom how why when where which if whether :".split())
_TIMES = frozenset({"DATE", "TIME"})
_SMALL = frozenset({"ADP", "DET", "PUNCT"})


def tokens(doc: "Doc", offset: int, span: Range) -> Range:
    """Return the tokens of a range of the article; `offset` is where the paragraph begins."""
    words = doc.char_span(span[0] - offset, span[1] - offset, alignment_mode="expand")
    return (words.start, words.end) if words is not None else (0, 0)


def trimmed(verb: "Token", contents: Sequence[Range], offset: int) -> tuple[Range, ...]:
    """Return the contents of the cue at `verb` without what is not said."""
    return tuple(_trimmed(verb, content, offset) for content in contents)


def _trimmed(verb: "Token", content: Range, offset: int) -> Range:
    doc = verb.doc
    first, last = tokens(doc, offset, content)
    if not verb.i < first < last:
        return content
    begin, stop = _begin(verb, first, last), _stop(verb, first, last)
    start = content[0] if begin == first else offset + doc[begin].idx
    return start, content[1] if stop == last else offset + doc[stop - 1].idx + len(doc[stop - 1])


def _begin(verb: "Token", first: int, last: int) -> int:
    """Pass over the one told, where a clause begins right after."""
    whom = told(verb)
    if whom is None or whom.left_edge.i != first or whom.i + 1 >= last:
        return first
    after = verb.doc[whom.i + 1]
    return after.i if after.lower_ in _BEGINS else first


def _stop(verb: "Token", first: int, last: int) -> int:
    """Stop at the closing mark where only a time follows."""
    doc = verb.doc
    marks = [i for i in range(max(first - 1, 0), last) if doc[i].text in _MARKS]
    if not marks or len(marks) % 2 or marks[-1] == last - 1:
        return last
    tail = doc[marks[-1] + 1 : last]
    only = all(t.ent_type_ in _TIMES or t.pos_ in _SMALL for t in tail)
    return tail.start if only and any(t.ent_type_ in _TIMES for t in tail) else last
