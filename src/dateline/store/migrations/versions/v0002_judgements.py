"""Persons' judgements, which outlive every record."""

import sqlalchemy as sa
from alembic import op

from dateline.store.columns import TEXT

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of judgements."""
    op.create_table(
        "judgement",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
