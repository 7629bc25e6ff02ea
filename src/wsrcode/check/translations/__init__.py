"""Checks of the texts in other languages."""
