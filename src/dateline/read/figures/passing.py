"""Numbers in passing: they name a set the reader knows, or a year, and claim no count.

"the two countries", "his three sons"      a known set
"two bases", "three envoys said"           which ones are meant, not how many there are
"a two-person race"                        what sort of race it is
"the 2031 elections"                       a year
"the eight men who died"                   none of these: it tells how many died
"""

from spacy.tokens import Doc

from dateline.types.mention import Hedge

from ..tree import children
from .numbers import Number
from .phrase import Counted
from .tables import SPEAKING, STOCK

_DEFINITE = frozenset("the these those both his her its their our my your all".split())
_SMALL = 12  # newspapers spell numbers out up to here, and sets of that size are known by name
_FEW = 9
_PLACING = frozenset({"in", "at", "off", "near", "on"})


def is_known_set(doc: Doc, number: Number, found: Counted) -> bool:
    """Say whether a small number under a definite word names a set: "the two countries"."""
    if not _is_plain(number, _SMALL) or not number.start:
        return False
    before = doc[number.start - 1]
    if before.lower_ == "the" and _is_told(found):
        return False
    return before.lower_ in _DEFINITE or before.tag_ in {"PRP$", "POS"}


def _is_plain(number: Number, limit: int) -> bool:
    return not number.digits and number.hedge is Hedge.EXACT and number.value <= limit


def _is_told(found: Counted) -> bool:
    """Say whether the words after it tell how many there were: "the eight men who died"."""
    if found.unit != "people" and found.noun not in STOCK:
        return False
    after = (child for child in children(found.head) if child.i > found.head.i)
    return any(child.dep_ == "relcl" or child.lower_ in _PLACING for child in after)


def is_few(number: Number, found: Counted) -> bool:
    """Say whether a small number only tells which ones are meant: "two bases", "two envoys said".

    A few people, ships or seats are followed, as are a few of anything with a unit.
    """
    if not _is_plain(number, _FEW) or found.additional:
        return False
    if found.unit == "people":
        head = found.head
        if found.noun == "person" and number.value > 1 and head.tag_ == "NN":
            return True  # "a two-person race"
        return head.dep_ == "nsubj" and head.head.lemma_.lower() in SPEAKING
    return found.unit is None and found.noun not in STOCK


def is_year(doc: Doc, number: Number, found: Counted) -> bool:
    """Say whether four bare digits are a year: "the 2031 elections", "in 2031 troops left"."""
    text = doc[number.core].text
    if not (len(text) == 4 and text.isdigit() and text[:2] in {"18", "19", "20"}):
        return False
    if number.hedge is not Hedge.EXACT or (
        found.unit is not None and doc[number.core].ent_type_ != "DATE"
    ):
        return False
    before = doc[number.core - 1] if number.core else None
    return doc[number.core].ent_type_ == "DATE" or before is None or before.tag_ in {"DT", "IN"}
