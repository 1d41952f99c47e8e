"""Statements: acts of speaking on the record, each with every wording found.

    A: the minister's office said he asked them "to name envoys who settle a calendar …"
    B: the minister said that they should "appoint envoys to settle a calendar …"
    ->  one statement by the minister, two wordings from two reports

Wordings are one act when their speakers are one party (or one is the other's office or spokesman),
their days of speaking can be the same, no occasion told excludes the other's (`occasions`), and
they say the same (`wordings`). Two different quotations of one report are never made one by
paraphrase alone. A wording whose speaker is not known is joined to another only by the very same
words. Thoughts and intentions are no statements.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from ..ports import Resolver
from ..types.dating import Dating
from ..types.record import PartyRef, Statement
from .acts import LONG, Pairs, Weighing, acts
from .candidates import candidates
from .days import Days, days
from .differences import differences
from .ids import content_id
from .lineage import Lineages
from .said import said, told_days
from .utterances import Utterance

# News is told within days: a report speaks of words of the week before it, if it says no more.
RECENT = timedelta(days=7)
CROWD = 100  # a term in more wordings of one speaker than this finds no candidates
KEYS = 10  # rarest words of a wording by which candidates are found


class Joining:
    """Joins the utterances of a case, as often as their reports are dated anew."""

    def __init__(self, found: Sequence[Utterance]) -> None:
        counts = Counter(term for one in found for term in one.worded.terms)
        self._found = found
        self._pairs = Pairs(_pairs(found, counts), Weighing(counts, len(found)))

    def join(self, published: Mapping[str, Dating], resolve: Resolver) -> list[list[Utterance]]:
        """Group the utterances that are one act of speaking."""
        spoken = [_spoken(one, published[one.report], resolve) for one in self._found]
        groups = acts(self._found, self._pairs, spoken)
        return [[self._found[number] for number in group] for group in groups]


def statements(
    groups: Sequence[Sequence[Utterance]],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> tuple[Statement, ...]:
    """Turn groups of utterances into entries, in order of day, then id."""
    made = [_statement(group, published, resolve, lineages) for group in groups]
    return tuple(sorted(made, key=lambda one: (one.said.best is None, one.said.best, one.id)))


def _spoken(one: Utterance, published: Dating, resolve: Resolver) -> Days | None:
    """The days on which an utterance can have been made."""
    if one.when is not None:
        told = days(resolve(one.when, published.best).edtf)
        if told is not None:
            return told
    if published.edtf is None:
        return None
    found = days(published.edtf)
    return Days(max(found.first, date.min + RECENT) - RECENT, found.last) if found else None


def _pairs(found: Sequence[Utterance], counts: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker that share a rare word; with no speaker, a run of the same words."""
    rare = [_rare(one, counts) for one in found]
    spoken: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for party in one.speaks_for:
            spoken[party].append(number)
    for party in sorted(spoken):
        members = spoken[party]
        for a, b in candidates([rare[number] for number in members], CROWD):
            yield members[a], members[b]
    for a, b in candidates(_runs_without_speaker(found), CROWD):
        if not (found[a].speaks_for and found[b].speaks_for):
            yield a, b


def _runs_without_speaker(found: Sequence[Utterance]) -> list[set[str]]:
    """For each long wording the runs of words that one without a speaker has too.

    Without a speaker only the same words count, and wordings of LONG words that are the same have
    such a run in common: no pair is missed, and few are looked at in vain.
    """
    runs = [() if one.speaks_for or len(one.worded) < LONG else one.worded.runs for one in found]
    wanted = {run for own in runs for run in own}
    longs = (one.worded.runs if wanted and len(one.worded) >= LONG else () for one in found)
    return [wanted.intersection(own) for own in longs]


def _rare(one: Utterance, counts: Mapping[str, int]) -> tuple[str, ...]:
    shared = [term for term in one.worded.terms if counts[term] > 1]
    return tuple(sorted(shared, key=lambda term: (counts[term], term))[:KEYS])


def _statement(
    group: Sequence[Utterance],
    published: Mapping[str, Dating],
    resolve: Resolver,
    lineages: Lineages,
) -> Statement:
    ordered = _innermost(group)
    wordings = tuple(one.wording for one in ordered)
    cited = [item for wording in wordings for item in wording.content]
    attested = lineages.attest((piece, w.via) for w in wordings for piece in w.content)
    return Statement(
        id=content_id("statement", cited),
        speaker=_speaker(ordered),
        addressee=_most([one.addressee for one in ordered if one.addressee]),
        said=said(ordered, published, resolve),
        attested=attested,
        wordings=wordings,
        days=told_days(ordered, published, resolve),
        differences=differences(wordings),
    )


def _innermost(group: Sequence[Utterance]) -> list[Utterance]:
    """Leave out a wording that holds another one: "said he asked them to “leave”"."""
    outer_first = sorted(
        group, key=lambda one: (one.report, one.wording.at.start, -one.wording.at.end)
    )
    kept: list[Utterance] = []
    for one in reversed(outer_first):
        inner = kept[-1].wording.at if kept and kept[-1].report == one.report else None
        if inner is None or inner.end > one.wording.at.end:
            kept.append(one)
    return kept[::-1]


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
