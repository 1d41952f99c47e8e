"""A small record of an invented dispute, made by hand: what show, export and cli are tried on.

Ada Vale of Norland asks Bo Lind of the Union to send delegates, reported by a.txt and, copied,
by b.txt, and in other words by c.txt. Two counts of soldiers conflict, a third is of another
year. d.txt has no date.
"""

import hashlib
from collections.abc import Iterable
from datetime import date

from dateline.ports import Kept
from dateline.types.article import Article, Credit, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import Attribution, Hedge, Modality, Mode, PartyKind
from dateline.types.reading import Reading
from dateline.types.record import (
    Attested,
    Change,
    Contradiction,
    Episode,
    Evidence,
    Happening,
    Party,
    PartyRef,
    Position,
    Published,
    Record,
    Reuse,
    Role,
    Series,
    Stand,
    Statement,
    Value,
    Wording,
)
from dateline.types.report import Declared, Outcome, Receipt, Report
from dateline.types.span import Span
from dateline.types.verdict import Pair, Verdict

TEXTS = {
    "a.txt": "Norland wants delegates\n\n"
    "Premier Ada Vale asked Bo Lind to “send delegates to Norland” on Thursday, "
    "the Coast News Agency reported.\n\n"
    "Some 5,200 soldiers are in Norland.",
    "b.txt": "Vale calls Lind\n\n"
    "She asked him to “send delegates to Norland”, the Coast News Agency reported.\n\n"
    "There are around 6,000 soldiers.",
    "c.txt": "Union left Norland\n\n"
    "Vale told Lind to “dispatch a delegation to Norland”. 2,500 soldiers left.",
    "d.txt": "No talks\n\nThe Union denied that its soldiers left Norland. "
    "=SUM(A1) \x1b[2J[bold]x[/]",
}


def ident(file: str) -> str:
    """The id of an invented report."""
    return hashlib.sha256(TEXTS[file].encode()).hexdigest()


def words(file: str, exact: str) -> Evidence:
    """Where words stand in an invented report."""
    start = TEXTS[file].index(exact)
    return Evidence(ident(file), file, start, start + len(exact), exact)


def day(text: str, why: str = "the line under the headline says so") -> Dating:
    """A stated day."""
    return Dating(text, date.fromisoformat(text), Basis.STATED, why)


VALE = PartyRef("aa01000000000000", "Ada Vale")
LIND = PartyRef("aa02000000000000", "Bo Lind")
UNION = PartyRef("aa03000000000000", "the Union")
NORLAND = PartyRef("aa04000000000000", "Norland")

DATES = {
    "a.txt": day("2031-05-09"),
    "b.txt": Dating(
        "2031-05-08/2031-05-14", date(2031, 5, 9), Basis.SIBLINGS, "a.txt tells of the same call"
    ),
    "c.txt": day("2035-02-01"),
    "d.txt": unknown("no year is named anywhere in the report"),
}


def article(file: str) -> Article:
    """An invented article: a headline and body paragraphs."""
    text = TEXTS[file]
    zones, start = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = ZoneKind.BODY if number else ZoneKind.HEADLINE
        zones.append(Zone(kind, start, start + len(paragraph)))
        start += len(paragraph) + 2
    head = Span(0, zones[0].end, text[: zones[0].end])
    agency = "Coast News Agency"
    place = text.find(agency)
    credit = Credit(agency, Span(place, place + len(agency), agency))
    return Article(
        ident(file),
        file,
        text,
        tuple(zones),
        DATES[file],
        head,
        outlet="The Harbour Post" if file == "a.txt" else None,
        credits=(credit,) if place >= 0 else (),
    )


def articles() -> list[Article]:
    """All invented articles in order of report id."""
    return sorted(map(article, TEXTS), key=lambda each: each.report)


def kept() -> list[Kept]:
    """The invented reports with readings that hold no mentions."""
    return [Kept(_report(each), Reading(each)) for each in articles()]


def receipts() -> list[Receipt]:
    """One line for each invented report."""
    return [Receipt(file, Outcome.READ, "", ident(file)) for file in TEXTS]


