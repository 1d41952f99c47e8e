"""Looks a clause up in the lexicon: its verb with its object, read as one act.

"condemned the raid"     ACCUSE disapprove
"launched strikes"       ASSAULT             (the object names the act)
"suspended the embargo"  RETREAT             (the object names what is stopped)
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from ..actors.tables import roles
from ..tree import children, tied
from .clauses import Clause
from .heads import noun_of
from .lexicon import FRIENDLY, HOSTILE, PARTY, Frame, Noun, verbs
from .modality import is_future

REACH: Final = 24  # tokens after a verb in which what it needs must stand
# Who strikes by not working; all others strike with force.
_STRIKERS: Final = frozenset(
    "worker teacher driver miner nurse doctor pilot union employee student prisoner inmate staff"
    " farmer lecturer lawyer player actor writer crew trucker taxi".split()
)


# What a maker does with the demand for his goods.
_FILLING: Final = frozenset("meet satisfy fulfill fulfil accommodate answer".split())
_SINGLE: Final = frozenset({"he", "she", "who"})  # one who acts is a person
_ALONE: Final = frozenset({"decline"})  # without an object an act where nothing follows
_A: Final = frozenset({"a", "an"})
_ON: Final = frozenset({"on", "against"})
# Who warns somebody that something is so tells it.
_TELLING: Final = frozenset({"warn"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its PLOVER type and mode, the clause, and the ways to its recipients.

    `inner` is the clause that says what is agreed, asked, refused or threatened; `by_word` tells of
    a refusal, threat or demand that a "not" or "must" makes of another act. `begins` is the token
    with which its words begin, None where that is the verb.
    """

    type: str
    mode: str | None
    clause: Clause
    ways: tuple[str, ...]
    inner: Clause | None = None
    by_word: bool = False
    begins: int | None = None


def plain(this: Clause) -> Act | None:
    """Return the act of a clause by itself, None where the lexicon has none."""
    if _is_of_a_market(this):
        return None
    for reading in _readings(this):
        lemma, entry = noun_of(reading.thing) if reading.thing is not None else (None, None)
        group = entry.group if entry else None
        own = _own(reading.thing, lemma)
        for frame in verbs().get(reading.key, ()):
            fits = frame.takes(lemma, group) or own in frame.objects
            if fits and _is_complete(reading, frame):
                return _read(reading, frame, entry)
    return None


def _own(thing: Token | None, lemma: str | None) -> str | None:
    """Return a noun's own lemma where another inside it counts: "rights of", no "press release"."""
    if thing is None or " " in (lemma or ""):
        return None
    return thing.lemma_.lower()


def _readings(this: Clause) -> Iterator[Clause]:
    """Yield a clause by its longest key, then by the verb alone: "bowed to Sudor", then "bowed".

    Only a preposition may be left off, for a particle makes another verb ("give", "give in").
    """
    yield this
    stem, _, last = this.key.rpartition("_")
    heads = (this.verb, *filter(None, (this.particle,)))
    below = (child for head in heads for child in (head, *children(head)))
    if stem in verbs() and any(c.dep_ == "prep" and c.lower_ == last for c in below):
        yield replace(this, key=stem, things=())


def _is_of_a_market(this: Clause) -> bool:
    """Say whether buyers demand: "met demand", "met demand for ships", not "met the demand"."""
    thing = this.thing
    if thing is None or thing.tag_ != "NN" or thing.lemma_.lower() != "demand":
        return False
    return this.key in _FILLING and not any(c.dep_ in {"det", "poss"} for c in children(thing))


def _is_figure(thing: Token) -> bool:
    """Say whether a war is one on a thing: "the war on drugs", not "the war on Sudor"."""
    if thing.lemma_.lower() != "war":
        return False
    foes = (noun for noun in tied(thing, _ON) if noun.pos_ == "NOUN")
    return any((entry := noun_of(noun)[1]) is None or entry.group not in PARTY for noun in foes)


