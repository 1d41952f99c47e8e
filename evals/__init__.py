"""Scorers over public data, and the floors that no change may go below."""
