"""Finds quotations: direct, mixed and indirect, with source, cue, content and speaker.

    “We go,” Vale said.          direct
    Vale called it “a gamble”.   mixed
    Vale said they would go.     indirect

Not read yet: attribution by adjective ("was critical of"), by "seems" and "appears".
"""

import re
from dataclasses import replace

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.types.mention import Actor, Attribution, Mode, Quotation
from dateline.types.reading import Reading
from dateline.types.span import Span

from .drafts import drafts
from .issuers import issuers
from .marks import stretches
from .moments import moments
from .outlets import is_outlet, passed_on
from .sheets import Draft
from .voices import Voices, carried, two

_WORD = re.compile(r"\w+")


class Quotations:
    """The reader of quotations."""

    name = "quotations"
    needs = frozenset({"names", "times"})
    makes = frozenset({"quotations"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's quotations."""
        who = cast(page, found)
        voices = Voices(page, who, issuers(page, who))
        drafted = drafts(page)
        times = moments(page, found.times, drafted)
        quotations: list[Quotation] = []
        for draft in drafted:
            before = quotations[-1].speaker if quotations else None
            made = _quotation(page, draft, voices, before)
            none = voices.is_thing(draft, made) or voices.is_label(draft, made)
            kind = Attribution.THOUGHT if none else made.attribution
            quotations.append(replace(made, when=times.of(draft), attribution=kind))
        return replace(found, quotations=tuple(passed_on(quotations)))


QUOTATIONS = Quotations()


def _quotation(page: Page, draft: Draft, voices: Voices, before: Actor | None) -> Quotation:
    text = page.article.text
    content = tuple(Span(s, e, text[s:e]) for s, e in draft.content)
    start, end = content[0].start, max(c.end for c in content)
    speaker = carried(before) if draft.carried else voices.speaker(draft)
    named = text[slice(*draft.source)] if draft.source else ""
    speaker, addressee = two(speaker, voices.addressee(draft), named)
    via = voices.via(draft, speaker, addressee)
    return Quotation(
        Span(start, end, text[start:end]),
        content,
        _mode(content),
        draft.attribution,
        Span(*draft.source, named) if draft.source else None,
        Span(*draft.cue, text[slice(*draft.cue)]) if draft.cue else None,
        speaker,
        None if addressee and is_outlet(addressee) else addressee,
        via,
    )


def _mode(content: tuple[Span, ...]) -> Mode:
    words = outside = 0
    for piece in content:
        words += len(_WORD.findall(piece.exact))
        end = 0
        for stretch in stretches(piece.exact):
            outside += len(_WORD.findall(piece.exact, end, stretch.start))
            end = stretch.end
        outside += len(_WORD.findall(piece.exact, end))
    if outside == words:
        return Mode.INDIRECT
    return Mode.MIXED if outside else Mode.DIRECT
