"""What opens as a case on a server, and what the user is told when it does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from dateline.errors import NewerCaseError, NotACaseError, StoreError
from dateline.store import schema
from dateline.store.postgres import PostgresStore, is_made
from dateline.store.sqlite import SqliteStore
from dateline.types.location import Location
from tests.contracts.store import kept, receipt, record
from tests.postgres import GUEST, SECRET, Server

ITEM = kept()


@pytest.fixture
def filled(emptied: Location) -> Location:
    store = PostgresStore.open(emptied)
    store.keep([ITEM, kept("Nothing of the kind.", "b.txt")], [receipt(ITEM)])
    store.readings()
    store.save(record(ITEM))
    store.close()
    return emptied


def tells(case: Location) -> str:
    store = PostgresStore.open(case)
    try:
        return " ".join(f"{fault.where} {fault.what}" for fault in store.verify())
    finally:
        store.close()


def refusal(case: Location) -> str:
    with pytest.raises(StoreError) as caught:
        PostgresStore.open(case)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_case_is_made_where_there_is_none(server: Server, database: str) -> None:
    case = Location.of(server.address(database))
    assert not is_made(case)
    PostgresStore.open(case).close()
    assert is_made(case)
    assert tells(case) == ""


def test_the_migrated_case_has_the_tables_of_the_schema(server: Server, made: str) -> None:
    address = server.address(made).replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(f"{address}&options=-csearch_path%3Ddateline")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": _not_full_text, "compare_type": True}
        )
        assert compare_metadata(context, schema.METADATA) == []
    engine.dispose()


def _not_full_text(name: str | None, type_: str, _parents: object) -> bool:
    return not (type_ == "table" and name is not None and "_words" in name)


def test_leaves_what_else_is_in_the_database_alone(server: Server, database: str) -> None:
    server.run("CREATE TABLE reading (mine TEXT); INSERT INTO reading VALUES ('x')", database)
    store = PostgresStore.open(Location.of(server.address(database)))
    store.keep([ITEM], [])
    assert len(store.readings()) == 1
    store.close()
    server.run("SELECT mine FROM public.reading", database)


def test_another_programs_schema_is_not_a_case(server: Server, database: str) -> None:
    server.run("CREATE SCHEMA dateline; CREATE TABLE dateline.mine (x TEXT)", database)
    with pytest.raises(NotACaseError, match="not that of a Dateline case"):
        PostgresStore.open(Location.of(server.address(database)))


def test_a_case_of_a_newer_version_is_left_alone(server: Server, database: str) -> None:
    case = Location.of(server.address(database))
    PostgresStore.open(case).close()
    server.run("UPDATE dateline.alembic_version SET version_num = '0099'", database)
    with pytest.raises(NewerCaseError, match=r"0099.*Update Dateline"):
        PostgresStore.open(case)


def test_a_missing_database_is_said(server: Server) -> None:
    assert 'database "nowhere" does not exist' in refusal(Location.of(server.address("nowhere")))


def test_a_missing_server_is_said(tmp_path: Path) -> None:
    said = refusal(Location.of(f"postgresql://ada:{SECRET[:4]}@/harbour?host={tmp_path}"))
    assert said.startswith("postgresql://ada@/harbour cannot be opened: ")
    assert SECRET[:4] not in said


@pytest.fixture
def guest(server: Server, made: str, filled: Location) -> Iterator[Location]:
    """The case for a user who may read it, and nothing else."""
    server.run(f"GRANT USAGE ON SCHEMA dateline TO {GUEST}", made)
    server.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA dateline TO {GUEST}", made)
    yield Location.of(server.address(made, GUEST, SECRET))
    server.run(f"REVOKE ALL ON ALL TABLES IN SCHEMA dateline FROM {GUEST}", made)
    server.run(f"REVOKE USAGE ON SCHEMA dateline FROM {GUEST}", made)


def test_who_may_only_read_reads_searches_and_verifies(guest: Location) -> None:
    store = PostgresStore.open(guest)
    assert store.record() == record(ITEM)
    assert store.search("vale", 9)
    assert store.verify() == ()
    with pytest.raises(StoreError, match="no permission"):
        store.keep([kept("Another report.", "c.txt")], [])
    store.close()


def test_who_may_not_read_is_told_so(server: Server, made: str) -> None:
    assert "no permission" in refusal(Location.of(server.address(made, GUEST, SECRET)))


@pytest.mark.parametrize("password", ["", "wrong/now@5%"])
def test_a_wrong_password_is_said_and_not_told(server: Server, made: str, password: str) -> None:
    said = refusal(Location.of(server.address(made, GUEST, password)))
    assert said.startswith(f"postgresql://{GUEST}@/{made} cannot be opened: ")
    assert "password" in said
    assert "wrong" not in said


# What was done to the rows, and a word of the fault that must come of it.
HARM = {
    "UPDATE reading SET text = replace(text, '5,200', '9,900')": "stands '9,900', not '5,200'",
    "UPDATE report SET data = 'x', raw = ''": "SHA-256",
    "UPDATE reading SET body = '{'": "cannot be decoded",
    "DELETE FROM reading": "missing",
    "UPDATE receipt SET outcome = 'failed'": "seal",
    "DELETE FROM entry WHERE kind = 'reuse'": "not those that were saved",
    "UPDATE wording SET text = 'something else'": "wordings",
    "UPDATE article_words SET words = ''": "article_words does not hold the words of reading",
    "DELETE FROM statement_words": "statement_words does not hold the words of wording",
    "DELETE FROM state": "not those that were saved",
}


@pytest.mark.parametrize("harm", HARM)
def test_verify_tells_of_a_damaged_row(
    server: Server, made: str, filled: Location, harm: str
) -> None:
    server.run(f"SET search_path TO dateline; {harm}", made)
    said = tells(filled)
    server.run(
        "INSERT INTO dateline.state VALUES (1, '', 0, 0, '', 0) ON CONFLICT DO NOTHING", made
    )
    assert HARM[harm] in said


def test_a_copy_is_a_file_that_goes_on(filled: Location, tmp_path: Path) -> None:
    store = PostgresStore.open(filled)
    store.copy(tmp_path / "copy.dateline")
    store.close()
    copy = SqliteStore.open(tmp_path / "copy.dateline")
    assert copy.search("vale", 9)
    copy.remove(ITEM.report.id)
    copy.keep([ITEM], [receipt(ITEM)])
    assert copy.verify() == ()
    copy.close()
