"""Which verbs and nouns a time speaks of, by the parse.

    "Vale said on Monday that the port had closed in May."   said - Monday, closed - May
    "The May 8 raid was condemned on Friday."                raid - May 8, condemned - Friday

A time speaks of what it hangs on, up to the verb of its own clause; what else shares it is told
by `sharing`, and only where no time of its own is near.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from .sharing import sharing
from .tree import children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "The May 8 raid", "the 2030 vote" say when that was, not when it was condemned.
_INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
# After these another act is told: "left after a strike in May".
ANOTHER: Final = frozenset({"after", "before", "following", "since", "until", "amid", "despite"})
_CLIMB = 12  # steps from a time up to its verb, past which the parse is broken


def hung(doc: "Doc", times: list[range]) -> dict[int, list[int]]:
    """Return for each token the roots of the times that speak of it.

    `times` are the tokens of each time, each is named by the token that heads it.
    """
    own: dict[int, list[int]] = {}
    also: dict[int, list[int]] = {}
    for tokens in filter(None, times):
        root = doc[tokens.start : tokens.stop].root
        above = list(_above(root, tokens))
        for token in above:
            own.setdefault(token.i, []).append(root.i)
        for token in sharing(root, above):
            also.setdefault(token.i, []).append(root.i)
    return {place: sorted(roots) for place, roots in {**also, **own}.items()}


def _above(root: "Token", tokens: range) -> "Iterator[Token]":
    """Yield the tokens of which a time speaks: itself and those above, up to its verb."""
    for token in (root, *islice(root.ancestors, _CLIMB)):
        if token.lower_ in ANOTHER and token.i not in {root.i, root.head.i}:
            return
        verbal = token.pos_ in {"VERB", "AUX"} and token != root
        if verbal and _begins_after(token, root):
            continue
        yield token
        if verbal and token.dep_ != "pcomp":
            return
        if token.i not in tokens and token == root.head and root.dep_ in _INSIDE:
            return


def _begins_after(verb: "Token", root: "Token") -> bool:
    """Say whether a clause opens only after the time: "on Monday after dockers struck"."""
    marks = (child for child in children(verb) if child.dep_ == "mark")
    return any(root.i < mark.i < verb.i for mark in marks)
