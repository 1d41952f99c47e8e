"""A case and its database: keep, find, verify."""
