"""Says whom a phrase without a name of its own means: by role, body, people or description.

    "the prime minister"           ->  the one person who holds that role in the article
    "the Norland parliament"       ->  body "Parliament of Norland"
    "a senior defence official"    ->  unnamed, kept as described
    "Ada Vale's office"            ->  body "office of Ada Vale"

Not read yet: a body or post that only a later sentence names.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, PartyKind

from .bodies import Bodies, standard
from .people import Person
from .phrases import Phrase, in_word
from .places import Places
from .tables import roles
from .tables import words as listed
from .titles import Role, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many", "two", "three"})
_INDEFINITE |= frozenset({"other", "most", "few", "any", "no", "unnamed", "certain", "various"})

# A "vice president" is no "president": these change whose post it is.
_CHANGES = frozenset({"vice", "deputy", "assistant", "under", "former", "ex", "late", "then"})
_SAME_POST = {"pm": {"prime", "minister"}, "premier": {"prime", "minister"}}
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
# Past so many holders of one post in an article, "the minister" is none of them for certain.
_MOST = 64
_AGENTS = ("er", "or", "ist", "ian", "ant", "man", "woman")  # "a staffer", "an activist"
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY"})
_WORDS_END = frozenset({",", "who", "whose", "which", "that", "(", ";", "-", "–", "—"})
_EMPTY = frozenset({"of", "the", "and", "for", "a", "an", "acting", "interim", "caretaker", "s"})
_SPELT = {"defence": "defense", "organisation": "organization"}


@dataclass(frozen=True, slots=True)
class Known:
    """What an article has told by name: its places, persons and bodies."""

    places: Places
    posts: "Mapping[str, Sequence[tuple[Actor, Role]]]"  # by each word of the role
    bodies: Bodies


def posts_of(persons: "Iterable[tuple[Person, Actor]]") -> dict[str, list[tuple[Actor, Role]]]:
    """Return who holds which role, by each word of the role."""
    posts: dict[str, list[tuple[Actor, Role]]] = {}
    for person, actor in persons:
        for role in dict.fromkeys(person.roles):
            for word in _post(role.words.lower().split()):
                posts.setdefault(word, []).append((actor, role))
    return posts


def describe(
    phrase: Phrase, known: Known, named: "Mapping[int, Actor]", his: Actor | None = None
) -> Actor | None:
    """Return the party that a description means, None where it names none.

    `his` is whom the pronoun in front of it means: "his office", "its troops".
    """
    owner = his or _owner(phrase, named)
    head = phrase.head
    what = roles().get(head.lower_) or roles().get(head.lemma_.lower(), "")
    if what == "body" and head.tag_ not in {"NNS", "NNPS"}:
        return _body(phrase, known, owner)
    if what == "office" and not _is_open(phrase):
        return _holder(phrase, known) or _vacant(phrase, known)
    if what == "group":
        of = known.places.of(phrase.core) or (owner.name if owner else None)
        why = "a group, as described"
        return Actor(_with_owner(phrase, his), PartyKind.GROUP, of=of, why=why)
    if what:
        of = known.places.of(phrase.span) or (owner.name if owner else None)
        role = read(phrase.core, known.places)
        words = role.words if role and role.words else head.lemma_.lower()
        why = "not named; kept as described"
        return Actor(_with_owner(phrase, his), PartyKind.UNNAMED, words, of, None, why)
    return _proper(phrase, known)


def as_written(phrase: Phrase) -> Actor | None:
    """Return an unnamed party for words that may only mean people: "two of the guests"."""
    head = phrase.head
    if phrase.several or head.lower_ in listed("document") or head.ent_type_ in _TIMES:
        return None
    agent = head.lower_.endswith(_AGENTS) and head.lower_ not in listed("things")
    people = head.tag_ == "NNS" or agent
    if not (head.pos_ == "NUM" or (head.pos_ == "NOUN" and people)):
        return None
    return Actor(_words(phrase), PartyKind.UNNAMED, why="not named; kept as described")


def _owner(phrase: Phrase, named: "Mapping[int, Actor]") -> Actor | None:
    """Whose it is: "Vale's office", "the office of Vale"."""
    return next((named[t.i] for t in phrase.span if t.i in named), None)


def _is_open(phrase: Phrase) -> bool:
    plural = phrase.head.tag_ in {"NNS", "NNPS"}
    return plural or any(t.lower_ in _INDEFINITE for t in phrase.core)


def _holder(phrase: Phrase, known: Known) -> Actor | None:
    """The one person of the article whose stated role is this one, of the same state."""
    state = known.places.of(phrase.span)
    asked = _post([t.lower_ for t in phrase.span if not known.places.state(t.text)])
    rarest = min((known.posts.get(word, ()) for word in sorted(asked)), key=len, default=())
    holders = [
        (actor, role)
        for actor, role in rarest[:_MOST]
        if _same_post(asked, role) and (not state or not role.of or role.of == state)
    ]
    exact = [h for h in holders if state and h[1].of == state] or holders
    if len({actor.name for actor, _ in exact}) != 1:
        return None
    actor, role = exact[0]
    why = f"the article calls {actor.name} “{role.words}”"
    return Actor(actor.name, actor.kind, actor.role, actor.of or state, None, why)


def _vacant(phrase: Phrase, known: Known) -> Actor | None:
    """A post of a state whose holder the article does not name, or names twice."""
    state = known.places.of(phrase.span)
    role = read(phrase.core, known.places)
    if role is None or not role.words:
        return None
    if state and _is_plain(phrase, known):
        why = "the article does not say who holds the post"
        return Actor(f"{role.words} of {state}", PartyKind.PERSON, role.words, state, None, why)
    why = "not named; kept as described"
    return Actor(_words(phrase), PartyKind.UNNAMED, role.words, state, None, why)


def _is_plain(phrase: Phrase, known: Known) -> bool:
    """True for "the Norland premier" and "the premier of Norland", where no more is said."""
    rest = [t for t in phrase.span if t.i > phrase.core[-1].i]
    if known.places.of(phrase.core) or not rest:
        return True
    return known.places.state(" ".join(t.text for t in rest[1:])) is not None


def _same_post(asked: frozenset[str], role: Role) -> bool:
    held = _post(role.words.lower().split())
    return bool(asked) and asked <= held and (asked & _CHANGES) == (held & _CHANGES)


def _post(words: list[str]) -> frozenset[str]:
    post: set[str] = set()
    for word in words:
        post |= _SAME_POST.get(word, {_SPELT.get(word, word)} if word.isalpha() else set())
    return frozenset(post - _EMPTY)


def _body(phrase: Phrase, known: Known, owner: Actor | None) -> Actor | None:
    head = phrase.head.lower_
    state = known.places.of(phrase.core)
    if head == "office" and owner and owner.kind is PartyKind.PERSON:
        why = f"the office of {owner.name}"
        return Actor(why.removeprefix("the "), PartyKind.BODY, "office", owner.name, None, why)
    words = [t.text for t in phrase.core if t.pos_ in _NAMING and not known.places.state(t.text)]
    if not _is_open(phrase) and (found := known.bodies.named(words, state)):
        return found
    state = state or known.places.of(phrase.span)
    if not state and (_is_open(phrase) or not any(w[:1].isupper() for w in words)):
        why = "not named; kept as described"
        return Actor(_words(phrase), PartyKind.UNNAMED, head, None, None, why)
    return standard(words, state)


def _proper(phrase: Phrase, known: Known) -> Actor | None:
    """A capitalised name that the model passed over."""
    words = [t for t in phrase.core if t.pos_ == "PROPN" or t.text[:1].isupper()]
    name = " ".join(t.text for t in words if t.lower_ not in {"the", "a", "an"})
    if words and (found := known.places.actor(name)):
        return found
    if not words or phrase.head.pos_ != "PROPN" or _is_adjective(phrase.head):
        return None
    return Actor(name, PartyKind.UNKNOWN, why="a proper name that says no more")


def _is_adjective(word: "Token") -> bool:
    """ "Salafi" of "Salafi fighters"; a name in front of one thing ("Vale talks") is a name."""
    return word.ent_type_ == "NORP" or (
        word.dep_ in {"amod", "compound"} and word.head.tag_ == "NNS" and word.head.i == word.i + 1
    )


def _with_owner(phrase: Phrase, his: Actor | None) -> str:
    """The phrase as written; "its troops" with its owner's name: "troops of Norland"."""
    words = _words(phrase)
    return f"{words.partition(' ')[2]} of {his.name}" if his and " " in words else words


def _words(phrase: Phrase) -> str:
    """The phrase as written, up to a comma or relative clause, without "the"."""
    kept: list[Token] = []
    for token in phrase.span:
        if kept and token.lower_ in _WORDS_END and not in_word(token):
            break
        kept.append(token)
    words = _closed("".join(t.text_with_ws for t in kept)).strip(" \"'.,")
    if words.lower().startswith("the "):
        return words[4:]
    named = kept[0].pos_ == "PROPN" or kept[0].ent_type_ not in {"", "CARDINAL", "DATE"}
    return words if named else words[:1].lower() + words[1:]


def _closed(words: str) -> str:
    """ "members of the “No" of a list between marks, without the half that is left: "members"."""
    if words.count('"') % 2 == 0:
        return words
    kept = words[: words.rindex('"')].split()
    while kept and kept[-1].lower() in _EMPTY:
        kept.pop()
    return " ".join(kept) or words
