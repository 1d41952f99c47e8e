"""Bytes to reports: one module for each format, and the walk over what was given."""
