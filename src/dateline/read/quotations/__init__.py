"""Finds quotations: direct, mixed and indirect, with source, cue, content and speaker.

“We go,” Vale said.          direct
Vale called it “a gamble”.   mixed
Vale said they would go.     indirect
"""

import re
from dataclasses import replace

from dateline.ports import Page
from dateline.read.actors import Cast, cast
from dateline.types.mention import Mode, Quotation
from dateline.types.reading import Reading
from dateline.types.span import Span

from .drafts import Draft, drafts
from .marks import stretches

_WORD = re.compile(r"\w+")


class Quotations:
    """The reader of quotations."""

    name = "quotations"
    needs = frozenset({"names", "times"})
    makes = frozenset({"quotations"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's quotations."""
        who = cast(page, found)
        quotations = [_quotation(page, draft, who) for draft in drafts(page)]
        return replace(found, quotations=tuple(quotations))


QUOTATIONS = Quotations()


def _quotation(page: Page, draft: Draft, who: Cast) -> Quotation:
    text = page.article.text
    content = tuple(Span(s, e, text[s:e]) for s, e in draft.content)
    start, end = content[0].start, max(c.end for c in content)
    cue = Span(*draft.cue, text[draft.cue[0] : draft.cue[1]]) if draft.cue else None
    source = Span(*draft.source, text[slice(*draft.source)]) if draft.source else None
    speaker = who.actor(draft.paragraph, *draft.source) if draft.source else None
    return Quotation(
        Span(start, end, text[start:end]),
        content,
        _mode(content),
        draft.attribution,
        source,
        cue,
        speaker,
    )


def _mode(content: tuple[Span, ...]) -> Mode:
    words = quoted = 0
    for piece in content:
        inside = stretches(piece.exact)
        for word in _WORD.finditer(piece.exact):
            words += 1
            quoted += any(word.start() in s for s in inside)
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted == words else Mode.MIXED
