"""Says who is meant inside one article.

    "Prime Minister Ada Vale of Norland … Vale … the Norland prime minister … she"
    all four -> Actor("Ada Vale", PERSON, role "prime minister", of "Norland")

Surnames, roles, pronouns, bodies, states, peoples, capitals and unnamed sources; each actor
says in `why` how the words were tied to the name. Not read yet: two parties in one phrase,
"they" for several persons named apart, who "we" and "you" are.
"""

from .cast import Cast, cast

__all__ = ["Cast", "cast"]
