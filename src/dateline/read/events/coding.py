"""Adds to an article's events their codes: parties, place and contexts.

    "Norland's army shelled Port Ayre"
      actor NOR MIL   place Port Ayre   context military

A table is read only when there is something to look up in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from dateline.ports import Page
from dateline.types.article import ZoneKind
from dateline.types.coding import Context
from dateline.types.mention import Event, Part, Time
from dateline.types.reading import Reading

from ..annotated import Annotated
from .codes import Article, code
from .contexts import contexts
from .places import Surroundings, place, surroundings

_LEAD = 2  # paragraphs: the headline and the first of the body
_YEAR = 4  # digits


@dataclass(slots=True)
class Coder:
    """Codes the events of one article."""

    page: Page
    found: Reading
    _around: Surroundings | None = None
    _lead: tuple[Context, ...] | None = None
    _sentences: dict[tuple[int, int], tuple[Context, ...]] = field(default_factory=dict)

    def coded(self, here: Annotated, events: Iterable[Event]) -> Iterator[Event]:
        """Yield a paragraph's events with their codes."""
        for event in events:
            article = Article(self.page.article.text, self._year(event.when))
            yield replace(
                event,
                actors=tuple(_part(part, article) for part in event.actors),
                recipients=tuple(_part(part, article) for part in event.recipients),
                place=place(event.where, self._set()) if event.where else None,
                contexts=self._contexts(here, event),
            )

    def _year(self, when: Time | None) -> int | None:
        """The year of an event, by its own date if that is told, else by the article's."""
        told = when.edtf if when is not None and not when.rule else None
        best = self.page.article.published.best
        if told and told[:_YEAR].isdigit():
            return int(told[:_YEAR])
        return best.year if best is not None else None

    def _set(self) -> Surroundings:
        if self._around is None:
            article = Article(self.page.article.text, None)
            self._around = surroundings(article, self.found.names)
        return self._around

    def _contexts(self, here: Annotated, event: Event) -> tuple[Context, ...]:
        first = event.span.start - here.offset
        words = here.doc.char_span(first, event.span.end - here.offset, alignment_mode="expand")
        if words is None:
            return ()
        sentence = words.sent
        key = (here.number, sentence.start)
        if key not in self._sentences:
            self._sentences[key] = contexts(sentence) or self._of_lead()
        return self._sentences[key]

    def _of_lead(self) -> tuple[Context, ...]:
        if self._lead is None:
            zones = {ZoneKind.HEADLINE, ZoneKind.BODY}
            docs = (each.doc for each in self.page.paragraphs if each.zone.kind in zones)
            tokens = (token for doc in islice(docs, _LEAD) for token in doc)
            self._lead = contexts(tokens, "lead")
        return self._lead


def _part(part: Part, article: Article) -> Part:
    found = code(part, article)
    return replace(part, code=found) if found is not None else part
