"""A token's children in the parse, found for the whole paragraph in one pass.

    children(doc[3])  ->  the tokens whose head is doc[3], from left to right
    tied(doc[3], …)   ->  the nouns that such prepositions tie to it
    is_negated(doc[3]) ->  whether a "not" hangs on it

spaCy walks over a token's whole subtree each time its children are asked for; at every token
of a chain ("attacked and attacked and …") that costs the square of the chain's length. Here
each paragraph is walked once. No word of a real sentence has more children than `WIDEST`; of
a broken parse that hangs everything on one word, the first ones are enough.
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

WIDEST: Final = 48
_KEY: Final = "dateline.children"


def children(token: Token) -> Iterator[Token]:
    """Yield the tokens that hang on a token, from left to right, `WIDEST` at most."""
    doc = token.doc
    for place in _index(doc)[token.i]:
        yield doc[place]


def tied(token: Token, links: frozenset[str]) -> Iterator[Token]:
    """Yield the nouns that prepositions tie to a token: "the release | of Roe", "by Norland"."""
    for child in children(token):
        if child.dep_ in {"prep", "agent"} and child.lower_ in links:
            yield from (noun for noun in children(child) if noun.dep_ == "pobj")


def is_negated(verb: Token) -> bool:
    """Say whether a verb has a "not" of its own."""
    return any(child.dep_ == "neg" for child in children(verb))


def _index(doc: Doc) -> list[list[int]]:
    """Return the places of the children of each token, made when first asked for."""
    found: list[list[int]] | None = doc.user_data.get(_KEY)
    if found is None:
        found = [[] for _ in range(len(doc))]
        for token in doc:
            above = found[token.head.i]
            if token.head.i != token.i and len(above) < WIDEST:
                above.append(token.i)
        doc.user_data[_KEY] = found
    return found
