"""Checks of who owes what."""
