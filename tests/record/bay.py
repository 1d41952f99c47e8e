"""Three reports of one dispute, made by hand, on which judgements are tried.

Ada Vale is spelt another way in b.txt; the Jon Storm of c.txt is another one.
"""

from dataclasses import replace

from dateline.types.mention import Actor, Part, PartyKind
from dateline.types.span import Span
from tests.record.making import ADA, NORLAND, SUDMARK, Draft

ADDA = Actor("Adda Wale", PartyKind.PERSON)
STORM = Actor("Jon Storm", PartyKind.PERSON)
STAY = "“We stay in the bay until the last crew is home,”"
REMAIN = "“Our boats remain where they are,”"
TROOPS = {"noun": "troop", "group": "Sudmark", "place": "Norland", "of": "Sudmark troops"}


def a() -> Draft:
    text = (
        f"{STAY} Ada Vale said. Jon Storm heard it. There are 4,100 Sudmark troops in Norland. "
        "Norland asks Sudmark to withdraw its boats from the bay."
    )
    draft = Draft("a.txt", text, "2031-05-09").name("Ada Vale", ADA).name("Jon Storm", STORM)
    draft.name("Norland", NORLAND).quote(STAY, speaker=ADA)
    draft.figure("4,100 Sudmark troops", 4100, **TROOPS)
    return _asking(draft, "asks")


def b() -> Draft:
    text = (
        f"{REMAIN} Adda Wale told us. “It rained all day in town,” Jon Storm said. "
        "It has 5,000 Sudmark troops in Norland. Norland urges Sudmark to withdraw its boats."
    )
    draft = Draft("b.txt", text, "2031-05-09").name("Adda Wale", ADDA).name("Jon Storm", STORM)
    draft.quote(REMAIN, speaker=ADDA).quote("“It rained all day in town,”", speaker=STORM)
    draft.figure("5,000 Sudmark troops", 5000, **TROOPS)
    return _asking(draft, "urges")


def c() -> Draft:
    text = "“The harbour is mine to sell,” Jon Storm said. They count 900 Sudmark boats in Norland."
    draft = Draft("c.txt", text, "2031-05-10").name("Jon Storm", STORM)
    draft.quote("“The harbour is mine to sell,”", speaker=STORM)
    return draft.figure("900 Sudmark boats", 900, **{**TROOPS, "noun": "boat", "of": "boats"})


def _asking(draft: Draft, verb: str) -> Draft:
    """Norland asks Sudmark, which is named after the verb."""
    (one,) = draft.event(verb, "REQUEST", NORLAND, SUDMARK).events
    start = one.span.end + 1
    whom = Part(Span(start, start + len("Sudmark"), "Sudmark"), SUDMARK)
    draft.events = [replace(one, recipients=(whom,))]
    return draft


DRAFTS = (a, b, c)
