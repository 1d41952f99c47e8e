"""Record <-> database: the case, one SQLite file, and a fake of it that lives in memory."""
