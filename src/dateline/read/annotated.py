"""One paragraph with what earlier readers found in it, laid onto its tokens.

    "Ada Vale left on Friday."    name_at[0] = name_at[1] = Name(Ada Vale)
                                  time_at[4] = Time(Friday), under "left"

Figures and events climb the parse and ask at each token who or when it is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.ports import Page
from dateline.types.mention import Name, Quotation, Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span

from .tree import children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


# "The May 8 raid" says when the raid was, not when it was condemned.
_INSIDE = frozenset({"compound", "nmod", "amod", "poss"})
# After these another act is told: "left after a strike in May".
ANOTHER: Final = frozenset({"after", "before", "following", "since", "until", "amid", "despite"})
# A length ("for two years") is no time at which something was so.
DATED: Final = frozenset({TimeType.DATE, TimeType.TIME})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_CLIMB = 12  # steps from a time up to its verb, past which the parse is broken


@dataclass(frozen=True, slots=True)
class Annotated:
    """A parsed paragraph: names and times by token.

    `number` is its place in the page, `offset` where it begins in the article's text. `hung`
    has for a token the times below it in the parse, up to the verb of each time's own clause,
    each by the token that heads the time.
    """

    number: int
    offset: int
    doc: "Doc"
    text: str
    name_at: dict[int, Name]
    time_at: dict[int, Time]
    hung: dict[int, list[int]]
    quotations: tuple[Quotation, ...]

    def span(self, first: int, last: int) -> Span:
        """Return the article's words from token `first` up to and without token `last`."""
        end_token = self.doc[last - 1]
        start = self.offset + self.doc[first].idx
        end = self.offset + end_token.idx + len(end_token)
        return Span(start, end, self.text[start:end])

    def time_under(self, place: int, near: int) -> Time | None:
        """Return the time below the token at `place`, of several the nearest to `near`."""
        roots = self.hung.get(place)
        if not roots:
            return None
        after = bisect_left(roots, near)
        return self.time_at[min(roots[max(after - 1, 0) : after + 1], key=lambda r: abs(r - near))]


def annotated(page: Page, found: Reading) -> Iterator[Annotated]:
    """Yield the page's paragraphs, each with its own names, times and quotations."""
    name_starts = [name.span.start for name in found.names]
    time_starts = [time.span.start for time in found.times]
    quoted = _quoted(page, found)
    for number, paragraph in enumerate(page.paragraphs):
        start, end = paragraph.zone.start, paragraph.zone.end
        names = found.names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
        times = found.times[bisect_left(time_starts, start) : bisect_left(time_starts, end)]
        doc = paragraph.doc
        at = [start + token.idx for token in doc] if names or times else []
        yield Annotated(
            number,
            start,
            doc,
            page.article.text,
            {i: name for name in names for i in _tokens(at, name.span)},
            {i: time for time in times for i in _tokens(at, time.span)},
            _hung(doc, [_tokens(at, time.span) for time in times]),
            tuple(quoted.get(number, ())),
        )


def _hung(doc: "Doc", times: list[range]) -> dict[int, list[int]]:
    """Return for each token the roots of the times that hang below it in their own clause."""
    hung: dict[int, list[int]] = {}
    for tokens in filter(None, times):
        root = doc[tokens.start : tokens.stop].root
        for token in _above(root, tokens):
            hung.setdefault(token.i, []).append(root.i)
    return {place: sorted(roots) for place, roots in hung.items()}


def _above(root: "Token", tokens: range) -> "Iterator[Token]":
    """Yield the tokens of which a time speaks: itself and those above, up to its verb."""
    for token in (root, *islice(root.ancestors, _CLIMB)):
        if token.lower_ in ANOTHER and token.i not in {root.i, root.head.i}:
            return
        verbal = token.pos_ in {"VERB", "AUX"} and token != root
        if verbal and _begins_after(token, root):
            continue
        yield token
        if verbal and token.dep_ != "pcomp":
            yield from _also(token, root)
            return
        if token.i not in tokens and token == root.head and root.dep_ in _INSIDE:
            return


def _also(verb: "Token", root: "Token") -> "Iterator[Token]":
    """Yield the verbs that share a time in front: "on Monday police raided it and arrested two"."""
    deeds = list(children(verb))
    subject = next((child for child in deeds if child.dep_ in _SUBJECTS), None)
    if subject is None or root.i > subject.i:
        return
    for deed in deeds:
        own = any(child.dep_ in _SUBJECTS for child in children(deed))
        if deed.dep_ == "conj" and deed.pos_ == "VERB" and deed.tag_ == verb.tag_ and not own:
            yield deed
            yield from _also_after(deed)


def _also_after(verb: "Token") -> "Iterator[Token]":
    """Yield the next of "raided it, searched it and arrested two"."""
    for _ in range(_CLIMB):
        deed = next((c for c in children(verb) if c.dep_ == "conj" and c.tag_ == verb.tag_), None)
        if deed is None or any(child.dep_ in _SUBJECTS for child in children(deed)):
            return
        yield deed
        verb = deed


def _begins_after(verb: "Token", root: "Token") -> bool:
    """Say whether a clause opens only after the time: "on Monday after dockers struck"."""
    marks = (child for child in children(verb) if child.dep_ == "mark")
    return any(root.i < mark.i < verb.i for mark in marks)


def _quoted(page: Page, found: Reading) -> dict[int, list[Quotation]]:
    """Return the quotations by the paragraphs that hold a piece of their content."""
    starts = [paragraph.zone.start for paragraph in page.paragraphs]
    quoted: dict[int, list[Quotation]] = {}
    for quotation in found.quotations:
        for piece in quotation.content:
            held = quoted.setdefault(bisect_right(starts, piece.start) - 1, [])
            if not held or held[-1] is not quotation:
                held.append(quotation)
    return quoted


def _tokens(at: list[int], span: Span) -> range:
    """Return the tokens that a span touches, by where each token begins."""
    return range(max(bisect_right(at, span.start) - 1, 0), bisect_left(at, span.end))
