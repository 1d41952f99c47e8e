"""The record: what all reports together say, each entry with its evidence.

Ids are content hashes (the first 16 hexadecimal digits of a SHA-256 over the entry's kind
and its evidence), so the same reports give the same ids on every machine.
"""

from dataclasses import dataclass
from enum import StrEnum

from .coding import NO_CODES, Coding
from .dating import Dating
from .decision import Decision
from .mention import Attribution, Hedge, Modality, Mode, PartyKind
from .verdict import Pair


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of one report that carry an entry."""

    report: str
    file: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Line:
    """Reports of one entry that descend from one source, two or more, and `why` in words."""

    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Attested:
    """How many reports carry an entry, and how many of them independently; `why` in words.

    `lines` are the groups that descend from one source; a report in none of them stands alone.
    """

    reports: int
    independent: int
    why: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party of the record and the name to show for it. `party` is None if unknown."""

    party: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Role:
    """What a party was, and when the reports say so (EDTF, None if undated)."""

    role: str
    when: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """One person, body, state or group over all reports. `stands_for` is a party's name."""

    id: str
    name: str
    kind: PartyKind
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    stands_for: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One report's words for a statement; `at` spans all content pieces."""

    at: Evidence
    mode: Mode
    attribution: Attribution
    content: tuple[Evidence, ...]
    cue: Evidence | None = None
    source: Evidence | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class DayTold:
    """One report's words for the day of a statement, and the day they mean (EDTF)."""

    at: Evidence
    day: str


class DifferenceKind(StrEnum):
    """What two wordings of one statement tell differently."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two wordings, by their places in the statement, and the words in which they differ."""

    a: int
    b: int
    kind: DifferenceKind
    in_a: Evidence
    in_b: Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of speaking on the record, in every wording found.

    `days` are the days of speaking that its reports tell, each with its words; `differences` the
    numbers, negations and names that are not the same in two wordings. `speaks_of` are the ids of
    the events told in its content, `is_event` of those that it is itself: an appeal, a threat.
    """

    id: str
    speaker: PartyRef
    addressee: PartyRef | None
    said: Dating
    attested: Attested
    wordings: tuple[Wording, ...]
    days: tuple[DayTold, ...] = ()
    differences: tuple[Difference, ...] = ()
    speaks_of: tuple[str, ...] = ()
    is_event: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One report's number for a figure, as of a date.

    `upper` is the far end of a range. `same_as` is the place of the first value that says the
    same as of the same days, if that is another one: it is compared for both.
    """

    value: float
    hedge: Hedge
    as_of: Dating
    speaker: PartyRef | None
    at: Evidence
    scope: str | None = None
    upper: float | None = None
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A quantity followed over time: the record's figure entry. `pairs` has every a < b once."""

    id: str
    of: str
    unit: str | None
    values: tuple[Value, ...]
    pairs: tuple[Pair, ...]
    attested: Attested


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of the record: who did what to whom, joined over reports.

    `left_out` are reports of its episode without it; `days` those its reports tell, with their
    words; `coded`: is it news in any, not only told in a statement or an appeal; `coding`: its
    codes in PLOVER; `historical`: why it is of long ago, None if any tells it as news.
    """

    id: str
    type: str
    mode: str | None
    actors: tuple[PartyRef, ...]
    recipients: tuple[PartyRef, ...]
    when: Dating
    where: str | None
    modality: Modality
    attested: Attested
    evidence: tuple[Evidence, ...]
    left_out: tuple[str, ...] = ()
    days: tuple[DayTold, ...] = ()
    coded: bool = True
    coding: Coding = NO_CODES
    historical: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What a party wants on a question at a time.

    `question` is what positions on one thing share ("troops in Norland"); `wants` is what is
    demanded, refused, … in the report's words; `speaker` put it forward for the party.
    """

    id: str
    party: PartyRef
    question: str
    stance: str
    when: Dating
    evidence: tuple[Evidence, ...]
    wants: str = ""
    speaker: PartyRef | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """One of two positions that are set side by side. `position` is its id."""

    position: str
    stance: str
    wants: str
    when: Dating
    speaker: PartyRef | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A party took another position on a question: `before`, and `when` it had taken `after`."""

    id: str
    party: PartyRef
    question: str
    before: Stand
    after: Stand
    when: Dating
    why: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two positions of one party on one question at one time, put by different speakers."""

    id: str
    party: PartyRef
    question: str
    one: Stand
    other: Stand
    when: Dating
    why: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that one article took from another, or that both took from an agency.

    `relation`: "copies" (direction known), "shares" (direction unknown), "credits" (`source` is the
    agency's name, `from_` None). `similarity`: the share of its 7-word shingles there, 0 to 1.
    """

    id: str
    from_: Evidence | None
    to: Evidence
    relation: str
    similarity: float
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Episode:
    """Reports that tell the same development; `story` is that of all its episodes, if several."""

    id: str
    title: str
    when: Dating
    reports: tuple[str, ...]
    story: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published, after all reports were compared."""

    report: str
    published: Dating


@dataclass(frozen=True, slots=True)
class Record:
    """All entries, each kind in its fixed order; independent of the order of reports."""

    published: tuple[Published, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Series, ...] = ()
    events: tuple[Happening, ...] = ()
    parties: tuple[Party, ...] = ()
    positions: tuple[Position, ...] = ()
    changes: tuple[Change, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    episodes: tuple[Episode, ...] = ()
    decided: tuple[Decision, ...] = ()
