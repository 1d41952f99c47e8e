"""Looks at the words around a match, by data/times/looks.toml: "in '94", not "'94 metres"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .words import data

_REACH = 24
_ANY = re.compile("")
_NONE = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class _Look:
    when: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]

    def holds(self, text: str, start: int, end: int) -> bool:
        words, ahead = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        return bool(
            self.before.search(words)
            and self.after.match(ahead)
            and not self.not_before.search(words)
            and not self.not_after.match(ahead)
        )


def looks_right(name: str, text: str, start: int, end: int) -> bool:
    """Whether the words around `text[start:end]` let a match that needs look `name` count."""
    looks = _looks().get(name, ())
    asked = [look for look in looks if look.when.fullmatch(text, start, end)]
    return not asked or any(look.holds(text, start, end) for look in asked)


@cache
def _looks() -> dict[str, tuple[_Look, ...]]:
    return {name: tuple(_look(row) for row in rows) for name, rows in data("looks").items()}


def _look(row: Mapping[str, str]) -> _Look:
    def seen(key: str, otherwise: re.Pattern[str]) -> re.Pattern[str]:
        return re.compile(row[key], re.IGNORECASE) if key in row else otherwise

    return _Look(
        seen("when", re.compile(r".*", re.DOTALL)),
        seen("before", _ANY),
        seen("after", _ANY),
        seen("not_before", _NONE),
        seen("not_after", _NONE),
    )
