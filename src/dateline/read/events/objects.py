"""Sets objects right that the parse got wrong.

    "has caved too | much"                            how much is no object
    "backed down, | the second retreat in a year"     nor is what is told of the act
    "opposes the tax, | a position that …"
    "called Ada Roe Thursday night"                   not the time, but the name tied to it
    "met his counterpart, President Roe"              one object, by its name
    "was denied | a visa"                             what is given stays an object

Not read yet: measures ("marched ten miles").
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .keys import TIMES

_ONE: Final = frozenset({"a", "an"})
_AGAIN: Final = frozenset({"first", "second", "third", "such", "latest"})
_DEGREES: Final = frozenset({"much", "little", "enough"})
# Their passive keeps an object: "was denied | a visa".
_GIVING: Final = frozenset({"deny", "grant", "refuse"})


def is_apart(token: Token) -> bool:
    """Say whether a word is no object: "left | much later", "left, | the second exit in a year"."""
    first = token.left_edge
    aside = token.i > token.head.i and first.i > token.sent.start and first.nbor(-1).text == ","
    second = any(c.dep_ == token.dep_ and c.i < token.i for c in children(token.head))
    second = second and first.lower_ in _ONE
    again = second or any(child.lower_ in _AGAIN for child in children(token))
    near = first.i - 2 <= token.head.i + 1
    return token.lower_ in _DEGREES or (aside and (near or again))


def named_once(own: list[Token]) -> list[Token]:
    """Leave out what the next name explains: "met his counterpart | President Roe"."""
    pairs = zip(own, [*own[1:], None], strict=True)
    return [one for one, after in pairs if after is None or after.left_edge.i != one.i + 1]


def beside_time(thing: Token) -> Token:
    """Return the name that a parse has tied to a time: "called Ada Roe Thursday night"."""
    if thing.ent_type_ not in TIMES:
        return thing
    names = [t for t in children(thing) if t.pos_ == "PROPN" and t.ent_type_ not in TIMES]
    return names[-1] if names else thing


def kept(verb: Token) -> list[Token]:
    """Return what a passive keeps of what is given: "Roe was denied | a visa"."""
    given = verb.lemma_.lower() in _GIVING
    return [child for child in children(verb) if child.dep_ == "dobj"] if given else []
