"""One object for all values that are equal, so that a large case holds each once.

single(frozenset({"norland"}))  ->  the first such set that came by, again and again
terse(time)                     ->  the same time; its value, rule and reason are those of others

For small values that recur in report after report: a set of one name takes four times the memory of
the name. Of those that came by, the latest are remembered.
"""

from collections.abc import Hashable
from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any, TypeVar

from ..types.mention import Time

T = TypeVar("T", bound=Hashable)


def single(value: T) -> T:
    """The first of all values that are equal to this one."""
    found: T = _first(value)
    return found


def terse(time: Time) -> Time:
    """A time as it is kept: what it says in words is said of thousands."""
    return replace(time, value=intern(time.value), rule=intern(time.rule), why=intern(time.why))


@lru_cache(maxsize=1 << 15)
def _first(value: Any) -> Any:
    return value
