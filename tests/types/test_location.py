"""Where a case is, and that its password stays out of sight."""

from pathlib import Path
from traceback import format_exception

import pytest

from dateline.errors import UsageError
from dateline.types.location import Location

KEY = "hush"


@pytest.mark.parametrize(
    ("given", "shown", "name", "warc"),
    [
        ("a/harbour.dateline", "a/harbour.dateline", "harbour.dateline", "a/harbour.warc.gz"),
        ("postgresql:///harbour", "postgresql:///harbour", "harbour", "harbour.warc.gz"),
        (
            f"postgres://ada:{KEY}@db.example:5433/harbour?sslmode=require&password={KEY}",
            "postgresql://ada@db.example:5433/harbour",
            "harbour",
            "harbour.warc.gz",
        ),
        (f"PostgreSQL://ada:{KEY}@[::1]/h", "postgresql://ada@[::1]/h", "h", "h.warc.gz"),
    ],
)
def test_shows_where_a_case_is(given: str, shown: str, name: str, warc: str) -> None:
    found = Location.of(given)
    assert (str(found), found.name, found.beside(".warc.gz")) == (shown, name, Path(warc))
    assert KEY not in repr(found)


def test_an_address_is_handed_on_as_it_was_given() -> None:
    assert Location.of(f"postgresql://ada:{KEY}@/h").address == f"postgresql://ada:{KEY}@/h"
    assert Location.of("harbour.dateline").path == Path("harbour.dateline")


# A password that was not encoded is cut in the wrong place by every reader of addresses.
@pytest.mark.parametrize(
    "given",
    [
        f"postgresql://ada:{KEY}/er@db.example/harbour",
        f"postgresql://ada:12/{KEY}@db.example/harbour",
        f"postgresql://ada:{KEY}#er@db.example/harbour",
        f"postgresql://ada:[{KEY}@db.example/harbour",
        f"postgresql://ada:{KEY}@db.example:x/harbour",
        f"postgresql://ada:{KEY}@db.example",
        "postgresql://",
    ],
)
def test_a_broken_address_is_refused_without_telling_any_of_it(given: str) -> None:
    with pytest.raises(UsageError, match="postgresql://NAME@HOST/DATABASE") as caught:
        Location.of(given)
    assert KEY not in str(caught.value)
    assert KEY not in "".join(format_exception(caught.value))
