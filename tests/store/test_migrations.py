"""The migrations lead to the tables that the code speaks of."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from dateline.store import schema
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import judgement, kept

_FOLDER = Path(schema.__file__).parent / "migrations"


def test_versions_lists_every_migration_oldest_first() -> None:
    found = [script.revision for script in ScriptDirectory(str(_FOLDER)).walk_revisions()]
    assert tuple(reversed(found)) == schema.VERSIONS


def test_the_migrated_case_has_the_tables_of_the_schema(tmp_path: Path) -> None:
    SqliteStore.open(tmp_path / "case").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'case'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": _not_full_text, "compare_type": True}
        )
        assert compare_metadata(context, schema.METADATA) == []
    engine.dispose()


def test_a_case_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "case"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "dateline.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    engine.dispose()
    store = SqliteStore.open(path)
    store.judge([judgement(kept())])
    assert store.judgements() == (judgement(kept()),)
    assert store.verify() == ()
    store.close()


def _not_full_text(name: str | None, type_: str, _parents: object) -> bool:
    return not (type_ == "table" and name is not None and "_words" in name)
