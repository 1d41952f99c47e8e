"""The cast of an article is made once for all readers that ask for it one after the other."""

from collections.abc import Callable
from dataclasses import replace

from dateline.ports import Page
from dateline.read.actors.cast import cast
from dateline.read.names import NAMES
from dateline.types.reading import Reading


def test_readers_that_ask_one_after_the_other_get_one_cast(page: Callable[..., Page]) -> None:
    given = page("Premier Ada Vale met Bo Lind.", "Vale told Lind that the port stays open.")
    found = NAMES.read(given, Reading(given.article))
    first = cast(given, found)
    unresolved = tuple(replace(name, actor=None) for name in found.names)
    assert cast(given, replace(found, names=unresolved)) is first


def test_other_names_and_other_articles_have_casts_of_their_own(page: Callable[..., Page]) -> None:
    given, other = page("Premier Ada Vale met Bo Lind."), page("Mayor Orla Sund met Bo Lind.")
    found = NAMES.read(given, Reading(given.article))
    first = cast(given, found)
    assert cast(given, replace(found, names=found.names[:1])).at != first.at
    assert cast(other, NAMES.read(other, Reading(other.article))).at != first.at
    assert cast(given, found).at == first.at
