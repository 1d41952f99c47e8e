"""Tells pounds of money from pounds of weight.

    "lost more than 110 pounds", "90 pounds of wheat"    ->  lb
    "a fine of 500 pounds", "4 million pounds"           ->  GBP
    "an average of 900 pounds"                           ->  neither: kept as pounds, without unit

Money is told by words of paying or of Britain in the sentence, or by a sum of a million and more.
Not read yet: pounds of other states, which are GBP all the same.
"""

from spacy.tokens import Token

from ..actors.tables import words
from .numbers import Number

WEIGHT, MONEY = "lb", "GBP"
_HEAVIEST = 2000  # pounds that somebody weighs, gains or lifts
_SUM = 1_000_000  # pounds that are money
_WEIGHING = frozenset("weigh lose shed gain lift bench carry eat".split())
_OF_WEIGHT = frozenset("of overweight heavier lighter".split())


def pounds(pound: Token, number: Number) -> str | None:
    """Return the unit of a number of pounds, None where nothing tells it."""
    after = pound.doc[pound.i + 1 : pound.i + 2].text.lower()
    bodily = number.value < _HEAVIEST and pound.head.lemma_.lower() in _WEIGHING
    if bodily or after in _OF_WEIGHT:
        return WEIGHT
    paying = words("paying")
    beside = (token for token in pound.sent if token.i != pound.i)
    paid = any(t.lemma_.lower() in paying or t.lower_ in paying for t in beside)
    return MONEY if paid or number.value >= _SUM else None
