"""Finds what a number counts, and leaves out the numbers that count nothing.

    "some 4,700 U.S. troops"          of "U.S. troops", noun "troop", unit people
    "thousands of people"             of "people", unit people
    "900 more troops"               of "troops", additional
    "$2.3 billion in military aid"    of "military aid", unit USD
    "killing 12"                      of "", unit people

The parse proposes the noun; a scan over the tags that may stand inside a noun phrase
decides how far it reaches, so that a wrong head cannot carry the span away.

A number that counts nothing is no figure: labels ("Flight 12", "Article 5"), ages, scores,
years, durations, addresses, list marks, the pronoun "one". Nor is a small number in words
under a definite word ("the two countries", "his three sons"): it names a set that the
reader knows already, and repeats no claim of how many there are.

Not read yet: numbers inside compounds ("a two-storey house"), ordinals, fractions.
"""

from spacy.tokens import Doc, Token

from dateline.types.mention import Hedge

from .numbers import Number
from .passing import is_few, is_known_set, is_year
from .phrase import Counted
from .pounds import WEIGHT, pounds
from .tables import (
    ADDITIONAL,
    CASUALTY_VERBS,
    CURRENCIES,
    FACTORS,
    LABELS,
    STATES,
    TIME_NOUNS,
    people,
    units,
)
from .words import BOUND

_INSIDE = frozenset("JJ JJR JJS NN NNS NNP NNPS VBN VBG POS HYPH RBR $ AFX".split())
_NOUNS = frozenset("NN NNS NNP NNPS".split())
_OWNING = _NOUNS | {"POS"}  # "12 men's teams" are teams
_PLURAL = frozenset({"NNS", "NNPS"})
_LONGEST = 8  # tokens from number to noun: "5,000 heavily armed Norlandic border troops"
_BACK = 12  # tokens back to the people of whom "hundreds more" speaks
_LINKS = frozenset({"in", "of", "worth"})
_SIGN = 9  # letters, all capital: the label of a button, "12 COMMENTSSHARE"
_UNCOUNTED = frozenset("people police personnel staff crew aircraft headquarters series".split())


def counted(doc: Doc, number: Number) -> Counted | None:
    """Return what the number counts, or None where it is no figure."""
    if _is_label(doc, number):
        return None
    sign = doc[number.core - 1].lower_ if number.core else ""
    if sign in CURRENCIES:
        return _measure(doc, number, number.end, CURRENCIES[sign])
    found = _percent(doc, number) or _noun(doc, number) or _bare(doc, number)
    if found is None or found.noun in TIME_NOUNS or found.noun in FACTORS:
        return None
    few = is_known_set(doc, number, found) or is_few(number, found)
    return None if few or is_year(doc, number, found) else found


def _is_label(doc: Doc, number: Number) -> bool:
    """Say whether the number names something, or is a piece of a longer string of digits."""
    before = doc[number.core - 1] if number.core else None
    after = doc[number.end] if number.end < len(doc) else None
    if after is not None and (after.like_num or after.lower_ in {"-", "/"}):
        bound = _is_strong(doc, number.end) or _is_bound(doc, number.end)
        return after.like_num or not bound
    if before is None or number.hedge is not Hedge.EXACT:
        return False
    if before.text in {"-", "/", "#"} or before.like_num:
        return True
    named = before.tag_ == "NNP" and number.plain and doc[number.core].head == before
    return number.digits and (before.lower_ in LABELS or named)


def _is_strong(doc: Doc, at: int) -> bool:
    return doc[at + 1 : at + 2].text.lower() == "strong"


def _is_bound(doc: Doc, at: int) -> bool:
    return doc[at + 1 : at + 2].text.lower() in BOUND


def _percent(doc: Doc, number: Number) -> Counted | None:
    words = [token.lower_ for token in doc[number.end : number.end + 2]]
    if words[:1] and words[0] in {"%", "percent", "pct", "percentage"}:
        length = 2 if words[0] == "percentage" else 1
    elif words == ["per", "cent"]:
        length = 2
    else:
        return None
    unit = "percentage points" if words[0] == "percentage" else "percent"
    return _measure(doc, number, number.end + length, unit)


def _measure(doc: Doc, number: Number, end: int, unit: str) -> Counted:
    """Read the thing measured after a unit: "30 percent of voters", "a $2bn deal"."""
    own = doc[end - 1]
    link = end + 1 if end < len(doc) and doc[end].lower_ in _LINKS else end
    if link > end and doc[end].lower_ == "worth" and doc[link : link + 1].text == "of":
        link += 1
    if link == end and (unit == "percent" or doc[number.core].head.i < end):
        return Counted(number.start, end, end, end, own, "", unit)
    link = _past_determiner(doc, link) if link > end else link
    head = _head(doc, doc[number.core], link)
    if head is None or head.lemma_.lower() in TIME_NOUNS or head.ent_type_ in {"GPE", "LOC"}:
        return Counted(number.start, end, end, end, own, "", unit)
    return Counted(number.start, head.i + 1, link, head.i + 1, own, _lemma(head), unit)


