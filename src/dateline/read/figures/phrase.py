"""What a number counts, as places in a parsed paragraph.

"some 4,700 U.S. troops"   start "some", first "U.S.", head "troops", noun "troop", unit people
"""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, in token places: the mention is `start`..`end`, `of` `first`..`last`.

    `head` is the token that the sentence treats as the counted thing; `act` is set where
    the words themselves say what happened ("12 dead").
    """

    start: int
    end: int
    first: int
    last: int
    head: Token
    noun: str
    unit: str | None
    additional: bool = False
    act: str | None = None
