"""The full-text indexes over articles and wordings, as each database makes them.

    SQLite       article_words     FTS5 over reading.text, kept in step by triggers
    PostgreSQL   article_words     a tsvector for each reading, written by `postgres` beside it

FTS5 counts in row ids, so that what is indexed carries a number. With external content it keeps
the index only, the text stays in its table. Accents are folded: "novakova" finds "Nováková".
"""

INDEXES = (("reading", "article_words"), ("wording", "statement_words"))

_TABLE = (
    "CREATE VIRTUAL TABLE {index} USING fts5("
    "text, content='{table}', content_rowid='number', "
    "tokenize='unicode61 remove_diacritics 2')"
)
# What each is called, and what it does, whoever writes.
_TRIGGERS = (
    (
        "{table}_came",
        "CREATE TRIGGER {table}_came AFTER INSERT ON {table} BEGIN "
        "INSERT INTO {index}(rowid, text) VALUES (new.number, new.text); END",
    ),
    (
        "{table}_went",
        "CREATE TRIGGER {table}_went AFTER DELETE ON {table} BEGIN "
        "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.number, old.text); END",
    ),
    (
        "{table}_changed",
        "CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN "
        "INSERT INTO {index}({index}, rowid, text) VALUES ('delete', old.number, old.text); "
        "INSERT INTO {index}(rowid, text) VALUES (new.number, new.text); END",
    ),
)
# `whole` says that every word stands in the vector with all of its places.
_VECTORS = (
    "CREATE TABLE {index} (number INTEGER PRIMARY KEY REFERENCES {table} (number) "
    "ON DELETE CASCADE, whole BOOLEAN NOT NULL, words TSVECTOR NOT NULL)",
    "CREATE INDEX {index}_words ON {index} USING gin (words)",
)

TRIGGERS: dict[str, str] = {
    name.format(table=table): statement.format(table=table, index=index)
    for table, index in INDEXES
    for name, statement in _TRIGGERS
}
VIRTUAL = {index: _TABLE.format(table=table, index=index) for table, index in INDEXES}

STATEMENTS: dict[str, tuple[str, ...]] = {
    "sqlite": (*VIRTUAL.values(), *TRIGGERS.values()),
    "postgresql": tuple(
        statement.format(table=table, index=index)
        for table, index in INDEXES
        for statement in _VECTORS
    ),
}
