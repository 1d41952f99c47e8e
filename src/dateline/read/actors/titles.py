"""Reads what a person is from the words around a name.

    "Norland's acting prime minister, Gen. Ada Vale"   ->  acting prime minister, of Norland
    "Ada Vale, chairman of the joint chiefs of staff," ->  chairman of the joint chiefs of staff

Not read yet: what a relative clause or a sentence of its own says ("Vale, who chairs …").
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Forms of address, and the gender that they tell.
TITLES: dict[str, str] = {
    **dict.fromkeys(("mr", "mr.", "sir", "lord", "king", "prince", "sheikh", "sheik"), "m"),
    **dict.fromkeys(("mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen"), "f"),
    **dict.fromkeys(("princess", "madame", "mme.", "baroness"), "f"),
    **dict.fromkeys(
        [
            "dr",
            "dr.",
            "prof",
            "prof.",
            "professor",
            "rev",
            "rev.",
            "hon.",
            "gen",
            "gen.",
            "general",
            "maj",
            "maj.",
            "major",
            "col",
            "col.",
            "colonel",
            "lt",
            "lt.",
            "lieutenant",
            "capt",
            "capt.",
            "captain",
            "sgt",
            "sgt.",
            "sergeant",
            "adm",
            "adm.",
            "admiral",
            "brig",
            "brig.",
            "brigadier",
            "cmdr",
            "cmdr.",
            "sen",
            "sen.",
            "senator",
            "sens.",
            "rep",
            "rep.",
            "reps.",
            "gov",
            "gov.",
            "governor",
            "pres.",
            "president",
            "secretary",
            "minister",
            "chancellor",
            "judge",
            "justice",
            "pope",
            "mayor",
            "ambassador",
        ],
        "",
    ),
}

_GENDERED = {
    **dict.fromkeys(
        [
            "chairman",
            "spokesman",
            "congressman",
            "king",
            "prince",
            "businessman",
            "policeman",
            "father",
            "son",
            "brother",
            "husband",
            "widower",
            "actor",
            "man",
            "boy",
        ],
        "m",
    ),
    **dict.fromkeys(
        [
            "chairwoman",
            "spokeswoman",
            "congresswoman",
            "queen",
            "princess",
            "businesswoman",
            "mother",
            "daughter",
            "sister",
            "wife",
            "widow",
            "actress",
            "woman",
            "girl",
        ],
        "f",
    ),
}

# Words that a description in front of a name may hold besides its role noun.
_WITHIN = frozenset(
    [
        "acting",
        "former",
        "ex",
        "deputy",
        "vice",
        "interim",
        "caretaker",
        "outgoing",
        "incoming",
        "senior",
        "chief",
        "top",
        "joint",
        "press",
        "first",
        "foreign",
        "defense",
        "defence",
        "interior",
        "finance",
        "prime",
        "state",
        "general",
        "security",
        "national",
        "military",
        "then",
        "late",
        "current",
        "new",
        "longtime",
        "assistant",
        "house",
        "of",
        "the",
        "and",
        "for",
        "staff",
    ]
)
_NOT_NOW = frozenset({"former", "ex", "ex-", "late", "then", "then-", "outgoing"})

# Further left than this no title begins; a list of names could go on for ever.
_REACH = 14


@dataclass(frozen=True, slots=True)
class Role:
    """A role as worded, whose it is as worded, the gender it tells ("" for none)."""

    words: str
    of: "tuple[Token, ...]" = ()
    gender: str = ""

    @property
    def former(self) -> bool:
        """True for a role that the person no longer has."""
        return bool(_NOT_NOW & set(self.words.lower().split()))


def before(doc: "Doc", start: int) -> Role | None:
    """Return the role worded right before the name that begins at token `start`."""
    first = start
    while first > 0 and start - first < _REACH and _may_belong(doc[first - 1]):
        first -= 1
    return read(list(doc[first:start]))


def after(doc: "Doc", end: int) -> Role | None:
    """Return the role in an apposition that follows the name ending before token `end`."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    last = end + 1
    while last < len(doc) and last - end < _REACH and _may_follow(doc[last], last - end):
        last += 1
    closed = last >= len(doc) or doc[last].text in {",", ".", ";", ")", "-", "–", "—"}
    return read(list(doc[end + 1 : last])) if closed or last - end > 2 else None


def read(tokens: "list[Token]") -> Role | None:
    """Return the role that these words hold, None when no role noun is among them."""
    known = roles()
    heads = [
        i
        for i, t in enumerate(tokens)
        if known.get(_singular(t.lower_)) in {"office", "speaks", "person"}
    ]
    if not heads:
        gender = next((g for t in tokens if (g := TITLES.get(t.lower_, ""))), "")
        return Role("", (), gender) if gender else None
    owner = tuple(t for t in tokens if t.pos_ in {"PROPN", "ADJ"} and t.text[0].isupper())
    kept = _without_owner(tokens, heads[0])
    words = " ".join(t.text.lower() if t.text[0].isupper() else t.text for t in kept)
    gender = next((g for t in tokens if (g := _gender(t.lower_))), "")
    return Role(words.strip(" ,-"), owner, gender)


def _gender(word: str) -> str:
    return TITLES.get(word) or _GENDERED.get(word, "")


def _without_owner(tokens: "list[Token]", head: int) -> "list[Token]":
    """Leave out "the", "Norland's" and ranks around the role itself."""
    kept = [
        t
        for i, t in enumerate(tokens)
        if not (
            t.ent_type_ in {"GPE", "NORP", "PERSON"}
            or t.tag_ in {"POS", "PRP$"}
            or (i < head and t.lower_ in {"the", "a", "an", "and", "of", "'s"})
            or (t.lower_ in TITLES and t.lower_.endswith("."))
            or t.is_punct
        )
    ]
    while kept and kept[-1].lower_ in {"of", "the", "and", "for", "to", "in", "at"}:
        kept.pop()
    return kept


def _may_belong(token: "Token") -> bool:
    word = token.lower_
    if word in TITLES or word in _WITHIN or token.tag_ == "POS" or word in {"'s", "'"}:
        return True
    if roles().get(_singular(word)):
        return True
    if token.text in {",", "-"}:
        return token.i > 0 and bool(roles().get(_singular(token.nbor(-1).lower_)))
    return token.pos_ in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper()


def _may_follow(token: "Token", place: int) -> bool:
    if token.is_punct and token.text not in {"-", "'"}:
        return False
    return token.pos_ in {"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "CCONJ"} or place == 1


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith("ss") else word
