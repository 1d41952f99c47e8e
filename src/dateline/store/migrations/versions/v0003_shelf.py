"""How reports were placed among episodes, so that a new one need not move the rest."""

import sqlalchemy as sa
from alembic import op

from dateline.store.columns import TEXT

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of the shelf, and the counter of its changes."""
    op.add_column("state", sa.Column("placings", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "placed",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("report", TEXT, nullable=False, unique=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "posting",
        sa.Column("index", TEXT, primary_key=True),
        sa.Column("key", TEXT, primary_key=True),
        sa.Column(
            "placed",
            sa.Integer,
            sa.ForeignKey("placed.number"),
            primary_key=True,
            autoincrement=False,
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
