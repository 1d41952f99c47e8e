"""Wishes: what a speaker's own words demand, refuse, accept, offer or deny.

    “Sudmark must withdraw its crews,” Vale said        demands    Sudmark must withdraw its crews
    “We will not leave,” the minister said              refuses    leave
    “We are ready to open the port,” said the union     accepts    open the port
    Vale denied that the ferry was searched             denies     that the ferry was searched

Only what is said of the speaker itself is refused or accepted: "we", "I", and in indirect words
"he", "she", "they". Questions, conditions and hearsay ("whether they should", "if he must") are
none. Not read: irony, imperatives, wishes without one of these verbs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..types.mention import Mode, Quotation
from ..types.span import Span

LONGEST = 90  # characters of a wish after its verb
FEWEST = 2  # words of a wish
BACK = 200  # characters before a verb in which its subject is looked for

_SELF = r"\b(?:we|i)"
_BE = r"(?:\sam|\sare|['’]m|['’]re)"
_NOT = (
    rf"(?:\s(?:will|would)\s(?:not|never)|\swon['’]t|{_BE}\s(?:not|never)\sgoing\sto"
    rf"|{_BE}\snot(?=\s(?:leaving|paying|giving|backing|accepting|withdrawing|moving|signing)\b))"
)
# Of "cannot" only what a party could do if it wanted.
_CANNOT = (
    r"\s(?:cannot|can\snot|can['’]t)(?=\s(?:support|permit|allow|accept|tolerate|back|endorse)\b)"
)
_MUST = r"\b(?:must|should|needs?\sto)"
# What a must is not said of: the speaker alone, a question, a condition, another's mind.
_NO_MUST = re.compile(
    r"\b(?:if|whether|why|what|how|when|where|who|unless|once|believes?|believed|convince)\b"
    r"|^(?:i|our|special|no|it|that it|to|also|then|maybe|still|or maybe)?$"
    r"|\b(?:i|our|his|her|their|its|my|your|we['’]ll|the|a|may|might|well|would|will|to|not|didn['’]t|don['’]t|doesn['’]t)$",
    re.IGNORECASE,
)
_NO_WISH = re.compile(
    r"(?:--|have|be able|be surpris|be suspicious|be clear|be noted|know|say|tell|comment|imagine"
    r"|think|believe|remember|forget|speculate|ascribe|discuss|answer|mention|consider|talk|speak"
    r"|understand|be deeply|be troubl|be an opp)\b",
    re.IGNORECASE,
)
_START = re.compile(
    r"[.!?;:—―]\s|[‘\"]|[“”]|,\s|\b(?:that|because|so|but|and|think|say|says|said)\s", re.IGNORECASE
)
_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<![A-Z])\."
    r"|[!?;:—“”\"\n]|,['’”\"]|, (?=[a-z])| -- | – "
)
# A wish that ends so was cut in its middle.
_CUT = re.compile(r"[\s…]+(?:very|be|the|a|and|or|to|of|not|until|because|making)?$|^(?:be|the)$")


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


# Stance and what tells it, the surest first.
OWN = (
    ("refuses", _pattern(rf"{_SELF}(?:{_NOT}|{_CANNOT})\s")),
    ("refuses", _pattern(rf"{_SELF}\s(?:refuse\sto|reject|oppose)\s")),
    ("demands", _pattern(rf"{_SELF}\s(?:demand|insist\sthat|urge|call\son|call\sfor)\s")),
    ("accepts", _pattern(rf"{_SELF}{_BE}\s(?:ready|willing|prepared)\sto\s")),
    ("accepts", _pattern(rf"{_SELF}\s(?:accept|agree\sto)\s")),
    ("offers", _pattern(rf"{_SELF}\soffer\s")),
)
MUST = (
    ("refuses", _pattern(r"(?:\b(?:must|should)\s(?:not|never)|\bshouldn['’]t)\s")),
    ("demands", _pattern(rf"{_MUST}\s(?!not\b|never\b)")),
)
TOLD = (("refuses", _pattern(r"^(?:that\s)?(?:he|she|they)\s(?:will|would)\s(?:not|never)\s")),)
_MUSTS = tuple(pattern for _, pattern in MUST)
DENYING = frozenset({"denied", "denies", "deny", "denying"})
# What is told as another's thought.
DISTANT = frozenset({"rejected", "rejects", "rejecting", "dismissed", "dismisses", "mocked"})


@dataclass(frozen=True, slots=True)
class Wish:
    """A stance and the words that tell it; `wants` is what it is on."""

    stance: str
    at: Span
    wants: str


def wishes(quotation: Quotation) -> Iterator[Wish]:
    """Read the stances of a quotation, at most one a piece."""
    if quotation.cue and quotation.cue.exact.lower() in DENYING:
        piece = quotation.content[0]
        wants = " ".join(piece.exact[: _reach(piece.exact)].split())
        if len(wants.split()) > FEWEST:
            yield Wish("denies", piece, wants)
        return
    if quotation.cue and quotation.cue.exact.lower() in DISTANT:
        return
    told = (*OWN, *MUST) if quotation.mode is Mode.DIRECT else (*TOLD, *OWN, *MUST)
    for piece in quotation.content:
        if found := _first(piece, told):
            yield found


def _first(piece: Span, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> Wish | None:
    for stance, pattern in patterns:
        for found in pattern.finditer(piece.exact):
            if wish := _wish(piece, stance, found, must=pattern in _MUSTS):
                return wish
    return None


def _wish(piece: Span, stance: str, found: re.Match[str], *, must: bool) -> Wish | None:
    text = piece.exact
    back = max(0, found.start() - BACK)
    before, after = text[back : found.start()], text[found.end() : found.end() + 2 * BACK]
    if _NO_WISH.match(after) or _asks(after):
        return None
    start = found.end()
    if must:
        start = back + _clause(before)
        if _NO_MUST.search(text[start : found.start()].strip()) or start == found.start():
            return None
    end = found.end() + _reach(after)
    while cut := _CUT.search(text, found.end(), end):
        end = cut.start()
    if len(text[found.end() : end].split()) < FEWEST:
        return None
    wants = " ".join(text[start:end].split()).strip(" ,")
    if must and stance == "refuses":  # the stance says the "not"
        rest = text[found.end() : end]
        wants = " ".join(f"{text[start : found.start()]} … {rest}".split()).strip(" ,")
    first = min(start, found.start())
    return Wish(stance, Span(piece.start + first, piece.start + end, text[first:end]), wants)


def _clause(before: str) -> int:
    """Where the clause begins whose subject must do something."""
    ends = [found.end() for found in _START.finditer(before)]
    start = ends[-1] if ends else 0
    return start + len(before[start:]) - len(before[start:].lstrip(" “\"'‘"))


def _reach(after: str) -> int:
    """How many characters a wish runs on."""
    found = _END.search(after[: LONGEST + 1])
    if found:
        return len(after[: found.start()].rstrip())
    if len(after) <= LONGEST:
        return len(after.rstrip(" ,”\"'’"))
    return after[:LONGEST].rfind(" ")


def _asks(after: str) -> bool:
    """Whether the sentence is a question."""
    mark = next((letter for letter in after if letter in ".?!"), "")
    return mark == "?"
