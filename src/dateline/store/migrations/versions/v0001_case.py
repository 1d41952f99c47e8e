"""The first tables of a case."""

import sqlalchemy as sa
from alembic import op

from dateline.store.columns import TEXT
from dateline.store.fulltext import STATEMENTS

revision = "0001"
down_revision = None

_NO_ENTRIES = bytes.fromhex("cae66941d9efbd404e4d88758ea67670")  # BLAKE2b of nothing, 16 bytes


def upgrade() -> None:
    """Make the tables, the full-text indexes and the one row of state."""
    _reports()
    _record()
    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)
    state = sa.table("state", *map(sa.column, ("number", "made_by", "changes", "recorded", "seal")))
    op.execute(state.insert().values(number=1, made_by="", changes=0, recorded=0, seal=_NO_ENTRIES))


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("file", TEXT, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("media", TEXT, nullable=False),
        sa.Column("charset", TEXT),
        sa.Column("declared", TEXT, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column(
            "report",
            TEXT,
            sa.ForeignKey("report.id"),
            nullable=False,
            unique=True,
        ),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "receipt",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("file", TEXT, nullable=False),
        sa.Column("report", TEXT),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("declared", TEXT, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False, unique=True),
        sqlite_strict=True,
    )
    op.create_index("receipt_report", "receipt", ["report"])


def _record() -> None:
    op.create_table(
        "state",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("made_by", TEXT, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("recorded", sa.Integer, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("report", TEXT, primary_key=True),
        sa.Column("at", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entry",
        sa.Column("kind", TEXT, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "wording",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("statement", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sqlite_strict=True,
    )
