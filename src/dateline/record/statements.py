"""Statements: acts of speaking on the record, each with every wording found.

    A: the minister's office said he asked them "to send delegates to agree a timetable …"
    B: the minister said that they should "send a delegation that settles a timetable …"
    ->  one statement by the minister, two wordings from two reports

Wordings are one act when their speakers are one party (or one is the other's office or spokesman),
their days of speaking can be the same, and they say the same (`wordings`). Two different
quotations of one report are never made one by paraphrase alone. A wording whose speaker is not
known is joined to another only by the very same words. Thoughts and intentions are no statements.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from ..ports import Resolver
from ..types.dating import Basis, Dating, unknown
from ..types.mention import Actor, Attribution, PartyKind, Quotation, Time
from ..types.reading import Reading
from ..types.record import PartyRef, Statement, Wording
from .days import Days, days, edtf
from .ids import content_id, evidence, stretch
from .lineage import Lineages
from .parties import Parties
from .wordings import SAME, Worded, likeness, prepare

SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})

# News is told within days: a report speaks of words of the week before it, if it says no more.
RECENT = timedelta(days=7)
SLACK = 1  # "Thursday night" there is "Friday" here
CROWD = 300  # a term in more wordings of one speaker than this finds no candidates
LONG = 10  # words from which a wording alone shows who must have spoken


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation of one report, ready to be joined with others."""

    wording: Wording
    speaker: PartyRef
    speaks_for: frozenset[str]  # parties whose words these are: the speaker and its principal
    addressee: PartyRef | None
    when: Time | None
    worded: Worded

    @property
    def report(self) -> str:
        """The id of its report."""
        return self.wording.at.report


def utterances(reading: Reading, parties: Parties) -> Iterator[Utterance]:
    """Give the quotations of a report that are on the record."""
    for quotation in reading.quotations:
        if quotation.attribution in SPOKEN and quotation.content:
            yield _utterance(reading, quotation, parties)


def join(
    found: Sequence[Utterance], published: Mapping[str, Dating], resolve: Resolver
) -> list[list[Utterance]]:
    """Group the utterances that are one act of speaking."""
    spoken = [_spoken(one, published[one.report], resolve) for one in found]
    counts = Counter(term for one in found for term in one.worded.terms)
    scored = []
    for a, b in sorted(_candidates(found)):
        if _can_be_one(found[a], found[b]) and _meet(spoken[a], spoken[b]):
            score = likeness(found[a].worded, found[b].worded, counts, len(found))
            if score > 0 and _enough(found[a], found[b], score):
                scored.append((-score, a, b))
    groups = {number: [number] for number in range(len(found))}
    home = list(range(len(found)))
    for score, a, b in sorted(scored):
        one, other = sorted((home[a], home[b]))
        if one != other and (-score == SAME or _no_report_twice(found, groups[one], groups[other])):
            groups[one] += groups.pop(other)
            for number in groups[one]:
                home[number] = one
    return [[found[number] for number in sorted(group)] for group in groups.values()]


