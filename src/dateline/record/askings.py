"""Askings: what an event's predicate demands, refuses, accepts, offers or threatens.

    "Norland asked Sudmark to withdraw its crews"    demands     to withdraw its crews
    "Sudmark will not leave the bay"                 refuses     leave the bay
    "The union agreed to open the port"              accepts     to open the port
    "Vale threatened to close the port"              threatens   to close the port

The type alone says too little: an agreement is no acceptance when it promises, a refusal is none
when it is one to comment. What is asked must follow the predicate as such: "asked them to …",
"called for …". What was only thought of, left undone or charged with is asked by nobody ("had not
thought of asking them", "accused her of pushing for it"). Not read: an object told before its verb
("the plan that she rejected").
"""

import re

from ..types.article import Article
from ..types.mention import Event, Modality
from .words import stem

LONGEST = 90  # characters of what is asked
FEWEST = 2  # words of it

# PLOVER types (codebook of 2018) and the predicates of each that take a stance, by first word.
STANCES: dict[str, dict[str, str]] = {
    "REQUEST": {
        "demands": "ask urge demand call press push pressure order appeal insist want request seek"
        " implore beg plead say tell reiterate instruct require",
    },
    "REJECT": {
        "refuses": "refuse reject rebuff decline oppose veto resist defy",
        "threatens": "vow threaten",  # "vowed to block the bill"
    },
    "AGREE": {
        "accepts": "agree accept approve back endorse",
        "offers": "offer propose promise pledge",
    },
    "THREATEN": {"threatens": "threaten threat vow warn"},
    "CONCEDE": {"accepts": "agree accept", "offers": "offer propose promise pledge"},
}
# A denied yielding is a refusal: "did not leave the bay". The predicate says what is refused.
YIELDING = frozenset({"CONCEDE", "YIELD", "RETREAT", "AGREE", "COOPERATE", "REJECT", "THREATEN"})
_NOT = re.compile(r"(?:\bnot|\bnever|n['’]t|\bcannot)(?:\s\w+){0,2}\s$")

_LEAD = re.compile(
    r"^(?:\S+\s)?(?:not|never|\S*n['’]t|cannot)\s(?:(?:going|plan(?:ning)?|intend(?:ing)?|prepar(?:ed|ing))\sto\s)?"
    r"(?:\w+ly\s)?"
)
# Before a predicate: it stands in nobody's words, but in a thought, a choice or a charge.
_UNDONE = re.compile(
    r"\b(?:th(?:ink|inks|inking|ought)\s(?:of|about)|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?"
    r"|weigh(?:s|ed|ing)?|rul(?:e|es|ed|ing)\sout|without|instead\sof|rather\sthan|short\sof"
    r"|thoughts?\s(?:of|to)|idea\sof|possibility\sof|accus(?:e|es|ed|ing)\s(?:\S+\s){1,4}of)"
    r"\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_BACK = 60  # characters before a predicate in which that is told
# Who agrees that something is so shares a view: "agree it will be hard".
_VIEW = re.compile(r"(?:that\s)?(?:it|there|this|he|she|they|we)(?:\s|['’])(?!must|should)")

# How what is asked begins, by stance.
_TO = re.compile(r"(?:not\s)?to\s(?!me\b|the\spoint)|that\s|must\s|should\s")
_NOUN = re.compile(r"(?:the|a|an|any|his|her|their|its|such|all|more|new|tough|full)\s|[a-z]+s?\s")
# These ask for words, or for nothing that is in dispute.
_IDLE = re.compile(
    r"(?:to\s|not\sto\s)?(?:comment|answer|discuss|say|speak|talk|elaborate|respond|be\snamed|be\sidentified"
    r"|provide\sdetails|speculate|rule\sout|requests?\b|repeated|anonymity|questions?\b|explain|calls?\b"
    r"|one\sthing\b|identify|allegations?|claims?|accusations?|charges|suggestions?|reports?\b|the\snotion|whether|if\b)",
)
_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<![A-Z])\."
    r"|[!?;:—―“”\"\n(]|, (?=[a-z])| -- | – "
)
# Of these a refusal needs no object.
_ALONE = frozenset(
    stem(word)
    for word in "resign leave withdraw retreat quit surrender negotiate cooperate back".split()
)
_QUOTED = re.compile(r"^((?:not )?to )[“\"‘]")  # "to “send envoys”"
# What follows a refusal with one of these says when or why, not what.
_ELSE = re.compile(
    r"(?:during|before|after|by|as|until|while|when|who|which|and|or|but|even|ahead|if|unless)\b"
)
_NO_NOUN = re.compile(
    r"(?:in|at|on|during|before|after|by|with|as|until|while|when|who|which|from|and|or|but|between|about"
    r"|among|somewhat)\b"
)


