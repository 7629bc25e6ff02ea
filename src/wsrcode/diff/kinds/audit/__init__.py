"""Amendments of how it is found out whether a code is kept."""
