"""Columns of words, which every database keeps to the letter.

    SQLite       TEXT
    PostgreSQL   TEXT COLLATE "C", in which "a\\0b" stands as "a␛0b" and "␛" as "␛␛"

PostgreSQL takes no NUL in a text, and sorts by the language of the server unless it is told not to.
"""

import re

from sqlalchemy import Dialect, Text, TypeDecorator

_ESCAPE = "␛"
_OUT = re.compile(f"[\0{_ESCAPE}]")
_IN = re.compile(f"{_ESCAPE}(.)")


class Escaped(TypeDecorator[str]):
    """Text of PostgreSQL that may hold any character of Unicode."""

    impl = Text(collation="C")
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Write what PostgreSQL cannot hold by what it can."""
        return None if value is None else _OUT.sub(_out, value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        """Read it back."""
        return value if value is None or _ESCAPE not in value else _IN.sub(_in, value)


TEXT = Text().with_variant(Escaped(), "postgresql")


def _out(found: re.Match[str]) -> str:
    return _ESCAPE + ("0" if found[0] == "\0" else _ESCAPE)


def _in(found: re.Match[str]) -> str:
    return "\0" if found[1] == "0" else found[1]
