"""Finds the verb that completes another: what is asked, agreed, refused or said.

    "agreed to hold talks"           hold
    "demanded that Sudor leave"      leave
    "is ready to talk"               talk        (adjectives are stepped through)

Not read yet: complements in another sentence.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .beings import being
from .clauses import VERBAL

ASK: Final = frozenset(
    "ask demand urge request call_on call_for appeal appeal_to press pressure push beg implore"
    " instruct direct order tell petition lobby plead_with implore exhort beseech call_upon"
    " command challenge dare entreat prod nudge lean_on encourage advise apply".split()
)
# "Pressed for Sudor to leave": of these, only where "for" opens what is asked.
ASK_FOR: Final = frozenset("press_for plead_for ask_for appeal_for push_for lobby_for".split())
CALLING: Final = ASK | {"call"}
READY: Final = frozenset({"ready", "willing", "prepared", "unwilling"})
_CALLING_STEMS: Final = frozenset(key.partition("_")[0] for key in CALLING | ASK_FOR)
_LINKS: Final = frozenset({"to", "on", "for"})
_UPON: Final = frozenset({"on", "upon"})
_HUNG: Final = frozenset({"acl", "relcl", "advcl", "xcomp"})  # to a noun, or a participle on it
_WORDS: Final = frozenset("undertake pledge promise vow swear offer refuse decline".split())
_QUOTES: Final = frozenset({'"', "“", "``", "‘", "'"})


def complement(verb: Token) -> Token | None:
    """Return the verb of what is agreed, asked or refused, adjectives stepped through."""
    if (prone := ready(verb)) is not None:
        return next((c for c in children(prone) if c.dep_ == "xcomp"), None)
    for child in children(verb):
        if child.dep_ in {"xcomp", "ccomp"} and (child.pos_ in VERBAL or _is_marked(child)):
            return child
        spoken = is_infinitive(child) or is_order(child)
        if child.dep_ == "advcl" and spoken and (calls(verb) or _is_word(verb)):
            return child
    for child in children(verb):
        if child.dep_ == "prep" and child.lower_ in _LINKS:
            held = (c for c in children(child) if c.dep_ in {"pcomp", "xcomp"})
            found = next((c for c in held if c.pos_ in VERBAL), None)
            if found is not None and (child.lower_ != "for" or calls(verb)):
                return found
    return _in_object(verb) if calls(verb) else None


def _is_word(verb: Token) -> bool:
    """Say whether one gives one's word of what follows: "undertook before a judge | to leave"."""
    has = any(child.dep_ in {"dobj", "xcomp", "ccomp"} for child in children(verb))
    return verb.lemma_.lower() in _WORDS and not has


def calls(verb: Token) -> bool:
    """Say whether a verb asks, whatever its preposition: "asked", "leaned on"."""
    return verb.lemma_.lower() in _CALLING_STEMS


def _in_object(verb: Token) -> Token | None:
    """Return an infinitive that the parse ties to those asked: "asked envoys who met | to go"."""
    things = [c for c in children(verb) if c.dep_ == "dobj"]
    things += [c for p in children(verb) if p.lower_ in _UPON for c in children(p)]
    below = (t for thing in things for t in thing.subtree if t.i > thing.i and t.tag_ == "VB")
    hung = (t for t in below if t.dep_ in _HUNG and is_infinitive(t))
    return next((t for t in hung if t.head not in things or _is_somebody(t.head)), None)


def _is_somebody(thing: Token) -> bool:
    """Say whether what is asked can do what follows: "members | to go", not "leave | to go"."""
    return being(thing) != "" or thing.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}


def ready(verb: Token) -> Token | None:
    """Return the adjective of a frame of mind: "is | willing to talk"."""
    return next((c for c in children(verb) if c.dep_ == "acomp" and c.lower_ in READY), None)


def _is_marked(word: Token) -> bool:
    """Say whether a word that the tagger takes for a noun heads a clause: "that Vale resign"."""
    return any(child.dep_ == "mark" for child in children(word))


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb is one with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in children(verb))


def is_order(verb: Token) -> bool:
    """Say whether a verb opens a quoted order: "“Free them”, Vale told Sudor"."""
    bare = verb.tag_ == "VB" and not any(c.dep_ in {"aux", "nsubj", "mark"} for c in children(verb))
    return bare and verb.i < verb.head.i and verb.i > 0 and verb.nbor(-1).text in _QUOTES
