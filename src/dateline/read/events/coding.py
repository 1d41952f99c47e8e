"""Adds to an article's events their codes: parties, place and contexts.

    "Norland's army shelled Port Ayre"
      actor NOR MIL   place Port Ayre   context military

A table is read only when there is something to look up in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.types.article import ZoneKind
from dateline.types.coding import Context
from dateline.types.mention import Event, Part, Time
from dateline.types.reading import Reading

from ..annotated import Annotated
from .codes import Article, code
from .contexts import contexts, of_act, of_article
from .places import Surroundings, place, surroundings
from .scenes import scene

if TYPE_CHECKING:
    from spacy.tokens import Span

_YEAR = 4  # digits


@dataclass(slots=True)
class Coder:
    """Codes the events of one article."""

    page: Page
    found: Reading
    _around: Surroundings | None = None
    _article: tuple[Context, ...] | None = None
    _sentences: dict[tuple[int, int], tuple[Context, ...]] = field(default_factory=dict)

    def coded(self, here: Annotated, events: Iterable[Event]) -> Iterator[Event]:
        """Yield a paragraph's events with their codes."""
        for event in events:
            article = Article(self.page.article.text, self._year(event.when))
            where = scene(here, event)
            coded = replace(
                event,
                where=where,
                actors=tuple(_part(part, article) for part in event.actors),
                recipients=tuple(_part(part, article) for part in event.recipients),
                place=place(where, self._set()) if where else None,
            )
            yield replace(coded, contexts=self._contexts(here, coded))

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
        """What the sentence and the act tell, the sentence's words first; else the article."""
        first = event.span.start - here.offset
        words = here.doc.char_span(first, event.span.end - here.offset, alignment_mode="expand")
        told = self._of_sentence(here, words.sent) if words is not None else ()
        by_act = of_act(event)
        named = {context.name: context for context in (*by_act, *told)}
        return tuple(named[name] for name in sorted(named)) or self._of_article()

    def _of_sentence(self, here: Annotated, sentence: "Span") -> tuple[Context, ...]:
        key = (here.number, sentence.start)
        if key not in self._sentences:
            self._sentences[key] = contexts(sentence)
        return self._sentences[key]

    def _of_article(self) -> tuple[Context, ...]:
        if self._article is None:
            zones = {ZoneKind.HEADLINE, ZoneKind.BODY}
            docs = (each.doc for each in self.page.paragraphs if each.zone.kind in zones)
            self._article = of_article(sentence for doc in docs for sentence in doc.sents)
        return self._article


def _part(part: Part, article: Article) -> Part:
    found = code(part, article)
    return replace(part, code=found) if found is not None else part