def statements(
    groups: Sequence[Sequence[Utterance]],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> tuple[Statement, ...]:
    """Turn groups of utterances into entries, in order of day, then id."""
    made = [_statement(group, published, resolve, lineages) for group in groups]
    return tuple(sorted(made, key=lambda one: (one.said.best is None, one.said.best, one.id)))


def _utterance(reading: Reading, quotation: Quotation, parties: Parties) -> Utterance:
    article = reading.article
    report = article.report
    wording = Wording(
        at=stretch(article, quotation.span.start, quotation.span.end),
        mode=quotation.mode,
        attribution=quotation.attribution,
        content=tuple(evidence(article, piece) for piece in quotation.content),
        cue=evidence(article, quotation.cue) if quotation.cue else None,
        source=evidence(article, quotation.source) if quotation.source else None,
        via=quotation.via,
    )
    speaker = parties.ref(report, quotation.speaker)
    addressee = parties.ref(report, quotation.addressee) if quotation.addressee else None
    text = " ".join(piece.exact for piece in quotation.content)
    principals = frozenset(_principals(report, quotation.speaker, speaker, parties))
    return Utterance(wording, speaker, principals, addressee, quotation.when, prepare(text))


def _principals(
    report: str, actor: Actor | None, speaker: PartyRef, parties: Parties
) -> Iterator[str]:
    """The speaker, and the person whose office or spokesman speaks: their word is that person's."""
    if speaker.party:
        yield speaker.party
    role = actor.role or "" if actor else ""
    if actor and actor.of and (role == "office" or "spokes" in role):
        chief = parties.ref(report, Actor(actor.of, PartyKind.PERSON))
        if chief.party:
            yield chief.party


def _spoken(one: Utterance, published: Dating, resolve: Resolver) -> Days | None:
    """The days on which an utterance can have been made."""
    if one.when is not None:
        told = days(resolve(one.when, published.best).edtf)
        if told is not None:
            return told
    if published.edtf is None:
        return None
    found = days(published.edtf)
    return Days(found.first - RECENT, found.last) if found else None


def _meet(one: Days | None, other: Days | None) -> bool:
    return one is None or other is None or one.meets(other, SLACK)


def _candidates(found: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs that share a speaker and a content word, or three rare words of unknown speakers."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for term in one.worded.terms:
            for party in one.speaks_for or {""}:
                holders[party, term].append(number)
            if one.speaks_for and len(one.worded.words) >= LONG:
                holders["", term].append(number)
    return {
        (a, b)
        for held in holders.values()
        if len(held) <= CROWD
        for i, a in enumerate(held)
        for b in held[i + 1 :]
    }


def _can_be_one(one: Utterance, other: Utterance) -> bool:
    """One speaker, or one of them not known."""
    if one.speaks_for and other.speaks_for:
        return bool(one.speaks_for & other.speaks_for)
    return True


def _enough(one: Utterance, other: Utterance, score: float) -> bool:
    """Whether the likeness suffices for what is known of the speakers and the place."""
    if one.speaks_for and other.speaks_for and one.report != other.report:
        return True
    shortest = min(len(one.worded.words), len(other.worded.words))
    if one.speaks_for and other.speaks_for:
        return score == SAME
    return score == SAME and shortest >= LONG


def _no_report_twice(
    found: Sequence[Utterance], group: Sequence[int], other: Sequence[int]
) -> bool:
    return not {found[n].report for n in group} & {found[n].report for n in other}


def _statement(
    group: Sequence[Utterance],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> Statement:
    ordered = sorted(group, key=lambda one: (one.wording.at, one.wording.content))
    wordings = tuple(one.wording for one in ordered)
    cited = [item for wording in wordings for item in wording.content]
    attested = lineages.attest((piece, w.via) for w in wordings for piece in w.content)
    return Statement(
        id=content_id("statement", cited),
        speaker=_speaker(ordered),
        addressee=_most([one.addressee for one in ordered if one.addressee]),
        said=_said(ordered, published, resolve),
        attested=attested,
        wordings=wordings,
    )


def _speaker(group: Sequence[Utterance]) -> PartyRef:
    """The party that most wordings name; of equals the principal, whose words they are."""
    votes = Counter(party for one in group for party in one.speaks_for)
    refs = {one.speaker.party: one.speaker for one in group if one.speaker.party}
    known = [refs[party] for party in votes if party in refs]
    if not known:
        return _most([one.speaker for one in group]) or group[0].speaker
    return max(known, key=lambda ref: (votes[ref.party or ""], ref.party or ""))


def _most(refs: Sequence[PartyRef]) -> PartyRef | None:
    counts = Counter(refs)
    known = [ref for ref in counts if ref.party] or list(counts)
    if not known:
        return None
    return max(known, key=lambda ref: (counts[ref], ref.name, ref.party or ""))


def _said(group: Sequence[Utterance], published: Mapping[str, Dating], resolve: Resolver) -> Dating:
    """The day of speaking: as a report tells it, else not after the first report of it."""
    told = []
    for one in group:
        if one.when is not None:
            anchor = published[one.report]
            when = resolve(one.when, anchor.best)
            if found := days(when.edtf):
                told.append((len(found), found, one, when))
    if told:
        return _told(
            sorted(told, key=lambda item: (item[0], item[1], item[2].wording.at)), published
        )
    dated = sorted(
        ((published[one.report].best, one) for one in group if published[one.report].best),
        key=lambda item: (item[0], item[1].wording.at),
    )
    if not dated:
        return unknown(f"no day is told, and {group[0].wording.at.file} has no date")
    day, one = dated[0]
    basis = published[one.report].basis
    why = f"no day is told; {one.wording.at.file} was published on {day}"
    return Dating(f"../{day}", day, basis, why)


def _told(
    told: Sequence[tuple[int, Days, Utterance, Time]], published: Mapping[str, Dating]
) -> Dating:
    _, found, one, when = told[0]
    others = sorted({edtf(other) for _, other, _, _ in told[1:] if not other.meets(found)})
    anchor = published[one.report]
    why = f"{one.wording.at.file} says “{when.span.exact}”"
    if when.rule and anchor.best:
        why += f" and was published on {anchor.best}"
    if others:
        why += f"; other reports say {', '.join(others)}"
    basis = anchor.basis if when.rule else Basis.STATED
    return Dating(edtf(found), found.first, basis, why)
