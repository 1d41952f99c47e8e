"""A page before it is written: which template, under which heading, with what in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.show.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks a server for a page: the name they judge by, and the judgement just made."""

    by: str = ""
    judged: str = ""
    changed: bool = False  # the case was another one when they decided


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request names: an entry's id, and the words of a form. Both may be empty."""

    id: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    reader: Reader = Reader()

    def word(self, name: str) -> str | None:
        """One field of the form, None where it was left empty."""
        return self.words.get(name, "").strip() or None

    @property
    def leaf(self) -> int:
        """Which leaf of a long list is asked for, from 1."""
        number = self.words.get("leaf", "")
        return max(int(number), 1) if number.isascii() and number.isdigit() else 1


@dataclass(frozen=True, slots=True)
class Page:
    """`section` is the page's place in the menu; `data` are the template's own words.

    A server adds the entry that can be judged on the page, by its id, and who reads it.
    """

    template: str
    title: str
    section: str
    data: Mapping[str, Any] = field(default_factory=dict)
    judged: str = ""
    reader: Reader = Reader()


View = Callable[[Snapshot, Asked], Page]
