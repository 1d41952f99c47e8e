"""PLOVER's terms in words."""

from importlib.resources import files

import pytest

from dateline.show.plover import told

TABLES = ("plover_nouns.tsv", "plover_verbs.tsv")


def codes() -> list[tuple[str, str | None]]:
    """Every type and mode that readers give."""
    found = set()
    for name in TABLES:
        text = (files("dateline.read") / "data" / name).read_text("utf-8")
        for line in text.splitlines():
            columns = line.split("\t")
            if len(columns) > 2 and columns[2].isupper():
                found.add((columns[2], columns[3] if len(columns) > 3 and columns[3] else None))
    return sorted(found, key=str)


@pytest.mark.parametrize(("type_", "mode"), codes())
def test_every_type_and_mode_that_is_read_has_words(type_: str, mode: str | None) -> None:
    term = told(type_, mode)
    assert term.means
    assert mode is None or term.means != term.type_means


def test_a_mode_has_its_own_word() -> None:
    term = told("CONSULT", "phone")
    assert term.word == "called"
    assert "telephone" in term.means


def test_an_unknown_mode_is_told_by_its_type() -> None:
    assert told("CONSULT", "telepathy").word == told("CONSULT", None).word


def test_an_unknown_type_is_told_by_its_name() -> None:
    assert told("HOVER", None).word == "hover"
