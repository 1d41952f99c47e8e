"""A record to files that others read."""
