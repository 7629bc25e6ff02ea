"""Amendments of how it is found out whether a duty is kept."""
