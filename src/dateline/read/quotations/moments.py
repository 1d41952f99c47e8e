"""Finds the time expression that tells when the words were spoken.

    "Vale said on Monday that Orr left on Sunday"      Monday
    "Vale said in a statement late Friday that …"      Friday
    "Vale called Orr on Monday to say that …"          Monday
    "Vale recalled a war lost four years ago"          none: the war was then

The time lies outside the words attributed and hangs on the cue, on the verb that brings the
cue in, or on the document that speaks. Not read yet: a time in the sentence before.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.read.actors.tables import words as listed
from dateline.types.mention import Time, TimeType

from .sheets import Draft
from .sources import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBAL = frozenset({"VERB", "AUX"})
_BRINGS_IN = frozenset({"xcomp", "advcl", "conj", "ccomp", "pcomp"})
_DESCRIBES = frozenset({"acl", "relcl", "amod"})
_TALKS = frozenset(
    "call conversation speech meeting interview briefing conference address remarks"
    " hearing debate rally appearance tweet tweets".split(" ")
)
_STEPS = 8
_VERBS_UP = 3
_BESIDE = 5  # "said on Monday": so few characters lie between


@dataclass(frozen=True, slots=True)
class Moments:
    """The times of one article, and all words that its quotations attribute."""

    page: Page
    times: Sequence[Time]
    said: tuple[tuple[Range, ...], ...]  # by paragraph, in order

    def of(self, draft: Draft) -> Time | None:
        """Return the time of speaking, None where the sentence tells none."""
        if draft.cue is None or draft.verb is None:
            return None
        paragraph = self.page.paragraphs[draft.paragraph]
        verb = paragraph.doc[draft.verb]
        start = paragraph.zone.start + verb.sent.start_char
        end = paragraph.zone.start + verb.sent.end_char
        cue, above = draft.cue[0], _brought_in_by(verb)
        near = [
            t
            for t in self.times[self._first(start) : self._first(end)]
            if t.type in {TimeType.DATE, TimeType.TIME}
            and not self._is_told(draft, t.span.start)
            and self._hangs_on(draft, t, above)
        ]
        return min(near, key=lambda t: abs(t.span.start - cue), default=None)

    def _first(self, offset: int) -> int:
        return bisect_left(self.times, offset, key=lambda t: t.span.start)

    def _is_told(self, draft: Draft, at: int) -> bool:
        """True for a time inside words that somebody else than the cue tells."""
        cue = draft.cue[0] if draft.cue else at
        said = self.said[draft.paragraph]
        last = bisect_left(said, (at + 1, 0))
        return any(
            s <= at < e and not s <= cue < e for s, e in said[max(0, last - _STEPS) : last]
        ) or any(s <= at < e for s, e in draft.content)

    def _hangs_on(self, draft: Draft, time: Time, verbs: frozenset[int]) -> bool:
        if draft.cue and 0 <= time.span.start - draft.cue[1] <= _BESIDE:
            return True
        paragraph = self.page.paragraphs[draft.paragraph]
        start, end = (x - paragraph.zone.start for x in (time.span.start, time.span.end))
        words = paragraph.doc.char_span(start, end, alignment_mode="expand")
        if words is None:
            return False
        token = words.root
        for _ in range(_STEPS):
            if token.i in verbs:
                return True
            if token.i not in range(words.start, words.end) and not _passes(token):
                return False
            if token.head.i == token.i:
                return False
            token = token.head
        return False


def moments(page: Page, times: Sequence[Time], drafts: Sequence[Draft]) -> Moments:
    """Return the times of an article, ready to be asked for by its quotations."""
    said: list[list[Range]] = [[] for _ in page.paragraphs]
    for draft in drafts:
        said[draft.paragraph].extend(draft.content)
    return Moments(page, times, tuple(tuple(sorted(pieces)) for pieces in said))


def _brought_in_by(verb: "Token") -> frozenset[int]:
    """The cue, and the verbs above that bring it in: "called Orr to say"."""
    verbs, token = {verb.i}, verb
    for _ in range(_VERBS_UP):
        if token.dep_ not in _BRINGS_IN or token.head.i > verb.i:
            break
        token = token.head
        verbs.add(token.i)
    return frozenset(verbs)


def _passes(token: "Token") -> bool:
    """Through prepositions, and talks and documents: "in a statement on Friday"."""
    if token.pos_ in _VERBAL:
        return token.dep_ in _DESCRIBES and _is_talk(token.head)
    return token.pos_ in {"ADP", "ADV", "SCONJ"} or _is_talk(token)


def _is_talk(noun: "Token") -> bool:
    return noun.lower_ in listed("document") or noun.lower_ in _TALKS
