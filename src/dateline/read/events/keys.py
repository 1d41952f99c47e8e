"""Names a verb as the lexicon does, with its particle, preposition or fixed phrase.

    "laid down arms"          lay_down
    "called for talks"        call_for          (and "talks" is its object)
    "pulled out of the pact"  pull_out_of
    "took her into custody"   take_into_custody
    "took part in the talks"  take_part_in      (and "talks" is its object)
    "called him a liar"       ""                (an opinion or a name, no call)

Not read yet: phrases with more than one noun ("came to an end").
"""

from functools import cache
from typing import Final, TypeAlias

from spacy.tokens import Token

from ..tree import children
from .lexicon import verbs

TIMES: Final = frozenset({"DATE", "TIME"})
_OWNED: Final = frozenset({"det", "poss"})  # "turned its back" is no "turned back"
_NAMED: Final = frozenset({"what", "it", "this", "that"})
# "Called for the port to remain open" wishes for what already is.
_STATES: Final = frozenset({"be", "remain", "stay"})
_CLAUSES: Final = frozenset({"advcl", "ccomp", "xcomp"})
_JUDGING: Final = frozenset({"oprd", "ccomp", "acomp", "xcomp", "amod"})
_PARTICLES: Final = frozenset({"prt", "advmod", "intj"})
_Key: TypeAlias = tuple[str, Token | None, list[Token]]  # a key, its particle, its objects


def key_of(verb: Token) -> _Key:
    """Return the lexicon's key of a verb, its particle, and the objects that go with the key.

    "called for talks", "laid down arms", "found him guilty".
    """
    lemma = verb.lemma_.lower()
    if lemma == "call" and _names(verb):
        return "", None, []
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    found = _let(verb, objects) or _with_noun(verb, objects) or _for_whom(verb)
    return found or _with_particle(verb, objects) or (lemma, None, [])


def _let(verb: Token, objects: list[Token]) -> _Key | None:
    """Return the key of "let | go" where the parse has a helper for "let"."""
    key = f"let_{verb.lemma_.lower()}"
    helped = any(c.dep_ == "aux" and c.lemma_.lower() == "let" for c in children(verb))
    return (key, None, objects) if helped and key in verbs() else None


def _with_particle(verb: Token, objects: list[Token]) -> _Key | None:
    """Return the longest key of a verb with what follows it, None where there is none."""
    lemma, known = verb.lemma_.lower(), verbs()
    for child in children(verb):
        if child.i < verb.i:
            continue
        if (phrase := _phrase(lemma, child)) is not None:
            return phrase, child, []
        key = f"{lemma}_{child.lower_}"
        if key not in known and key not in _stems():
            continue
        if child.dep_ in _JUDGING:
            judged = [c for c in children(child) if c.dep_ == "nsubj"] or objects
            return key, None, judged
        if child.dep_ in _PARTICLES or (child.dep_ == "prep" and not objects):
            found = _governing(verb, key, child) or (key, child, [])
            if found[0] in known and found[0] != lemma:
                return found
    return None


@cache
def _stems() -> frozenset[str]:
    """Return what begins the keys of three parts: "walk_away" of "walk_away_from"."""
    return frozenset(key.rpartition("_")[0] for key in verbs())


def _for_whom(verb: Token) -> tuple[str, Token, list[Token]] | None:
    """Return the key of "called | for Sudor to leave", where "for" hangs on the infinitive."""
    key = f"{verb.lemma_.lower()}_for"
    below = (child for child in children(verb) if child.dep_ in _CLAUSES and child.i > verb.i)
    below = (child for child in below if child.lemma_.lower() not in _STATES)
    marks = (mark for child in below for mark in children(child) if mark.dep_ == "mark")
    mark = next((m for m in marks if m.lower_ == "for" and _is_near(verb, m)), None)
    return (key, mark, []) if mark is not None and key in verbs() else None


def _is_near(verb: Token, mark: Token) -> bool:
    """Say whether nothing but adverbs part two words: "called | again | for Sudor to leave"."""
    return all(token.pos_ == "ADV" for token in verb.doc[verb.i + 1 : mark.i])


def _phrase(lemma: str, child: Token) -> str | None:
    """Return the key of a verb with a fixed phrase: "took | into custody", "set | on fire"."""
    if child.dep_ != "prep":
        return None
    nouns = (c for c in children(child) if c.dep_ == "pobj")
    keys = (f"{lemma}_{child.lower_}_{noun.lemma_.lower()}" for noun in nouns)
    return next((key for key in keys if key in verbs()), None)


def _with_noun(verb: Token, objects: list[Token]) -> _Key | None:
    """Return the key of a verb with a noun: "took part in | the talks", "gave way"."""
    for noun in objects[:1]:
        stem = f"{verb.lemma_.lower()}_{noun.lemma_.lower()}"
        after = (c for head in (verb, noun) for c in children(head) if c.dep_ == "prep")
        prep = next((c for c in after if f"{stem}_{c.lower_}" in verbs()), None)
        if prep is not None:
            return f"{stem}_{prep.lower_}", noun, _objects_of(prep)
        if stem in verbs() and not any(c.dep_ in _OWNED for c in children(noun)):
            return stem, noun, []
    return None


def _objects_of(prep: Token) -> list[Token]:
    return [c for c in children(prep) if c.dep_ == "pobj" and c.ent_type_ not in TIMES]


def _governing(verb: Token, key: str, particle: Token) -> _Key | None:
    """Return a key whose preposition brings the objects: "called for talks", "pulled out of"."""
    of = (c for head in (particle, verb) for c in children(head) if c.dep_ == "prep")
    longer = next((c for c in of if f"{key}_{c.lower_}" in verbs()), None)
    for name, prep in ((f"{key}_{longer.lower_ if longer else ''}", longer), (key, particle)):
        governed = _objects_of(prep) if prep is not None and prep.dep_ == "prep" else []
        if governed or (name.endswith("_for") and _has_gerund(prep)):
            return name, particle, governed
    # "pull | out of Sudor": the parse has the particle for a preposition.
    deeper = any(c.dep_ == "prep" for c in children(particle))
    return None if deeper or particle.dep_ != "prep" else (verb.lemma_.lower(), None, [])


def _has_gerund(prep: Token | None) -> bool:
    """Say whether an act follows: "called for | lifting the ban"."""
    return prep is not None and any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in children(prep))


def _is_opinion(child: Token) -> bool:
    """Say whether a word is what somebody is called, not what is told after a comma."""
    aside = child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","
    return child.dep_ in {"oprd", "attr"} and child.pos_ != "PROPN" and not aside


def _names(verb: Token) -> bool:
    """Say whether "called" gives a name or an opinion: "called him a liar", "called it \"sad\""."""
    if any(_is_opinion(child) for child in children(verb)):
        return True
    things = [child for child in children(verb) if child.dep_ in {"dobj", "ccomp"}]
    if any(thing.dep_ == "ccomp" or thing.lower_ in _NAMED for thing in things):
        return True
    return any(token.text == '"' for t in things for token in verb.doc[t.i + 1 : t.i + 3])