def _noun(doc: Doc, number: Number) -> Counted | None:
    """Read the noun phrase after the number."""
    if found := _compound(doc, number):
        return found
    first = number.end
    if first < len(doc) and doc[first].lower_ == "-":
        first += 2
    additional = _adds(doc, number.start - 1)
    while first < len(doc) and doc[first].lower_ in ADDITIONAL:
        additional, first = True, first + 1
    partitive = first < len(doc) and doc[first].lower_ == "of"
    if partitive:
        first = _past_determiner(doc, first + 1)
        if first < len(doc) and doc[first].like_num:
            first += 1  # "15 of the 19 guards"
    head = _head(doc, doc[number.core], first)
    if head is None or not _counts(head, number):
        return None
    lemma = head.lemma_.lower()
    unit = pounds(head, number) if lemma == "pound" else units().get(lemma)
    if unit is not None:
        return _measure(doc, number, head.i + 1, unit)
    last = head.i + 1
    return Counted(number.start, last, first, last, head, _lemma(head), _people(head), additional)


def _compound(doc: Doc, number: Number) -> Counted | None:
    """Read a number bound to its noun by a hyphen: "a 48-page report", "the 800-mile border"."""
    own, end = doc[number.end - 1], number.end
    if doc[end : end + 2].text[:1] == "-" and end + 1 < len(doc):
        own, end = doc[end + 1], end + 2
    noun = own.lower_.rpartition("-")[2]
    if noun not in BOUND:
        return None
    if unit := WEIGHT if noun == "pound" else units().get(noun):
        return Counted(number.start, end, end, end, own, "", unit)
    people_ = "people" if noun in people() else None
    return Counted(number.start, end, end - 1, end, own, noun, people_)


def _past_determiner(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].tag_ in {"DT", "PRP$", "PDT"}:
        at += 1
    return at


def _lemma(head: Token) -> str:
    """Return the singular; the model's lemmas fail for "bases" and names of peoples."""
    if head.lower_ == "bases":
        return "base"
    lemma = head.lemma_.lower()
    return lemma.removesuffix("s") if head.tag_ == "NNPS" else lemma


def _adds(doc: Doc, at: int) -> bool:
    return at >= 0 and doc[at].lower_ in ADDITIONAL


def _head(doc: Doc, number: Token, first: int) -> Token | None:
    """Find the counted noun: the parse's choice inside the phrase, else its last noun."""
    last = None
    for token in doc[first : first + _LONGEST]:
        if token.tag_ not in _INSIDE or (last is not None and _starts_anew(token, last)):
            break
        if token.tag_ in _NOUNS:
            last = token
            if token == number.head:
                following = doc[token.i + 1 : token.i + 2]
                if not following or following[0].tag_ not in _OWNING:
                    return token
    return last


def _starts_anew(token: Token, last: Token) -> bool:
    """Say whether the phrase ended at a plural: "troops training …", "men armed with …"."""
    return last.i == token.i - 1 and last.tag_ in _PLURAL and token.tag_ not in _OWNING


def _counts(head: Token, number: Number) -> bool:
    """Say whether the noun can be counted by this number: a plural, or a word for many."""
    if head.text.isupper() and len(head) >= _SIGN:
        return False
    if head.tag_ in _PLURAL or head.lemma_.lower() in _UNCOUNTED | units().keys():
        return number.value > 1
    if number.value == 1:
        return head.tag_ == "NN" and _suffers(head)
    return head.tag_ == "NN" and _is_strong(head.doc, number.end)


def _suffers(token: Token) -> bool:
    return token.head.lemma_.lower() in CASUALTY_VERBS and token.dep_ in _ARGUMENTS


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "obj"})


def _people(head: Token) -> str | None:
    if head.lemma_.lower() in people() or head.ent_type_ == "NORP":
        return "people"
    return "people" if head.tag_ == "NNPS" and head.ent_type_ in {"GPE", ""} else None


def _bare(doc: Doc, number: Number) -> Counted | None:
    """Read a number that stands for people: "killing 12", "30 injured", "hundreds more"."""
    if number.value == 1 and not number.digits:
        return None
    end, additional = number.end, False
    while end < len(doc) and doc[end].lower_ in ADDITIONAL | {"others"}:
        additional, end = True, end + 1
    after = doc[end].lower_ if end < len(doc) else ""
    token = doc[number.core]
    if after in STATES and (end + 1 == len(doc) or doc[end + 1].tag_ not in _NOUNS):
        named = after if doc[end].tag_ in {"JJ", "VBN", "NN", "NNS"} else ""
        if named and doc[end].dep_ != "ROOT":
            return Counted(
                number.start, end + 1, end, end + 1, token, "person", "people", False, STATES[after]
            )
    if _suffers(token) and (number.core == 0 or doc[number.core - 1].text != ","):
        of = _same(doc, number.start) if additional else end
        last = of + 1 if additional and of < end else of
        noun = doc[of].lemma_.lower() if last > of else "person"
        return Counted(
            number.start, end, of, last, token, noun, "people", additional, token.head.lemma_
        )
    return None


def _same(doc: Doc, at: int) -> int:
    """Return where the people stand of whom "hundreds more" are more, `at` where nowhere."""
    before = (t for t in reversed(doc[max(0, at - _BACK) : at]) if t.tag_ == "NNS")
    return next((t.i for t in before if t.lemma_.lower() in people()), at)
