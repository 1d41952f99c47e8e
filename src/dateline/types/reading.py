"""An article with its mentions: all that one report says, before any other is looked at."""

from dataclasses import dataclass

from .article import Article
from .mention import Event, Figure, Name, Quotation, Time


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what was found in it, each kind in order of its span."""

    article: Article
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
