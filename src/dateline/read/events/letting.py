"""Says whether who lets somebody do something gives way: in matters of access and movement.

    "let inspectors back into the plant"          RETREAT access
    "allowed the miners to visit the prison"      RETREAT access
    "would not let the deal pass"                 RETREAT, refused: whatever is not let
    "allowed the party to dominate the talk"      nothing: no way is opened to anybody
    "the bill would allow victims to sue"         nothing: a law lets, and gives way to nobody

Not read yet: ways opened in figures of speech ("let the world in").
"""

from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .beings import being
from .clauses import VERBAL, Clause, clause
from .heads import noun_of
from .keys import TIMES
from .lexicon import PARTY
from .lookup import REACH, Act

LETTING: Final = frozenset({"let", "allow", "permit"})
_WAYS: Final = frozenset(
    "in into inside through past out back home aboard ashore across onto outside abroad".split()
)
# Moving about, which needs no object, and public protest.
_GOING: Final = frozenset(
    "enter leave come go return pass cross travel fly land dock sail walk stay board depart exit"
    " escape flee disembark evacuate march protest demonstrate rally gather assemble strike"
    " withdraw immigrate resettle settle transit emigrate move proceed refuel".split()
)
# These say nothing of a way unless it follows: "go to Sudor", not "go ahead".
_VAGUE: Final = frozenset("go come move stay proceed settle return".split())
_SEEING: Final = frozenset(
    "see visit inspect search tour interview examine question access monitor observe attend meet"
    " contact view reach".split()
)
# Goods that are let through.
_CARRYING: Final = frozenset("deliver import export bring send ship transport distribute".split())
# Public life that is opened to those who were shut out.
_FREE: Final = frozenset("register run vote stand campaign operate reopen worship drive".split())
# "Enter politics", "leave the matter" lead nowhere.
_FIGURED: Final = frozenset(
    "enter leave pass return land move settle stay board sail withdraw".split()
)
_GIVEN: Final = frozenset({"to", "for"})
_LINKS: Final = frozenset({"prep", "advmod", "prt", "dative"})
# Those whom one is over.
_OWN: Final = frozenset("worker member player aide deputy staff employee team child son".split())
_BECOMING: Final = frozenset({"become", "happen", "fail", "die"})  # a vow, withheld from nobody
_RESTING: Final = frozenset({"stay", "return", "settle"})
_TO: Final = frozenset({"in", "into", "to", "inside", "outside", "at", "through"})
_ANYBODY: Final = frozenset({"anyone", "anybody", "everyone", "everybody"})
_OFFICES: Final = frozenset({"power", "office", "business", "work", "parliament"})
_OFF: Final = frozenset({"free", "from"})
_ON: Final = frozenset({"on", "ahead", "forward", "by", "along"})
_THINGS: Final = frozenset("place property border captive aid arms troops civilian envoy".split())
# What is let by these names is access itself.
_ACCESS: Final = frozenset("visit protest talk entry leave access".split())
_ADVISED: Final = frozenset({"should", "must", "ought", "might", "may"})
_WILL: Final = frozenset({"will", "wo", "would", "'ll", "’ll", "'d"})
_UNSURE: Final = frozenset({"can", "ca", "could", "to"})
_CALLED: Final = frozenset({"us", "'s", "’s", "me"})
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})
_NEAR: Final = 8  # tokens after "let" in which the way must open
_ARE: Final = frozenset({"is", "are", "be", "being", "been"})


def letting(this: Clause, found: Act | None) -> Act | None:
    """Return the act of a verb of letting, and `found` for every other verb."""
    first = this.key.partition("_")[0]
    if first not in LETTING:
        return found
    if not this.passive and not any(map(is_somebody, this.actors)):
        return None
    inner = _inner(this)
    let = this.thing or _led(this.verb) or _subject(inner)
    if let is None or _is_advised(this.verb) or _is_call(this.verb, let):
        return None
    if found is not None and found.mode != "access" and "_" not in this.key:
        return found  # "will allow a vote" is a concession
    if _is_custom(this, inner, let):
        return None
    forbids = is_negated(this.verb) and _forbids(this, inner, let)
    return (found or _access(this, let)) if forbids or _opens(this, inner, let) else None


def is_let(this: Clause) -> bool:
    """Say whether a verb lets somebody do something."""
    return this.key.partition("_")[0] in LETTING


def _access(this: Clause, let: Token) -> Act:
    things = this.things or (let,)
    return Act("RETREAT", "access", replace(this, things=things), ("obj", "to", "into"))


def _inner(this: Clause) -> Token | None:
    """Return the word that says what is let: "let them | see", "let them | back into Ode"."""
    below = (c for c in children(this.verb) if c.dep_ in {"xcomp", "ccomp", "advcl"})
    return next((c for c in below if c.i > this.verb.i), None)


def _subject(inner: Token | None) -> Token | None:
    below = children(inner) if inner is not None else ()
    return next((c for c in below if c.dep_ in {"nsubj", "nsubjpass"}), None)


def _is_custom(this: Clause, inner: Token | None, let: Token) -> bool:
    """Say whether it is what one always lets: "the club allows members to come", "its staff"."""
    below = list(children(let))
    whose = any(c.tag_ == "PRP$" for c in below) and let.lemma_.lower() in _OWN
    helped = any(c.dep_ in {"aux", "auxpass"} for c in children(this.verb))
    always = this.verb.tag_ in {"VBZ", "VBP"} and not helped and let.tag_ == "NNS" and not below
    return inner is not None and (whose or always)


