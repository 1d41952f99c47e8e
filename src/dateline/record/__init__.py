"""Readings to a record: what all reports say together, with support and disagreement."""
