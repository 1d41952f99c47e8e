"""Record <-> database: the case in a file or on a server, and a fake of it that lives in memory."""
