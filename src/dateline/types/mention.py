"""What is found in one article: names, time expressions, quotations, figures, events.

    "Mr Vale said on Thursday that some 4,700 soldiers would leave."
      Name(PERSON)   Time(DATE, 2031-05-08)   Figure(4700, ABOUT, of "soldiers")
      Quotation(source "Mr Vale", cue "said", content "that some … leave")
      Event("leave", CONCEDE, PLANNED)

Every mention has a span; parts of a mention have spans of their own.
"""

from dataclasses import dataclass
from enum import StrEnum

from .coding import Code, Context, Place
from .span import Span


class PartyKind(StrEnum):
    """What sort of party a name stands for."""

    PERSON = "person"
    BODY = "body"  # ministry, parliament, company, agency, coalition
    STATE = "state"
    GROUP = "group"  # armed group, movement, people by nationality
    PLACE = "place"  # a capital or building that may stand for a state or body
    UNNAMED = "unnamed"  # "a senior official"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as one article knows it, resolved inside that article only.

    `name` is its fullest form there ("Ada Vale" for "Vale", "she", "the minister");
    an unnamed source keeps its description. `role` and `of` say what it is
    ("prime minister", "Norland"); `stands_for` links a capital or building to the state
    or body meant. `why` tells how the words were tied to the name.
    """

    name: str
    kind: PartyKind
    role: str | None = None
    of: str | None = None
    stands_for: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Words inside a mention and the party they mean, None where that is unknown.

    `code` is the party's in PLOVER, by these words and this article; parties of events have it.
    """

    span: Span
    actor: Actor | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `label` is OntoNotes' (PERSON, ORG, GPE, NORP, FAC, LOC, …)."""

    span: Span
    label: str
    actor: Actor | None = None


class TimeType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.

    `value` is its TIMEX3 value against the anchor known when it was read, `edtf` the
    same as EDTF (None for durations and sets). `rule` is what the words mean before an
    anchor is chosen, such as "weekday:4:past": `Resolver` turns it into a value again
    when a better anchor is found; it is "" for an absolute date. `why` names anchor,
    rule and result in words.
    """

    span: Span
    type: TimeType
    value: str
    edtf: str | None
    rule: str = ""
    why: str = ""


class Mode(StrEnum):
    """How a quotation stands in the text, by its quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Attribution(StrEnum):
    """What is attributed. Only speech and documents become statements."""

    SPEECH = "speech"
    DOCUMENT = "document"
    THOUGHT = "thought"
    INTENTION = "intention"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the article attributes to someone.

    `span` covers all pieces of `content`. A direct quotation's content includes its
    marks. `speaker` is None where two parties fit or none does. `via` is who passed it
    on ("according to the AP"). `when` is the time expression tied to the speaking.
    """

    span: Span
    content: tuple[Span, ...]
    mode: Mode
    attribution: Attribution
    source: Span | None = None
    cue: Span | None = None
    speaker: Actor | None = None
    addressee: Actor | None = None
    via: str | None = None
    when: Time | None = None


class Hedge(StrEnum):
    """How firmly a figure is put."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    VAGUE = "vague"  # "dozens", "hundreds"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts.

    `upper` is the far end of a range ("4,000 to 5,000"), whose near end is `value`.
    `low` and `high` bound what the hedge allows, None where open. `unit` is "people",
    "percent", "USD", "km" … or None; `of` is what is counted, in the article's words
    ("U.S. troops"), `noun` its head lemma ("troop"), `group` whose they are ("United
    States"), `place` where ("Iraq") and `act` what is said of them ("stationed", "kill").
    """

    span: Span
    value: float
    low: float | None
    high: float | None
    hedge: Hedge
    unit: str | None
    of: str
    noun: str = ""
    group: str | None = None
    place: str | None = None
    act: str | None = None
    when: Time | None = None
    speaker: Actor | None = None
    upper: float | None = None


class Modality(StrEnum):
    """Whether the event happened.

    Who promises has acted, and who is told not to have acted may yet be said to have by others:
    a party denies, a text negates.
    """

    HAPPENED = "happened"
    PROMISED = "promised"  # of AGREE and CONCEDE: someone has given their word
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    NEGATED = "negated"

    @property
    def is_done(self) -> bool:
        """Whether the act that the type names took place; a promise did when it was given."""
        return self in {Modality.HAPPENED, Modality.PROMISED}

    @property
    def is_undone(self) -> bool:
        """Whether the act did not take place by the text, or by a party's word."""
        return self in {Modality.DENIED, Modality.NEGATED}


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom. `span` is the predicate; `type` a PLOVER type.

    `mode` is PLOVER's, None where the type has none or the text does not say. `coded` says whether
    the act is the news of its sentence; it is not where the news is a statement or an appeal.
    `place` is what `where` means on the map; `contexts` are PLOVER's.
    `historical` says why the act is one of long ago, looked back on; None where it is current.
    """

    span: Span
    type: str
    mode: str | None
    modality: Modality
    actors: tuple[Part, ...] = ()
    recipients: tuple[Part, ...] = ()
    when: Time | None = None
    where: Part | None = None
    coded: bool = True
    place: Place | None = None
    contexts: tuple[Context, ...] = ()
    historical: str | None = None