def _read(this: Clause, frame: Frame, entry: Noun | None) -> Act | None:
    kind, mode = frame.type, frame.mode
    if kind == "none" or (kind == "=" and (entry is None or not entry.type)):
        return None
    if kind in {"=", "stop"} and this.thing is not None and _is_figure(this.thing):
        vowed = kind == "stop" and is_future(this.verb)  # "I will end the war on drugs"
        return Act("AGREE", None, this, ("to",)) if vowed else None
    if kind == "=" and entry is not None:
        kind, mode = entry.type, entry.mode
        if this.thing is not None and this.thing.lemma_ == "strike" and _is_walkout(this, entry):
            kind, mode = "PROTEST", "strike"
    if kind == "stop":
        hostile = entry is not None and entry.type in HOSTILE
        kind, mode = ("RETREAT", None) if hostile else ("SANCTION", "discontinue")
    return Act(kind, mode, this, frame.ways)


def _is_walkout(this: Clause, entry: Noun) -> bool:
    return entry.mode is None and any(a.lemma_.lower() in _STRIKERS for a in this.actors)


def _has_way(verb: Token, frame: Frame) -> bool:
    """Say whether what must follow does, before another clause begins."""
    for token in verb.doc[verb.i + 1 : verb.i + REACH]:
        if token.dep_ in {"prep", "dative"} and token.lower_ in frame.needs:
            return not _is_office(token)
        if token.dep_ in {"conj", "ccomp", "advcl"} and token.pos_ == "VERB":
            break
    return False


def _is_office(link: Token) -> bool:
    """Say whether "as" tells an office: "dismissed him as minister", not "as a fool"."""
    held = (c for c in children(link) if c.dep_ == "pobj")
    return link.lower_ == "as" and any(
        noun.lemma_.lower() in roles() and not any(c.lower_ in _A for c in children(noun))
        for noun in held
    )


def _says(this: Clause) -> bool:
    return any(child.dep_ == "ccomp" for child in children(this.verb))


def _classes(token: Token) -> set[str]:
    """Return classes and lemma of a subject; "labor" are those who strike by not working."""
    entry = noun_of(token)[1]
    striker = token.lemma_.lower() in _STRIKERS
    group = entry.group if entry else ""
    single = "people" if token.lower_ in _SINGLE else ""
    return {group, single, "labor" if striker else "", token.lemma_.lower()} - {""}


def _goes_on(verb: Token) -> bool:
    """Say whether more follows: "declined | to comment", "declined | by a tenth"."""
    return any(c.dep_ in {"xcomp", "ccomp", "prep", "agent"} for c in children(verb))


def _are_several(this: Clause) -> bool:
    """Say whether there are two subjects, or one of two: "Norland and Sudor's envoys met"."""
    owned = (c for actor in this.actors if actor.tag_ == "NNS" for c in children(actor))
    named = (c for c in owned if c.dep_ in {"poss", "nmod", "amod"})
    return len(this.actors) > 1 or any(g.dep_ == "conj" for c in named for g in children(c))


def _is_complete(this: Clause, frame: Frame) -> bool:
    """Say whether a verb without object is this act: "retreated", "met with", "Vale and Roe met".

    A clause in the object's place ("demonstrated that …") is no missing object.
    """
    if frame.subjects and not any(_classes(actor) & frame.subjects for actor in this.actors):
        return False
    if this.key in _ALONE and this.thing is None and _goes_on(this.verb):
        return False
    mutual = _are_several(this) and frame.type in FRIENDLY
    if frame.needs and not _has_way(this.verb, frame):
        return mutual and not _says(this)
    if this.thing is not None or _says(this):
        return this.thing is not None and not (this.key in _TELLING and _says(this))
    alone = "-" in frame.objects or frame.ways[:1] != ("obj",)
    return alone or mutual or any(child.lower_ in frame.ways for child in children(this.verb))
