"""Utterances: the quotations of one report that are on the record, ready to be joined.

    "“We stay,” she said. “They pay.”"      two utterances: others may repeat one without the other
    "the office of Ada Vale said that …"    speaks for the office and for Ada Vale

Only speech and documents count; thoughts and intentions are nobody's word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..types.mention import Actor, Attribution, PartyKind, Quotation, Time
from ..types.reading import Reading
from ..types.record import PartyRef, Wording
from ..types.span import Span
from .addressed import asked
from .ids import evidence, stretch
from .occasions import Bounds, occasion
from .parties import Parties
from .sentences import sentences
from .single import single
from .talks import pair_of, talk_times
from .wordings import Worded, prepare

SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation of one report, ready to be joined with others."""

    wording: Wording
    speaker: PartyRef
    speaks_for: frozenset[str]  # parties whose words these are: the speaker and its principal
    addressee: PartyRef | None
    when: Time | None
    worded: Worded
    occasion: str = ""  # where or how it was said, as its sentence tells ("interview")

    @property
    def report(self) -> str:
        """The id of its report."""
        return self.wording.at.report


def utterances(reading: Reading, parties: Parties) -> Iterator[Utterance]:
    """Give the quotations of a report that are on the record, cut at sentence ends.

    Of "“We stay,” she said. “They pay.”" each part may be repeated elsewhere without the other.
    """
    talks = talk_times(reading, parties)
    bounds = tuple(sentences(reading.article))
    for pieces, quotation in _said(reading).items():
        made = _utterance(reading, quotation, pieces, parties)
        told = talks.get(pair_of(made.speaker, made.addressee))
        where = _occasion(reading, bounds, pieces)
        yield replace(made, when=made.when or told, occasion=where)


def _said(reading: Reading) -> Mapping[tuple[Span, ...], Quotation]:
    """The words said, each stretch once: of two quotations that hold it, the shorter one's.

    "He must find a way round the law, which says, “…”" has them from the law.
    """
    found: dict[tuple[Span, ...], Quotation] = {}
    for quotation in reading.quotations:
        if quotation.attribution in SPOKEN and quotation.content:
            for pieces in _sentences(reading.article.text, quotation.content):
                known = found.setdefault(pieces, quotation)
                if len(quotation.span.exact) < len(known.span.exact):
                    found[pieces] = quotation
    return found


def _occasion(reading: Reading, bounds: Bounds, pieces: Sequence[Span]) -> str:
    return occasion(reading.article.text, bounds, pieces[0].start, pieces[-1].end)


def _sentences(text: str, content: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Part the pieces of a quotation where the words between them end a sentence."""
    held = [content[0]]
    for piece in content[1:]:
        between = text[held[-1].end : piece.start]
        if any(letter.isalpha() for letter in between) and any(mark in between for mark in ".!?"):
            yield tuple(held)
            held = []
        held.append(piece)
    yield tuple(held)


def _utterance(
    reading: Reading, quotation: Quotation, pieces: tuple[Span, ...], parties: Parties
) -> Utterance:
    article = reading.article
    report = article.report
    content = tuple(evidence(article, piece) for piece in pieces)
    whole = stretch(article, pieces[0].start, pieces[-1].end)
    wording = Wording(
        at=content[0] if content[0] == whole else whole,
        mode=quotation.mode,
        attribution=quotation.attribution,
        content=content,
        cue=evidence(article, quotation.cue) if quotation.cue else None,
        source=evidence(article, quotation.source) if quotation.source else None,
        via=quotation.via,
    )
    speaker = parties.ref(report, quotation.speaker)
    addressee = parties.ref(report, quotation.addressee) if quotation.addressee else None
    text = " ".join(piece.exact for piece in pieces)
    told = asked(quotation.cue.exact if quotation.cue else "", text)
    principals = single(frozenset(_principals(report, quotation.speaker, speaker, parties)))
    return Utterance(wording, speaker, principals, addressee, quotation.when, prepare(told))


def _principals(
    report: str, actor: Actor | None, speaker: PartyRef, parties: Parties
) -> Iterator[str]:
    """The speaker, and the person whose office or spokesman speaks: their word is that person's.

    None for an unnamed source: another report may name it.
    """
    if speaker.party and actor and actor.kind is not PartyKind.UNNAMED:
        yield speaker.party
    role = actor.role or "" if actor else ""
    if actor and actor.of and (role == "office" or "spokes" in role):
        chief = parties.ref(report, Actor(actor.of, PartyKind.PERSON))
        if chief.party:
            yield chief.party