def _forbids(this: Clause, inner: Token | None, let: Token) -> bool:
    """Say whether not to let is to refuse, whatever it is: "will not let the deal pass".

    "We cannot let it happen" and "be careful not to let it slip" withhold nothing from anybody.
    """
    below = list(children(this.verb))
    helpers = {c.lower_ for c in below if c.dep_ == "aux"}
    if (inner is not None and inner.lemma_.lower() in _BECOMING) or _is_rule(this.verb):
        return False
    return bool(helpers & _WILL) or (is_tangible(let) and not helpers & _UNSURE)


def _led(verb: Token) -> Token | None:
    """Return who is let go a way, whatever the parse ties them to: "let | Roe | back in"."""
    for token in verb.doc[verb.i + 2 : verb.i + _NEAR]:
        if token.lower_ in _WAYS and token.nbor(-1).pos_ in _NOUNS:
            return token.nbor(-1)
        if token.pos_ in VERBAL:
            break
    return None


def _is_call(verb: Token, let: Token) -> bool:
    """Say whether one only calls on others, or asks for their ear: "Let us go", "let me say"."""
    helpers = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    owned = verb.tag_ != "VB" or any(c.dep_ == "nsubj" for c in children(verb))
    told = "do" in helpers  # "do not let them in"
    return not owned and (told or (not helpers and let.lower_ in _CALLED))


def _opens(this: Clause, inner: Token | None, let: Token) -> bool:
    """Say whether a way is opened: to somebody or something that goes it, or to access itself."""
    if "_" in this.key:  # "let in", "let go": the lexicon knows what is let
        return is_tangible(let)
    entry = noun_of(let)[1]
    if inner is not None and inner.pos_ in VERBAL and inner.lower_ not in _WAYS:
        return _is_way(this, clause(inner))
    if entry is not None and entry.group in _ACCESS:
        return True
    if entry is not None and entry.group == "aid" and _has(this, _GIVEN):
        return True
    return is_tangible(let) and (_has(this, _WAYS) or _led(this.verb) is not None)


def _has(this: Clause, ways: frozenset[str]) -> bool:
    """Say whether a way follows before another clause begins: "trucks carrying flour | into"."""
    for token in this.verb.doc[this.verb.i + 1 : this.verb.i + REACH]:
        if token.lower_ in ways and token.dep_ in _LINKS:
            return True
        if token.pos_ in VERBAL and token.dep_ not in {"acl", "amod"}:
            break
    return False


def _is_way(this: Clause, inner: Clause) -> bool:
    """Say whether what is let is to go somewhere or to see somebody: not "to go ahead"."""
    verb = inner.verb
    key, objects = verb.lemma_.lower(), [c for c in children(verb) if c.dep_ == "dobj"]
    if inner.passive or key not in _GOING | _SEEING | _CARRYING | _FREE:
        return False
    if key in _CARRYING:
        return bool(objects)
    if key in _FREE:  # by somebody, not by a rule: "voters are allowed to register"
        people = inner.actors and all(map(is_tangible, inner.actors))
        return not objects and bool(people) and any(map(is_somebody, this.actors))
    if key in _SEEING:
        return any(is_tangible(c) or _is_known(c) for c in objects) or key not in {"see", "meet"}
    seen = not objects or key not in _FIGURED or any(map(is_tangible, objects))
    return seen and (key not in _VAGUE or _leads(this.verb, verb))


def _leads(above: Token, verb: Token) -> bool:
    """Say whether a vague verb leads to a place: "to stay in Sudor", not "to stay in power"."""
    links = [c for head in (verb, above) for c in children(head) if c.i > verb.i]
    words = {c.lower_ for c in links}
    ends = [n for c in links if c.dep_ == "prep" for n in children(c) if n.dep_ == "pobj"]
    if words & _ON:
        return False
    places = [n for n in ends if n.ent_type_ not in TIMES and n.head.lower_ in _TO]
    if places:
        return any(is_tangible(n) and n.lower_ not in _OFFICES for n in places)
    return verb.lemma_.lower() in _RESTING or bool(words & (_WAYS | _OFF))


def _is_known(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in {"the", "these"} for c in children(noun))


def is_tangible(noun: Token) -> bool:
    """Say whether a noun names somebody, a place or a thing that can be moved or seen."""
    entry = noun_of(noun)[1]
    known = (entry is not None and entry.group in PARTY | _THINGS) or noun.lower_ in _ANYBODY
    return known or noun.pos_ == "PROPN" or noun.tag_ == "PRP" or bool(being(noun))


def is_somebody(actor: Token) -> bool:
    """Say whether a subject can give way: no law, no rally; an "it" may be somebody."""
    entry = noun_of(actor)[1]
    known = entry is not None and entry.group in PARTY
    return known or actor.pos_ == "PROPN" or actor.tag_ == "PRP" or bool(being(actor))


def _is_advised(verb: Token) -> bool:
    return any(c.lower_ in _ADVISED for c in children(verb) if c.dep_ == "aux")


def _is_rule(verb: Token) -> bool:
    """Say whether nobody is said to forbid: "is not constitutionally allowed to run"."""
    below = list(children(verb))
    held = any(c.dep_ == "auxpass" and c.lower_ in _ARE for c in below)
    told = verb.head.dep_ if verb.dep_ == "conj" else verb.dep_
    return held and told != "ccomp" and not any(c.dep_ == "agent" for c in below)
