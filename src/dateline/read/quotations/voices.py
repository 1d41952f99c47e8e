"""Says who speaks in a quotation, to whom, and who passed the words on.

    "Vale told Orr on Thursday that …"     speaker Vale, addressee Orr
    "the statement said"                   whoever issued that statement
    "a spokesman told Reuters"             via Reuters
    “We go.” after “No,” Vale said.        Vale goes on

Not read yet: several speakers at once, "the two sides".
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.read.actors import Cast
from dateline.read.actors.tables import words as listed
from dateline.types.mention import Actor, Mode, PartyKind, Quotation

from .issuers import Issuers
from .outlets import is_outlet
from .sheets import Draft
from .told import partner, told

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that"})
# What things can do as well as people: "the events underscored that …".
_SHOWS = frozenset(
    "underscore highlight reflect show indicate suggest demonstrate illustrate point signal mean"
    " reveal find prove imply threaten warn raise".split(" ")
)
_SENTENCE = frozenset({"VBD", "VBZ", "VBP", "MD", "TO"})
_TIMES = frozenset({"DATE", "TIME"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is meant in one article's quotations."""

    page: Page
    cast: Cast
    issuers: Issuers

    def speaker(self, draft: Draft) -> Actor | None:
        """Return whom the words are attributed to, None where that is open."""
        if draft.source is None:
            return None
        words = self._words(draft.paragraph, draft.source)
        if not words or (len(words) == 1 and words[0].lower_ in _FIRST_PERSON):
            return None
        if words[0].text == "From" or (words.start and words[0].nbor(-1).text == "From"):
            return None  # "From Norland: “We stay.”": where letters come from says nothing
        if words[0].lower_ in _RELATIVE and _is_time(words[1:]):
            return self._antecedent(draft.paragraph, words[0])
        if issuer := self.issuers.of(draft.paragraph, words):
            return issuer
        actor = self.cast.actor(draft.paragraph, *draft.source)
        return actor or self._people(draft)

    def _people(self, draft: Draft) -> Actor | None:
        """ "acquaintances said": who says is somebody; what shows may be a thing."""
        if draft.verb is None or draft.source is None:
            return None
        cue = self.page.paragraphs[draft.paragraph].doc[draft.verb]
        if cue.lemma_.lower() in _SHOWS:
            return None
        return self.cast.unnamed(draft.paragraph, *draft.source)

    def is_thing(self, draft: Draft, made: Quotation) -> bool:
        """ "the events underscored that …": no party says it, and no document."""
        if made.speaker or draft.verb is None or draft.source is None:
            return False
        words = self._words(draft.paragraph, draft.source)
        shows = self.page.paragraphs[draft.paragraph].doc[draft.verb].lemma_.lower() in _SHOWS
        if words is None or not listed("document").isdisjoint(
            (words.root.lower_, words.root.lemma_.lower())
        ):
            return False
        return shows and made.mode is Mode.INDIRECT

    def is_label(self, draft: Draft, made: Quotation) -> bool:
        """ "known as “the Gate”", "questions over the port": nobody says it, and no sentence is."""
        if draft.source or draft.carried or made.speaker:
            return False
        pieces = [self._words(draft.paragraph, piece) for piece in draft.content]
        words = [token for piece in pieces if piece is not None for token in piece]
        return bool(words) and not any(t.tag_ in _SENTENCE for t in words)

    def addressee(self, draft: Draft) -> Actor | None:
        """Return who is spoken to: "told X", "said to X", "in a call with X"."""
        if draft.verb is None:
            return None
        doc = self.page.paragraphs[draft.paragraph].doc
        verb = doc[draft.verb]
        thing = told(verb) or partner(verb)
        if thing is None:
            return None
        offset = self.page.paragraphs[draft.paragraph].zone.start
        start = offset + doc[thing.left_edge.i].idx
        end = offset + thing.idx + len(thing)
        if any(s < end and start < e for s, e in draft.content) and told(verb) is None:
            return None
        actor = self.cast.actor(draft.paragraph, start, end)
        return (
            actor
            if (actor and actor.kind is not PartyKind.UNKNOWN) or thing.pos_ != "NOUN"
            else None
        )

    def via(self, draft: Draft, speaker: Actor | None, addressee: Actor | None) -> str | None:
        """Return the outlet that passed the words on, if the article names one."""
        if draft.via:
            return draft.via
        for actor in (addressee, speaker):
            if actor and is_outlet(actor):
                return actor.name
        return self.page.paragraphs[draft.paragraph].zone.credit

    def _words(self, paragraph: int, span: tuple[int, int]) -> "Words | None":
        page = self.page.paragraphs[paragraph]
        start, end = span[0] - page.zone.start, span[1] - page.zone.start
        return page.doc.char_span(start, end, alignment_mode="expand") if start >= 0 else None

    def _antecedent(self, paragraph: int, word: "Token") -> Actor | None:
        """ "Orr, who said …": the noun that the clause belongs to."""
        verb = word.head
        while verb.dep_ in {"conj", "xcomp", "aux", "auxpass"}:
            verb = verb.head
        if verb.dep_ != "relcl":
            return None
        noun = verb.head
        offset = self.page.paragraphs[paragraph].zone.start
        start = offset + word.doc[noun.left_edge.i].idx
        return self.cast.actor(paragraph, start, offset + noun.idx + len(noun))


def _is_time(words: "Words") -> bool:
    """ "who | last year", "who | a year ago"; true of no words, too."""
    return all(t.ent_type_ in _TIMES or t.lower_ == "ago" for t in words)


def carried(speaker: Actor | None) -> Actor | None:
    """Return the speaker of the words before for words that go on without a cue."""
    return (
        replace(speaker, why=f"goes on from the words before: {speaker.why}") if speaker else None
    )


def two(
    speaker: Actor | None, addressee: Actor | None, source: str
) -> tuple[Actor | None, Actor | None]:
    """Return speaker and addressee, one of them None where both would be one party.

    "He told Vale": nobody tells himself, and a pronoun says less than a name. `source` is how the
    text names the speaker.
    """
    if speaker is None or addressee is None or speaker.name != addressee.name:
        return speaker, addressee
    return (None, addressee) if source.lower() in _PRONOUNS else (speaker, None)
