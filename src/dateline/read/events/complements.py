"""Finds the verb that completes another: what is asked, agreed, refused or said.

    "agreed to hold talks"           hold
    "demanded that Sudor leave"      leave
    "is ready to talk"               talk        (adjectives are stepped through)

Not read yet: complements in another sentence.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import VERBAL

ASK: Final = frozenset(
    "ask demand urge request call_on call_for appeal appeal_to press pressure push beg implore"
    " instruct direct order tell petition lobby plead_with implore exhort beseech call_upon"
    " command challenge dare entreat prod nudge lean_on encourage advise".split()
)
# "Pressed for Sudor to leave": of these, only where "for" opens what is asked.
ASK_FOR: Final = frozenset("press_for plead_for ask_for appeal_for push_for lobby_for".split())
CALLING: Final = ASK | {"call"}
READY: Final = frozenset({"ready", "willing", "prepared", "unwilling"})
_TIED: Final = frozenset({"to", "on"})
_QUOTES: Final = frozenset({'"', "“", "``", "‘", "'"})


def complement(verb: Token) -> Token | None:
    """Return the verb of what is agreed, asked or refused, adjectives stepped through."""
    if (prone := ready(verb)) is not None:
        return next((c for c in children(prone) if c.dep_ == "xcomp"), None)
    for child in children(verb):
        if child.dep_ in {"xcomp", "ccomp"} and (child.pos_ in VERBAL or _is_marked(child)):
            return child
        spoken = is_infinitive(child) or is_order(child)
        if child.dep_ == "advcl" and spoken and verb.lemma_.lower() in CALLING:
            return child
    ways = _TIED | {"for"} if verb.lemma_.lower() in CALLING else _TIED  # "called for | lifting it"
    tied = (c for c in children(verb) if c.dep_ == "prep" and c.lower_ in ways)
    below = (c for way in tied for c in children(way) if c.dep_ in {"pcomp", "xcomp"})
    return next((c for c in below if c.pos_ in VERBAL), None)


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
