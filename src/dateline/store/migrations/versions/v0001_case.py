"""The first tables of a case."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# External content: FTS5 keeps the index only, the text stays in its table. The triggers keep
# both in step, whoever writes. Diacritics are folded, so that "Nováková" is found by "novakova".
_WORDS = (
    "CREATE VIRTUAL TABLE {index} USING fts5("
    "text, content='{table}', content_rowid='number', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER {table}_came AFTER INSERT ON {table} BEGIN "
    "INSERT INTO {index}(rowid, text) VALUES (new.number, new.text); END",
    "CREATE TRIGGER {table}_went AFTER DELETE ON {table} BEGIN "
    "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.number, old.text); END",
    "CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN "
    "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.number, old.text); "
    "INSERT INTO {index}(rowid, text) VALUES (new.number, new.text); END",
)


def upgrade() -> None:
    """Make the tables, the full-text indexes and the one row of state."""
    _reports()
    _record()
    for table, index in (("reading", "article_words"), ("wording", "statement_words")):
        for statement in _WORDS:
            op.execute(statement.format(table=table, index=index))
    # The seal over no entries: BLAKE2b of nothing, 16 bytes.
    op.execute(
        "INSERT INTO state (number, made_by, changes, recorded, seal) "
        "VALUES (1, '', 0, 0, x'cae66941d9efbd404e4d88758ea67670')"
    )


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("charset", sa.Text),
        sa.Column("declared", sa.Text, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column(
            "report",
            sa.Text,
            sa.ForeignKey("report.id"),
            nullable=False,
            unique=True,
        ),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "receipt",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("report", sa.Text),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("declared", sa.Text, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False, unique=True),
        sqlite_strict=True,
    )
    op.create_index("receipt_report", "receipt", ["report"])


def _record() -> None:
    op.create_table(
        "state",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("recorded", sa.Integer, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("report", sa.Text, primary_key=True),
        sa.Column("at", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entry",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "wording",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("statement", sa.Text, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sqlite_strict=True,
    )