def asking(article: Article, event: Event) -> tuple[str, str]:
    """The stance that an event takes and on what; two empty strings where it takes none."""
    stance = _stance(article, event)
    if not stance:
        return "", ""
    near = [part.span.end for part in event.recipients if part.span.start >= event.span.end]
    end = event.span.end
    denied = stance == "refuses" and _denied(article, event)  # what is refused begins at the verb
    start = end if denied else max(near, default=end)
    if not 0 <= start - end <= LONGEST or _END.search(article.text[end:start]):
        start = end
    rest = article.text[start : start + LONGEST + 1].removeprefix("’s").lstrip()
    words = _whole(_QUOTED.sub(r"\1", rest))
    if denied:
        if _ELSE.match(words):
            words = ""
        verb = _verb(event)
        alone = stem(verb.lower().split()[0]) in _ALONE
        told = bool(words or alone) and not _IDLE.match(verb)
        return (stance, f"{verb} {words}".strip()) if told else ("", "")
    told = len(words.split()) >= FEWEST and not _IDLE.match(words)
    return (stance, words) if told and _follows(event, stance, words) else ("", "")


def _stance(article: Article, event: Event) -> str:
    start = event.span.start
    if _UNDONE.search(article.text[max(0, start - _BACK) : start]):
        return ""
    if _denied(article, event):
        return "refuses" if event.type in YIELDING else ""
    # A refusal that somebody denies is told of them all the same.
    disputed = event.type == "REJECT" and event.modality is Modality.DENIED
    if not (event.modality.is_done or disputed):
        return ""
    first = stem(event.span.exact.lower().split()[0])
    for stance, row in STANCES.get(event.type, {}).items():
        if first in {stem(form) for word in row.split() for form in _forms(word)}:
            return stance
    return ""


def _denied(article: Article, event: Event) -> bool:
    """Whether the predicate stands under a "not" that makes it a refusal."""
    if event.type not in YIELDING:
        return False
    start = event.span.end - len(_verb(event))
    near = article.text[max(0, start - 30) : start]
    negated = event.modality.is_undone or event.type in {"REJECT", "THREATEN"}
    return negated and bool(_NOT.search(near))


def _verb(event: Event) -> str:
    """The words of a refusal without its "not": "pay" of "am not going to pay"."""
    return _LEAD.sub("", event.span.exact) or event.span.exact


def _follows(event: Event, stance: str, words: str) -> bool:
    """Whether the words begin as what is asked does."""
    predicate = event.span.exact.lower()
    if stance in {"threatens", "offers"}:
        return words.startswith("to ")
    if stance == "accepts" and _VIEW.match(words):
        return False
    if _TO.match(words):
        return True
    if predicate.endswith((" for", " on")):
        return not _TO.match(words) and not words[0].isupper() and not _NO_NOUN.match(words)
    first = stem(predicate.split()[0])
    takes_noun = first in {stem(w) for w in ("demand", "demanded", "demanding", "demands", "seek")}
    if stance in {"refuses", "accepts"} or takes_noun:
        return bool(_NOUN.match(words)) and not _NO_NOUN.match(words)
    return False


def _whole(rest: str) -> str:
    end = _END.search(rest)
    words = rest[: end.start()] if end else rest
    if not end and len(rest) > LONGEST - 2:
        words = f"{words.rsplit(' ', 1)[0]} …"
    return " ".join(words.split()).strip(" ,")


def _forms(word: str) -> tuple[str, ...]:
    short = word.removesuffix("e")
    return word, f"{word}s", f"{short}ed", f"{short}ing", f"{word}d"