def record() -> Record:
    """The record of the invented reports."""
    return Record(
        published=tuple(Published(ident(file), DATES[file]) for file in TEXTS),
        statements=(_delegates(), _denial()),
        figures=(_soldiers(),),
        events=(_leaving(Modality.HAPPENED), _leaving(Modality.DENIED)),
        parties=(
            _party(VALE, PartyKind.PERSON, ("Vale",), [words("a.txt", "Ada Vale")]),
            _party(LIND, PartyKind.PERSON, ("Lind",), [words("a.txt", "Bo Lind")]),
            _party(UNION, PartyKind.BODY, (), [words("d.txt", "The Union")]),
            _party(NORLAND, PartyKind.STATE, (), [words("c.txt", "Norland")]),
        ),
        positions=(
            Position(
                "cc01000000000000",
                VALE,
                "a Union delegation",
                "demands",
                day("2031-05-08"),
                (words("a.txt", "send delegates to Norland"),),
            ),
        ),
        changes=(_change(),),
        contradictions=(_contradiction(),),
        reuse=(
            Reuse(
                "dd01000000000000",
                words("a.txt", "the Coast News Agency reported."),
                words("b.txt", "the Coast News Agency reported."),
                "shares",
                1.0,
                "Coast News Agency",
            ),
            Reuse(
                "dd02000000000000",
                None,
                words("a.txt", "the Coast News Agency reported."),
                "credits",
                0.0,
                "Coast News Agency",
            ),
        ),
        episodes=(
            Episode(
                "ee01000000000000",
                "Vale calls Lind",
                day("2031-05-08"),
                (ident("a.txt"), ident("b.txt")),
            ),
        ),
    )


def _report(of: Article) -> Report:
    return Report(of.report, of.file, of.text.encode(), "text/plain", Declared())


def _delegates() -> Statement:
    quoted = (
        ("a.txt", "“send delegates to Norland”"),
        ("b.txt", "“send delegates to Norland”"),
        ("c.txt", "“dispatch a delegation to Norland”"),
    )
    wordings = tuple(_wording(words(file, exact)) for file, exact in quoted)
    source = words("a.txt", "Premier Ada Vale")
    cue = words("a.txt", "asked")
    first = Wording(
        wordings[0].at, Mode.MIXED, Attribution.SPEECH, wordings[0].content, cue, source, "the CNA"
    )
    return Statement(
        "7c1e000000000000",
        VALE,
        LIND,
        day("2031-05-08", "a.txt was published on Friday 2031-05-09 and says “Thursday”"),
        Attested(3, 2, "a.txt and b.txt share 5 words of the Coast News Agency"),
        (first, *wordings[1:]),
    )


def _denial() -> Statement:
    at = words("d.txt", "that its soldiers left Norland")
    return Statement(
        "7c1f000000000000",
        UNION,
        None,
        unknown("no year is named anywhere in the report"),
        Attested(1, 1),
        (Wording(at, Mode.INDIRECT, Attribution.SPEECH, (at,)),),
    )


def _wording(at: Evidence) -> Wording:
    return Wording(at, Mode.MIXED, Attribution.SPEECH, (at,))


def _soldiers() -> Series:
    values = (
        Value(5200, Hedge.ABOUT, day("2031-05-09"), None, words("a.txt", "Some 5,200")),
        Value(6000, Hedge.ABOUT, day("2031-05-09"), None, words("b.txt", "around 6,000")),
        Value(2500, Hedge.EXACT, day("2035-02-01"), None, words("c.txt", "2,500")),
    )
    week = "same week, same place, same scope"
    return Series(
        "f19a000000000000",
        "soldiers in Norland",
        "people",
        values,
        (
            Pair(0, 1, Verdict.CONFLICT, week),
            Pair(0, 2, Verdict.DIFFERENT_TIME, "four years apart"),
            Pair(1, 2, Verdict.DIFFERENT_TIME, "four years apart"),
        ),
        Attested(3, 2, "a.txt and b.txt share 5 words of the Coast News Agency"),
    )


def _leaving(modality: Modality) -> Happening:
    happened = modality is Modality.HAPPENED
    file = "c.txt" if happened else "d.txt"
    return Happening(
        "eb01000000000000" if happened else "eb02000000000000",
        "RETREAT",
        "withdraw",
        (UNION,),
        (NORLAND,),
        day("2035-02-01"),
        "Norland",
        modality,
        Attested(1, 1),
        (words(file, "left"),),
    )


def _stand(stance: str, speaker: PartyRef | None, *said: Evidence) -> Stand:
    when = day("2031-05-08")
    return Stand("cc01000000000000", stance, "to send delegates", when, speaker, said)


def _change() -> Change:
    delegates = words("a.txt", "send delegates to Norland")
    return Change(
        "cd01000000000000",
        VALE,
        "a Union delegation",
        _stand("demands", None, delegates),
        _stand("refuses", None, delegates),
        day("2031-05-09"),
        "another stance on the same question, a day later",
    )


def _contradiction() -> Contradiction:
    delegates = words("a.txt", "send delegates to Norland")
    return Contradiction(
        "ce01000000000000",
        UNION,
        "a Union delegation",
        _stand("demands", VALE, delegates),
        _stand("refuses", LIND, delegates),
        day("2031-05-09"),
        "two speakers for one party on one day",
    )


def _party(
    ref: PartyRef, kind: PartyKind, aliases: tuple[str, ...], evidence: Iterable[Evidence]
) -> Party:
    roles = (Role("premier", "2031"),) if ref is VALE else ()
    return Party(str(ref.party), ref.name, kind, aliases, roles, None, tuple(evidence))
